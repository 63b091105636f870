/** What the trials say of one output. */

import { type Histogram, histogramOf } from "../statistics/histogram.ts";
import { momentsOf } from "../statistics/moments.ts";
import type { Percentile } from "../statistics/percentiles.ts";
import type { Proportion } from "../statistics/proportion.ts";
import { type Milestone, meanIn, milestonesOf, percentileIn, sampleOf, shareBeyond } from "../statistics/sample.ts";
import { expectedShortfall } from "../statistics/shortfall.ts";
import type { SimulatedOutput } from "./plan-simulation.ts";

export interface OutputResult {
  /** As asked for, its key, label and calculation unit. */
  readonly name: string;
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** Value in the case; null where it does not apply. */
  readonly inCase: number | null;
  /** Trials in which it applies. */
  readonly count: number;
  /** Null when it applies in no trial. */
  readonly mean: number | null;
  /** A 95 % confidence interval of the mean. */
  readonly meanLow: number | null;
  readonly meanHigh: number | null;
  readonly deviation: number | null;
  /** P5, P10, P25, P50, P75, P90, P95: trials below. */
  readonly percentiles: readonly Percentile[];
  /** Mean of the lowest tenth of the trials. */
  readonly shortfall: number | null;
  /** Share of all trials that fall below a threshold, or of a loss rise above it; null when it is held against none. */
  readonly beyond: (Proportion & Threshold) | null;
  readonly histogram: Histogram | null;
  /** Value at each hundredth of the trials, 0 to 100: the cumulative curve. */
  readonly curve: readonly number[];
  /** Mean with its interval after a tenth, two tenths, ... of the trials. */
  readonly convergence: readonly Milestone[];
}

/** What an output is held against, and on which side of it trouble lies. */
export interface Threshold {
  readonly side: "below" | "above";
  readonly threshold: number;
}

const SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
/** The share of worst trials that the shortfall averages. */
const WORST = 0.1;

/**
 * @param values      by trial; NaN where the output does not apply
 * @param sorted      the values that are there, ascending
 * @param replicates  of the sample: 1 for independent trials
 * @param against     what it is held against, if anything
 */
export function resultOf(
  output: SimulatedOutput,
  column: { readonly values: Float64Array; readonly sorted: Float64Array; readonly replicates: number },
  against: Threshold | null,
): OutputResult {
  const { name, key, label, unit, inCase } = output;
  const { values, sorted, replicates } = column;
  const sample = sampleOf(values, replicates, sorted);
  const { count, deviation } = momentsOf(sorted);
  const about = { name, key, label, unit, inCase: Number.isNaN(inCase) ? null : inCase, count };
  const beyond =
    against && values.length > 0 ? { ...shareBeyond(sample, against.side, against.threshold), ...against } : null;
  if (count === 0)
    return {
      ...about,
      mean: null,
      meanLow: null,
      meanHigh: null,
      deviation: null,
      percentiles: [],
      shortfall: null,
      beyond,
      histogram: null,
      curve: [],
      convergence: [],
    };
  const mean = meanIn(sample);
  return {
    ...about,
    mean: mean.value,
    meanLow: mean.low,
    meanHigh: mean.high,
    deviation,
    percentiles: SHARES.map((share) => percentileIn(sample, share)),
    shortfall: expectedShortfall(sorted, WORST),
    beyond,
    histogram: histogramOf(sorted),
    curve: Array.from({ length: 101 }, (_, at) => sorted[Math.round((at / 100) * (count - 1))] as number),
    convergence: milestonesOf(values, replicates),
  };
}
