/**
 * From a merged tree to a study: instances with roles, variants and values, and the values of every case.
 */

import type { Chapter } from "../book/chapter.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { buildGrid } from "../timeline/grid.ts";
import { caseValues, type Part } from "./case-values.ts";
import { type CaseTargets, readCases } from "./cases.ts";
import { METAL_KEYS, readCommodity, readCurrency } from "./commodity.ts";
import { isSoundCurrency, openCurrenciesOf } from "./currencies.ts";
import { mapIn, type Report } from "./fields.ts";
import { type InputValues, valuesOf } from "./input-values.ts";
import { draftsOf, wiringOf } from "./instances.ts";
import type { Located, LocatedEntry, LocatedMap } from "./located.ts";
import { type Reading, startReading } from "./reading.ts";
import { readRun } from "./run.ts";
import { readMeta, type ScenarioMeta } from "./scenario-meta.ts";
import { readSeries, type SeriesSources } from "./series.ts";
import type { ParseFormula } from "./series-formula.ts";
import type { Tables } from "./series-table.ts";
import { type CaseInputs, type Instance, instanceKey, type Study } from "./study.ts";
import { readTimeline, TIMELINE_KEYS } from "./timeline.ts";
import { withUsualRanges } from "./usual-ranges.ts";

/** What assembling needs beside the tree. */
export interface AssemblyContext {
  readonly book: readonly Chapter[];
  /** Name of the study: that of its file. */
  readonly name: string;
  /** Tables that the tree names; see `tableKey`. */
  readonly tables?: Tables;
  /** Parser of formulas, when the tree has series given by formula. */
  readonly parse?: ParseFormula;
}

export interface Assembled {
  /** Absent when there is any error. */
  readonly study?: Study;
  readonly meta: ScenarioMeta;
  /** The case that the run shows, by name. */
  readonly selectedCase: string;
  /** The section `sensitivities` as written, for the analysis to read. */
  readonly sensitivities?: Located;
  readonly diagnostics: readonly Diagnostic[];
}

/** Top-level keys that are no sections of the book. */
const FIXED_SECTIONS = ["scenario", "metal", "timeline", "decks", "usual", "cases", "run", "currency", "sensitivities"];

/** Every key that may stand at the top of a scenario. */
export const sectionNames = (book: readonly Chapter[]): string[] => [
  ...FIXED_SECTIONS,
  ...book.flatMap(({ section }) => section ?? []),
];

/** Stand-ins that let the rest be checked when metal or timeline cannot be read; no study comes of it. */
const SOME_METAL = { contained: "WO3", tradeUnit: "mtu", element: "W" };
const SOME_GRID = buildGrid({ year: 2027, month: 1, day: 1 }, [{ count: 1, length: "year" }]).grid;
/** Mistakes that depend on the years of the timeline. */
const OF_YEARS = new Set(["S220", "S222", "S226"]);
/** Mistakes that depend on the metal. */
const OF_METAL = new Set(["S203", "S204"]);

/**
 * Assembles the study of a merged tree.
 *
 * Everything is read, and all mistakes are collected; the study is there only when there is no error. Values of a case
 * replace those of the tree, relative ones change them. Nothing is read from disk: tables come with the context.
 */
