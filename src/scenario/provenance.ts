/**
 * What a number rests on: basis, source, note and range, in a bracket behind it or as keys beside it.
 */

import { misreadBracket, textTooLong, unknownBasis, wrongKind } from "../diagnostics/input-messages.ts";
import { unknownKey } from "../diagnostics/scenario-messages.ts";
import { inWords } from "./in-words.ts";
import type { LocatedMap } from "./located.ts";
import type { Measure, Site } from "./measure.ts";
import { LONGEST_QUANTITY, type Piece, splitRange } from "./quantity-text.ts";
import { type Range, rangeOf } from "./range.ts";
import { placeWithin, type Reading } from "./reading.ts";
import type { Basis, Provenance } from "./study.ts";

const BASES: Readonly<Record<string, Basis>> = {
  sourced: "sourced",
  illustrative: "illustrative",
  IA: "illustrative",
  agreed: "agreed",
  AG: "agreed",
};
const BASIS_WORDS = ["sourced", "illustrative", "agreed"];

/** What the bracket or the long form adds to a value. */
export interface Rest {
  basis?: Basis;
  sources: string[];
  notes: string[];
  range?: Range;
}

/** Basis, range, sources and notes of a bracket, in any order. */
export function readItems(items: readonly Piece[], measure: Measure, site: Site): Rest | undefined {
  const { node, wanted, reading } = site;
  const rest: Rest = { sources: [], notes: [] };
  for (const item of items) {
    const isSource = /^S\d+$/.test(item.text);
    const basis = isSource ? "sourced" : Object.hasOwn(BASES, item.text) ? BASES[item.text] : undefined;
    const ends = splitRange(item);
    const again = (basis && rest.basis && rest.basis !== basis) || (ends && rest.range);
    if (again) {
      const what = ends ? "a second range is given" : `"${item.text}" contradicts the basis before it`;
      reading.report(
        misreadBracket(placeWithin(node, item.start, item.text.length), what, wanted.what, "keep one of the two."),
      );
      return undefined;
    }
    if (basis) rest.basis = basis;
    if (isSource) rest.sources.push(item.text);
    else if (ends) {
      const range = rangeOf(ends, item, measure, site);
      if (!range) return undefined;
      rest.range = range;
    } else if (!basis) rest.notes.push(item.text);
  }
  return rest;
}

/** The keys `basis`, `source` and `note` of a long form; undefined when one of them is wrong. */
export function provenanceIn(map: LocatedMap, what: string, reading: Pick<Reading, "report">): Provenance | undefined {
  const texts = new Map<string, string>();
  for (const key of ["basis", "source", "note"]) {
    const node = map.entries.get(key)?.value;
    if (!node) continue;
    if (node.kind !== "scalar" || node.refused || node.value === null || typeof node.value === "boolean") {
      if (node.kind !== "scalar" || !node.refused)
        reading.report(wrongKind(node.place, inWords(node), `${key} of ${what}`, "a text"));
      return undefined;
    }
    const text = String(node.value).trim();
    if (text.length > LONGEST_QUANTITY) {
      reading.report(textTooLong(node.place, text.length, LONGEST_QUANTITY, `${key} of ${what}`));
      return undefined;
    }
    if (key === "basis" && !Object.hasOwn(BASES, text)) {
      reading.report(unknownBasis(node.place, text, BASIS_WORDS));
      return undefined;
    }
    texts.set(key, text);
  }
  const basis = texts.has("basis") ? BASES[texts.get("basis") as string] : undefined;
  const source = texts.get("source");
  const note = texts.get("note");
  return { ...(basis && { basis }), ...(source && { source }), ...(note && { note }), place: map.place };
}

/** Reports keys that a map of a value may not have. */
export function knownKeys(
  map: LocatedMap,
  keys: readonly string[],
  what: string,
  reading: Pick<Reading, "report">,
): boolean {
  const foreign = [...map.entries.values()].filter(({ key }) => !keys.includes(key));
  for (const { key, keyPlace } of foreign) reading.report(unknownKey(keyPlace, key, what, keys));
  return foreign.length === 0;
}
