/**
 * Finds every root of an NPV profile between two continuous rates, however many there are.
 *
 * Two theorems do the work. Laguerre: the roots above a rate are no more than the sign changes of the running totals
 * of the flows discounted at that rate; the roots below it, those of the totals run backwards. (At a rate of zero the
 * first is Norstrom's criterion.) Rolle: between two roots lies a root of the parting profile, which has one sign
 * change less. So an interval with at most one possible root is settled by the signs at its ends, any other is cut at
 * the roots of the parting profile, and the recursion ends because sign changes run out.
 *
 * A point where the present value is zero within rounding is a root: so a root of even multiplicity, where the
 * profile only touches zero, is found at the extremum, and roots that rounding cannot tell apart are reported once.
 *
 * @source  G. J. O. Jameson, Counting zeros of generalised polynomials: Descartes' rule of signs and Laguerre's
 *          extensions, The Mathematical Gazette 90 (2006), 223-234
 * @source  C. J. Norstrom, A sufficient condition for a unique nonnegative internal rate of return, Journal of
 *          Financial and Quantitative Analysis 7 (1972), 1835-1839
 */
import { noiseOf, type Profile, readAt, signChangesOf, termsAt } from "./npv-profile.ts";
import { partingProfile } from "./parting-profile.ts";
import { refineRate } from "./refine-rate.ts";

/** Roots of the profile in [low, high], ascending. */
export function isolateRates(profile: Profile, low: number, high: number): number[] {
  const crowded = signChangesOf(profile) > 1 && mostRootsAbove(profile, low) > 1 && mostRootsBelow(profile, high) > 1;
  const cuts = crowded ? isolateRates(partingProfile(profile), low, high) : [];
  const points = [low, ...cuts.filter((cut) => cut > low && cut < high), high];
  const signs = points.map((point) => signAt(profile, point));
  const roots: number[] = [];
  points.forEach((point, index) => {
    if (signs[index] === 0) {
      if (!joinsFlat(profile, roots.at(-1), point, signs[index - 1])) roots.push(point);
    } else if (index > 0 && signs[index - 1] === -signs[index]!) {
      const before = points[index - 1]!;
      const bracket = { low: before, high: point, signAtLow: signs[index - 1]!, start: (before + point) / 2 };
      const { rate } = refineRate(profile, bracket);
      if (rate !== undefined) roots.push(rate);
    }
  });
  return roots;
}

/** True when the profile stays at zero, within rounding, from the root before to this one: both are the same root. */
function joinsFlat(profile: Profile, before: number | undefined, point: number, signBefore: number | undefined) {
  return before !== undefined && signBefore === 0 && signAt(profile, (before + point) / 2) === 0;
}

/** Sign of the present value; 0 when rounding could have made it. */
export function signAt(profile: Profile, rate: number): number {
  const { imbalance } = readAt(profile, rate);
  return Math.abs(imbalance) <= noiseOf(profile, rate) ? 0 : Math.sign(imbalance);
}

/** Laguerre's bound on the number of roots above a rate. */
export function mostRootsAbove(profile: Profile, rate: number): number {
  return changesOfTotals(termsAt(profile, rate), noiseOf(profile, rate), false);
}

/** Laguerre's bound on the number of roots below a rate. */
export function mostRootsBelow(profile: Profile, rate: number): number {
  return changesOfTotals(termsAt(profile, rate), noiseOf(profile, rate), true);
}

/** The most sign changes the running totals can have when a total that rounding may have made takes either sign. */
function changesOfTotals(terms: ArrayLike<number>, noise: number, backwards: boolean): number {
  let total = 0;
  let scale = 0;
  let endingPositive = 0;
  let endingNegative = 0;
  for (let step = 0; step < terms.length; step++) {
    const term = terms[backwards ? terms.length - 1 - step : step]!;
    if (term === 0) continue;
    total += term;
    scale += Math.abs(term);
    const unsure = Math.abs(total) <= noise * scale;
    const positive = unsure || total > 0 ? Math.max(endingPositive, endingNegative + 1) : Number.NEGATIVE_INFINITY;
    const negative = unsure || total < 0 ? Math.max(endingNegative, endingPositive + 1) : Number.NEGATIVE_INFINITY;
    endingPositive = positive;
    endingNegative = negative;
  }
  // The first total starts a sign, it does not change one.
  return Math.max(endingPositive, endingNegative) - 1;
}
