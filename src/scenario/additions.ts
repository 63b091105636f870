/**
 * What an analyst adds to the book in a scenario: inputs and lines of an instance's own.
 */

import type { Chapter, InputItem, LineItem } from "../book/chapter.ts";
import { missingKey, nameTaken, unknownUnitWord } from "../diagnostics/input-messages.ts";
import { unknownKey } from "../diagnostics/scenario-messages.ts";
import { UNIT_WORDS } from "../formula/units.ts";
import { choiceField, flagField, mapIn, type Said, textField, usableName } from "./fields.ts";
import type { Draft } from "./instances.ts";
import type { Located, LocatedEntry, LocatedMap } from "./located.ts";
import { knownKeys } from "./provenance.ts";
import { LONG_FORM } from "./quantity.ts";
import { placeWithin, type Reading } from "./reading.ts";

/** Keys of an addition beside the roles, variants and inputs of its chapter. */
const ADDITION_KEYS = ["label", "note", "inputs", "lines"];
export const ADDED_INPUT_KEYS = ["label", "unit", "about", "shape", ...LONG_FORM];
export const ADDED_LINE_KEYS = ["label", "unit", "formula", "once", "opening", "applies", "kind", "source", "note"];
export const ADDED_SHAPES = ["value", "series", "date"] as const;
export const LINE_KINDS = ["flow", "stock", "rate", "flag"] as const;

/** The draft of an addition: its chapter is a copy of the book's with the analyst's inputs and lines behind. */
export function additionOf(draft: Draft, reading: Reading): Draft {
  const { chapter } = draft;
  const taken = new Set([
    ...chapter.lines.map(({ name }) => name),
    ...(chapter.inputs ?? []).map(({ name }) => name),
    ...Object.keys({ ...chapter.roles, ...chapter.variants }),
    ...ADDITION_KEYS,
  ]);
  const inputs: InputItem[] = [];
  const lines: LineItem[] = [];
  const values = new Map<string, LocatedEntry>();
  for (const { entry, map, path } of members(draft, "inputs", taken, reading)) {
    const input = inputOf(entry, map, path, reading);
    if (!input) continue;
    inputs.push(input);
    const value = valueEntry(entry, map);
    if (value && !draft.given.has(entry.key)) values.set(entry.key, value);
  }
  for (const { entry, map, path } of members(draft, "lines", taken, reading)) {
    const line = lineOf(entry, map, path, reading);
    if (line) lines.push(line);
  }
  const known = [...taken];
  for (const { key, keyPlace } of draft.given.values()) {
    if (!taken.has(key) || chapter.lines.some(({ name }) => name === key))
      reading.report(unknownKey(keyPlace, key, draft.path, known));
  }
  const label = textField(
    { kind: "map", place: draft.place, entries: draft.given },
    "label",
    `${draft.path}.label`,
    reading.report,
  );
  const own: Chapter = {
    ...chapter,
    ...(label && { title: label.text }),
    inputs: [...(chapter.inputs ?? []), ...inputs],
    lines: [...chapter.lines, ...lines],
  };
  return { ...draft, chapter: own, given: new Map([...draft.given, ...values]) };
}

interface Member {
  readonly entry: LocatedEntry;
  readonly map: LocatedMap;
  readonly path: string;
}

/** The entries of `inputs` or `lines` with usable names that nothing else has. */
function members(draft: Draft, key: "inputs" | "lines", taken: Set<string>, reading: Reading): Member[] {
  const path = `${draft.path}.${key}`;
  const section = mapIn(draft.given.get(key)?.value, path, reading.report);
  return [...(section?.entries.values() ?? [])].flatMap((entry): Member[] => {
    const map = mapIn(entry.value, `${path}.${entry.key}`, reading.report);
    if (!map || !usableName(entry.key, entry.keyPlace, `one of ${path}`, reading.report)) return [];
    if (taken.has(entry.key)) {
      reading.report(nameTaken(entry.keyPlace, entry.key, draft.path));
      return [];
    }
    taken.add(entry.key);
    return [{ entry, map, path: `${path}.${entry.key}` }];
  });
}

