/** Monte Carlo: what trials say of each result, with histogram, fans and drivers. Draws themselves stay out of the workbook. */

import type { FanResult } from "../analysis/monte-carlo/fan-results.ts";
import type { OutputResult } from "../analysis/monte-carlo/output-results.ts";
import type { Simulation } from "../analysis/monte-carlo/simulate.ts";
import type { OutputInfo } from "../analysis/session.ts";
import { absoluteRange } from "./address.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import { chartAxis } from "./chart-axis.ts";
import type { ChartRange, ChartSeries, ChartSpec } from "./chart-spec.ts";
import {
  debtWords,
  engineHead,
  engineSheet,
  engineValue,
  formatFor,
  headings,
  note,
  shortLabel,
  text,
} from "./engine-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

const CHART_ROWS = 20;
/** Drivers shown. */
const MOST_DRIVERS = 12;

export function riskSheet(context: SheetContext, found: Simulation): { sheet: SheetSpec; charts: ChartSpec[] } {
  const infos = found.outputs.map(infoOf);
  const head = engineHead(context, {
    title: SHEETS.risk,
    about: "many trials, each with inputs drawn from their distributions",
    case: found.case,
    outputs: infos,
    base: found.outputs.map(({ inCase }) => inCase),
    facts: [
      ["Trials", found.trials],
      ["Seed", found.seed],
      ["Sampling", found.sampling],
      ["Debt", debtWords(found.debt)],
    ],
  });
  const rows: RowSpec[] = [...head.rows];
  const charts: ChartSpec[] = [];
  rows.push(...percentileRows(found), { cells: [] });
  for (const { sentence } of found.warnings) rows.push(note(sentence));
  const [worth] = found.outputs;
  if (worth?.histogram) charts.push(pushHistogram(rows, worth, found.trials), pushConvergence(rows, worth));
  for (const fan of found.fans) charts.push(pushFan(rows, context, fan));
  rows.push(...driverRows(found));
  return {
    sheet: engineSheet(SHEETS.risk, rows, head.conditionals, { pages: { paper: "A3" } }),
    charts,
  };
}

/** A plain number that is a rate of return reads as a percentage. */
const infoOf = ({ name, key, label, unit }: OutputResult): OutputInfo => ({
  name,
  key,
  label,
  unit,
  kind: /irr/.test(key) ? "rate" : "value",
});

/** Leaves room below the rows for a chart; gives the row where it starts. */
function roomForChart(rows: RowSpec[]): number {
  const start = rows.length + 2;
  for (let at = 0; at < CHART_ROWS + 2; at += 1) rows.push({ cells: [] });
  return start;
}

/** Columns of a table of this sheet from one row to another, as a chart reads them. */
const rangeOver =
  (first: number, last: number) =>
  (column: number, cached: readonly number[]): ChartRange => ({
    ref: absoluteRange(SHEETS.risk, { column, row: first }, { column, row: last }),
    cached,
  });

function percentileRows({ outputs, trials, sampling }: Simulation): RowSpec[] {
  const shares = outputs.find(({ percentiles }) => percentiles.length > 0)?.percentiles ?? [];
  return [
    headings([
      "Result",
      "Unit and line",
      "Mean",
      "Deviation",
      ...shares.map(({ share }) => `P${Number((100 * share).toPrecision(3))}`),
      "Mean of worst tenth",
      "Trials it applies in",
    ]),
    ...outputs.map((output): RowSpec => {
      const format = formatFor(infoOf(output));
      return {
        cells: [
          text(shortLabel(output), "label"),
          text(`${output.unit}  ${output.key}`, "key"),
          engineValue(output.mean, format),
          engineValue(output.deviation, format),
          ...shares.map((_, at) => engineValue(output.percentiles[at]?.value, format)),
          engineValue(output.shortfall, format),
          engineValue(output.count, "count"),
        ],
      };
    }),
    { cells: [] },
    note(
      `95 % confidence intervals, from ${sampling === "random" ? "the order" : "ten replicates"} of ${trials.toLocaleString("en-US")} trials:`,
    ),
    headings([
      "Result",
      "Line",
      "Mean from",
      "Mean to",
      "P10 from",
      "P10 to",
      "P50 from",
      "P50 to",
      "P90 from",
      "P90 to",
    ]),
    ...outputs.map((output): RowSpec => {
      const format = formatFor(infoOf(output));
      const interval = (share: number): CellSpec[] => {
        const one = output.percentiles.find((percentile) => percentile.share === share);
        return [engineValue(one?.low, format), engineValue(one?.high, format)];
      };
      return {
        cells: [
          text(shortLabel(output), "label"),
          text(output.key, "key"),
          engineValue(output.meanLow, format),
          engineValue(output.meanHigh, format),
          ...[0.1, 0.5, 0.9].flatMap(interval),
        ],
      };
    }),
    { cells: [] },
    headings(["How likely is trouble", "Line", "Held against", "Side", "Probability", "from", "to (95 %)"]),
    ...outputs.flatMap((output): RowSpec[] => {
      const { beyond } = output;
      if (!beyond) return [];
      return [
        {
          cells: [
            text(shortLabel(output), "label"),
            text(output.key, "key"),
            engineValue(beyond.threshold, "any"),
            text(beyond.side, "unit"),
            engineValue(beyond.value, "percent1"),
            engineValue(beyond.low, "percent1"),
            engineValue(beyond.high, "percent1"),
          ],
        },
      ];
    }),
  ];
}

