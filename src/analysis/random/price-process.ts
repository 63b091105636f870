/**
 * Price paths by calendar year: a random factor on a deck, with mean 1 in every year, so that the deck stays the
 * expected price. Its logarithm wanders (geometric) or is drawn back to the deck (mean-reverting), with jumps or without.
 *
 * @source F. Black, M. Scholes (1973) (geometric); E. S. Schwartz, Journal of Finance 52 (1997) 923-973, model 1 (mean
 *         reversion of the logarithm); R. C. Merton, Journal of Financial Economics 3 (1976) 125-144 (jumps)
 */

import { normalQuantile } from "./normal.ts";

export interface PriceProcess {
  /** Deviation of the logarithm over a year, as a fraction. */
  readonly volatility: number;
  /** Years in which half of a deviation from the deck is gone; absent: it never goes (geometric). */
  readonly halfLife?: number;
  readonly jumps?: {
    /** Expected number a year. */
    readonly perYear: number;
    /** Mean of the jump of the logarithm. */
    readonly mean: number;
    /** Deviation of the jump of the logarithm. */
    readonly deviation: number;
  };
}

/** A process made ready for drawing a number of years: plain numbers that can be sent to another thread. */
export interface PathSampler {
  /** Part of a deviation that is left after a year. */
  readonly left: number;
  /** Deviation of the logarithm's step over a year. */
  readonly step: number;
  readonly jumpsPerYear: number;
  readonly jumpMean: number;
  readonly jumpDeviation: number;
  /** By year: logarithm of the mean of the factor before it is set to 1. */
  readonly logMeans: Float64Array;
}

/** Uniform numbers that a path takes a year: the step, and with jumps their number and their size. */
export const drawsPerYear = (process: PriceProcess): number => (process.jumps ? 3 : 1);

/** Makes a process ready for `years` years; in the first of them the price may differ from the deck by one year's step. */
export function pathSamplerOf(process: PriceProcess, years: number): PathSampler {
  const { volatility, halfLife, jumps } = process;
  const speed = halfLife === undefined ? 0 : Math.LN2 / halfLife;
  const left = Math.exp(-speed);
  const step = volatility * (speed === 0 ? 1 : Math.sqrt(-Math.expm1(-2 * speed) / (2 * speed)));
  const logMeans = new Float64Array(years);
  let variance = 0;
  let jumped = 0;
  let weight = 1;
  for (let year = 0; year < years; year += 1) {
    variance = variance * left * left + step * step;
    if (jumps) {
      jumped += jumps.perYear * Math.expm1(weight * jumps.mean + (weight * jumps.deviation) ** 2 / 2);
      weight *= left;
    }
    logMeans[year] = variance / 2 + jumped;
  }
  return {
    left,
    step,
    jumpsPerYear: jumps?.perYear ?? 0,
    jumpMean: jumps?.mean ?? 0,
    jumpDeviation: jumps?.deviation ?? 0,
    logMeans,
  };
}

/**
 * Factors of one path, by year.
 *
 * @param uniforms  numbers in (0, 1); those of the path begin at `from`, year by year
 * @param factors   receives one factor per year of the sampler
 */
export function pathFactors(sampler: PathSampler, uniforms: Float64Array, from: number, factors: Float64Array): void {
  let log = 0;
  let at = from;
  for (let year = 0; year < sampler.logMeans.length; year += 1) {
    log = log * sampler.left + sampler.step * normalQuantile(uniforms[at] as number);
    at += 1;
    if (sampler.jumpsPerYear > 0) {
      // Poisson by inversion; beyond 50 jumps a year the rest of the probability is nothing.
      let probability = Math.exp(-sampler.jumpsPerYear);
      let below = probability;
      let count = 0;
      while ((uniforms[at] as number) > below && count < 50) {
        count += 1;
        probability *= sampler.jumpsPerYear / count;
        below += probability;
      }
      const size = normalQuantile(uniforms[at + 1] as number);
      log += count * sampler.jumpMean + Math.sqrt(count) * sampler.jumpDeviation * size;
      at += 2;
    }
    factors[year] = Math.exp(log - (sampler.logMeans[year] as number));
  }
}
