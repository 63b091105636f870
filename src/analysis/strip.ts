/**
 * A strip: the model's own lines once more, as far as one input reaches them and a result needs them, under one change.
 *
 * What a workbook shows as a live sensitivity is these lines with the formulas that they have in the model, so nothing is
 * computed in two ways and no mechanism is left out. Debt is locked: lines that a loan was sized to be keep their values
 * and are not repeated.
 */

import { chooseLines, layoutOf } from "../formula/read-float.ts";
import type { InputChange } from "../model/input-change.ts";
import type { Model } from "../model/model.ts";
import { findResult } from "../model/result-names.ts";
import { openEngine } from "./engine.ts";
import { findInput } from "./find-inputs.ts";
import { linesOfLockedDebt } from "./hold-debt.ts";
import { type Analysed, caseNumber } from "./plan-engine.ts";
import { apply } from "./session.ts";
import type { VariedInput } from "./types.ts";

export interface StripRequest {
  readonly input: string;
  /** Results by name. */
  readonly outputs: readonly string[];
  readonly case?: string;
}

/** Values of a strip's items by number; null where blank. A row has its opening value beside it. */
export type StripValues = ReadonlyMap<
  number,
  { readonly opening: number; readonly values: readonly (number | null)[] }
>;

export interface StripPlan {
  readonly input: VariedInput;
  /** Items that the input stands for. */
  readonly varied: readonly number[];
  /** Lines that it moves on the way to the results, in the order in which they are calculated. */
  readonly lines: readonly number[];
  /** Formula cells that one strip takes. */
  readonly cells: number;
  /** What the lines come to under each change, and whether a limit of the input was taken instead of it. */
  readonly run: (change: InputChange) => { readonly capped: boolean; readonly values: StripValues };
}

/**
 * Plans the strips of an input.
 *
 * @throws FeasibilityError A100 to A102 when a name cannot be read
 */
export function planStrip(scenario: Analysed, request: StripRequest): StripPlan {
  const { model } = scenario;
  const { program } = model;
  const asked = { scenario: model.study.name };
  const caseIndex = caseNumber(model, request.case ?? scenario.selectedCase);
  const layout = layoutOf(program);
  const input = findInput(request.input, { model, caseIndex, layout, debt: "locked" }, asked);
  const varied = input.entries.map(({ item }) => item);
  const wanted = request.outputs.flatMap((name) => model.byKey.get(findResult(name, model, asked).key) ?? []);
  const chosen = chooseLines(program, {
    varying: new Set(varied),
    wanted: new Set(wanted),
    held: linesOfLockedDebt(model),
  });
  const lines = model.rings.flatMap((ring) => ring.lines).filter((index) => chosen.has(index));
  const items = [...varied, ...lines];
  const engine = openEngine(scenario, {
    ...(request.case !== undefined && { case: request.case }),
    vary: [request.input],
    outputs: [],
    lines,
  });
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return {
    input,
    varied,
    lines,
    cells: items.reduce((sum, index) => sum + (isRow(model, index) ? program.periods + 1 : 1), 0),
    run: (change) => {
      const capped = apply(engine, 0, change) > 0;
      engine.run();
      const values = items.map((index) => {
        const offset = layout.offsets[index] as number;
        const length = isRow(model, index) ? program.periods : 1;
        return [
          index,
          {
            opening: isRow(model, index) ? (engine.values[offset - 1] as number) : 0,
            values: Array.from(engine.values.subarray(offset, offset + length), orNull),
          },
        ] as const;
      });
      engine.restore();
      return { capped, values: new Map(values) };
    },
  };
}

const isRow = (model: Model, index: number): boolean => model.program.items[index]?.shape === "row";
