/** Where printed pages begin and end: nothing too small to read, no block cut that fits on a page, heads on every page. */
import { address, columnName } from "./address.ts";
import { type ColumnSpec, columnsTaken, type PrintSpec, type RowSpec } from "./workbook-spec.ts";

/** What a sheet is laid out for. */
export interface LayoutWish {
  readonly paper?: "A4" | "A3";
  /** Rows at the top that every page repeats. */
  readonly heads: number;
  /** First and last column printed; as far as the rows reach when left out. */
  readonly from?: number;
  readonly to?: number;
  /** Columns from A to this one stand at the left of every page. */
  readonly repeated?: number;
  /** Size in percent where columns run over several pages; else they are made to fit on one. */
  readonly scale?: number;
  /** Last row printed, where charts reach below the cells. */
  readonly lastRow?: number;
}

/** Sides of the paper held sideways, less the margins that `excel-file` sets, in points. */
const PRINTABLE = { A4: { width: 784, height: 508 }, A3: { width: 1132, height: 755 } } as const;
/**
 * A character of a column's width, in points: as Excel draws it, and as programs do that must put a wider font in its
 * place. Rows are counted by the first, for narrow columns are printed larger; columns by the second.
 */
const CHARACTER = { narrow: 5.25, wide: 6.7 } as const;
/** Room beside the text of a column. */
const PADDING = 3.75;
const ROW = 15;
/** What is not a block's own is left free. */
const FILLED = 0.95;

type Measure = keyof typeof CHARACTER;

const widthOf = (columns: readonly ColumnSpec[], measure: Measure): number =>
  columns.reduce((sum, { width }) => sum + width * CHARACTER[measure] + PADDING, 0);

/**
 * Pages of a sheet held sideways: one page wide, or at a given scale as many as its columns need.
 *
 * A block is a stretch of rows up to the next row that follows an empty one, with the charts that stand in its empty rows.
 */
export function pageLayout(columns: readonly ColumnSpec[], rows: readonly RowSpec[], wish: LayoutWish): PrintSpec {
  const { paper = "A4", heads, from = 1, to = widthIn(rows), repeated = 0 } = wish;
  const lastRow = Math.max(wish.lastRow ?? 0, rows.length);
  const room = PRINTABLE[paper];
  const printed = columns.slice(from - 1, to);
  const scale = wish.scale ?? Math.min(100, (100 * room.width) / widthOf(printed, "narrow"));
  const across = (FILLED * room.width * 100) / scale - widthOf(columns.slice(0, repeated), "wide");
  return {
    landscape: true,
    paper,
    titleRows: [1, heads],
    ...(repeated > 0 && { titleColumns: ["A", columnName(repeated)] }),
    area: `${address(from, 1)}:${address(to, lastRow)}`,
    breaksAfter: rowBreaks(rows, lastRow, { heads, capacity: (FILLED * room.height * 100) / scale }),
    ...(wish.scale && { scale, columnBreaksAfter: columnBreaks(printed, from, across) }),
  };
}

/** Cells of the longest row. */
export const widthIn = (rows: readonly RowSpec[]): number => Math.max(...rows.map(columnsTaken));

/** As few pages as the columns need, filled alike. */
function columnBreaks(columns: readonly ColumnSpec[], from: number, room: number): number[] {
  const total = widthOf(columns, "wide");
  const share = total / Math.ceil(total / room);
  const breaks: number[] = [];
  let [before, used] = [0, 0];
  for (const [at, column] of columns.entries()) {
    const width = widthOf([column], "wide");
    if (used > 0 && (used + width > room || before + width / 2 > share * (breaks.length + 1))) {
      breaks.push(from - 1 + at);
      used = 0;
    }
    used += width;
    before += width;
  }
  return breaks;
}

function rowBreaks(
  rows: readonly RowSpec[],
  lastRow: number,
  { heads, capacity }: { readonly heads: number; readonly capacity: number },
): number[] {
  const heightOf = (first: number, last: number): number => {
    let sum = 0;
    for (let row = first; row <= last; row += 1) sum += rows[row - 1]?.height ?? ROW;
    return sum;
  };
  const top = heightOf(1, heads);
  const room = capacity - top;
  const starts = blockStarts([...rows, ...Array<RowSpec>(lastRow - rows.length).fill({ cells: [] })], heads + 1);
  const breaks: number[] = [];
  let used = 0;
  for (const [at, start] of starts.entries()) {
    const height = heightOf(start, (starts[at + 1] ?? lastRow + 1) - 1);
    if (used > 0 && used + height > room && (height <= room || used > room / 2)) {
      breaks.push(start - 1);
      used = 0;
    }
    used += height;
    if (used > room) used %= room;
  }
  return breaks;
}

/** Empty rows that hold a chart, and do not only set blocks apart. */
const CHART_ROWS = 8;

/** Rows that begin a block, from a row on: the first of a table, and the first of the room of a chart. */
function blockStarts(rows: readonly RowSpec[], from: number): number[] {
  const empty = (row: number): boolean => !rows[row - 1]?.cells.some((cell) => cell !== null);
  const starts: number[] = [];
  let gap = 0;
  for (let row = from; row <= rows.length + 1; row += 1) {
    if (row <= rows.length && empty(row)) {
      gap += 1;
      continue;
    }
    if (gap >= CHART_ROWS) starts.push(row - gap);
    if (row <= rows.length && (row === from || gap > 0)) starts.push(row);
    gap = 0;
  }
  return starts;
}

/** A line of small print, in points. */
const SMALL_LINE = 12;

/** Height of a row whose cells hold wrapped small print in columns of given widths; that of one line is left to Excel. */
export function rowHeight(texts: readonly (readonly [text: string, width: number])[]): { readonly height?: number } {
  const lines = Math.max(...texts.map(([text, width]) => Math.ceil(text.length / width)));
  return lines > 1 ? { height: 3 + lines * SMALL_LINE } : {};
}
