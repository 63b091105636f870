/**
 * Single fields of sections that are no quantities: texts, whole numbers, flags, choices. Each reader reports what is
 * wrong and gives undefined then, and also when the field is not there.
 */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { textTooLong, unknownOption, unusableName, wrongKind } from "../diagnostics/input-messages.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { inWords } from "./in-words.ts";
import type { Located, LocatedMap } from "./located.ts";

export type Report = (diagnostic: Diagnostic) => void;

/** A text with where it stands. */
export interface Said {
  readonly text: string;
  readonly place: Place;
}

const LONGEST_TEXT = 4000;

export function textField(map: LocatedMap | undefined, key: string, what: string, report: Report): Said | undefined {
  const node = map?.entries.get(key)?.value;
  return node && textIn(node, what, report);
}

/** A text; a number or flag is taken as it is written, e.g. version 0.4. */
export function textIn(node: Located, what: string, report: Report): Said | undefined {
  if (node.kind === "scalar" && node.refused) return undefined;
  if (node.kind !== "scalar" || node.value === null) {
    report(wrongKind(node.place, inWords(node), what, "a text"));
    return undefined;
  }
  const text = typeof node.value === "string" ? node.value : node.text;
  if (text.length <= LONGEST_TEXT) return { text, place: node.place };
  report(textTooLong(node.place, text.length, LONGEST_TEXT, what));
  return undefined;
}

export function wholeNumberField(
  map: LocatedMap | undefined,
  key: string,
  what: string,
  report: Report,
): { value: number; place: Place } | undefined {
  const node = map?.entries.get(key)?.value;
  if (!node || (node.kind === "scalar" && node.refused)) return undefined;
  if (node.kind === "scalar" && typeof node.value === "number" && Number.isSafeInteger(node.value)) {
    return { value: node.value, place: node.place };
  }
  report(
    wrongKind(
      node.place,
      node.kind === "scalar" && node.text !== "" ? node.text : inWords(node),
      what,
      "a whole number",
    ),
  );
  return undefined;
}

export function flagField(map: LocatedMap, key: string, what: string, report: Report): boolean | undefined {
  const node = map.entries.get(key)?.value;
  if (!node) return undefined;
  if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
  if (node.kind !== "scalar" || !node.refused) report(wrongKind(node.place, inWords(node), what, "true or false"));
  return undefined;
}

/** One of several words. */
export function choiceField<Word extends string>(
  map: LocatedMap | undefined,
  key: string,
  what: string,
  options: readonly Word[],
  report: Report,
): Word | undefined {
  const said = textField(map, key, what, report);
  if (!said) return undefined;
  const chosen = options.find((option) => option === said.text);
  if (chosen === undefined) report(unknownOption(said.place, said.text, what, options));
  return chosen;
}

/** A map; anything else is reported. An empty value (`chain:`) is an empty map. */
export function mapIn(node: Located | undefined, what: string, report: Report): LocatedMap | undefined {
  if (!node) return undefined;
  if (node.kind === "map") return node;
  const empty = node.kind === "scalar" && node.value === null && node.text === "";
  if (empty) return { kind: "map", place: node.place, entries: new Map() };
  if (node.kind !== "scalar" || !node.refused) report(wrongKind(node.place, inWords(node), what, "a map"));
  return undefined;
}

/**
 * Whether a key that seems to be missing is there, mistyped: then the message about the unknown key proposes it, and
 * that it is missing goes without saying.
 */
export function isMistyped(key: string, given: Iterable<string>, known: readonly string[]): boolean {
  for (const other of given) if (!known.includes(other) && nearest(other, known) === key) return true;
  return false;
}

/** Whether a key can name an instance, an input or a line: it becomes part of keys and of formulas. */
export function usableName(key: string, place: Place, what: string, report: Report): boolean {
  if (/^[a-z][a-z0-9_]{0,39}$/.test(key) && !["and", "or", "not", "by", "if"].includes(key)) return true;
  report(unusableName(place, key, what));
  return false;
}
