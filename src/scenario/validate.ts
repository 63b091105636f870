/**
 * The merged tree held against the complete schema: unknown keys, wrong kinds, words that are no choice.
 *
 * What is missing is said when the tree is assembled, where it is known which option needs it.
 */

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Chapter } from "../book/chapter.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { unknownOption, unusableName, wrongKind } from "../diagnostics/input-messages.ts";
import { unknownKey } from "../diagnostics/scenario-messages.ts";
import { inWords } from "./in-words.ts";
import { findPointer, type Located, type LocatedMap, pathOf, toPlain } from "./located.ts";
import { scenarioSchema } from "./schema.ts";
import type { Schema } from "./schema-parts.ts";

interface Validators {
  /** Which sections there are; the sections themselves are held against their own validators. */
  readonly root: ValidateFunction;
  readonly section: (name: string) => ValidateFunction | undefined;
}

const validators = new WeakMap<readonly Chapter[], Validators>();

function validatorsOf(book: readonly Chapter[]): Validators {
  const made = validators.get(book);
  if (made) return made;
  // That the schema is one is proved by a test; proving it on every run would take as long as everything else, and so
  // would writing out what a quantity is for every property that is one.
  const quick = { validateSchema: false, inlineRefs: false, code: { optimize: false } };
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, verbose: true, ...quick });
  ajv.addKeyword({ keyword: "dimension", schemaType: "string" });
  const { $id: _, $defs, ...schema } = scenarioSchema(book, "complete");
  ajv.addSchema({ $defs }, "parts");
  const properties = schema.properties as Readonly<Record<string, Schema>>;
  const names = Object.keys(properties).map((name): [string, true] => [name, true]);
  const found = new Map<string, ValidateFunction>();
  const section = (name: string): ValidateFunction | undefined => {
    const known = found.get(name);
    if (known || !Object.hasOwn(properties, name)) return known;
    const text = JSON.stringify(properties[name]).replaceAll('"#/$defs/', '"parts#/$defs/');
    const validate = ajv.compile(JSON.parse(text));
    found.set(name, validate);
    return validate;
  };
  const compiled = { root: ajv.compile({ ...schema, properties: Object.fromEntries(names) }), section };
  validators.set(book, compiled);
  return compiled;
}

/** What the schema has against a merged tree, one message for one mistake. */
export function validateTree(tree: LocatedMap, book: readonly Chapter[]): Diagnostic[] {
  const { root, section } = validatorsOf(book);
  const plain = toPlain(tree) as Readonly<Record<string, unknown>>;
  const errors = (validate: ValidateFunction | undefined, value: unknown, at: string): ErrorObject[] =>
    !validate || validate(value)
      ? []
      : (validate.errors ?? []).map((error) => ({ ...error, instancePath: at + error.instancePath }));
  // A scenario writes few of the sections that there are: each is compiled when it is first asked for.
  const ofSections = Object.entries(plain).flatMap(([name, value]) => errors(section(name), value, `/${name}`));
  return [...errors(root, plain, ""), ...ofSections].flatMap((error) => diagnosticOf(error, tree) ?? []);
}

function diagnosticOf(error: ErrorObject, tree: LocatedMap): Diagnostic | undefined {
  const found = findPointer(tree, error.instancePath);
  const { node, place } = found;
  if (node.kind === "scalar" && node.refused) return undefined;
  const path = pathOf(error.instancePath);
  const what = path.join(".");
  const parent = error.parentSchema as Schema;
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params.additionalProperty);
      const keyPlace = keyPlaceOf(node, key) ?? place;
      return unknownKey(keyPlace, key, what || "the scenario", Object.keys((parent.properties ?? {}) as object));
    }
    case "type":
      return wrongType(node, what, parent, found.keyPlace ?? place);
    case "enum":
      // A value of a wrong kind is no choice either, and has its message.
      return node.kind === "scalar" && typeof node.value === "string"
        ? unknownOption(place, node.value, what, (parent.enum as unknown[]).map(String))
        : undefined;
    case "pattern":
      return undefined;
    case "propertyNames": {
      const key = String(error.params.propertyName);
      return unusableName(keyPlaceOf(node, key) ?? place, key, NAMED[path[0] ?? ""] ?? `an instance of ${path[0]}`);
    }
    default:
      return undefined;
  }
}

const NAMED: Readonly<Record<string, string>> = { cases: "a case", decks: "a deck", additions: "one of additions" };

function wrongType(node: Located, what: string, schema: Schema, keyPlace: Diagnostic["place"]): Diagnostic | undefined {
  // Quantities, series and tables are read by readers of our own, which say more.
  if (READ_BY_US.has(String(schema.title))) return undefined;
  // An empty section is a section without entries.
  if (node.kind === "scalar" && node.value === null && node.text === "" && schema.type === "object") return undefined;
  const expected = EXPECTED[[schema.type].flat()[0] as string] ?? "something else";
  const found =
    node.kind === "scalar" && node.value !== null && typeof node.value !== "string" ? node.text : inWords(node);
  return wrongKind(node.place ?? keyPlace, found, what, expected);
}

const READ_BY_US = new Set(["Quantity", "Series", "Table", "Values by age", "Date", "Deck", "Value"]);

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "a map",
  array: "a list",
};

function keyPlaceOf(node: Located, key: string) {
  return node.kind === "map" ? node.entries.get(key)?.keyPlace : undefined;
}
