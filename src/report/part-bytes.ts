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
}

export const RUN_MARKS = { start: "\u0001", type: "\u0002", value: "\u0003" } as const;

export type PartContent = string | Uint8Array | RunText;

/** A cell of a run comes to some ninety characters. */
const RUN_CELL = 90;

/** Characters of a content, roughly: how long packing it will take. */
export const extentOf = (content: PartContent): number =>
  typeof content === "object" && "told" in content
    ? content.told.length + RUN_CELL * content.numbers.length
    : content.length;

/** The bytes of a part, text as UTF-8. */
export function partBytes(content: PartContent): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return "told" in content ? spellOut(content) : content;
}

/** Writes every cell of every run. */
export function spellOut({ before, told, after, numbers, columns }: RunText): Uint8Array {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(told.length + 65_536);
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
    const type = told.indexOf(2, start);
    const value = told.indexOf(3, type);
    const [head, body] = [told.subarray(start + 1, type), told.subarray(type + 1, value)];
    const first = numbers[next] as number;
    const count = numbers[next + 1] as number;
    copy(told.subarray(done, start));
    // A name of a column has three letters at most; a number, its type and the cell's end have no more than fifty.
    reserve(count * (3 * (value - start) + 50));
    for (let at = 0; at < count; at += 1) {
      const number = numbers[next + 2 + at] as number;
      end = putAlong(bytes, end, head, columns, first + at);
      if (Number.isNaN(number)) end = putPlain(bytes, end, ' t="str"');
      end = putAlong(bytes, end, body, columns, first + at);
      if (!Number.isNaN(number)) end = putPlain(bytes, end, `${number}`);
      end = putPlain(bytes, end, "</v></c>");
    }
    next += 2 + count;
    done = value + 1;
  }
  copy(told.subarray(done));
  copy(encoder.encode(after));
  return bytes.subarray(0, end);
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

/** Puts a text in a column: tab, line feed and return stand for the names of that column, the one before and the one after. */
export function putAlong(
  bytes: Uint8Array,
  from: number,
  text: Uint8Array,
  columns: readonly string[],
  column: number,
): number {
  let end = from;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] as number;
    if (byte > 13) {
      bytes[end] = byte;
      end += 1;
    } else end = putPlain(bytes, end, columns[byte === 9 ? column : byte === 10 ? column - 1 : column + 1] as string);
  }
  return end;
}
