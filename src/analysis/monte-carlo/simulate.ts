/** Monte Carlo: many trials of a scenario, each with inputs drawn from their distributions. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { FeasibilityError } from "../../diagnostics/diagnostic.ts";
import { heldByLimits, notAnOutput } from "../../diagnostics/risk-messages.ts";
import type { Model } from "../../model/model.ts";
import { covenantOf, loanOf } from "../covenant.ts";
import { type Analysed, caseNumber } from "../plan-engine.ts";
import { ratesIn, rateToGoBy } from "../rate-output.ts";
import { meanIn, percentileIn, sampleOf } from "../statistics/sample.ts";
import type { Debt } from "../types.ts";
import { type DriverResult, driversOf, type RankedTrials, type WorstTrials, worstOf } from "./driver-results.ts";
import { type FanResult, fanOf, layBins } from "./fan-results.ts";
import { type OutputResult, resultOf, type Threshold } from "./output-results.ts";
import { type PlannedSimulation, planSimulation } from "./plan-simulation.ts";
import { amountIn } from "./read-amounts.ts";
import {
  drawTrial,
  type PairKernel,
  readLane,
  setLane,
  setTrial,
  startPair,
  startTrials,
  type TrialState,
} from "./run-trials.ts";
import type { Locate, SimulationSpecification } from "./specification.ts";
import { readSpecification } from "./specification-in-yaml.ts";
import type { Sampling, TrialResults } from "./trial-plan.ts";
import { openPool, roomFor, type TrialPool } from "./trial-pool.ts";

/** What a simulation may be told beyond its specification. */
export interface SimulationOptions extends SimulationSpecification {
  /** Name of the case; the one the scenario selects when left out. */
  readonly case?: string;
  /** Threads; 1 computes in this one. Results do not depend on it. */
  readonly workers?: number;
  /** Ends the run early: what was done until then is summarised, and `stopped` says so. */
  readonly signal?: AbortSignal;
  /** Called now and then with the number of trials done. */
  readonly progress?: (done: number, trials: number) => void;
}

export interface Simulation {
  readonly scenario: string;
  readonly case: string;
  readonly debt: Debt;
  readonly sampling: Sampling;
  readonly seed: number;
  /** Trials done, and asked for. */
  readonly trials: number;
  readonly wanted: number;
  /** Why fewer were done: the statistic was known well enough, or the run was interrupted. */
  readonly stopped?: "certain" | "interrupted";
  readonly outputs: readonly OutputResult[];
  readonly fans: readonly FanResult[];
  readonly drivers: readonly DriverResult[];
  readonly worst?: WorstTrials;
  readonly warnings: readonly Diagnostic[];
  /** Values by output, then by trial; NaN where a result does not apply. */
  readonly values: readonly Float64Array[];
  readonly planned: PlannedSimulation;
}

/**
 * Runs trials of a scenario and summarises them.
 *
 * Trial i draws the same numbers whatever the number of workers, so that any trial can be looked at alone
 * (`runTrial`). Debt stays as sized on its case unless `debt: "resize"` is said. Percentiles, fans and drivers are those of
 * all trials; a trial takes eight bytes an output and four a driver, fans take the same room however many there are.
 *
 * @param scenario  from `loadScenario`; its `sensitivities.monte_carlo` is the specification
 * @param options   keys of the specification that replace the scenario's, the case, workers, signal and progress
 * @returns         percentiles, probabilities, fans, drivers of variance, and the values of every trial
 * @throws          FeasibilityError A100 to A102 unknown names, A200 to A212 what makes no simulation
 * @example         (await simulate(scenario, { trials: 20_000 })).outputs[0].percentiles
 */
