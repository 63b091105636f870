/**
 * The section `usual`: ranges outside which a value earns a warning, as data.
 *
 * What is usual depends on the metal and on its market, so that the book holds only ranges that hold for any of them;
 * the file of a metal gives the others.
 */

import type { Chapter, InputItem } from "../book/chapter.ts";
import { missingKey } from "../diagnostics/input-messages.ts";
import { CURRENCIES } from "../formula/units.ts";
import { isMistyped, mapIn, textField } from "./fields.ts";
import type { LocatedMap } from "./located.ts";
import { readQuantity } from "./quantity.ts";
import type { Reading } from "./reading.ts";

/** The keys of a range. */
export const USUAL_KEYS = ["from", "to", "source"] as const;

/**
 * The book with the usual ranges of a scenario in place of its own.
 *
 * @param tree  the merged tree; its section `usual` holds `{ from, to, source }` by section and input
 * @returns     the same chapters where nothing is said; mistakes of a range are reported and the range is left out
 */
export function withUsualRanges(book: readonly Chapter[], tree: LocatedMap, reading: Reading): readonly Chapter[] {
  const sections = mapIn(tree.entries.get("usual")?.value, "usual", reading.report);
  if (!sections) return book;
  return book.map((chapter): Chapter => {
    const entry = chapter.section === undefined ? undefined : sections.entries.get(chapter.section);
    const ranges = mapIn(entry?.value, `usual.${chapter.section}`, reading.report);
    if (!ranges || !chapter.inputs) return chapter;
    return { ...chapter, inputs: chapter.inputs.map((input) => withRange(input, chapter, ranges, reading)) };
  });
}

function withRange(input: InputItem, chapter: Chapter, ranges: LocatedMap, reading: Reading): InputItem {
  const what = `usual.${chapter.section}.${input.name}`;
  const range = mapIn(ranges.entries.get(input.name)?.value, what, reading.report);
  if (!range || inOtherMoney(range, reading)) return input;
  const bound = (key: "from" | "to"): string | undefined => {
    const node = range.entries.get(key)?.value;
    if (!node && !isMistyped(key, range.entries.keys(), USUAL_KEYS))
      reading.report(missingKey(range.place, key, what, `the ${key === "from" ? "lowest" : "highest"} usual value.`));
    const wanted = { what: `${what}.${key}`, unit: input.unit, ...(input.limits && { limits: input.limits }) };
    const read = node && readQuantity(node, wanted, reading);
    return read && `${read.amount} ${read.unit}`;
  };
  const [from, to] = [bound("from"), bound("to")];
  if (from === undefined || to === undefined) return input;
  const source = textField(range, "source", `${what}.source`, reading.report)?.text ?? "as the scenario says";
  return { ...input, usual: { from, to, source } };
}

/** A range in dollars says nothing to a model in euros. */
function inOtherMoney(range: LocatedMap, { currency }: Reading): boolean {
  const others = CURRENCIES.filter((one) => one !== currency);
  const money = new RegExp(`(^|[ /])[kMB]?(${others.join("|")})\\b`);
  return USUAL_KEYS.some((key) => {
    const node = range.entries.get(key)?.value;
    return key !== "source" && node?.kind === "scalar" && money.test(node.text);
  });
}
