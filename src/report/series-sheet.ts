/** Series as their authors wrote them: one row per series and case, one column per calendar year or per period. */

import type { Decimal } from "../formula/decimal.ts";
import type { AuthorValue, InputBinding, ItemInfo, Model } from "../model/model.ts";
import { address, COLUMN_MARKS, columnName } from "./address.ts";
import { CASE_INDEX, SIZING_INDEX } from "./case-cells.ts";
import { inputName } from "./input-names.ts";
import { pageLayout, rowHeight } from "./page-layout.ts";
import { basisText, placeText } from "./provenance-text.ts";
import { COLUMNS, SHEETS, type SheetPlan } from "./sheet-plan.ts";
import type { CellSpec, NameSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

type Series = Extract<AuthorValue, { kind: "series" }>;

interface SeriesRows {
  readonly path: string;
  readonly bindings: readonly InputBinding[];
  /** Row of the only author's row, or of the first of one per case. */
  readonly authorRow: number;
  /** Row that formulas read, by binding. */
  readonly liveRows: ReadonlyMap<InputBinding, number>;
}

const FIRST_ROW = 5;

/** Rows of the series sheet: per path the live rows (one per case index in use), then one row per case when they differ. */
export function layoutSeries(plan: SheetPlan): SeriesRows[] {
  const byPath = new Map<string, InputBinding[]>();
  for (const binding of plan.series) byPath.set(binding.path, [...(byPath.get(binding.path) ?? []), binding]);
  let row = FIRST_ROW;
  return [...byPath].map(([path, bindings]) => {
    const first = bindings[0] as InputBinding;
    const liveRows = new Map<InputBinding, number>();
    if (!first.varies) {
      for (const binding of bindings) liveRows.set(binding, row);
      row += 1;
      return { path, bindings, authorRow: row - 1, liveRows };
    }
    for (const binding of bindings) {
      liveRows.set(binding, row);
      row += 1;
    }
    const authorRow = row;
    row += first.cases.length + 1;
    return { path, bindings, authorRow, liveRows };
  });
}

const seriesOf = (binding: InputBinding, at: number): Series => binding.cases[at] as Series;

/** Formula of a period's cell, along its row: the author's value of its calendar year, or of the period, in calculation units. */
export function seriesFormula(model: Model, plan: SheetPlan, binding: InputBinding): string {
  const rows = layoutSeries(plan).find((one) => one.bindings.includes(binding)) as SeriesRows;
  const row = rows.liveRows.get(binding) as number;
  const first = seriesOf(binding, 0);
  const info = model.info[binding.item] as ItemInfo;
  const factor = plan.unitTable.cell(first.unit, info.unit, first.factor);
  const { own } = COLUMN_MARKS;
  if (first.by === "period") return `${SHEETS.series}!${own}$${row}*${factor}`;
  const years = first.amounts.length;
  const range = `${SHEETS.series}!$${columnName(COLUMNS.first)}$${row}:$${columnName(COLUMNS.first + years - 1)}$${row}`;
  const year = plan.positions.get(model.byKey.get("timeline.year_number") as number);
  return `INDEX(${range},1,${SHEETS.timeline}!${own}$${year?.row})*${factor}`;
}

/** Column of sources and notes, and the characters that a line of it holds. */
const NOTE_COLUMN = 6;
const NOTE_WIDTH = 40;

/** The sheet, and the defined names of its rows. */
export function seriesSheet(model: Model, plan: SheetPlan, caseIndex: number): { sheet: SheetSpec; names: NameSpec[] } {
  const layout = layoutSeries(plan);
  const { grid } = model.study;
  const names: NameSpec[] = [];
  const years = Array.from({ length: grid.lastYear - grid.firstYear + 1 }, (_, at) => grid.firstYear + at);
  const rows: RowSpec[] = [
    { cells: [{ value: "Series", style: "title" }], height: 24 },
    {
      cells: [
        {
          value:
            "As their authors wrote them, by calendar year. Blue cells may be changed; the row above a group of cases is the one in use.",
          style: "key",
        },
      ],
    },
    {
      cells: ["Series", "Author's unit", "Case", "Basis", "Key", "Source and note", "Set by", ...years.map(String)].map(
        (value) => ({ value, style: /^\d/.test(value) ? "heading.text" : "heading" }),
      ),
    },
    { cells: [] },
  ];
  for (const { path, bindings, authorRow, liveRows } of layout) {
    const first = bindings[0] as InputBinding;
    const info = model.info[first.item] as ItemInfo;
    const label = `${info.label}: ${info.instance.name}`;
    const values = (series: Series): CellSpec[] =>
      converted(series, seriesOf(first, 0)).map((amount) => ({ value: amount.toNumber(), style: "input" as const }));
    const about = (series: Series): CellSpec[] => [
      { value: basisText(series.provenance), style: "note" },
      { value: path, style: "key" },
      { value: [series.provenance.source, series.provenance.note].filter(Boolean).join("; "), style: "note" },
      { value: placeText(series.provenance), style: "key" },
    ];
    const put = (row: number, cells: RowSpec["cells"]): void => {
      while (rows.length < row) rows.push({ cells: [] });
      rows[row - 1] = { cells, ...rowHeight([[String(cells[NOTE_COLUMN - 1]?.value ?? ""), NOTE_WIDTH]]) };
    };
    const unit: CellSpec = { value: seriesOf(first, 0).unit, style: "unit" };
    const lastColumn = COLUMNS.first + seriesOf(first, 0).amounts.length - 1;
    if (!first.varies) {
      put(authorRow, [
        { value: label, style: "label" },
        unit,
        { value: "all", style: "unit" },
        ...about(seriesOf(first, 0)),
        ...values(seriesOf(first, 0)),
      ]);
      names.push(rangeName(inputName(path), authorRow, lastColumn));
      continue;
    }
    for (const [binding, row] of liveRows) {
      const index = binding.caseIndex === undefined ? CASE_INDEX : SIZING_INDEX;
      const used = converted(seriesOf(binding, binding.caseIndex ?? caseIndex), seriesOf(first, 0));
      const cells = used.map((amount, at): CellSpec => {
        const column = COLUMNS.first + at;
        return {
          formula: `INDEX(${address(column, authorRow)}:${address(column, authorRow + first.cases.length - 1)},${index},1)`,
          cached: amount.toNumber(),
          style: "calculation",
        };
      });
      put(row, [
        { value: label, style: "label" },
        unit,
        { value: binding.caseIndex === undefined ? "selected" : "sizing", style: "unit" },
        null,
        { value: `${path}${binding.caseIndex === undefined ? "" : "@sizing"}`, style: "key" },
        null,
        null,
        ...cells,
      ]);
    }
    for (const [at, one] of model.study.cases.entries()) {
      const series = seriesOf(first, at);
      put(authorRow + at, [
        { value: `   ${label}`, style: "label" },
        unit,
        { value: one.name, style: "unit" },
        ...about(series),
        ...values(series),
      ]);
      names.push(rangeName(inputName(path, one.name), authorRow + at, lastColumn));
    }
  }
  const columns = [
    { width: 44 },
    { width: 16 },
    { width: 11 },
    { width: 12 },
    { width: 24, outlineLevel: 1 },
    { width: 34 },
    { width: 30, outlineLevel: 1 },
    ...years.map(() => ({ width: 11 })),
  ];
  const sheet: SheetSpec = {
    name: SHEETS.series,
    tabColour: "FFC000",
    columns,
    rows,
    freeze: { columns: 3, rows: 4 },
    print: pageLayout(columns, rows, { paper: "A3", heads: 4, from: 4, repeated: 3, scale: 65 }),
    guarded: true,
  };
  return { sheet, names };
}

function rangeName(name: string, row: number, lastColumn: number): NameSpec {
  return { name, sheet: SHEETS.series, range: `${address(COLUMNS.first, row)}:${address(lastColumn, row)}` };
}

/** Amounts of a case in the unit of the first, so that one factor serves the row. */
function converted(series: Series, first: Series): Decimal[] {
  if (series.unit === first.unit) return [...series.amounts];
  return series.amounts.map((amount) => amount.times(series.factor).div(first.factor));
}
