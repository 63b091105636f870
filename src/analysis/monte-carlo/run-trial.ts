/** One trial alone, in the exact reading: every line of it can be looked at and explained. */

import { FeasibilityError } from "../../diagnostics/diagnostic.ts";
import { numberOutside } from "../../diagnostics/risk-messages.ts";
import { irrAt } from "../../finance/index.ts";
import { Decimal } from "../../formula/decimal.ts";
import type { Item, Program } from "../../formula/program.ts";
import type { ExactValues } from "../../formula/read-exact.ts";
import { layoutOf } from "../../formula/read-float.ts";
import { ringsOf } from "../../formula/rings.ts";
import { tree } from "../../formula/tree.ts";
import type { AuthorValue, InputBinding, Model } from "../../model/model.ts";
import type { Scenario } from "../../model/open-scenario.ts";
import { runScenario, type ScenarioRun } from "../../model/run-scenario.ts";
import { linesOfLockedDebt } from "../hold-debt.ts";
import { ratesIn, rateToGoBy } from "../rate-output.ts";
import { type PlannedSimulation, planSimulation, type SimulatedOutput } from "./plan-simulation.ts";
import {
  drawTrial,
  keepOutputs,
  type PairKernel,
  type RateState,
  readLane,
  setLane,
  setTrial,
  startPair,
  startTrials,
} from "./run-trials.ts";
import { type SimulationOptions, specified } from "./simulate.ts";

export interface TrialRun {
  readonly trial: number;
  /** What was drawn: inputs as their author writes them, events 0 or 1, paths by their mean factor. */
  readonly draws: readonly {
    readonly name: string;
    readonly label: string;
    readonly unit: string;
    readonly value: number;
  }[];
  /** Outputs in the exact reading, and by the kernel. */
  readonly outputs: readonly {
    readonly name: string;
    readonly label: string;
    readonly unit: string;
    readonly exact: number | null;
    readonly kernel: number | null;
  }[];
  /** The exact run; `explain`, `rowOf` and `scalarOf` take it. */
  readonly run: ScenarioRun;
}

/**
 * Runs one trial of a simulation again, in decimals.
 *
 * Numbers are those that the trial draws within a simulation of the same seed, sampling and specification; with a Latin
 * hypercube the number of trials must be the same too, for it decides the strata. Locked debt is held as sized in the
 * case.
 *
 * @param trial    number of the trial, from 0
 * @param options  as for `simulate`
 * @returns        what was drawn, the outputs, and the exact run
 * @throws         FeasibilityError as `simulate`, and A208 for a number that is no trial
 * @example        explain((await runTrial(scenario, 81)).run, "mineco.npv_post_tax")
 */
export async function runTrial(scenario: Scenario, trial: number, options: SimulationOptions = {}): Promise<TrialRun> {
  return openTrials(scenario, options)(trial);
}

/** Plans once and runs any number of single trials. */
export function openTrials(scenario: Scenario, options: SimulationOptions = {}): (trial: number) => TrialRun {
  const { case: caseName, workers, signal, progress, ...own } = options;
  const { specification, locate } = specified(scenario, own);
  const planned = planSimulation(scenario, specification, {
    ...(caseName !== undefined && { case: caseName }),
    locate,
  });
  const selected = { case: planned.engine.case };
  const base = planned.engine.debt === "locked" ? withDebtHeld(scenario, selected.case) : scenario;
  const pair = startPair(planned.plan);
  return (trial) => {
    const most = planned.plan.sampling === "latin-hypercube" ? planned.trials - 1 : 2 ** 32 - 1;
    if (!(Number.isSafeInteger(trial) && trial >= 0 && trial <= most))
      throw new FeasibilityError([numberOutside("trial", trial, `a whole number from 0 to ${most}`, locate([]))]);
    const state = startTrials(planned.plan);
    drawTrial(planned.plan, state, trial);
    setTrial(planned.plan, state);
    const run = runScenario({ ...base, model: withValues(base.model, planned, state.values, trial) }, selected);
    return {
      trial,
      draws: planned.drivers.map(({ name, label, unit }, at) => ({
        name,
        label,
        unit,
        value: state.draws[at] as number,
      })),
      outputs: outputsOf(planned, run, pair, state),
      run,
    };
  };
}

