/** Why two runs differ: the bridge from one result to another, change by change. */

import { nothingDiffers } from "../diagnostics/analysis-messages.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { copyOf } from "../formula/kernel-memory.ts";
import { compileKernel, generateKernel, givenValues, layoutOf } from "../formula/read-float.ts";
import { givenIn } from "../model/given.ts";
import type { Scenario } from "../model/open-scenario.ts";
import { averageOverOrders, type Contributions, evaluationsFor } from "./average-orders.ts";
import { type Differences, differencesOf, type Side, type ValueChange } from "./find-differences.ts";
import { findInput } from "./find-inputs.ts";
import { findOutput, itemsOf } from "./find-outputs.ts";
import { type Analysed, baseOf, caseNumber } from "./plan-engine.ts";
import { readOutput } from "./rate-output.ts";
import { amountIn, type Control, type OutputInfo, paceOf, USUAL_OUTPUTS } from "./session.ts";
import type { WantedOutput } from "./types.ts";

export interface CompareRequest {
  /** The scenario compared with; the same one when left out. */
  readonly with?: Scenario | Analysed;
  /** Cases of the first and of the second; those that the scenarios select when left out. */
  readonly case?: string;
  readonly withCase?: string;
  readonly outputs?: readonly string[];
}

/** One change from the first run to the second, and what it does to each result. */
export interface BridgeStep {
  /** Path of the input, or `structure`. */
  readonly change: string;
  /** Values before and after, as their authors wrote them; null where there are several. */
  readonly from: number | string | null;
  readonly to: number | string | null;
  readonly unit: string;
  /** By output: made alone, from the first run. */
  readonly alone: readonly number[];
  /** By output: made after those above it. */
  readonly inOrder: readonly number[];
  /** By output: averaged over orders. */
  readonly averaged: readonly number[];
}

export interface CompareResult {
  readonly from: { readonly scenario: string; readonly case: string };
  readonly to: { readonly scenario: string; readonly case: string };
  /** Between cases debt stays as sized; between scenarios each sizes its own. */
  readonly debt: "locked" | "resize";
  readonly outputs: readonly OutputInfo[];
  /** By output. */
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
  readonly steps: readonly BridgeStep[];
  /** By output: what the changes do together beyond the sum of what each does alone. */
  readonly interaction: readonly number[];
  /** How the averages were found. */
  readonly averaging: { readonly method: Contributions["method"]; readonly orders: number };
}

/**
 * Compares two cases of a scenario, or two scenarios, and bridges the difference of each result.
 *
 * Values are changed on the kernel, each path one change; a difference of structure (another instance, option, line or
 * column) counts as one change, for which both models are kept and run. Three bridges are given: each change alone, with an
 * interaction bar for the rest; one after another in the order in which the second side writes them; averaged over orders
 * (Shapley), exactly up to twelve changes, else over sampled orders from a fixed seed.
 *
 * @param scenario  the first
 * @param request   the second, or another case; results
 * @param control   progress and abort
 * @returns         results before and after, and a step per change; `alone` + interaction, `inOrder` and `averaged` each
 *                  add up to the difference
 * @throws          FeasibilityError A101 to A105, M301
 * @example         await compare(scenario, { case: "base", withCase: "bank" })
 */