export async function simulate(
  scenario: Analysed & Parameters<typeof readSpecification>[0],
  options: SimulationOptions = {},
): Promise<Simulation> {
  const { case: caseName, workers = 1, signal, progress, ...own } = options;
  const { specification, locate } = specified(scenario, own);
  const planned = planSimulation(scenario, specification, {
    ...(caseName !== undefined && { case: caseName }),
    locate,
  });
  const { plan, trials: wanted, outputs } = planned;
  const stop = stopRule(scenario, specification, planned, locate);
  const thresholds = thresholdsOf(scenario, specification, planned, locate);
  const results = roomFor(plan, wanted);
  const pool = openPool(plan, results, {
    workers: Math.min(workers, Math.ceil(wanted / 1024)),
    ...(signal && { signal }),
    ...(progress && { progress: (done: number) => progress(done, wanted) }),
  });
  let done = 0;
  let certain = false;
  let ranked: RankedTrials;
  try {
    while (done < wanted && !certain && !signal?.aborted) {
      const last = done === 0 ? plan.rowTrials : stop ? Math.min(wanted, 2 * done) : wanted;
      done += await pool.run({ first: done, last });
      if (done === plan.rowTrials) layBins(plan, results);
      certain = stop?.(valuesOf(results, stopAt(planned, specification), done)) === true;
    }
    decideRates(planned, results, done);
    ranked = await rankedTrials(pool, results, done);
  } finally {
    await pool.close();
  }
  const { values } = ranked;
  const calendarYears = [...new Set(planned.engine.calendarYears)];
  const capped = pool.capped();
  return {
    scenario: planned.engine.scenario,
    case: planned.engine.case,
    debt: planned.engine.debt,
    sampling: plan.sampling,
    seed: planned.seed,
    trials: done,
    wanted,
    ...(done < wanted && { stopped: certain ? ("certain" as const) : ("interrupted" as const) }),
    outputs: outputs.map((output, at) =>
      resultOf(
        output,
        { values: values[at] as Float64Array, sorted: ranked.sorted[at] as Float64Array, replicates: plan.replicates },
        thresholds[at] as Threshold | null,
      ),
    ),
    fans: planned.fans.map((fan, at) => fanOf(fan, { plan, calendarYears }, results, at, done)),
    drivers: driversOf(planned, ranked),
    ...(done > 0 && { worst: worstOf(planned, ranked) }),
    warnings: [
      ...planned.warnings,
      ...(capped > 0 && done > 0
        ? [heldByLimits(capped / done, { subject: `scenario ${planned.engine.scenario}` })]
        : []),
    ],
    values,
    planned,
  };
}

/** Columns of the trials done, ranked and sorted by the pool. */
async function rankedTrials(pool: TrialPool, results: TrialResults, done: number): Promise<RankedTrials> {
  const { outputs, draws, trials } = results;
  const columnsOf = <T extends Float64Array | Float32Array>(all: T): T[] =>
    Array.from({ length: all.length / trials }, (_, at) => all.subarray(at * trials, at * trials + done) as T);
  const whole = (): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * done));
  const drawn = columnsOf(draws).map((values) => ({ values, ranks: whole() }));
  const found = columnsOf(outputs).map((values) => ({
    values,
    ranks: whole(),
    sorted: new Float64Array(new SharedArrayBuffer(8 * done)),
  }));
  await pool.rank([...found, ...drawn]);
  return {
    draws: drawn.map(({ values }) => values),
    values: found.map(({ values }) => values),
    drawRanks: drawn.map(({ ranks }) => ranks),
    valueRanks: found.map(({ ranks }) => ranks),
    sorted: found.map(({ values, sorted }) => sorted.subarray(0, done - blanksIn(values))),
  };
}

function blanksIn(values: Float64Array): number {
  let blanks = 0;
  for (let at = 0; at < values.length; at += 1) if (Number.isNaN(values[at])) blanks += 1;
  return blanks;
}

/** The specification of a scenario with keys of a call laid over it, and where its mistakes stand. */
export function specified(
  scenario: Analysed & Parameters<typeof readSpecification>[0],
  own: SimulationSpecification,
): { readonly specification: SimulationSpecification; readonly locate: Locate } {
  const written = readSpecification(scenario);
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { specification: { ...written.specification, ...given }, locate: written.locate };
}

const valuesOf = ({ outputs, trials }: TrialResults, at: number, done: number): Float64Array =>
  outputs.subarray(at * trials, at * trials + done);

