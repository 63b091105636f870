/** A statistic of a simulation as a function of one input, for goal-seeking: every value sees the same draws. */

import { FeasibilityError } from "../../diagnostics/diagnostic.ts";
import { notAnOutput } from "../../diagnostics/risk-messages.ts";
import type { Analysed } from "../plan-engine.ts";
import { momentsOf } from "../statistics/moments.ts";
import { percentileOf } from "../statistics/percentiles.ts";
import type { VariedInput } from "../types.ts";
import { planSimulation } from "./plan-simulation.ts";
import { type KernelBlocks, moveTarget, runTrials, startTrials } from "./run-trials.ts";
import { type SimulationOptions, specified } from "./simulate.ts";
import type { WithSensitivities } from "./specification-in-yaml.ts";

/** What the input becomes: a value in calculation units, or a change as a solver makes it. */
export type Sought = number | { readonly kind: "assign" | "scale" | "shift"; readonly by: number };

export interface StatisticRequest extends SimulationOptions {
  /** Path of the input that is sought: its own range does not count, factors and events move it from the value given. */
  readonly input: string;
  /** Name of a result. */
  readonly output: string;
  /** Mean, a percentile (p90: nine trials in ten fall below), or the share of trials below `threshold`. */
  readonly statistic: "mean" | `p${number}` | "below";
  /** For `below`, in calculation units. */
  readonly threshold?: number;
}

/**
 * Makes the function that a solver takes.
 *
 * @param request  what is sought and the simulation; 1,000 trials unless given
 * @returns        from a value of the input, in calculation units, or a change of it, to the statistic; an objective of `solve`; NaN when the result applies in no
 *                 trial. The function also tells the input's unit, factor and value in the case.
 * @throws         FeasibilityError as `simulate`
 * @example        const p90 = simulatedStatistic(scenario, { input: "prices.apt.quote", output: "npv", statistic: "p90" })
 */
export function simulatedStatistic(
  scenario: Analysed & WithSensitivities,
  { input, output, statistic, threshold = 0, ...options }: StatisticRequest,
): ((value: Sought) => number) & { readonly sought: VariedInput } {
  const { case: caseName, workers: _, signal: __, progress: ___, ...own } = options;
  const { specification, locate } = specified(scenario, { ...own, outputs: [output] });
  const trials = options.trials ?? 1000;
  const { plan, engine, outputs } = planSimulation(
    scenario,
    { ...specification, trials, fans: [] },
    { ...(caseName !== undefined && { case: caseName }), locate, sought: input },
  );
  if (!outputs[0]) throw new FeasibilityError([notAnOutput(output, [], locate(["outputs"]))]);
  const found = engine.inputs.find(({ path }) => path === input) as VariedInput;
  const kernel = new Function(plan.kernel)() as KernelBlocks;
  const results = { outputs: new Float64Array(trials), trials, rows: new Float64Array(0) };
  const evaluate = (value: Sought): number => {
    const base = plan.base.slice();
    const { kind, by } = typeof value === "number" ? { kind: "assign" as const, by: value } : value;
    const change = { assign: "value", scale: "factor", shift: "added" } as const;
    for (const entry of found.entries) moveTarget(entry, change[kind], by, base, plan.base);
    const moved = { ...plan, base, rows: [] };
    runTrials(moved, kernel, startTrials(moved), results, { first: 0, last: trials });
    const there = results.outputs.filter(Number.isFinite).sort();
    if (there.length === 0) return Number.NaN;
    if (statistic === "mean") return momentsOf(there).mean;
    if (statistic === "below") return there.filter((one) => one < threshold).length / trials;
    return percentileOf(there, Number(statistic.slice(1)) / 100);
  };
  return Object.assign(evaluate, { sought: found });
}
