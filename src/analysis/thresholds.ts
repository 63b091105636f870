/** For the inputs that move most: the value at which present value turns negative, and at which a covenant breaks. */

import type { Scenario } from "../model/open-scenario.ts";
import { covenantOf, loanOf } from "./covenant.ts";
import { findRoots, type Roots } from "./find-roots.ts";
import { type Analysed, caseNumber } from "./plan-engine.ts";
import {
  type AnalysisHead,
  apply,
  type Basis,
  type Control,
  type InputInfo,
  inputInfo,
  openSession,
  paceOf,
} from "./session.ts";
import { targetOf } from "./target.ts";
import { tornado } from "./tornado.ts";
import type { VariedInput, WantedOutput } from "./types.ts";
import { type Unknown, unknownOf } from "./unknown.ts";

/** A result and the least that it may be. */
export interface Floor {
  readonly output: string;
  /** In calculation units, or as written: `1.1`, `15 %`. */
  readonly least: number | string;
}

export interface ThresholdsRequest extends Basis {
  /** Paths of inputs; the largest movers of the first result when left out. */
  readonly inputs?: readonly string[];
  /** How many movers; 8 when left out. */
  readonly most?: number;
  /**
   * What must hold; when left out, net present value at least 0, and where there is debt, cover of the first loan at least at
   * the level of default of its cover test, 1 where it has none.
   */
  readonly floors?: readonly Floor[];
}

/** Where an input crosses a floor, nearest to its value in the case. */
export interface Crossing {
  readonly output: string;
  /** In words, `331 USD/mtu`; null when it does not cross within what was searched. */
  readonly words: string | null;
  /** In the author's unit, an ISO date, or a factor. */
  readonly value: number | string | null;
  /** Change against the case as a share of it; null for dates and values of 0. */
  readonly change: number | null;
}

export interface Threshold {
  readonly input: InputInfo;
  /** By floor. */
  readonly crossings: readonly Crossing[];
}

export interface ThresholdsResult extends AnalysisHead {
  readonly floors: readonly Floor[];
  readonly thresholds: readonly Threshold[];
}

/**
 * Thresholds of the inputs that matter.
 *
 * @param scenario  from `loadScenario`
 * @param request   inputs, floors, case, debt; all may be left out
 * @returns         an entry per input: where each floor is crossed, nearest to the case
 * @throws          FeasibilityError A100 to A104 when a name cannot be read
 * @example         await thresholds(scenario, { floors: [{ output: "npv", least: 0 }, { output: "min_dscr", least: 1.1 }] })
 */
export async function thresholds(
  scenario: Scenario | Analysed,
  request: ThresholdsRequest = {},
  control: Control = {},
): Promise<ThresholdsResult> {
  const { most = 8, floors = usualFloors(scenario, request.case), inputs, ...basis } = request;
  const outputs = floors.map(({ output }) => output);
  const paths = inputs ?? (await movers(scenario, { ...basis, outputs, most }, control));
  const { engine, head } = openSession(scenario, { ...basis, vary: paths, outputs });
  const asked = { scenario: head.scenario };
  const targets = floors.map(({ least }, at) =>
    targetOf(least, engine.plan.outputs[at] as WantedOutput, scenario.model, asked),
  );
  const step = paceOf(control, paths.length * floors.length);
  const found: Threshold[] = [];
  for (const [at, input] of engine.plan.inputs.entries()) {
    const unknown = unknownOf(input, scenario.model, false);
    const crossings: Crossing[] = [];
    for (const [output, target] of targets.entries()) {
      const { roots } = await findRoots((x) => {
        apply(engine, at, unknown.changeTo(x));
        engine.run();
        return engine.read(output) - target;
      }, unknown.points);
      crossings.push(crossingOf(floors[output]?.output as string, roots, input, unknown));
      await step();
    }
    engine.restore(at);
    found.push({ input: inputInfo(input), crossings });
  }
  return { ...head, floors, thresholds: found };
}

async function movers(
  scenario: Scenario | Analysed,
  { most, ...request }: Basis & { readonly outputs: readonly string[]; readonly most: number },
  control: Control,
): Promise<string[]> {
  const { bars } = await tornado(scenario, request, control);
  // What is on or off has no value at which a result breaks.
  const sized = bars.filter(({ basis }) => basis !== "switch");
  return sized.slice(0, most).map(({ input }) => input.path);
}

/** Present value, and cover of the first loan that has a ratio. */
function usualFloors({ model, selectedCase }: Scenario | Analysed, name = selectedCase): Floor[] {
  const cover = [...model.byKey.keys()].find((key) => /^facility\[\w+\]\.minimum_dscr$/.test(key));
  const worth = { output: "npv", least: 0 };
  if (cover === undefined) return [worth];
  const least = covenantOf(model, caseNumber(model, name), loanOf(cover, model) as string);
  return [worth, { output: cover, least }];
}

/** The crossing nearest to the case; a leap across the floor breaks it as well. */
function crossingOf(output: string, roots: Roots["roots"], input: VariedInput, unknown: Unknown): Crossing {
  const base = unknown.kind === "factor" ? 1 : (input.base as number);
  const [first] = [...roots].sort((one, other) => Math.abs(one.at - base) - Math.abs(other.at - base));
  if (!first) return { output, words: null, value: null, change: null };
  const change = input.shape === "date" || base === 0 ? null : first.at / base - 1;
  return { output, words: unknown.words(first.at), value: unknown.amount(first.at), change };
}
