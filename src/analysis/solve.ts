/** Solving backwards: which value of an input makes a result what it must be. */

import {
  everySolution,
  leapsOver,
  noSolution,
  type Quest,
  severalSolutions,
} from "../diagnostics/analysis-messages.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { changesOf, type InputChange } from "../model/input-change.ts";
import type { Scenario } from "../model/open-scenario.ts";
import type { Engine } from "./engine.ts";
import { figureText } from "./figure-text.ts";
import { findRoots } from "./find-roots.ts";
import {
  type SimulatedStatistic,
  type Statistic,
  type StatisticFunction,
  simulatedStatistic,
} from "./monte-carlo/simulated-statistic.ts";
import type { Sampling } from "./monte-carlo/trial-plan.ts";
import type { Analysed } from "./plan-engine.ts";
import {
  type AnalysisHead,
  apply,
  type Basis,
  type Control,
  type InputInfo,
  inputInfo,
  openSession,
  resultsOf,
} from "./session.ts";
import { targetOf } from "./target.ts";
import type { VariedInput } from "./types.ts";
import { type Unknown, unknownOf } from "./unknown.ts";

/** Something other than a result of one run that is solved for; a statistic of a simulation has a key of its own. */
export interface Objective {
  /** As messages name it, e.g. `regret`. */
  readonly name: string;
  /** Its value after a change of the input, in calculation units; the same draws every time, so that it is a function. */
  readonly of: (change: InputChange) => number | Promise<number>;
  /** Points to scan; 21 when left out, for each may take a whole simulation. */
  readonly points?: number;
}

export interface SolveRequest extends Basis {
  readonly input: string;
  /** Name of the result; net present value when left out. */
  readonly output?: string;
  /** What it must be: in calculation units, or as written, `0`, `15 %`, `20 MUSD`. */
  readonly target: number | string;
  /** For an input that moves from year to year: look for one value in all years instead of a factor. */
  readonly flat?: boolean;
  /** Where to look, instead of limits and usual values; as written. */
  readonly between?: readonly [string, string];
  /** What of a simulation must be so, instead of the one run: its mean, or a percentile (p10: one trial in ten is below). */
  readonly statistic?: Exclude<Statistic, "below">;
  /** Trials and seed of that simulation; 1,000, and the scenario's seed, when left out. */
  readonly trials?: number;
  readonly seed?: number;
  readonly objective?: Objective;
}

/** The simulation behind a statistic that was solved for. */
export interface SolvedStatistic {
  readonly statistic: Exclude<Statistic, "below">;
  readonly trials: number;
  readonly seed: number;
  readonly sampling: Sampling;
}

export interface Solution {
  /** In the author's unit, an ISO date, or a factor on the values of the case. */
  readonly value: number | string;
  /** `330.7 USD/mtu`, `x 0.76`. */
  readonly words: string;
  /** Results there, by output, of the one run. */
  readonly results: readonly (number | null)[];
  /** The statistic there with its interval, when one was solved for. */
  readonly statistic?: SimulatedStatistic;
}

export interface SolveResult extends AnalysisHead {
  readonly input: InputInfo;
  readonly output: string;
  /** In calculation units. */
  readonly target: number;
  /** Whether solutions are values of the input or factors on it. */
  readonly of: "value" | "factor";
  readonly kind: "none" | "one" | "several" | "every";
  /** Ascending. */
  readonly solutions: readonly Solution[];
  readonly simulation?: SolvedStatistic;
  /** What was searched, as an author writes it. */
  readonly from: string;
  readonly to: string;
  /** What is to be said of it: none, several, leaps. */
  readonly remarks: readonly Diagnostic[];
}

/**
 * Break-even and goal-seek: every value of an input at which a result is what it must be.
 *
 * The input is scanned between its limits, over what is usual and around its value; every change of sign is narrowed until
 * rounding stops it, and dips through the target between two points are looked for. An input that moves from year to year
 * (a price deck) is solved as a factor on the whole of it, or with `flat` as one value in all years. Debt is locked unless
 * said otherwise.
 *
 * With `statistic` it is a percentile or the mean of a simulation that must be so: every value of the input sees the same
 * draws (common random numbers), so that the statistic is a function of it; its own range does not count.
 *
 * @param scenario  from `loadScenario`
 * @param request   input, result, target, statistic, case, debt
 * @param control   abort
 * @returns         none, one or several solutions, each with the results there, and remarks in words
 * @throws          FeasibilityError A100 to A104, S2xx when a name or the target cannot be read
 *                  and A200 to A212 when its simulation cannot be run
 * @example         await solve(scenario, { input: "prices.apt.quote", output: "npv", target: 0, flat: true })
 * @example         await solve(scenario, { input: "prices.apt.quote", output: "npv", target: 0, statistic: "p10" })
 */
