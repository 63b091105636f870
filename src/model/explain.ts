/**
 * Why a number is what it is: its formula as written, in words and with numbers, what it refers to, down to the place
 * in the scenario where somebody set a value.
 */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { Decimal } from "../formula/decimal.ts";
import { SURFACE_FORMS } from "../formula/expand.ts";
import type { Item } from "../formula/program.ts";
import { exactOpenings } from "../formula/read-exact.ts";
import { readLatex, readWords } from "../formula/read-words.ts";
import type { BoundTree } from "../formula/tree.ts";
import { GRID_FACTS } from "../timeline/grid.ts";
import { CONSTANTS } from "./constants.ts";
import { findLine, findPeriod } from "./find-line.ts";
import type { Basis } from "./instance.ts";
import type { AuthorValue, InputBinding, ItemInfo } from "./model.ts";
import { type Moment, type Reference, referencesAt } from "./references-at.ts";
import type { ModelRun } from "./run.ts";
import { whyConstant } from "./why-constant.ts";
import { withNumbers } from "./with-numbers.ts";

/** A number and where it comes from. */
export interface Explanation {
  /** E.g. `mine[sarykul].ore_mined`. */
  readonly key: string;
  readonly label: string;
  /** Calculation unit, `1` for a plain number. */
  readonly unit: string;
  readonly moment: Moment;
  /** Label of the period that `moment` names, e.g. `2030`. */
  readonly period?: string;
  /** The value at the moment; null where the line does not apply; all values in turn for a whole row. */
  readonly value: number | null | readonly (number | null)[];
  readonly origin: Origin;
  /** What the formula refers to, in reading order, each once. */
  readonly parts: readonly Explanation[];
  /** Why `parts` is empty although the formula refers to something: stated elsewhere in this tree, or too deep. */
  readonly omitted?: "repeated" | "depth";
}

export type Origin = LineOrigin | InputOrigin | FactOrigin | ConstantOrigin;

/** Calculated by a formula of the book or of the scenario. */
export interface LineOrigin {
  readonly kind: "line";
  readonly chapter: string;
  readonly instance: string;
  /** The formula as its author wrote it; for a helper line that of the line it helps. */
  readonly written: string;
  /** What is calculated, read aloud. */
  readonly words: string;
  readonly latex: string;
  /** The formula with numbers in place of names; absent for a whole row. */
  readonly numbers?: string;
  /** In words where the line applies; elsewhere it is blank. */
  readonly applies?: string;
  readonly note?: string;
  readonly source?: string;
  /** The line that made this one, and the surface form that it spells out, e.g. `cum`. */
  readonly helperOf?: { readonly key: string; readonly form?: string };
  /** Title of the copy of the model to which it belongs: sizing, or the plan without early stop. */
  readonly world?: string;
  /** Where an analyst wrote the formula. */
  readonly place?: Place;
}

/** Set by the author of the scenario, or by default. */
export interface InputOrigin {
  readonly kind: "input";
  /** Path in the scenario, e.g. `mines.sarykul.grade`. */
  readonly path: string;
  readonly about: string;
  /** As written, e.g. `0.33 %`. */
  readonly written: string;
  /** Lowest and highest the author thinks possible. */
  readonly range?: string;
  /** The case the value belongs to, when it differs between cases. */
  readonly case?: string;
  readonly basis?: Basis;
  readonly source?: string;
  readonly note?: string;
  readonly place?: Place;
}

/** A property of the timeline, or a number that every model uses. */
export interface FactOrigin {
  readonly kind: "fact";
  readonly about: string;
}

/** 0 or 1 throughout because of what the scenario holds and leaves out. */
export interface ConstantOrigin {
  readonly kind: "constant";
  readonly chapter: string;
  readonly instance: string;
  readonly written: string;
  /** What of the structure makes it so, when it shows in the formula itself. */
  readonly because: readonly string[];
}

export interface ExplainOptions {
  /** Levels of parts below the line; 3 unless told. */
  readonly depth?: number;
}

const DEFAULT_DEPTH = 3;

/**
 * Explains a number of a run.
 *
 * @param run     from `runScenario`
 * @param line    key or any unambiguous short form: `mine[sarykul].ore_mined`, `sarykul.ore_mined`, `ore_mined`
 * @param period  label (`2030`, `2027 Q3`) or number from 1; without it a row is explained as a whole
 * @returns       a tree: the line, and as parts what its formula refers to, each with its value at the moment it is
 *                looked at; a line that occurs several times has its parts once
 * @throws        FeasibilityError M302 unknown line, M304 ambiguous line, M303 unknown period
 * @example       explain(run, "sarykul.ore_mined", "2030").value
 */
