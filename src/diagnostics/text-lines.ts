/**
 * Lines and columns of a text. Lines end in LF or CRLF; columns count UTF-16 code units from 1, as editors do when
 * one jumps to `file:line:column`.
 */

import type { Place } from "./diagnostic.ts";

/** A text and the offset at which each of its lines starts. */
export interface TextLines {
  readonly text: string;
  readonly starts: readonly number[];
}

export function indexLines(text: string): TextLines {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return { text, starts };
}

/** The place of the characters from `start` up to `end`; what runs over the end of its line is cut there. */
export function placeBetween(lines: TextLines, file: string, start: number, end: number): Place {
  const line = lineHolding(lines.starts, start);
  const lineStart = lines.starts[line]!;
  const length = Math.min(end, endOfLine(lines, line)) - start;
  return { file, line: line + 1, column: start - lineStart + 1, length: Math.max(1, length) };
}

/** The text of a line, counted from 1, without its line end; undefined past the last line. */
export function lineText(lines: TextLines, line: number): string | undefined {
  const start = lines.starts[line - 1];
  return start === undefined ? undefined : lines.text.slice(start, endOfLine(lines, line - 1));
}

function endOfLine({ text, starts }: TextLines, line: number): number {
  const next = starts[line + 1];
  if (next === undefined) return text.length;
  return text[next - 2] === "\r" && next - 2 >= starts[line]! ? next - 2 : next - 1;
}

/** Index of the last line that starts at or before the offset, by bisection. */
function lineHolding(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
