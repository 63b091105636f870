/** Located trees from plain values, and trees at random, for tests. */

import fc from "fast-check";
import type { Located, LocatedEntry, LocatedMap } from "../../src/scenario/located.ts";

export type Value = string | number | null | Value[] | { [key: string]: Value };

/** A tree whose places all name `file`. */
export function treeOf(value: Value, file = "test.yaml"): Located {
  const place = { file, line: 1, column: 1, length: 1 };
  if (Array.isArray(value)) return { kind: "list", place, items: value.map((item) => treeOf(item, file)) };
  if (value === null) return { kind: "scalar", place, text: "~", value };
  if (typeof value !== "object") return { kind: "scalar", place, text: String(value), value };
  const entries = Object.entries(value).map(([key, inner]): [string, LocatedEntry] => [
    key,
    { key, keyPlace: place, value: treeOf(inner, file) },
  ]);
  return { kind: "map", place, entries: new Map(entries) };
}

export function mapOf(value: { [key: string]: Value }, file?: string): LocatedMap {
  return treeOf(value, file) as LocatedMap;
}

/** Few keys and few levels, so that trees often meet. */
const { map } = fc.letrec<{ map: { [key: string]: Value }; value: Value }>((tie) => ({
  map: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  value: fc.oneof({ maxDepth: 3, withCrossShrink: true }, fc.constantFrom<Value>(1, "x", null, [1]), tie("map")),
}));

export const anyMap = map;
