/** What the proofs must be told about a workbook, and the lists that make up its dialect. */
import type { AnalysedBook } from "./analyse-workbook.ts";
import type { ReadCell } from "./read-workbook.ts";

/** Where things stand in the book under proof; columns count from 1. */
export interface Conventions {
  readonly firstTimeColumn: number;
  readonly lastTimeColumn: number;
  readonly keyColumn: number;
  /** 1 (A) unless said. */
  readonly labelColumn?: number;
  /** 2 (B) unless said. */
  readonly unitColumn?: number;
  readonly inputSheets: readonly string[];
  /** Sheets with one line item a row along the timeline; every sheet that is no input or constant sheet unless said. */
  readonly timeSheets?: readonly string[];
  /** Sheets whose plain numbers are declared constants or results of the engine. */
  readonly constantSheets?: readonly string[];
  /** Precedents that may be blank or text, e.g. the name in a selector, or a line outside its `applies`. */
  readonly mayBeBlankOrText?: (sheet: string, cell: ReadCell | undefined, address: string) => boolean;
  /** Inputs that no formula reads on purpose, e.g. the name of the project. */
  readonly mayBeUnused?: (sheet: string, cell: ReadCell) => boolean;
  /** Also hold references between time sheets to the order of the tabs. Off unless said. */
  readonly sheetsInOrder?: boolean;
}

/** Numbers that mean the same everywhere: nothing, one, months, per cent, thousand, days. */
export const universalNumbers: ReadonlySet<number> = new Set([0, 1, -1, 12, 100, 1000, 365]);

/** Functions on which Excel, LibreOffice, Gnumeric and HyperFormula agree. */
export const safeFunctions: ReadonlySet<string> = new Set(
  (
    "SUM SUMIF SUMIFS SUMPRODUCT COUNT COUNTIF COUNTIFS MIN MAX MINIFS MAXIFS MEDIAN AVERAGE ABS ROUND ROUNDDOWN ROUNDUP TRUNC MOD " +
    "SQRT EXP LN POWER IF IFS SWITCH IFERROR IFNA ISNUMBER AND OR NOT INDEX MATCH CHOOSE IRR XIRR MIRR DATE YEAR MONTH DAY EDATE " +
    "EOMONTH YEARFRAC PMT IPMT PPMT CUMIPMT RATE PV NPER SLN DDB EFFECT PERCENTILE LARGE SMALL STDEV CORREL SUBTOTAL HYPERLINK"
  ).split(" "),
);

export function timeSheetsOf(
  { book }: AnalysedBook,
  { timeSheets, inputSheets, constantSheets }: Conventions,
): readonly string[] {
  return (
    timeSheets ??
    [...book.sheets.keys()].filter((name) => !inputSheets.includes(name) && !constantSheets?.includes(name))
  );
}
