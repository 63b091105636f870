/**
 * A sample of trials, whole and by replicate, and what can be said of it with confidence.
 *
 * Independent trials have intervals from the sample itself. The points of a Latin hypercube or of a Sobol' sequence are
 * chosen to know more than as many independent ones, so that those intervals are too wide. Such a sample is made of
 * replicates, each complete and randomised on its own: replicates are independent of each other, and how far their
 * estimates lie apart tells the error of the whole.
 *
 * @source  R. L. Iman, in: Proceedings of the American Nuclear Society International Topical Meeting on Probabilistic Risk
 *          Assessment (1981) (replicated Latin hypercubes); A. B. Owen, SIAM Journal on Numerical Analysis 34 (1997)
 *          1884-1910 (replicated scrambled nets); P. L'Ecuyer, M. K. Nakayama, A. B. Owen, B. Tuffin, Winter Simulation
 *          Conference 2023 (Student's interval over replicates)
 */

import { momentsOf, sortedOf } from "./moments.ts";
import { CONFIDENCE_SCORE, type Percentile, percentileOf, percentileWithInterval } from "./percentiles.ts";
import { type Proportion, proportionOf } from "./proportion.ts";

export interface Sample {
  /** Trials, those included in which the number is not there. */
  readonly trials: number;
  /** The numbers that are there, ascending. */
  readonly sorted: Float64Array;
  /** The same by replicate; none for independent trials, or when a replicate holds too few. */
  readonly replicates: readonly Float64Array[];
  /** Trials of each replicate. */
  readonly replicateTrials: readonly number[];
}

/** An estimate with a 95 % confidence interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Replicates of a sample that is not independent: enough for their spread, few enough to keep each one fine. */
export const REPLICATES = 10;
/** Two-sided 95 % point of Student's distribution for as many replicates less one. */
const STUDENT_SCORE = 2.2621571627409915;
/** Fewest numbers in a replicate whose percentiles mean something. */
const FEWEST = 10;

/**
 * @param values      by trial; NaN where the number is not there
 * @param replicates  1 for independent trials, else REPLICATES: trial t belongs to replicate t mod REPLICATES
 * @param sorted      the numbers that are there, ascending, where they are known
 */
export function sampleOf(values: Float64Array, replicates: number, sorted = sortedOf(values)): Sample {
  const whole = { trials: values.length, sorted, replicates: [], replicateTrials: [] };
  if (replicates === 1) return whole;
  const columns = Array.from({ length: replicates }, (_, replicate) => everyOf(values, replicate, replicates));
  const found = columns.map(sortedOf);
  return found.some(({ length }) => length < FEWEST)
    ? whole
    : { ...whole, replicates: found, replicateTrials: columns.map(({ length }) => length) };
}

function everyOf(values: Float64Array, first: number, step: number): Float64Array {
  const column = new Float64Array(Math.max(0, Math.ceil((values.length - first) / step)));
  for (let at = 0; at < column.length; at += 1) column[at] = values[first + at * step] as number;
  return column;
}

/** Mean of the numbers that are there; at least one is. */
export function meanIn(sample: Sample): Estimate {
  const { mean, deviation, count } = momentsOf(sample.sorted);
  return around(
    mean,
    sample.replicates.length > 0
      ? halfWidth(sample.replicates.map((one) => momentsOf(one).mean))
      : (CONFIDENCE_SCORE * deviation) / Math.sqrt(count),
  );
}

/** Where a mean stood after some of the trials. */
export interface Milestone extends Estimate {
  readonly trials: number;
}

/**
 * The mean after a tenth, two tenths, ... of the trials, each with the interval that it had then: does it settle?
 *
 * @param values      by trial; NaN where the number is not there
 * @param replicates  as for `sampleOf`
 * @returns           at most ten, ascending in trials; none before the first number
 */
export function milestonesOf(values: Float64Array, replicates: number): Milestone[] {
  const counts = new Float64Array(replicates);
  const sums = new Float64Array(replicates);
  let [count, mean, squares, at] = [0, 0, 0, 0];
  const found: Milestone[] = [];
  for (let tenth = 1; tenth <= 10; tenth += 1) {
    const trials = Math.ceil((tenth / 10) * values.length);
    for (; at < trials; at += 1) {
      const value = values[at] as number;
      if (Number.isNaN(value)) continue;
      const replicate = at % replicates;
      counts[replicate] = (counts[replicate] as number) + 1;
      sums[replicate] = (sums[replicate] as number) + value;
      count += 1;
      const difference = value - mean;
      mean += difference / count;
      squares += difference * (value - mean);
    }
    if (count === 0) continue;
    const half =
      replicates > 1 && counts.every((one) => one >= FEWEST)
        ? halfWidth(Array.from(sums, (sum, one) => sum / (counts[one] as number)))
        : (CONFIDENCE_SCORE * Math.sqrt(squares / Math.max(1, count - 1))) / Math.sqrt(count);
    found.push({ trials, ...around(mean, half) });
  }
  return found;
}

/** A percentile of the numbers that are there; at least one is. */
export function percentileIn(sample: Sample, share: number): Percentile {
  if (sample.replicates.length === 0) return percentileWithInterval(sample.sorted, share);
  const half = halfWidth(sample.replicates.map((one) => percentileOf(one, share)));
  return { share, ...around(percentileOf(sample.sorted, share), half) };
}

/** Share of all trials whose number is below a threshold, or above it; where nothing or everything is, Wilson's interval. */
export function shareBeyond(sample: Sample, side: "below" | "above", threshold: number): Proportion {
  const count = (sorted: Float64Array): number =>
    side === "below"
      ? countFirst(sorted, (value) => value < threshold)
      : sorted.length - countFirst(sorted, (value) => value <= threshold);
  const independent = proportionOf(count(sample.sorted), sample.trials);
  if (sample.replicates.length === 0 || independent.value === 0 || independent.value === 1) return independent;
  const shares = sample.replicates.map((one, at) => count(one) / (sample.replicateTrials[at] as number));
  const { value, low, high } = around(independent.value, halfWidth(shares));
  return { value, low: Math.max(0, low), high: Math.min(1, high) };
}

const around = (value: number, half: number): Estimate => ({ value, low: value - half, high: value + half });

/** Half of Student's interval of the mean of independent estimates. */
const halfWidth = (estimates: readonly number[]): number =>
  (STUDENT_SCORE * momentsOf(Float64Array.from(estimates)).deviation) / Math.sqrt(estimates.length);

/** How many numbers from the first on hold a condition that none holds after one that does not. */
function countFirst(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
