/** A sheet along the timeline: blocks of lines, one row and one formula each. */

import { Decimal } from "../formula/decimal.ts";
import { edgesOf } from "../formula/edges.ts";
import type { Item } from "../formula/program.ts";
import type { ExactValues } from "../formula/read-exact.ts";
import { exactOpenings } from "../formula/read-exact.ts";
import { readExcel } from "../formula/read-excel.ts";
import { readWords } from "../formula/read-words.ts";
import type { BoundTree } from "../formula/tree.ts";
import type { ItemInfo, Model } from "../model/model.ts";
import { formatDate } from "../timeline/calendar.ts";
import { address, inColumn } from "./address.ts";
import { addressesAlong, addressesFrom } from "./addresses.ts";
import { modelHash } from "./model-hash.ts";
import { formatOf } from "./number-style.ts";
import { pageLayout } from "./page-layout.ts";
import { seriesFormula } from "./series-sheet.ts";
import { COLUMNS, HEADER_ROWS, type PlannedSheet, type Position, SHEETS, type SheetPlan } from "./sheet-plan.ts";
import type { StyleClass, StyleName } from "./styles.ts";
import {
  type CellSpec,
  type ConditionalSpec,
  dateSerial,
  type PrintSpec,
  type RowSpec,
  type RunSpec,
  type SheetSpec,
} from "./workbook-spec.ts";

/** What the sheets along the timeline are written from. */
export interface SheetContext {
  readonly model: Model;
  readonly plan: SheetPlan;
  readonly values: ExactValues;
  readonly shown: ShownValues;
  /** Formulas in words, as far as they have been asked for. */
  readonly words: Map<number, string>;
  /** Heads of the columns along the timeline, and their last days. */
  readonly heads: readonly CellSpec[];
  readonly ends: readonly CellSpec[];
  readonly modelHash: string;
  /** Items that some formula looks back at, and items that one looks ahead at. */
  readonly lookedBackAt: ReadonlySet<number>;
  readonly lookedAheadAt: ReadonlySet<number>;
  readonly caseIndex: number;
  readonly caseTitle: string;
  readonly caseCell: string;
  readonly masterCell: string;
  readonly master: number;
}

export function sheetContext(
  model: Model,
  plan: SheetPlan,
  values: ExactValues,
  more: Pick<SheetContext, "caseIndex" | "caseTitle" | "caseCell" | "masterCell" | "master">,
): SheetContext {
  const { columns } = model.study.grid;
  const [back, ahead] = [new Set<number>(), new Set<number>()];
  for (const item of model.program.items) {
    for (const edge of edgesOf(item)) {
      if (edge.direction === "backward") back.add(edge.target);
      if (edge.direction === "forward") ahead.add(edge.target);
    }
  }
  return {
    model,
    plan,
    values,
    shown: shownExactly(model, values),
    words: new Map(),
    heads: columns.map(({ label }) => ({ value: label, style: "heading.text" })),
    ends: columns.map(({ end }) => ({ value: dateSerial(formatDate(end)) - 1, style: "engine_value.date" })),
    modelHash: modelHash(model),
    lookedBackAt: back,
    lookedAheadAt: ahead,
    ...more,
  };
}

/** What cells hold before anything recalculates them, by item. */
export interface ShownValues {
  readonly values: (item: number) => readonly (number | "")[];
  readonly opening: (item: number) => number;
  /** Sum over all periods. */
  readonly total: (item: number) => number;
}

const shownExactly = (model: Model, values: ExactValues): ShownValues => {
  const openings = exactOpenings(model.program, values);
  return {
    values: (item) => (values[item] ?? []).map(shownValue),
    opening: (item) => shownNumber(openings[item] as Decimal),
    total: (item) => exactSum(values[item] ?? []),
  };
};

/** Nought is common, and quicker known than printed and read. */
const shownNumber = (value: Decimal): number => (value.isZero() ? 0 : value.toNumber());

/** A blank shows as the empty text. */
export const shownValue = (value: Decimal | null): number | "" => (value === null ? "" : shownNumber(value));

/** The sum without rounding on the way; blanks add nothing. */
export function exactSum(values: readonly (Decimal | number | null)[]): number {
  let sum = ZERO;
  for (const value of values) if (value !== null && !isNought(value)) sum = sum.plus(value);
  return sum.toNumber();
}

const isNought = (value: Decimal | number): boolean => (typeof value === "number" ? value === 0 : value.isZero());

const ZERO = new Decimal(0);

