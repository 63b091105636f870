/** Results of analyses as tables for the terminal. */

import picocolors from "picocolors";
import type { CompareResult } from "../analysis/compare.ts";
import { cellText, figureText, unitText } from "../analysis/figure-text.ts";
import type { GridAxis, GridResult } from "../analysis/grid.ts";
import type { NegotiationResult } from "../analysis/negotiation.ts";
import type { SensitivityPoint, SensitivityResult } from "../analysis/sensitivity.ts";
import type { AnalysisHead, InputInfo, OutputInfo } from "../analysis/session.ts";
import type { SolveResult } from "../analysis/solve.ts";
import { type FigureKind, structureFigures } from "../analysis/structure-figures.ts";
import type { StructuresResult } from "../analysis/structures.ts";
import type { ThresholdsResult } from "../analysis/thresholds.ts";
import type { TornadoBar, TornadoResult } from "../analysis/tornado.ts";
import type { ValueBasis } from "../model/value-basis.ts";
import type { Output } from "./terminal.ts";
import { type TextColumn, textTable } from "./text-table.ts";

type Screen = Pick<Output, "colour" | "width">;

const DEBT = { locked: "debt locked as sized", resize: "debt sized anew" } as const;

export const sensitivityText = (result: SensitivityResult, screen: Screen): string =>
  page(
    captionOf(result),
    result.tables.map(({ input, points }) => {
      const columns: TextColumn[] = [
        { title: inputTitle(input) },
        { title: "value", align: "right" },
        ...result.outputs.map(resultColumn),
        { title: "" },
      ];
      const base = ["case", valueText(input.base, input), ...cells(result.base, result), ""];
      const rows = points.map((point) => [
        point.change,
        point.change === valueText(point.value, input) ? "" : valueText(point.value, input),
        ...cells(point.results, result),
        point.capped ? "at its limit" : "",
      ]);
      return table(columns, [base, ...rows], screen);
    }),
    [],
    screen,
  );

const BASIS: Readonly<Record<TornadoBar["basis"], string>> = {
  range: "its range",
  accuracy: "study class",
  percentage: "common",
  time: "common",
  switch: "off, on",
};

export function tornadoText(result: TornadoResult, most: number, screen: Screen): string {
  const first = result.outputs[0] as OutputInfo;
  const columns: TextColumn[] = [
    { title: "" },
    { title: "input" },
    { title: "low" },
    { title: "high" },
    { title: "by" },
    ...result.outputs.flatMap((output): TextColumn[] => [
      { title: `${output.name} low`, align: "right" },
      { title: "high", align: "right" },
    ]),
    { title: `swing${inBrackets(unitText(first))}`, align: "right" },
    { title: "" },
  ];
  const bars = result.bars.slice(0, most);
  const rows = bars.map((bar, at) => [
    String(at + 1),
    bar.input.path,
    endText(bar.low),
    endText(bar.high),
    BASIS[bar.basis],
    ...result.outputs.flatMap((output, index) => [
      cellText(bar.low.results[index] ?? null, output),
      cellText(bar.high.results[index] ?? null, output),
    ]),
    cellText(bar.swing, first),
    drawn(bar.swing, bars[0]?.swing ?? 0),
  ]);
  const notes = [
    ...(result.bars.length > bars.length
      ? [`${result.bars.length - bars.length} smaller ones are left out; --most shows more.`]
      : []),
    ...(bars.some(({ low, high }) => low.capped || high.capped) ? ["* held at a limit of the input."] : []),
    ...(result.idle.length > 0 ? [`${counted(result.idle.length, "input")} without any effect here.`] : []),
    ...[...new Set(result.left.map(({ why }) => why))].map(
      (why) =>
        `not moved, ${why}: ${result.left
          .filter((one) => one.why === why)
          .map(({ path }) => path)
          .join(", ")}.`,
    ),
  ];
  const common = `inputs without a range by ${Math.round(result.by * 1e4) / 100} %, dates by ${Math.round(result.years * 1200) / 100} months`;
  return page([...captionOf(result), common], [table(columns, rows, screen)], notes, screen);
}

const endText = ({ change, capped }: SensitivityPoint): string => `${change}${capped ? " *" : ""}`;

/** A bar of at most twenty characters. */
const drawn = (swing: number, largest: number): string =>
  largest > 0 ? "█".repeat(Math.max(1, Math.round((20 * swing) / largest))) : "";

