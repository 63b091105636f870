/** Reductions: one value of a whole row, blanks skipped. */

import type { Instructions } from "./instructions.ts";
import type { Reduction } from "./kernel-code.ts";
import { TYPE } from "./wasm-bytes.ts";
import { writeCall } from "./write-dear.ts";

/** Leaves the reduction of one row, or of two; they are given by their places. */
export function writeReduction(
  to: Instructions,
  operation: Exclude<Reduction, "present_value">,
  [row, other]: readonly number[],
): void {
  const [pointer, cell, total] = [to.temporary("pointer", TYPE.i32), to.temporary("cell"), to.temporary("total")];
  const there = (): void => to.comparison(cell, "eq", cell);
  const first = operation === "least" || operation === "most";
  to.assign(total, first ? Number.NaN : 0);
  to.overPeriods(pointer, false, () => {
    to.get(pointer);
    to.load(row as number);
    to.set(cell);
    if (operation === "sum_product") {
      to.get(total);
      to.get(cell);
      to.get(pointer);
      to.load(other as number);
      to.number("mul");
      to.number("add");
    } else if (first) {
      to.get(cell);
      to.get(total);
      there();
      to.comparison(total, operation === "least" ? "le" : "ge", cell);
      to.not();
      to.both();
      to.choose();
    } else {
      to.get(total);
      to.get(cell);
      to.number("add");
      to.get(total);
      there();
      to.choose();
    }
    to.set(total);
  });
  if (operation === "mean") divideByCount(to, total, row as number);
  else to.get(total);
}

/** Leaves a total over the cells of its row that are not blank; a blank when all are. */
function divideByCount(to: Instructions, total: number, row: number): void {
  const [pointer, cell, count] = [to.temporary("pointer", TYPE.i32), to.temporary("cell"), to.temporary("count")];
  to.assign(count, 0);
  to.overPeriods(pointer, false, () => {
    to.get(pointer);
    to.load(row);
    to.set(cell);
    to.get(count);
    to.constant(1);
    to.number("add");
    to.get(count);
    to.comparison(cell, "eq", cell);
    to.choose();
    to.set(count);
  });
  to.get(total);
  to.get(count);
  to.number("div");
}

/** A row whose present value is sought, and the local that it is put in. */
export interface Discounted {
  readonly row: number;
  readonly sum: number;
}

/**
 * Present values at one rate in one pass: flow / (1 + rate)^time, added up. Factors are carried from period to period, and
 * the factor of equal steps of time is found once.
 *
 * @param rate   writes the rate
 * @param times  place of the row of times, in years
 */
export function writePresentValues(
  to: Instructions,
  rate: () => void,
  times: number,
  flows: readonly Discounted[],
): void {
  const [decay, factor, reached] = [to.temporary("decay"), to.temporary("factor"), to.temporary("reached")];
  const [step, shrunk, now, gap] = [
    to.temporary("step"),
    to.temporary("shrunk"),
    to.temporary("now"),
    to.temporary("gap"),
  ];
  const pointer = to.temporary("pointer", TYPE.i32);
  to.constant(1);
  rate();
  to.number("add");
  to.set(gap);
  writeCall(to, "log", [gap]);
  to.number("neg");
  to.set(decay);
  for (const { sum } of flows) to.assign(sum, 0);
  for (const local of [factor, shrunk]) to.assign(local, 1);
  for (const local of [reached, step]) to.assign(local, 0);
  to.overPeriods(pointer, false, () => {
    to.get(pointer);
    to.load(times);
    to.set(now);
    to.get(now);
    to.get(reached);
    to.number("sub");
    to.set(gap);
    to.comparison(gap, "ne", step);
    to.where((mask) => {
      to.move(step, gap);
      to.get(gap);
      to.get(decay);
      to.number("mul");
      to.set(gap);
      writeCall(to, "exp", [gap]);
      to.replace(shrunk, mask);
    });
    to.get(factor);
    to.get(shrunk);
    to.number("mul");
    to.set(factor);
    to.move(reached, now);
    for (const { row, sum } of flows) {
      to.get(sum);
      to.get(pointer);
      to.load(row);
      to.get(factor);
      to.number("mul");
      to.number("add");
      to.set(sum);
    }
  });
}
