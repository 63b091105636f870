/** From what somebody types to a line and a period of a model. */

import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { ambiguousLine } from "../diagnostics/explain-messages.ts";
import { unknownLine, unknownPeriod } from "../diagnostics/model-messages.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Model } from "./model.ts";

/** Most names proposed for one that is not known. */
const MOST_PROPOSED = 3;

/** A key and the shorter names it goes by: `ore_mined`, `sarykul.ore_mined`, `mine.ore_mined`. */
interface Named {
  readonly key: string;
  readonly names: readonly string[];
}

/**
 * The key of a line by any unambiguous name.
 *
 * Known are the key itself, `mine[sarykul].ore_mined`; the same with dots, `mine.sarykul.ore_mined`; without chapter,
 * `sarykul.ore_mined`; without instance, `mine.ore_mined` or `ore_mined`; and the path of an input in the scenario,
 * `mines.sarykul.grade`.
 *
 * @throws FeasibilityError M302 when nothing has the name, M304 when several lines do
 */
export function findLine(model: Model, text: string): string {
  const found = linesNamed(model, text);
  const [key] = found;
  if (found.length === 1 && key !== undefined) return key;
  const { name } = model.study;
  if (found.length > 1) throw new FeasibilityError([ambiguousLine(text, name, found)]);
  throw new FeasibilityError([unknownLine(text, name, nearLines(model, text))]);
}

/** Keys of all lines that have a name; none, one or several. */
export function linesNamed(model: Model, text: string): string[] {
  if (model.byKey.has(text) || model.constants.has(text)) return [text];
  return [...(keysByName(model).get(plain(text)) ?? [])];
}

/** Keys of lines whose names resemble one that no line has; of a line in a copy of the model, its copies that there are. */
export function nearLines(model: Model, text: string): string[] {
  const [line, copy] = text.split("@");
  if (copy === undefined) return proposals(namedLines(model), plain(text));
  const copies = [...model.byKey.keys()].filter((key) => key.startsWith(`${line}@`));
  return copies.length > 0 ? copies.slice(0, MOST_PROPOSED) : nearLines(model, line as string);
}

const plain = (text: string): string => text.replaceAll("[", ".").replaceAll("]", "");

const known = new WeakMap<Model, ReadonlyMap<string, readonly string[]>>();

function keysByName(model: Model): ReadonlyMap<string, readonly string[]> {
  const found = known.get(model);
  if (found) return found;
  const keys = new Map<string, string[]>();
  for (const { key, names } of namedLines(model))
    for (const name of new Set(names)) keys.set(name, [...(keys.get(name) ?? []), key]);
  known.set(model, keys);
  return keys;
}

function namedLines({ byKey, constants, inputs }: Model): Named[] {
  const keys = [...byKey.keys(), ...constants.keys()].filter((key) => !key.includes("@"));
  return keys.map((key) => {
    const path = inputs.get(byKey.get(key) ?? -1)?.path;
    return { key, names: [...namesOf(key), ...(path ? [path] : [])] };
  });
}

function namesOf(key: string): string[] {
  const [, chapter, instance, line] = /^(\w+)\[(.*?)\]\.(.*)$/.exec(key) ?? [];
  if (!chapter || !instance || !line) return [key, key.replace(/^timeline\./, "")];
  return [line, `${instance}.${line}`, `${chapter}.${line}`, `${chapter}.${instance}.${line}`];
}

/** The lines of the nearest name; and those that a name is only the beginning of, as the entries of a table are. */
function proposals(named: readonly Named[], wanted: string): string[] {
  const begun = named.filter(({ names }) => names.some((name) => name.startsWith(`${wanted}.`)));
  const meant = nearest(
    wanted,
    named.flatMap(({ names }) => names),
  );
  const near = named.filter(({ names }) => meant !== undefined && names.includes(meant));
  return [...new Set([...begun, ...near].map(({ key }) => key))].slice(0, MOST_PROPOSED);
}

/**
 * The number (from 0) of a period by its label, `2030` or `2027 Q3`, or by its number counted from 1.
 *
 * @throws FeasibilityError M303
 */
export function findPeriod(model: Model, text: string | number): number {
  const { columns } = model.study.grid;
  const plain = (label: string): string => label.toLowerCase().replace(/\s/g, "");
  const labelled = columns.findIndex(({ label }) => plain(label) === plain(String(text)));
  if (labelled >= 0) return labelled;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= columns.length) return number - 1;
  throw new FeasibilityError([
    unknownPeriod(
      String(text),
      columns.map(({ label }) => label),
    ),
  ]);
}
