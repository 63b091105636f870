/** Addresses of items as seen from a cell: the bridge between the Excel reading and the plan of the sheets. */

import type { CellAddresses } from "../formula/read-excel.ts";
import type { Model } from "../model/model.ts";
import { address, quoteSheet } from "./address.ts";
import { COLUMNS, INPUT_COLUMNS, type Position, SHEETS, type SheetPlan } from "./sheet-plan.ts";

/** Addresses seen from a cell of a sheet in a column; scalars look from the column of constants. */
export function addressesFrom(model: Model, plan: SheetPlan, sheet: string, column: number): CellAddresses {
  const place = (target: number): Position => plan.positions.get(target) as Position;
  const on = (position: Position, text: string): string =>
    position.sheet === sheet ? text : `${quoteSheet(position.sheet)}!${text}`;
  const at = (target: number, where: number): string => {
    const position = place(target);
    return on(position, address(where, position.row, { anchor: "relative" }));
  };
  return {
    cell: (target) =>
      model.program.items[target]?.shape === "row" ? at(target, column) : scalarAddress(plan, target, sheet),
    previous: (target) => at(target, column - 1),
    following: (target) => at(target, column + 1),
    range: (target) => {
      const position = place(target);
      const from = address(COLUMNS.first, position.row, { absolute: true });
      return on(position, `${from}:${address(COLUMNS.first + plan.periods - 1, position.row, { absolute: true })}`);
    },
    last: (target) => {
      const position = place(target);
      return on(position, address(COLUMNS.first + plan.periods - 1, position.row, { absolute: true }));
    },
  };
}

/** The one cell of a scalar, absolute, with its sheet when seen from another. */
export function scalarAddress(plan: SheetPlan, target: number, sheet: string): string {
  const position = plan.positions.get(target) as Position;
  const column = position.sheet === SHEETS.inputs ? INPUT_COLUMNS.value : COLUMNS.constant;
  const text = address(column, position.row, { absolute: true });
  return position.sheet === sheet ? text : `${quoteSheet(position.sheet)}!${text}`;
}

/** The cell that shows where a scalar is made, seen from a sheet: past cells that only repeat it or hand on a row's end. */
export function sourceAddress(model: Model, plan: SheetPlan, target: number, sheet: string): string {
  const { tree, applies } = model.program.items[target] ?? {};
  if (applies || !tree) return scalarAddress(plan, target, sheet);
  if (tree.kind === "reference" && model.program.items[tree.target]?.shape === "scalar")
    return sourceAddress(model, plan, tree.target, sheet);
  const [row] = tree.kind === "call" && tree.name === "at_end" ? tree.args : [];
  return row?.kind === "reference"
    ? addressesFrom(model, plan, sheet, COLUMNS.constant).last(row.target)
    : scalarAddress(plan, target, sheet);
}
