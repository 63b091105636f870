/**
 * A tree of scenario values in which every value and every key knows where it was written.
 */

import type { Place } from "../diagnostics/diagnostic.ts";

export type Located = LocatedMap | LocatedList | LocatedScalar;

export interface LocatedMap {
  readonly kind: "map";
  /** Where the map begins: its first key, or its brace. */
  readonly place: Place;
  /** In the order written. A Map, so that no key can touch a prototype. */
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  /** Set by merging: this map replaces whatever stood below instead of joining it. See `merge`. */
  readonly replaces?: true;
}

export interface LocatedEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Located;
}

export interface LocatedList {
  readonly kind: "list";
  readonly place: Place;
  readonly items: readonly Located[];
}

export type ScalarValue = string | number | boolean | null;

export interface LocatedScalar {
  readonly kind: "scalar";
  /** Where the text stands; for an empty value the place of its key. */
  readonly place: Place;
  /** The characters of the source at `place`, quotes and block marks included; empty when nothing was written. */
  readonly text: string;
  /** By the core schema of YAML 1.2: `yes`, `2027-01-01` and `340 USD/mtu` are strings. */
  readonly value: ScalarValue;
  /** Set when a message about this value has been given already: further checks pass over it. */
  readonly refused?: true;
}

/** Where something stands: its value, and the key that holds it (none at the root and in lists). */
export interface Found {
  readonly node: Located;
  readonly place: Place;
  readonly keyPlace?: Place;
}

/** Plain data: what `toPlain` gives. */
export type Plain = ScalarValue | Plain[] | { [key: string]: Plain };

/** The node under a path of keys and list indices, or undefined. */
export function nodeAt(tree: Located, path: readonly string[]): Located | undefined {
  return findAt(tree, path)?.node;
}

/** The node under a path with its place and the place of its key, or undefined. */
export function findAt(tree: Located, path: readonly string[]): Found | undefined {
  let found: Found = { node: tree, place: tree.place };
  for (const step of path) {
    const next = stepInto(found.node, step);
    if (!next) return undefined;
    found = next;
  }
  return found;
}

/**
 * The node that a JSON pointer (ajv's `instancePath`) names. Where the path leads nowhere, because what ajv complains
 * about is missing, the nearest enclosing node is given.
 */
export function findPointer(tree: Located, pointer: string): Found {
  const path = pathOf(pointer);
  for (let length = path.length; length > 0; length -= 1) {
    const found = findAt(tree, path.slice(0, length));
    if (found) return found;
  }
  return { node: tree, place: tree.place };
}

/** The keys and indices of a JSON pointer: `/mines/sarykul/rate~1t` is `mines`, `sarykul`, `rate/t`. */
export function pathOf(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .replace(/^\//, "")
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Plain values for a schema validator. Objects have no prototype, so that no key can be mistaken for a method. */
export function toPlain(node: Located): Plain {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toPlain);
    case "map": {
      const plain: { [key: string]: Plain } = Object.create(null);
      for (const { key, value } of node.entries.values()) plain[key] = toPlain(value);
      return plain;
    }
  }
}

function stepInto(node: Located, step: string): Found | undefined {
  switch (node.kind) {
    case "scalar":
      return undefined;
    case "list": {
      const item = /^\d+$/.test(step) ? node.items[Number(step)] : undefined;
      return item && { node: item, place: item.place };
    }
    case "map": {
      const entry = node.entries.get(step);
      return entry && { node: entry.value, place: entry.value.place, keyPlace: entry.keyPlace };
    }
  }
}
