/**
 * Laying one scenario over another.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { removesNothing } from "../diagnostics/scenario-messages.ts";
import type { Located, LocatedEntry, LocatedMap } from "./located.ts";

/** A path at which `withoutRemovals` stops, because what lies below is laid over something else later on. */
export type Untouched = (path: readonly string[]) => boolean;

/**
 * Lays `later` over `earlier`.
 *
 * Maps are merged key by key. Lists and single values are replaced as a whole, and so is anything of another kind. A
 * written null (`~` or `null`) removes the key; a key with nothing after its colon is no removal but an empty value,
 * for the checks to refuse. The later file wins, and every value and key keeps the place that set it.
 *
 * Merging is associative, so that files may be grouped in any way. That is why a removal stays in the result as a
 * null, and a map that took the place of something else is marked `replaces`: laid over a third tree they must still
 * remove and replace. `withoutRemovals` ends the merging.
 *
 * @example merge({ a: { x: 1, y: 2 }, b: 3 }, { a: { y: 5 }, b: ~ })  // { a: { x: 1, y: 5 }, b: ~ }
 */
export function merge(earlier: LocatedMap, later: LocatedMap): LocatedMap {
  if (later.replaces) return later;
  const entries = new Map<string, LocatedEntry>(earlier.entries);
  for (const entry of later.entries.values()) {
    const below = earlier.entries.get(entry.key);
    entries.set(entry.key, below ? { ...entry, value: mergeValues(below.value, entry.value) } : entry);
  }
  return { kind: "map", place: later.place, entries, ...(earlier.replaces ? { replaces: true } : {}) };
}

function mergeValues(earlier: Located, later: Located): Located {
  if (later.kind !== "map") return later;
  return earlier.kind === "map" ? merge(earlier, later) : { ...later, replaces: true };
}

/** The merged tree without removed keys and without marks; below `untouched` paths everything stays. */
export function withoutRemovals(tree: LocatedMap, untouched: Untouched = () => false): LocatedMap {
  return settle(tree, [], untouched);
}

function settle(tree: LocatedMap, path: readonly string[], untouched: Untouched): LocatedMap {
  if (untouched(path)) return tree;
  const entries = new Map<string, LocatedEntry>();
  for (const entry of tree.entries.values()) {
    if (isRemoval(entry.value)) continue;
    const value = entry.value.kind === "map" ? settle(entry.value, [...path, entry.key], untouched) : entry.value;
    entries.set(entry.key, { ...entry, value });
  }
  return { kind: "map", place: tree.place, entries };
}

/** Warnings about removals in `later` that find nothing in `earlier`, such as a mistyped key followed by `~`. */
export function vainRemovals(earlier: LocatedMap, later: LocatedMap, untouched: Untouched = () => false): Diagnostic[] {
  return vainBelow(earlier, later, [], untouched);
}

function vainBelow(
  earlier: LocatedMap | undefined,
  later: LocatedMap,
  path: readonly string[],
  untouched: Untouched,
): Diagnostic[] {
  if (untouched(path)) return [];
  return [...later.entries.values()].flatMap(({ key, keyPlace, value }) => {
    const below = earlier?.entries.get(key)?.value;
    const here = [...path, key];
    if (isRemoval(value)) return !below || isRemoval(below) ? [removesNothing(keyPlace, here.join("."))] : [];
    return value.kind === "map" ? vainBelow(below?.kind === "map" ? below : undefined, value, here, untouched) : [];
  });
}

function isRemoval(node: Located): boolean {
  return node.kind === "scalar" && node.value === null && node.text !== "";
}
