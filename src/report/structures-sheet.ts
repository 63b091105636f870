/** Structures side by side: the one that the workbook holds live, and beside it those of other scenarios. */

import type { FigureKind, StructureFigure } from "../analysis/structure-figures.ts";
import { structureFigures } from "../analysis/structure-figures.ts";
import type { Structure, StructuresResult } from "../analysis/structures.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import { basisWords, engineHead, engineSheet, engineValue, headings, note, text } from "./engine-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { NumberFormat } from "./styles.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

const FORMAT: Readonly<Record<Exclude<FigureKind, "words">, NumberFormat>> = {
  money: "integer",
  real_money: "integer",
  rate: "percent1",
  ratio: "decimal2",
};

export function structuresSheet(context: SheetContext, found: StructuresResult): SheetSpec {
  const { structures, first } = found;
  const [live, ...others] = structures as [Structure, ...Structure[]];
  const head = engineHead(context, {
    title: SHEETS.structures,
    about: "the same study under each way of financing it",
    case: first.case,
    outputs: first.outputs,
    base: first.base,
    facts: [
      ["Debt", "each structure has its own, sized on its sizing case and held"],
      ["Present values", basisWords(found.basis)],
    ],
  });
  const figures = structureFigures(found);
  const units: Readonly<Record<FigureKind, string>> = {
    money: found.basis.currency,
    real_money: found.unit,
    rate: "",
    ratio: "",
    words: "",
  };
  const rows: RowSpec[] = [
    ...head.rows,
    note(
      `This workbook holds ${live.scenario} live; ${others.map(({ scenario }) => scenario).join(", ")} stand here as the engine found them, and have workbooks of their own.`,
    ),
    note(
      `"Current" and "stale" above are of ${live.scenario} alone: an edit of this workbook reaches no other column, and one of another scenario shows when this workbook is written again.`,
    ),
    note(
      "A state has all that its treasury receives after financing; returns are real; loans are in money of the day.",
    ),
    ...[...new Set(figures.map(({ group }) => group))].flatMap((group): RowSpec[] => [
      { cells: [] },
      headings([group, "Unit", ...structures.map(({ scenario }, at) => (at === 0 ? `${scenario} (live)` : scenario))]),
      ...figures.filter((one) => one.group === group).map((one) => figureRow(one, units[one.kind])),
    ]),
  ];
  return engineSheet(SHEETS.structures, rows, head.conditionals, {
    columns: [{ width: 46 }, { width: 26 }, ...structures.map(() => ({ width: 22 }))],
    frozen: 2,
  });
}

const figureRow = ({ label, kind, values }: StructureFigure, unit: string): RowSpec => ({
  cells: [text(label, "label"), text(unit, "unit"), ...values.map((value) => figureCell(value, kind))],
});

/** Blank where a structure has no such loan or party. */
function figureCell(value: number | string | null, kind: FigureKind): CellSpec | null {
  if (value === null) return null;
  if (typeof value === "string") return { value, style: "engine_value.text" };
  return engineValue(value, kind === "words" ? "any" : FORMAT[kind]);
}
