/** Sheets by calendar year: flows are summed, stocks read at the end of the year, rates are ratios of sums. */

import { Decimal } from "../formula/decimal.ts";
import { absoluteRange, address, COLUMN_MARKS, columnName, quoteSheet } from "./address.ts";
import { dustRule, masterRule, type SheetContext } from "./calculation-sheet.ts";
import type { ChartRange, ChartSeries, ChartSpec } from "./chart-spec.ts";
import { pageLayout } from "./page-layout.ts";
import {
  ANNUAL_COLUMNS,
  ANNUAL_HEADER_ROWS,
  chartRows,
  type PlannedAnnualSheet,
  type PlannedRow,
  type PlannedTable,
  planAnnual,
} from "./plan-annual.ts";
import { COLUMNS, type Position } from "./sheet-plan.ts";
import type { NumberFormat, StyleName } from "./styles.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

/** Row that numbers the years, and row with the number of each year's last period. */
const YEAR_ROW = 4;
const LAST_PERIOD_ROW = 5;

/** What a sheet is written from. */
interface Annual {
  readonly context: SheetContext;
  readonly name: string;
  readonly years: readonly number[];
  /** Number of the year, from 0, of each period. */
  readonly yearOf: readonly number[];
  /** Values by row of the sheet. */
  readonly values: Map<number, readonly number[]>;
}

export function annualSheets(context: SheetContext): { sheets: SheetSpec[]; charts: ChartSpec[] } {
  const { grid } = context.model.study;
  const years = Array.from({ length: grid.lastYear - grid.firstYear + 1 }, (_, at) => grid.firstYear + at);
  const yearOf = grid.columns.map(({ calendarYear }) => calendarYear - grid.firstYear);
  const sheets: SheetSpec[] = [];
  const charts: ChartSpec[] = [];
  for (const planned of planAnnual(context.model)) {
    const annual: Annual = { context, name: planned.sheet.name, years, yearOf, values: new Map() };
    sheets.push(sheetOf(annual, planned));
    charts.push(...planned.tables.flatMap((table) => chartsOf(annual, table)));
  }
  return { sheets, charts };
}

function sheetOf(annual: Annual, planned: PlannedAnnualSheet): SheetSpec {
  const { years } = annual;
  const rows = headerRows(annual, planned.sheet.title);
  const width = ANNUAL_COLUMNS.first + years.length;
  for (const table of planned.tables) {
    while (rows.length < table.row - 1) rows.push({ cells: [] });
    rows.push({
      cells: Array.from({ length: width }, (_, at) =>
        at === 0 ? { value: table.title, style: "heading" as const } : { style: "heading" as const },
      ),
    });
    for (const row of table.rows) rows.push(rowOf(annual, row));
  }
  const columns = [
    { width: 46 },
    { width: 15 },
    { width: 14 },
    ...years.map(() => ({ width: 11 })),
    { width: 30, outlineLevel: 1 },
  ];
  return {
    name: planned.sheet.name,
    tabColour: "C00000",
    columns,
    rows,
    freeze: { columns: 2, rows: ANNUAL_HEADER_ROWS },
    conditionals: [masterRule(), dustRule(ANNUAL_COLUMNS.total, ANNUAL_HEADER_ROWS + 1, rows, width)],
    print: pageLayout(columns, rows, {
      paper: "A3",
      heads: 3,
      to: ANNUAL_COLUMNS.first + years.length - 1,
      lastRow: planned.lastRow,
    }),
    guarded: true,
  };
}

function headerRows({ context, years, yearOf }: Annual, title: string): RowSpec[] {
  const heading = (value: string): CellSpec => ({ value, style: "heading" });
  const yearNumbers = rangeOf(context, context.model.byKey.get("timeline.year_number") as number);
  const at = (year: number, row: number): string => address(ANNUAL_COLUMNS.first + year, row);
  const lead = (label: string, unit: string): CellSpec[] => [
    { value: label, style: "unit" },
    { value: unit, style: "unit" },
    { value: "", style: "unit" },
  ];
  return [
    { cells: [{ value: title, style: "title" }], height: 24 },
    {
      cells: [
        { value: "Case", style: "label" },
        { formula: context.caseCell, cached: context.caseTitle, style: "link" },
        { value: "Checks failed", style: "label" },
        { formula: context.masterCell, cached: context.master, style: "check.count" },
        null,
        { value: "Money is shown in millions; the cells hold it in full.", style: "unit" },
      ],
    },
    {
      cells: [
        heading("Line"),
        heading("Unit"),
        ...["Total", ...years.map(String)].map((value): CellSpec => ({ value, style: "heading.text" })),
        heading("Key"),
      ],
    },
    {
      cells: [
        ...lead("Year of the timeline", "1"),
        ...years.map((_, year): CellSpec => ({ value: year + 1, style: "engine_value.flag" })),
        { value: "annual.year", style: "key" },
      ],
    },
    {
      cells: [
        ...lead("Its last column of the timeline", "1"),
        ...years.map(
          (_, year): CellSpec => ({
            formula: `MATCH(${at(year, YEAR_ROW)},${yearNumbers},1)`,
            cached: yearOf.lastIndexOf(year) + 1,
            style: "calculation.flag",
          }),
        ),
        { value: "annual.last_column", style: "key" },
      ],
    },
  ];
}

