/** Addresses of items as seen from a cell: the bridge between the Excel reading and the plan of the sheets. */

import type { CellAddresses } from "../formula/read-excel.ts";
import type { Model } from "../model/model.ts";
import { address, COLUMN_MARKS, columnName, quoteSheet } from "./address.ts";
import { COLUMNS, INPUT_COLUMNS, type Position, SHEETS, type SheetPlan } from "./sheet-plan.ts";

/** Names of the columns that a formula may look at from its own. */
type ColumnNames = Readonly<Record<keyof typeof COLUMN_MARKS, string>>;

const namesAround = (column: number): ColumnNames => ({
  own: columnName(column),
  previous: columnName(column - 1),
  following: columnName(column + 1),
});

/** Addresses seen from a cell of a sheet in a column; scalars look from the column of constants. */
export const addressesFrom = (model: Model, plan: SheetPlan, sheet: string, column: number): CellAddresses =>
  addressesAmong(model, plan, sheet, namesAround(column));

/** Addresses that serve every column of a row, with `COLUMN_MARKS` for the names of columns. */
export const addressesAlong = (model: Model, plan: SheetPlan, sheet: string): CellAddresses =>
  addressesAmong(model, plan, sheet, COLUMN_MARKS);

function addressesAmong(model: Model, plan: SheetPlan, sheet: string, columns: ColumnNames): CellAddresses {
  const place = (target: number): Position => plan.positions.get(target) as Position;
  const on = (position: Position, text: string): string =>
    position.sheet === sheet ? text : `${quoteSheet(position.sheet)}!${text}`;
  const at = (target: number, column: string): string => {
    const position = place(target);
    return on(position, `${column}${position.row}`);
  };
  return {
    cell: (target) =>
      model.program.items[target]?.shape === "row" ? at(target, columns.own) : scalarAddress(plan, target, sheet),
    previous: (target) => at(target, columns.previous),
    following: (target) => at(target, columns.following),
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