/** Bins with their counts; shares and the cumulative curve are formulas over them. */
function pushHistogram(rows: RowSpec[], output: OutputResult, trials: number): ChartSpec {
  const { low, high, counts } = output.histogram as NonNullable<OutputResult["histogram"]>;
  const format = formatFor(infoOf(output));
  const width = (high - low) / counts.length;
  rows.push(headings([`Histogram: ${output.label}`, "Unit", "Bin from", "Bin to", "Trials", "Share", "Cumulative"]));
  const first = rows.length + 1;
  const last = rows.length + counts.length;
  const labels: number[] = [];
  const shares: number[] = [];
  const sums: number[] = [];
  let sum = 0;
  const total = counts.reduce((all, one) => all + one, 0);
  for (const [at, count] of counts.entries()) {
    const row = rows.length + 1;
    sum += count;
    labels.push(low + at * width);
    shares.push(count / total);
    sums.push(sum / total);
    rows.push({
      cells: [
        text(at === 0 ? "and less" : at === counts.length - 1 ? "and more" : "", "label"),
        text(output.unit, "unit"),
        engineValue(low + at * width, format),
        engineValue(low + (at + 1) * width, format),
        engineValue(count, "count"),
        { formula: `E${row}/SUM($E$${first}:$E$${last})`, cached: count / total, style: "calculation.percent1" },
        {
          formula: `SUM($E$${first}:E${row})/SUM($E$${first}:$E$${last})`,
          cached: sum / total,
          style: "calculation.percent1",
        },
      ],
    });
  }
  const chartRow = roomForChart(rows);
  const range = rangeOver(first, last);
  const categories = range(3, labels);
  const axis = chartAxis(infoOf(output));
  return {
    sheet: SHEETS.risk,
    anchor: { fromColumn: 1, fromRow: chartRow, toColumn: 8, toRow: chartRow + CHART_ROWS },
    title: `${output.label}: ${trials.toLocaleString("en-US")} trials`,
    altText: `Columns show the share of trials in each bin of ${output.label.toLowerCase()}, the line the share of trials up to it.`,
    groups: [
      {
        kind: "histogram",
        series: [{ name: "Share of trials", categories, values: range(6, shares), colour: "2E75B6" }],
      },
      {
        kind: "lines",
        axis: "secondary",
        series: [{ name: "Cumulative", categories, values: range(7, sums), colour: "C00000" }],
      },
    ],
    categoryAxis: axis,
    valueAxis: { title: "share of trials", format: "0%" },
    secondaryAxis: { title: "cumulative", format: "0%", minimum: 0, maximum: 1 },
    legend: "bottom",
  };
}

/** Does the mean settle? Its value and interval after each tenth of the trials. */
function pushConvergence(rows: RowSpec[], output: OutputResult): ChartSpec {
  const { convergence, label, unit } = output;
  const format = formatFor(infoOf(output));
  rows.push(headings([`Convergence of the mean: ${label}`, "Unit", "Trials", "Mean", "from", "to (95 %)"]));
  const first = rows.length + 1;
  for (const { trials, value, low, high } of convergence)
    rows.push({
      cells: [
        text("", "label"),
        text(unit, "unit"),
        engineValue(trials, "count"),
        ...[value, low, high].map((one) => engineValue(one, format)),
      ],
    });
  const last = rows.length;
  const chartRow = roomForChart(rows);
  const range = rangeOver(first, last);
  const categories = range(
    3,
    convergence.map(({ trials }) => trials),
  );
  const line = (name: string, column: number, of: "value" | "low" | "high", colour: string): ChartSeries => ({
    name,
    categories,
    values: range(
      column,
      convergence.map((one) => one[of]),
    ),
    colour,
  });
  return {
    sheet: SHEETS.risk,
    anchor: { fromColumn: 1, fromRow: chartRow, toColumn: 8, toRow: chartRow + CHART_ROWS },
    title: `${label}: mean as trials are added, with its 95 % interval`,
    altText: `Lines show the mean of ${label.toLowerCase()} and both ends of its 95 % interval after each tenth of the trials.`,
    groups: [
      {
        kind: "lines",
        series: [
          line("Upper end", 6, "high", "9DC3E6"),
          line("Mean", 4, "value", "1F3864"),
          line("Lower end", 5, "low", "9DC3E6"),
        ],
      },
    ],
    categoryAxis: { title: "trials", format: "#,##0" },
    valueAxis: chartAxis(infoOf(output)),
    legend: "bottom",
  };
}

