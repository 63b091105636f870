/**
 * The scale on which two readings must agree on a row: its largest magnitude, and that of the operands of its sums.
 *
 * A repaid balance of 1e8 ends near 1e-8, not at 0: what cancels is judged by what was added and subtracted. The scale
 * of a formula is found by evaluating it with every difference turned into a sum of magnitudes, where what is summed
 * counts with the largest magnitude of its row: a balance that has run down to 0 still carries the rounding of its peak.
 * Where a row is nothing but such rounding, its scale is handed on to what is made of it.
 */

import { requireFunction } from "../../src/formula/functions.ts";
import type { Item, Program } from "../../src/formula/program.ts";
import { type ExactValues, exactOpenings } from "../../src/formula/read-exact.ts";
import { ringsOf } from "../../src/formula/rings.ts";
import type { BoundTree } from "../../src/formula/tree.ts";

/** An operand is known to about 1e-13 of its own scale; what is made of it cannot be held to more. */
const CARRIED = 1e-4;

/**
 * Doubles know the largest amount of a unit to 1e-16; what is left where sums of such amounts cancel is known to a few
 * of those, however many lines lie between: 1e-9 (the tolerance) of this share of the largest amount.
 */
const LEAST = 1e-6;

/** Scale by item number. */
export function agreementScales(program: Program, values: ExactValues): number[] {
  const scales = new Array<number>(program.items.length).fill(0);
  const openings = exactOpenings(program, values).map((value) => Math.abs(value.toNumber()));
  const magnitudes = values.map((row) => row.map((value) => (value ? Math.abs(value.toNumber()) : 0)));
  const peaks = magnitudes.map((row) => Math.max(0, ...row));
  const magnitude = (index: number, t: number): number => {
    const row = magnitudes[index] ?? [];
    return row.length === 1 ? (row[0] as number) : (row[t] ?? 0);
  };
  const largest = (index: number): number => peaks[index] ?? 0;
  const carried = (index: number): number => {
    const handed = CARRIED * (scales[index] as number);
    return largest(index) < handed ? handed : 0;
  };
  const scaleOfFactor = (node: BoundTree): number => (node.kind === "reference" ? (scales[node.target] as number) : 0);
  const size = (node: BoundTree, t: number, summed = false): number => {
    switch (node.kind) {
      case "number":
        return Math.abs(Number(node.text));
      case "reference":
        return Math.max(summed ? largest(node.target) : magnitude(node.target, t), carried(node.target));
      case "negate":
        return size(node.operand, t, summed);
      case "arithmetic": {
        const adds = summed || node.operator === "+" || node.operator === "-";
        const [left, right] = [size(node.left, t, adds), size(node.right, t, adds && node.operator !== "/")];
        // A factor is known to the tolerance of its own scale, and so is the product: squares of small differences need it.
        if (node.operator === "*") {
          return Math.max(left * right, scaleOfFactor(node.left) * right, left * scaleOfFactor(node.right));
        }
        if (node.operator === "/") return right === 0 ? left : left / right;
        return node.operator === "^" ? left ** right : left + right;
      }
      case "call": {
        const direction = requireFunction(node.name).direction;
        const target = (node.args[0] as { target?: number }).target;
        if (summed && (direction === "backward" || direction === "forward"))
          return Math.max(largest(target as number), openings[target as number] ?? 0);
        if (direction === "backward")
          return Math.max(
            t === 0 ? (openings[target as number] ?? 0) : magnitude(target as number, t - 1),
            carried(target as number),
          );
        if (direction === "forward") return Math.max(magnitude(target as number, t + 1), carried(target as number));
        if (direction === "whole")
          return (magnitudes[target as number] ?? []).reduce((sum, value) => sum + value, carried(target as number));
        if (node.name === "share") {
          const below = size(node.args[1] as BoundTree, t);
          return below === 0 ? 0 : size(node.args[0] as BoundTree, t, summed) / below;
        }
        return Math.max(0, ...node.args.map((argument) => size(argument, t, summed)));
      }
      default:
        return 1;
    }
  };
  const scaleOf = (item: Item): number => {
    const own = largest(item.index);
    if (!item.tree) return own;
    if (item.tree.kind === "reference") return Math.max(own, scales[item.tree.target] as number);
    const length = item.shape === "row" ? program.periods : 1;
    let scale = own;
    for (let t = 0; t < length; t += 1) scale = Math.max(scale, size(item.tree, t));
    return scale;
  };
  for (const item of program.items) if (item.kind !== "line") scales[item.index] = scaleOf(item);
  // Twice, since what a line of a ring looks back at stands behind it.
  for (const ring of [...ringsOf(program).rings, ...ringsOf(program).rings])
    for (const index of ring.lines) scales[index] = scaleOf(program.items[index] as Item);
  const largestOf = new Map<string, number>();
  const unitOf = ({ dimension }: Item): string => [...dimension].sort().join();
  for (const item of program.items)
    largestOf.set(unitOf(item), Math.max(largestOf.get(unitOf(item)) ?? 0, largest(item.index)));
  return program.items.map((item) =>
    item.dimension.size === 0
      ? (scales[item.index] as number)
      : Math.max(scales[item.index] as number, LEAST * (largestOf.get(unitOf(item)) as number)),
  );
}
