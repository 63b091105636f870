/** From a specification to a plan of trials: which inputs are drawn how, by which uniform variable, and what is kept. */

import { type Diagnostic, FeasibilityError } from "../../diagnostics/diagnostic.ts";
import {
  cannotCorrelate,
  correlationRepaired,
  drawnTwice,
  noSeries,
  nothingUncertain,
  numberOutside,
} from "../../diagnostics/risk-messages.ts";
import { layoutOf } from "../../formula/read-float.ts";
import { inputPaths } from "../../model/input-paths.ts";
import { findInput } from "../find-inputs.ts";
import { findOutput } from "../find-outputs.ts";
import { type Analysed, caseNumber, planEngine } from "../plan-engine.ts";
import { type Copula, copulaOf } from "../random/correlation.ts";
import { type Distribution, samplerOf } from "../random/distribution.ts";
import { keyOf, philox } from "../random/philox.ts";
import { drawsPerYear, type PriceProcess, pathSamplerOf } from "../random/price-process.ts";
import { MOST_SOBOL_VARIABLES, sobolDirections } from "../random/sobol-points.ts";
import { REPLICATES } from "../statistics/sample.ts";
import type { EnginePlan, VariedInput, WantedOutput } from "../types.ts";
import { defaultFans, defaultOutputs } from "./default-outputs.ts";
import { FAN_BINS } from "./fan-results.ts";
import { inCase, plannedOutput } from "./planned-output.ts";
import { type AmountReading, distributionOf, effectOf, shareOf, yearsOf } from "./read-amounts.ts";
import type { Enters, Locate, SimulationSpecification } from "./specification.ts";
import type { Follower, PlannedEvent, PlannedInput, PlannedPath, Target, TrialPlan } from "./trial-plan.ts";

/** Something uncertain: an input, a path or an event, with the uniform variables that draw it. */
export interface Driver {
  readonly kind: "input" | "path" | "event";
  /** Path of the input, or name of the event. */
  readonly name: string;
  readonly label: string;
  /** Unit of what is drawn: the author's; empty for factors and events. */
  readonly unit: string;
  /** From calculation units to that unit: divide by it. */
  readonly factor: number;
  readonly enters: Enters;
  readonly from: number;
  readonly to: number;
  /** Position among the plan's inputs, paths or events. */
  readonly position: number;
}

/** An output with how it stands in the case. */
export interface SimulatedOutput extends WantedOutput {
  /** Value in the case; NaN where it is blank. */
  readonly inCase: number;
}

export interface PlannedSimulation {
  readonly trials: number;
  readonly seed: number;
  readonly drivers: readonly Driver[];
  readonly outputs: readonly SimulatedOutput[];
  readonly fans: readonly WantedOutput[];
  readonly engine: EnginePlan;
  readonly plan: TrialPlan;
  readonly copula?: Copula;
  readonly inputs: readonly VariedInput[];
  readonly warnings: readonly Diagnostic[];
}

export const DEFAULT_TRIALS = 10_000;
export const DEFAULT_SEED = 1;
/** Trials whose rows by year are kept as they are: enough to know where all others will lie. */
const ROW_TRIALS = 4096;
/** Of the random words that key the variables' strata and scramblings; trials use streams 0 and 1. */
const KEY_STREAM = 2;

export interface PlanningOptions {
  readonly case?: string;
  readonly locate: Locate;
  /** Two samples and their mixtures, for Sobol' indices. */
  readonly mixtures?: boolean;
  /** Path of an input that is sought: the kernel follows it, its range does not count, and it takes no draw. */
  readonly sought?: string;
}

