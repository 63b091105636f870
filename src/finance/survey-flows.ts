/** One pass over the flows that tells everything needed before a rate is searched. */
import { logarithmicProfile, type PeriodicProfile, type Profile, type TimedProfile } from "./npv-profile.ts";

/** What a series looks like undiscounted. */
export interface Survey {
  /** Index of the first and the last flow that is not zero; -1 when all are. */
  readonly first: number;
  readonly last: number;
  readonly signChanges: number;
  /**
   * True when a flow is not finite, or so large or small that products of it with a weight and a time squared could
   * leave the range of a number.
   */
  readonly unusual: boolean;
}

/** Numbers reach to 1e308; what lies within this of 1 may be multiplied once more. */
const ROOMY = 1e140;

/** Surveys a series: one comparison or two per flow, for this is part of the price of every rate. */
export function surveyFlows(flows: readonly number[]): Survey {
  let first = -1;
  let last = -1;
  let signChanges = 0;
  let unusual = false;
  let sign = 0;
  for (let index = 0; index < flows.length; index++) {
    const flow = flows[index]!;
    if (flow > 0) {
      if (flow > ROOMY || flow < 1 / ROOMY) unusual = true;
      if (sign < 0) signChanges++;
      sign = 1;
    } else if (flow < 0) {
      if (flow < -ROOMY || flow > -1 / ROOMY) unusual = true;
      if (sign > 0) signChanges++;
      sign = -1;
    } else {
      // Zero, or NaN, which is neither above nor below it.
      if (flow !== 0) unusual = true;
      continue;
    }
    if (first < 0) first = index;
    last = index;
  }
  return { first, last, signChanges, unusual };
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