export function gridText(result: GridResult, screen: Screen): string {
  const output = result.outputs[0] as OutputInfo;
  const { rows, columns } = result;
  const head: TextColumn[] = [
    { title: `${rows.input.path} \\ ${columns.input.path}` },
    ...columns.changes.map((_, at): TextColumn => ({ title: sideText(columns, at), align: "right" })),
  ];
  const body = result.results.map((row, at) => [sideText(rows, at), ...row.map((value) => cellText(value, output))]);
  const capped = [...rows.capped, ...columns.capped].some(Boolean) ? ["* held at a limit of the input."] : [];
  return page(captionOf(result), [table(head, body, screen)], capped, screen);
}

const sideText = ({ changes, capped }: GridAxis, at: number): string => `${changes[at]}${capped[at] ? " *" : ""}`;

export function solveText(result: SolveResult, screen: Screen): string {
  const { input, output, solutions, of, base, outputs, simulation } = result;
  const info = outputs[0] as OutputInfo;
  const title = of === "factor" ? `${input.label}, times` : input.label;
  const rows = solutions.map(({ words, results, statistic }) => [
    words,
    ...(statistic
      ? [cellText(statistic.value, info), `${cellText(statistic.low, info)}..${cellText(statistic.high, info)}`]
      : []),
    cellText(results[0] ?? null, info),
  ]);
  const columns: TextColumn[] = simulation
    ? [
        { title },
        { title: output, align: "right" },
        { title: "95 % interval", align: "right" },
        { title: `${info.name} without uncertainty${inBrackets(unitText(info))}`, align: "right" },
      ]
    : [{ title }, resultColumn(info)];
  const now = `in the case: ${input.base === null ? "" : `${valueText(input.base, input)}, `}${info.name} ${figureText(base[0] ?? null, info)}`;
  const drawn = simulation
    ? [
        `${simulation.trials.toLocaleString("en-US")} trials with the same draws for every value, seed ${simulation.seed}`,
      ]
    : [];
  const rare = solutions.flatMap(({ words, statistic }) =>
    statistic && statistic.applies < 1
      ? [`at ${words} ${info.name} exists in ${(100 * statistic.applies).toFixed(1)} % of the trials.`]
      : [],
  );
  return page(
    [...captionOf(result), now, ...drawn],
    solutions.length > 0 ? [table(columns, rows, screen)] : [],
    rare,
    screen,
  );
}

export function thresholdsText(result: ThresholdsResult, screen: Screen): string {
  const columns: TextColumn[] = [
    { title: "input" },
    { title: "case", align: "right" },
    ...result.floors.flatMap(({ output, least }): TextColumn[] => [
      { title: `${output} = ${least} at`, align: "right" },
      { title: "change", align: "right" },
    ]),
  ];
  const rows = result.thresholds.map(({ input, crossings }) => [
    input.path,
    valueText(input.base, input),
    ...crossings.flatMap(({ words, change }) => [words ?? "never", change === null ? "" : signedPercent(change)]),
  ]);
  return page(
    captionOf(result),
    [table(columns, rows, screen)],
    ["never: not between the limits of the input."],
    screen,
  );
}

export function negotiationText(result: NegotiationResult, screen: Screen): string {
  const { parties, outside, terms, basis, chain, unit, idle, left } = result;
  const figures = (amounts: readonly number[]): string[] =>
    amounts.map((value) => cellText(value, { unit, kind: "value" }));
  const worths = (of: NegotiationResult["parties"]): number[] => of.map(({ npv }) => npv);
  const sum = worths(parties).reduce((total, one) => total + one, 0);
  const numbers = [
    ...parties.map(({ label }) => label),
    "sum",
    "chain",
    "difference",
    ...outside.map(({ label }) => `outside: ${label}`),
  ];
  const columns: TextColumn[] = [
    { title: "term" },
    { title: "step" },
    ...numbers.map((title): TextColumn => ({ title, align: "right" })),
    { title: "" },
  ];
  const base = ["in the case", "", ...figures([...worths(parties), sum, chain, sum - chain, ...worths(outside)]), ""];
  const rows = terms.map((term) => [
    term.input.path,
    term.change,
    ...figures([...term.parties, term.sum, term.chain, term.difference, ...term.outside]),
    term.capped ? "at its limit" : "",
  ]);
  const caption = [...captionOf(result), "changes of net present value", ...basisWords(basis)];
  const notes = [
    "chain: its cash flow before any state, which owners, lenders, states and companies divide; outside parties are no part of the sum.",
    ...(idle.length > 0 ? [`${counted(idle.length, "term")} without any effect here.`] : []),
    ...left.map(({ path, why }) => `not moved: ${path}, ${why}.`),
  ];
  return page(caption, [table(columns, [base, ...rows], screen)], notes, screen);
}

