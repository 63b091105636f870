/** What drives the outputs, and what the worst trials have in common: from all trials. */

import { momentsOf } from "../statistics/moments.ts";
import { percentileOf } from "../statistics/percentiles.ts";
import { correlationsOfRanks, rankColumn, twiceRanksOf } from "../statistics/ranks.ts";
import type { Driver, PlannedSimulation } from "./plan-simulation.ts";

export interface DriverResult {
  readonly name: string;
  readonly label: string;
  readonly kind: Driver["kind"];
  /**
   * Rank correlation with each output, over the trials in which it applies; null for outputs that do not apply in half
   * of the trials.
   */
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

const WORST = 0.1;

/** Columns of trials and their ranks. */
export interface RankedTrials {
  /** By driver, then by trial: what was drawn. */
  readonly draws: readonly Float32Array[];
  /** By output, then by trial; NaN where it does not apply. */
  readonly values: readonly Float64Array[];
  /** Twice the ranks, by driver and by output, then by trial; blanks last. */
  readonly drawRanks: readonly Uint32Array[];
  readonly valueRanks: readonly Uint32Array[];
  /** By output: the numbers that are there, ascending. */
  readonly sorted: readonly Float64Array[];
}

export function driversOf({ drivers }: PlannedSimulation, trials: RankedTrials): readonly DriverResult[] {
  const { draws, values, drawRanks, valueRanks, sorted } = trials;
  const drawn = drawRanks.map(rankColumn);
  const whole = values.map((column, output) => (sorted[output] as Float64Array).length === column.length);
  const ofWhole = correlationsOfRanks(valueRanks.filter((_, output) => whole[output]).map(rankColumn), drawn);
  const byOutput = values.map((column, output): readonly (number | null)[] => {
    const applies = (sorted[output] as Float64Array).length;
    if (2 * applies < column.length || applies === 0) return drivers.map(() => null);
    if (whole[output]) return ofWhole[whole.slice(0, output).filter(Boolean).length] as number[];
    const there = trialsIn(column, (value) => !Number.isNaN(value));
    const ranks = rankColumn(twiceRanksOf(chosen(column, there)));
    return draws.map(
      (draw) => correlationsOfRanks([ranks], [rankColumn(twiceRanksOf(chosen(draw, there)))])[0]?.[0] as number,
    );
  });
  return drivers.map(({ name, label, kind }, at) => ({
    name,
    label,
    kind,
    ranks: byOutput.map((ranks) => ranks[at] as number | null),
  }));
}

/** What the trials in the lowest tenth of the first output have in common. */
export function worstOf({ drivers, outputs }: PlannedSimulation, { draws, values, sorted }: RankedTrials): WorstTrials {
  const bar = percentileOf(sorted[0] as Float64Array, WORST);
  const worst = trialsIn(values[0] as Float64Array, (value) => value <= bar);
  const shifts = drivers.map(({ name, label, unit }, at) => {
    const column = draws[at] as Float32Array;
    const { mean, deviation } = momentsOf(column);
    let among = 0;
    for (const trial of worst) among += (column[trial] as number) / worst.length;
    return { name, label, unit, worst: among, all: mean, deviations: deviation > 0 ? (among - mean) / deviation : 0 };
  });
  return {
    output: outputs[0]?.name as string,
    share: WORST,
    trials: worst.length,
    shifts: shifts.sort((one, other) => Math.abs(other.deviations) - Math.abs(one.deviations)),
  };
}

/** Numbers of the trials whose value holds a condition. */
function trialsIn(values: Float64Array, holds: (value: number) => boolean): Uint32Array {
  const found = new Uint32Array(values.length);
  let count = 0;
  for (let trial = 0; trial < values.length; trial += 1)
    if (holds(values[trial] as number)) {
      found[count] = trial;
      count += 1;
    }
  return found.subarray(0, count);
}

/** The values of some trials. */
function chosen(values: Float64Array | Float32Array, trials: Uint32Array): Float64Array {
  const found = new Float64Array(trials.length);
  for (let at = 0; at < trials.length; at += 1) found[at] = values[trials[at] as number] as number;
  return found;
}
