/**
 * The loop over trials: draw, set, run the kernel, keep what is wanted. Nothing is allocated within it.
 *
 * Its functions stand alone (they use each other and those of `random/`, nothing else of their modules), because workers
 * are given their text: see `trial-code.ts`.
 */

import { memoryFor, moduleFrom, startModule } from "../../formula/kernel-memory.ts";
import { correlate } from "../random/correlation.ts";
import { drawn } from "../random/distribution.ts";
import { stratify } from "../random/latin-hypercube.ts";
import { philoxUniforms } from "../random/philox.ts";
import { pathFactors } from "../random/price-process.ts";
import { sobolUniforms } from "../random/sobol-points.ts";
import type { Change, PlannedInput, PlannedOutput, PlannedRow, Target, TrialPlan, TrialResults } from "./trial-plan.ts";

/** A kernel that runs two trials side by side: each place of its array holds a number of both. */
export interface PairKernel {
  readonly lanes: Float64Array;
  readonly run: () => void;
  /** Places of the array that trials set. */
  readonly moved: Int32Array;
  /** Places that are read when they have run. */
  readonly read: Int32Array;
}

/** What a rate of return is sought in. */
export interface RateState {
  /** The kernel's array as one trial sees it: what is set before a run and what is read after it. */
  readonly values: Float64Array;
  /** Powers of the discount factor of a mesh of the raster of times. */
  readonly powers: Float64Array;
}

/** Arrays that a loop works with. */
export interface TrialState extends RateState {
  readonly uniforms: Float64Array;
  /** Uniform numbers of two samples side by side. */
  readonly pair: Float64Array;
  readonly scores: Float64Array;
  readonly words: Uint32Array;
  readonly factors: Float64Array;
  /** What was drawn, by driver, as its author writes it. */
  readonly draws: Float64Array;
  /** A row by calendar year. */
  readonly years: Float64Array;
}

export function startTrials(plan: TrialPlan): TrialState {
  return {
    values: plan.base.slice(),
    powers: new Float64Array(1 + plan.outputs.reduce((most, { meshes }) => Math.max(most, ...meshes), 0)).fill(1),
    uniforms: new Float64Array(plan.variables),
    pair: new Float64Array(2 * plan.variables),
    scores: new Float64Array(plan.variables),
    words: new Uint32Array(4),
    factors: new Float64Array(plan.periods + 1),
    draws: new Float64Array(plan.driverFactors.length),
    years: new Float64Array(plan.years),
  };
}

/** Compiles a plan's kernel, with the case in both lanes. */
export function startPair(plan: TrialPlan): PairKernel {
  const { base, periods } = plan;
  const memory = memoryFor(2 * base.length);
  const lanes = new Float64Array(memory.buffer, 0, 2 * base.length);
  for (let at = 0; at < base.length; at += 1) {
    lanes[2 * at] = base[at] as number;
    lanes[2 * at + 1] = base[at] as number;
  }
  const places = (ranges: readonly { readonly offset: number; readonly length: number }[]): Int32Array => {
    const found = new Set<number>();
    for (const { offset, length } of ranges) for (let at = 0; at < length; at += 1) found.add(offset + at);
    return Int32Array.from(found);
  };
  const effects = plan.events.flatMap((event) => event.effects);
  const moving = [...plan.inputs, ...plan.paths, ...effects].flatMap(({ targets }) => targets);
  const wanted = plan.outputs.flatMap(({ kind, offset, length, times, mesh }) => {
    if (kind === "constant") return [];
    // Times on a raster stay as the case has them.
    return kind === "rate" && mesh === 0
      ? [
          { offset, length },
          { offset: times, length },
        ]
      : [{ offset, length }];
  });
  const run = startModule(moduleFrom(plan.module), memory);
  return {
    lanes,
    run,
    moved: places([...moving, ...plan.restored, ...plan.followers]),
    read: places([...wanted, ...plan.rows.map(({ offset }) => ({ offset, length: periods }))]),
  };
}

