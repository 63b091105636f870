/** What drives the outputs, and what the worst trials have in common. Drawn numbers are drawn again, not kept. */

import { drawn } from "../random/distribution.ts";
import { pathFactors } from "../random/price-process.ts";
import { momentsOf, sortedOf } from "../statistics/moments.ts";
import { percentileOf } from "../statistics/percentiles.ts";
import { correlationOf, ranksOf } from "../statistics/ranks.ts";
import type { Driver, PlannedSimulation } from "./plan-simulation.ts";
import { drawTrial, startTrials } from "./run-trials.ts";
import type { TrialRange } from "./trial-pool.ts";

export interface DriverResult {
  readonly name: string;
  readonly label: string;
  readonly kind: Driver["kind"];
  /** Rank correlation with each output; null for outputs that do not apply in half of the trials. */
  readonly ranks: readonly (number | null)[];
}

export interface WorstTrials {
  /** Output by which they are the worst, and the share of trials. */
  readonly output: string;
  readonly share: number;
  readonly trials: number;
  /** By driver, the largest first: mean among the worst and among all, and the difference in deviations. */
  readonly shifts: readonly {
    readonly name: string;
    readonly label: string;
    readonly unit: string;
    readonly worst: number;
    readonly all: number;
    readonly deviations: number;
  }[];
}

/** Trials that drivers are judged by: the first ones; a rank correlation is then good to 0.014. */
const JUDGED = 20_000;
const WORST = 0.1;

/**
 * Numbers drawn in a range of trials, by driver: of inputs the number as the author writes it, of events 1 where they
 * happened, of paths the mean factor over their years.
 *
 * @returns  shape [drivers][trials]
 */
export function drawsOf({ plan, drivers }: PlannedSimulation, { first, last }: TrialRange): Float64Array[] {
  const state = startTrials(plan);
  const draws = drivers.map(() => new Float64Array(last - first));
  for (let trial = first; trial < last; trial += 1) {
    drawTrial(plan, state, trial);
    for (const [at, driver] of drivers.entries()) {
      const uniform = state.uniforms[driver.from] as number;
      let value: number;
      if (driver.kind === "input") {
        const { sampler } = plan.inputs[driver.position] as (typeof plan.inputs)[number];
        value = drawn(sampler, uniform) / driver.factor;
      } else if (driver.kind === "event") {
        const event = plan.events[driver.position] as (typeof plan.events)[number];
        value = uniform < event.probability ? 1 : 0;
      } else {
        const path = plan.paths[driver.position] as (typeof plan.paths)[number];
        const years = path.sampler.logMeans.length;
        pathFactors(path.sampler, state.uniforms, path.from, state.factors);
        value = 0;
        for (let year = 0; year < years; year += 1) value += (state.factors[year] as number) / years;
      }
      (draws[at] as Float64Array)[trial - first] = value;
    }
  }
  return draws;
}

export function driversOf(
  planned: PlannedSimulation,
  values: readonly Float64Array[],
  done: number,
): readonly DriverResult[] {
  const trials = Math.min(done, JUDGED);
  const ranked = drawsOf(planned, { first: 0, last: trials }).map(ranksOf);
  const outputs = values.map((column) => {
    const judged = column.subarray(0, trials);
    return judged.some(Number.isNaN) ? null : ranksOf(judged);
  });
  return planned.drivers.map(({ name, label, kind }, at) => ({
    name,
    label,
    kind,
    ranks: outputs.map((ranks) => ranks && correlationOf(ranks, ranked[at] as Float64Array)),
  }));
}

/** What the trials in the lowest tenth of an output have in common. */
export function worstOf(planned: PlannedSimulation, values: Float64Array, done: number): WorstTrials {
  const trials = Math.min(done, JUDGED);
  const judged = values.subarray(0, trials);
  const bar = percentileOf(sortedOf(judged), WORST);
  const worst = Array.from(judged.keys()).filter((trial) => (judged[trial] as number) <= bar);
  const draws = drawsOf(planned, { first: 0, last: trials });
  const shifts = planned.drivers.map(({ name, label, unit }, at) => {
    const column = draws[at] as Float64Array;
    const { mean, deviation } = momentsOf(column);
    const among = worst.reduce((sum, trial) => sum + (column[trial] as number), 0) / worst.length;
    return { name, label, unit, worst: among, all: mean, deviations: deviation > 0 ? (among - mean) / deviation : 0 };
  });
  return {
    output: planned.outputs[0]?.name as string,
    share: WORST,
    trials: worst.length,
    shifts: shifts.sort((one, other) => Math.abs(other.deviations) - Math.abs(one.deviations)),
  };
}
