/** Columns of text, aligned; on a screen too narrow for them, one value a line. */

import { printable } from "../diagnostics/printable.ts";

export interface TextColumn {
  readonly title: string;
  readonly align?: "left" | "right";
}

const GAP = "  ";
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/**
 * Lays out rows; columns without any value are left out.
 *
 * @param width     columns of the screen; undefined for as many as it takes
 * @param emphasise paints titles; it must not change their width
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
  emphasise: (title: string) => string,
): string {
  const safe = rows.map((row) => row.map(printable));
  const used = columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ at }) => safe.some((row) => (row[at] ?? "") !== ""));
  const widths = used.map(({ title, at }) => Math.max(widthOf(title), ...safe.map((row) => widthOf(row[at] ?? ""))));
  const total = widths.reduce((sum, one) => sum + one, GAP.length * Math.max(0, used.length - 1));
  if (width !== undefined && total > width) return stacked(used, safe, emphasise);
  const line = (cellOf: (at: number) => string, paint: (text: string) => string = (text) => text): string =>
    used
      .map(({ align, at }, index) => {
        const text = cellOf(at);
        const room = " ".repeat((widths[index] as number) - widthOf(text));
        return align === "right" ? room + paint(text) : paint(text) + room;
      })
      .join(GAP)
      .trimEnd();
  return `${[line((at) => columns[at]?.title ?? "", emphasise), ...safe.map((row) => line((at) => row[at] ?? ""))].join("\n")}\n`;
}

function stacked(
  columns: readonly (TextColumn & { readonly at: number })[],
  rows: readonly (readonly string[])[],
  emphasise: (title: string) => string,
): string {
  const longest = Math.max(...columns.map(({ title }) => widthOf(title)));
  const blocks = rows.map((row) =>
    columns
      .filter(({ at }) => (row[at] ?? "") !== "")
      .map(({ title, at }) => `${emphasise(title)}${" ".repeat(longest - widthOf(title))}${GAP}${row[at]}`)
      .join("\n"),
  );
  return `${blocks.join("\n\n")}\n`;
}

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