/** Hands what a trial has set to its lane, 0 or 1. */
export function setLane({ lanes, moved }: PairKernel, values: Float64Array, lane: number): void {
  for (let at = 0; at < moved.length; at += 1) {
    const place = moved[at] as number;
    lanes[2 * place + lane] = values[place] as number;
  }
}

/** Takes what is wanted from a lane. */
export function readLane({ lanes, read }: PairKernel, values: Float64Array, lane: number): void {
  for (let at = 0; at < read.length; at += 1) {
    const place = read[at] as number;
    values[place] = lanes[2 * place + lane] as number;
  }
}

/**
 * Runs trials `first` to `last - 1` and writes their results.
 *
 * @returns  how many values had to be kept within the limits of their input
 */
export function runTrials(
  plan: TrialPlan,
  pair: PairKernel,
  state: TrialState,
  results: TrialResults,
  range: { readonly first: number; readonly last: number },
): number {
  let capped = 0;
  for (let first = range.first; first < range.last; first += 2) {
    const lanes = Math.min(2, range.last - first);
    for (let lane = 0; lane < lanes; lane += 1) {
      drawTrial(plan, state, first + lane);
      capped += setTrial(plan, state);
      setLane(pair, state.values, lane);
      for (let at = 0; at < state.draws.length; at += 1)
        results.draws[at * results.trials + first + lane] = state.draws[at] as number;
    }
    pair.run();
    for (let lane = 0; lane < lanes; lane += 1) {
      readLane(pair, state.values, lane);
      keepOutputs(plan, state, results, first + lane);
      for (let row = 0; row < plan.rows.length; row += 1) keepRow(plan, state, results, { row, trial: first + lane });
    }
  }
  return capped;
}

/** Fills the uniform numbers of a trial. */
export function drawTrial(plan: TrialPlan, state: TrialState, trial: number): void {
  const { uniforms, pair, words } = state;
  if (plan.groups) {
    const mixtures = plan.groupCount + 2;
    const point = Math.floor(trial / mixtures);
    const mixture = trial - point * mixtures;
    philoxUniforms(pair, words, plan.key, point, 1);
    sobolUniforms(pair, plan.directions, plan.variableKeys, 0, point);
    for (let at = 0; at < uniforms.length; at += 1) {
      const other = mixture === 1 || plan.groups[at] === mixture - 2;
      uniforms[at] = pair[other ? uniforms.length + at : at] as number;
    }
  } else {
    philoxUniforms(uniforms, words, plan.key, trial, 0);
    const point = Math.floor(trial / plan.replicates);
    const replicate = trial - point * plan.replicates;
    const firstKey = replicate * plan.variables;
    if (plan.sampling === "sobol") sobolUniforms(uniforms, plan.directions, plan.variableKeys, firstKey, point);
    else if (plan.sampling === "latin-hypercube") {
      const strata = Math.ceil((plan.trials - replicate) / plan.replicates);
      stratify(uniforms, plan.variableKeys, firstKey, point, strata);
    }
  }
  if (plan.copula) correlate(uniforms, plan.copula.variables, plan.copula.factor, state.scores);
}

/**
 * Puts the drawn trial into the kernel's array, and what was drawn into `draws`: of an event 1 when it happens, of a path
 * the mean factor over its years.
 *
 * @returns  how many values a limit held back
 */
