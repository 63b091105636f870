/** The fan of a row: its percentiles by calendar year, over all trials. */

import { percentileOf } from "../statistics/percentiles.ts";
import type { WantedOutput } from "../types.ts";
import type { TrialPlan, TrialResults } from "./trial-plan.ts";

export interface FanResult {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly years: readonly number[];
  /** By year; null where the row is blank in more than half of the trials. */
  readonly p10: readonly (number | null)[];
  readonly p50: readonly (number | null)[];
  readonly p90: readonly (number | null)[];
  readonly trials: number;
}

/** Bins of a row in a year: laid around the first trials with half of their range to spare on either side. */
export const FAN_BINS = 2048;

/**
 * Lays the bins of every row and year around what the first trials gave, before any other is counted.
 *
 * A bin is a thousandth of the range of the first trials wide, and percentiles are interpolated within it: far below
 * what sampling leaves open. Counts are whole numbers, so that they add up alike in any order and by any number of workers.
 */
export function layBins({ rows, years, rowTrials, bins }: TrialPlan, results: TrialResults): void {
  const first = new Float64Array(rowTrials);
  for (let cell = 0; cell < rows.length * years; cell += 1) {
    const sorted = keptOf(results, { cell, years, rowTrials, done: rowTrials, into: first });
    const low = sorted[0] ?? 0;
    const range = (sorted[sorted.length - 1] ?? 0) - low;
    results.edges[2 * cell] = low - range / 2;
    results.edges[2 * cell + 1] = range > 0 ? (bins - 3) / (2 * range) : 0;
  }
}

/** The fan of a row from the first trials, and when there are more, from the bins of all. */
export function fanOf(
  { key, label, unit }: WantedOutput,
  { plan, calendarYears }: { readonly plan: TrialPlan; readonly calendarYears: readonly number[] },
  results: TrialResults,
  row: number,
  done: number,
): FanResult {
  const kept = new Float64Array(plan.rowTrials);
  const percentiles = Array.from({ length: plan.years }, (_, year) => {
    const cell = row * plan.years + year;
    const sorted = keptOf(results, { cell, years: plan.years, rowTrials: plan.rowTrials, done, into: kept });
    if (done <= plan.rowTrials)
      return 2 * sorted.length <= done ? NONE : FAN_SHARES.map((share) => percentileOf(sorted, share));
    const counts = countsOf(sorted, plan, results, cell);
    return FAN_SHARES.map((share) => binnedPercentile(counts, results.edges.subarray(2 * cell, 2 * cell + 2), share));
  });
  return {
    key,
    label,
    unit,
    years: calendarYears,
    p10: percentiles.map(([one]) => one ?? null),
    p50: percentiles.map(([, one]) => one ?? null),
    p90: percentiles.map(([, , one]) => one ?? null),
    trials: done,
  };
}

const FAN_SHARES = [0.1, 0.5, 0.9];
const NONE = [null, null, null];

/** Values of a row in a year in the first trials, ascending. */
function keptOf(
  { rows }: TrialResults,
  of: {
    readonly cell: number;
    readonly years: number;
    readonly rowTrials: number;
    readonly done: number;
    readonly into: Float64Array;
  },
): Float64Array {
  const { years, rowTrials, into } = of;
  const [row, year] = [Math.floor(of.cell / years), of.cell % years];
  let count = 0;
  for (let trial = 0; trial < Math.min(of.done, rowTrials); trial += 1) {
    const value = rows[(row * rowTrials + trial) * years + year] as number;
    if (Number.isNaN(value)) continue;
    into[count] = value;
    count += 1;
  }
  return into.subarray(0, count).sort();
}

/** Counts of a row in a year with those of the first trials put in, which have a bin as well. */
function countsOf(sorted: Float64Array, plan: TrialPlan, { edges, counts }: TrialResults, cell: number): Uint32Array {
  const found = counts.slice(cell * plan.bins, (cell + 1) * plan.bins);
  const [low, scale] = [edges[2 * cell] as number, edges[2 * cell + 1] as number];
  for (const value of sorted) {
    const bin = Math.min(plan.bins - 1, Math.floor((value - low) * scale) + 2);
    found[bin] = (found[bin] as number) + 1;
  }
  found[0] = (found[0] as number) + plan.rowTrials - sorted.length;
  return found;
}

/** A percentile as if numbers lay evenly within a bin; null when most are blank. */
function binnedPercentile(counts: Uint32Array, [low, scale]: Float64Array, share: number): number | null {
  const blank = counts[0] as number;
  const all = counts.reduce((sum, one) => sum + one, 0);
  if (2 * (all - blank) <= all) return null;
  const wanted = share * (all - blank);
  let below = 0;
  let bin = 1;
  while (bin < counts.length - 1 && below + (counts[bin] as number) < wanted) {
    below += counts[bin] as number;
    bin += 1;
  }
  if ((scale as number) === 0 || bin === 1) return low as number;
  const within = bin === counts.length - 1 ? 0 : (wanted - below) / (counts[bin] as number);
  return (low as number) + (bin - 2 + within) / (scale as number);
}