function inputOf(
  { key, keyPlace }: LocatedEntry,
  map: LocatedMap,
  path: string,
  reading: Reading,
): InputItem | undefined {
  if (!knownKeys(map, ADDED_INPUT_KEYS, path, reading)) return undefined;
  const { report } = reading;
  const shape = choiceField(map, "shape", `shape of ${path}`, ADDED_SHAPES, report);
  const unit = shape === "date" ? "year" : unitField(map, keyPlace, path, reading);
  if (unit === undefined) return undefined;
  const label = textField(map, "label", `label of ${path}`, report)?.text ?? labelOf(key);
  const about = textField(map, "about", `about of ${path}`, report)?.text ?? label;
  return { name: key, label, unit, about, ...(shape && { shape }) };
}

function lineOf(
  { key, keyPlace }: LocatedEntry,
  map: LocatedMap,
  path: string,
  reading: Reading,
): LineItem | undefined {
  if (!knownKeys(map, ADDED_LINE_KEYS, path, reading)) return undefined;
  const { report } = reading;
  const text = (field: string): string | undefined => textField(map, field, `${field} of ${path}`, report)?.text;
  const unit = unitField(map, keyPlace, path, reading);
  if (!map.entries.has("formula"))
    report(missingKey(keyPlace, "formula", path, "how the line is calculated, e.g. rate * entity.revenue."));
  const [formula, opening, applies, source, note] = ["formula", "opening", "applies", "source", "note"].map(text);
  const once = flagField(map, "once", `once of ${path}`, report);
  const kind = choiceField(map, "kind", `kind of ${path}`, LINE_KINDS, report);
  if (unit === undefined || formula === undefined) return undefined;
  const places = Object.fromEntries(
    ["formula", "opening", "applies"].flatMap((field) => {
      const place = map.entries.get(field)?.value.place;
      return place ? [[field, place]] : [];
    }),
  );
  return {
    name: key,
    places,
    label: text("label") ?? labelOf(key),
    unit,
    formula,
    ...(once && { once }),
    ...(opening !== undefined && { opening }),
    ...(applies !== undefined && { applies }),
    ...(kind && { kind }),
    ...(source && { source }),
    ...(note && { note }),
  };
}

/** The unit of an input or a line: a word that is none is reported where it stands. */
function unitField(
  map: LocatedMap,
  keyPlace: LocatedEntry["keyPlace"],
  path: string,
  reading: Reading,
): string | undefined {
  const said: Said | undefined = textField(map, "unit", `unit of ${path}`, reading.report);
  if (!said) {
    if (!map.entries.has("unit"))
      reading.report(missingKey(keyPlace, "unit", path, `e.g. USD, t, % or "1" for a plain number.`));
    return undefined;
  }
  const text = said.text.trim();
  const unit = reading.units.read(text);
  if (!("unknown" in unit) && text.length <= 60) return text;
  const word = "unknown" in unit ? unit.unknown : text;
  const node = map.entries.get("unit")?.value as Extract<Located, { kind: "scalar" }>;
  const at = Math.max(0, text.indexOf(word));
  const place = word === "" ? said.place : placeWithin(node, at, word.length);
  reading.report(unknownUnitWord(place, word, path, undefined, UNIT_WORDS));
  return undefined;
}

/** The value of an input as the readers want it: alone, or with basis, source, note and range beside it. */
function valueEntry(entry: LocatedEntry, map: LocatedMap): LocatedEntry | undefined {
  const value = map.entries.get("value");
  if (!value) return undefined;
  const about = LONG_FORM.filter((key) => key !== "value" && map.entries.has(key));
  if (about.length === 0) return { ...value, key: entry.key };
  const entries = new Map(["value", ...about].map((key) => [key, map.entries.get(key) as LocatedEntry]));
  return { key: entry.key, keyPlace: entry.keyPlace, value: { kind: "map", place: value.value.place, entries } };
}

const labelOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