export function setTrial(plan: TrialPlan, state: TrialState): number {
  const { values, uniforms, factors, draws } = state;
  const { base, driverFactors } = plan;
  let capped = 0;
  let driver = 0;
  for (const { offset, length } of plan.restored)
    for (let at = offset; at < offset + length; at += 1) values[at] = base[at] as number;
  for (const input of plan.inputs) {
    const number = drawn(input.sampler, uniforms[input.variable] as number);
    draws[driver] = number / (driverFactors[driver] as number);
    driver += 1;
    capped += moveTargets(input, number, values, base);
  }
  for (const event of plan.events) {
    draws[driver] = (uniforms[event.variable] as number) < event.probability ? 1 : 0;
    driver += 1;
  }
  for (const path of plan.paths) {
    pathFactors(path.sampler, uniforms, path.from, factors);
    const years = path.sampler.logMeans.length;
    let sum = 0;
    for (let year = 0; year < years; year += 1) sum += factors[year] as number;
    draws[driver] = sum / years;
    driver += 1;
    for (const target of path.targets) {
      for (let t = 0; t < target.length; t += 1) {
        const year = path.years[t] as number;
        const at = target.offset + t;
        const wanted = year < 0 ? (values[at] as number) : (values[at] as number) * (factors[year] as number);
        values[at] = Math.min(target.high, Math.max(target.low, wanted));
        if (values[at] !== wanted) capped += 1;
      }
    }
  }
  for (const event of plan.events)
    if ((uniforms[event.variable] as number) < event.probability)
      for (const effect of event.effects)
        capped += moveTargets(effect, drawn(effect.sampler, uniforms[effect.variable] as number), values, values);
  for (const { offset, length, follows, low, high } of plan.followers) {
    for (let t = 0; t < length; t += 1) {
      const before = base[follows + t] as number;
      const after = values[follows + t] as number;
      const own = base[offset + t] as number;
      values[offset + t] = Math.min(high, Math.max(low, before === 0 ? own + after : own * (after / before)));
    }
  }
  return capped;
}

/** The drawn number of an uncertain input, or of one effect of an event, on top of `from`. */
export function moveTargets(input: PlannedInput, number: number, values: Float64Array, from: Float64Array): number {
  let capped = 0;
  for (const target of input.targets) capped += moveTarget(target, input.change, number, values, from);
  return capped;
}

export function moveTarget(
  target: Target,
  change: Change,
  number: number,
  values: Float64Array,
  from: Float64Array,
): number {
  let capped = 0;
  for (let at = target.offset; at < target.offset + target.length; at += 1) {
    const before = from[at] as number;
    const wanted = change === "value" ? number : change === "factor" ? before * number : before + number;
    const taken = Math.min(target.high, Math.max(target.low, wanted));
    values[at] = taken;
    if (taken !== wanted) capped += 1;
  }
  return capped;
}

/** Keeps the outputs of a trial. */
export function keepOutputs(
  plan: TrialPlan,
  state: RateState,
  results: Pick<TrialResults, "outputs" | "trials">,
  trial: number,
): void {
  const { values } = state;
  for (let at = 0; at < plan.outputs.length; at += 1) {
    const output = plan.outputs[at] as TrialPlan["outputs"][number];
    let value = output.constant;
    if (output.kind === "value") value = values[output.offset] as number;
    else if (output.kind === "rate") value = rateNear(state, output);
    else if (output.kind !== "constant")
      value = extremeOf(values, output.offset, output.length, output.kind === "least");
    results.outputs[at * results.trials + trial] = value;
  }
}

/** Keeps a row by calendar year: of the first trials as it is, of all others the bin that it falls into. */
export function keepRow(
  plan: TrialPlan,
  { values, years }: TrialState,
  { rows, edges, counts }: TrialResults,
  { row, trial }: { readonly row: number; readonly trial: number },
): void {
  rowByYear(plan, plan.rows[row] as PlannedRow, values, years);
  if (trial < plan.rowTrials) {
    rows.set(years, (row * plan.rowTrials + trial) * plan.years);
    return;
  }
  for (let year = 0; year < plan.years; year += 1) {
    const cell = row * plan.years + year;
    const value = years[year] as number;
    const low = edges[2 * cell] as number;
    const within = Math.floor((value - low) * (edges[2 * cell + 1] as number));
    const bin = Number.isNaN(value) ? 0 : value < low ? 1 : Math.min(plan.bins - 1, within + 2);
    const to = cell * plan.bins + bin;
    counts[to] = (counts[to] as number) + 1;
  }
}

/** Flows are added up over the year, of anything else its least counts; NaN in a year without a value. */
export function rowByYear(plan: TrialPlan, row: PlannedRow, values: Float64Array, years: Float64Array): void {
  years.fill(Number.NaN);
  for (let t = 0; t < plan.periods; t += 1) {
    const value = values[row.offset + t] as number;
    if (Number.isNaN(value)) continue;
    const year = plan.yearOf[t] as number;
    const before = years[year] as number;
    years[year] = Number.isNaN(before) ? value : row.sum ? before + value : Math.min(before, value);
  }
}