/** Plans a simulation; every mistake of the specification is told at once. */
export function planSimulation(
  scenario: Analysed,
  specification: SimulationSpecification,
  options: PlanningOptions,
): PlannedSimulation {
  const { model } = scenario;
  const { locate } = options;
  const mistakes: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  const { trials = DEFAULT_TRIALS, seed = DEFAULT_SEED, sampling = "random", debt = "locked" } = specification;
  const whole = (what: string, value: number, low: number, high: number): void => {
    if (!(Number.isSafeInteger(value) && value >= low && value <= high))
      mistakes.push(numberOutside(what, value, `a whole number from ${low} to ${high}`, locate([what])));
  };
  whole("trials", trials, 1, 50_000_000);
  whole("seed", seed, 0, Number.MAX_SAFE_INTEGER);
  const caseIndex = caseNumber(model, options.case ?? scenario.selectedCase);
  const layout = layoutOf(model.program);
  const setting = { model, caseIndex, layout, debt };
  const reading: AmountReading = { model, locate, report: (diagnostic) => mistakes.push(diagnostic) };
  const collecting = <T>(find: () => T): T | undefined => {
    try {
      return find();
    } catch (error) {
      if (!(error instanceof FeasibilityError)) throw error;
      mistakes.push(...error.diagnostics);
      return undefined;
    }
  };
  const asked = (trail: readonly string[]): { scenario: string } & ReturnType<Locate> => ({
    scenario: model.study.name,
    ...locate(trail),
  });
  const found = new Map<string, VariedInput>();
  const input = (path: string, trail: readonly string[]): VariedInput | undefined => {
    const known = found.get(path) ?? collecting(() => findInput(path, setting, asked(trail)));
    if (known) found.set(path, known);
    return known;
  };

  const drawn: { input: VariedInput; enters: Enters; distribution: Distribution }[] = [];
  for (const [path, amount] of Object.entries(specification.distributions ?? {})) {
    const trail = ["distributions", path];
    const known = input(path, trail);
    const one = known && distributionOf(amount, known, trail, reading);
    if (known && one) drawn.push({ input: known, ...one });
  }
  const paths: { input: VariedInput; process: PriceProcess; from: number }[] = [];
  for (const [path, given] of Object.entries(specification.paths ?? {})) {
    const trail = ["paths", path];
    const known = input(path, trail);
    if (!known) continue;
    if (known.shape !== "series") {
      mistakes.push(noSeries(path, locate(trail)));
      continue;
    }
    const process = processOf(given, path, reading);
    if (process) paths.push({ input: known, process, from: given.from ?? model.study.grid.firstYear });
  }
  const taken = new Set<number>();
  for (const one of [...drawn, ...paths])
    for (const { item } of one.input.entries) {
      if (taken.has(item)) {
        const section = paths.some((path) => path === one) ? "paths" : "distributions";
        mistakes.push(drawnTwice(one.input.path, locate([section, one.input.path])));
        break;
      }
      taken.add(item);
    }
  const { ranges = "triangular" } = specification;
  if (ranges !== "none") {
    for (const path of rangedPaths(model, specification.only).filter((one) => one !== options.sought)) {
      const known = input(path, ["only"]);
      if (!known?.range || known.entries.some(({ item }) => taken.has(item))) continue;
      const { of, low, high } = known.range;
      const mode = of === "ratio" ? 1 : (known.base as number);
      const ends = { low: Math.min(low, mode), high: Math.max(high, mode) };
      const distribution: Distribution =
        ranges === "uniform" ? { kind: "uniform", ...ends } : { kind: ranges, mode, ...ends };
      drawn.push({ input: known, enters: of === "ratio" ? "factor" : "value", distribution });
    }
  }
  const events: { name: string; label: string; probability: number; effects: typeof drawn }[] = [];
  for (const [name, event] of Object.entries(specification.events ?? {})) {
    const trail = ["events", name];
    const probability = shareOf(
      event.probability,
      `probability of ${name}`,
      [...trail, "probability"],
      reading,
      [0, 1],
    );
    const effects = Object.entries(event.effects).flatMap(([path, effect]) => {
      const at = [...trail, "effects", path];
      const known = input(path, at);
      const one = known && effectOf(effect, known, at, reading);
      return known && one ? [{ input: known, ...one }] : [];
    });
    if (probability !== undefined) events.push({ name, label: event.title ?? name, probability, effects });
  }
  if (options.sought === undefined && drawn.length + paths.length + events.length === 0 && mistakes.length === 0)
    mistakes.push(nothingUncertain(locate([])));

  const sought = options.sought === undefined ? undefined : input(options.sought, []);
  const named = (specification.outputs ?? defaultOutputs(model)).flatMap((name) => {
    const one = collecting(() => findOutput(name, model, layout, asked(["outputs"])));
    return one ? [one] : [];
  });
  // A result under two names is kept once, as it was named first.
  const outputs = named.filter(
    ({ key, label }, at) => named.findIndex((one) => one.key === key && one.label === label) === at,
  );
  const fans = (specification.fans ?? defaultFans(model)).flatMap((name) => {
    const one = collecting(() => findOutput(name, model, layout, asked(["fans"])));
    return one?.kind === "row" && one.constant === undefined ? [one] : [];
  });
  const copula = copulaFor(specification, drawn, { locate, mistakes, warnings });
  if (mistakes.length > 0) throw new FeasibilityError(mistakes);

  const keyAt = (offset: number): string[] => {
    const item = model.program.items[layout.offsets.indexOf(offset)];
    return item?.kind === "line" ? [item.key] : [];
  };
  const engine = planEngine(
    scenario,
    {
      ...(options.case !== undefined && { case: options.case }),
      debt,
      vary: [
        ...new Set([
          ...[...drawn, ...paths, ...events.flatMap(({ effects }) => effects)].map((one) => one.input.path),
          ...(sought ? [sought.path] : []),
        ]),
      ],
      // A rate is sought by the loop itself: its flow is computed, the workbook's visible steps are not.
      outputs: [
        ...outputs.flatMap(({ key, flow }) => (flow ? [...keyAt(flow.amounts), ...keyAt(flow.times)] : [key])),
        ...fans.map(({ key }) => key),
      ],
    },
    2,
  );

  let variables = 0;
  const take = (count: number): number => {
    const from = variables;
    variables += count;
    return from;
  };
  const drivers: Driver[] = [];
  const planned = ({ input: one, enters, distribution }: (typeof drawn)[number], variable: number): PlannedInput => ({
    sampler: samplerOf(distribution),
    variable,
    change: enters,
    targets: targetsOf(one),
  });
  const plannedInputs = drawn.map((one, position): PlannedInput => {
    const from = take(1);
    const { path: name, label, unit, factor } = one.input;
    const plain = one.enters === "factor" ? { unit: "", factor: 1 } : { unit, factor };
    drivers.push({ kind: "input", name, label, ...plain, enters: one.enters, from, to: from + 1, position });
    return planned(one, from);
  });
  const plannedEvents = events.map(({ name, label, probability, effects }, position): PlannedEvent => {
    const from = take(1 + effects.length);
    const to = from + 1 + effects.length;
    drivers.push({ kind: "event", name, label, unit: "", factor: 1, enters: "value", from, to, position });
    return { variable: from, probability, effects: effects.map((one, at) => planned(one, from + 1 + at)) };
  });
  const plannedPaths = paths.map(({ input: one, process, from: firstYear }, position): PlannedPath => {
    const last = engine.calendarYears[engine.periods - 1] as number;
    const years = Math.max(1, last - firstYear + 1);
    const from = take(years * drawsPerYear(process));
    const { path: name, label } = one;
    drivers.push({ kind: "path", name, label, unit: "", factor: 1, enters: "factor", from, to: variables, position });
    return {
      sampler: pathSamplerOf(process, years),
      from,
      years: Int32Array.from(engine.calendarYears, (year) => (year < firstYear ? -1 : year - firstYear)),
      targets: targetsOf(one),
    };
  });
  const moved = new Set(plannedInputs.flatMap(({ targets }) => targets.map(({ offset }) => offset)));
  const restored = [
    ...(sought ? targetsOf(sought) : []),
    ...plannedPaths.flatMap(({ targets }) => targets),
    ...plannedEvents.flatMap(({ effects }) => effects.flatMap(({ targets }) => targets)),
  ].filter(({ offset }) => !moved.has(offset));
  const calendarYears = [...new Set(engine.calendarYears)];
  const key = keyOf(seed);
  const dimensions = options.mixtures ? 2 * variables : variables;
  const replicates = sampling === "random" || options.mixtures ? 1 : REPLICATES;
  const groups = options.mixtures ? groupsOf(drivers, variables, copula?.variables) : undefined;
  const plan: TrialPlan = {
    module: engine.module,
    base: engine.base,
    periods: engine.periods,
    key,
    sampling,
    replicates,
    trials,
    variables,
    variableKeys: wordsFor(key, replicates * dimensions),
    directions:
      sampling === "sobol" || options.mixtures
        ? sobolDirections(Math.min(dimensions, MOST_SOBOL_VARIABLES))
        : new Uint32Array(0),
    ...(copula && { copula: { variables: copula.variables, factor: copula.copula.factor } }),
    inputs: plannedInputs,
    paths: plannedPaths,
    events: plannedEvents,
    restored,
    followers: engine.inputs.flatMap(({ entries }) =>
      entries.flatMap((entry): Follower[] =>
        entry.follows === undefined ? [] : [{ ...targetOf(entry), follows: entry.follows }],
      ),
    ),
    outputs: outputs.map((output) => plannedOutput(output, engine, keyAt)),
    driverFactors: Float64Array.from(drivers, ({ factor }) => factor),
    rows: options.mixtures
      ? []
      : fans.map(({ key: name, offset }) => ({
          offset,
          sum: model.info[model.byKey.get(name) as number]?.kind === "flow",
        })),
    yearOf: Int32Array.from(engine.calendarYears, (year) => calendarYears.indexOf(year)),
    years: calendarYears.length,
    rowTrials: Math.min(trials, ROW_TRIALS),
    bins: FAN_BINS,
    ...(groups && { groups: groups.of }),
    groupCount: groups?.count ?? 0,
  };
  return {
    trials,
    seed,
    drivers,
    outputs: outputs.map((output) => ({ ...output, inCase: inCase(output, engine) })),
    fans,
    engine,
    plan,
    ...(copula && { copula: copula.copula }),
    inputs: engine.inputs,
    warnings,
  };
}

