import { type Day, timesOf } from "./actual-365.ts";
import { amountProblems, lengthProblems, rateProblems, refuse } from "./check-series.ts";
import { presentValue } from "./present-value.ts";

/**
 * Net present value of dated flows, at the first date.
 *
 * Discounts by (1 + rate)^(days / 365), days counted on the calendar (actual/365), as Excel's XNPV does. Stricter than
 * Excel: dates must be ascending and different.
 *
 * @param flows one amount per date, one currency; shape [payments]
 * @param dates `YYYY-MM-DD`, or Date objects of which the day in UTC counts; shape [payments]
 * @param rate  effective annual rate as a fraction, above -1
 * @returns     present value at the first date, in the currency of the flows
 * @throws      FeasibilityError M201 not finite, M203 empty, M204 unequal lengths, M205 dates not ascending, M206 not a
 *              calendar day, M207 for an impossible rate
 * @source      Microsoft Support, XNPV function
 * @example     xnpv([-100, 110], ["2026-01-01", "2027-01-01"], 0.1) // 0
 */
export function xnpv(flows: readonly number[], dates: readonly Day[], rate: number): number {
  const { times, problems } = timesOf("xnpv", dates);
  refuse([
    ...amountProblems("xnpv", "flows", flows),
    ...lengthProblems("xnpv", flows, "dates", dates),
    ...problems,
    ...rateProblems("xnpv", "rate", rate),
  ]);
  return presentValue(flows, times, rate);
}
