/**
 * Distributions of an uncertain number, each drawn by its quantile: one uniform number makes one draw, so that common
 * random numbers, Latin hypercubes, Sobol' points and rank correlation work alike for all of them.
 */

import { betaQuantile } from "./incomplete-beta.ts";
import { normalProbability, normalQuantile } from "./normal.ts";

export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  /** A beta distribution with mean (low + weight x mode + high) / (weight + 2); the usual weight is 4. */
  | {
      readonly kind: "pert";
      readonly low: number;
      readonly mode: number;
      readonly high: number;
      readonly weight?: number;
    }
  | { readonly kind: "normal"; readonly mean: number; readonly deviation: number }
  /** By the mean and deviation of the number itself, not of its logarithm. */
  | { readonly kind: "lognormal"; readonly mean: number; readonly deviation: number }
  | {
      readonly kind: "beta";
      readonly alpha: number;
      readonly beta: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: "discrete"; readonly values: readonly number[]; readonly weights: readonly number[] }
  /** Observed numbers, interpolated between order statistics. */
  | { readonly kind: "empirical"; readonly values: readonly number[] }
  /** Another distribution, given that the number lies within limits. */
  | { readonly kind: "truncated"; readonly of: Distribution; readonly low: number; readonly high: number };

/**
 * A distribution made ready for drawing: plain numbers that can be sent to another thread.
 *
 * A uniform number u is first moved to `lowest + u * (highest - lowest)`: truncation.
 */
export interface Sampler {
  readonly form: "constant" | "uniform" | "triangular" | "normal" | "lognormal" | "scores" | "steps" | "points";
  readonly lowest: number;
  readonly highest: number;
  /** Numbers that the form needs; see `drawn`. */
  readonly numbers: Float64Array;
}

/** Knots of a tabulated quantile, over normal scores from -8.5 to 8.5. */
const KNOTS = 2177;
const SCORE = 8.5;

/**
 * The number that a sampler draws for a uniform number.
 *
 * @param uniform  in (0, 1)
 * @example        drawn(samplerOf({ kind: "triangular", low: 0, mode: 0, high: 1 }), 0.75) // 0.5
 */
export function drawn(sampler: Sampler, uniform: number): number {
  const n = sampler.numbers;
  const u = sampler.lowest + uniform * (sampler.highest - sampler.lowest);
  switch (sampler.form) {
    case "constant":
      return n[0] as number;
    case "uniform":
      return (n[0] as number) + u * (n[1] as number);
    case "triangular":
      // low, high, share below the mode, spread * distance to the mode on either side
      return u < (n[2] as number)
        ? (n[0] as number) + Math.sqrt(u * (n[3] as number))
        : (n[1] as number) - Math.sqrt((1 - u) * (n[4] as number));
    case "normal":
      return (n[0] as number) + (n[1] as number) * normalQuantile(u);
    case "lognormal":
      return Math.exp((n[0] as number) + (n[1] as number) * normalQuantile(u));
    case "scores": {
      // A cubic through equally spaced normal scores: low, spread, first score, scores a knot, then the knots.
      const knots = n.length - 4;
      const at = (normalQuantile(u) - (n[2] as number)) * (n[3] as number);
      const cell = Math.min(knots - 3, Math.max(1, Math.floor(at)));
      const x = at - cell;
      const a = n[3 + cell] as number;
      const b = n[4 + cell] as number;
      const c = n[5 + cell] as number;
      const d = n[6 + cell] as number;
      const y = b + 0.5 * x * (c - a + x * (2 * a - 5 * b + 4 * c - d + x * (3 * (b - c) + d - a)));
      return (n[0] as number) + (n[1] as number) * Math.min(1, Math.max(0, y));
    }
    case "steps": {
      // Values, then cumulative shares.
      const count = n.length / 2;
      let at = 0;
      while (at < count - 1 && u >= (n[count + at] as number)) at += 1;
      return n[at] as number;
    }
    case "points": {
      const at = u * (n.length - 1);
      const cell = Math.min(n.length - 2, Math.floor(at));
      return (n[cell] as number) + (at - cell) * ((n[cell + 1] as number) - (n[cell] as number));
    }
  }
}

/**
 * Makes a distribution ready for drawing. PERT and beta become a table over normal scores, good to 1e-9 of the spread.
 *
 * @throws  Error when a parameter makes no distribution; `mistakeIn` says it in words beforehand
 */
