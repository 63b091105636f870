/** Percentiles of a sample with their confidence intervals, from the sorted sample. */

export interface Percentile {
  /** As a fraction: 0.1 is P10, the value that one trial in ten falls below. */
  readonly share: number;
  readonly value: number;
  /** A 95 % confidence interval. */
  readonly low: number;
  readonly high: number;
}

/** Score of a two-sided interval of 95 %. */
export const CONFIDENCE_SCORE = 1.959963984540054;

/**
 * A percentile by linear interpolation between order statistics (definition 7 of Hyndman and Fan).
 *
 * @param sorted  ascending; at least one number
 * @source        R. J. Hyndman, Y. Fan, American Statistician 50 (1996) 361-365
 * @example       percentileOf(Float64Array.of(1, 2, 3, 4), 0.5) // 2.5
 */
export function percentileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const cell = Math.min(Math.floor(at), sorted.length - 2);
  if (cell < 0) return sorted[0] as number;
  const [low, high] = [sorted[cell] as number, sorted[cell + 1] as number];
  return low + (at - cell) * (high - low);
}

/**
 * A percentile with the interval between the two order statistics that hold it with 95 % probability: the number of
 * trials below the true percentile is binomial, whatever the distribution.
 *
 * @source  W. J. Conover, "Practical Nonparametric Statistics", 3rd edition (1999), section 3.2
 */
export function percentileWithInterval(sorted: Float64Array, share: number): Percentile {
  const count = sorted.length;
  const spread = CONFIDENCE_SCORE * Math.sqrt(count * share * (1 - share));
  const at = (rank: number): number => sorted[Math.min(count - 1, Math.max(0, rank - 1))] as number;
  return {
    share,
    value: percentileOf(sorted, share),
    low: at(Math.floor(count * share - spread)),
    high: at(Math.ceil(count * share + spread) + 1),
  };
}
