/**
 * A composed YAML document to a located tree: keys checked, aliases resolved, every value with its place.
 */

import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { quoted } from "../diagnostics/printable.ts";
import {
  aliasOfItself,
  duplicateKey,
  keyNotText,
  mergeKey,
  nestedTooDeep,
  notFinite,
  reservedKey,
  tooManyAliases,
  yamlSyntax,
} from "../diagnostics/scenario-messages.ts";
import { DEEPEST, MOST_REPEATED } from "./limits.ts";
import type { Located, LocatedEntry, LocatedScalar } from "./located.ts";

const RESERVED_KEYS = new Set(["__proto__", "constructor", "prototype"]);
/** Written as an escape in double quotes; no worksheet can hold one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/;

/** What the composer gives; its contents need not be parsed nodes, since an empty text has none. */
export type ComposedDocument = Pick<Document, "contents" | "errors" | "warnings">;

type PlaceOf = (start: number, end: number) => Place;

/** How many values a node holds with all repetitions, and how many levels. */
interface Shape {
  readonly size: number;
  readonly height: number;
}

interface Building {
  readonly text: string;
  readonly placeOf: PlaceOf;
  readonly diagnostics: Diagnostic[];
  /** By anchor: the last value that carries it; "open" while that value is still being built. */
  readonly anchored: Map<string, Located | "open">;
  readonly shapes: Map<Located, Shape>;
  repeated: number;
}

/** Where a node stands: how deep, under which path, and the place to use when nothing is written. */
interface Position {
  readonly depth: number;
  readonly path: readonly string[];
  readonly emptyPlace: Place;
}

/** Builds the tree of a document without syntax errors and no deeper than the gate lets pass. */
export function buildTree(
  document: ComposedDocument,
  text: string,
  placeOf: PlaceOf,
): { tree: Located | undefined; diagnostics: Diagnostic[] } {
  const building: Building = { text, placeOf, diagnostics: [], anchored: new Map(), shapes: new Map(), repeated: 0 };
  const tree = build(document.contents, { depth: 1, path: [], emptyPlace: placeOf(0, 1) }, building);
  return { tree, diagnostics: building.diagnostics };
}

/** Undefined when the node was refused and nothing can stand in for it. */
function build(node: Node | null | undefined, position: Position, building: Building): Located | undefined {
  if (!node) return remember({ kind: "scalar", place: position.emptyPlace, text: "", value: null }, [], building);
  if (isAlias(node)) return resolve(node, position, building);
  const anchor = "anchor" in node ? node.anchor : undefined;
  if (anchor) building.anchored.set(anchor, "open");
  const built = buildContent(node, position, building);
  if (anchor && built) building.anchored.set(anchor, built);
  return built;
}

function buildContent(node: Node, position: Position, building: Building): Located | undefined {
  const [start, end] = rangeOf(node);
  if (isScalar(node)) return remember(scalarOf(node, position, building), [], building);
  const place = building.placeOf(start, end);
  const inside = { depth: position.depth + 1 };
  if (isSeq(node)) {
    const items = node.items
      .map((item, index) => {
        const path = [...position.path, String(index)];
        return build(
          item as Node,
          { ...inside, path, emptyPlace: building.placeOf(...rangeOf(item as Node)) },
          building,
        );
      })
      .filter((item) => item !== undefined);
    return remember({ kind: "list", place, items }, items, building);
  }
  if (!isMap(node)) return undefined;
  const entries = new Map<string, LocatedEntry>();
  for (const pair of node.items as Array<Pair<Node, Node | null>>) {
    const entry = entryOf(pair, entries, position, building);
    if (entry) entries.set(entry.key, entry);
  }
  return remember(
    { kind: "map", place, entries },
    Array.from(entries.values(), ({ value }) => value),
    building,
  );
}

