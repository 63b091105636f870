/** From the path of an input, as cases write it, to the items of the model that hold its values. */

import type { InputItem } from "../book/chapter.ts";
import { type Asked, unknownInput } from "../diagnostics/analysis-messages.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Layout } from "../formula/read-float.ts";
import type { AuthorValue, InputBinding, ItemInfo, Model } from "../model/model.ts";
import { openCurrenciesOf } from "../scenario/currencies.ts";
import { wantedOf } from "../scenario/input-values.ts";
import { type Reading, startReading } from "../scenario/reading.ts";
import type { Instance } from "../scenario/study.ts";
import { boundOf } from "../scenario/wanted.ts";
import { formatDate } from "../timeline/calendar.ts";
import type { Debt, InputEntry, VariedInput } from "./types.ts";

/** Where a model is looked at: which case, and where its items stand in a kernel's array. */
export interface Setting {
  readonly model: Model;
  readonly caseIndex: number;
  readonly layout: Layout;
  readonly debt: Debt;
}

/** Paths of all inputs of the live model, without the entries of tables, in book order. */
export function inputPaths(model: Model): string[] {
  const live = [...model.inputs.values()].filter(({ item }) => model.info[item]?.world.pass === 0);
  return [...new Set(live.map(({ path }) => path.replace(ENTRY, "")))];
}

/** The ending of an entry of a table or of a list by age. */
const ENTRY = /\.(?:level|value|age)_\d+$/;

/**
 * Finds an input.
 *
 * @param path  `section.instance.input` as cases write it, `*` for every instance; also of one entry of a table,
 *              `contracts.sale.payability.value_2`
 * @throws      FeasibilityError A100 when nothing has the path
 */
export function findInput(path: string, setting: Setting, asked: Asked): VariedInput {
  const { model, caseIndex } = setting;
  const wanted = plainPath(path);
  const fits = (binding: InputBinding): boolean =>
    matches(wanted, binding.path) ||
    (matches(wanted, binding.path.replace(ENTRY, "")) && !/\.level_\d+$/.test(binding.path));
  const bindings = [...model.inputs.values()].filter(fits);
  const live = bindings.filter(({ item }) => model.info[item]?.world.pass === 0);
  const [first] = live;
  if (!first) throw new FeasibilityError([unknownInput(path, proposals(wanted, inputPaths(model)), asked)]);
  const info = model.info[first.item] as ItemInfo;
  const own = live.map((binding) => entryOf(binding, setting));
  const copies =
    setting.debt === "locked"
      ? []
      : bindings
          .filter((binding) => !live.includes(binding))
          .map((binding): InputEntry => {
            const follows = own[live.findIndex((one) => one.path === binding.path)]?.offset as number;
            return { ...entryOf(binding, setting), follows };
          });
  const value = valueIn(first, caseIndex);
  const range = live.length === 1 ? rangeOf(value) : undefined;
  const { unit, factor } = value.kind === "quantity" ? value.quantity : value;
  return {
    path,
    label: labelOf(live, info),
    shape:
      first.shape === "value" && (info.input?.shape === "table" || info.input?.shape === "ages")
        ? "table"
        : first.shape,
    unit,
    factor: factor.toNumber(),
    entries: [...own, ...copies],
    base: onlyValue(live.map((binding) => valueIn(binding, caseIndex))),
    ...(range && { range }),
    timelineStart: formatDate(model.study.grid.start),
  };
}

/** A case writes the inputs of an addition as they are declared; the model knows them by their names. */
const plainPath = (path: string): string =>
  path.trim().replace(/^(additions\.[^.]+)\.inputs\.([^.]+)(?:\.value)?$/, "$1.$2");

function matches(pattern: string, path: string): boolean {
  const [wanted, found] = [pattern.split("."), path.split(".")];
  return wanted.length === found.length && wanted.every((step, at) => step === found[at] || (step === "*" && at === 1));
}

/** Most paths proposed for one that is not known. */
const MOST_PROPOSED = 3;

function proposals(path: string, known: readonly string[]): string[] {
  const ends = known.filter((one) => one.endsWith(`.${path}`) || one.split(".").slice(1).join(".") === path);
  const near = nearest(path, known);
  return [...new Set([...(near ? [near] : []), ...ends])].slice(0, MOST_PROPOSED);
}

/** What values of an instance are read with: its units, and where mistakes go. */
export function readingFor(instance: Instance, { study }: Model, report: Reading["report"] = () => {}): Reading {
  const open = openCurrenciesOf(instance, study.instances);
  return { ...startReading(study.commodity, study.currency, study.grid, report), open };
}

function entryOf({ item, shape }: InputBinding, { model, layout }: Setting): InputEntry {
  const { input, instance } = model.info[item] as ItemInfo;
  const reading = readingFor(instance, model);
  const key = model.program.items[item]?.key as string;
  const level = /\.level_\d+$/.test(key);
  const bound = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : boundOf(text, wantedOf(input as InputItem, key, reading), reading)?.toNumber();
  const [low, high] = (!level && input?.limits) || [];
  return {
    item,
    key,
    offset: layout.offsets[item] as number,
    length: shape === "series" ? model.program.periods : 1,
    low: bound(low) ?? Number.NEGATIVE_INFINITY,
    high: bound(high) ?? Number.POSITIVE_INFINITY,
  };
}

const valueIn = (binding: InputBinding, caseIndex: number): AuthorValue =>
  binding.cases[binding.caseIndex ?? caseIndex] as AuthorValue;

function labelOf(live: readonly InputBinding[], { input, label, instance, chapter }: ItemInfo): string {
  const name = input?.label ?? label;
  if (new Set(live.map(({ path }) => path.split(".")[1])).size > 1) return `${name}, all ${chapter.section}`;
  return chapter.single ? name : `${name}, ${instance.name}`;
}

/** The one value that all have, in calculation units; null when there are several. */
function onlyValue(values: readonly AuthorValue[]): number | null {
  const numbers = values.flatMap((value) =>
    value.kind === "quantity"
      ? [value.quantity.amount.times(value.quantity.factor).toNumber()]
      : value.amounts.map((amount) => amount.times(value.factor).toNumber()),
  );
  return numbers.every((one) => one === numbers[0]) ? (numbers[0] ?? null) : null;
}

function rangeOf(value: AuthorValue): VariedInput["range"] {
  if (value.kind === "series")
    return value.range && { of: "ratio", low: value.range[0].toNumber(), high: value.range[1].toNumber() };
  const { range, factor } = value.quantity;
  return range && { of: "value", low: range[0].times(factor).toNumber(), high: range[1].times(factor).toNumber() };
}