/** The periods of an item on its own sheet. */
function rangeOf({ plan }: SheetContext, item: number): string {
  const { sheet, row } = plan.positions.get(item) as Position;
  const [from, to] = [COLUMNS.first, COLUMNS.first + plan.periods - 1].map((column) =>
    address(column, row, { absolute: true }),
  );
  return `${quoteSheet(sheet)}!${from}:${to}`;
}

function rowOf(annual: Annual, row: PlannedRow): RowSpec {
  const values = valuesOf(annual, row);
  annual.values.set(row.row, values);
  const format = formatOf(row, values);
  const money = format === "millions";
  const style = (look: "calculation" | "total"): StyleName => `${look}.${format}`;
  return {
    cells: [
      { value: row.label, style: row.bold ? "total" : "label" },
      {
        value: money
          ? `million ${row.unit}`
          : row.unit === "1"
            ? format === "percent1"
              ? "share"
              : "ratio"
            : row.unit,
        style: "unit",
      },
      totalOf(annual, row, values, style("total")),
    ],
    run: { formula: formulaOf(annual, row), cached: values, style: style(row.bold ? "total" : "calculation") },
    after: [{ value: row.key, style: "key" }],
  };
}

/** Of a row, along its years. */
function formulaOf(annual: Annual, { reckoning }: PlannedRow): string {
  const { context } = annual;
  const { own } = COLUMN_MARKS;
  const number = `${own}$${YEAR_ROW}`;
  const years = rangeOf(context, context.model.byKey.get("timeline.year_number") as number);
  const sum = (item: number): string => `SUMIF(${years},${number},${rangeOf(context, item)})`;
  switch (reckoning.kind) {
    case "flow":
      return reckoning.items.map(sum).join("+") + reckoning.less.map((item) => `-${sum(item)}`).join("");
    case "stock":
      return reckoning.items.map((item) => `INDEX(${rangeOf(context, item)},1,${own}$${LAST_PERIOD_ROW})`).join("+");
    case "weighted": {
      const weight = sum(reckoning.weight);
      return `IF(${weight}=0,0,SUMPRODUCT((${years}=${number})*${rangeOf(context, reckoning.item)}*${rangeOf(context, reckoning.weight)})/${weight})`;
    }
    case "ratio": {
      return ratioText(annual, own, reckoning);
    }
    case "cumulative": {
      const { row } = reckoning.of;
      return `SUM(${address(ANNUAL_COLUMNS.first, row, { anchor: "column" })}:${own}${row})`;
    }
  }
}

function valuesOf(annual: Annual, { reckoning }: PlannedRow): number[] {
  const { context, years, yearOf, values } = annual;
  const value = (item: number, t: number): Decimal => context.values[item]?.[t] ?? new Decimal(0);
  const zero = new Decimal(0);
  const sum = (items: readonly number[], year: number, by?: number): Decimal =>
    yearOf.reduce(
      (total, own, t) =>
        own === year
          ? items.reduce(
              (part, item) => part.plus(by === undefined ? value(item, t) : value(item, t).times(value(by, t))),
              total,
            )
          : total,
      zero,
    );
  const row = (number: number): readonly number[] => values.get(number) as readonly number[];
  switch (reckoning.kind) {
    case "flow":
      return years.map((_, year) => sum(reckoning.items, year).minus(sum(reckoning.less, year)).toNumber());
    case "stock":
      return years.map((_, year) =>
        reckoning.items.reduce((total, item) => total.plus(value(item, yearOf.lastIndexOf(year))), zero).toNumber(),
      );
    case "weighted":
      return years.map((_, year) => {
        const weight = sum([reckoning.weight], year);
        return weight.isZero() ? 0 : sum([reckoning.item], year, reckoning.weight).div(weight).toNumber();
      });
    case "ratio": {
      const [above, below] = [row(reckoning.above.row), row(reckoning.below.row)];
      return above.map((one, year) => ratioOf(annual, one, below[year] as number, below));
    }
    case "cumulative": {
      let running = zero;
      return row(reckoning.of.row).map((one) => {
        running = running.plus(one);
        return running.toNumber();
      });
    }
  }
}

/** A divisor below a tolerance of the largest of its row is what rounding left of nothing: no ratio is made of it. */
function ratioOf({ context }: Annual, above: number, below: number, row: readonly number[]): number {
  const [tolerance] = context.values[context.model.program.tolerance] as readonly Decimal[];
  return Math.abs(below) <= (tolerance as Decimal).toNumber() * Math.max(...row.map(Math.abs)) ? 0 : above / below;
}

