/** A kernel under way: inputs are set, it runs, results are read; nothing is allocated in between. */

import type { RatesOfReturn } from "../finance/index.ts";
import { compileModule, copyOf } from "../formula/kernel-memory.ts";
import { type Analysed, planEngine } from "./plan-engine.ts";
import { ratesIn, readOutput } from "./rate-output.ts";
import type { EnginePlan, EngineRequest, InputEntry, VariedInput, WantedOutput } from "./types.ts";

/**
 * Sets, runs, reads. Inputs and outputs go by their position in the plan. Whatever is set starts from the case's own
 * value, not from what was set before; beyond the limits of the input the limit is taken. Setters return how many values
 * were so capped.
 */
export interface Engine {
  readonly plan: EnginePlan;
  /** Multiplies every value of the input, of all its instances, years and table entries. */
  readonly scale: (input: number, by: number) => number;
  /** Adds to every value, in calculation units: fractions, years. */
  readonly shift: (input: number, by: number) => number;
  /** Gives every value, in calculation units. */
  readonly assign: (input: number, value: number) => number;
  /** Gives the values of a series by period, in calculation units. */
  readonly assignPeriods: (input: number, values: ArrayLike<number>) => number;
  /** Multiplies the values of a series by period. */
  readonly scalePeriods: (input: number, by: ArrayLike<number>) => number;
  /** What the first value of an input is set to, in calculation units. */
  readonly value: (input: number) => number;
  /** Takes one input, or all, back to the case. */
  readonly restore: (input?: number) => void;
  readonly run: () => void;
  /** The array that runs work in, by the offsets of the plan's layout: a view that the next run overwrites. */
  readonly values: Float64Array;
  /** A value or a rate; NaN where the line is blank, or where no rate or several rates solve it. */
  readonly read: (output: number) => number;
  /** A row by period, NaN where blank: a view that the next run overwrites. */
  readonly readRow: (output: number) => Float64Array;
  /** Every rate of return of an output that is one. */
  readonly rates: (output: number) => RatesOfReturn;
}

/**
 * Compiles the model for what varies and what is wanted, and starts the kernel.
 *
 * @returns an engine at the values of the case; nothing has been run yet
 * @throws  FeasibilityError A100 to A102, M301, M303 with every name that is not known
 * @example const engine = openEngine(scenario, { vary: ["prices.apt.quote"], outputs: ["npv"] })
 */
export function openEngine(scenario: Analysed, request: EngineRequest): Engine {
  return startEngine(planEngine(scenario, request));
}

/**
 * Starts an engine from its plan, here or in a worker.
 *
 * @returns an engine at the values of the case
 * @example const engine = startEngine(plan); engine.scale(0, 1.1); engine.run(); engine.read(0)
 */
export function startEngine(plan: EnginePlan): Engine {
  const { base, periods } = plan;
  const values = copyOf(base);
  const run = compileModule(plan.module).on(values);
  const input = (at: number): VariedInput => plan.inputs[at] as VariedInput;
  const output = (at: number): WantedOutput => plan.outputs[at] as WantedOutput;
  const constants = plan.outputs.map(({ constant, length }) => new Float64Array(length).fill(constant ?? Number.NaN));

  const change = (at: number, to: (before: number, period: number) => number): number => {
    let capped = 0;
    for (const entry of input(at).entries) {
      for (let t = 0; t < entry.length; t += 1) {
        const wanted = entry.follows === undefined ? to(base[entry.offset + t] as number, t) : following(entry, t);
        const taken = Math.min(entry.high, Math.max(entry.low, wanted));
        if (taken !== wanted) capped += 1;
        values[entry.offset + t] = taken;
      }
    }
    return capped;
  };
  /** The sizing case keeps its distance to the case: the same ratio, or the same step from 0. */
  const following = ({ offset, follows }: InputEntry, t: number): number => {
    const [own, before, after] = [base[offset + t], base[(follows as number) + t], values[(follows as number) + t]] as [
      number,
      number,
      number,
    ];
    return before === 0 ? own + after : own * (after / before);
  };

  return {
    plan,
    scale: (at, by) => change(at, (before) => before * by),
    shift: (at, by) => change(at, (before) => before + by),
    assign: (at, value) => change(at, () => value),
    assignPeriods: (at, given) => change(at, (_, t) => given[t] as number),
    scalePeriods: (at, by) => change(at, (before, t) => before * (by[t] as number)),
    value: (at) => values[input(at).entries[0]?.offset as number] as number,
    restore: (at) => {
      if (at === undefined) for (let each = 0; each < plan.inputs.length; each += 1) change(each, (before) => before);
      else change(at, (before) => before);
    },
    run,
    values,
    read: (at) => readOutput(values, output(at), periods),
    readRow: (at) => {
      const { offset, length, constant } = output(at);
      return constant === undefined ? values.subarray(offset, offset + length) : (constants[at] as Float64Array);
    },
    rates: (at) => {
      const { flow } = output(at);
      return flow ? ratesIn(values, flow.amounts, flow.times, periods) : { kind: "not-applicable", rates: [] };
    },
  };
}
