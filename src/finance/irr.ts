import { amountProblems, refuse, timedProblems } from "./check-series.ts";
import { type RatesOfReturn, ratesOfReturn } from "./rates-of-return.ts";
import { profileOf, surveyFlows } from "./survey-flows.ts";

/**
 * Internal rates of return of flows at equal intervals.
 *
 * Finds every rate from -99.99 % to +100,000 % per period at which the present value is zero. Flows with one sign
 * change, or one in their running totals (Norstrom), go straight to Halley's method on ln(PV of inflows / PV of
 * outflows); others are first parted into intervals with at most one root by Laguerre's and Rolle's theorems. A rate is
 * returned only if the discounted flows there cancel to within rounding of their absolute sum. Roots that double
 * precision cannot tell apart (about 1e-7 for a pair) are returned once, as is a root where the value only touches zero.
 * The rate is per period: monthly flows give a monthly rate; `effectiveAnnualRate` turns it into a yearly one. A mine
 * that ends in closure cost has, besides the rate everyone expects, one below zero: judge such a series by NPV or MIRR.
 *
 * @param flows  one amount per period, one currency, outlays negative; shape [periods]
 * @returns      `{ kind, rates }`, rates per period as fractions, ascending; see `RatesOfReturn`
 * @throws       FeasibilityError M201 when a flow is not finite, M203 when there are none
 * @source       R. Brealey, S. Myers and F. Allen, Principles of Corporate Finance, chapter "Why net present value
 *               leads to better investment decisions than other criteria", section on the internal rate of return
 * @example      irr([-100, 60, 60])         // { kind: "one", rates: [0.1307] }
 * @example      irr([-1600, 10000, -10000]) // { kind: "many", rates: [0.25, 4] }
 * @example      irr([100, 60, 60])          // { kind: "not-applicable", rates: [] }
 */
export function irr(flows: readonly number[]): RatesOfReturn {
  const survey = surveyFlows(flows);
  if (survey.unusual || flows.length === 0) refuse(amountProblems("irr", "flows", flows));
  return ratesOfReturn(profileOf(flows, survey), survey.signChanges);
}

/**
 * Internal rates of return of flows at given times, e.g. on a calendar whose periods differ in length.
 *
 * As `irr`, with weights (1 + rate)^-time. With times in years the rate is an effective annual one.
 *
 * @param flows        one amount per time, one currency, outlays negative; shape [payments]
 * @param timesInYears strictly ascending, from any origin; shape [payments]
 * @returns            `{ kind, rates }`, effective rates per year as fractions, ascending
 * @throws             FeasibilityError M201 not finite, M203 empty, M204 unequal lengths, M205 times not ascending
 * @source             as `irr`
 * @example            irrAt([-100, 110], [0, 1])             // { kind: "one", rates: [0.1] }
 * @example            irrAt([-100, 30, 90], [0, 0.25, 1.25]) // { kind: "one", rates: [0.204] }
 */
export function irrAt(flows: readonly number[], timesInYears: readonly number[]): RatesOfReturn {
  refuse(timedProblems("irrAt", flows, timesInYears));
  const survey = surveyFlows(flows);
  return ratesOfReturn(profileOf(flows, survey, timesInYears), survey.signChanges);
}