function pushFan(rows: RowSpec[], { model }: SheetContext, fan: FanResult): ChartSpec {
  const kind = model.info[model.byKey.get(fan.key) as number]?.kind;
  const info: OutputInfo = { name: fan.key, key: fan.key, label: fan.label, unit: fan.unit, kind: "row" };
  const format = formatFor(info);
  rows.push(
    headings([
      `By calendar year: ${fan.label}`,
      kind === "flow" ? "sum of the year" : "least of the year",
      "P10",
      "P50",
      "P90",
      "Unit",
    ]),
  );
  const first = rows.length + 1;
  // A year without a value stays blank, so that the lines of the chart break there.
  const fanCell = (value: number | null | undefined): CellSpec | null =>
    typeof value === "number" ? engineValue(value, format) : null;
  for (const [at, year] of fan.years.entries())
    rows.push({
      cells: [
        text(String(year), "label"),
        null,
        fanCell(fan.p10[at]),
        fanCell(fan.p50[at]),
        fanCell(fan.p90[at]),
        text(fan.unit, "unit"),
      ],
    });
  const last = rows.length;
  rows.push({ cells: [] });
  const chartRow = rows.length + 1;
  for (let at = 0; at < CHART_ROWS + 1; at += 1) rows.push({ cells: [] });
  const range = (column: number, cached: readonly (number | string | null)[]): ChartRange => ({
    ref: absoluteRange(SHEETS.risk, { column, row: first }, { column, row: last }),
    cached,
  });
  const categories = range(1, fan.years.map(String));
  return {
    sheet: SHEETS.risk,
    anchor: { fromColumn: 1, fromRow: chartRow, toColumn: 8, toRow: chartRow + CHART_ROWS },
    title: `${fan.label} by year: one trial in ten below P10, one in ten above P90`,
    altText: `Lines show, for each calendar year, the values of ${fan.label.toLowerCase()} that one, five and nine trials in ten fall below.`,
    groups: [
      {
        kind: "lines",
        series: [
          { name: "P90", categories, values: range(5, fan.p90), colour: "9DC3E6" },
          { name: "P50", categories, values: range(4, fan.p50), colour: "1F3864" },
          { name: "P10", categories, values: range(3, fan.p10), colour: "C55A11" },
        ],
      },
    ],
    valueAxis: chartAxis(info),
    legend: "bottom",
  };
}

function driverRows({ outputs, drivers, worst }: Simulation): RowSpec[] {
  const [first] = outputs;
  if (!first) return [];
  const ranked = drivers
    .filter(({ ranks }) => typeof ranks[0] === "number")
    .sort((one, other) => Math.abs(other.ranks[0] as number) - Math.abs(one.ranks[0] as number))
    .slice(0, MOST_DRIVERS);
  const rows: RowSpec[] = [
    headings([`What drives it: ${first.label}`, "Input or event", "Rank correlation"]),
    ...ranked.map(({ label, name, ranks }) => ({
      cells: [text(label, "label"), text(name, "key"), engineValue(ranks[0], "decimal2")],
    })),
    { cells: [] },
  ];
  if (!worst) return rows;
  return [
    ...rows,
    headings([
      "What the worst tenth of trials have in common",
      "Input or event",
      "Mean among them",
      "Mean of all",
      "In deviations",
      "Unit",
    ]),
    ...worst.shifts.slice(0, MOST_DRIVERS).map(({ label, name, unit, worst: among, all, deviations }) => ({
      cells: [
        text(label, "label"),
        text(name, "key"),
        engineValue(among, "any"),
        engineValue(all, "any"),
        engineValue(deviations, "decimal2"),
        text(unit === "1" ? "" : unit, "unit"),
      ],
    })),
  ];
}
