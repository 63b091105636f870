/**
 * The NPV profile of a cash-flow series: its present value as a function of the continuous rate ln(1 + rate).
 *
 * In the continuous rate d the present value is the exponential sum of a_i e^(-d t_i). Beside the
 * sum runs the sum of sizes: it is the scale against which rounding is judged, and the two together give gains and
 * losses, the logarithm of whose ratio is nearly a straight line in d, which is what a root finder likes best. Values are
 * relative: a common factor e^(d t_ref) keeps every weight at or below 1, so nothing overflows at -99.99 %.
 */

/** Flows at equal intervals: weights come by repeated multiplication, without exponentials. */
export interface PeriodicProfile {
  readonly kind: "periodic";
  readonly amounts: readonly number[];
  /** Index of the first and the last flow that is not zero. */
  readonly first: number;
  readonly last: number;
}

/** Flows at strictly ascending times, zero flows left out. */
export interface TimedProfile {
  readonly kind: "timed";
  readonly amounts: Float64Array;
  readonly times: Float64Array;
}

/** Amounts kept as sign and logarithm, for amounts whose ratios leave the range of a number. */
export interface LogarithmicProfile {
  readonly kind: "logarithmic";
  readonly signs: Int8Array;
  readonly logarithms: Float64Array;
  readonly times: Float64Array;
  /** The largest absolute logarithm: it bounds the rounding of each term. */
  readonly reach: number;
}

export type Profile = PeriodicProfile | TimedProfile | LogarithmicProfile;

/**
 * Sums over the discounted flows, up to one common factor: of the flows, of their sizes, and of both times the time and
 * times the time squared. Gains are half of size plus sum, losses half of size minus sum; added up without a branch.
 */
interface Balance {
  readonly sum: number;
  readonly size: number;
  readonly sumMoment: number;
  readonly sizeMoment: number;
  readonly sumSecondMoment: number;
  readonly sizeSecondMoment: number;
}

/** What a search needs to know about a profile at one rate. */
export interface Reading {
  /** (gains - losses) / (gains + losses): the sign of the present value, on a scale where rounding is 1e-16. */
  readonly imbalance: number;
  /** Halley's step from here towards the rate at which gains equal losses. */
  readonly step: number;
  /** How much of the imbalance the step may leave by its own formula; what curves beyond that comes on top. */
  readonly remainder: number;
}

/** Reads the profile at one continuous rate. */
export function readAt(profile: Profile, rate: number): Reading {
  switch (profile.kind) {
    case "periodic":
      return readPeriods(profile, rate);
    case "timed":
    case "logarithmic":
      return readTerms(termsAt(profile, rate), profile.times);
  }
}

/** Runs from the end where weights grow with time, so that the largest weight is 1. */
function readPeriods({ amounts, first, last }: PeriodicProfile, rate: number): Reading {
  const direction = rate < 0 ? -1 : 1;
  const factor = Math.exp(-Math.abs(rate));
  let index = rate < 0 ? last : first;
  let time = index - first;
  let weight = 1;
  let sum = 0;
  let size = 0;
  let sumMoment = 0;
  let sizeMoment = 0;
  let sumSecondMoment = 0;
  let sizeSecondMoment = 0;
  for (let left = last - first; left >= 0; left--) {
    const term = amounts[index]! * weight;
    const moment = term * time;
    const secondMoment = moment * time;
    sum += term;
    size += Math.abs(term);
    sumMoment += moment;
    sizeMoment += Math.abs(moment);
    sumSecondMoment += secondMoment;
    sizeSecondMoment += Math.abs(secondMoment);
    weight *= factor;
    time += direction;
    index += direction;
  }
  return readBalance({ sum, size, sumMoment, sizeMoment, sumSecondMoment, sizeSecondMoment });
}

function readTerms(terms: ArrayLike<number>, times: Float64Array): Reading {
  const start = times[0]!;
  let sum = 0;
  let size = 0;
  let sumMoment = 0;
  let sizeMoment = 0;
  let sumSecondMoment = 0;
  let sizeSecondMoment = 0;
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index]!;
    const time = times[index]! - start;
    const moment = term * time;
    const secondMoment = moment * time;
    sum += term;
    size += Math.abs(term);
    sumMoment += moment;
    sizeMoment += Math.abs(moment);
    sumSecondMoment += secondMoment;
    sizeSecondMoment += Math.abs(secondMoment);
  }
  return readBalance({ sum, size, sumMoment, sizeMoment, sumSecondMoment, sizeSecondMoment });
}

/**
 * Takes Halley's step for F = ln(gains / losses).
 *
 * F' is the difference of the mean times of losses and gains, F'' that of the variances of their times. Newton's step is
 * F / -F', Halley's divides it by 1 - c with c = Newton's step times F'' / -2F'. Where c is large, the step is Newton's.
 * The first three terms of F's series then add up to F c^2, or F c.
 */
function readBalance(balance: Balance): Reading {
  const { sum, size } = balance;
  const imbalance = sum / size;
  // Gains and losses, their moments and second moments, all twice over.
  const gains = size + sum;
  const losses = size - sum;
  const perGain = 1 / gains;
  const perLoss = 1 / losses;
  const meanGain = (balance.sizeMoment + balance.sumMoment) * perGain;
  const meanLoss = (balance.sizeMoment - balance.sumMoment) * perLoss;
  const perLag = 1 / (meanGain - meanLoss);
  const newton = logarithmOfRatio(gains, losses, imbalance) * perLag;
  const varianceGain = (balance.sizeSecondMoment + balance.sumSecondMoment) * perGain - meanGain * meanGain;
  const varianceLoss = (balance.sizeSecondMoment - balance.sumSecondMoment) * perLoss - meanLoss * meanLoss;
  const correction = newton * (varianceGain - varianceLoss) * perLag * 0.5;
  const bend = Math.abs(correction);
  const curved = bend < 0.5;
  const remainder = Math.abs(imbalance) * (curved ? 4 * bend * bend : bend);
  return { imbalance, step: curved ? newton / (1 - correction) : newton, remainder };
}

