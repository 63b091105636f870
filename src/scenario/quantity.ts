/**
 * Quantities: `340 USD/mtu`, `78 % (S25, 70..82)`, `2029-07-01`, or a map that says the same at length.
 */

import {
  misreadBracket,
  missingValue,
  notQuantity,
  outsideLimits,
  outsideUsual,
  textTooLong,
  wrongKind,
} from "../diagnostics/input-messages.ts";
import { inWords } from "./in-words.ts";
import type { Located, LocatedMap, LocatedScalar } from "./located.ts";
import { type Measure, measureOf, type Site } from "./measure.ts";
import { knownKeys, provenanceIn, type Rest, readItems } from "./provenance.ts";
import { LONGEST_QUANTITY, splitBracket } from "./quantity-text.ts";
import { rangeKey } from "./range.ts";
import { placeWithin, type Reading } from "./reading.ts";
import type { Provenance, Quantity } from "./study.ts";
import { expectedForm, isOutside, type Wanted } from "./wanted.ts";

/** Keys of the long form. */
export const LONG_FORM = ["value", "basis", "source", "note", "range"] as const;

/**
 * Reads one quantity in short or long form.
 *
 * @returns the quantity with its provenance, or undefined when a mistake was reported (one message for one mistake)
 */
export function readQuantity(node: Located, wanted: Wanted, reading: Reading): Quantity | undefined {
  switch (node.kind) {
    case "scalar":
      return readScalar(node, wanted, reading);
    case "map":
      return readLongForm(node, wanted, reading);
    case "list":
      reading.report(wrongKind(node.place, "a list", wanted.what, expectedForm(wanted, reading)));
      return undefined;
  }
}

function readScalar(node: LocatedScalar, wanted: Wanted, reading: Reading): Quantity | undefined {
  const site = { node, wanted, reading };
  const read = readText(site);
  return read && checked(read.measure, read.rest, read.shown, site);
}

function readLongForm(map: LocatedMap, wanted: Wanted, reading: Reading): Quantity | undefined {
  if (!knownKeys(map, LONG_FORM, wanted.what, reading)) return undefined;
  const value = map.entries.get("value")?.value;
  if (!value) {
    reading.report(missingValue(map.place, wanted.what, ["value"]));
    return undefined;
  }
  if (value.kind !== "scalar") {
    reading.report(wrongKind(value.place, inWords(value), wanted.what, expectedForm(wanted, reading)));
    return undefined;
  }
  const site = { node: value, wanted, reading };
  const read = readText(site);
  const said = provenanceIn(map, wanted.what, reading);
  if (!read || !said) return undefined;
  const twice = (read.rest.basis && said.basis) || (read.rest.range && map.entries.has("range"));
  if (twice) {
    reading.report(
      misreadBracket(
        value.place,
        "basis or range is given twice",
        wanted.what,
        "say it in the bracket or with a key of its own.",
      ),
    );
    return undefined;
  }
  const range = rangeKey(map, read.measure, { wanted, reading });
  if (range === "wrong") return undefined;
  const rest = { ...read.rest, ...(range && { range }), basis: read.rest.basis ?? said.basis };
  if (said.source) rest.sources = [...rest.sources, said.source];
  if (said.note) rest.notes = [...rest.notes, said.note];
  return checked(read.measure, rest, read.shown, site);
}

function readText(site: Site): { measure: Measure; rest: Rest; shown: string } | undefined {
  const text = textOf(site);
  if (text === undefined) return undefined;
  const { node, wanted, reading } = site;
  const split = splitBracket(text);
  if ("misread" in split) {
    const { why, help, start, length } = split.misread;
    reading.report(misreadBracket(placeWithin(node, start, length), why, wanted.what, help));
    return undefined;
  }
  const measure = measureOf(split.head, site);
  if (!measure) return undefined;
  const rest = readItems(split.items, measure, site);
  return rest && { measure, rest, shown: split.head.text };
}

function textOf({ node, wanted, reading }: Site): string | undefined {
  if (node.refused) return undefined;
  if (node.value === null && node.text === "") {
    reading.report(
      notQuantity(node.place, "nothing is written here", wanted.what, `write ${expectedForm(wanted, reading)}.`),
    );
    return undefined;
  }
  if (node.value === null || typeof node.value === "boolean") {
    reading.report(wrongKind(node.place, inWords(node), wanted.what, expectedForm(wanted, reading)));
    return undefined;
  }
  const text = typeof node.value === "number" ? node.text : node.value;
  if (text.length <= LONGEST_QUANTITY) return text;
  reading.report(textTooLong(node.place, text.length, LONGEST_QUANTITY, wanted.what));
  return undefined;
}

/** The quantity, if it lies within its limits; a warning when it is unusual. */
function checked(measure: Measure, rest: Rest, shown: string, site: Site): Quantity | undefined {
  const { node, wanted, reading } = site;
  const outside = (bounds: readonly [string, string]): boolean =>
    [measure.amount, ...(rest.range ?? [])].some((amount) =>
      isOutside(amount.times(measure.factor), bounds, wanted, reading),
    );
  if (wanted.limits && outside(wanted.limits)) {
    reading.report(
      outsideLimits(node.place, node.text === "" ? shown : textShown(node), wanted.what, ...wanted.limits),
    );
    return undefined;
  }
  if (wanted.usual && outside([wanted.usual.from, wanted.usual.to]))
    reading.report(outsideUsual(node.place, shown, wanted.what, wanted.usual));
  const { basis, sources, notes, range } = rest;
  const provenance: Provenance = {
    ...(basis && { basis }),
    ...(sources.length > 0 && { source: sources.join(", ") }),
    ...(notes.length > 0 && { note: notes.join(", ") }),
    place: node.place,
  };
  const { amount, unit, factor, date } = measure;
  return { amount, unit, factor, ...(range && { range }), provenance, ...(date && { date }) };
}

const textShown = (node: LocatedScalar): string => (typeof node.value === "string" ? node.value : node.text);

/** A quantity as an author would write it, in short form; what `readQuantity` reads back to the same. */
export function printQuantity({ amount, unit, range, provenance, date }: Quantity): string {
  const { basis, source, note } = provenance;
  const items = [
    ...(source ? [source] : basis && basis !== "default" ? [basis] : []),
    ...(range ? [`${range[0]}..${range[1]}`] : []),
    ...(note ? [note] : []),
  ];
  const head = date ?? (unit === "1" ? String(amount) : `${amount} ${unit}`);
  return items.length > 0 ? `${head} (${items.join(", ")})` : head;
}
