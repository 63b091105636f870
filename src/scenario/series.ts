/**
 * Series: one value per calendar year or per column of the timeline, in any of the ways an author may write them.
 */

import {
  formulaWithoutResult,
  missingValue,
  severalForms,
  unknownDeck,
  wrongKind,
  yearsTwice,
} from "../diagnostics/input-messages.ts";
import { inWords } from "./in-words.ts";
import type { Located, LocatedEntry, LocatedMap, LocatedScalar } from "./located.ts";
import { knownKeys, provenanceIn } from "./provenance.ts";
import { readQuantity } from "./quantity.ts";
import { relativeRangeKey } from "./range.ts";
import { type Reading, scalarAt } from "./reading.ts";
import { byKeys, constant, listed, type Series, together, yearsOf } from "./series-amounts.ts";
import { formulaValues, type ParseFormula } from "./series-formula.ts";
import { columnCells, type Tables } from "./series-table.ts";
import type { Quantity } from "./study.ts";
import type { Wanted } from "./wanted.ts";

/** What series may refer to beyond their own text. */
export interface SeriesSources {
  /** The decks of the scenario by name. */
  readonly decks: ReadonlyMap<string, LocatedEntry>;
  /** Tables by where their name stands. */
  readonly tables: Tables;
  readonly parse?: ParseFormula;
  readonly withinDeck?: boolean;
  /** Told of every deck that is used. */
  readonly noteDeck?: (name: string) => void;
}

const ABOUT = ["basis", "source", "note"];
/** What may hold the amounts in the long form, and the keys that go with it. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  by_year: ["range"],
  value: ["range"],
  csv: ["column", "unit", "range"],
  formula: ["unit", "range"],
  deck: ["range"],
};

/**
 * Reads a series: a constant, a list by calendar year, a map by year or by date, the long form of these, a column of a
 * CSV table, a formula of t, or a deck by name.
 *
 * @returns the series, or undefined when mistakes were reported
 */
export function readSeries(
  node: Located,
  wanted: Wanted,
  reading: Reading,
  sources: SeriesSources,
): Series | undefined {
  return seriesIn(node, wanted, { ...reading, report: oneUnusual(reading.report) }, sources);
}

/** A series in an odd unit is odd in every year: one warning says so. */
function oneUnusual(report: Reading["report"]): Reading["report"] {
  let said = false;
  return (diagnostic) => {
    if (!said || diagnostic.code !== "S209") report(diagnostic);
    said ||= diagnostic.code === "S209";
  };
}

function seriesIn(node: Located, wanted: Wanted, reading: Reading, sources: SeriesSources): Series | undefined {
  switch (node.kind) {
    case "scalar":
      return constant(node, wanted, reading);
    case "list":
      return listed(node, wanted, reading);
    case "map": {
      const forms = Object.keys(FORMS).filter((form) => node.entries.has(form));
      if (forms.length > 1) {
        reading.report(severalForms(node.place, forms, wanted.what));
        return undefined;
      }
      const form = forms[0];
      if (form !== undefined) return longForm(node, form, wanted, reading, sources);
      if (![...node.entries.keys()].some((key) => /\d/.test(key))) {
        reading.report(missingValue(node.place, wanted.what, Object.keys(FORMS)));
        return undefined;
      }
      return byKeys(node, wanted, reading);
    }
  }
}

function longForm(
  map: LocatedMap,
  form: string,
  wanted: Wanted,
  reading: Reading,
  sources: SeriesSources,
): Series | undefined {
  const keys = [form, ...(FORMS[form] as readonly string[]), ...ABOUT];
  if (form === "value") return constant(map, wanted, reading);
  if (!knownKeys(map, keys, wanted.what, reading)) return undefined;
  const said = provenanceIn(map, wanted.what, reading);
  const range = relativeRangeKey(map, wanted.what, reading);
  const series = said && formOf(map, form, wanted, reading, sources);
  if (!series || range === "wrong") return undefined;
  return { ...series, ...(range && { range }), provenance: { ...series.provenance, ...said } };
}

function formOf(
  map: LocatedMap,
  form: string,
  wanted: Wanted,
  reading: Reading,
  sources: SeriesSources,
): Series | undefined {
  const { value } = map.entries.get(form) as LocatedEntry;
  if (form === "by_year") {
    if (value.kind === "list") return listed(value, wanted, reading);
    if (value.kind === "map") return byKeys(value, wanted, reading);
    reading.report(wrongKind(value.place, inWords(value), `by_year of ${wanted.what}`, "a list or a map by year"));
    return undefined;
  }
  const name = textOf(value, `${form} of ${wanted.what}`, reading);
  if (name === undefined) return undefined;
  switch (form) {
    case "deck":
      return fromDeck(name, value, wanted, reading, sources);
    case "csv":
      return fromTable(map, value, wanted, reading, sources);
    default:
      return fromFormula(map, name, value as LocatedScalar, wanted, reading, sources);
  }
}

