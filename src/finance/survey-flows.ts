/** One pass over the flows that tells everything needed before a rate is searched. */
import { logarithmicProfile, type PeriodicProfile, type Profile, readBalance, type TimedProfile } from "./npv-profile.ts";

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
  let gains = 0;
  let losses = 0;
  let gainsMoment = 0;
  let lossesMoment = 0;
  let gainsSecondMoment = 0;
  let lossesSecondMoment = 0;
  let unusual = false;
  let sign = 0;
  for (let index = 0; index < flows.length; index++) {
    const flow = flows[index]!;
    if (flow === 0) continue;
    const time = times === undefined ? index : times[index]! - times[0]!;
    const moment = flow * time;
    if (flow > 0) {
      if (flow > ROOMY || flow < 1 / ROOMY) unusual = true;
      if (sign < 0) signChanges++;
      sign = 1;
      gains += flow;
      gainsMoment += moment;
      gainsSecondMoment += moment * time;
    } else {
      // Written so that NaN, which is neither above nor below zero, is unusual too.
      if (!(flow > -ROOMY && flow < -1 / ROOMY)) unusual = true;
      if (sign > 0) signChanges++;
      sign = -1;
      losses -= flow;
      lossesMoment -= moment;
      lossesSecondMoment -= moment * time;
    }
    if (first < 0) first = index;
    last = index;
  }
  const { step: firstStep } = readBalance({
    gains,
    losses,
    gainsMoment,
    lossesMoment,
    gainsSecondMoment,
    lossesSecondMoment,
  });
  return { first, last, signChanges, firstStep, unusual };
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
