/** Bridges: why the result of another case differs from that of the first, change by change. */

import type { BridgeStep, CompareResult } from "../analysis/compare.ts";
import type { OutputInfo } from "../analysis/session.ts";
import { bindingsAt } from "../model/input-paths.ts";
import type { InputBinding, ItemInfo, Model } from "../model/model.ts";
import { absoluteRange } from "./address.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import { chartAxis } from "./chart-axis.ts";
import type { ChartSeries, ChartSpec } from "./chart-spec.ts";
import { engineHead, engineSheet, engineValue, formatFor, headings, note, shortLabel, text } from "./engine-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

const CHART_ROWS = 20;
/** Excel stacks what is above zero and what is below it apart, so a bar across zero has a part on each side. */
const SEGMENTS: readonly {
  readonly title: string;
  readonly colour: string;
  readonly formula: (from: string, to: string) => string;
  readonly of: (bar: Bar) => number;
}[] = [
  {
    title: "Unseen above 0",
    colour: "none",
    formula: (from, to) => `MAX(0,MIN(${from},${to}))`,
    of: ({ from, to }) => Math.max(0, Math.min(from, to)),
  },
  {
    title: "Unseen below 0",
    colour: "none",
    formula: (from, to) => `MIN(0,MAX(${from},${to}))`,
    of: ({ from, to }) => Math.min(0, Math.max(from, to)),
  },
  {
    title: "Rise above 0",
    colour: "548235",
    formula: (from, to) => `MAX(0,MAX(0,${to})-MAX(0,${from}))`,
    of: ({ from, to }) => Math.max(0, Math.max(0, to) - Math.max(0, from)),
  },
  {
    title: "Rise below 0",
    colour: "548235",
    formula: (from, to) => `MIN(0,MIN(0,${from})-MIN(0,${to}))`,
    of: ({ from, to }) => Math.min(0, Math.min(0, from) - Math.min(0, to)),
  },
  {
    title: "Fall above 0",
    colour: "C00000",
    formula: (from, to) => `MAX(0,MAX(0,${from})-MAX(0,${to}))`,
    of: ({ from, to }) => Math.max(0, Math.max(0, from) - Math.max(0, to)),
  },
  {
    title: "Fall below 0",
    colour: "C00000",
    formula: (from, to) => `MIN(0,MIN(0,${to})-MIN(0,${from}))`,
    of: ({ from, to }) => Math.min(0, Math.min(0, to) - Math.min(0, from)),
  },
];
/** Column of the first of them. */
const FIRST_SEGMENT = 10;

export function bridgeSheet(
  context: SheetContext,
  bridges: readonly CompareResult[],
): { sheet: SheetSpec; charts: ChartSpec[] } {
  const [first] = bridges as [CompareResult];
  const output = first.outputs[0] as OutputInfo;
  const ownCase = bridges.find(({ to }) => to.case === context.caseTitle);
  const head = engineHead(context, {
    title: SHEETS.bridge,
    about: `other cases against ${first.from.case}: ${output.label.toLowerCase()}`,
    case: context.caseTitle,
    outputs: [output],
    base: [
      ownCase ? (ownCase.after[0] ?? null) : context.caseTitle === first.from.case ? (first.before[0] ?? null) : null,
    ],
    facts: [["Debt", "locked: amounts and schedule stay as sized"]],
  });
  const rows: RowSpec[] = [
    ...head.rows,
    note(
      "Averaged over orders: what a change brings does not depend on where it stands in the list. Made alone, changes leave an interaction.",
    ),
    { cells: [] },
  ];
  const charts: ChartSpec[] = [];
  const labelOf = (path: string): string => labelOfChange(context.model, path);
  for (const bridge of bridges) charts.push(...pushBridge(rows, bridge, output, labelOf));
  return {
    sheet: engineSheet(SHEETS.bridge, rows, head.conditionals, { pages: { to: 7 } }),
    charts,
  };
}

/** What a change is called: the label of its input and whose it is. */
function labelOfChange(model: Model, path: string): string {
  if (path === "structure") return "another structure";
  const [binding] = bindingsAt(path, model, { scenario: model.study.name });
  const { label, input, instance, chapter } = model.info[(binding as InputBinding).item] as ItemInfo;
  return chapter.single ? (input?.label ?? label) : `${input?.label ?? label}, ${instance.name}`;
}

interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

