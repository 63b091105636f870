/** Where one number comes from: a formula, an input of the scenario, or the timeline. */

import type { Decimal } from "../formula/decimal.ts";
import { SURFACE_FORMS } from "../formula/expand.ts";
import type { Item } from "../formula/program.ts";
import { readLatex, readWords } from "../formula/read-words.ts";
import { type BoundTree, tree } from "../formula/tree.ts";
import { GRID_FACTS } from "../timeline/grid.ts";
import { CONSTANTS } from "./constants.ts";
import type { Explanation, InputOrigin, LineOrigin, Origin } from "./explanation.ts";
import type { AuthorValue, InputBinding, ItemInfo } from "./model.ts";
import type { Moment, Reference } from "./references-at.ts";
import type { ModelRun } from "./run.ts";
import { withNumbers } from "./with-numbers.ts";

/** A run and the opening values of its items. */
export interface Opened {
  readonly run: ModelRun;
  readonly openings: readonly Decimal[];
}

export function valueAt({ item, moment }: Reference, { run, openings }: Opened): Explanation["value"] {
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

export function originOf(reference: Reference, opened: Opened): Origin {
  const { model } = opened.run;
  const item = itemAt(opened.run, reference.item);
  const binding = model.inputs.get(reference.item);
  if (binding) return inputOrigin(opened.run, binding, reference.moment);
  if (item.kind === "fact") return { kind: "fact", about: aboutFact(item.key) };
  return lineOrigin(reference, opened);
}

function lineOrigin(reference: Reference, opened: Opened): LineOrigin {
  const { run } = opened;
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
      numbers: withNumbers(node, run.model.program, moment, (part) => valueAt(part, opened)),
    }),
    ...(item.applies && !atOpening && { applies: readWords(item.applies, label) }),
    ...(note && helperOf === undefined && { note }),
    ...(source && helperOf === undefined && { source }),
    ...(helperOf !== undefined && { helperOf: helperFrom(run, reference.item, helperOf) }),
    ...(world.id !== "" && { world: world.title }),
    ...(place && { place }),
  };
}

const ZERO: BoundTree = tree.number("0");

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

/** `integral_by_layers`, a second way that checks use, makes helpers as `integral` does. */
const plainForm = (name: string): string => name.replace(/(?<=.)_by_\w+$/, "");

function helperFrom(run: ModelRun, item: number, helperOf: number): { key: string; form?: string } {
  const parent = itemAt(run, helperOf);
  const own = itemAt(run, item)
    .key.replace(/@.*$/, "")
    .slice(parent.key.replace(/@.*$/, "").length + 1);
  const written = infoAt(run, item).formula ?? "";
  const used = SURFACE_FORMS.filter(({ name }) => new RegExp(`\\b${name}\\(`).test(written));
  const form = used.length > 1 ? used.find(({ name }) => HELPER_NAMES[plainForm(name)]?.test(own)) : used[0];
  if (/^part(_|$)/.test(own)) return { key: parent.key };
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

export const itemAt = (run: ModelRun, index: number): Item => run.model.program.items[index] as Item;
export const infoAt = (run: ModelRun, index: number): ItemInfo => run.model.info[index] as ItemInfo;
