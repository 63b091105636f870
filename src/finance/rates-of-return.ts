/** The answer to "which rates make the present value zero?", and the shortest way to it. */
import { isolateRates, mostRootsAbove, mostRootsBelow, signAt } from "./isolate-rates.ts";
import type { Profile } from "./npv-profile.ts";
import { refineRate } from "./refine-rate.ts";

/**
 * Every rate of return of a cash-flow series.
 *
 * - `not-applicable`: the flows never change sign, so there is no outlay or nothing comes back; `rates` is empty.
 * - `none`: they change sign, but no rate in range makes the present value zero; `rates` is empty.
 * - `one`, `many`: that many different rates, fractions per period or year, ascending. A rate at which the present
 *   value touches zero without crossing counts once.
 */
export interface RatesOfReturn {
  readonly kind: "none" | "one" | "many" | "not-applicable";
  readonly rates: number[];
}

/** -99.99 %: below it practically everything is lost. */
const LOWEST_RATE = -0.9999;
/** 100,000 %: studies that leave out sunk cost publish several hundred per cent. */
const HIGHEST_RATE = 1000;
const LOWEST = Math.log1p(LOWEST_RATE);
const HIGHEST = Math.log1p(HIGHEST_RATE);
/** 10 %, Excel's guess. */
const FIRST_GUESS = Math.log1p(0.1);

/** Finds every rate of a series that has been surveyed and found finite. */
export function ratesOfReturn(profile: Profile, signChanges: number): RatesOfReturn {
  if (signChanges === 0) return { kind: "not-applicable", rates: [] };
  if (signChanges === 1) {
    const { rate } = onlyRate(profile);
    return rate === undefined ? { kind: "none", rates: [] } : { kind: "one", rates: [asPlainRate(rate)] };
  }
  const rates = severalRates(profile).map(asPlainRate);
  return { kind: rates.length === 0 ? "none" : rates.length === 1 ? "one" : "many", rates };
}

function asPlainRate(continuousRate: number): number {
  return Math.min(Math.max(Math.expm1(continuousRate), LOWEST_RATE), HIGHEST_RATE);
}

function severalRates(profile: Profile): number[] {
  const atZero = signAt(profile, 0);
  const below = negativeRates(profile, atZero);
  const above = positiveRates(profile, atZero);
  // Zero belongs to both halves.
  return below.at(-1) === 0 && above[0] === 0 ? [...below, ...above.slice(1)] : [...below, ...above];
}

/** The one rate of a series with one sign change (Descartes): no bracket has to be secured first. */
export function onlyRate(profile: Profile) {
  const signAtLow = signOfLast(profile);
  return refineRate(profile, { low: LOWEST, high: HIGHEST, signAtLow, start: FIRST_GUESS });
}

/** Rates up to zero. The last flow rules near -100 %; if totals run backwards change sign at most once, so do we. */
function negativeRates(profile: Profile, atZero: number): number[] {
  if (atZero === 0 || mostRootsBelow(profile, 0) > 1) return isolateRates(profile, LOWEST, 0);
  const signAtLow = signOfLast(profile);
  if (signAtLow === atZero) return [];
  const { rate } = refineRate(profile, { low: LOWEST, high: 0, signAtLow, start: -FIRST_GUESS });
  return rate === undefined ? [] : [rate];
}

/** Rates from zero up. The first flow rules at high rates; one sign change of the running totals is Norstrom's case. */
function positiveRates(profile: Profile, atZero: number): number[] {
  if (atZero === 0 || mostRootsAbove(profile, 0) > 1) return isolateRates(profile, 0, HIGHEST);
  if (signOfFirst(profile) === atZero) return [];
  const { rate } = refineRate(profile, { low: 0, high: HIGHEST, signAtLow: atZero, start: FIRST_GUESS });
  return rate === undefined ? [] : [rate];
}

function signOfFirst(profile: Profile): number {
  if (profile.kind === "logarithmic") return profile.signs[0]!;
  return Math.sign(profile.kind === "periodic" ? profile.amounts[profile.first]! : profile.amounts[0]!);
}

function signOfLast(profile: Profile): number {
  if (profile.kind === "logarithmic") return profile.signs.at(-1)!;
  return Math.sign(profile.kind === "periodic" ? profile.amounts[profile.last]! : profile.amounts.at(-1)!);
}
