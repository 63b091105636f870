/** The visible last sheet: what was exported, so that a reviewer's edits can be told apart and read back. */

import type { SheetContext } from "./calculation-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { CellSpec, NameSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

/** Version of the layout of workbooks; read-back refuses another. */
const SCHEMA_VERSION = "1";

export function metaSheet(
  { model, modelHash }: SheetContext,
  engineVersion: string,
  sheets: readonly SheetSpec[],
  ranges: readonly NameSpec[],
): SheetSpec {
  const named: { name: string; sheet: string; cell: CellSpec }[] = sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell?.name ? [{ name: cell.name, sheet: sheet.name, cell }] : [])),
    ),
  );
  const text = (value: string): CellSpec => ({ value, style: "key" });
  const rows: RowSpec[] = [
    { cells: [{ value: "Meta", style: "title" }], height: 24 },
    { cells: [text("workbook schema"), text(SCHEMA_VERSION)] },
    { cells: [text("engine"), text(`jwg-feasibility ${engineVersion}`)] },
    { cells: [text("model hash"), text(modelHash)] },
    { cells: [text("scenario"), text(model.study.name)] },
    { cells: [] },
    { cells: ["Defined name", "Sheet", "Exported value"].map((value) => ({ value, style: "heading" })) },
    ...named.map(
      ({ name, sheet, cell }): RowSpec => ({ cells: [text(name), text(sheet), text(String(cell.value ?? ""))] }),
    ),
    ...ranges.map(({ name, sheet, range }): RowSpec => ({ cells: [text(name), text(sheet), text(range)] })),
  ];
  return {
    name: SHEETS.meta,
    tabColour: "7F7F7F",
    columns: [{ width: 70 }, { width: 18 }, { width: 26 }],
    rows,
    print: { landscape: false },
  };
}
