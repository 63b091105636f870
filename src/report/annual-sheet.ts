/** The chain by calendar year: sums of the periods of each year, and the charts over them. */

import { Decimal } from "../formula/decimal.ts";
import type { ItemInfo } from "../model/model.ts";
import { absoluteRange, address, quoteSheet } from "./address.ts";
import { masterRule, type SheetContext } from "./calculation-sheet.ts";
import type { ChartRange, ChartSpec } from "./chart-spec.ts";
import { COLUMNS, type Position, SHEETS } from "./sheet-plan.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

/** Lines shown, by key; those that the structure lacks are left out. `sum` adds flows, `close` takes the year's last value. */
const LINES: readonly { readonly key: string; readonly how: "sum" | "ratio"; readonly below?: string }[] = [
  { key: "chain[chain].ore_milled", how: "sum" },
  { key: "chain[chain].metal_in_feed", how: "sum" },
  { key: "chain[chain].head_grade", how: "ratio" },
  { key: "chain[chain].concentrate_metal", how: "sum" },
  { key: "chain[chain].product_metal", how: "sum" },
  { key: "metal_balance[metal_balance].in_all", how: "sum" },
  { key: "metal_balance[metal_balance].lost_all", how: "sum" },
  { key: "metal_balance[metal_balance].out_all", how: "sum" },
  { key: "metal_balance[metal_balance].in_element", how: "sum" },
  { key: "metal_balance[metal_balance].lost_element", how: "sum" },
  { key: "metal_balance[metal_balance].out_element", how: "sum" },
  { key: "chain[chain].revenue", how: "sum" },
  { key: "chain[chain].purchases", how: "sum" },
  { key: "chain[chain].operating_cost", how: "sum" },
  { key: "chain[chain].selling_cost", how: "sum" },
  { key: "chain[chain].subsoil_tax", how: "sum" },
  { key: "chain[chain].sustaining", how: "sum" },
  { key: "chain[chain].capital_spending", how: "sum" },
  { key: "chain[chain].closure_cash", how: "sum" },
  { key: "chain[chain].working_capital_change", how: "sum" },
  { key: "chain[chain].pre_tax_cash_flow", how: "sum" },
  { key: "chain[chain].income_taxes", how: "sum" },
  { key: "chain[chain].post_tax_cash_flow", how: "sum" },
];

const FIRST_ROW = 6;

interface AnnualRow {
  readonly key: string;
  readonly row: number;
  readonly values: readonly number[];
}