function outputsOf(
  planned: PlannedSimulation,
  run: ScenarioRun,
  pair: PairKernel,
  state: RateState,
): TrialRun["outputs"] {
  const results = { outputs: new Float64Array(planned.outputs.length), trials: 1 };
  const { values } = state;
  setLane(pair, values, 0);
  pair.run();
  readLane(pair, values, 0);
  keepOutputs(planned.plan, state, results, 0);
  const plain = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return planned.outputs.map((output, at) => {
    const { name, label, unit, flow } = output;
    let found = results.outputs[at] as number;
    if (found === Number.NEGATIVE_INFINITY && flow)
      found = rateToGoBy(ratesIn(values, flow.amounts, flow.times, planned.engine.periods));
    return { name, label, unit, exact: plain(exactOutput(output, run)), kernel: plain(found) };
  });
}

function exactOutput({ key, kind, flow, constant }: SimulatedOutput, run: ScenarioRun): number {
  if (constant !== undefined) return constant;
  const { program, byKey } = run.model;
  const cells = (index: number): number[] => (run.values[index] ?? []).map((value) => value?.toNumber() ?? Number.NaN);
  if (flow) {
    const { offsets } = layoutOf(program);
    const [amounts, times] = [flow.amounts, flow.times].map((offset) => cells(offsets.indexOf(offset)));
    return rateToGoBy(irrAt(amounts as number[], times as number[]));
  }
  const found = cells(byKey.get(key) as number);
  if (kind !== "row") return found[0] as number;
  const there = found.filter((value) => !Number.isNaN(value));
  return there.length > 0 ? Math.min(...there) : Number.NaN;
}

/** The model with the drawn values in place of the author's; what they were drawn in stands as their note. */
function withValues(model: Model, { engine, seed }: PlannedSimulation, values: Float64Array, trial: number): Model {
  const inputs = new Map(model.inputs);
  for (const { entries } of engine.inputs) {
    for (const { item, offset, length } of entries) {
      const binding = inputs.get(item) as InputBinding;
      const note = `drawn in trial ${trial} of seed ${seed}`;
      const drawn = (value: AuthorValue): AuthorValue => {
        const amountAt = (at: number, factor: Decimal): Decimal => new Decimal(values[at] as number).div(factor);
        if (value.kind === "quantity") {
          const { amount: _, date: __, ...rest } = value.quantity;
          const provenance = { ...rest.provenance, note };
          return { kind: "quantity", quantity: { ...rest, amount: amountAt(offset, rest.factor), provenance } };
        }
        const amounts = Array.from({ length }, (_, t) => amountAt(offset + t, value.factor));
        return { ...value, by: "period", amounts, provenance: { ...value.provenance, note } };
      };
      inputs.set(item, { ...binding, cases: binding.cases.map(drawn) });
    }
  }
  return { ...model, inputs };
}

/**
 * The scenario with debt held as sized in a case: what the sizing passes hand on refers to a number given beforehand.
 */
function withDebtHeld(scenario: Scenario, caseName: string): Scenario {
  const { model } = scenario;
  const { values, caseIndex } = runScenario(scenario, { case: caseName });
  const items: Item[] = [...model.program.items];
  const info = [...model.info];
  const inputs = new Map(model.inputs);
  for (const index of linesOfLockedDebt(model)) {
    const held = model.program.items[index] as Item;
    const about = model.info[index] as Model["info"][number];
    const given = items.length;
    items.push({
      index: given,
      key: `${held.key} as sized`,
      shape: held.shape,
      kind: "input",
      dimension: held.dimension,
    });
    const { line: _, formula: __, helperOf: ___, ...rest } = about;
    info.push({ ...rest, label: `${about.label}, as sized` });
    items[index] = { ...held, tree: tree.reference(given) };
    inputs.set(given, sizedBinding(given, held, values, model.study.cases.length));
  }
  const program: Program = { ...model.program, items };
  return { ...scenario, model: { ...model, program, rings: ringsOf(program).rings, info, inputs } };

  function sizedBinding(item: number, held: Item, found: ExactValues, cases: number): InputBinding {
    const amounts = (found[held.index] ?? []).map((value) => value ?? ZERO);
    const shared = { unit: "1", factor: ONE, provenance: { note: `as sized, in case ${caseName}` } };
    const value: AuthorValue =
      held.shape === "row"
        ? { kind: "series", by: "period", amounts, ...shared }
        : { kind: "quantity", quantity: { amount: amounts[0] as Decimal, ...shared } };
    const shape = held.shape === "row" ? "series" : "value";
    return { item, path: `${held.key} as sized`, shape, cases: new Array(cases).fill(value), varies: false, caseIndex };
  }
}

const ONE = new Decimal(1);
const ZERO = new Decimal(0);
