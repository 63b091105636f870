/** The tornado: which inputs move the result most, ranked, and the spider of the largest. */

import type { SensitivityResult } from "../analysis/sensitivity.ts";
import type { OutputInfo } from "../analysis/session.ts";
import type { TornadoBar, TornadoResult } from "../analysis/tornado.ts";
import { absoluteRange } from "./address.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import { chartAxis } from "./chart-axis.ts";
import type { ChartSpec } from "./chart-spec.ts";
import {
  amountCell,
  debtWords,
  engineHead,
  engineSheet,
  engineValue,
  formatFor,
  headings,
  note,
  text,
} from "./engine-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import { pushSpider } from "./spider-block.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

/** Bars drawn: more cannot be read. */
const MOST_DRAWN = 15;
/** Rows that a chart of so many bars takes. */
const CHART_ROWS = 26;

const BASIS: Readonly<Record<TornadoBar["basis"], string>> = {
  range: "range of the assumption",
  accuracy: "accuracy of the study class",
  percentage: "common percentage",
  time: "common time",
  switch: "off and on",
};

export function tornadoSheet(
  context: SheetContext,
  found: TornadoResult,
  spider: SensitivityResult | undefined,
): { sheet: SheetSpec; charts: ChartSpec[] } {
  const { bars, idle, left } = found;
  const output = found.outputs[0] as OutputInfo;
  const base = found.base[0];
  const head = engineHead(context, {
    title: SHEETS.tornado,
    about: `each input alone to its low and its high end, ranked by what that does: ${output.label.toLowerCase()}`,
    case: found.case,
    outputs: [output],
    base: [base ?? null],
    facts: [
      ["Debt", debtWords(found.debt)],
      [
        "Inputs without a range move by",
        `${Number((100 * found.by).toPrecision(6))} %, dates by ${12 * found.years} months`,
      ],
    ],
  });
  const drawn = bars
    .filter(({ low, high }) => low.results[0] !== null && high.results[0] !== null)
    .slice(0, MOST_DRAWN);
  const rows: RowSpec[] = [...head.rows];
  const chartRow = rows.length + 1;
  if (drawn.length > 0) for (let row = 0; row < CHART_ROWS; row += 1) rows.push({ cells: [] });
  rows.push(
    headings([
      "Input",
      "Ends rest on",
      "Low",
      "High",
      "Result at low",
      "Result at high",
      "Change at low",
      "Change at high",
      "Swing",
      "In the case",
      "Unit",
      "Path",
    ]),
  );
  const first = rows.length + 1;
  const baseRow = head.rows.length - 2;
  for (const [at, bar] of bars.entries())
    rows.push({ cells: barCells(bar, first + at, { row: baseRow, value: base ?? 0 }, output) });
  rows.push({ cells: [] });
  if (idle.length > 0) rows.push(note(`Inputs that move no result shown here: ${idle.length}.`));
  for (const { path, why } of left) rows.push(note(`Not moved: ${path}, because ${why}.`));
  if (spider && (idle.length > 0 || left.length > 0)) rows.push({ cells: [] });
  const web = spider ? [pushSpider(rows, spider)] : [];
  const sheet: SheetSpec = engineSheet(SHEETS.tornado, rows, head.conditionals, {
    pages: { to: 9 },
  });
  if (drawn.length === 0) return { sheet, charts: web };
  const last = first + drawn.length - 1;
  const range = (column: number, cached: readonly (number | string)[]) => ({
    ref: absoluteRange(SHEETS.tornado, { column, row: first }, { column, row: last }),
    cached,
  });
  const categories = range(
    1,
    drawn.map(({ input }) => input.label),
  );
  const change = ({ results }: TornadoBar["low"]): number => (results[0] as number) - (base as number);
  const chart: ChartSpec = {
    sheet: SHEETS.tornado,
    anchor: { fromColumn: 1, fromRow: chartRow, toColumn: 9, toRow: chartRow + CHART_ROWS - 1 },
    title: `${output.label}: change when one input goes to its low or high end`,
    altText: `Horizontal bars show, for the inputs that matter most, how far ${output.label.toLowerCase()} moves from the case.`,
    groups: [
      {
        kind: "tornado",
        series: [
          {
            name: "Input at its low end",
            categories,
            values: range(
              7,
              drawn.map(({ low }) => change(low)),
            ),
            colour: "C55A11",
          },
          {
            name: "Input at its high end",
            categories,
            values: range(
              8,
              drawn.map(({ high }) => change(high)),
            ),
            colour: "2E75B6",
          },
        ],
      },
    ],
    valueAxis: chartAxis(output),
    legend: "bottom",
  };
  return { sheet, charts: [chart, ...web] };
}

function barCells(
  { input, basis, low, high, swing }: TornadoBar,
  row: number,
  base: { readonly row: number; readonly value: number },
  output: OutputInfo,
): (CellSpec | null)[] {
  const format = formatFor(output);
  const [atLow, atHigh] = [low.results[0] ?? null, high.results[0] ?? null];
  const change = (column: string, result: number | null): CellSpec =>
    result === null
      ? engineValue(null, format)
      : { formula: `${column}${row}-$C$${base.row}`, cached: result - base.value, style: `calculation.${format}` };
  const end = ({ value, change: words, capped }: TornadoBar["low"]): CellSpec =>
    value === null ? text(`${words}${capped ? " (limit)" : ""}`, "unit.text") : amountCell(value);
  return [
    text(input.label, "label"),
    text(BASIS[basis], "unit"),
    end(low),
    end(high),
    engineValue(atLow, format),
    engineValue(atHigh, format),
    change("E", atLow),
    change("F", atHigh),
    engineValue(swing, format),
    amountCell(input.base),
    text(input.unit === "1" ? "" : input.unit, "unit"),
    text(input.path, "key"),
  ];
}
