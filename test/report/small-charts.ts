/** A page with one chart of every kind, on values of the small mine. */
import { absoluteRange } from "../../src/report/address.ts";
import type { ChartRange, ChartSpec } from "../../src/report/chart-spec.ts";
import type { CellSpec, CellValue, SheetSpec } from "../../src/report/workbook-spec.ts";

const drivers = ["Price", "Grade", "Recovery", "Capital cost", "Freight"];
const low = [-3_100, -2_600, -1_400, -900, -300];
const high = [3_000, 2_500, 1_500, 800, 350];
const bins = ["-4", "-2", "0", "2", "4", "6", "8"];
const counts = [3, 14, 41, 66, 48, 21, 7];
const shares = counts.map((_, i) => counts.slice(0, i + 1).reduce((sum, n) => sum + n, 0) / 200);
const prices = [8_000, 9_000, 10_000, 11_500, 12_500, 14_000];
const returns = [0.02, 0.07, 0.1, 0.16, 0.19, 0.27];

export function smallCharts(
  cashFlow: readonly number[],
  cumulative: readonly number[],
  ore: readonly number[],
  grade: readonly number[],
  years: readonly number[],
): { sheet: SheetSpec; charts: ChartSpec[] } {
  const row = (values: readonly CellValue[]): { cells: (CellSpec | null)[] } => ({
    cells: values.map((value) => ({ value, style: "engine_value" })),
  });
  const data = [drivers, low, high, bins, counts, shares, prices, returns];
  const sheet: SheetSpec = {
    name: "Results",
    columns: Array.from({ length: 16 }, () => ({ width: 11 })),
    rows: [{ cells: [{ value: "Results", style: "title" }] }, ...data.map(row)],
    print: { landscape: true },
  };
  const own = (index: number, cached: readonly CellValue[]): ChartRange => ({
    ref: absoluteRange("Results", { column: 1, row: index + 2 }, { column: cached.length, row: index + 2 }),
    cached: cached as readonly (number | string)[],
  });
  const yearly = (rowNumber: number, cached: readonly number[]): ChartRange => ({
    ref: absoluteRange("Cash flow", { column: 6, row: rowNumber }, { column: 11, row: rowNumber }),
    cached,
  });
  const label = (rowNumber: number, text: string) => ({
    ref: absoluteRange("Cash flow", { column: 1, row: rowNumber }),
    cached: [text],
  });
  const inputRow = (rowNumber: number, cached: readonly number[]) => ({
    ref: absoluteRange("Inputs", { column: 6, row: rowNumber }, { column: 11, row: rowNumber }),
    cached,
  });
  const categories = yearly(4, years);
  const place = (n: number) => {
    const [left, top] = [1 + (n % 2) * 8, 11 + Math.floor(n / 2) * 18];
    return { fromColumn: left, fromRow: top, toColumn: left + 8, toRow: top + 17 };
  };
  const charts: ChartSpec[] = [
    {
      sheet: "Results",
      anchor: place(0),
      title: "Cash flow by year",
      altText: "Columns of yearly cash flow with its running sum as a line.",
      groups: [
        {
          kind: "bars",
          direction: "column",
          stacking: "clustered",
          series: [{ name: label(11, "cash flow"), categories, values: yearly(11, cashFlow), colour: "2E75B6" }],
        },
        {
          kind: "lines",
          axis: "secondary",
          markers: true,
          series: [{ name: label(12, "cumulative"), categories, values: yearly(12, cumulative), colour: "C55A11" }],
        },
      ],
      valueAxis: { title: "thousand USD a year", format: "#,##0" },
      secondaryAxis: { title: "thousand USD in all", format: "#,##0" },
    },
    {
      sheet: "Results",
      anchor: place(1),
      title: "Ore & grade",
      altText: "Columns of ore treated with grade as a line.",
      groups: [
        {
          kind: "bars",
          direction: "column",
          stacking: "stacked",
          series: [{ name: "ore", categories, values: inputRow(5, ore), colour: "7F7F7F" }],
        },
        {
          kind: "lines",
          axis: "secondary",
          series: [{ name: "grade", categories, values: inputRow(6, grade), colour: "BF9000" }],
        },
      ],
      valueAxis: { title: "t", format: "#,##0" },
      secondaryAxis: { title: "grade", format: "0.00%", minimum: 0 },
    },
    {
      sheet: "Results",
      anchor: place(2),
      title: "What moves the value",
      altText: "Tornado of five drivers.",
      groups: [
        {
          kind: "tornado",
          series: [
            { name: "low", categories: own(0, drivers), values: own(1, low), colour: "C00000" },
            { name: "high", categories: own(0, drivers), values: own(2, high), colour: "548235" },
          ],
        },
      ],
      valueAxis: { title: "change of NPV, thousand USD", format: "#,##0" },
    },
    {
      sheet: "Results",
      anchor: place(3),
      title: "Distribution of NPV",
      altText: "Histogram of 200 trials with the cumulative share.",
      groups: [
        {
          kind: "histogram",
          series: [{ name: "trials", categories: own(3, bins), values: own(4, counts), colour: "9DC3E6" }],
        },
        {
          kind: "lines",
          axis: "secondary",
          series: [{ name: "share below", categories: own(3, bins), values: own(5, shares), colour: "1F3864" }],
        },
      ],
      categoryAxis: { title: "million USD" },
      secondaryAxis: { format: "0%", minimum: 0, maximum: 1 },
    },
    {
      sheet: "Results",
      anchor: place(4),
      title: "Return against price",
      altText: "Scatter of IRR against price.",
      groups: [
        {
          kind: "scatter",
          draw: "points",
          series: [{ name: "cases", categories: own(6, prices), values: own(7, returns), colour: "7030A0" }],
        },
      ],
      categoryAxis: { title: "USD/t", format: "#,##0", minimum: 6_000 },
      valueAxis: { title: "IRR", format: "0%" },
    },
    {
      sheet: "Results",
      anchor: place(5),
      title: "Horizontal stacks",
      altText: "Stacked horizontal bars.",
      groups: [
        {
          kind: "bars",
          direction: "bar",
          stacking: "stacked",
          series: [
            { name: "low", categories: own(0, drivers), values: own(1, low), colour: "C00000" },
            { name: "high", categories: own(0, drivers), values: own(2, high), colour: "548235" },
          ],
        },
      ],
    },
  ];
  return { sheet, charts };
}