function entryOf(
  pair: Pair<Node, Node | null>,
  before: ReadonlyMap<string, LocatedEntry>,
  position: Position,
  building: Building,
): LocatedEntry | undefined {
  const { diagnostics, placeOf, text } = building;
  const [start, end] = rangeOf(pair.key);
  const keyPlace = placeOf(start, end);
  const key = keyText(pair.key, building);
  const path = [...position.path, key ?? ""];
  // The value of a refused key is built all the same, to collect its mistakes and its anchors.
  const value = build(pair.value, { depth: position.depth + 1, path, emptyPlace: keyPlace }, building);
  const first = key === undefined ? undefined : before.get(key);
  const refusal =
    key === undefined
      ? keyNotText(keyPlace, text.slice(start, end))
      : (refusedKey(key, keyPlace, position.path, first) ??
        (pair.value === null ? withoutValue(keyPlace, key) : undefined));
  if (refusal) diagnostics.push(refusal);
  return refusal || key === undefined || value === undefined ? undefined : { key, keyPlace, value };
}

function refusedKey(
  key: string,
  place: Place,
  path: readonly string[],
  first: LocatedEntry | undefined,
): Diagnostic | undefined {
  if (key === "<<") return mergeKey(place);
  if (RESERVED_KEYS.has(key)) return reservedKey(place, key);
  if (CONTROL.test(key)) return controlInside(place);
  return first && duplicateKey(place, key, path.length === 0 ? "this file" : path.join("."), first.keyPlace);
}

/** The key as text when it is text or a plain whole number such as a year; undefined otherwise. */
function keyText(key: Node, building: Building): string | undefined {
  if (!isScalar(key)) return undefined;
  if (key.anchor)
    building.anchored.set(
      key.anchor,
      scalarOf(key, { depth: 0, path: [], emptyPlace: building.placeOf(...rangeOf(key)) }, building),
    );
  if (typeof key.value === "string") return key.value;
  const source = building.text.slice(...rangeOf(key));
  return typeof key.value === "number" && /^\d+$/.test(source) ? source : undefined;
}

function scalarOf(node: Scalar, position: Position, building: Building): LocatedScalar {
  const [start, end] = rangeOf(node);
  const text = building.text.slice(start, end);
  const place = text === "" ? position.emptyPlace : building.placeOf(start, end);
  const value = node.value;
  if (typeof value === "number" && !Number.isFinite(value)) {
    building.diagnostics.push(notFinite(place, text));
    return { kind: "scalar", place, text, value: text, refused: true };
  }
  if (typeof value === "string" && CONTROL.test(value)) {
    building.diagnostics.push(controlInside(place));
    return { kind: "scalar", place, text, value, refused: true };
  }
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { kind: "scalar", place, text, value: known ? value : null };
}

function resolve(alias: Alias, position: Position, building: Building): Located | undefined {
  const place = building.placeOf(...rangeOf(alias));
  const meant = building.anchored.get(alias.source);
  const refuse = (diagnostic: Diagnostic) => {
    building.diagnostics.push(diagnostic);
    return undefined;
  };
  if (meant === "open") return refuse(aliasOfItself(place, alias.source));
  if (!meant)
    return refuse(
      yamlSyntax(
        place,
        `no anchor &${alias.source} stands before alias *${alias.source}`,
        `mark the value to repeat with &${alias.source}, or write it out.`,
      ),
    );
  const { size, height } = building.shapes.get(meant) ?? { size: 1, height: 0 };
  if (position.depth + height - 1 > DEEPEST) return refuse(nestedTooDeep(place, DEEPEST));
  const within = building.repeated <= MOST_REPEATED;
  building.repeated += size;
  if (building.repeated <= MOST_REPEATED) return meant;
  return within ? refuse(tooManyAliases(place, alias.source, MOST_REPEATED, "repeated values")) : undefined;
}

function remember(node: Located, children: readonly Located[], building: Building): Located {
  let size = 1;
  let height = 0;
  for (const child of children) {
    const shape = building.shapes.get(child) ?? { size: 1, height: 0 };
    size += shape.size;
    height = Math.max(height, shape.height);
  }
  building.shapes.set(node, { size, height: node.kind === "scalar" ? 0 : height + 1 });
  return node;
}

function withoutValue(place: Place, key: string): Diagnostic {
  return yamlSyntax(
    place,
    `no colon and value follow ${quoted(key)}`,
    'write "key: value", with a space after the colon; within braces put a value that contains a comma in quotes.',
  );
}

function controlInside(place: Place): Diagnostic {
  return yamlSyntax(place, "this text contains a control character", "remove its escape, e.g. \\0 or \\x1b.");
}

function rangeOf(node: Node): [number, number] {
  return node.range ? [node.range[0], node.range[1]] : [0, 0];
}
