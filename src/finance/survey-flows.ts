/** One pass over the flows that tells everything needed before a rate is searched. */
import {
  logarithmicProfile,
  type PeriodicProfile,
  type Profile,
  readBalance,
  type TimedProfile,
} from "./npv-profile.ts";

/** What a series looks like undiscounted. */
export interface Survey {
  /** Index of the first and the last flow that is not zero; -1 when all are. */
  readonly first: number;
  readonly last: number;
  readonly signChanges: number;
  /** The step from a rate of zero towards a root; NaN when the flows do not change sign. */
  readonly firstStep: number;
  /**
   * True when a flow is not finite, or so large or small that products of it with a weight and a time squared could
   * leave the range of a number.
   */
  readonly unusual: boolean;
}

/** Numbers reach to 1e308; what lies within this of 1 may be multiplied once more. */
const ROOMY = 1e140;

/** Surveys flows at the given times, or at 0, 1, 2, ... without times. */
export function surveyFlows(flows: readonly number[], times?: readonly number[]): Survey {
  let first = -1;
  let last = -1;
  let signChanges = 0;
  let sum = 0;
  let size = 0;
  let sumMoment = 0;
  let sizeMoment = 0;
  let sumSecondMoment = 0;
  let sizeSecondMoment = 0;
  let unusual = false;
  let positiveBefore = false;
  for (let index = 0; index < flows.length; index++) {
    const flow = flows[index]!;
    if (flow === 0) continue;
    const positive = flow > 0;
    if (first < 0) first = index;
    else if (positive !== positiveBefore) signChanges++;
    positiveBefore = positive;
    last = index;
    const amount = Math.abs(flow);
    // Written so that NaN is unusual too.
    if (!(amount < ROOMY && amount > 1 / ROOMY)) unusual = true;
    const time = times === undefined ? index : times[index]! - times[0]!;
    const moment = flow * time;
    const secondMoment = moment * time;
    sum += flow;
    size += amount;
    sumMoment += moment;
    sizeMoment += Math.abs(moment);
    sumSecondMoment += secondMoment;
    sizeSecondMoment += Math.abs(secondMoment);
  }
  const { step } = readBalance({ sum, size, sumMoment, sizeMoment, sumSecondMoment, sizeSecondMoment });
  return { first, last, signChanges, firstStep: step, unusual };
}

/** The profile to search: multiplied weights for equal periods, exponentials for times, logarithms for unusual sizes. */
export function profileOf(flows: readonly number[], survey: Survey, times?: readonly number[]): Profile {
  const { first, last, unusual } = survey;
  if (unusual) {
    return logarithmicProfile(
      flows,
      flows.map((_, index) => times?.[index] ?? index),
    );
  }
  if (times === undefined) return { kind: "periodic", amounts: flows, first, last } satisfies PeriodicProfile;
  const kept = flows.map((_, index) => index).filter((index) => flows[index] !== 0);
  return {
    kind: "timed",
    amounts: Float64Array.from(kept, (index) => flows[index]!),
    times: Float64Array.from(kept, (index) => times[index]!),
  } satisfies TimedProfile;
}