export function annualSheet(context: SheetContext): { sheet: SheetSpec; charts: ChartSpec[] } {
  const { model } = context;
  const { grid } = model.study;
  const years = Array.from({ length: grid.lastYear - grid.firstYear + 1 }, (_, at) => grid.firstYear + at);
  const lastColumn = COLUMNS.first + years.length - 1;
  const shown = LINES.filter((line) => model.byKey.has(line.key));
  const annual: AnnualRow[] = [];
  const rows: RowSpec[] = [
    { cells: [{ value: "The chain by calendar year", style: "title" }], height: 24 },
    {
      cells: [
        { value: "Case", style: "label" },
        { formula: context.caseCell, cached: context.caseTitle, style: "link" },
        { value: "Checks failed", style: "label" },
        { formula: context.masterCell, cached: context.master, style: "check.count" },
      ],
    },
    {
      cells: [
        { value: "Line", style: "unit" },
        { value: "Unit", style: "unit" },
        null,
        { value: "Total", style: "unit" },
        { value: "Key", style: "unit" },
        null,
        null,
        ...years.map((year) => ({ value: String(year), style: "heading" as const })),
      ],
    },
    {
      cells: [
        { value: "Year of the timeline", style: "label" },
        { value: "1", style: "unit" },
        null,
        null,
        { value: "annual.year", style: "key" },
        null,
        null,
        ...years.map((_, at): CellSpec => ({ value: at + 1, style: "engine_value.flag" })),
      ],
    },
    { cells: [] },
  ];
  for (const line of shown) {
    const row = rows.length + 1;
    const built =
      line.how === "ratio" ? ratioRow(context, annual, years.length) : sumRow(context, line.key, row, years.length);
    rows.push(built.row);
    annual.push({ key: line.key, row, values: built.values });
  }
  const flow = annual.find((one) => one.key.endsWith("post_tax_cash_flow")) as AnnualRow;
  const cumulative = cumulativeRow(flow);
  rows.push(cumulative.row);
  const chartRow = rows.length + 3;
  const sheet: SheetSpec = {
    name: SHEETS.annual,
    tabColour: "C00000",
    columns: [
      { width: 44 },
      { width: 14 },
      { width: 14 },
      { width: 15 },
      { width: 12, outlineLevel: 1 },
      { width: 2 },
      { width: 2 },
      ...years.map(() => ({ width: 13 })),
    ],
    rows,
    freeze: { columns: 2, rows: FIRST_ROW - 1 },
    conditionals: [masterRule()],
    print: {
      landscape: true,
      titleRows: [1, 4],
      area: `A1:${address(lastColumn, chartRow + 24)}`,
      footer: { left: model.study.name, right: "{page} / {pages}" },
    },
    guarded: true,
  };
  const categories: ChartRange = {
    ref: absoluteRange(SHEETS.annual, { column: COLUMNS.first, row: 3 }, { column: lastColumn, row: 3 }),
    cached: years.map(String),
  };
  const range = (one: { row: number; values: readonly number[] }): ChartRange => ({
    ref: absoluteRange(SHEETS.annual, { column: COLUMNS.first, row: one.row }, { column: lastColumn, row: one.row }),
    cached: one.values,
  });
  const charts = [
    cashChart(
      model.study.currency,
      categories,
      range(flow),
      range({ row: rows.length, values: cumulative.values }),
      chartRow,
    ),
  ];
  const production = productionChart(context, annual, categories, range, chartRow);
  return { sheet, charts: production ? [...charts, production] : charts };
}

function sumRow(context: SheetContext, key: string, row: number, years: number): { row: RowSpec; values: number[] } {
  const { model, plan } = context;
  const index = model.byKey.get(key) as number;
  const info = model.info[index] as ItemInfo;
  const position = plan.positions.get(index) as Position;
  const year = plan.positions.get(model.byKey.get("timeline.year_number") as number) as Position;
  const across = (sheet: string, at: number): string =>
    `${quoteSheet(sheet)}!${address(COLUMNS.first, at, { absolute: true })}:${address(COLUMNS.first + plan.periods - 1, at, { absolute: true })}`;
  const values = Array.from({ length: years }, (_, at) =>
    model.study.grid.columns
      .reduce(
        (sum, column, t) =>
          column.calendarYear - model.study.grid.firstYear === at ? sum.plus(context.values[index]?.[t] ?? 0) : sum,
        new Decimal(0),
      )
      .toNumber(),
  );
  const cells = values.map(
    (value, at): CellSpec => ({
      formula: `SUMIF(${across(year.sheet, year.row)},${address(COLUMNS.first + at, 4, { anchor: "row" })},${across(position.sheet, position.row)})`,
      cached: value,
      style: "calculation.integer",
    }),
  );
  return {
    row: { cells: [...lead(info.label, info.unit, `annual.${info.line?.name}`, total(row, values, years)), ...cells] },
    values,
  };
}

function lead(label: string, unit: string, key: string, sum: CellSpec | null): (CellSpec | null)[] {
  return [
    { value: label, style: "label" },
    { value: unit, style: "unit" },
    null,
    sum,
    { value: key, style: "key" },
    null,
    null,
  ];
}

function total(row: number, values: readonly number[], years: number): CellSpec {
  const cached = values.reduce((sum, value) => sum.plus(value), new Decimal(0)).toNumber();
  return {
    formula: `SUM(${address(COLUMNS.first, row)}:${address(COLUMNS.first + years - 1, row)})`,
    cached,
    style: "total.integer",
  };
}

