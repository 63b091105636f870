/**
 * From the content of a part to its bytes. Rows of like cells are spelled out only here, by whichever thread packs the part:
 * the functions stand alone together, so that a worker can be given their text.
 */

/**
 * XML, as UTF-8, in which cells side by side that are alike but for their values and the columns they name, a run, are told once:
 * `RUN_MARKS.start`, a cell as far as its type, `RUN_MARKS.type`, the rest as far as its value, `RUN_MARKS.value`. In between
 * `COLUMN_MARKS` stand for columns. XML allows none of these marks, or no formula holds them.
 */
export interface RunText {
  /** What it stands between. */
  readonly before: string;
  readonly after: string;
  readonly told: Uint8Array;
  /** Of each run in turn: its first column, from 1, how many cells it has, and their values; NaN is a blank. */
  readonly numbers: Float64Array;
  /** Names of columns by their numbers. */
  readonly columns: readonly string[];
  /** Characters of the whole, roughly. */
  readonly extent: number;
}

export const RUN_MARKS = { start: "\u0001", type: "\u0002", value: "\u0003" } as const;

export type PartContent = string | Uint8Array | RunText;

/** Characters of a content, roughly: how long packing it will take. */
export const extentOf = (content: PartContent): number =>
  typeof content === "object" && "told" in content ? content.extent : content.length;

/** The bytes of a part, text as UTF-8. */
export function partBytes(content: PartContent): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return "told" in content ? spellOut(content) : content;
}

/** Writes every cell of every run. */
export function spellOut({ before, told, after, numbers, columns, extent }: RunText): Uint8Array {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(extent + 65_536);
  let end = 0;
  const reserve = (room: number): void => {
    if (end + room <= bytes.length) return;
    const larger = new Uint8Array(2 * (end + room));
    larger.set(bytes.subarray(0, end));
    bytes = larger;
  };
  const copy = (part: Uint8Array): void => {
    reserve(part.length);
    bytes.set(part, end);
    end += part.length;
  };
  copy(encoder.encode(before));
  let done = 0;
  let next = 0;
  for (let start = told.indexOf(1); start >= 0; start = told.indexOf(1, done)) {
    const stop = told.indexOf(3, start);
    const [first, count] = numbers.subarray(next, next + 2) as unknown as [number, number];
    copy(told.subarray(done, start));
    // A name of a column has three letters at most; a number, its type and the cell's end have no more than fifty.
    reserve(count * (3 * (stop - start) + 50));
    const run = { cell: told.subarray(start + 1, stop), first, values: numbers.subarray(next + 2, next + 2 + count) };
    end = putRun(bytes, end, run, columns);
    next += 2 + count;
    done = stop + 1;
  }
  copy(told.subarray(done));
  copy(encoder.encode(after));
  return bytes.subarray(0, end);
}

/** A run with the marks in its cell, as `RunText` has it. */
interface Run {
  readonly cell: Uint8Array;
  readonly first: number;
  readonly values: Float64Array;
}

/**
 * Puts the cells of a run; gives the place behind them. Where names of columns are as long as for the cell before, a cell is a
 * copy of that one with its own names put over.
 */
export function putRun(
  bytes: Uint8Array,
  from: number,
  { cell, first, values }: Run,
  columns: readonly string[],
): number {
  const names: number[] = [];
  let end = from;
  let start = from;
  let size = 0;
  let known = 0;
  for (let at = 0; at < values.length; at += 1) {
    const column = first + at;
    const value = values[at] as number;
    const blank = Number.isNaN(value);
    const lengths = (columns[column - 1] as string).length + 4 * (columns[column + 1] as string).length;
    const shape = (columns[column] as string).length + 4 * lengths + (blank ? 64 : 0);
    if (shape === known) {
      bytes.copyWithin(end, start, start + size);
      for (let name = 0; name < names.length; name += 2)
        putPlain(bytes, end + (names[name] as number), nameAt(columns, column, names[name + 1] as number));
      start = end;
      end += size;
    } else {
      names.length = 0;
      start = end;
      end = putCell(bytes, end, { cell, column, blank, names }, columns);
      size = end - start;
      known = shape;
    }
    if (!blank) end = putPlain(bytes, end, `${value}`);
    end = putPlain(bytes, end, "</v></c>");
  }
  return end;
}

/** One cell of a run as far as its value. */
interface RunCell {
  readonly cell: Uint8Array;
  readonly column: number;
  readonly blank: boolean;
  /** Filled with the place of each name of a column, from the cell's start, and its mark. */
  readonly names: number[];
}

/** Puts a cell of a run as far as its value; gives the place behind it. */
export function putCell(bytes: Uint8Array, from: number, one: RunCell, columns: readonly string[]): number {
  const { cell, column, blank, names } = one;
  let end = from;
  for (let at = 0; at < cell.length; at += 1) {
    const byte = cell[at] as number;
    if (byte > 13) {
      bytes[end] = byte;
      end += 1;
    } else if (byte === 2) end = blank ? putPlain(bytes, end, ' t="str"') : end;
    else {
      names.push(end - from, byte);
      end = putPlain(bytes, end, nameAt(columns, column, byte));
    }
  }
  return end;
}

/** What a mark stands for in a column: tab for its own name, line feed for the one before, return for the one after. */
export function nameAt(columns: readonly string[], column: number, mark: number): string {
  return columns[mark === 9 ? column : mark === 10 ? column - 1 : column + 1] as string;
}

/** Puts a text of plain characters; gives the place behind it. */
export function putPlain(bytes: Uint8Array, from: number, text: string): number {
  let end = from;
  for (let at = 0; at < text.length; at += 1) {
    bytes[end] = text.charCodeAt(at);
    end += 1;
  }
  return end;
}