/** Rates that the loop left to the root finder: those trials are run again, here, and every root is looked at. */
export function decideRates(
  { plan, outputs, engine }: Pick<PlannedSimulation, "plan" | "outputs" | "engine">,
  results: Pick<TrialResults, "outputs" | "trials">,
  done: number,
): void {
  const rates = outputs.flatMap(({ flow }, at) => (flow ? [{ flow, at }] : []));
  if (rates.length === 0) return;
  let started: { readonly state: TrialState; readonly pair: PairKernel } | undefined;
  for (let trial = 0; trial < done; trial += 1) {
    const open = rates.filter(({ at }) => results.outputs[at * results.trials + trial] === Number.NEGATIVE_INFINITY);
    if (open.length === 0) continue;
    started ??= { state: startTrials(plan), pair: startPair(plan) };
    const { state, pair } = started;
    drawTrial(plan, state, trial);
    setTrial(plan, state);
    setLane(pair, state.values, 0);
    pair.run();
    readLane(pair, state.values, 0);
    for (const { flow, at } of open)
      results.outputs[at * results.trials + trial] = rateToGoBy(
        ratesIn(state.values, flow.amounts, flow.times, engine.periods),
      );
  }
}

function stopAt({ outputs }: PlannedSimulation, { stop }: SimulationSpecification): number {
  return stop ? outputs.findIndex(({ name, key }) => name === stop.output || key === stop.output) : 0;
}

/** Whether the confidence interval of the chosen statistic is tight enough. */
function stopRule(
  { model }: Analysed,
  specification: SimulationSpecification,
  planned: PlannedSimulation,
  locate: Locate,
): ((values: Float64Array) => boolean) | undefined {
  const { stop } = specification;
  if (!stop) return undefined;
  const output = planned.outputs[stopAt(planned, specification)];
  if (!output)
    throw new FeasibilityError([
      notAnOutput(
        stop.output,
        planned.outputs.map(({ name }) => name),
        locate(["stop", "output"]),
      ),
    ]);
  const mistakes: Diagnostic[] = [];
  const reading = { model, locate, report: (one: Diagnostic) => void mistakes.push(one) };
  const within = amountIn(output.unit, stop.within, "stop.within", ["stop", "within"], reading);
  if (within === undefined) throw new FeasibilityError(mistakes);
  return (values) => {
    // Rates that the root finder still has to decide do not count yet.
    const sample = sampleOf(
      values.map((value) => (Number.isFinite(value) ? value : Number.NaN)),
      planned.plan.replicates,
    );
    if (sample.sorted.length === 0) return false;
    const { low, high } =
      stop.statistic === "mean" ? meanIn(sample) : percentileIn(sample, Number(stop.statistic.slice(1)) / 100);
    return (high - low) / 2 <= within;
  };
}

/**
 * What each output is held against: 0 for worth, its covenant for the cover of a loan, or what the specification says; null
 * for nothing.
 */
function thresholdsOf(
  { model }: Analysed,
  { thresholds = {} }: SimulationSpecification,
  { outputs, engine }: PlannedSimulation,
  locate: Locate,
): (Threshold | null)[] {
  const caseIndex = caseNumber(model, engine.case);
  const mistakes: Diagnostic[] = [];
  const reading = { model, locate, report: (one: Diagnostic) => void mistakes.push(one) };
  const names = outputs.map(({ name }) => name);
  for (const name of Object.keys(thresholds))
    if (!outputs.some((one) => one.name === name || one.key === name))
      mistakes.push(notAnOutput(name, names, locate(["thresholds", name])));
  const found = outputs.map(({ name, key, unit }): Threshold | null => {
    const side = /(loss|lock_ups|defaults)$/.test(key) ? "above" : "below";
    const given = thresholds[name] ?? thresholds[key];
    const value =
      given === undefined
        ? usualThreshold(key, model, caseIndex)
        : amountIn(unit, given, name, ["thresholds", name], reading);
    return value === undefined ? null : { side, threshold: value };
  });
  if (mistakes.length > 0) throw new FeasibilityError(mistakes);
  return found;
}

/**
 * Worth is held against 0, cover of a loan against its covenant and any other against 1, periods in breach against 0, and a
 * loss against a cent: less of it is rounding.
 */
function usualThreshold(key: string, model: Model, caseIndex: number): number | undefined {
  if (/npv/.test(key)) return 0;
  if (/(lock_ups|defaults)$/.test(key)) return 0;
  if (/loss$/.test(key)) return 0.01;
  const loan = loanOf(key, model);
  if (loan !== undefined) return covenantOf(model, caseIndex, loan);
  return /(dscr|llcr|plcr)$/.test(key) ? 1 : undefined;
}
