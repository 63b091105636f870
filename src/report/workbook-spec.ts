/**
 * A workbook as plain data: what the report writer fills and the Excel adapter writes. Knows nothing of any library.
 */
import type { ChartSpec } from "./chart-spec.ts";
import type { StyleName, Verdict } from "./styles.ts";

/** What a cell may hold. Dates are serial days (see `dateSerial`), flags are 0 and 1. */
export type CellValue = string | number | boolean;

/**
 * One cell: a value, or a formula (without leading "=") together with the value the exact reading found for it.
 * A cell with neither carries its style only.
 */
export interface CellSpec {
  readonly value?: CellValue;
  readonly formula?: string;
  /** Result of the formula; shown wherever nothing recalculates, so it is required beside `formula`. */
  readonly cached?: CellValue;
  readonly style?: StyleName;
  /** Defined name of this cell: the key under which a reviewer's edit is read back, e.g. `in_ore_grade`. */
  readonly name?: string;
}

/** Cells side by side with one formula and one style, e.g. a line in every period. */
export interface RunSpec {
  /** Without leading "="; `COLUMN_MARKS` stand for the names of columns. */
  readonly formula: string;
  /** Result in each cell; the empty text is a blank. */
  readonly cached: readonly (number | "")[];
  readonly style: StyleName;
}

/** One row; `cells[0]` stands in column A, `null` leaves a gap. */
export interface RowSpec {
  readonly cells: readonly (CellSpec | null)[];
  /** Stands behind `cells`. */
  readonly run?: RunSpec;
  /** Cells behind the run; none of them has a name. */
  readonly after?: readonly (Omit<CellSpec, "name"> | null)[];
  /** In points. */
  readonly height?: number;
  /** 0 is not grouped, 7 is the deepest. */
  readonly outlineLevel?: number;
  readonly hidden?: boolean;
}

/** Columns that a row takes, gaps included. */
export const columnsTaken = ({ cells, run, after }: RowSpec): number =>
  cells.length + (run?.cached.length ?? 0) + (after?.length ?? 0);

export interface ColumnSpec {
  /** In characters of the default font. */
  readonly width: number;
  readonly outlineLevel?: number;
  readonly hidden?: boolean;
}

/** What may be typed into a range; `prompt` is shown when the cell is entered, `message` when the value is refused. */
export type ValidationSpec = {
  readonly range: string;
  readonly prompt?: string;
  readonly message?: string;
  readonly allowBlank?: boolean;
} & (
  | { readonly kind: "decimal" | "whole" | "date"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "list_range"; readonly source: string }
);

/** How a range is coloured by its contents. */
export type ConditionalSpec = { readonly range: string } & (
  | { readonly kind: "when"; readonly formula: string; readonly verdict: Verdict }
  | { readonly kind: "colour_scale"; readonly colours: readonly [string, string, string] }
  | { readonly kind: "data_bar"; readonly colour: string }
);

/** Three parts of a page margin. `{page}`, `{pages}` and `{sheet}` are filled in by Excel; all else is printed as it stands. */
export interface MarginText {
  readonly left?: string;
  readonly centre?: string;
  readonly right?: string;
}

export interface PrintSpec {
  readonly landscape?: boolean;
  /** A4 unless said. */
  readonly paper?: "A4" | "A3";
  /** Pages across, 1 unless said; pages down follow from the content unless `pagesHigh` is given. */
  readonly pagesWide?: number;
  readonly pagesHigh?: number;
  /** Size in percent instead of fitting pages: needed where a page must end at a given row. */
  readonly scale?: number;
  /** Rows after which a new page begins. */
  readonly breaksAfter?: readonly number[];
  /** Columns after which a new page begins; with `scale`. */
  readonly columnBreaksAfter?: readonly number[];
  /** Rows repeated on every page, e.g. `[1, 4]`. */
  readonly titleRows?: readonly [number, number];
  /** Columns repeated on every page, e.g. `["A", "D"]`. */
  readonly titleColumns?: readonly [string, string];
  readonly area?: string;
  readonly header?: MarginText;
  readonly footer?: MarginText;
}

export interface SheetSpec {
  readonly name: string;
  /** RGB, e.g. "1F3864". */
  readonly tabColour?: string;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  /** Number of columns and rows that stay in sight. */
  readonly freeze?: { readonly columns: number; readonly rows: number };
  readonly merges?: readonly string[];
  readonly validations?: readonly ValidationSpec[];
  readonly conditionals?: readonly ConditionalSpec[];
  readonly print?: PrintSpec;
  readonly zoom?: number;
  readonly gridLines?: boolean;
  /** A guard rail without password: only cells of class `input` can be typed into. */
  readonly guarded?: boolean;
}

/** A defined name for a range of input cells, e.g. one per year of a price deck. */
export interface NameSpec {
  readonly name: string;
  readonly sheet: string;
  /** A1, absolute or not: `F20:I20`. */
  readonly range: string;
}

export interface WorkbookSpec {
  readonly title: string;
  readonly subject?: string;
  readonly creator: string;
  /** Moment written into the file's properties, ISO 8601 in UTC; part of the bytes, so take it from the scenario. */
  readonly moment: string;
  readonly sheets: readonly SheetSpec[];
  readonly names?: readonly NameSpec[];
  readonly charts?: readonly ChartSpec[];
}

/**
 * Serial day of a calendar date, as Excel counts: `dateSerial("2027-01-01")` is 46388.
 *
 * Worked out in UTC, so that it does not depend on the machine's time zone.
 *
 * @throws RangeError when the text is no date from March 1900 on
 */
export function dateSerial(isoDate: string): number {
  const serial = /^\d{4}-\d{2}-\d{2}$/.test(isoDate)
    ? Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000 + 25_569
    : Number.NaN;
  if (!(serial >= 61))
    throw new RangeError(`"${isoDate}" is not a calendar date from 1900-03-01 on, written yyyy-mm-dd.`);
  return serial;
}
