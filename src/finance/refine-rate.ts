/** Narrows a bracket around one root of an NPV profile until rounding stops it. */
import { noiseOf, type Profile, readAt, spanOf } from "./npv-profile.ts";

/** Where to look: the profile changes sign once between `low` and `high` (continuous rates). */
interface Bracket {
  readonly low: number;
  readonly high: number;
  /** Sign of the present value just above `low`. */
  readonly signAtLow: number;
  /** First guess; the middle of the bracket when it lies outside. */
  readonly start: number;
}

/** `rate` is undefined when the narrowed bracket holds no root after all: the only one lies outside it. */
export interface Refined {
  readonly rate: number | undefined;
  /** How often the flows were discounted. */
  readonly evaluations: number;
}

/** Far more than bisection alone needs to reach neighbouring numbers. */
const MOST_EVALUATIONS = 200;

/**
 * Halley's method on ln(gains / losses), kept inside the bracket by bisection.
 *
 * With one outlay and one receipt that function is a straight line and one step suffices; on ordinary flows it is
 * nearly one, and its curvature costs one multiplication per flow. A step that leaves the bracket, or that is not half
 * the step before last, is replaced by a bisection.
 *
 * Nothing is returned whose present value differs from zero by more than rounding explains: either it was evaluated
 * there, or the last step was so small that the rest of its series proves it. That rest is at most |F'''| h^3 / 6; F'''
 * is a difference of third central moments of times spread over the span, each at most span^3 / (6 sqrt 3); and the
 * imbalance is half of F. Together less than (span h)^3 / 60.
 */
export function refineRate(profile: Profile, { low, high, signAtLow, start }: Bracket): Refined {
  const span = spanOf(profile);
  const enough = Number.EPSILON * (2 + (profile.kind === "periodic" ? span : profile.times.length) / 8);
  let rate = start > low && start < high ? start : (low + high) / 2;
  let stepBeforeLast = Number.POSITIVE_INFINITY;
  let lastStep = Number.POSITIVE_INFINITY;
  for (let evaluations = 1; ; evaluations++) {
    const { imbalance, step: proposed, remainder } = readAt(profile, rate);
    const residual = Math.abs(imbalance);
    if (residual <= enough) return { rate, evaluations };
    if (imbalance > 0 === signAtLow > 0) low = rate;
    else high = rate;
    const size = Math.max(Math.abs(low), Math.abs(high));
    if (high - low <= 2 * Number.EPSILON * size || evaluations === MOST_EVALUATIONS) {
      // The bracket is as narrow as numbers allow; moving by its width changes the value by up to width times span.
      const allowed = noiseOf(profile, rate) + 8 * Number.EPSILON * size * span;
      return { rate: residual <= allowed ? rate : undefined, evaluations };
    }
    let step = proposed;
    const next = rate + step;
    if (next > low && next < high && Math.abs(step) <= stepBeforeLast / 2) {
      const turn = Math.abs(step) * span;
      if (remainder + (turn * turn * turn) / 60 <= enough) return { rate: next, evaluations };
    } else {
      step = (low + high) / 2 - rate;
    }
    stepBeforeLast = lastStep;
    lastStep = Math.abs(step);
    rate += step;
  }
}
