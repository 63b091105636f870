/** Which inputs move a result most. */

import { inputPaths } from "../model/input-paths.ts";
import type { Scenario } from "../model/open-scenario.ts";
import { type FlexBasis, flexOf } from "./flex.ts";
import type { Analysed } from "./plan-engine.ts";
import { pointAt, type SensitivityPoint } from "./sensitivity.ts";
import {
  type AnalysisHead,
  type Basis,
  type Control,
  type InputInfo,
  inputInfo,
  openSession,
  paceOf,
  USUAL_OUTPUTS,
} from "./session.ts";

export interface TornadoRequest extends Basis {
  /** Paths of inputs; all inputs of the scenario when left out. */
  readonly inputs?: readonly string[];
  /** Names of results; bars are ranked by the first. */
  readonly outputs?: readonly string[];
  /** Share each way for inputs without a range of their own; 10 % when left out. */
  readonly by?: number;
  /** Years each way for dates, and for durations of 0; half a year when left out. */
  readonly years?: number;
}

export interface TornadoBar {
  readonly input: InputInfo;
  /** What the two ends rest on. */
  readonly basis: FlexBasis;
  readonly low: SensitivityPoint;
  readonly high: SensitivityPoint;
  /** Largest less smallest of the first result, the case itself included. */
  readonly swing: number;
}

export interface TornadoResult extends AnalysisHead {
  readonly by: number;
  readonly years: number;
  /** Largest swing first. */
  readonly bars: readonly TornadoBar[];
  /** Paths of inputs that move no result. */
  readonly idle: readonly string[];
  /** Inputs that were not moved, and why. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/**
 * A tornado: every input moved alone to its low and its high end, ranked by what that does to the first result.
 *
 * Ends are, in this order: the range that the author gave; 0 and 1 for a switch; the accuracy of the study class for
 * capital costs (17 CFR 229.1302); a common time for dates; a common percentage. Beyond a limit the limit is taken, and
 * the point says so. Without `inputs` all inputs of the scenario are moved.
 *
 * @param scenario  from `loadScenario`
 * @param request   inputs, results, percentage, case, debt; all may be left out
 * @param control   progress and abort
 * @returns         bars, inputs without effect, and inputs that could not be moved
 * @throws          FeasibilityError A100 to A104 when a name cannot be read
 * @example         (await tornado(scenario)).bars[0].input.path  // what matters most
 */
export async function tornado(
  scenario: Scenario | Analysed,
  request: TornadoRequest = {},
  control: Control = {},
): Promise<TornadoResult> {
  const { inputs, outputs = USUAL_OUTPUTS, by = 0.1, years = 0.5, ...basis } = request;
  const { model } = scenario;
  const vary = inputs ?? inputPaths(model);
  const { engine, head } = openSession(scenario, { ...basis, vary, outputs });
  const studyClass = "meta" in scenario ? scenario.meta.studyClass : undefined;
  const common = { by, years, ...(studyClass && { studyClass }) };
  const step = paceOf(control, 2 * vary.length);
  const bars: TornadoBar[] = [];
  const idle: string[] = [];
  const left: { path: string; why: string }[] = [];
  for (const [at, input] of engine.plan.inputs.entries()) {
    const flex = flexOf(input, model, common);
    if ("why" in flex) {
      left.push({ path: input.path, why: flex.why });
      continue;
    }
    const low = pointAt(engine, at, flex.low);
    await step();
    const high = pointAt(engine, at, flex.high);
    engine.restore(at);
    await step();
    const moves = head.base.some((value, output) => !still([value, low.results[output], high.results[output]]));
    if (moves) bars.push({ input: inputInfo(input), basis: flex.basis, low, high, swing: swingOf(head, low, high) });
    else idle.push(input.path);
  }
  bars.sort((one, other) => other.swing - one.swing);
  return { ...head, by, years, bars, idle, left };
}

/** What rounding leaves of a result that an input does not move. */
const ROUNDING = 1e-12;

function still(values: readonly (number | null | undefined)[]): boolean {
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length !== values.length) return numbers.length === 0;
  const size = Math.max(...numbers.map(Math.abs));
  return Math.max(...numbers) - Math.min(...numbers) <= ROUNDING * size;
}

function swingOf({ base }: AnalysisHead, low: SensitivityPoint, high: SensitivityPoint): number {
  const values = [base[0], low.results[0], high.results[0]].filter(
    (value): value is number => typeof value === "number",
  );
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}
