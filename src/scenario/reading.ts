/**
 * What every reader of values needs: the units of the commodity, the currency, the timeline, and where mistakes go.
 */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { type Dimension, renameBases } from "../formula/dimension.ts";
import { bindingOfTags, type Commodity, OPEN_CURRENCIES, type OpenCurrencies, UnitSystem } from "../formula/units.ts";
import type { Grid } from "../timeline/grid.ts";
import type { LocatedScalar } from "./located.ts";

export interface Reading {
  readonly units: UnitSystem;
  readonly commodity: Commodity;
  readonly currency: string;
  /** What the open currencies of the chapter being read stand for, where not for the model's. */
  readonly open?: OpenCurrencies;
  readonly grid: Grid;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Declared units understood, by their text. */
  readonly declared: Map<string, DeclaredUnit>;
}

/** A unit that a chapter declares, in the words of this scenario. */
export interface DeclaredUnit {
  /** As an author would write it: `USD/mtu` for `$/unit`. */
  readonly spelled: string;
  readonly dimension: Dimension;
  /** True when a bare number needs no unit. */
  readonly bare: boolean;
}

export function startReading(commodity: Commodity, currency: string, grid: Grid, report: Reading["report"]): Reading {
  return { units: new UnitSystem(commodity), commodity, currency, grid, report, declared: new Map() };
}

/** The declared unit of an input, its open words bound to the metal and the currency of the scenario. */
export function declaredUnit(text: string, reading: Reading): DeclaredUnit {
  const { commodity, currency, open = {} } = reading;
  const key = [text, open.local, open.tax, open.functional].join(" ");
  const known = reading.declared.get(key);
  if (known) return known;
  const words: Readonly<Record<string, string>> = {
    $: currency,
    unit: commodity.tradeUnit,
    element: `kg ${commodity.element}`,
    "kg element": `kg ${commodity.element}`,
    ...Object.fromEntries(OPEN_CURRENCIES.map((word) => [word, open[word] ?? currency])),
  };
  // Authors write money plainly and mean the price basis that the input declares.
  const spelled = text
    .replaceAll("real ", "")
    .replace(/\$|\b(?:unit|local|tax|functional|(?:kg )?element)\b/g, (word) => words[word] ?? word);
  const dimension = renameBases(reading.units.require(text).dimension, bindingOfTags(commodity, currency, open));
  const declared = { spelled, dimension, bare: text === "1" };
  reading.declared.set(key, declared);
  return declared;
}

/**
 * The place of a stretch of a scalar's text. Where the source differs from the text (escapes, folded lines), it is the
 * place of the whole.
 */
export function placeWithin(node: LocatedScalar, start: number, length: number): Place {
  const mark = /^["']/.test(node.text) ? 1 : 0;
  const inner = mark ? node.text.slice(1, -1) : node.text;
  if (typeof node.value === "string" && inner !== node.value) return node.place;
  return { ...node.place, column: node.place.column + mark + start, length: Math.max(1, length) };
}

/** A text from a table or from the book, read as if it stood in a scenario. */
export const scalarAt = (text: string, place: Place): LocatedScalar => ({ kind: "scalar", place, text, value: text });
