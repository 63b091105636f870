/** The fan of a row: its percentiles by calendar year. */

import type { Model } from "../../model/model.ts";
import { percentileOf } from "../statistics/percentiles.ts";
import type { WantedOutput } from "../types.ts";
import type { PlannedSimulation } from "./plan-simulation.ts";
import type { TrialResults } from "./trial-plan.ts";

export interface FanResult {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly years: readonly number[];
  /** By year; null where the row is blank in more than half of the trials. */
  readonly p10: readonly (number | null)[];
  readonly p50: readonly (number | null)[];
  readonly p90: readonly (number | null)[];
  /** The first trials, whose rows were kept. */
  readonly trials: number;
}

/** Flows are added up over the year, of anything else its least counts: the cover ratio that a covenant looks at. */
export function fanOf(
  model: Model,
  { key, label, unit }: WantedOutput,
  { plan, engine }: PlannedSimulation,
  results: TrialResults,
  row: number,
  done: number,
): FanResult {
  const flow = model.info[model.byKey.get(key) as number]?.kind === "flow";
  const trials = Math.min(plan.rowTrials, done);
  const years = [...new Set(engine.calendarYears)];
  const periodsOf = years.map((year) => engine.calendarYears.flatMap((one, t) => (one === year ? [t] : [])));
  const percentiles = periodsOf.map((periods) => {
    const values = new Float64Array(trials);
    let count = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const at = (row * plan.rowTrials + trial) * plan.periods;
      let found = Number.NaN;
      for (const t of periods) {
        const value = results.rows[at + t] as number;
        if (Number.isNaN(value)) continue;
        found = Number.isNaN(found) ? value : flow ? found + value : Math.min(found, value);
      }
      if (Number.isNaN(found)) continue;
      values[count] = found;
      count += 1;
    }
    if (2 * count <= trials) return [null, null, null] as const;
    const sorted = values.subarray(0, count).sort();
    return [percentileOf(sorted, 0.1), percentileOf(sorted, 0.5), percentileOf(sorted, 0.9)] as const;
  });
  return {
    key,
    label,
    unit,
    years,
    p10: percentiles.map(([one]) => one),
    p50: percentiles.map(([, one]) => one),
    p90: percentiles.map(([, , one]) => one),
    trials,
  };
}
