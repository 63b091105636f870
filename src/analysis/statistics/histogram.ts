/** A histogram of a sample: bins of equal width between its ends. */

export interface Histogram {
  readonly low: number;
  readonly high: number;
  /** Trials per bin. */
  readonly counts: readonly number[];
}

/**
 * Counts a sorted sample into bins between its 0.5th and 99.5th percentile; what lies beyond belongs to the outer bins.
 *
 * @param sorted  ascending; at least one number
 */
export function histogramOf(sorted: Float64Array, bins = 40): Histogram {
  const count = sorted.length;
  const low = sorted[Math.floor(0.005 * (count - 1))] as number;
  const high = sorted[Math.ceil(0.995 * (count - 1))] as number;
  if (!(high > low)) return { low, high, counts: [count] };
  const counts = new Array<number>(bins).fill(0);
  for (const value of sorted) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * bins)));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return { low, high, counts };
}