export function calculationSheet(context: SheetContext, sheet: PlannedSheet): SheetSpec {
  const { plan } = context;
  const rows: RowSpec[] = headerRows(context, sheet.name);
  for (const block of sheet.blocks) {
    while (rows.length < block.row - 1) rows.push({ cells: [] });
    rows.push({
      cells: [
        { value: block.title, style: "heading" },
        ...Array.from({ length: COLUMNS.opening - 1 }, () => ({ style: "heading" as const })),
        ...Array.from({ length: plan.periods + 1 }, () => ({ style: "heading" as const })),
      ],
    });
    for (const index of block.items) rows.push(lineRow(context, index));
  }
  const columns = timeColumns(plan);
  return {
    name: sheet.name,
    tabColour: sheet.name === SHEETS.sizing || sheet.name === SHEETS.planned ? "A6A6A6" : "1F3864",
    columns,
    rows,
    freeze: { columns: 2, rows: HEADER_ROWS },
    conditionals: [masterRule(), dustRule(COLUMNS.constant, HEADER_ROWS + 1, rows, columns.length)],
    print: timePages(columns, rows),
    guarded: true,
  };
}

/**
 * What rounding leaves of a balance that has been paid off reads as zero, not as a red nought.
 *
 * @param column  first column of numbers, of `columns`
 * @param row     first row of numbers
 */
export function dustRule(column: number, row: number, rows: readonly RowSpec[], columns: number): ConditionalSpec {
  const first = address(column, row);
  return {
    range: `${first}:${address(columns, Math.max(row, rows.length))}`,
    kind: "when",
    formula: `AND(ISNUMBER(${first}),${first}<>0,ABS(${first})<${DUST})`,
    verdict: "nothing",
  };
}

const DUST = "0.000001";

/** Pages along the timeline: names, units, constants and totals stand beside the periods of every page. */
export const timePages = (columns: SheetSpec["columns"], rows: readonly RowSpec[]): PrintSpec =>
  pageLayout(columns, rows, {
    paper: "A3",
    heads: HEADER_ROWS - 1,
    from: COLUMNS.opening,
    repeated: COLUMNS.total,
    scale: 65,
  });

/** The master check turns red when a check fails. */
export const masterRule = () => ({ range: "D2", kind: "when" as const, formula: "D2<>0", verdict: "bad" as const });

export const timeColumns = (plan: SheetPlan) => [
  { width: 54 },
  { width: 17 },
  { width: 13 },
  { width: 14 },
  { width: 12, outlineLevel: 1 },
  { width: 42, outlineLevel: 1 },
  { width: 12 },
  ...Array.from({ length: plan.periods }, () => ({ width: 13 })),
  { width: 9 },
];

/** Heads that stand to the right, as the numbers below them. */
const OVER_NUMBERS: ReadonlySet<string> = new Set(["Once", "Total", "Opening"]);

/** Title, case and master check, and the headings of the columns. */
export function headerRows(context: SheetContext, title: string): RowSpec[] {
  return [
    { cells: [{ value: title, style: "title" }], height: 24 },
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
        ...["Line", "Unit", "Once", "Total", "Key", "In words", "Opening"].map(
          (value): CellSpec => ({ value, style: OVER_NUMBERS.has(value) ? "heading.text" : "heading" }),
        ),
        ...context.heads,
      ],
    },
    {
      cells: [null, null, null, null, null, { value: "last day of the period", style: "unit" }, null, ...context.ends],
    },
    { cells: [] },
  ];
}

/** Of one line: a formula in words takes no more room than its numbers. */
const LINE_HEIGHT = 15;

export function lineRow(context: SheetContext, index: number): RowSpec {
  const { model } = context;
  const item = model.program.items[index] as Item;
  const info = model.info[index] as ItemInfo;
  const format = formatOf(item, info);
  const label: CellSpec = {
    value: `${info.helperOf === undefined ? "" : "   "}${info.label}`,
    style: info.line?.key && info.helperOf === undefined ? "total" : "label",
  };
  const cells = [
    label,
    { value: info.unit, style: "unit" },
    item.shape === "scalar" ? scalarCell(context, item, format) : null,
    totalCell(context, item, info, format),
    { value: item.key, style: "key" },
    { value: wordsOf(context, item, info), style: "key.text" },
  ] satisfies RowSpec["cells"];
  return {
    ...(item.shape === "scalar" ? { cells } : alongPeriods(context, item, { cells, format })),
    height: LINE_HEIGHT,
    ...((info.helperOf !== undefined || info.world.id !== "") && { outlineLevel: 1 }),
  };
}

/** The cells of a line with its opening, its periods and its closing behind them. */
function alongPeriods(
  context: SheetContext,
  item: Item,
  { cells: lead, format }: { readonly cells: RowSpec["cells"]; readonly format: string },
): RowSpec {
  const cells = [...lead, openingCell(context, item, format)];
  const closing = closingCell(context, item, format);
  if (item.kind !== "fact") return { cells, run: periodRun(context, item, format), after: [closing] };
  const style = `engine_value.${format}` as StyleName;
  return { cells: [...cells, ...context.shown.values(item.index).map((value) => ({ value, style })), closing] };
}

