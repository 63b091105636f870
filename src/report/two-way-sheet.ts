/** Two-way tables as heat maps. */

import type { GridAxis, GridResult } from "../analysis/grid.ts";
import type { OutputInfo } from "../analysis/session.ts";
import { address } from "./address.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import { amountCell, debtWords, engineHead, engineSheet, engineValue, formatFor, note, text } from "./engine-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { CellSpec, ConditionalSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

/** Low, middle, high. */
const HEAT = ["F8696B", "FFEB84", "63BE7B"] as const;

export function twoWaySheet(context: SheetContext, grids: readonly GridResult[]): SheetSpec {
  const [first] = grids as [GridResult];
  const names = [
    ...new Map(grids.map(({ outputs, base }) => [outputs[0]?.name, { output: outputs[0], base: base[0] }])).values(),
  ];
  const head = engineHead(context, {
    title: SHEETS.grids,
    about: "two inputs at once, all else as in the case",
    case: first.case,
    outputs: names.map(({ output }) => output as OutputInfo),
    base: names.map(({ base }) => base ?? null),
    facts: [["Debt", debtWords(first.debt)]],
  });
  const rows: RowSpec[] = [...head.rows];
  const conditionals: ConditionalSpec[] = [...head.conditionals];
  for (const one of grids) {
    const output = one.outputs[0] as OutputInfo;
    const width = one.columns.values.length;
    rows.push(
      {
        cells: [
          text(`${output.label}${output.unit === "1" ? "" : `, ${output.unit}`}`, "heading"),
          text("down", "heading"),
          text(`across: ${sideText(one.columns)}`, "heading"),
          ...Array.from({ length: width - 1 }, (): CellSpec => ({ style: "heading" })),
        ],
      },
      {
        cells: [
          text(`down: ${sideText(one.rows)}`, "label"),
          null,
          ...one.columns.values.map((_, at) => sideCell(one.columns, at)),
        ],
      },
    );
    const from = rows.length + 1;
    for (const [at, results] of one.results.entries())
      rows.push({
        cells: [
          text(one.rows.capped[at] ? "held by a limit" : "", "unit"),
          sideCell(one.rows, at),
          ...results.map((value) => engineValue(value, formatFor(output))),
        ],
      });
    conditionals.push({
      kind: "colour_scale",
      range: `${address(3, from)}:${address(2 + width, rows.length)}`,
      colours: HEAT,
    });
    if (one.columns.capped.some(Boolean))
      rows.push(
        note(
          `Across, held by a limit of the input: ${one.columns.changes.filter((_, at) => one.columns.capped[at]).join(", ")}.`,
        ),
      );
    rows.push({ cells: [] });
  }
  return engineSheet(SHEETS.grids, rows, conditionals, { frozen: 2 });
}

const sideText = ({ input }: GridAxis): string =>
  `${input.label}${input.unit === "1" || input.unit === "date" ? "" : `, ${input.unit}`}`;

/** The value where there is one, else the change in words. */
function sideCell({ values, changes }: GridAxis, at: number): CellSpec {
  const value = values[at] ?? null;
  return value === null ? text(changes[at] as string, "label") : amountCell(value);
}