export function structuresText(result: StructuresResult, screen: Screen): string {
  const { structures, basis, unit } = result;
  const columns: TextColumn[] = [
    { title: "" },
    ...structures.map(({ scenario }): TextColumn => ({ title: scenario, align: "right" })),
  ];
  const cell = (value: number | string | null, kind: FigureKind): string => {
    if (typeof value !== "number") return value ?? "";
    if (kind === "rate") return cellText(value, { unit: "1", kind: "rate" });
    return kind === "ratio" ? value.toFixed(2) : cellText(value, { unit, kind: "value" });
  };
  const figures = structureFigures(result);
  const rows = figures.flatMap(({ group, label, kind, values }, at) => [
    ...(figures[at - 1]?.group === group ? [] : [[group]]),
    [`  ${label}`, ...values.map((value) => cell(value, kind))],
  ]);
  const caption = ["each with its own debt, sized on its sizing case and held", ...basisWords(basis)];
  return page(
    caption,
    [table(columns, rows, screen)],
    ["money of loans is of the day; IRR real; a state has all that its treasury receives."],
    screen,
  );
}

export function compareText(result: CompareResult, screen: Screen): string {
  const { from, to, debt, steps, averaging } = result;
  const columns: TextColumn[] = [
    { title: "change" },
    { title: "from", align: "right" },
    { title: "to", align: "right" },
    { title: "alone", align: "right" },
    { title: "in order", align: "right" },
    { title: "averaged", align: "right" },
  ];
  const tables = result.outputs.map((output, at) => {
    const figure = (value: number | null | undefined): string =>
      cellText(typeof value === "number" && Number.isFinite(value) ? value : null, output);
    const rows = [
      [`${from.scenario}, case ${from.case}`, "", "", ...Array<string>(3).fill(figure(result.before[at]))],
      ...steps.map((step) => [
        step.change,
        plainValue(step.from, step.unit),
        plainValue(step.to, step.unit),
        figure(step.alone[at]),
        figure(step.inOrder[at]),
        figure(step.averaged[at]),
      ]),
      ["together beyond that", "", "", figure(result.interaction[at]), "", ""],
      [`${to.scenario}, case ${to.case}`, "", "", ...Array<string>(3).fill(figure(result.after[at]))],
    ];
    return `${output.label}${inBrackets(unitText(output))}\n${table(columns, rows, screen)}`;
  });
  const sized = debt === "locked" ? DEBT.locked : "each with its own debt";
  const how = averaging.method === "exact" ? "over all orders" : `over ${averaging.orders} sampled orders`;
  return page([sized, `averaged ${how} (Shapley)`], tables, [], screen);
}

function page(
  caption: readonly string[],
  tables: readonly string[],
  notes: readonly string[],
  { colour }: Screen,
): string {
  const { dim } = picocolors.createColors(colour);
  const head = dim(`${caption.join("; ")}.`);
  return `${[head, ...tables.map((one) => `\n${one.trimEnd()}`), ...notes.map(dim)].join("\n")}\n`;
}

const captionOf = ({ scenario, case: name, debt }: AnalysisHead): string[] => [`${scenario}, case ${name}`, DEBT[debt]];

const table = (
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  { colour, width }: Screen,
): string => textTable(columns, rows, width, picocolors.createColors(colour).bold);

const resultColumn = (output: OutputInfo): TextColumn => ({
  title: `${output.name}${inBrackets(unitText(output))}`,
  align: "right",
});

const cells = (values: readonly (number | null)[], { outputs }: AnalysisHead): string[] =>
  outputs.map((output, at) => cellText(values[at] ?? null, output));

const inputTitle = ({ path }: InputInfo): string => path;
const inBrackets = (unit: string): string => (unit === "" ? "" : ` (${unit})`);

const valueText = (value: number | string | null, { unit }: InputInfo): string =>
  plainValue(value, unit === "date" ? "" : unit);

const plainValue = (value: number | string | null, unit: string): string =>
  value === null ? "" : `${value}${unit === "" || unit === "1" ? "" : ` ${unit}`}`;

/** What present values are taken at. */
const basisWords = ({ currency, priceDate, discountRate, discountDate }: ValueBasis): string[] => [
  `million ${currency} of ${priceDate}`,
  `at ${discountRate === null ? "the study's rate" : `${signless(discountRate)} a year`} to ${discountDate}`,
];

const signless = (share: number): string => `${Number((100 * share).toPrecision(6))} %`;
const signedPercent = (share: number): string => `${share >= 0 ? "+" : "-"}${Math.abs(100 * share).toFixed(1)} %`;
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
