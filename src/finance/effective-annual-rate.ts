import { lengthOutOfRange } from "../diagnostics/finance-messages.ts";
import { rateProblems, refuse } from "./check-series.ts";

/**
 * Effective annual rate of a rate per period.
 *
 * (1 + rate)^periodsPerYear - 1: what one unit grows to in a year when every period's return stays in. Not the nominal
 * rate, which would be rate times periods.
 *
 * @param ratePerPeriod  as a fraction, above -1
 * @param periodsPerYear 12 for months, 4 for quarters, 2 for half-years; above zero
 * @returns              effective annual rate as a fraction
 * @throws               FeasibilityError M207 for an impossible rate, M208 when there are no periods in a year
 * @source               R. Brealey, S. Myers and F. Allen, Principles of Corporate Finance, chapter "How to calculate
 *                       present values", section "How interest is paid and quoted"
 * @example              effectiveAnnualRate(0.01, 12) // 0.126825
 */
export function effectiveAnnualRate(ratePerPeriod: number, periodsPerYear: number): number {
  const countable = Number.isFinite(periodsPerYear) && periodsPerYear > 0;
  refuse([
    ...rateProblems("effectiveAnnualRate", "ratePerPeriod", ratePerPeriod),
    ...(countable
      ? []
      : [lengthOutOfRange("effectiveAnnualRate", "periodsPerYear", periodsPerYear, "a finite number above zero")]),
  ]);
  return Math.expm1(periodsPerYear * Math.log1p(ratePerPeriod));
}
