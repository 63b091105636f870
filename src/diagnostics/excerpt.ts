/**
 * One line of a source with carets under a stretch of it, as it looks on a terminal.
 */

import { printable } from "./printable.ts";

/** Columns that an excerpt may take; longer lines are cut around the stretch. */
const WIDEST = 100;
/** Columns kept before the stretch when a line is cut. */
const BEFORE = 40;
const TAB_STOP = 4;
/** Accents stacked on one letter beyond this number are spelled out: a line must not grow upwards for ever. */
const MOST_ACCENTS = 2;

const ACCENT = /[\p{Mn}\p{Me}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** A character of the source as it is shown: `offset` in the source line, `width` in terminal columns. */
interface Cell {
  readonly offset: number;
  readonly text: string;
  readonly width: number;
}

/** The two lines of an excerpt, of equal indent: the text, and the carets below it. */
export interface Excerpt {
  readonly text: string;
  readonly carets: string;
}

/**
 * Shows `line` with carets under `length` characters from `column` (counted from 1).
 *
 * A tab shows as an arrow and fills up to the next tab stop, since a tab that cannot be seen explains no mistake; wide
 * characters take two columns and accents none; unprintable characters are spelled out.
 */
export function excerptOf(line: string, column: number, length: number): Excerpt {
  const from = Math.min(Math.max(0, column - 1), line.length);
  const cells = cellsOf(line, from);
  const shown = cutAround(cells, from);
  const before = widthOf(shown.cells.filter((cell) => cell.offset < from)) + (shown.cutLeft ? 1 : 0);
  const marked = widthOf(shown.cells.filter((cell) => cell.offset >= from && cell.offset < from + length));
  const text = `${shown.cutLeft ? "…" : ""}${shown.cells.map((cell) => cell.text).join("")}${shown.cutRight ? "…" : ""}`;
  return { text: text.trimEnd(), carets: `${" ".repeat(before)}${"^".repeat(Math.max(1, marked))}` };
}

/** The cells of the part of a line that can be seen; a line of megabytes is never taken apart as a whole. */
function cellsOf(line: string, from: number): { cells: Cell[]; more: { left: boolean; right: boolean } } {
  const start = Math.max(0, from - 4 * WIDEST);
  const end = Math.min(line.length, from + 4 * WIDEST);
  const cells: Cell[] = [];
  let offset = start;
  let column = 0;
  let accents = 0;
  for (const character of line.slice(start, end)) {
    accents = ACCENT.test(character) ? accents + 1 : 0;
    const text = textOf(character, column, accents, offset);
    const width = accents > 0 && text === character ? 0 : WIDE.test(text) ? 2 : text.length;
    cells.push({ offset, text, width });
    offset += character.length;
    column += width;
  }
  return { cells, more: { left: start > 0, right: end < line.length } };
}

function textOf(character: string, column: number, accents: number, offset: number): string {
  if (character === "\t") return "→".padEnd(TAB_STOP - (column % TAB_STOP));
  if (accents > MOST_ACCENTS || (accents > 0 && offset === 0)) {
    return `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`;
  }
  return printable(character);
}

function cutAround(
  { cells, more }: ReturnType<typeof cellsOf>,
  from: number,
): { cells: Cell[]; cutLeft: boolean; cutRight: boolean } {
  if (!more.left && !more.right && widthOf(cells) <= WIDEST) return { cells, cutLeft: false, cutRight: false };
  const at = cells.findIndex((cell) => cell.offset >= from);
  let first = at === -1 ? cells.length : at;
  for (let room = BEFORE; first > 0 && room >= cells[first - 1]!.width; first -= 1) room -= cells[first - 1]!.width;
  let last = first;
  for (let room = WIDEST; last < cells.length && room >= cells[last]!.width; last += 1) room -= cells[last]!.width;
  return {
    cells: cells.slice(first, last),
    cutLeft: first > 0 || more.left,
    cutRight: last < cells.length || more.right,
  };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
