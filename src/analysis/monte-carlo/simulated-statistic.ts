/** A statistic of a simulation as a function of one input, for goal-seeking: every value sees the same draws. */

import { FeasibilityError } from "../../diagnostics/diagnostic.ts";
import { notAnOutput, numberOutside } from "../../diagnostics/risk-messages.ts";
import type { Analysed } from "../plan-engine.ts";
import { type Estimate, meanIn, percentileIn, type Sample, sampleOf, shareBeyond } from "../statistics/sample.ts";
import type { VariedInput } from "../types.ts";
import { planSimulation } from "./plan-simulation.ts";
import { moveTarget, runTrials, startPair, startTrials } from "./run-trials.ts";
import { decideRates, type SimulationOptions, specified } from "./simulate.ts";
import type { WithSensitivities } from "./specification-in-yaml.ts";
import type { Sampling } from "./trial-plan.ts";
import { roomFor } from "./trial-pool.ts";

/** What the input becomes: a value in calculation units, or a change as a solver makes it. */
export type Sought = number | { readonly kind: "assign" | "scale" | "shift"; readonly by: number };

/** Mean, a percentile (p90: nine trials in ten fall below), or the share of all trials below a threshold. */
export type Statistic = "mean" | `p${number}` | "below";

export interface StatisticRequest extends SimulationOptions {
  /** Path of the input that is sought: its own range does not count, factors and events move it from the value given. */
  readonly input: string;
  /** Name of a result. */
  readonly output: string;
  readonly statistic: Statistic;
  /** For `below`, in calculation units. */
  readonly threshold?: number;
}

/** A statistic under one value of the input, with its 95 % confidence interval. */
export interface SimulatedStatistic extends Estimate {
  /** Share of the trials in which the result applies; of those the mean and the percentiles speak. */
  readonly applies: number;
}

export interface StatisticFunction {
  /** From a value of the input, in calculation units, or a change of it, to the statistic: an objective of `solve`. */
  (value: Sought): number;
  /** The same with its interval. */
  readonly at: (value: Sought) => SimulatedStatistic;
  /** The input's unit, factor and value in the case. */
  readonly sought: VariedInput;
  readonly trials: number;
  readonly seed: number;
  readonly sampling: Sampling;
}

/** Trials when nobody says how many: a value of the input then takes some hundredths of a second. */
const TRIALS = 1000;

/**
 * Makes the function that a solver takes.
 *
 * @param request  what is sought and the simulation; 1,000 trials unless given
 * @returns        from a value of the input, or a change of it, to the statistic; NaN when the result applies in no trial
 * @throws         FeasibilityError as `simulate`, and A208 for a percentile that is none
 * @example        const p90 = simulatedStatistic(scenario, { input: "prices.apt.quote", output: "npv", statistic: "p90" })
 */
export function simulatedStatistic(
  scenario: Analysed & WithSensitivities,
  { input, output, statistic, threshold = 0, ...options }: StatisticRequest,
): StatisticFunction {
  const { case: caseName, workers: _, signal: __, progress: ___, ...own } = options;
  const { specification, locate } = specified(scenario, { ...own, outputs: [output] });
  const share = Number(statistic.slice(1)) / 100;
  if (statistic !== "mean" && statistic !== "below" && !(share > 0 && share < 1))
    throw new FeasibilityError([numberOutside("statistic", statistic, "mean, or p1 to p99", locate([]))]);
  const trials = options.trials ?? TRIALS;
  const planned = planSimulation(
    scenario,
    { ...specification, trials, fans: [] },
    { ...(caseName !== undefined && { case: caseName }), locate, sought: input },
  );
  const { plan, engine, outputs, seed } = planned;
  if (!outputs[0]) throw new FeasibilityError([notAnOutput(output, [], locate(["outputs"]))]);
  const found = engine.inputs.find(({ path }) => path === input) as VariedInput;
  const results = roomFor(plan, trials);
  const sampleAt = (value: Sought): Sample => {
    const base = plan.base.slice();
    const { kind, by } = typeof value === "number" ? { kind: "assign" as const, by: value } : value;
    const change = { assign: "value", scale: "factor", shift: "added" } as const;
    for (const entry of found.entries) moveTarget(entry, change[kind], by, base, plan.base);
    const moved = { ...plan, base };
    runTrials(moved, startPair(moved), startTrials(moved), results, { first: 0, last: trials });
    decideRates({ ...planned, plan: moved }, results, trials);
    return sampleOf(results.outputs, plan.replicates);
  };
  const at = (value: Sought): SimulatedStatistic => {
    const sample = sampleAt(value);
    const applies = sample.sorted.length / trials;
    if (statistic === "below") return { ...shareBeyond(sample, "below", threshold), applies };
    if (applies === 0) return { value: Number.NaN, low: Number.NaN, high: Number.NaN, applies };
    const { value: middle, low, high } = statistic === "mean" ? meanIn(sample) : percentileIn(sample, share);
    return { value: middle, low, high, applies };
  };
  return Object.assign((value: Sought) => at(value).value, {
    at,
    sought: found,
    trials,
    seed,
    sampling: plan.sampling,
  });
}
