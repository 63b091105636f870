/** A simulation in words and tables for the terminal, and as plain data. */

import picocolors from "picocolors";
import type { FanResult } from "../analysis/monte-carlo/fan-results.ts";
import type { TrialRun } from "../analysis/monte-carlo/run-trial.ts";
import type { Simulation } from "../analysis/monte-carlo/simulate.ts";
import type { VarianceShares } from "../analysis/monte-carlo/variance-shares.ts";
import type { Output } from "./terminal.ts";
import { type TextColumn, textTable } from "./text-table.ts";

type Paint = (text: string) => string;
type Screen = Pick<Output, "colour" | "width">;

/** Drivers shown of an output. */
const SHOWN = 10;

const right = (title: string): TextColumn => ({ title, align: "right" });

export function simulationText(simulation: Simulation, screen: Screen): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  const { outputs, drivers, worst, fans } = simulation;
  const parts = [dim(captionOf(simulation)), outputTable(simulation, screen, bold)];
  const [first] = outputs;
  if (first && drivers.length > 0) {
    parts.push(`What drives ${first.name}: rank correlation.`);
    parts.push(driverTable(simulation, screen, bold));
  }
  if (worst && worst.shifts.length > 0) {
    parts.push(`What the worst tenth of trials by ${worst.output} has in common: mean there and in all trials.`);
    const rows = worst.shifts
      .slice(0, SHOWN / 2)
      .map((one) => [
        one.label,
        `${figure(one.worst)} ${one.unit}`.trim(),
        `${figure(one.all)} ${one.unit}`.trim(),
        one.deviations.toFixed(2),
      ]);
    parts.push(
      textTable(
        [{ title: "input" }, right("worst tenth"), right("all"), right("deviations")],
        rows,
        screen.width,
        bold,
      ).trimEnd(),
    );
  }
  for (const fan of fans) {
    const { unit } = scaleOf(fan.unit, fan.key);
    parts.push(`${fan.label} by year${unit === "" ? "" : `, ${unit}`} (${fan.key}).`);
    parts.push(fanTable(fan, screen, bold));
  }
  return `${parts.join("\n\n")}\n`;
}

function captionOf({ case: name, debt, sampling, seed, trials, wanted, stopped, scenario }: Simulation): string {
  const how = { random: "random", "latin-hypercube": "a Latin hypercube", sobol: "scrambled Sobol' points" }[sampling];
  const short =
    stopped === "certain"
      ? `, ended of ${wanted.toLocaleString("en-US")} because the stop rule was met`
      : stopped === "interrupted"
        ? `, interrupted of ${wanted.toLocaleString("en-US")}`
        : "";
  const held = debt === "locked" ? "debt locked as sized" : "debt sized anew in every trial";
  return `${scenario}, case ${name}: ${trials.toLocaleString("en-US")} trials${short}; sampling ${how}, seed ${seed}; ${held}. Intervals are of 95 %.`;
}

function outputTable({ outputs, trials }: Simulation, screen: Screen, bold: Paint): string {
  const columns = [
    { title: "result" },
    { title: "unit" },
    right("in case"),
    right("mean"),
    right("P10"),
    right("P50"),
    right("P90"),
    right("worst tenth"),
    right("threshold"),
    right("probability"),
    right("n/a"),
  ];
  const rows = outputs.map((one) => {
    const scale = scaleOf(one.unit, one.key);
    const shown = (value: number | null | undefined): string =>
      value === null || value === undefined ? "" : scale.text(value);
    const at = (share: number): string => {
      const found = one.percentiles.find((percentile) => percentile.share === share);
      return found ? `${shown(found.value)} ±${scale.text((found.high - found.low) / 2)}` : "";
    };
    return [
      one.name,
      scale.unit,
      shown(one.inCase),
      shown(one.mean),
      at(0.1),
      at(0.5),
      at(0.9),
      shown(one.shortfall),
      one.beyond ? `${one.beyond.side} ${shown(one.beyond.threshold)}` : "",
      one.beyond ? `${percent(one.beyond.value)} (${percent(one.beyond.low)}..${percent(one.beyond.high)})` : "",
      one.count < trials ? percent(1 - one.count / trials) : "",
    ];
  });
  return textTable(columns, rows, screen.width, bold).trimEnd();
}

