/** The spider below a tornado: the same factors on several inputs, one line each. */

import type { SensitivityResult } from "../analysis/sensitivity.ts";
import type { OutputInfo } from "../analysis/session.ts";
import { absoluteRange } from "./address.ts";
import { chartAxis } from "./chart-axis.ts";
import type { ChartRange, ChartSpec } from "./chart-spec.ts";
import { engineValue, formatFor, headings, shortLabel, text } from "./engine-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { RowSpec } from "./workbook-spec.ts";

const CHART_ROWS = 20;
const COLOURS = ["1F3864", "C55A11", "2E75B6", "7F7F7F", "BF9000", "548235"];

/** Appends the table, a row for each factor and a column for each input, and room for its chart. */
export function pushSpider(rows: RowSpec[], { tables, outputs }: SensitivityResult): ChartSpec {
  const output = outputs[0] as OutputInfo;
  const format = formatFor(output);
  const changes = tables[0]?.points.map(({ change }) => change) ?? [];
  const results = tables.map(({ points }) => points.map((point) => point.results[0] ?? null));
  rows.push(
    headings([
      `Spider: ${shortLabel(output)}, one input times a factor`,
      "Unit",
      ...tables.map(({ input }) => input.label),
    ]),
    { cells: [text("", "label"), null, ...tables.map(({ input }) => text(input.path, "key"))] },
  );
  const first = rows.length + 1;
  for (const [at, change] of changes.entries())
    rows.push({
      cells: [
        text(change, "label"),
        text(output.unit, "unit"),
        ...results.map((column) => engineValue(column[at] ?? null, format)),
      ],
    });
  const last = rows.length;
  rows.push({ cells: [] });
  const chartRow = rows.length + 1;
  for (let at = 0; at < CHART_ROWS + 1; at += 1) rows.push({ cells: [] });
  const range = (column: number, cached: readonly (number | string | null)[]): ChartRange => ({
    ref: absoluteRange(SHEETS.tornado, { column, row: first }, { column, row: last }),
    cached,
  });
  return {
    sheet: SHEETS.tornado,
    anchor: { fromColumn: 1, fromRow: chartRow, toColumn: 9, toRow: chartRow + CHART_ROWS },
    title: `${output.label} when one input is multiplied`,
    altText: `Lines show, for several inputs, what ${output.label.toLowerCase()} becomes when the input alone is multiplied by each factor.`,
    groups: [
      {
        kind: "lines",
        markers: true,
        series: tables.map(({ input }, at) => ({
          name: input.label,
          categories: range(1, changes),
          values: range(3 + at, results[at] as (number | null)[]),
          colour: COLOURS[at % COLOURS.length] as string,
        })),
      },
    ],
    valueAxis: chartAxis(output),
    legend: "right",
  };
}