const targetOf = ({ offset, length, low, high }: Target): Target => ({ offset, length, low, high });
const targetsOf = ({ entries }: VariedInput): Target[] =>
  entries.filter(({ follows }) => follows === undefined).map(targetOf);

/** A choice of whoever judges, not something that may turn out otherwise; it varies only when named. */
const CHOSEN = new Set(["conventions.discount_rate"]);

/** Paths of inputs that vary by their own range: all, or those that fit a pattern. */
function rangedPaths(model: Analysed["model"], only: readonly string[] | undefined): string[] {
  const fits = (path: string): boolean =>
    (only === undefined && !CHOSEN.has(path)) ||
    only?.some((pattern) => {
      const [wanted, steps] = [pattern.split("."), path.split(".")];
      return wanted.length === steps.length && wanted.every((step, at) => step === "*" || step === steps[at]);
    }) === true;
  return inputPaths(model).filter(fits);
}

function processOf(
  given: NonNullable<SimulationSpecification["paths"]>[string],
  path: string,
  reading: AmountReading,
): PriceProcess | undefined {
  const trail = ["paths", path];
  const read = (key: "volatility" | "jumpsPerYear" | "jumpMean" | "jumpDeviation", low: number): number | undefined => {
    const amount = given[key];
    return amount === undefined
      ? undefined
      : shareOf(amount, `${key} of ${path}`, [...trail, key], reading, [low, Number.POSITIVE_INFINITY]);
  };
  const volatility = read("volatility", 0);
  const halfLife =
    given.halfLife === undefined
      ? undefined
      : yearsOf(given.halfLife, `half-life of ${path}`, [...trail, "halfLife"], reading);
  if (halfLife !== undefined && !(halfLife > 0)) {
    reading.report(
      numberOutside(`half-life of ${path}`, given.halfLife, "above 0", reading.locate([...trail, "halfLife"])),
    );
    return undefined;
  }
  const perYear = read("jumpsPerYear", 0);
  const mean = read("jumpMean", Number.NEGATIVE_INFINITY) ?? 0;
  const deviation = read("jumpDeviation", 0) ?? 0;
  if (volatility === undefined) return undefined;
  return {
    volatility,
    ...(halfLife !== undefined && { halfLife }),
    ...(perYear !== undefined && perYear > 0 && { jumps: { perYear, mean, deviation } }),
  };
}

