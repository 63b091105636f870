/** One-way tables: the engine's numbers, and beside them the live ones of the strips. */

import type { SensitivityPoint, SensitivityTable } from "../analysis/sensitivity.ts";
import type { OutputInfo } from "../analysis/session.ts";
import type { Analyses } from "./asked-analyses.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import {
  amountCell,
  debtWords,
  engineHead,
  engineSheet,
  engineValue,
  formatFor,
  headings,
  liveCell,
  note,
  shortLabel,
  text,
} from "./engine-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { StripCells } from "./strips-sheet.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

export function sensitivitySheet(context: SheetContext, { oneWay, strips }: Analyses, live: StripCells): SheetSpec {
  const { outputs, base } = oneWay;
  const head = engineHead(context, {
    title: SHEETS.sensitivity,
    about: "one input at a time, all else as in the case",
    case: oneWay.case,
    outputs,
    base,
    facts: [["Debt", debtWords(oneWay.debt)]],
  });
  const rows: RowSpec[] = [...head.rows];
  if (strips.length > 0)
    rows.push(
      note(
        `Live columns follow every edit of inputs and of the case: ${SHEETS.strips} repeats, for each such point, every line that the input moves, with the formula that it has in the model.`,
      ),
      note(
        "They are exact for every mechanism of the model; debt is locked. Points without a live number would take too many cells, or meet a limit of the input; there the engine's number counts while it is current.",
      ),
      { cells: [] },
    );
  for (const [at, table] of oneWay.tables.entries()) {
    const points = table.points.map((_, point) => live(at, point));
    const shown = outputs.filter((output) => points.some((cells) => cells?.(output)));
    rows.push(
      headings([
        `${table.input.label}${unitOf(table)}`,
        "Value",
        ...outputs.map(shortLabel),
        ...shown.map((output) => `Live ${shortLabel(output)}`),
      ]),
      {
        cells: [
          text(table.input.path, "key"),
          null,
          ...[...outputs, ...shown].map(({ unit }) => text(unit, "unit.text")),
        ],
      },
      {
        cells: [
          text("as in the case", "label"),
          amountCell(table.input.base),
          ...outputs.map((output, o) => engineValue(base[o], formatFor(output))),
          ...shown.map((output) => liveCell(context, output) ?? null),
        ],
      },
      ...table.points.map((point, p) => ({
        cells: pointCells(point, outputs, shown, (output) => points[p]?.(output)),
      })),
      { cells: [] },
    );
  }
  return engineSheet(SHEETS.sensitivity, rows, head.conditionals);
}

function pointCells(
  { change, value, capped, results }: SensitivityPoint,
  outputs: readonly OutputInfo[],
  shown: readonly OutputInfo[],
  live: (output: OutputInfo) => CellSpec | undefined,
): (CellSpec | null)[] {
  return [
    text(`${change}${capped ? " (held by a limit)" : ""}`, "label"),
    amountCell(value),
    ...results.map((result, o) => engineValue(result, formatFor(outputs[o] as OutputInfo))),
    ...shown.map((output) => live(output) ?? null),
  ];
}

const unitOf = ({ input }: SensitivityTable): string =>
  input.unit === "1" || input.unit === "date" ? "" : `, ${input.unit}`;
