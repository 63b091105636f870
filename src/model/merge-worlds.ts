/**
 * Copies of the model that come out the same are one line.
 *
 * Every world is bound as a full copy. A line of a copy equals its counterpart in the world it was copied from when
 * their formulas are the same after the lines they refer to have been merged. The coarsest such merging is found as in
 * minimising an automaton: assume all equal, part what differs, repeat until nothing parts.
 */

import type { BoundTree } from "../formula/tree.ts";

/** What merging needs of an item. */
export interface Mergeable {
  readonly tree?: BoundTree;
  readonly opening?: BoundTree;
  readonly applies?: BoundTree;
  /** The item of the same name in the nearest world this one was copied from; none for items of the live model. */
  readonly counterpart?: number;
  /** True when the item's own value differs from its counterpart's: an input that varies by case. */
  readonly distinct: boolean;
}

/** @returns for each item the number of the item that stands for it: its own, or an ancestor's */
export function mergeWorlds(items: readonly Mergeable[]): number[] {
  const stands = items.map((item, index) => (item.distinct ? index : (item.counterpart ?? index)));
  const find = (index: number): number => {
    let at = index;
    while (stands[at] !== at) at = stands[at] as number;
    return at;
  };
  let parted = true;
  while (parted) {
    parted = false;
    // What a line refers to is bound after it: going backwards, most partings are found in one round.
    for (let index = items.length - 1; index >= 0; index -= 1) {
      if (stands[index] === index) continue;
      const item = items[index] as Mergeable;
      const other = items[stands[index] as number] as Mergeable;
      const same =
        equal(item.tree, other.tree, find) &&
        equal(item.opening, other.opening, find) &&
        equal(item.applies, other.applies, find);
      if (same) continue;
      stands[index] = index;
      parted = true;
    }
  }
  return items.map((_, index) => find(index));
}

function equal(left: BoundTree | undefined, right: BoundTree | undefined, find: (index: number) => number): boolean {
  if (!left || !right) return left === right;
  if (left.kind !== right.kind) return false;
  switch (left.kind) {
    case "number":
      return left.text === (right as typeof left).text;
    case "reference":
      return find(left.target) === find((right as typeof left).target);
    case "negate":
    case "not":
      return equal(left.operand, (right as typeof left).operand, find);
    case "arithmetic":
    case "compare":
    case "logic": {
      const other = right as typeof left;
      return (
        left.operator === other.operator && equal(left.left, other.left, find) && equal(left.right, other.right, find)
      );
    }
    case "call": {
      const other = right as typeof left;
      return (
        left.name === other.name &&
        left.args.length === other.args.length &&
        left.args.every((argument, position) => equal(argument, other.args[position], find))
      );
    }
  }
}