function wordsOf(context: SheetContext, item: Item, info: ItemInfo): string {
  const known = context.words.get(item.index) ?? inWords(context, item, info);
  context.words.set(item.index, known);
  return known;
}

function inWords(context: SheetContext, item: Item, info: ItemInfo): string {
  if (!item.tree) return item.kind === "fact" ? "fixed by the grid" : "input, by calendar year or period";
  const text = readWords(item.tree, (target) => {
    const other = context.model.info[target] as ItemInfo;
    const own = other.instance === info.instance && other.world.id === info.world.id;
    return own || other.instance.name === "" || other.instance.name === other.chapter.name
      ? other.label.toLowerCase()
      : `${other.label.toLowerCase()} of ${other.instance.name}`;
  });
  return text.length > 500 ? `${text.slice(0, 497)}...` : text;
}

function scalarCell(context: SheetContext, item: Item, format: string): CellSpec {
  const [cached] = context.shown.values(item.index);
  if (!item.tree) return { value: cached as number, style: `engine_value.${format}` as StyleName };
  const { sheet } = context.plan.positions.get(item.index) as Position;
  const formula = readExcel(
    { tree: item.tree, ...(item.applies && { applies: item.applies }) },
    addressesFrom(context.model, context.plan, sheet, COLUMNS.constant),
  );
  return {
    formula,
    cached: cached as number | string,
    style: `${classOf(context, item, formula)}.${format}` as StyleName,
  };
}

function totalCell(context: SheetContext, item: Item, info: ItemInfo, format: string): CellSpec | null {
  if (item.shape === "scalar" || info.kind !== "flow" || info.line?.check || info.world.id !== "") return null;
  const { row } = context.plan.positions.get(item.index) as Position;
  const range = `${address(COLUMNS.first, row)}:${address(COLUMNS.first + context.plan.periods - 1, row)}`;
  return { formula: `SUM(${range})`, cached: context.shown.total(item.index), style: `total.${format}` as StyleName };
}

/** What `prev` sees in the first period: the line's opening value, 0 when it says none. */
export function openingCell(context: SheetContext, item: Item, format: string): CellSpec | null {
  const { plan, model } = context;
  if (!item.opening && !context.lookedBackAt.has(item.index)) return null;
  const cached = context.shown.opening(item.index);
  if (!item.opening || item.opening.kind === "number")
    return { value: cached, style: `engine_value.${format}` as StyleName };
  const { sheet } = plan.positions.get(item.index) as Position;
  const formula = readExcel({ tree: item.opening }, addressesFrom(model, plan, sheet, COLUMNS.opening));
  return {
    formula,
    cached,
    style: `${classOf(context, { ...item, tree: item.opening }, formula)}.${format}` as StyleName,
  };
}

/** What `next` sees in the last period. */
export function closingCell(context: SheetContext, item: Item, format: string): CellSpec | null {
  return context.lookedAheadAt.has(item.index) ? { value: 0, style: `engine_value.${format}` as StyleName } : null;
}

/** A line in every period. */
function periodRun(context: SheetContext, item: Item, format: string): RunSpec {
  const { model, plan } = context;
  const cached = context.shown.values(item.index);
  const binding = model.inputs.get(item.index);
  if (binding)
    return { formula: seriesFormula(model, plan, binding), cached, style: `calculation.${format}` as StyleName };
  const { sheet } = plan.positions.get(item.index) as Position;
  const line = { tree: item.tree as BoundTree, ...(item.applies && { applies: item.applies }) };
  const formula = readExcel(line, addressesAlong(model, plan, sheet));
  const { opening: _, ...ownCells } = item;
  const look = classOf(context, ownCells, inColumn(formula, COLUMNS.first));
  return { formula, cached, style: `${look}.${format}` as StyleName };
}

const LINK = /^(?:'[^']+'|[A-Za-z_][A-Za-z0-9_]*)!\$?[A-Z]+\$?\d+$/;

/** A link repeats a cell of another sheet; counter-flow reads a row below, or a later sheet, in the same period or later. */
function classOf(context: SheetContext, item: Item, formula: string): StyleClass {
  const { plan } = context;
  const own = plan.positions.get(item.index) as Position;
  const against = edgesOf(item).some((edge) => {
    if (edge.direction === "backward" && context.model.program.items[edge.target]?.shape === "row") return false;
    const other = plan.positions.get(edge.target) as Position;
    if (other.sheet === own.sheet) return other.row > own.row;
    return (
      item.shape === "row" &&
      item.tree !== item.opening &&
      (plan.order.get(other.sheet) ?? -1) > (plan.order.get(own.sheet) ?? -1)
    );
  });
  if (against) return "counter_flow";
  return LINK.test(formula) ? "link" : "calculation";
}