function ratioText(
  { context, years }: Annual,
  column: string,
  { above, below }: Extract<PlannedRow["reckoning"], { kind: "ratio" }>,
): string {
  const { sheet, row } = context.plan.positions.get(context.model.program.tolerance) as Position;
  const tolerance = `${quoteSheet(sheet)}!${address(COLUMNS.constant, row, { absolute: true })}`;
  const cell = `${column}${below.row}`;
  const last = ANNUAL_COLUMNS.first + years.length - 1;
  const all = [ANNUAL_COLUMNS.first, last].map((at) => address(at, below.row, { anchor: "column" })).join(":");
  return `IF(ABS(${cell})<=${tolerance}*MAX(MAX(${all}),-MIN(${all})),0,${column}${above.row}/${cell})`;
}

/** Flows have a total; so has a ratio, of the totals of its parts. */
function totalOf(annual: Annual, row: PlannedRow, values: readonly number[], style: StyleName): CellSpec | null {
  const add = (numbers: readonly number[]): number =>
    numbers.reduce((sum, one) => sum.plus(one), new Decimal(0)).toNumber();
  const { reckoning } = row;
  if (reckoning.kind === "flow") {
    const range = `${address(ANNUAL_COLUMNS.first, row.row)}:${address(ANNUAL_COLUMNS.first + values.length - 1, row.row)}`;
    return { formula: `SUM(${range})`, cached: add(values), style };
  }
  if (reckoning.kind !== "ratio") return null;
  const [above, below] = [reckoning.above, reckoning.below].map(
    ({ row: at }) => annual.values.get(at) as readonly number[],
  ) as [readonly number[], readonly number[]];
  return {
    formula: ratioText(annual, columnName(ANNUAL_COLUMNS.total), reckoning),
    cached: ratioOf(annual, add(above), add(below), below),
    style,
  };
}

/** Money in millions, quantities whole, rates to two places, shares in per cent. */
function formatOf({ unit, reckoning, name }: PlannedRow, values: readonly number[]): NumberFormat {
  if (unit === "1") return name === "cover" || name === "strip" ? "decimal2" : "percent1";
  if (unit.includes("/")) return "decimal2";
  const money = /^(real )?[A-Z]{3}$/.test(unit);
  if (money && reckoning.kind !== "ratio") return "millions";
  return values.every((value) => Math.abs(value) < 100) ? "decimal2" : "integer";
}

const COLOURS = [
  "1F3864",
  "2E75B6",
  "9DC3E6",
  "ED7D31",
  "FFC000",
  "70AD47",
  "7F7F7F",
  "A5A5A5",
  "C00000",
  "7030A0",
  "264478",
  "997300",
];

function chartsOf(annual: Annual, table: PlannedTable): ChartSpec[] {
  const { name, years, values } = annual;
  const lastColumn = ANNUAL_COLUMNS.first + years.length - 1;
  const across = (row: number): string =>
    absoluteRange(name, { column: ANNUAL_COLUMNS.first, row }, { column: lastColumn, row });
  const categories: ChartRange = { ref: across(3), cached: years.map(String) };
  const seriesOf = (row: PlannedRow, colour: string): ChartSeries => ({
    name: { ref: absoluteRange(name, { column: ANNUAL_COLUMNS.label, row: row.row }), cached: [row.label] },
    categories,
    values: { ref: across(row.row), cached: values.get(row.row) as readonly number[] },
    colour,
  });
  return table.charts.map(({ chart, bars, lines }, at): ChartSpec => {
    const from = at === 0 ? 1 : ANNUAL_COLUMNS.first + 5 + (at - 1) * 7;
    const to = at === 0 ? ANNUAL_COLUMNS.first + 5 : from + 7;
    const axis = (row: PlannedRow): { title: string; format: string } => {
      const format = formatOf(row, values.get(row.row) as readonly number[]);
      if (format === "millions") return { title: `million ${row.unit}`, format: "#,##0,,;-#,##0,," };
      if (format === "percent1") return { title: "share", format: "0%" };
      return { title: row.unit === "1" ? "ratio" : row.unit, format: format === "integer" ? "#,##0" : "#,##0.0" };
    };
    const colour = (row: PlannedRow, place: number): string =>
      lines.includes(row) ? "C00000" : (COLOURS[place % COLOURS.length] as string);
    return {
      sheet: name,
      anchor: { fromColumn: from, fromRow: table.chartRow, toColumn: to, toRow: table.chartRow + chartRows },
      title: table.of === undefined ? chart.title : `${chart.title}: ${table.of}`,
      altText: chart.altText,
      groups: [
        {
          kind: "bars",
          direction: "column",
          stacking: chart.stacked ? "stacked" : "clustered",
          gap: 40,
          series: bars.map((row, place) => seriesOf(row, colour(row, place))),
        },
        ...(lines.length > 0
          ? [
              {
                kind: "lines" as const,
                ...(chart.linesApart && { axis: "secondary" as const }),
                series: lines.map((row, place) => seriesOf(row, colour(row, place))),
              },
            ]
          : []),
      ],
      valueAxis: axis(bars[0] as PlannedRow),
      ...(chart.linesApart && lines[0] && { secondaryAxis: axis(lines[0]) }),
      legend: "bottom",
    };
  });
}
