/**
 * From a merged tree to a study: instances with roles, variants and values, and the values of every case.
 */

import type { Chapter } from "../book/chapter.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { caseChangesStructure, unknownCase, wrongKind } from "../diagnostics/input-messages.ts";
import { type CaseInputs, type InputValue, type Instance, instanceKey, type Study } from "../model/instance.ts";
import { buildGrid } from "../timeline/grid.ts";
import { type CaseOverlay, type CaseTargets, readCases } from "./cases.ts";
import { METAL_KEYS, readCommodity, readCurrency } from "./commodity.ts";
import { mapIn, type Report, textField, wholeNumberField } from "./fields.ts";
import { defaultOf, type InputValues, readValue, valuesOf } from "./input-values.ts";
import { type Draft, draftsOf, exists, givenInVain, type Wiring, wiringOf } from "./instances.ts";
import type { Located, LocatedEntry, LocatedMap } from "./located.ts";
import { type Reading, startReading } from "./reading.ts";
import { changed, changeIn } from "./relative.ts";
import { readMeta, type ScenarioMeta } from "./scenario-meta.ts";
import { readSeries, type SeriesSources } from "./series.ts";
import type { ParseFormula } from "./series-formula.ts";
import type { Tables } from "./series-table.ts";
import { readTimeline, TIMELINE_KEYS } from "./timeline.ts";

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
export const FIXED_SECTIONS = ["scenario", "metal", "timeline", "decks", "cases", "run", "currency", "sensitivities"];

const DEFAULT_PASSES = 8;
const MOST_PASSES = 20;
/** Stand-ins that let the rest be checked when metal or timeline cannot be read; no study comes of it. */
const SOME_METAL = { contained: "WO3", tradeUnit: "mtu", element: "W" };
const SOME_GRID = buildGrid({ year: 2027, month: 1, day: 1 }, [{ count: 1, length: "year" }]).grid;
/** Mistakes that depend on the years of the timeline. */
const OF_YEARS = new Set(["S220", "S222", "S226"]);

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
    if (grid || !OF_YEARS.has(diagnostic.code)) collect(diagnostic);
  };
  const reading = startReading(commodity ?? SOME_METAL, currency, grid ?? SOME_GRID, report);
  const assembly = readInstances(tree, context, reading);
  const cases = readAllCases(tree, assembly, reading);
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
    instances,
    cases,
    sizingCase: run.sizedOn,
    passes: run.passes,
  };
  return { ...rest, study };
}

/** An instance with its wiring and the values of the tree itself, before any case. */
interface Part {
  readonly draft: Draft;
  readonly wiring: Wiring;
  readonly values: InputValues;
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
  const parts = drafts.map((draft): Part => {
    const wiring = wiringOf(draft, drafts, reading.report);
    return { draft, wiring, values: valuesOf(draft, wiring, reading, sources) };
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

function readAllCases(tree: LocatedMap, assembly: Assembly, reading: Reading): CaseInputs[] {
  const targets: CaseTargets = {
    drafts: assembly.parts.map(({ draft }) => draft),
    wirings: new Map(assembly.parts.map(({ draft, wiring }) => [draft, wiring])),
    decks: assembly.decks,
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
      assembly.parts.map((part) => [instanceKey(part.draft), caseValues(part, overlay, assembly, reading)]),
    ),
  }));
}

/** The values of an instance in a case: the tree's own object where the case changes nothing. */
function caseValues(part: Part, overlay: CaseOverlay, assembly: Assembly, reading: Reading): InputValues {
  const { draft, wiring } = part;
  const own = overlay.inputs.get(draft.path);
  if (!own && overlay.decks.size === 0) return part.values;
  const values: Record<string, InputValue> = { ...part.values };
  const sources = { ...assembly.sources, decks: new Map([...assembly.decks, ...overlay.decks]) };
  for (const input of draft.chapter.inputs ?? []) {
    const entry =
      own?.get(input.name) ??
      (usesDeck(draft.given.get(input.name)?.value, overlay) ? draft.given.get(input.name) : undefined);
    if (!entry) continue;
    const what = `${draft.path}.${input.name}`;
    if (!exists(input.only, wiring.variants)) {
      reading.report(givenInVain(input.name, entry.keyPlace, draft, input.only ?? {}, wiring.variants));
      continue;
    }
    const removal = entry.value.kind === "scalar" && entry.value.value === null && entry.value.text !== "";
    const change = changeIn(entry.value, input);
    const value = removal
      ? defaultOf(input, reading)
      : change
        ? changed(change, part.values[input.name], input, what, reading)
        : readValue(entry.value, input, what, reading, sources);
    if (removal && !value)
      reading.report(caseChangesStructure(entry.keyPlace, overlay.name, `it removes ${what}, which has no default`));
    const before = part.values[input.name];
    if (!value) continue;
    if (before && lengthOf(before) !== lengthOf(value))
      reading.report(
        caseChangesStructure(
          entry.keyPlace,
          overlay.name,
          `${what} has ${lengthOf(value)} entries instead of ${lengthOf(before)}`,
        ),
      );
    values[input.name] = value;
  }
  return values;
}

const lengthOf = (value: InputValue): number =>
  value.shape === "ages" || value.shape === "table" ? value.entries.length : 0;

function usesDeck(node: Located | undefined, overlay: CaseOverlay): boolean {
  const deck = node?.kind === "map" ? node.entries.get("deck")?.value : undefined;
  return deck?.kind === "scalar" && typeof deck.value === "string" && overlay.decks.has(deck.value);
}

interface Run {
  readonly selected: string;
  readonly sizedOn: string;
  readonly passes: number;
}

export const RUN_KEYS = ["case", "debt_sized_on", "sizing_passes"];

function readRun(tree: LocatedMap, cases: readonly string[], report: Report): Run {
  const map = mapIn(tree.entries.get("run")?.value, "run", report);
  const [base] = cases as readonly [string, ...string[]];
  const caseNamed = (key: string): string => {
    const said = textField(map, key, `run.${key}`, report);
    if (!said) return base;
    if (!cases.includes(said.text)) report(unknownCase(said.place, said.text, cases));
    return said.text;
  };
  const passes = wholeNumberField(map, "sizing_passes", "run.sizing_passes", report);
  if (passes && (passes.value < 1 || passes.value > MOST_PASSES)) {
    report(
      wrongKind(passes.place, String(passes.value), "run.sizing_passes", `a whole number from 1 to ${MOST_PASSES}`),
    );
  }
  return { selected: caseNamed("case"), sizedOn: caseNamed("debt_sized_on"), passes: passes?.value ?? DEFAULT_PASSES };
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
