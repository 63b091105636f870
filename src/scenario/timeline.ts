/**
 * The section `timeline`: where the grid starts and the lengths of its columns.
 */

import {
  columnStraddles,
  missingKey,
  notDate,
  tooManyColumns,
  wrongColumns,
  wrongKind,
} from "../diagnostics/input-messages.ts";
import { parseDate } from "../timeline/calendar.ts";
import { buildGrid, type ColumnLength, type ColumnRun, type Grid, MONTHS } from "../timeline/grid.ts";
import { choiceField, isMistyped, mapIn, type Report, textField, wholeNumberField } from "./fields.ts";
import { inWords } from "./in-words.ts";
import type { Located, LocatedMap } from "./located.ts";

/** Keys of the section that are no inputs. */
export const TIMELINE_KEYS = ["start", "columns"];
export const COLUMN_LENGTHS = Object.keys(MONTHS) as ColumnLength[];
/** A workbook with more columns of formulas is no longer read by anybody. */
export const MOST_COLUMNS = 400;

/** Reads the grid; undefined when a mistake leaves none. */
export function readTimeline(tree: LocatedMap, report: Report): Grid | undefined {
  const entry = tree.entries.get("timeline");
  if (!entry) {
    if (isMistyped("timeline", tree.entries.keys(), ["timeline"])) return undefined;
    report(
      missingKey(
        tree.place,
        "timeline",
        "the scenario",
        "timeline: { start: 2027-01-01, columns: [{ count: 20, length: year }] }",
      ),
    );
    return undefined;
  }
  const map = mapIn(entry.value, "timeline", report);
  if (!map) return undefined;
  const missing = TIMELINE_KEYS.filter((key) => !map.entries.has(key));
  for (const key of missing) {
    if (!isMistyped(key, map.entries.keys(), TIMELINE_KEYS))
      report(missingKey(entry.keyPlace, key, "timeline", EXAMPLES[key]));
  }
  const start = startOf(map, report);
  const runs = runsOf(map.entries.get("columns")?.value, report);
  if (!start || !runs || missing.length > 0) return undefined;
  const { grid, straddles } = buildGrid(
    start,
    runs.map(({ run }) => run),
  );
  const [first] = straddles;
  if (!first) return grid;
  const guilty = runs.find(
    (one) => one.from <= grid.columns.indexOf(first) && grid.columns.indexOf(first) < one.from + one.run.count,
  );
  report(columnStraddles((guilty?.node ?? map).place, first.label, `the end of ${first.calendarYear}`));
  return undefined;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  start: "the first day of the timeline, e.g. 2027-01-01.",
  columns: "stretches of columns of one length, e.g. [{ count: 8, length: quarter }, { count: 16, length: year }].",
};

function startOf(map: LocatedMap, report: Report) {
  const said = textField(map, "start", "timeline.start", report);
  if (!said) return undefined;
  const date = parseDate(said.text);
  if (!date || date.year < 1950 || date.year > 2150) {
    report(notDate(said.place, said.text, "timeline.start"));
    return undefined;
  }
  if (date.day === 1) return date;
  report(
    wrongColumns(said.place, `starts on ${said.text}, within a month`, "let it start on the first day of a month."),
  );
  return undefined;
}

interface PlacedRun {
  readonly run: ColumnRun;
  readonly node: Located;
  /** Columns before it. */
  readonly from: number;
}

function runsOf(node: Located | undefined, report: Report): PlacedRun[] | undefined {
  if (!node) return undefined;
  if (node.kind !== "list" || node.items.length === 0) {
    report(
      wrongKind(
        node.place,
        node.kind === "list" ? "an empty list" : inWords(node),
        "timeline.columns",
        "a list of { count, length }",
      ),
    );
    return undefined;
  }
  const runs: PlacedRun[] = [];
  let total = 0;
  for (const item of node.items) {
    const run = runOf(item, report);
    if (!run) return undefined;
    runs.push({ run, node: item, from: total });
    total += run.count;
  }
  if (total <= MOST_COLUMNS) return runs;
  report(tooManyColumns(node.place, String(total), MOST_COLUMNS));
  return undefined;
}

function runOf(item: Located, report: Report): ColumnRun | undefined {
  const map = mapIn(item, "timeline.columns", report);
  if (!map) return undefined;
  const missing = ["count", "length"].filter((key) => !map.entries.has(key));
  for (const key of missing) {
    if (!isMistyped(key, map.entries.keys(), ["count", "length"]))
      report(missingKey(map.place, key, "timeline.columns", "e.g. { count: 8, length: quarter }"));
  }
  const count = wholeNumberField(map, "count", "count of timeline.columns", report);
  const length = choiceField(map, "length", "length of timeline.columns", COLUMN_LENGTHS, report);
  if (!count || !length) return undefined;
  if (count.value > 0) return { count: count.value, length };
  report(
    wrongColumns(
      count.place,
      `has a stretch of ${count.value} columns`,
      "write how many columns of this length follow, at least 1.",
    ),
  );
  return undefined;
}