function copulaFor(
  { correlate = [] }: SimulationSpecification,
  drawn: readonly { readonly input: VariedInput }[],
  { locate, mistakes, warnings }: { locate: Locate; mistakes: Diagnostic[]; warnings: Diagnostic[] },
): { readonly variables: Int32Array; readonly copula: Copula } | undefined {
  if (correlate.length === 0) return undefined;
  const names = [...new Set(correlate.flatMap(({ between }) => between))];
  const variables = names.map((name) => drawn.findIndex(({ input }) => input.path === name));
  const ranks = names.map((_, i) => names.map((__, j) => (i === j ? 1 : 0)));
  for (const [at, { between, rank }] of correlate.entries()) {
    const place = locate(["correlate", String(at)]);
    const [one, other] = between.map((name) => names.indexOf(name)) as [number, number];
    for (const name of between)
      if ((variables[names.indexOf(name)] as number) < 0)
        mistakes.push(cannotCorrelate(name, "it is not drawn, having neither a range nor a distribution", place));
    if (one === other) mistakes.push(cannotCorrelate(between[0], "it stands on both sides", place));
    if (!(rank >= -1 && rank <= 1)) mistakes.push(numberOutside("rank", rank, "from -1 to 1", place));
    (ranks[one] as number[])[other] = rank;
    (ranks[other] as number[])[one] = rank;
  }
  if (mistakes.length > 0) return undefined;
  const copula = copulaOf(ranks);
  if (copula.largestChange > 0) warnings.push(correlationRepaired(copula.largestChange, locate(["correlate"])));
  return { variables: Int32Array.from(variables), copula };
}

/** Group of each variable: a driver each, correlated ones together, for an index makes sense of independent groups only. */
function groupsOf(
  drivers: readonly Driver[],
  variables: number,
  together: Int32Array | undefined,
): { readonly of: Int32Array; readonly count: number } {
  const of = new Int32Array(variables);
  let count = 0;
  let joint = -1;
  for (const { from, to } of drivers) {
    const correlated = together?.includes(from) === true;
    if (correlated && joint < 0) {
      joint = count;
      count += 1;
    }
    const group = correlated ? joint : count;
    if (!correlated) count += 1;
    of.fill(group, from, to);
  }
  return { of, count };
}

function wordsFor(key: Uint32Array, count: number): Uint32Array {
  const words = new Uint32Array(count);
  const block = new Uint32Array(4);
  for (let at = 0; at < count; at += 4) {
    block.set([0, 0, at / 4, KEY_STREAM]);
    philox(block, key[0] as number, key[1] as number);
    for (let word = 0; word < 4 && at + word < count; word += 1) words[at + word] = block[word] as number;
  }
  return words;
}