/** Head grade of the year: metal fed per tonne milled, both from the rows above. */
function ratioRow(
  context: SheetContext,
  above: readonly AnnualRow[],
  years: number,
): { row: RowSpec; values: number[] } {
  const metal = above.find((one) => one.key.endsWith("metal_in_feed")) as AnnualRow;
  const ore = above.find((one) => one.key.endsWith("ore_milled")) as AnnualRow;
  const info = context.model.info[context.model.byKey.get("chain[chain].head_grade") as number] as ItemInfo;
  const values = metal.values.map((value, at) => (ore.values[at] === 0 ? 0 : value / (ore.values[at] as number)));
  const cells = values.slice(0, years).map((value, at): CellSpec => {
    const [above_, below] = [address(COLUMNS.first + at, metal.row), address(COLUMNS.first + at, ore.row)];
    return { formula: `IF(${below}=0,0,${above_}/${below})`, cached: value, style: "calculation.decimal2" };
  });
  return { row: { cells: [...lead(info.label, info.unit, "annual.head_grade", null), ...cells] }, values };
}

function cumulativeRow(flow: AnnualRow): { row: RowSpec; values: number[] } {
  let sum = new Decimal(0);
  const values = flow.values.map((value) => {
    sum = sum.plus(value);
    return sum.toNumber();
  });
  const cells = values.map(
    (value, at): CellSpec => ({
      formula: `SUM(${address(COLUMNS.first, flow.row, { anchor: "column" })}:${address(COLUMNS.first + at, flow.row)})`,
      cached: value,
      style: "calculation.integer",
    }),
  );
  return {
    row: { cells: [...lead("Cash flow after tax, cumulative", "USD", "annual.cumulative", null), ...cells] },
    values,
  };
}

function cashChart(
  currency: string,
  categories: ChartRange,
  flow: ChartRange,
  cumulative: ChartRange,
  row: number,
): ChartSpec {
  return {
    sheet: SHEETS.annual,
    anchor: { fromColumn: 1, fromRow: row, toColumn: 9, toRow: row + 22 },
    title: "Cash flow after tax by year, and cumulative",
    altText: "Columns show the cash flow of the chain after tax in each calendar year, the line its running total.",
    groups: [
      {
        kind: "bars",
        direction: "column",
        stacking: "clustered",
        series: [{ name: "Cash flow after tax", categories, values: flow, colour: "2E75B6" }],
      },
      { kind: "lines", series: [{ name: "Cumulative", categories, values: cumulative, colour: "C00000" }] },
    ],
    valueAxis: { title: `million ${currency}`, format: "#,##0,,;-#,##0,," },
    legend: "bottom",
  };
}

function productionChart(
  context: SheetContext,
  annual: readonly AnnualRow[],
  categories: ChartRange,
  range: (row: AnnualRow) => ChartRange,
  row: number,
): ChartSpec | undefined {
  const find = (name: string): AnnualRow | undefined => annual.find((one) => one.key.endsWith(`.${name}`));
  const metal = find("concentrate_metal") ?? find("product_metal");
  const grade = find("head_grade");
  if (!metal) return undefined;
  const unit = (one: AnnualRow): string =>
    context.model.info[context.model.byKey.get(one.key) as number]?.unit as string;
  return {
    sheet: SHEETS.annual,
    anchor: { fromColumn: 9, fromRow: row, toColumn: 17, toRow: row + 22 },
    title: grade ? "Production and head grade by year" : "Production by year",
    altText: "Columns show contained metal produced in each calendar year, the line the grade of the ore milled.",
    groups: [
      {
        kind: "bars",
        direction: "column",
        stacking: "clustered",
        series: [{ name: "Contained metal", categories, values: range(metal), colour: "7F7F7F" }],
      },
      ...(grade
        ? [
            {
              kind: "lines" as const,
              axis: "secondary" as const,
              series: [{ name: "Head grade", categories, values: range(grade), colour: "ED7D31" }],
            },
          ]
        : []),
    ],
    valueAxis: { title: unit(metal), format: "#,##0" },
    ...(grade && { secondaryAxis: { title: unit(grade), format: "0.00" } }),
    legend: "bottom",
  };
}