function driverTable({ drivers, outputs }: Simulation, screen: Screen, bold: Paint): string {
  const size = (rank: number | null | undefined): number => Math.abs(rank ?? 0);
  const rows = drivers
    .toSorted((one, other) => size(other.ranks[0]) - size(one.ranks[0]))
    .slice(0, SHOWN)
    .map(({ label, ranks }) => [label, (ranks[0] ?? 0).toFixed(2), bar(ranks[0] ?? 0)]);
  return textTable(
    [{ title: "input" }, right(outputs[0]?.name ?? ""), { title: "" }],
    rows,
    screen.width,
    bold,
  ).trimEnd();
}

/** A correlation as a stretch of signs, twenty for 1. */
const bar = (rank: number): string => (rank < 0 ? "-" : "+").repeat(Math.round(20 * Math.abs(rank)));

function fanTable({ years, p10, p50, p90, unit, key }: FanResult, screen: Screen, bold: Paint): string {
  const { text } = scaleOf(unit, key);
  const rows = years.flatMap((year, at) => {
    const values = [p10[at], p50[at], p90[at]];
    return values.some((value) => value !== null && value !== 0)
      ? [[String(year), ...values.map((value) => (value === null || value === undefined ? "" : text(value)))]]
      : [];
  });
  return textTable([{ title: "year" }, right("P10"), right("P50"), right("P90")], rows, screen.width, bold).trimEnd();
}

/** One trial: what was drawn, and what came of it in the exact reading. */
export function trialText({ trial, draws, outputs, run }: TrialRun, screen: Screen): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  const drawn = draws.map(({ name, label, value, unit }) => [label, `${figure(value)} ${unit}`.trim(), name]);
  const found = outputs.map(({ name, unit, exact }) => {
    const scale = scaleOf(unit, name);
    return [name, exact === null ? "" : scale.text(exact), scale.unit];
  });
  const parts = [
    dim(`${run.summary.scenario}, case ${run.summary.case}: trial ${trial} in the exact reading.`),
    textTable([{ title: "input" }, right("drawn"), { title: "path" }], drawn, screen.width, bold).trimEnd(),
    textTable([{ title: "result" }, right("value"), { title: "unit" }], found, screen.width, bold).trimEnd(),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Sobol' indices of each output, the largest first. */
export function sharesText(shares: readonly VarianceShares[], screen: Screen): string {
  const { bold, dim } = picocolors.createColors(screen.colour);
  const tables = shares.map(({ output, drivers }) => {
    const rows = drivers
      .toSorted((one, other) => other.total - one.total)
      .slice(0, SHOWN)
      .map(({ labels, first, total }) => [labels.join(" + "), percent(first), percent(total)]);
    const columns = [{ title: output }, right("alone"), right("with interactions")];
    return textTable(columns, rows, screen.width, bold).trimEnd();
  });
  const caption = dim("Share of the variance that each input causes: Sobol' indices of first order and total.");
  return `${[caption, ...tables].join("\n\n")}\n`;
}

/** The simulation without its arrays by trial: what `--json` prints. */
export function simulationDocument(simulation: Simulation): Readonly<Record<string, unknown>> {
  const { values: _, planned: __, warnings: ___, ...rest } = simulation;
  return { simulation: rest };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Five significant digits at most, never in powers of ten. */
const figure = (value: number): string =>
  Number(value.toPrecision(5)).toLocaleString("en-US", { maximumFractionDigits: 6 });

/** Money in millions, rates in per cent, everything else as it is. */
function scaleOf(unit: string, name: string): { readonly unit: string; readonly text: (value: number) => string } {
  if (/^(real )?[A-Z]{3}$/.test(unit))
    return {
      unit: `million ${unit}`,
      text: (value) =>
        (value / 1e6)
          .toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 })
          .replace(/^-0\.0$/, "0.0"),
    };
  if (unit === "1" && /irr/.test(name)) return { unit: "%", text: (value) => (100 * value).toFixed(1) };
  if (unit === "1") return { unit: "", text: (value) => value.toFixed(2) };
  return { unit, text: figure };
}