/** A text that must be there and not be empty. */
function textOf(node: Located, what: string, reading: Reading): string | undefined {
  if (node.kind === "scalar" && node.refused) return undefined;
  if (node.kind === "scalar" && typeof node.value === "string" && node.value.trim() !== "") return node.value;
  reading.report(wrongKind(node.place, inWords(node), what, "a text"));
  return undefined;
}

function fromDeck(
  name: string,
  node: Located,
  wanted: Wanted,
  reading: Reading,
  sources: SeriesSources,
): Series | undefined {
  const entry = sources.decks.get(name);
  // A deck that named a deck could name itself.
  if (sources.withinDeck) {
    reading.report(wrongKind(node.place, "another deck", wanted.what, "a series of its own"));
    return undefined;
  }
  if (!entry) {
    reading.report(unknownDeck(node.place, name, [...sources.decks.keys()]));
    return undefined;
  }
  sources.noteDeck?.(name);
  return readSeries(entry.value, { ...wanted, what: `decks.${name}` }, reading, { ...sources, withinDeck: true });
}

function fromTable(
  map: LocatedMap,
  node: Located,
  wanted: Wanted,
  reading: Reading,
  sources: SeriesSources,
): Series | undefined {
  const columnNode = map.entries.get("column")?.value;
  if (!columnNode) {
    reading.report(missingValue(map.place, wanted.what, ["column"]));
    return undefined;
  }
  const column = textOf(columnNode, `column of ${wanted.what}`, reading);
  const unit = unitKey(map, wanted, reading);
  const cells =
    column !== undefined && unit !== undefined ? columnCells(node.place, column, sources.tables, reading) : undefined;
  if (!cells) return undefined;
  const entries = new Map<string, LocatedEntry>();
  for (const { year, cell } of cells) {
    const text = unit === "" ? cell.text : `${cell.text} ${unit}`;
    const before = entries.get(year.text);
    if (before) {
      reading.report(yearsTwice(year.place, year.text, wanted.what, before.keyPlace));
      return undefined;
    }
    entries.set(year.text, { key: year.text, keyPlace: year.place, value: scalarAt(text, cell.place) });
  }
  return byKeys({ kind: "map", place: node.place, entries }, wanted, reading);
}

function fromFormula(
  map: LocatedMap,
  text: string,
  node: LocatedScalar,
  wanted: Wanted,
  reading: Reading,
  { parse }: SeriesSources,
): Series | undefined {
  const unit = unitKey(map, wanted, reading);
  if (unit === undefined || !parse) return undefined;
  const results = formulaValues(text, yearsOf(reading).length, parse);
  if ("mistake" in results) {
    reading.report({ ...results.mistake, place: node.place });
    return undefined;
  }
  const hole = results.values.indexOf(undefined);
  if (hole !== -1) {
    reading.report(formulaWithoutResult(node.place, text, reading.grid.firstYear + hole));
    return undefined;
  }
  const quantities: Quantity[] = [];
  for (const [index, value] of results.values.entries()) {
    const shown = { ...scalarAt(`${value} ${unit}`.trim(), node.place) };
    const quantity = readQuantity(
      shown,
      { ...wanted, what: `${wanted.what} in ${reading.grid.firstYear + index}` },
      reading,
    );
    if (!quantity) return undefined;
    quantities.push(quantity);
  }
  return together(quantities, "year", map.place);
}

/** The key `unit` of a table or formula; empty when there is none, so that the reader asks for it where it must. */
function unitKey(map: LocatedMap, wanted: Wanted, reading: Reading): string | undefined {
  const node = map.entries.get("unit")?.value;
  if (!node) return "";
  if (node.kind === "scalar" && node.value === 1) return "";
  const text = textOf(node, `unit of ${wanted.what}`, reading);
  if (text === undefined) return undefined;
  // Read once for itself, so that a wrong unit is one message at its own place.
  const probe: LocatedScalar = { ...(node as LocatedScalar) };
  return fits(text, probe, wanted, reading) ? text : undefined;
}

function fits(text: string, node: LocatedScalar, wanted: Wanted, reading: Reading): boolean {
  const found = { wrong: false };
  const report: Reading["report"] = (diagnostic) => {
    found.wrong = true;
    reading.report({ ...diagnostic, place: node.place });
  };
  readQuantity(
    scalarAt(`1 ${text}`, node.place),
    { what: `unit of ${wanted.what}`, unit: wanted.unit },
    { ...reading, report },
  );
  return !found.wrong;
}
