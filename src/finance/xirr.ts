import { type Day, timesOf } from "./actual-365.ts";
import { amountProblems, lengthProblems, refuse } from "./check-series.ts";
import { irrAt } from "./irr.ts";
import type { RatesOfReturn } from "./rates-of-return.ts";

/**
 * Internal rates of return of dated flows.
 *
 * As `irrAt` with times of days / 365 (actual/365), the basis of Excel's XIRR. Finds every rate from -99.99 % to
 * +100,000 %, where Excel gives the one its guess leads to; leading zero flows do no harm.
 *
 * @param flows one amount per date, one currency, outlays negative; shape [payments]
 * @param dates `YYYY-MM-DD`, or Date objects of which the day in UTC counts; ascending, different; shape [payments]
 * @returns     `{ kind, rates }`, effective annual rates as fractions, ascending
 * @throws      FeasibilityError M201 not finite, M203 empty, M204 unequal lengths, M205 dates not ascending, M206 not a
 *              calendar day
 * @source      Microsoft Support, XIRR function
 * @example     xirr([-100, 110], ["2026-01-01", "2027-01-01"]) // { kind: "one", rates: [0.1] }
 */
export function xirr(flows: readonly number[], dates: readonly Day[]): RatesOfReturn {
  const { times, problems } = timesOf("xirr", dates);
  refuse([...amountProblems("xirr", "flows", flows), ...lengthProblems("xirr", flows, "dates", dates), ...problems]);
  return irrAt(flows, times);
}