export async function solve(
  scenario: Scenario | Analysed,
  request: SolveRequest,
  control: Control = {},
): Promise<SolveResult> {
  const { input: path, output = "npv", target: wish, flat = false, between, ...basis } = request;
  const { engine, head } = openSession(scenario, { ...basis, vary: [path], outputs: [output] });
  const simulated = simulatedIn(scenario, request, head.debt);
  const objective = simulated
    ? { name: `${statisticName(simulated)} of ${output}`, of: simulated.of }
    : request.objective;
  const { model } = scenario;
  const asked = { scenario: head.scenario };
  const input = engine.plan.inputs[0] as VariedInput;
  const target = targetOf(wish, engine.plan.outputs[0] as EngineOutput, model, asked);
  const ends = between && changesOf(between, path, model, asked).map(({ by }) => by);
  const unknown = unknownOf(input, model, flat, ends as [number, number] | undefined);
  const points = objective ? thinned(unknown.points, request.objective?.points ?? OBJECTIVE_POINTS) : unknown.points;
  const name = objective?.name ?? output;
  const [info] = head.outputs;
  const shownTarget = typeof wish === "string" ? wish : figureText(wish, info as OutputInfo);
  const roots = await findRoots(async (x) => {
    control.signal?.throwIfAborted();
    return (objective ? await objective.of(unknown.changeTo(x)) : valueAt(engine, unknown, x)) - target;
  }, points);
  const quest: Quest = {
    scenario: head.scenario,
    input: input.label,
    wish: `${name} = ${shownTarget}`,
    from: unknown.words(points[0] as number),
    to: unknown.words(points[points.length - 1] as number),
  };
  const real = roots.roots.filter(({ jump }) => !jump);
  const solutions = real.map(({ at }): Solution => {
    valueAt(engine, unknown, at);
    const statistic = simulated?.of.at(unknown.changeTo(at));
    return {
      value: unknown.amount(at),
      words: unknown.words(at),
      results: resultsOf(engine),
      ...(statistic && { statistic }),
    };
  });
  const seen = roots.seen?.map((value) => figureText(value + target, info as OutputInfo)) as
    | [string, string]
    | undefined;
  const remarks = [
    ...roots.plateaus.map(([low, high]) => everySolution(quest, unknown.words(low), unknown.words(high))),
    ...(solutions.length === 0 && roots.plateaus.length === 0 ? [noSolution(quest, seen)] : []),
    ...(solutions.length > 1
      ? [
          severalSolutions(
            quest,
            solutions.map(({ words }) => words),
          ),
        ]
      : []),
    ...roots.roots.filter(({ jump }) => jump).map(({ at }) => leapsOver(quest, unknown.words(at))),
  ];
  const kind =
    roots.plateaus.length > 0 ? "every" : solutions.length === 0 ? "none" : solutions.length > 1 ? "several" : "one";
  return {
    ...head,
    input: inputInfo(input),
    output: name,
    target,
    of: unknown.kind,
    kind,
    solutions,
    ...(simulated && { simulation: simulated.simulation }),
    from: quest.from,
    to: quest.to,
    remarks,
  };
}

/** Points of a scan that may run a simulation each. */
const OBJECTIVE_POINTS = 21;

interface Simulated {
  readonly of: StatisticFunction;
  readonly simulation: SolvedStatistic;
}

/** The function behind a statistic, if one is asked for. */
function simulatedIn(
  scenario: Scenario | Analysed,
  { statistic, input, output = "npv", case: name, trials, seed }: SolveRequest,
  debt: AnalysisHead["debt"],
): Simulated | undefined {
  if (statistic === undefined) return undefined;
  const of = simulatedStatistic(scenario, {
    input,
    output,
    statistic,
    debt,
    case: name ?? scenario.selectedCase,
    ...(trials !== undefined && { trials }),
    ...(seed !== undefined && { seed }),
  });
  return { of, simulation: { statistic, trials: of.trials, seed: of.seed, sampling: of.sampling } };
}

/** `P10`, `mean`. */
const statisticName = ({ simulation }: Simulated): string => simulation.statistic.replace(/^p/, "P");

type EngineOutput = Engine["plan"]["outputs"][number];
type OutputInfo = AnalysisHead["outputs"][number];

function valueAt(engine: Engine, unknown: Unknown, x: number): number {
  apply(engine, 0, unknown.changeTo(x));
  engine.run();
  return engine.read(0);
}

/** So many of ascending points, the ends among them. */
function thinned(points: readonly number[], count: number): number[] {
  if (points.length <= count) return [...points];
  return Array.from(
    { length: count },
    (_, at) => points[Math.round((at * (points.length - 1)) / (count - 1))] as number,
  );
}
