/**
 * Sheets whose numbers the engine found: their head says what was run, and whether the workbook still stands where it
 * was run. The engine's results before any change are held against the live ones; once an input or the case is changed,
 * the sheet turns red.
 */

import type { OutputInfo } from "../analysis/session.ts";
import { findResult } from "../model/result-names.ts";
import type { ValueBasis } from "../model/value-basis.ts";
import { VERSION } from "../version.ts";
import { address, quoteSheet } from "./address.ts";
import { scalarAddress } from "./addresses.ts";
import { masterRule, type SheetContext, shownValue } from "./calculation-sheet.ts";
import { CASE_INDEX } from "./case-cells.ts";
import { type LayoutWish, pageLayout, rowHeight, widthIn } from "./page-layout.ts";
import { COLUMNS, type Position } from "./sheet-plan.ts";
import type { NumberFormat, StyleName } from "./styles.ts";
import type { CellSpec, ConditionalSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

export interface EngineHead {
  readonly title: string;
  readonly about: string;
  /** The case that was run. */
  readonly case: string;
  readonly outputs: readonly OutputInfo[];
  /** By output, before any change. */
  readonly base: readonly (number | null)[];
  /** What else stands for how the numbers were found: debt, method, count, seed. */
  readonly facts: readonly (readonly [string, string | number])[];
}

/** Columns of every such sheet: names, then numbers. */
const ENGINE_COLUMNS = [{ width: 46 }, { width: 26 }, ...Array.from({ length: 14 }, () => ({ width: 17 }))];

/** Money may move by this much, and anything by this share, before the sheet calls itself stale: rounding moves less. */
const TOLERANCE = { money: 1, share: 1e-6 } as const;

/** Rows that open the sheet, ending in an empty one. */
export function engineHead(
  context: SheetContext,
  head: EngineHead,
): { rows: RowSpec[]; conditionals: ConditionalSpec[] } {
  const known = head.outputs.flatMap((output, at) => {
    const base = head.base[at];
    const live = liveCell(context, output);
    return live && typeof base === "number" ? [{ output, base, live }] : [];
  });
  const caseNumber = 1 + context.model.study.cases.findIndex(({ name }) => name === head.case);
  const first = 7 + head.facts.length;
  const last = first + known.length;
  const moved = `$F$${first}:$F$${last}`;
  const rows: RowSpec[] = [
    { cells: [text(head.title, "title")], height: 24 },
    {
      cells: [
        text("Case", "label"),
        { formula: context.caseCell, cached: context.caseTitle, style: "link" },
        text("Checks failed", "label"),
        { formula: context.masterCell, cached: context.master, style: "check.count" },
      ],
    },
    {
      cells: [
        text("Numbers of the engine on this sheet are", "label"),
        {
          formula: `IF(SUM(${moved})=0,"current","stale: inputs or case were changed")`,
          cached: "current",
          style: "check",
        },
        null,
        text(head.about, "unit"),
      ],
    },
    fact("Engine", `jwg-feasibility ${VERSION}, float64 kernel`),
    ...head.facts.map(([name, value]) => fact(name, value)),
    { cells: [] },
    headings(["What the numbers start from", "Unit", "Engine", "Live now", "Tolerance", "Moved"]),
    ...known.map(({ output, base, live }, at): RowSpec => {
      const row = first + at;
      return {
        cells: [
          text(shortLabel(output), "label"),
          text(output.unit, "unit"),
          engineValue(base, formatFor(output)),
          live,
          engineValue(isMoney(output) ? Math.max(TOLERANCE.money, sizeOf(base)) : sizeOf(base), "any"),
          {
            formula: `IF(ISNUMBER(D${row}),IF(ABS(D${row}-C${row})>E${row},1,0),1)`,
            cached: 0,
            style: "check.count",
          },
        ],
      };
    }),
    {
      cells: [
        text("Number of the case", "label"),
        text(head.case, "unit"),
        engineValue(caseNumber, "count"),
        { formula: CASE_INDEX, cached: context.caseIndex + 1, style: "link.count" },
        null,
        {
          formula: `IF(C${last}=D${last},0,1)`,
          cached: caseNumber === context.caseIndex + 1 ? 0 : 1,
          style: "check.count",
        },
      ],
    },
    { cells: [] },
  ];
  return {
    rows,
    conditionals: [
      masterRule(),
      { range: "A3:B3", kind: "when", formula: `SUM(${moved})<>0`, verdict: "bad" },
      { range: `F${first}:F${last}`, kind: "when", formula: `F${first}<>0`, verdict: "bad" },
    ],
  };
}

const sizeOf = (base: number): number => TOLERANCE.share * Math.max(1, Math.abs(base));

const fact = (name: string, value: string | number): RowSpec => ({
  cells: [
    text(name, "label"),
    typeof value === "number" ? { value, style: "engine_value.count" } : text(value, "label"),
  ],
});

/** The cell of the workbook that a result stands in now; nothing where the structure fixes it. */
export function liveCell(context: SheetContext, output: OutputInfo): CellSpec | undefined {
  const { model, plan } = context;
  const { key, period } = findResult(output.name, model, { scenario: model.study.name });
  const item = model.byKey.get(key);
  const position = item === undefined ? undefined : (plan.positions.get(item) as Position);
  if (item === undefined || !position) return undefined;
  const formula = period
    ? `${quoteSheet(position.sheet)}!${address(COLUMNS.first + period.index, position.row, { absolute: true })}`
    : scalarAddress(plan, item, "");
  const cached = shownValue(context.values[item]?.[period?.index ?? 0] ?? null);
  return { formula, cached, style: `link.${formatFor(output)}` };
}

const isMoney = ({ unit }: Pick<OutputInfo, "unit">): boolean => /^(?:real )?[A-Z]{3}$/.test(unit);

export function formatFor({ unit, kind }: Pick<OutputInfo, "unit" | "kind">): NumberFormat {
  return kind === "rate" ? "percent1" : isMoney({ unit }) ? "integer" : "decimal2";
}

/** Results as heads of columns, where room is short; anything else by its label. */
const SHORT_LABELS: Readonly<Record<string, string>> = {
  npv_post_tax: "NPV after tax",
  npv_pre_tax: "NPV before tax",
  irr_post_tax: "IRR after tax",
  irr_pre_tax: "IRR before tax",
  minimum_dscr: "Min DSCR",
  minimum_llcr: "Min LLCR",
};

/** `NPV after tax, mineco`; the chain goes without saying. */
export function shortLabel({ key, label }: Pick<OutputInfo, "key" | "label">): string {
  const [, instance, line] = /^\w+\[(\w+)\]\.(\w+)$/.exec(key) ?? [];
  const short = SHORT_LABELS[line ?? ""] ?? label;
  return instance === undefined || instance === "chain" ? short : `${short}, ${instance}`;
}

export const text = (value: string, style: StyleName): CellSpec => ({ value, style });

/** A sheet of numbers of the engine: its rows under their head, framed like all of them. */
export const engineSheet = (
  name: string,
  rows: readonly RowSpec[],
  conditionals: readonly ConditionalSpec[],
  more: {
    readonly columns?: SheetSpec["columns"];
    /** Columns that stay in sight; the first when left out. */
    readonly frozen?: number;
    /** How it is printed, where not on A4 as wide as it is. */
    readonly pages?: Partial<LayoutWish>;
  } = {},
): SheetSpec => ({
  name,
  tabColour: "7030A0",
  columns: more.columns ?? ENGINE_COLUMNS,
  rows,
  freeze: { columns: more.frozen ?? 1, rows: 3 },
  conditionals,
  print: pageLayout(more.columns ?? ENGINE_COLUMNS, rows, {
    heads: 3,
    to: Math.max(CHART_COLUMNS, widthIn(rows)),
    ...more.pages,
  }),
  guarded: true,
});

/** Columns that a chart covers. */
const CHART_COLUMNS = 8;

/** A number that the engine found; blank where there is none. */
export const engineValue = (value: number | null | undefined, format: NumberFormat): CellSpec =>
  typeof value === "number" ? { value, style: `engine_value.${format}` } : { value: "–", style: "unit.text" };

/** A value of an input as its author would write it. */
export function amountCell(value: number | string | null): CellSpec {
  if (typeof value === "string") return { value, style: "engine_value.text" };
  return value === null ? { value: "varies", style: "unit.text" } : engineValue(value, "any");
}

/** Characters of a head that a column of numbers shows in one line. */
const HEAD_WIDTH = 13;

/** Heads of columns: the first two of words, the others of numbers, above which they stand to the right. */
export const headings = (names: readonly (string | null)[]): RowSpec => ({
  ...rowHeight(names.slice(2).map((name) => [name ?? "", HEAD_WIDTH])),
  cells: names.map((name, at): CellSpec => {
    const style = at < 2 ? "heading" : "heading.text";
    return name === null ? { style } : { value: name, style };
  }),
});

export const note = (value: string): RowSpec => ({ cells: [text(value, "unit")] });

/** How debt was kept, in words. */
export const debtWords = (debt: "locked" | "resize"): string =>
  debt === "locked" ? "locked: amounts and schedule stay as sized" : "sized anew with every change";

/** What present values are taken at, in words. */
export const basisWords = ({ currency, discountRate, discountDate, priceDate, timing }: ValueBasis): string =>
  `${currency} of ${priceDate}, at ${discountRate === null ? "the study's rate" : `${Number((100 * discountRate).toPrecision(6))} % a year, real,`} to ${discountDate}; cash moves ${timing}`;
