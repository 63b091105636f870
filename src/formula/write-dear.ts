/** Calls that cost as much as some twenty cells, and how they are spared. */

import type { Instructions } from "./instructions.ts";
import type { Dear } from "./kernel-code.ts";
import { IMPORTED, OP, VECTOR } from "./wasm-bytes.ts";

/** Leaves the result of a call, whose arguments stand in locals. */
export function writeCall(to: Instructions, operation: Dear, args: readonly number[]): void {
  const call = (): void => to.put(OP.call, IMPORTED[operation]);
  if (!to.wide) {
    for (const arg of args) to.get(arg);
    call();
    return;
  }
  for (const lane of [0, 1]) {
    for (const arg of args) {
      to.get(arg);
      to.vector(VECTOR.extract, lane);
    }
    call();
    if (lane === 0) to.vector(VECTOR.splat);
    else to.vector(VECTOR.replace, lane);
  }
}

/** Where a value that is kept over the periods begins: given before the loop. */
export type Beforehand = (local: number, value: number) => void;

/**
 * A call in the periods of a loop, made anew only where an argument is not that of the period before.
 *
 * @param args    locals, and whether they change over the periods
 * @param result  local that keeps it
 */
export function writeRemembered(
  to: Instructions,
  operation: Dear,
  args: readonly { readonly local: number; readonly moves: boolean }[],
  result: number,
  beforehand: Beforehand,
): void {
  const moving = args.filter(({ moves }) => moves).map(({ local }) => ({ now: local, last: to.local() }));
  for (const { last } of moving) beforehand(last, Number.NaN);
  beforehand(result, Number.NaN);
  for (const [at, { now, last }] of moving.entries()) {
    to.comparison(now, "ne", last);
    if (at > 0) to.either();
  }
  to.where((mask) => {
    for (const { now, last } of moving) to.move(last, now);
    writeCall(
      to,
      operation,
      args.map(({ local }) => local),
    );
    to.replace(result, mask);
  });
}

/**
 * Growth at one rate over a time that runs with the periods: the factor of equal steps of time is found once, as for
 * present values.
 *
 * @param base    local of 1 + rate
 * @param now     local of the time
 * @param result  local that keeps it
 */
export function writeGrowth(
  to: Instructions,
  { base, now, result }: { readonly base: number; readonly now: number; readonly result: number },
  beforehand: Beforehand,
): void {
  const [reached, step, factor, moved] = [to.local(), to.local(), to.local(), to.temporary("moved")];
  beforehand(reached, 0);
  beforehand(step, 0);
  beforehand(factor, 1);
  beforehand(result, 1);
  to.comparison(now, "ne", reached);
  to.where((mask) => {
    to.get(now);
    to.get(reached);
    to.number("sub");
    to.set(moved);
    to.move(reached, now);
    to.comparison(moved, "ne", step);
    if (mask !== undefined) {
      to.get(mask);
      to.both();
    }
    to.where((stepped) => {
      to.get(moved);
      to.replace(step, stepped);
      writeCall(to, "pow", [base, step]);
      to.replace(factor, stepped);
    });
    to.get(result);
    to.get(factor);
    to.number("mul");
    to.replace(result, mask);
    to.comparison(result, "ne", result);
    to.where((lost) => {
      writeCall(to, "pow", [base, now]);
      to.replace(result, lost);
    });
  });
}