function pushBridge(
  rows: RowSpec[],
  bridge: CompareResult,
  output: OutputInfo,
  labelOf: (path: string) => string,
): ChartSpec[] {
  const format = formatFor(output);
  const [before, after] = [bridge.before[0] ?? 0, bridge.after[0] ?? 0];
  const method =
    bridge.averaging.method === "exact" ? "every order counted" : `${bridge.averaging.orders} sampled orders`;
  rows.push(
    headings([
      `${bridge.from.case} to ${bridge.to.case}`,
      `${shortLabel(output)}, ${output.unit}`,
      "Averaged",
      "In order",
      "Alone",
      "Value before",
      "Value after",
      "Bar from",
      "Bar to",
      ...SEGMENTS.map(({ title }) => title),
    ]),
  );
  const first = rows.length + 1;
  const segments = (row: number, bar: Bar, from: CellSpec, to: CellSpec): CellSpec[] => [
    from,
    to,
    ...SEGMENTS.map(
      ({ formula, of }): CellSpec => ({
        formula: formula(`H${row}`, `I${row}`),
        cached: of(bar),
        style: `calculation.${format}`,
      }),
    ),
  ];
  const bars: Bar[] = [{ label: bridge.from.case, from: 0, to: before }];
  rows.push({
    cells: [
      text(bridge.from.case, "total"),
      text(method, "unit"),
      engineValue(before, format),
      null,
      null,
      null,
      null,
      ...segments(first, bars[0] as Bar, engineValue(0, format), {
        formula: `C${first}`,
        cached: before,
        style: `calculation.${format}`,
      }),
    ],
  });
  let reached = before;
  for (const step of bridge.steps) {
    const row = rows.length + 1;
    const averaged = step.averaged[0] as number;
    const bar: Bar = { label: labelOf(step.change), from: reached, to: reached + averaged };
    bars.push(bar);
    rows.push({
      cells: [
        text(bar.label, "label"),
        text(step.unit === "1" ? "" : step.unit, "unit"),
        engineValue(averaged, format),
        engineValue(step.inOrder[0], format),
        engineValue(step.alone[0], format),
        amountOf(step, "from"),
        amountOf(step, "to"),
        ...segments(
          row,
          bar,
          { formula: `I${row - 1}`, cached: bar.from, style: `calculation.${format}` },
          { formula: `H${row}+C${row}`, cached: bar.to, style: `calculation.${format}` },
        ),
      ],
    });
    reached = bar.to;
  }
  const row = rows.length + 1;
  bars.push({ label: bridge.to.case, from: 0, to: after });
  rows.push(
    {
      cells: [
        text(bridge.to.case, "total"),
        null,
        engineValue(after, format),
        null,
        null,
        null,
        null,
        ...segments(row, bars[bars.length - 1] as Bar, engineValue(0, format), {
          formula: `C${row}`,
          cached: after,
          style: `calculation.${format}`,
        }),
      ],
    },
    {
      cells: [
        text("Interaction of changes made alone", "label"),
        null,
        null,
        null,
        engineValue(bridge.interaction[0], format),
      ],
    },
    { cells: [] },
  );
  // One change is no bridge: two columns and their difference say less than the row above them.
  if (bridge.steps.length < 2) return [];
  const chartRow = rows.length + 1;
  for (let at = 0; at < CHART_ROWS + 1; at += 1) rows.push({ cells: [] });
  return [waterfall(bridge, output, bars, first, chartRow)];
}

function amountOf(step: BridgeStep, which: "from" | "to"): CellSpec {
  const value = step[which];
  if (value === null) return text("varies", "unit.text");
  return typeof value === "string" ? { value, style: "engine_value.text" } : engineValue(value, "any");
}

/** Stacked columns whose part next to zero is not seen. */
function waterfall(
  bridge: CompareResult,
  output: OutputInfo,
  bars: readonly Bar[],
  first: number,
  chartRow: number,
): ChartSpec {
  const range = (column: number, cached: readonly (number | string)[]) => ({
    ref: absoluteRange(SHEETS.bridge, { column, row: first }, { column, row: first + bars.length - 1 }),
    cached,
  });
  const categories = range(
    1,
    bars.map(({ label }) => label),
  );
  return {
    sheet: SHEETS.bridge,
    anchor: { fromColumn: 1, fromRow: chartRow, toColumn: 8, toRow: chartRow + CHART_ROWS },
    title: `${output.label}: from ${bridge.from.case} to ${bridge.to.case}, rises green, falls red`,
    altText: `Columns lead from the result of ${bridge.from.case} to that of ${bridge.to.case}, one for each change.`,
    groups: [
      {
        kind: "bars",
        direction: "column",
        stacking: "stacked",
        gap: 40,
        series: SEGMENTS.map(
          ({ title, colour, of }, at): ChartSeries => ({
            name: title,
            categories,
            values: range(FIRST_SEGMENT + at, bars.map(of)),
            colour,
          }),
        ),
      },
    ],
    valueAxis: chartAxis(output),
    legend: "none",
  };
}
