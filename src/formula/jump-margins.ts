/**
 * How close each jump of a program came to flipping, from the values that some reading found.
 *
 * `reaches` flips where its two sides meet; its margin is their distance, relative to the larger, from the edge where it flips. Lines whose jump has
 * a margin below 1e-10, and whatever depends on them, are excused from the agreement of readings, and counted.
 */

import { edgesOf } from "./edges.ts";
import type { Item, Program } from "./program.ts";
import { compilePoint, type ExactValues, exactOpenings } from "./read-exact.ts";
import { type BoundTree, childrenOf } from "./tree.ts";

export interface JumpMargin {
  readonly item: number;
  /** Period of the least margin; 0 for scalars. */
  readonly period: number;
  readonly margin: number;
}

/**
 * The least distance, in every line that holds a `reaches` or a `whole`, from the edge where it flips.
 *
 * The edge lies 1e-9 of the larger side below a tie, so that an exact tie (a date that falls on a column's end) is at a
 * safe distance of 1e-9: rounding of any reading is a thousand times smaller.
 */
export function jumpMargins(program: Program, values: ExactValues): JumpMargin[] {
  const found: JumpMargin[] = [];
  const openings = exactOpenings(program, values);
  for (const item of program.items) {
    const jumps = jumpsOf(item);
    if (jumps.length === 0) continue;
    const length = item.shape === "row" ? program.periods : 1;
    let least: JumpMargin | undefined;
    for (const jump of jumps) {
      if (jump.name === "whole") {
        const x = compilePoint(jump.args[0] as BoundTree, program, values, openings);
        for (let t = 0; t < length; t += 1) {
          const value = x(t)?.toNumber();
          if (value === undefined) continue;
          const scale = Math.max(1, Math.abs(value));
          const reached = value + 1e-9 * scale;
          const margin = Math.abs(reached - Math.round(reached)) / scale;
          if (!least || margin < least.margin) least = { item: item.index, period: t, margin };
        }
        continue;
      }
      const [x, y] = jump.args.slice(0, 2).map((side) => compilePoint(side as BoundTree, program, values, openings));
      for (let t = 0; t < length; t += 1) {
        const [left, right] = [x?.(t), y?.(t)];
        if (!left || !right) continue;
        const scale = Math.max(Math.abs(left.toNumber()), Math.abs(right.toNumber()));
        const distance = Math.abs(left.minus(right).toNumber());
        const margin =
          scale === 0 ? Number.POSITIVE_INFINITY : Math.abs(distance / scale - (left.lt(right) ? 1e-9 : -1e-9));
        if (!least || margin < least.margin) least = { item: item.index, period: t, margin };
      }
    }
    if (least) found.push(least);
  }
  return found;
}

function jumpsOf(item: Item): Extract<BoundTree, { kind: "call" }>[] {
  const found: Extract<BoundTree, { kind: "call" }>[] = [];
  const visit = (node: BoundTree): void => {
    if (node.kind === "call" && (node.name === "reaches" || node.name === "whole")) found.push(node);
    for (const child of childrenOf(node)) visit(child);
  };
  for (const part of [item.tree, item.applies]) if (part) visit(part);
  return found;
}

/** Every line that depends on one of the given lines, themselves included. */
export function downstreamOf(program: Program, lines: Iterable<number>): Set<number> {
  const users: number[][] = program.items.map(() => []);
  for (const item of program.items)
    if (item.kind === "line") for (const edge of edgesOf(item)) users[edge.target]?.push(item.index);
  const reached = new Set(lines);
  const work = [...reached];
  for (let index = work.pop(); index !== undefined; index = work.pop()) {
    for (const user of users[index] ?? []) {
      if (reached.has(user)) continue;
      reached.add(user);
      work.push(user);
    }
  }
  return reached;
}
