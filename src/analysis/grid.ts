/** Two inputs at once: a table of one result. */

import { changesOf, type InputChange } from "../model/input-change.ts";
import type { Scenario } from "../model/open-scenario.ts";
import type { Analysed } from "./plan-engine.ts";
import {
  type AnalysisHead,
  apply,
  type Basis,
  type Control,
  type InputInfo,
  inputInfo,
  make,
  openSession,
  paceOf,
  USUAL_OUTPUTS,
} from "./session.ts";
import type { VariedInput } from "./types.ts";

/** An input along one side of the table, and its changes as cases write them. */
export interface GridSide {
  readonly input: string;
  readonly values: readonly (string | InputChange)[];
}

export interface GridRequest extends Basis {
  readonly rows: GridSide;
  readonly columns: GridSide;
  readonly output?: string;
}

/** A side of the table that was found. */
export interface GridAxis {
  readonly input: InputInfo;
  readonly changes: readonly string[];
  /** The values they make; null for a series that moves, a table or several instances. */
  readonly values: readonly (number | string | null)[];
  readonly capped: readonly boolean[];
}

export interface GridResult extends AnalysisHead {
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  /** By row, then by column; null where blank. */
  readonly results: readonly (readonly (number | null)[])[];
}

/**
 * A two-way table: every value of one input with every value of another.
 *
 * @param request  two inputs with their changes, one result (net present value when left out), case, debt
 * @returns        the sides, and results by row and column
 * @throws         FeasibilityError A100 to A104, S2xx when a name or a value cannot be read
 * @example        await grid(scenario, {
 *                   rows: { input: "prices.apt.quote", values: ["-30 %..+30 % in 7"] },
 *                   columns: { input: "capital_costs.*.amount", values: ["±20 %"] },
 *                 })
 */
export async function grid(
  scenario: Scenario | Analysed,
  { rows, columns, output = USUAL_OUTPUTS[0], ...basis }: GridRequest,
  control: Control = {},
): Promise<GridResult> {
  const { engine, head } = openSession(scenario, { ...basis, vary: [rows.input, columns.input], outputs: [output] });
  const changes = [rows, columns].map(({ input, values }) =>
    values.flatMap((value) =>
      typeof value === "string" ? changesOf([value], input, scenario.model, { scenario: head.scenario }) : [value],
    ),
  ) as [InputChange[], InputChange[]];
  const axis = (at: 0 | 1): GridAxis => {
    const input = engine.plan.inputs[at] as VariedInput;
    const set = changes[at].map((change) => make(engine, at, change));
    engine.restore(at);
    return {
      input: inputInfo(input),
      changes: changes[at].map(({ text }) => text),
      values: set.map(({ value }) => value),
      capped: set.map(({ capped }) => capped),
    };
  };
  const sides = { rows: axis(0), columns: axis(1) };
  const step = paceOf(control, changes[0].length * changes[1].length);
  const results: (number | null)[][] = [];
  for (const row of changes[0]) {
    const found: (number | null)[] = [];
    apply(engine, 0, row);
    for (const column of changes[1]) {
      apply(engine, 1, column);
      engine.run();
      const value = engine.read(0);
      found.push(Number.isFinite(value) ? value : null);
      await step();
    }
    results.push(found);
  }
  return { ...head, ...sides, results };
}
