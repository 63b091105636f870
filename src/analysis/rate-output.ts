/** A rate of return from a kernel's array: the workbook's visible steps where they are sure, else every root. */

import { irrAt, type RatesOfReturn } from "../finance/index.ts";
import type { WantedOutput } from "./types.ts";

/** A result of one value; NaN where it is blank, or where there is no single rate. */
export function readOutput(values: Float64Array, output: WantedOutput, periods: number): number {
  const { kind, offset, flow, constant } = output;
  if (constant !== undefined) return constant;
  if (kind === "rate" && flow) return rateIn(values, offset, flow.amounts, flow.times, periods);
  return values[offset] as number;
}

const NOT_APPLICABLE: RatesOfReturn = { kind: "not-applicable", rates: [] };

/**
 * The one rate to go by; NaN when there is none or more than one.
 *
 * The visible steps may stay blank, or settle on one of several rates. Where totals of the flow change sign once, from
 * minus to plus, only one rate is positive (Norstrom): the steps' rate is taken then. Everything else is asked of the
 * root finder, about one flow in a thousand.
 */
export function rateIn(values: Float64Array, at: number, amounts: number, times: number, periods: number): number {
  const stepped = values[at] as number;
  if (stepped > 0 && hasOnePositiveRate(values, amounts, periods)) return stepped;
  return rateToGoBy(ratesIn(values, amounts, times, periods));
}

/** Every rate of return of a flow in the array. */
export function ratesIn(values: Float64Array, amounts: number, times: number, periods: number): RatesOfReturn {
  const flows = Array.from(values.subarray(amounts, amounts + periods));
  if (!flows.every(Number.isFinite)) return NOT_APPLICABLE;
  return irrAt(flows, Array.from(values.subarray(times, times + periods)));
}

/** A rate that is not negative, if it is the only one; else the only rate. */
export function rateToGoBy({ rates }: RatesOfReturn): number {
  const expected = rates.filter((rate) => rate >= 0);
  const [rate, ...others] = expected.length > 0 ? expected : rates;
  return rate === undefined || others.length > 0 ? Number.NaN : rate;
}

/** Norstrom's condition: running totals start negative, change sign once, and end positive. */
function hasOnePositiveRate(values: Float64Array, amounts: number, periods: number): boolean {
  let total = 0;
  let turns = 0;
  let sign = 0;
  for (let at = amounts; at < amounts + periods; at += 1) {
    total += values[at] as number;
    const now = total > 0 ? 1 : total < 0 ? -1 : sign;
    if (now !== sign) turns += sign === 0 ? (now < 0 ? 0 : 2) : 1;
    sign = now;
  }
  return turns === 1 && sign > 0;
}