/** Least or greatest of a row; NaN when it is blank throughout. */
export function extremeOf(values: Float64Array, offset: number, length: number, least: boolean): number {
  let found = Number.NaN;
  for (let at = offset; at < offset + length; at += 1) {
    const value = values[at] as number;
    if (!Number.isNaN(value) && !(least ? found <= value : found >= value)) found = value;
  }
  return found;
}

/**
 * The rate of return of a flow: Halley's steps on the logarithm of inflow over outflow, which is nearly straight in the rate;
 * they start where the undiscounted flow leads at the pace of the case.
 *
 * Taken only where one rate is positive for sure: running totals start negative, turn once and end positive
 * (C. J. Norstrom, Journal of Financial and Quantitative Analysis 7 (1972) 1835-1839). NaN for a flow that never turns
 * from sign to sign; -Infinity where the root finder must decide.
 */
export function rateNear({ values, powers }: RateState, output: PlannedOutput): number {
  const { offset: amounts, times, length: periods, pace, mesh, meshes } = output;
  const raster = mesh > 0;
  let total = 0;
  let out = 0;
  let turns = 0;
  let sign = 0;
  let least = 0;
  let most = 0;
  for (let t = 0; t < periods; t += 1) {
    const amount = values[amounts + t] as number;
    if (Number.isNaN(amount)) return Number.NaN;
    if (amount < least) least = amount;
    if (amount > most) most = amount;
    if (amount < 0) out -= amount;
    total += amount;
    const now = total > 0 ? 1 : total < 0 ? -1 : sign;
    if (now !== sign) turns += sign === 0 && now < 0 ? 0 : 1;
    sign = now;
  }
  if (least === 0 || most === 0) return Number.NaN;
  if (turns !== 1 || sign < 0) return Number.NEGATIVE_INFINITY;
  const guess = pace * Math.log1p(total / out);
  let rate = guess > 0 && guess < 3 ? guess : 0.1;
  for (let step = 0; step < 30; step += 1) {
    let inflow = 0;
    let outflow = 0;
    let timedInflow = 0;
    let timedOutflow = 0;
    let squaredInflow = 0;
    let squaredOutflow = 0;
    let reached = 0;
    let factor = 1;
    let gap = 0;
    let shrink = 1;
    // An exponential is dear: on a raster one will do, and steps of equal time differ by rounding only.
    const onMesh = Math.exp(-rate * mesh);
    for (let most = 1; most < powers.length; most += 1) powers[most] = (powers[most - 1] as number) * onMesh;
    for (let t = 0; t < periods; t += 1) {
      const time = values[times + t] as number;
      if (raster) shrink = powers[meshes[t] as number] as number;
      else if (Math.abs(time - reached - gap) > 1e-13) {
        gap = time - reached;
        shrink = Math.exp(-rate * gap);
      }
      factor *= shrink;
      reached = time;
      const present = (values[amounts + t] as number) * factor;
      const timed = present * time;
      if (present > 0) {
        inflow += present;
        timedInflow += timed;
        squaredInflow += timed * time;
      } else {
        outflow -= present;
        timedOutflow -= timed;
        squaredOutflow -= timed * time;
      }
    }
    // The logarithm of inflow over outflow is nearly straight in the rate: its slope is the mean time between them, and
    // what bends it is how much wider the one is spread around its mean than the other.
    const [later, earlier] = [timedInflow / inflow, timedOutflow / outflow];
    const apart = later - earlier;
    const bend = squaredInflow / inflow - later * later - (squaredOutflow / outflow - earlier * earlier);
    const straight = Math.log(inflow / outflow) / apart;
    const moved = straight / (1 - (straight * bend) / (2 * apart));
    rate += moved;
    if (!(rate > 0 && rate < 5)) return Number.NEGATIVE_INFINITY;
    // The next step would move by the cube of this one, as a fraction.
    if (Math.abs(moved) <= 1e-5 * rate) return Math.expm1(rate);
  }
  return Number.NEGATIVE_INFINITY;
}
