/**
 * Copies of the model that come out the same are one line.
 *
 * Every world is bound as a full copy. A line of a copy equals its counterpart in the world it was copied from when
 * their formulas are the same after the lines they refer to have been merged. The coarsest such merging is found as in
 * minimising an automaton: assume all equal, part what differs, look again at whatever refers to what parted.
 */

import { type BoundTree, referencesOf } from "../formula/tree.ts";

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
  const { copies, readers } = around(items);
  const mergedInto = (index: number): number[] =>
    (copies[index] as number[]).filter((copy) => stands[copy] === index && copy !== index);
  // What a line refers to is bound after it: going backwards, most partings are found at the first look.
  const work = items.map((_, index) => index);
  const waiting = new Array<boolean>(items.length).fill(true);
  const lookAgain = (index: number): void => {
    if (!waiting[index]) work.push(index);
    waiting[index] = true;
  };
  for (let index = work.pop(); index !== undefined; index = work.pop()) {
    waiting[index] = false;
    if (stands[index] === index) continue;
    const item = items[index] as Mergeable;
    const other = items[stands[index] as number] as Mergeable;
    const same =
      equal(item.tree, other.tree, find) &&
      equal(item.opening, other.opening, find) &&
      equal(item.applies, other.applies, find);
    if (same) continue;
    stands[index] = index;
    const moved = [index];
    for (let at = moved.pop(); at !== undefined; at = moved.pop()) {
      moved.push(...mergedInto(at));
      for (const reader of readers[at] as number[]) [reader, ...mergedInto(reader)].forEach(lookAgain);
    }
  }
  return items.map((_, index) => find(index));
}

/** By item: those that were copied from it, and those whose formulas refer to it. */
function around(items: readonly Mergeable[]): { copies: number[][]; readers: number[][] } {
  const copies: number[][] = items.map(() => []);
  const readers: number[][] = items.map(() => []);
  for (const [index, { tree, opening, applies, counterpart }] of items.entries()) {
    if (counterpart !== undefined) copies[counterpart]?.push(index);
    for (const part of [tree, opening, applies])
      if (part) for (const target of referencesOf(part)) readers[target]?.push(index);
  }
  return { copies, readers };
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
