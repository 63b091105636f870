/** Charts of the summary: debt and its cover where there is debt, else cash flow; and what shareholders have of it. */

import { absoluteRange } from "./address.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import type { ChartRange, ChartSeries, ChartSpec } from "./chart-spec.ts";
import { ANNUAL_COLUMNS, type PlannedRow, planAnnual } from "./plan-annual.ts";
import { SHEETS } from "./sheet-plan.ts";

/** Rows beside which the chart of shareholders stands. */
export const PARTNERS_CHART_ROWS = 16;

const BLUE = "2E75B6";
const RED = "C00000";

interface Found {
  readonly sheet: string;
  readonly row: PlannedRow;
}

/** A chart over calendar years, drawn from the sheets by year; undefined where they have neither debt nor cash flow. */
export function yearsChart(
  context: SheetContext,
  fromRow: number,
  columns: number,
  rows: number,
): ChartSpec | undefined {
  const tables = planAnnual(context.model).flatMap(({ sheet, tables: planned }) =>
    planned.map((table) => ({ sheet: sheet.name, table })),
  );
  const pair = (bars: string, line: string): readonly [Found, Found] | undefined => {
    for (const { sheet, table } of tables) {
      const [one, other] = [bars, line].map((wanted) => table.rows.find(({ name }) => name === wanted));
      if (one && other)
        return [
          { sheet, row: one },
          { sheet, row: other },
        ];
    }
    return undefined;
  };
  const millions = { title: `million ${context.model.study.currency}`, format: "#,##0,,;-#,##0,," };
  const frame = {
    sheet: SHEETS.summary,
    anchor: { fromColumn: 1, fromRow, toColumn: columns + 1, toRow: fromRow + rows - 1 },
    legend: "bottom" as const,
  };
  const debt = pair("cover", "balance");
  if (debt)
    return {
      ...frame,
      title: "Debt-service cover of the year, and loan balance at its end",
      altText:
        "Columns show how often the debt service of each calendar year is covered, the line the loan balance at its end.",
      groups: [
        { kind: "bars", direction: "column", stacking: "clustered", series: [seriesOf(context, debt[0], BLUE)] },
        { kind: "lines", axis: "secondary", series: [seriesOf(context, debt[1], RED)] },
      ],
      valueAxis: { title: "times", format: "0.0" },
      secondaryAxis: millions,
    };
  const cash = pair("after_tax", "cumulative");
  if (!cash) return undefined;
  return {
    ...frame,
    title: "Cash flow after tax by year, and cumulative",
    altText: "Columns show the cash flow of the chain after tax in each calendar year, the line its running total.",
    groups: [
      { kind: "bars", direction: "column", stacking: "clustered", series: [seriesOf(context, cash[0], BLUE)] },
      { kind: "lines", series: [seriesOf(context, cash[1], RED)] },
    ],
    valueAxis: millions,
  };
}

function seriesOf({ model }: SheetContext, { sheet, row }: Found, colour: string): ChartSeries {
  const { firstYear, lastYear } = model.study.grid;
  const years = lastYear - firstYear + 1;
  const across = (at: number): string =>
    absoluteRange(
      sheet,
      { column: ANNUAL_COLUMNS.first, row: at },
      { column: ANNUAL_COLUMNS.first + years - 1, row: at },
    );
  return {
    name: row.label,
    categories: { ref: across(3), cached: Array.from({ length: years }, (_, at) => String(firstYear + at)) },
    values: { ref: across(row.row) },
    colour,
  };
}

/** What each shareholder's part is worth, beside the table that the rows stand in. */
export function partnersChart(
  partners: readonly { readonly name: string; readonly worth: number }[],
  place: { readonly first: number; readonly top: number; readonly columns: number; readonly currency: string },
): ChartSpec {
  const { first, top, columns, currency } = place;
  const column = (at: number, cached: ChartRange["cached"]): ChartRange => ({
    ref: absoluteRange(SHEETS.summary, { column: at, row: first }, { column: at, row: first + partners.length - 1 }),
    ...(cached && { cached }),
  });
  return {
    sheet: SHEETS.summary,
    anchor: { fromColumn: 5, fromRow: top + 1, toColumn: columns + 1, toRow: top + PARTNERS_CHART_ROWS },
    title: "What it is worth to each shareholder",
    altText: "Bars show the present value of each shareholder's cash.",
    groups: [
      {
        kind: "bars",
        direction: "column",
        stacking: "clustered",
        series: [
          {
            name: "Net present value",
            categories: column(
              1,
              partners.map(({ name }) => name),
            ),
            values: column(
              2,
              partners.map(({ worth }) => worth),
            ),
            colour: BLUE,
          },
        ],
      },
    ],
    valueAxis: { title: `million ${currency}`, format: "#,##0,,;-#,##0,," },
    legend: "none",
  };
}
