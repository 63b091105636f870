/**
 * Fits price processes to an observed series: a geometric one, a mean-reverting one, and a mean-reverting one with jumps.
 */

import type { PriceProcess } from "./price-process.ts";

export interface PriceFit {
  readonly kind: "geometric" | "mean-reverting" | "mean-reverting with jumps";
  /** To be written into a scenario as it is. */
  readonly process: PriceProcess;
  /** Level to which the price returns, in the unit of the series; null for a geometric process. */
  readonly level: number | null;
  /** Yearly growth of the logarithm; geometric only. */
  readonly drift: number | null;
  /** Standard errors; null where the series does not determine them. */
  readonly errors: { readonly volatility: number; readonly halfLife: number | null; readonly drift: number | null };
  readonly logLikelihood: number;
  /** Akaike's information criterion: the lowest describes the series best for its number of parameters. */
  readonly criterion: number;
}

export interface PriceFits {
  readonly observations: number;
  /** Time between observations in years. */
  readonly step: number;
  readonly fits: readonly PriceFit[];
  /** The fit of the lowest criterion. */
  readonly best: PriceFit;
}

/** A residual beyond this many deviations is a jump. */
const JUMP = 3;

/**
 * Fits price processes to a series at equal intervals.
 *
 * Steps of the logarithm are regressed on its level: the slope gives the half-life, the residuals the volatility, both
 * with the exact discretisation of the process and standard errors by the delta method. Jumps are residuals beyond
 * three deviations, taken out and the rest fitted again until none is found.
 *
 * @param prices  above 0, oldest first; at least 8
 * @param step    time between observations in years
 * @returns       the fits that the series allows, and the best of them
 * @throws        Error when the series is too short or not above 0
 * @source        L. Clewlow, C. Strickland, "Energy Derivatives: Pricing and Risk Management" (2000), chapter 2
 *                (regression and recursive filter of jumps)
 * @example       fitPriceProcess([300, 340, 290, 310, 280, 330, 305, 295, 320], 1).best.process.volatility
 */
export function fitPriceProcess(prices: readonly number[], step = 1): PriceFits {
  if (prices.length < 8) throw new Error(`a fit needs at least 8 prices, and there are ${prices.length}`);
  if (!prices.every((price) => Number.isFinite(price) && price > 0)) throw new Error("prices must be above 0");
  if (!(step > 0)) throw new Error("the time between prices must be above 0");
  const levels = prices.map(Math.log);
  const changes = levels
    .slice(1)
    .map((level, at) => ({ from: levels[at] as number, by: level - (levels[at] as number) }));
  const fits: PriceFit[] = [geometricFit(changes, step)];
  const reverting = revertingFit(changes, [], step, "mean-reverting");
  if (reverting) fits.push(reverting);
  const jumps = jumpsIn(changes);
  const jumping = jumps.length > 0 ? revertingFit(changes, jumps, step, "mean-reverting with jumps") : undefined;
  if (jumping) fits.push(jumping);
  const best = fits.reduce((one, other) => (other.criterion < one.criterion ? other : one));
  return { observations: prices.length, step, fits, best };
}

interface Change {
  /** Logarithm of the price before. */
  readonly from: number;
  readonly by: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const squares = (values: readonly number[]): number => values.reduce((sum, one) => sum + one * one, 0);
const gaussian = (residual: number, variance: number): number =>
  Math.exp((-residual * residual) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);

function geometricFit(changes: readonly Change[], step: number): PriceFit {
  const count = changes.length;
  const mean = meanOf(changes.map(({ by }) => by));
  const variance = squares(changes.map(({ by }) => by - mean)) / count;
  const volatility = Math.sqrt(variance / step);
  const logLikelihood = changes.reduce((sum, { by }) => sum + Math.log(gaussian(by - mean, variance)), 0);
  return {
    kind: "geometric",
    process: { volatility },
    level: null,
    drift: mean / step,
    errors: {
      volatility: volatility / Math.sqrt(2 * count),
      halfLife: null,
      drift: volatility / Math.sqrt(count * step),
    },
    logLikelihood,
    criterion: 2 * 2 - 2 * logLikelihood,
  };
}

interface Regression {
  readonly intercept: number;
  readonly slope: number;
  /** Mean square of the residuals. */
  readonly variance: number;
  readonly slopeError: number;
}

function regression(changes: readonly Change[]): Regression {
  const from = meanOf(changes.map((one) => one.from));
  const by = meanOf(changes.map((one) => one.by));
  const spread = squares(changes.map((one) => one.from - from));
  const slope = changes.reduce((sum, one) => sum + (one.from - from) * (one.by - by), 0) / spread;
  const intercept = by - slope * from;
  const rest = squares(changes.map((one) => one.by - intercept - slope * one.from));
  return {
    intercept,
    slope,
    variance: rest / changes.length,
    slopeError: Math.sqrt(rest / Math.max(1, changes.length - 2) / spread),
  };
}

/** Indices of changes beyond three deviations of what is left, found anew until nothing changes. */
function jumpsIn(changes: readonly Change[]): number[] {
  let jumps: number[] = [];
  for (;;) {
    const calm = changes.filter((_, at) => !jumps.includes(at));
    if (calm.length < 4) return jumps;
    const { intercept, slope, variance } = regression(calm);
    const bar = JUMP * Math.sqrt(variance);
    const found = changes.flatMap((one, at) =>
      jumps.includes(at) || Math.abs(one.by - intercept - slope * one.from) > bar ? [at] : [],
    );
    if (found.length === jumps.length) return jumps;
    jumps = found;
  }
}

/** A mean-reverting fit; undefined when the series does not return to a level. */
function revertingFit(
  changes: readonly Change[],
  jumps: readonly number[],
  step: number,
  kind: PriceFit["kind"],
): PriceFit | undefined {
  const calm = changes.filter((_, at) => !jumps.includes(at));
  if (calm.length < 4) return undefined;
  const { intercept, slope, variance, slopeError } = regression(calm);
  const left = 1 + slope;
  if (!(left > 0 && left < 1)) return undefined;
  const speed = -Math.log(left) / step;
  const halfLife = Math.LN2 / speed;
  const volatility = Math.sqrt((variance * 2 * speed) / -Math.expm1(-2 * speed * step));
  const residual = (one: Change): number => one.by - intercept - slope * one.from;
  const sizes = jumps.map((at) => residual(changes[at] as Change));
  const mean = sizes.length > 0 ? meanOf(sizes) : 0;
  const spread = sizes.length > 1 ? squares(sizes.map((one) => one - mean)) / (sizes.length - 1) : 0;
  const share = sizes.length / changes.length;
  const logLikelihood = changes.reduce((sum, one) => {
    const density = gaussian(residual(one), variance) * (1 - share);
    const jumped = share > 0 ? share * gaussian(residual(one) - mean, variance + spread) : 0;
    return sum + Math.log(density + jumped);
  }, 0);
  return {
    kind,
    process: {
      volatility,
      halfLife,
      ...(sizes.length > 0 && {
        jumps: { perYear: share / step, mean, deviation: Math.sqrt(spread) },
      }),
    },
    level: Math.exp(-intercept / slope),
    drift: null,
    errors: {
      volatility: volatility / Math.sqrt(2 * calm.length),
      halfLife: (halfLife * halfLife * slopeError) / (Math.LN2 * step * left),
      drift: null,
    },
    logLikelihood,
    criterion: 2 * (3 + (sizes.length > 0 ? 3 : 0)) - 2 * logLikelihood,
  };
}
