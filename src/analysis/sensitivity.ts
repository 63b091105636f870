/** One input at a time: what each of several values makes of the results. */

import { changesOf, type InputChange } from "../model/input-change.ts";
import type { Scenario } from "../model/open-scenario.ts";
import type { Engine } from "./engine.ts";
import type { Analysed } from "./plan-engine.ts";
import {
  type AnalysisHead,
  type Basis,
  type Control,
  type InputInfo,
  inputInfo,
  type MadeValue,
  make,
  openSession,
  paceOf,
  resultsOf,
  USUAL_OUTPUTS,
} from "./session.ts";
import type { VariedInput } from "./types.ts";

export interface SensitivityRequest extends Basis {
  /** An input and the changes to try, as cases write them: `x 0.9`, `-10 %`, `+5 pp`, `±10 %`, `6 months`, `350 USD/mtu`. */
  readonly tables: readonly { readonly input: string; readonly values: readonly (string | InputChange)[] }[];
  /** Names of results; net present value and rate of return when left out. */
  readonly outputs?: readonly string[];
}

export interface SensitivityPoint extends MadeValue {
  /** The change as written. */
  readonly change: string;
  /** By output; null where blank. */
  readonly results: readonly (number | null)[];
}

export interface SensitivityTable {
  readonly input: InputInfo;
  readonly points: readonly SensitivityPoint[];
}

export interface SensitivityResult extends AnalysisHead {
  readonly tables: readonly SensitivityTable[];
}

/**
 * One-way sensitivity tables.
 *
 * Each input is changed alone, from its value in the case; debt is locked unless said otherwise. A value beyond a limit
 * of the input (a recovery above 100 %) is the limit, and the point says so.
 *
 * @param scenario  from `loadScenario`
 * @param request   inputs by path with the changes to try, results by name, case, debt
 * @param control   progress and abort
 * @returns         results before any change, and a table per input: points in the order given; money in the currency of
 *                  the output's unit, rates as fractions
 * @throws          FeasibilityError A100 to A104, S2xx when a name or a value cannot be read
 * @example         await sensitivity(scenario, { tables: [{ input: "prices.apt.quote", values: ["±10 %"] }] })
 */
export async function sensitivity(
  scenario: Scenario | Analysed,
  request: SensitivityRequest,
  control: Control = {},
): Promise<SensitivityResult> {
  const { tables, outputs = USUAL_OUTPUTS, ...basis } = request;
  const { engine, head } = openSession(scenario, { ...basis, vary: tables.map(({ input }) => input), outputs });
  const asked = { scenario: head.scenario };
  const changes = tables.map(({ input, values }) =>
    values.flatMap((value) => (typeof value === "string" ? changesOf([value], input, scenario.model, asked) : [value])),
  );
  const step = paceOf(control, changes.flat().length);
  const found: SensitivityTable[] = [];
  for (const [at, wanted] of changes.entries()) {
    const input = engine.plan.inputs[at] as VariedInput;
    const points: SensitivityPoint[] = [];
    for (const change of wanted) {
      points.push(pointAt(engine, at, change));
      await step();
    }
    engine.restore(at);
    found.push({ input: inputInfo(input), points });
  }
  return { ...head, tables: found };
}

/** One input changed and the model run; the change stays until the input is restored or changed again. */
export function pointAt(engine: Engine, at: number, change: InputChange): SensitivityPoint {
  const made = make(engine, at, change);
  engine.run();
  return { change: change.text, ...made, results: resultsOf(engine) };
}

export interface SpiderRequest extends Basis {
  readonly inputs: readonly string[];
  /** Factors on each input, e.g. 0.7 to 1.3. */
  readonly factors?: readonly number[];
  readonly output?: string;
}

/** Thirds of the way to 30 % each way. */
const USUAL_FACTORS = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3] as const;

/**
 * A spider: several inputs, each multiplied by the same factors, and one result.
 *
 * @returns as `sensitivity`: a line per input, a point per factor
 * @throws  FeasibilityError as `sensitivity`
 * @example await spider(scenario, { inputs: ["prices.apt.quote", "mines.sarykul.grade"], output: "npv" })
 */
export function spider(
  scenario: Scenario | Analysed,
  { inputs, factors = USUAL_FACTORS, output = USUAL_OUTPUTS[0], ...basis }: SpiderRequest,
  control: Control = {},
): Promise<SensitivityResult> {
  const values = factors.map((by): InputChange => ({ kind: "scale", by, text: `x ${by}` }));
  return sensitivity(
    scenario,
    { ...basis, outputs: [output], tables: inputs.map((input) => ({ input, values })) },
    control,
  );
}
