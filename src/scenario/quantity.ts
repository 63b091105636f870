/**
 * Quantities: `340 USD/mtu`, `78 % (S25, 70..82)`, `2029-07-01`, or a map that says the same at length.
 */

import type { Place } from "../diagnostics/diagnostic.ts";
import {
  beyondMagnitude,
  misreadBracket,
  missingUnit,
  missingValue,
  notDate,
  notQuantity,
  outsideLimits,
  outsideUsual,
  rangeWithoutValue,
  textTooLong,
  unknownBasis,
  unknownUnitWord,
  wrongKind,
  wrongUnit,
} from "../diagnostics/input-messages.ts";
import { unknownKey } from "../diagnostics/scenario-messages.ts";
import { Decimal } from "../formula/decimal.ts";
import { UNIT_WORDS } from "../formula/units.ts";
import type { Basis, Provenance, Quantity } from "../model/instance.ts";
import { parseDate } from "../timeline/calendar.ts";
import { timeOf } from "../timeline/grid.ts";
import type { Located, LocatedMap, LocatedScalar } from "./located.ts";
import { LONGEST_QUANTITY, type Misread, type Piece, splitAmount, splitBracket, splitRange } from "./quantity-text.ts";
import { type DeclaredUnit, declaredUnit, placeWithin, type Reading } from "./reading.ts";

/** What is to be read: a value of an input, or one of its entries. */
export interface Wanted {
  /** Its path, as sentences name it: `prices.apt.quote`. */
  readonly what: string;
  /** Declared unit; without one any unit will do. */
  readonly unit?: string;
  readonly date?: boolean;
  readonly limits?: readonly [string, string];
  readonly usual?: { readonly from: string; readonly to: string; readonly source: string };
}

/** Keys of the long form. */
export const LONG_FORM = ["value", "basis", "source", "note", "range"] as const;
const BASES: Readonly<Record<string, Basis>> = {
  sourced: "sourced",
  illustrative: "illustrative",
  IA: "illustrative",
  agreed: "agreed",
  AG: "agreed",
};
const BASIS_WORDS = ["sourced", "illustrative", "agreed"];
const LARGEST = new Decimal("1e18");
const SMALLEST = new Decimal("1e-18");
const ONE = new Decimal(1);

/** A text being read: the scalar it stands in, what is wanted, and where mistakes go. */
interface Site {
  readonly node: LocatedScalar;
  readonly wanted: Wanted;
  readonly reading: Reading;
}

/** A number with its unit understood; amount x factor is in calculation units. */
interface Measure {
  readonly amount: Decimal;
  readonly unit: string;
  readonly factor: Decimal;
  readonly date?: string;
}

type Range = readonly [Decimal, Decimal];

/** What the bracket or the long form adds to a value. */
interface Rest {
  basis?: Basis;
  sources: string[];
  notes: string[];
  range?: Range;
}

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

/** A text from a table or from the book, read as if it stood in a scenario. */
export const scalarAt = (text: string, place: Place): LocatedScalar => ({ kind: "scalar", place, text, value: text });

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

/** A number with a unit that fits; without a unit of its own it takes the one of `like`. */
function measureOf(piece: Piece, site: Site, like?: Measure): Measure | undefined {
  const { node, wanted, reading } = site;
  if (wanted.date) return dateOf(piece, site);
  const split = splitAmount(piece);
  if ("misread" in split) {
    refuse(split.misread, site);
    return undefined;
  }
  const amount = new Decimal(split.amount.text.replaceAll("_", ""));
  const tooSmall = !amount.isZero() && amount.abs().lt(SMALLEST);
  if (!amount.isFinite() || amount.abs().gt(LARGEST) || tooSmall) {
    reading.report(
      beyondMagnitude(placeWithin(node, split.amount.start, split.amount.text.length), split.amount.text, wanted.what),
    );
    return undefined;
  }
  if (split.unit) {
    const unit = unitOf(split.unit, site);
    return unit && { amount, ...unit };
  }
  if (like) return { amount, unit: like.unit, factor: like.factor };
  const declared = declaredFor(wanted, reading);
  if (!declared || declared.bare) return { amount, unit: "1", factor: ONE };
  reading.report(
    missingUnit(placeWithin(node, piece.start, piece.text.length), piece.text, wanted.what, declared.spelled),
  );
  return undefined;
}

function unitOf(piece: Piece, { node, wanted, reading }: Site): { unit: string; factor: Decimal } | undefined {
  const declared = declaredFor(wanted, reading);
  const unit = reading.units.read(piece.text);
  if ("unknown" in unit) {
    const at = wordAt(piece, unit.unknown);
    reading.report(
      unknownUnitWord(
        placeWithin(node, at.start, at.text.length),
        unit.unknown,
        wanted.what,
        declared?.spelled,
        UNIT_WORDS,
      ),
    );
    return undefined;
  }
  if (declared && !reading.units.matches(unit.dimension, declared.dimension)) {
    reading.report(
      wrongUnit(placeWithin(node, piece.start, piece.text.length), piece.text, wanted.what, declared.spelled),
    );
    return undefined;
  }
  const scale = reading.units.calculationScale(declared?.dimension ?? unit.dimension);
  return { unit: piece.text, factor: unit.factor.div(scale) };
}

/** Where an unknown word stands within the text of a unit; the whole unit when a part of it is empty. */
function wordAt(unit: Piece, word: string): Piece {
  if (word === "") return unit;
  for (const match of unit.text.matchAll(/[^\s*/]+/g))
    if (match[0] === word) return { text: word, start: unit.start + match.index };
  return unit;
}