export function assembleStudy(tree: LocatedMap, context: AssemblyContext): Assembled {
  const diagnostics: Diagnostic[] = [];
  const collect: Report = (diagnostic) => diagnostics.push(diagnostic);
  const meta = readMeta(tree, context.name, collect);
  const commodity = readCommodity(tree, collect);
  const grid = readTimeline(tree, collect);
  const currency = readCurrency(tree, collect);
  const report: Report = (diagnostic) => {
    const follows = (!grid && OF_YEARS.has(diagnostic.code)) || (!commodity && OF_METAL.has(diagnostic.code));
    if (!follows) collect(diagnostic);
  };
  const reading = startReading(commodity ?? SOME_METAL, currency, grid ?? SOME_GRID, report);
  const book = withUsualRanges(context.book, tree, reading);
  const assembly = readInstances(tree, { ...context, book }, reading);
  const cases = readAllCases(tree, book, assembly, reading);
  const run = readRun(
    tree,
    cases.map(({ name }) => name),
    report,
  );
  const found = distinct(diagnostics);
  const sensitivities = tree.entries.get("sensitivities")?.value;
  const rest = { meta, selectedCase: run.selected, ...(sensitivities && { sensitivities }), diagnostics: found };
  if (found.some(({ severity }) => severity === "error") || !commodity || !grid) return rest;
  const [base] = cases as [CaseInputs, ...CaseInputs[]];
  const instances = assembly.parts.map(({ draft, wiring }): Instance => {
    const { chapter, name, place } = draft;
    return { chapter, name, ...wiring, inputs: base.inputs.get(instanceKey(draft)) as InputValues, place };
  });
  const study = {
    name: context.name,
    commodity,
    currency,
    grid,
    chapters: book,
    instances,
    cases,
    sizingCase: run.sizedOn,
    passes: run.passes,
    debt: run.debt,
  };
  return { ...rest, study };
}

interface Assembly {
  readonly parts: readonly Part[];
  readonly sources: SeriesSources;
  readonly decks: ReadonlyMap<string, LocatedEntry>;
}

function readInstances(tree: LocatedMap, context: AssemblyContext, reading: Reading): Assembly {
  const decks =
    mapIn(tree.entries.get("decks")?.value, "decks", reading.report)?.entries ?? new Map<string, LocatedEntry>();
  const used = new Set<string>();
  const sources = sourcesOf(decks, context, used);
  const drafts = draftsOf(tree, context.book, reading);
  const wired = drafts.map((draft) => ({ draft, wiring: wiringOf(draft, drafts, reading.report) }));
  const named = wired.map(({ draft: { chapter, name }, wiring }) => ({ chapter, name, ...wiring }));
  const parts = wired.map(({ draft, wiring }, at): Part => {
    const open = openCurrenciesOf(named[at] as (typeof named)[number], named);
    // Amounts in a currency that is none are not held against it: one mistake, one message.
    const report = isSoundCurrency(draft, reading.currency, reading.report) ? reading.report : () => {};
    return { draft, wiring, open, values: valuesOf(draft, wiring, { ...reading, open, report }, sources) };
  });
  // A deck that nobody uses is read for its mistakes, in whatever unit it has.
  for (const [name, { value }] of decks)
    if (!used.has(name)) readSeries(value, { what: `decks.${name}` }, reading, { ...sources, withinDeck: true });
  return { parts, sources, decks };
}

function sourcesOf(
  decks: ReadonlyMap<string, LocatedEntry>,
  { tables, parse }: Pick<AssemblyContext, "tables" | "parse">,
  used?: Set<string>,
): SeriesSources {
  return {
    decks,
    tables: tables ?? new Map(),
    ...(parse && { parse }),
    ...(used && { noteDeck: (name: string) => used.add(name) }),
  };
}

function readAllCases(tree: LocatedMap, book: readonly Chapter[], assembly: Assembly, reading: Reading): CaseInputs[] {
  const targets: CaseTargets = {
    drafts: assembly.parts.map(({ draft }) => draft),
    wirings: new Map(assembly.parts.map(({ draft, wiring }) => [draft, wiring])),
    decks: assembly.decks,
    sections: new Set(book.flatMap(({ section }) => section ?? [])),
    fixed: [
      ...FIXED_SECTIONS,
      ...METAL_KEYS.map((key) => `metal.${key}`),
      ...TIMELINE_KEYS.map((key) => `timeline.${key}`),
    ],
  };
  return readCases(tree, targets, reading.report).map((overlay) => ({
    name: overlay.name,
    title: overlay.title,
    inputs: new Map(
      assembly.parts.map((part) => [instanceKey(part.draft), caseValues(part, overlay, assembly.sources, reading)]),
    ),
  }));
}

/** One message for one mistake: a deck that several inputs use is read several times. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, sentence, place }) => {
    const key = `${code} ${sentence} ${placeKey(place)}`;
    return !seen.has(key) && seen.add(key);
  });
}

const placeKey = (place: Place | undefined): string => (place ? `${place.file}:${place.line}:${place.column}` : "");