export function explain(
  run: ModelRun,
  line: string,
  period?: string | number,
  options: ExplainOptions = {},
): Explanation {
  const key = findLine(run.model, line);
  const at = period === undefined ? undefined : findPeriod(run.model, period);
  const walk: Walk = { run, openings: exactOpenings(run.model.program, run.values), stated: new Set() };
  const index = run.model.byKey.get(key);
  if (index === undefined) return constantExplanation(run, key);
  const item = itemAt(run, index);
  const moment: Moment =
    item.shape === "scalar" ? { kind: "timeline" } : at === undefined ? { kind: "row" } : { kind: "period", index: at };
  return explainAt({ item: index, moment }, options.depth ?? DEFAULT_DEPTH, walk);
}

interface Walk {
  readonly run: ModelRun;
  readonly openings: readonly Decimal[];
  /** Items and moments whose parts stand in the tree already. */
  readonly stated: Set<string>;
}

function explainAt(reference: Reference, depth: number, walk: Walk): Explanation {
  const { run, stated } = walk;
  const item = itemAt(run, reference.item);
  const info = infoAt(run, reference.item);
  const { moment } = reference;
  const looked = treesAt(item, moment).flatMap((node) => referencesAt(node, run.model.program, moment));
  const references = distinct(looked);
  const place = placeKey(reference);
  const omitted =
    references.length === 0 ? undefined : stated.has(place) ? "repeated" : depth <= 0 ? "depth" : undefined;
  if (references.length > 0 && !omitted) stated.add(place);
  const parts = omitted ? [] : references.map((part) => explainAt(part, depth - 1, walk));
  const period = periodOf(run, moment);
  return {
    key: item.key,
    label: info.label,
    unit: info.unit,
    moment,
    ...(period !== undefined && { period }),
    value: valueAt(reference, walk),
    origin: originOf(reference, walk),
    parts,
    ...(omitted && { omitted }),
  };
}

/** The trees that decide a value at a moment: the formula and its flag, or the opening value. */
function treesAt(item: Item, moment: Moment): BoundTree[] {
  if (moment.kind === "after") return [];
  if (moment.kind === "opening") return item.opening ? [item.opening] : [];
  return [item.tree, item.applies].filter((node): node is BoundTree => node !== undefined);
}

function valueAt({ item, moment }: Reference, { run, openings }: Walk): Explanation["value"] {
  const cells = run.values[item] ?? [];
  const plain = (value: Decimal | null | undefined): number | null => value?.toNumber() ?? null;
  switch (moment.kind) {
    case "timeline":
      return plain(cells[0]);
    case "period":
      return plain(cells[moment.index]);
    case "opening":
      return plain(openings[item]);
    case "after":
      return 0;
    case "row":
      return cells.map(plain);
  }
}

function originOf(reference: Reference, walk: Walk): Origin {
  const { model } = walk.run;
  const item = itemAt(walk.run, reference.item);
  const binding = model.inputs.get(reference.item);
  if (binding) return inputOrigin(walk.run, binding, reference.moment);
  if (item.kind === "fact") return { kind: "fact", about: aboutFact(item.key) };
  return lineOrigin(reference, walk);
}

function lineOrigin(reference: Reference, walk: Walk): LineOrigin {
  const { run } = walk;
  const item = itemAt(run, reference.item);
  const info = infoAt(run, reference.item);
  const { moment } = reference;
  const atOpening = moment.kind === "opening";
  const node = (atOpening ? item.opening : item.tree) ?? ZERO;
  const label = (target: number): string => labelSeenFrom(info, infoAt(run, target));
  const { note, source } = info.line ?? {};
  const { world, helperOf } = info;
  const place = info.chapter.section === "additions" ? info.instance.place : undefined;
  return {
    kind: "line",
    chapter: info.chapter.name,
    instance: info.instance.name,
    written: atOpening ? (info.line?.opening ?? "0") : (info.formula ?? ""),
    words: readWords(node, label),
    latex: readLatex(node, label),
    ...(moment.kind !== "row" && {
      numbers: withNumbers(node, run.model.program, moment, (part) => valueAt(part, walk)),
    }),
    ...(item.applies && !atOpening && { applies: readWords(item.applies, label) }),
    ...(note && helperOf === undefined && { note }),
    ...(source && helperOf === undefined && { source }),
    ...(helperOf !== undefined && { helperOf: helperFrom(run, reference.item, helperOf) }),
    ...(world.id !== "" && { world: world.title }),
    ...(place && { place }),
  };
}

