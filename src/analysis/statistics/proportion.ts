/** A probability estimated by counting, with a confidence interval that makes sense at 0 and 1 too. */

import { CONFIDENCE_SCORE } from "./percentiles.ts";

export interface Proportion {
  readonly value: number;
  /** A 95 % confidence interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * Share of trials in which something happened.
 *
 * @source  E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212 (score interval)
 * @example proportionOf(0, 100).high // 0.037
 */
export function proportionOf(happened: number, count: number): Proportion {
  const value = happened / count;
  const z = CONFIDENCE_SCORE;
  const centre = (value + (z * z) / (2 * count)) / (1 + (z * z) / count);
  const half = (z / (1 + (z * z) / count)) * Math.sqrt((value * (1 - value)) / count + (z * z) / (4 * count * count));
  return { value, low: happened === 0 ? 0 : centre - half, high: happened === count ? 1 : centre + half };
}