export async function compare(
  scenario: Scenario | Analysed,
  request: CompareRequest,
  control: Control = {},
): Promise<CompareResult> {
  const other = request.with ?? scenario;
  const from = sideOf(scenario, request.case);
  const to = sideOf(other, request.withCase);
  const { outputs: names = USUAL_OUTPUTS } = request;
  const differences = differencesOf(from, to);
  const count = differences.values.length + (differences.sameStructure ? 0 : 1);
  const own = evaluatorOf(from, to, differences, names, "from");
  const restructured = differences.sameStructure ? own : evaluatorOf(to, from, differences, names, "to");
  const resultsOf = (changed: readonly boolean[]): readonly number[] =>
    (changed[count - 1] === true ? restructured : own).resultsOf(changed);
  const none = new Array<boolean>(count).fill(false);
  const [before, after] = [resultsOf(none), resultsOf(none.map(() => true))];
  if (count === 0) throw new FeasibilityError([nothingDiffers(nameOf(scenario, from), nameOf(other, to))]);
  const step = paceOf(control, evaluationsFor(count));
  const only = (at: number): boolean[] => none.map((_, index) => index === at);
  const upTo = (at: number): boolean[] => none.map((_, index) => index < at);
  const averages = await averageOverOrders(count, resultsOf, step);
  const minus = (one: readonly number[], two: readonly number[]): number[] =>
    one.map((value, at) => value - (two[at] as number));
  const steps = Array.from(
    { length: count },
    (_, at): BridgeStep => ({
      ...described(differences.values[at], from, to),
      alone: minus(resultsOf(only(at)), before),
      inOrder: minus(resultsOf(upTo(at + 1)), resultsOf(upTo(at))),
      averaged: averages.averages[at] as readonly number[],
    }),
  );
  const whole = minus(after, before);
  return {
    from: { scenario: scenario.model.study.name, case: caseName(from) },
    to: { scenario: other.model.study.name, case: caseName(to) },
    debt: from.model === to.model ? "locked" : "resize",
    outputs: own.outputs.map(({ name, key, label, unit, kind }) => ({ name, key, label, unit, kind })),
    before: before.map(orNull),
    after: after.map(orNull),
    steps,
    interaction: whole.map(
      (value, output) => value - steps.reduce((sum, { alone }) => sum + (alone[output] as number), 0),
    ),
    averaging: { method: averages.method, orders: averages.orders },
  };
}

const sideOf = (scenario: Scenario | Analysed, name: string | undefined): Side => ({
  model: scenario.model,
  caseIndex: caseNumber(scenario.model, name ?? scenario.selectedCase),
});

const caseName = ({ model, caseIndex }: Side): string => model.study.cases[caseIndex]?.name as string;
const nameOf = (scenario: Scenario | Analysed, side: Side): string =>
  `${scenario.model.study.name}, case ${caseName(side)}`;
const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function described(
  change: ValueChange | undefined,
  from: Side,
  to: Side,
): Pick<BridgeStep, "change" | "from" | "to" | "unit"> {
  if (!change) return { change: "structure", from: null, to: null, unit: "" };
  const input = ({ model, caseIndex }: Side) =>
    findInput(
      change.path,
      { model, caseIndex, layout: layoutOf(model.program), debt: "locked" },
      { scenario: model.study.name },
    );
  const [before, after] = [input(from), input(to)];
  const comparable = before.unit === after.unit;
  return {
    change: change.path,
    from: amountIn(before, before.base),
    to: amountIn(comparable ? after : { ...after, unit: before.unit, factor: before.factor }, after.base),
    unit: before.shape === "date" ? "" : before.unit,
  };
}

interface Evaluator {
  readonly outputs: readonly WantedOutput[];
  readonly resultsOf: (changed: readonly boolean[]) => readonly number[];
}

/** A kernel of one side on which values of the other are set; of the first a change sets them, of the second it keeps them. */
function evaluatorOf(
  own: Side,
  other: Side,
  { values }: Differences,
  names: readonly string[],
  role: "from" | "to",
): Evaluator {
  const { model, caseIndex } = own;
  const layout = layoutOf(model.program);
  const asked = { scenario: model.study.name };
  const outputs = names.map((name) => findOutput(name, model, layout, asked));
  const side = role === "from" ? 0 : 1;
  const special = generateKernel(model.program, model.rings, {
    varying: new Set(values.flatMap(({ items }) => items.map((pair) => pair[side]))),
    wanted: new Set(outputs.flatMap((output) => itemsOf(output, model, layout))),
  });
  const base = baseOf(model, caseIndex);
  const array = copyOf(base);
  const theirs = givenValues(other.model.program, layoutOf(other.model.program), givenIn(other.model, other.caseIndex));
  const otherOffsets = layoutOf(other.model.program).offsets;
  const kernel = compileKernel(special);
  const { periods } = model.program;
  return {
    outputs,
    resultsOf: (changed) => {
      for (const [at, { items }] of values.entries()) {
        const takesOther = (changed[at] === true) === (role === "from");
        for (const pair of items) {
          const [mine, its] = [pair[side], pair[1 - side]] as [number, number];
          const length = model.program.items[mine]?.shape === "row" ? periods : 1;
          const [to, from] = [layout.offsets[mine] as number, otherOffsets[its] as number];
          for (let t = 0; t < length; t += 1) array[to + t] = (takesOther ? theirs[from + t] : base[to + t]) as number;
        }
      }
      kernel.run(array);
      return outputs.map((output) => readOutput(array, output, periods));
    },
  };
}
