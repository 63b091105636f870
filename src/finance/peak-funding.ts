import { periodProblems, refuse } from "./check-series.ts";
import { cumulativeFlow } from "./cumulative-flow.ts";

/** How much money a series ties up at its worst. */
export type PeakFunding =
  | {
      readonly kind: "deficit";
      /** The deepest cumulative deficit, as a positive amount in the currency of the flows. */
      readonly amount: number;
      /** Index of the period at whose end it is deepest; the earliest when several tie. */
      readonly period: number;
      /** Years from the start of the first period to that moment. */
      readonly time: number;
    }
  /** The cumulative flow is never below zero. */
  | { readonly kind: "none" };

/**
 * Peak funding: the deepest cumulative deficit, and when it occurs.
 *
 * Totals are taken at the ends of periods; a deficit that opens and closes inside one period is not seen.
 *
 * @param flows   one amount per period, one currency, outlays negative, before funding; shape [periods]
 * @param lengths length of each period in years, one each without it; shape [periods]
 * @returns       `{ kind: "deficit", amount, period, time }`, or kind "none"
 * @throws        FeasibilityError M201 not finite, M203 empty, M204 unequal lengths, M208 a negative length
 * @source        definition: "maximum cumulative negative cash flow", usual in feasibility studies
 * @example       peakFunding([-40, -60, 80, 90]) // { kind: "deficit", amount: 100, period: 1, time: 2 }
 */
export function peakFunding(flows: readonly number[], { lengths }: { lengths?: readonly number[] } = {}): PeakFunding {
  refuse(periodProblems("peakFunding", flows, lengths));
  const steps = cumulativeFlow(flows, lengths);
  const deepest = steps.reduce((least, step) => Math.min(least, step.total), 0);
  if (deepest === 0) return { kind: "none" };
  const period = steps.findIndex((step) => step.total === deepest);
  return { kind: "deficit", amount: -deepest, period, time: steps[period]!.end };
}