const ZERO: BoundTree = { kind: "number", text: "0", span: { start: 0, length: 0 } };

/** A line's label within a sentence, with its instance when that is another than the speaker's. */
function labelSeenFrom(from: ItemInfo, to: ItemInfo): string {
  const label = to.label.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  const named = to.instance !== from.instance && !to.chapter.single && to.instance.name !== "";
  return named ? `${label} of ${to.instance.name}` : label;
}

/** What the names of helpers begin with, by the surface form that makes them. */
const HELPER_NAMES: Readonly<Record<string, RegExp>> = {
  irr: /^irr_/,
  cum: /^cumulative/,
  year_to_date: /^(year_to_date|year_end)/,
  within_last: /^(back_|amount)/,
  within_next: /^(ahead_|amount)/,
  interpolate: /^(band_|level)/,
  integral: /^(step_|level)/,
  by_age: /^(age_|amount|year_end)/,
  straight_line: /^(age_|left_|share_|amount|year_end)/,
  older_than: /^(age_|excess_|amount|year_end)/,
};

function helperFrom(run: ModelRun, item: number, helperOf: number): { key: string; form?: string } {
  const parent = itemAt(run, helperOf);
  const own = itemAt(run, item)
    .key.replace(/@.*$/, "")
    .slice(parent.key.replace(/@.*$/, "").length + 1);
  const written = infoAt(run, item).formula ?? "";
  const form = SURFACE_FORMS.find(
    ({ name }) => new RegExp(`\\b${name}\\(`).test(written) && HELPER_NAMES[name]?.test(own),
  );
  return { key: parent.key, ...(form && { form: form.name }) };
}

function inputOrigin(run: ModelRun, binding: InputBinding, moment: Moment): InputOrigin {
  const { cases } = run.model.study;
  const caseIndex = binding.caseIndex ?? run.caseIndex;
  const value = binding.cases[caseIndex] as AuthorValue;
  const { basis, source, note, place } = value.kind === "quantity" ? value.quantity.provenance : value.provenance;
  const range = value.kind === "quantity" ? value.quantity.range : undefined;
  const unit = value.kind === "quantity" ? value.quantity.unit : value.unit;
  return {
    kind: "input",
    path: binding.path,
    about: infoAt(run, binding.item).input?.about ?? "",
    written: writtenValue(run, value, moment),
    ...(range && { range: `${range[0]} to ${range[1]}${unitText(unit)}` }),
    ...(binding.varies && { case: cases[caseIndex]?.name }),
    ...(basis && { basis }),
    ...(source && { source }),
    ...(note && { note }),
    ...(place && { place }),
  };
}

function writtenValue(run: ModelRun, value: AuthorValue, moment: Moment): string {
  if (value.kind === "quantity") {
    const { amount, unit, date } = value.quantity;
    return date ?? `${amount}${unitText(unit)}`;
  }
  if (moment.kind !== "period") return `a series in ${value.unit === "1" ? "plain numbers" : value.unit}`;
  const { grid } = run.model.study;
  const year = grid.columns[moment.index]?.calendarYear ?? grid.firstYear;
  const at = value.by === "period" ? moment.index : year - grid.firstYear;
  return `${value.amounts[at]}${unitText(value.unit)}`;
}

const unitText = (unit: string): string => (unit === "1" ? "" : ` ${unit}`);

function aboutFact(key: string): string {
  const name = key.replace(/^timeline\./, "");
  return [...GRID_FACTS, ...CONSTANTS].find((one) => one.name === name)?.about ?? "";
}

function constantExplanation(run: ModelRun, key: string): Explanation {
  const found = whyConstant(run.model, key);
  return {
    key,
    label: found.line.label,
    unit: found.unit,
    moment: { kind: "timeline" },
    value: Number(run.model.constants.get(key)),
    origin: {
      kind: "constant",
      chapter: found.instance.chapter.name,
      instance: found.instance.name,
      written: found.written,
      because: found.because,
    },
    parts: [],
  };
}

function periodOf(run: ModelRun, moment: Moment): string | undefined {
  return moment.kind === "period" ? run.model.study.grid.columns[moment.index]?.label : undefined;
}

const itemAt = (run: ModelRun, index: number): Item => run.model.program.items[index] as Item;
const infoAt = (run: ModelRun, index: number): ItemInfo => run.model.info[index] as ItemInfo;
const placeKey = ({ item, moment }: Reference): string =>
  `${item} ${moment.kind} ${moment.kind === "period" ? moment.index : ""}`;

function distinct(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((reference) => [placeKey(reference), reference])).values()];
}

