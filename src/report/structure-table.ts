/** What a scenario has fixed and no cell can change: columns of the timeline, who takes part, and how lines are reckoned. */

import type { Model } from "../model/model.ts";
import type { Instance } from "../scenario/study.ts";
import { formatDate } from "../timeline/calendar.ts";
import type { RowSpec } from "./workbook-spec.ts";

/** Characters of a line in the last columns, for the height of a row. */
const LINE = 112;

/** Rows of four columns: what, which, and in words over the last two. Choices that are the book's usual ones are left out. */
export function structureRows({ study }: Model): RowSpec[] {
  const { grid, instances } = study;
  const end = grid.columns[grid.columns.length - 1]?.end ?? grid.start;
  const parts = new Map<string, string[]>();
  for (const { chapter, name } of instances) {
    if (chapter.single || chapter.each !== undefined) continue;
    parts.set(chapter.title, [...(parts.get(chapter.title) ?? []), name.replaceAll("_", " ")]);
  }
  return [
    row("Columns of the timeline", `${grid.columns.length}, from ${formatDate(grid.start)} to ${formatDate(end)}`),
    ...Array.from(parts, ([title, names]) => row(title, names.join(", "))),
    ...instances.flatMap(choicesOf),
    row("Everything else", "is a live input on the sheets Cases, Inputs and Series"),
  ];
}

/** Choices of an instance that its chapter does not make by itself. */
function choicesOf({ chapter, name, variants }: Instance): RowSpec[] {
  return Object.entries(variants).flatMap(([variant, option]) => {
    const known = chapter.variants?.[variant];
    if (!known || known.default === option) return [];
    const which = chapter.single ? chapter.title : `${chapter.title}: ${name.replaceAll("_", " ")}`;
    return [row(which, `${known.about}: ${known.options[option] ?? option}`)];
  });
}

function row(what: string, words: string): RowSpec {
  const lines = Math.ceil(words.length / LINE);
  return {
    cells: [
      { value: what, style: "label" },
      { value: words, style: "note" },
    ],
    ...(lines > 1 && { height: 13 * lines + 2 }),
  };
}