export function samplerOf(distribution: Distribution): Sampler {
  const mistake = mistakeIn(distribution);
  if (mistake !== undefined) throw new Error(mistake);
  const sampler = (form: Sampler["form"], ...numbers: readonly number[]): Sampler => ({
    form,
    lowest: 0,
    highest: 1,
    numbers: Float64Array.from(numbers),
  });
  switch (distribution.kind) {
    case "constant":
      return sampler("constant", distribution.value);
    case "uniform":
      return sampler("uniform", distribution.low, distribution.high - distribution.low);
    case "triangular": {
      const { low, mode, high } = distribution;
      if (low === high) return sampler("constant", low);
      const spread = high - low;
      return sampler("triangular", low, high, (mode - low) / spread, spread * (mode - low), spread * (high - mode));
    }
    case "pert": {
      const { low, mode, high, weight = 4 } = distribution;
      if (low === high) return sampler("constant", low);
      const alpha = 1 + (weight * (mode - low)) / (high - low);
      return samplerOf({ kind: "beta", alpha, beta: weight + 2 - alpha, low, high });
    }
    case "normal":
      return distribution.deviation === 0
        ? sampler("constant", distribution.mean)
        : sampler("normal", distribution.mean, distribution.deviation);
    case "lognormal": {
      const { mean, deviation } = distribution;
      if (deviation === 0) return sampler("constant", mean);
      const variance = Math.log1p((deviation / mean) ** 2);
      return sampler("lognormal", Math.log(mean) - variance / 2, Math.sqrt(variance));
    }
    case "beta": {
      const { alpha, beta, low, high } = distribution;
      if (low === high) return sampler("constant", low);
      const step = (2 * SCORE) / (KNOTS - 1);
      const knots = betaKnots(alpha, beta, step);
      return sampler("scores", low, high - low, -SCORE, 1 / step, ...knots);
    }
    case "discrete": {
      const total = distribution.weights.reduce((sum, one) => sum + one, 0);
      let reached = 0;
      const shares = distribution.weights.map((weight) => {
        reached += weight / total;
        return reached;
      });
      return sampler("steps", ...distribution.values, ...shares);
    }
    case "empirical":
      return distribution.values.length === 1
        ? sampler("constant", distribution.values[0] as number)
        : { ...sampler("points"), numbers: Float64Array.from(distribution.values).sort() };
    case "truncated": {
      const inner = samplerOf(distribution.of);
      const { low, high } = distribution;
      if (inner.form === "constant") return inner;
      const lowest = probabilityBelow(inner, low);
      const highest = probabilityBelow(inner, high);
      return low === high ? sampler("constant", low) : { ...inner, lowest, highest };
    }
  }
}

/** Quantiles at equal steps of the normal score; the upper half from its own end, where small numbers are exact. */
function betaKnots(alpha: number, beta: number, step: number): number[] {
  const half = (KNOTS - 1) / 2;
  const upTo = (last: number, one: number, other: number): number[] => {
    let near: number | undefined;
    const found: number[] = [];
    for (let at = last; at >= 0; at -= 1) {
      near = betaQuantile(normalProbability(at * step - SCORE), one, other, near);
      found.push(near);
    }
    return found.reverse();
  };
  const lower = upTo(half, alpha, beta);
  const upper = upTo(half - 1, beta, alpha).reverse();
  return [...lower, ...upper.map((distance) => 1 - distance)];
}

/** The largest probability whose quantile is at most x, by halving: quantiles ascend. */
export function probabilityBelow(sampler: Sampler, x: number): number {
  if (drawn(sampler, Number.MIN_VALUE) > x) return 0;
  if (drawn(sampler, 1 - 2 ** -53) <= x) return 1;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (drawn(sampler, middle) <= x) low = middle;
    else high = middle;
  }
  return sampler.lowest + low * (sampler.highest - sampler.lowest);
}

/** What makes a distribution impossible, in words; undefined when nothing does. */
export function mistakeIn(distribution: Distribution): string | undefined {
  const numbers = Object.values(distribution)
    .flat()
    .filter((one) => typeof one === "number");
  if (!numbers.every(Number.isFinite)) return "its numbers must be finite";
  switch (distribution.kind) {
    case "constant":
      return undefined;
    case "uniform":
    case "beta":
      if (distribution.kind === "beta" && !(distribution.alpha > 0 && distribution.beta > 0))
        return "its shapes must be above 0";
      return distribution.low <= distribution.high ? undefined : "its low end must not lie above its high end";
    case "triangular":
    case "pert":
      if (distribution.kind === "pert" && !((distribution.weight ?? 4) >= 0)) return "its weight must not be negative";
      return distribution.low <= distribution.mode && distribution.mode <= distribution.high
        ? undefined
        : "its mode must lie between its ends";
    case "normal":
      return distribution.deviation >= 0 ? undefined : "its deviation must not be negative";
    case "lognormal":
      if (!(distribution.mean > 0)) return "its mean must be above 0";
      return distribution.deviation >= 0 ? undefined : "its deviation must not be negative";
    case "discrete":
      if (distribution.values.length === 0 || distribution.values.length !== distribution.weights.length)
        return "it needs one weight for each value";
      return distribution.weights.every((one) => one >= 0) && distribution.weights.some((one) => one > 0)
        ? undefined
        : "its weights must not be negative, nor all 0";
    case "empirical":
      return distribution.values.length > 0 ? undefined : "it needs at least one value";
    case "truncated": {
      const inner = mistakeIn(distribution.of);
      if (inner !== undefined) return inner;
      if (distribution.of.kind === "truncated") return "it is truncated twice";
      if (!(distribution.low <= distribution.high)) return "its low limit must not lie above its high limit";
      const sampler = samplerOf(distribution.of);
      if (sampler.form === "constant" || distribution.low === distribution.high) return undefined;
      return probabilityBelow(sampler, distribution.low) < probabilityBelow(sampler, distribution.high)
        ? undefined
        : "nothing of it lies between its limits";
    }
  }
}

/** A lognormal distribution by two of its percentiles: the mean and deviation that `Distribution` asks for. */
export function lognormalByPercentiles(
  low: { readonly share: number; readonly value: number },
  high: { readonly share: number; readonly value: number },
): Distribution {
  const spread = normalQuantile(high.share) - normalQuantile(low.share);
  const deviation = Math.log(high.value / low.value) / spread;
  const centre = Math.log(low.value) - deviation * normalQuantile(low.share);
  const mean = Math.exp(centre + deviation ** 2 / 2);
  return { kind: "lognormal", mean, deviation: mean * Math.sqrt(Math.expm1(deviation ** 2)) };
}
