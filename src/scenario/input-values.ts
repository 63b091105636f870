/**
 * The values of an instance's inputs: what the scenario gives, else what the book defaults to.
 */

import type { InputItem, Only } from "../book/chapter.ts";
import { type Diagnostic, FeasibilityError, type Place } from "../diagnostics/diagnostic.ts";
import { missingKey } from "../diagnostics/input-messages.ts";
import { isMistyped } from "./fields.ts";
import { type Draft, exists, givenInVain, keysOf, type Wiring } from "./instances.ts";
import type { Located, LocatedEntry } from "./located.ts";
import { readQuantity } from "./quantity.ts";
import { declaredUnit, type Reading, scalarAt } from "./reading.ts";
import { readSeries, type SeriesSources } from "./series.ts";
import type { InputValue, Provenance, Quantity } from "./study.ts";
import { readAges, readTable } from "./table.ts";
import type { Wanted } from "./wanted.ts";

/** Whether an input is an amount in a local currency that is not the model's. */
const foreign = ({ unit }: InputItem, { open, currency }: Reading): boolean =>
  /^(real )?local\b[^$]*$/.test(unit) && (open?.local ?? currency) !== currency;

export type InputValues = Readonly<Record<string, InputValue>>;

/**
 * What an input wants to be, under the path that sentences name it by.
 *
 * Bounds are stated in dollars: of an amount in another local currency only the lower one, 0, keeps its meaning.
 */
export function wantedOf(input: InputItem, what: string, reading: Reading): Wanted {
  const { unit, limits, usual, shape } = input;
  if (foreign(input, reading)) {
    const { spelled } = declaredUnit(unit, reading);
    return { what, unit, ...(limits && { limits: [`0 ${spelled}`, `1e18 ${spelled}`] as const }) };
  }
  return { what, unit, ...(limits && { limits }), ...(usual && { usual }), ...(shape === "date" && { date: true }) };
}

/** Values of all inputs of an instance that exist under its options, and defaults also of those that do not. */
export function valuesOf(draft: Draft, wiring: Wiring, reading: Reading, sources: SeriesSources): InputValues {
  const values: Record<string, InputValue> = {};
  for (const input of draft.chapter.inputs ?? []) {
    const entry = draft.given.get(input.name);
    const here = exists(input.only, wiring);
    if (entry && !here) reading.report(givenInVain(input.name, entry.keyPlace, draft, input.only as Only, wiring));
    const value =
      entry && here
        ? readValue(entry.value, input, `${draft.path}.${input.name}`, reading, sources)
        : defaultOf(input, reading);
    if (value) values[input.name] = value;
    else if (!entry && here && !isMistyped(input.name, draft.given.keys(), keysOf(draft.chapter)))
      reading.report(missingKey(draft.place, input.name, draft.path, aboutInput(input, reading)));
  }
  return values;
}

/** Reads a value in the shape that its input has. */
export function readValue(
  node: Located,
  input: InputItem,
  what: string,
  reading: Reading,
  sources: SeriesSources,
): InputValue | undefined {
  const wanted = wantedOf(input, what, reading);
  switch (input.shape) {
    case "series":
      return readSeries(node, wanted, reading, sources);
    case "table":
      return readTable(node, wanted, { what: `level of ${what}`, unit: input.levelUnit ?? "1" }, reading);
    case "ages":
      return readAges(node, wanted, reading);
    default: {
      const quantity = readQuantity(node, wanted, reading);
      return quantity && { shape: input.shape ?? "value", quantity };
    }
  }
}

function aboutInput(input: InputItem, reading: Reading): string {
  const unit = input.shape === "date" ? "a date" : `in ${declaredUnit(input.unit, reading).spelled}`;
  return `${input.about}${input.unit === "1" ? "" : `, ${unit}`}.`;
}

const NOWHERE: Place = { file: "book", line: 1, column: 1, length: 1 };

/** The book's own value, if it has one; that it can be read is the book's promise. */
export function defaultOf(input: InputItem, reading: Reading): InputValue | undefined {
  if (input.default === undefined) return undefined;
  const mistakes: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    if (diagnostic.severity === "error") mistakes.push(diagnostic);
  };
  const node = defaultNode(input.default, foreign(input, reading) ? (reading.open?.local as string) : reading.currency);
  const value =
    node &&
    readValue(node, input, `default of ${input.name}`, { ...reading, report }, { decks: new Map(), tables: new Map() });
  if (mistakes.length > 0) throw new FeasibilityError(mistakes);
  return value && withDefaultBasis(value);
}

/** A default as a located tree. One in dollars stands for other currencies only when it is 0. */
function defaultNode(given: NonNullable<InputItem["default"]>, currency: string): Located | undefined {
  const scalar = (text: string): Located | undefined => {
    if (currency === "USD" || !/\bUSD\b/.test(text)) return scalarAt(text, NOWHERE);
    return /^0\s/.test(text) ? scalarAt(text.replace(/\bUSD\b/, currency), NOWHERE) : undefined;
  };
  if (typeof given === "string") return scalar(given);
  if (Array.isArray(given)) return { kind: "list", place: NOWHERE, items: given.flatMap((text) => scalar(text) ?? []) };
  const entries = Object.entries(given).map(([key, text]): [string, LocatedEntry] => [
    key,
    { key, keyPlace: NOWHERE, value: scalarAt(text, NOWHERE) },
  ]);
  return { kind: "map", place: NOWHERE, entries: new Map(entries) };
}

const DEFAULT: Provenance = { basis: "default" };

function withDefaultBasis(value: InputValue): InputValue {
  const own = (quantity: Quantity): Quantity => ({ ...quantity, provenance: DEFAULT });
  switch (value.shape) {
    case "series":
      return { ...value, provenance: DEFAULT };
    case "ages":
      return { ...value, entries: value.entries.map(own) };
    case "table":
      return {
        ...value,
        entries: value.entries.map(({ level, value: at }) => ({ level: own(level), value: own(at) })),
      };
    default:
      return { ...value, quantity: own(value.quantity) };
  }
}