function dateOf(piece: Piece, { node, wanted, reading }: Site): Measure | undefined {
  const date = parseDate(piece.text);
  if (date && date.year >= 1900 && date.year <= 2200)
    return { amount: timeOf(date, reading.grid.start), unit: "year", factor: ONE, date: piece.text };
  reading.report(notDate(placeWithin(node, piece.start, piece.text.length), piece.text, wanted.what));
  return undefined;
}

/** Basis, range, sources and notes of a bracket, in any order. */
function readItems(items: readonly Piece[], measure: Measure, site: Site): Rest | undefined {
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

/** The ends of a range in the unit of the value; signed percentages are relative to a value that is no percentage. */
function rangeOf(ends: { low: Piece; high: Piece }, whole: Piece, measure: Measure, site: Site): Range | undefined {
  const { node, wanted, reading } = site;
  const at = placeWithin(node, whole.start, whole.text.length);
  const plain = wanted.unit !== undefined && declaredUnit(wanted.unit, reading).dimension.size === 0;
  const relative = [ends.low, ends.high].map(({ text }) => /^([+-]\d+(?:\.\d+)?)\s*%$/.exec(text)?.[1]);
  let range: Range;
  if (!plain && relative[0] !== undefined && relative[1] !== undefined) {
    const [low, high] = relative.map((percent) =>
      measure.amount.times(new Decimal(percent as string).div(100).plus(1)),
    );
    range = [low as Decimal, high as Decimal];
  } else {
    const high = measureOf(ends.high, site, measure);
    const low = high && measureOf(ends.low, site, high);
    if (!low || !high) return undefined;
    const own = ({ amount, factor }: Measure): Decimal =>
      factor.eq(measure.factor) ? amount : amount.times(factor).div(measure.factor);
    range = [own(low), own(high)];
  }
  if (range[0].lte(measure.amount) && measure.amount.lte(range[1])) return range;
  reading.report(rangeWithoutValue(at, whole.text, measure.date ?? `${measure.amount} ${measure.unit}`, wanted.what));
  return undefined;
}

/** The key `range` of a long form. */
function rangeKey(
  map: LocatedMap,
  measure: Measure,
  { wanted, reading }: Omit<Site, "node">,
): Range | "wrong" | undefined {
  const node = map.entries.get("range")?.value;
  if (!node) return undefined;
  const text = node.kind === "scalar" && typeof node.value === "string" ? node.value.trim() : undefined;
  const whole =
    text === undefined ? undefined : { text, start: (node as LocatedScalar & { value: string }).value.indexOf(text) };
  const ends = whole && splitRange(whole);
  if (!whole || !ends) {
    reading.report(wrongKind(node.place, inWords(node), `range of ${wanted.what}`, "lowest..highest"));
    return "wrong";
  }
  return rangeOf(ends, whole, measure, { node: node as LocatedScalar, wanted, reading }) ?? "wrong";
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

/** The declared unit; a plain number whose bounds the book states in % is a percentage, and 2 for 2 % a mistake. */
function declaredFor(wanted: Wanted, reading: Reading): DeclaredUnit | undefined {
  if (wanted.unit === undefined) return undefined;
  const declared = declaredUnit(wanted.unit, reading);
  const inPercent = [...(wanted.limits ?? []), wanted.usual?.to ?? ""].some((bound) => bound.includes("%"));
  return declared.bare && inPercent ? { ...declared, spelled: "%", bare: false } : declared;
}

const textShown = (node: LocatedScalar): string => (typeof node.value === "string" ? node.value : node.text);

/** Whether a value in calculation units lies outside the bounds that a chapter states. */
export function isOutside(
  value: Decimal,
  bounds: readonly [string, string],
  wanted: Wanted,
  reading: Reading,
): boolean {
  const [low, high] = bounds.map((bound) => boundOf(bound, wanted, reading));
  return (low !== undefined && value.lt(low)) || (high !== undefined && value.gt(high));
}

/** A bound that a chapter states, in calculation units; a bound without unit is in the declared one. */
function boundOf(text: string, wanted: Wanted, reading: Reading): Decimal | undefined {
  if (text.trim() === "") return undefined;
  const declared = wanted.unit ?? "1";
  const split = splitAmount({ text: text.trim(), start: 0 });
  if ("misread" in split) throw new Error(`${wanted.what}: the book states the bound "${text}", which is no quantity`);
  const unit = reading.units.require(split.unit?.text ?? declared);
  return new Decimal(split.amount.text)
    .times(unit.factor)
    .div(reading.units.calculationScale(declaredUnit(declared, reading).dimension));
}

function refuse({ why, help, start, length }: Misread, { node, wanted, reading }: Site): void {
  const declared = declaredFor(wanted, reading);
  const better =
    declared && help.includes("340 USD/mtu")
      ? `write ${declared.bare ? "a plain number" : `a number in ${declared.spelled}`}.`
      : help;
  reading.report(notQuantity(placeWithin(node, start, length), why, wanted.what, better));
}

function expectedForm(wanted: Wanted, reading: Reading): string {
  if (wanted.date) return "a date such as 2029-07-01";
  const declared = declaredFor(wanted, reading);
  if (!declared) return "a quantity such as 340 USD/mtu";
  return declared.bare ? "a plain number" : `a number in ${declared.spelled}`;
}

/** What a node holds, for sentences. */
export function inWords(node: Located): string {
  switch (node.kind) {
    case "map":
      return "a map";
    case "list":
      return "a list";
    case "scalar":
      if (node.value === null) return "nothing";
      return typeof node.value === "string" ? "text" : node.text;
  }
}

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