/** The same but for its sign when gains and losses change places. */
function logarithmOfRatio(gains: number, losses: number, imbalance: number): number {
  const square = imbalance * imbalance;
  // ln((1 + s) / (1 - s)) = 2 (s + s^3 / 3 + s^5 / 5 + ...): below 0.03 the rest is less than 1e-9 of the whole.
  if (square < 0.0009) return 2 * imbalance * (1 + square * (1 / 3 + square / 5));
  return gains > losses ? Math.log(gains / losses) : -Math.log(losses / gains);
}

/** The discounted flows one by one, in order of time, up to one common positive factor. */
export function termsAt(profile: Profile, rate: number): ArrayLike<number> {
  switch (profile.kind) {
    case "periodic":
      return rate === 0 ? profile.amounts : periodicTerms(profile, rate);
    case "timed":
      return timedTerms(profile, rate);
    case "logarithmic":
      return logarithmicTerms(profile, rate);
  }
}

function timedTerms({ amounts, times }: TimedProfile, rate: number): Float64Array {
  const terms = new Float64Array(amounts.length);
  const reference = times[rate < 0 ? times.length - 1 : 0]!;
  for (let index = 0; index < terms.length; index++)
    terms[index] = amounts[index]! * Math.exp(-rate * (times[index]! - reference));
  return terms;
}

function logarithmicTerms({ signs, logarithms, times }: LogarithmicProfile, rate: number): Float64Array {
  const terms = new Float64Array(signs.length);
  let largest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < terms.length; index++) {
    terms[index] = logarithms[index]! - rate * (times[index]! - times[0]!);
    largest = Math.max(largest, terms[index]!);
  }
  for (let index = 0; index < terms.length; index++) terms[index] = signs[index]! * Math.exp(terms[index]! - largest);
  return terms;
}

function periodicTerms({ amounts, first, last }: PeriodicProfile, rate: number): Float64Array {
  const terms = new Float64Array(last - first + 1);
  const factor = Math.exp(-Math.abs(rate));
  let weight = 1;
  for (let step = 0; step < terms.length; step++) {
    const position = rate < 0 ? terms.length - 1 - step : step;
    terms[position] = amounts[first + position]! * weight;
    weight *= factor;
  }
  return terms;
}

/** Time from the first to the last flow that is not zero. */
export function spanOf(profile: Profile): number {
  if (profile.kind === "periodic") return profile.last - profile.first;
  return profile.times[profile.times.length - 1]! - profile.times[0]!;
}

/**
 * Bound on the rounding error of gains minus losses, relative to gains plus losses.
 *
 * Adding n terms errs by at most n units of rounding; a rounded rate moves a weight by as many as its exponent is
 * large. Four more admit flows that were themselves rounded, so that a
 * double root computed from decimals is still seen as a root.
 */
export function noiseOf(profile: Profile, rate: number): number {
  const exponent = Math.abs(rate) * spanOf(profile);
  switch (profile.kind) {
    case "periodic":
      return Number.EPSILON * (4 + profile.last - profile.first + exponent);
    case "timed":
      return Number.EPSILON * (4 + profile.times.length + exponent);
    case "logarithmic":
      return Number.EPSILON * (4 + profile.times.length + 2 * exponent + profile.reach);
  }
}

/** Signs of the flows that are not zero, with their times and the logarithms of their sizes. */
export function logarithmicProfile(amounts: ArrayLike<number>, times: ArrayLike<number>): LogarithmicProfile {
  const kept = Array.from(amounts, (_, index) => index).filter((index) => amounts[index] !== 0);
  const largest = kept.reduce((most, index) => Math.max(most, Math.abs(amounts[index]!)), 0);
  return scaledProfile(
    Int8Array.from(kept, (index) => Math.sign(amounts[index]!)),
    Float64Array.from(kept, (index) => logarithmOfShare(Math.abs(amounts[index]!), largest)),
    Float64Array.from(kept, (index) => times[index]!),
  );
}

/** Logarithm of size / whole. A quotient, where it fits into a number, does not see the unit of money. */
function logarithmOfShare(size: number, whole: number): number {
  const share = size / whole;
  return share > 1e-300 ? Math.log(share) : Math.log(size) - Math.log(whole);
}

/** A profile of terms given by sign and logarithm, scaled so that the largest logarithm is 0. */
export function scaledProfile(signs: Int8Array, logarithms: Float64Array, times: Float64Array): LogarithmicProfile {
  const largest = logarithms.reduce((most, logarithm) => Math.max(most, logarithm), Number.NEGATIVE_INFINITY);
  const scaled = logarithms.map((logarithm) => logarithm - largest);
  const reach = scaled.reduce((most, logarithm) => Math.max(most, -logarithm), 0);
  return { kind: "logarithmic", signs, logarithms: scaled, times, reach };
}

/** Number of times the signs of the terms change, zeros skipped: Descartes' bound on the number of rates. */
export function signChangesOf(profile: Profile): number {
  const signs = profile.kind === "logarithmic" ? profile.signs : profile.amounts;
  let changes = 0;
  let before = 0;
  for (let index = 0; index < signs.length; index++) {
    const sign = Math.sign(signs[index]!);
    if (sign === 0) continue;
    if (sign === -before) changes++;
    before = sign;
  }
  return changes;
}
