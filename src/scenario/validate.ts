/**
 * The merged tree held against the complete schema: unknown keys, wrong kinds, words that are no choice.
 *
 * A reader of our own: it knows the few keywords that the schema uses, walks the tree that knows its places, and gives
 * one message for one mistake. What is missing is said when the tree is assembled, where it is known which option needs it.
 */

import type { Chapter } from "../book/chapter.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { unknownOption, unusableName, wrongKind } from "../diagnostics/input-messages.ts";
import { unknownKey } from "../diagnostics/scenario-messages.ts";
import { inWords } from "./in-words.ts";
import type { Located, LocatedEntry, LocatedMap, LocatedScalar } from "./located.ts";
import { scenarioSchema } from "./schema.ts";
import type { Schema } from "./schema-parts.ts";

const known = new WeakMap<readonly Chapter[], Schema>();

function schemaOf(book: readonly Chapter[]): Schema {
  const schema = known.get(book) ?? scenarioSchema(book, "complete");
  known.set(book, schema);
  return schema;
}

/** A node of the tree: keys and indices that lead to it. */
interface Spot {
  readonly node: Located;
  readonly path: readonly string[];
}

type Schemas = Readonly<Record<string, Schema>>;

/** What the schema has against a merged tree, one message for one mistake. */
export function validateTree(tree: LocatedMap, book: readonly Chapter[]): Diagnostic[] {
  const schema = schemaOf(book);
  const definitions = schema.$defs as Schemas;
  const sections = schema.properties as Schemas;
  const root: Spot = { node: tree, path: [] };
  return [
    ...unknownKeys(tree, root.path, sections),
    ...[...tree.entries.keys()].flatMap((key) => {
      const section = sections[key];
      return section ? hold(within(root, tree, key), section, definitions) : [];
    }),
  ];
}

function hold(spot: Spot, given: Schema, definitions: Schemas): Diagnostic[] {
  const { node, path } = spot;
  const schema = typeof given.$ref === "string" ? (definitions[given.$ref.replace("#/$defs/", "")] as Schema) : given;
  if (node.kind === "scalar" && node.refused) return [];
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(node, type as string)))
    return wrongType(spot, schema);
  switch (node.kind) {
    case "scalar":
      return wrongOption(node, path, schema);
    case "list": {
      const items = schema.items as Schema | undefined;
      if (!items) return [];
      return node.items.flatMap((item, at) => hold({ node: item, path: [...path, String(at)] }, items, definitions));
    }
    case "map":
      return holdMap(spot, node, schema, definitions);
  }
}

function holdMap(spot: Spot, node: LocatedMap, schema: Schema, definitions: Schemas): Diagnostic[] {
  const properties = (schema.properties ?? {}) as Schemas;
  const others = schema.additionalProperties as Schema | boolean | undefined;
  const foreign = [...node.entries.keys()].filter((key) => !Object.hasOwn(properties, key));
  return [
    ...unusableNames(node, spot.path, schema),
    ...(others === false ? unknownKeys(node, spot.path, properties) : []),
    ...(typeof others === "object" ? foreign.flatMap((key) => hold(within(spot, node, key), others, definitions)) : []),
    ...Object.entries(properties).flatMap(([key, property]) =>
      node.entries.has(key) ? hold(within(spot, node, key), property, definitions) : [],
    ),
  ];
}

function within({ path }: Spot, node: LocatedMap, key: string): Spot {
  return { node: (node.entries.get(key) as LocatedEntry).value, path: [...path, key] };
}

const unknownKeys = (node: LocatedMap, path: readonly string[], properties: Schemas): Diagnostic[] =>
  [...node.entries.values()]
    .filter(({ key }) => !Object.hasOwn(properties, key))
    .map(({ key, keyPlace }) => unknownKey(keyPlace, key, path.join(".") || "the scenario", Object.keys(properties)));

function unusableNames(node: LocatedMap, path: readonly string[], { propertyNames }: Schema): Diagnostic[] {
  const pattern = (propertyNames as { pattern?: string } | undefined)?.pattern;
  if (pattern === undefined) return [];
  const fits = new RegExp(pattern, "u");
  return [...node.entries.values()]
    .filter(({ key }) => !fits.test(key))
    .map(({ key, keyPlace }) => unusableName(keyPlace, key, NAMED[path[0] ?? ""] ?? `an instance of ${path[0]}`));
}

const NAMED: Readonly<Record<string, string>> = { cases: "a case", decks: "a deck", additions: "one of additions" };

function wrongOption({ value, place }: LocatedScalar, path: readonly string[], schema: Schema): Diagnostic[] {
  const options = schema.enum as readonly unknown[] | undefined;
  if (!options || options.includes(value)) return [];
  return [unknownOption(place, String(value), path.join("."), options.map(String))];
}

function wrongType({ node, path }: Spot, schema: Schema): Diagnostic[] {
  // Quantities, series and tables are read by readers of our own, which say more.
  if (READ_BY_US.has(String(schema.title))) return [];
  // An empty section is a section without entries.
  if (node.kind === "scalar" && node.value === null && node.text === "" && schema.type === "object") return [];
  const expected = EXPECTED[[schema.type].flat()[0] as string] ?? "something else";
  const found =
    node.kind === "scalar" && node.value !== null && typeof node.value !== "string" ? node.text : inWords(node);
  return [wrongKind(node.place, found, path.join("."), expected)];
}

function isOfType(node: Located, type: string): boolean {
  if (node.kind === "map") return type === "object";
  if (node.kind === "list") return type === "array";
  if (type === "integer") return Number.isInteger(node.value);
  return type === "null" ? node.value === null : typeof node.value === type;
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
