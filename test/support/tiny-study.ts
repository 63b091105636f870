/**
 * Studies of a few lines, for tests: chapters as data, values as texts, no scenario file.
 *
 * ```ts
 * const box = chapter("box", [line("paid", "$", "price * 2")], { inputs: [input("price", "$")] });
 * const model = bound(studyOf([box], [{ chapter: "box", inputs: { price: "5 USD" } }], years(3)));
 * exactOf(model, "box[box].paid"); // [10]
 * ```
 */

import type { Chapter, InputItem, LineItem } from "../../src/book/chapter.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { renderText } from "../../src/diagnostics/render.ts";
import { Decimal } from "../../src/formula/decimal.ts";
import { renameBases } from "../../src/formula/dimension.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import type { Item } from "../../src/formula/program.ts";
import { type ExactValues, readExact } from "../../src/formula/read-exact.ts";
import { compileKernel, generateKernel, givenValues } from "../../src/formula/read-float.ts";
import { bindingOfTags, type Commodity, UnitSystem } from "../../src/formula/units.ts";
import { bindStudy } from "../../src/model/bind.ts";
import { givenIn } from "../../src/model/given.ts";
import { itemOf, type Model } from "../../src/model/model.ts";
import type { WorldVariants } from "../../src/model/surroundings.ts";
import {
  type CaseInputs,
  type InputValue,
  type Instance,
  instanceKey,
  type Quantity,
  type Study,
} from "../../src/scenario/study.ts";
import { type CalendarDate, parseDate } from "../../src/timeline/calendar.ts";
import { buildGrid, type ColumnLength, type Grid, timeOf } from "../../src/timeline/grid.ts";

export const TUNGSTEN: Commodity = { contained: "WO3", tradeUnit: "mtu", element: "W" };
export const NO_WORLDS: WorldVariants = { planned: {}, sizing: {} };

/** `340 USD/mtu`, `2028-07-01`; a list for ages and series; a record of levels and values for a table. */
export type TinyValue = string | readonly string[] | Readonly<Record<string, string>>;

export interface TinyInstance {
  readonly chapter: string;
  /** The chapter's name when left out. */
  readonly name?: string;
  readonly roles?: Readonly<Record<string, string>>;
  readonly variants?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, TinyValue>>;
}

/** What a case changes: values by `instance.input`. */
export type TinyCases = Readonly<Record<string, Readonly<Record<string, TinyValue>>>>;

export interface TinyOptions {
  readonly sizingCase?: string;
  readonly passes?: number;
  readonly commodity?: Commodity;
  readonly currency?: string;
}

export const line = (
  name: string,
  unit: string,
  formula: LineItem["formula"],
  more: Partial<LineItem> = {},
): LineItem => ({ name, label: labelOf(name), unit, formula, ...more });

export const input = (name: string, unit: string, more: Partial<InputItem> = {}): InputItem => ({
  name,
  label: labelOf(name),
  unit,
  about: `${labelOf(name)} of a test`,
  ...more,
});

export const chapter = (name: string, lines: readonly LineItem[], more: Partial<Chapter> = {}): Chapter => ({
  name,
  section: `${name}s`,
  title: labelOf(name),
  sheet: labelOf(name),
  about: "a test",
  lines,
  ...more,
});

const labelOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");

/** `gridOf("2027-01-01", [4, "quarter"], [2, "year"])`. */
export function gridOf(start: string, ...runs: readonly (readonly [number, ColumnLength])[]): Grid {
  return buildGrid(
    parseDate(start) as CalendarDate,
    runs.map(([count, length]) => ({ count, length })),
  ).grid;
}

/** Whole calendar years from 2027 on. */
export const years = (count: number): Grid => gridOf("2027-01-01", [count, "year"]);

/** A study ready for `bindStudy`; inputs left out take the default of their chapter. */
export function studyOf(
  chapters: readonly Chapter[],
  instances: readonly TinyInstance[],
  grid: Grid,
  cases: TinyCases = { base: {} },
  options: TinyOptions = {},
): Study {
  const { commodity = TUNGSTEN, currency = "USD" } = options;
  const reader = new ValueReader(grid, commodity, currency);
  const read = (one: TinyInstance, changes: Readonly<Record<string, TinyValue>> = {}): Instance => {
    const found = chapters.find(({ name }) => name === one.chapter);
    if (!found) throw new Error(`there is no chapter "${one.chapter}"`);
    const name = one.name ?? one.chapter;
    const inputs = Object.fromEntries(
      (found.inputs ?? []).flatMap((item) => {
        const value = changes[`${name}.${item.name}`] ?? one.inputs?.[item.name] ?? item.default;
        return value === undefined ? [] : [[item.name, reader.read(item, value)]];
      }),
    );
    return { chapter: found, name, roles: one.roles ?? {}, variants: one.variants ?? {}, inputs };
  };
  return {
    name: "tiny",
    commodity,
    currency,
    grid,
    chapters,
    instances: instances.map((one) => read(one)),
    cases: Object.entries(cases).map(
      ([name, changes]): CaseInputs => ({
        name,
        title: name,
        inputs: new Map(instances.map((one) => read(one, changes)).map((one) => [instanceKey(one), one.inputs])),
      }),
    ),
    sizingCase: options.sizingCase ?? (Object.keys(cases)[0] as string),
    passes: options.passes ?? 0,
    debt: "locked",
  };
}

class ValueReader {
  private readonly grid: Grid;
  private readonly units: UnitSystem;
  private readonly tags: ReadonlyMap<string, string>;

  constructor(grid: Grid, commodity: Commodity, currency: string) {
    this.grid = grid;
    this.units = new UnitSystem(commodity);
    this.tags = bindingOfTags(commodity, currency);
  }

  read(item: InputItem, value: TinyValue): InputValue {
    const shape = item.shape ?? "value";
    switch (shape) {
      case "value":
        return { shape, quantity: this.quantity(value as string, item.unit) };
      case "date": {
        const date = parseDate(value as string) as CalendarDate;
        return {
          shape,
          quantity: {
            amount: timeOf(date, this.grid.start),
            unit: "year",
            factor: new Decimal(1),
            provenance: {},
            date: value as string,
          },
        };
      }
      case "series": {
        const amounts = (value as readonly string[]).map((text) => this.quantity(text, item.unit));
        const { unit, factor } = amounts[0] as Quantity;
        const by = amounts.length === this.grid.columns.length ? "period" : "year";
        return { shape, by, amounts: amounts.map(({ amount }) => amount), unit, factor, provenance: {} };
      }
      case "ages":
        return { shape, entries: (value as readonly string[]).map((text) => this.quantity(text, item.unit)) };
      case "table":
        return {
          shape,
          entries: Object.entries(value).map(([level, text]) => ({
            level: this.quantity(level, item.levelUnit as string),
            value: this.quantity(text as string, item.unit),
          })),
        };
    }
  }

  private quantity(text: string, declared: string): Quantity {
    const [amount, ...words] = text.split(" ");
    const unit = words.join(" ") || "1";
    const dimension = renameBases(this.units.require(declared).dimension, this.tags);
    const factor = this.units.require(unit).factor.div(this.units.calculationScale(dimension));
    return { amount: new Decimal(amount as string), unit, factor, provenance: {} };
  }
}

/** The model of a study that must bind. */
export function bound(study: Study, variants: WorldVariants = NO_WORLDS): Model {
  const result = bindStudy(study, variants, parseFormula);
  if ("mistakes" in result) throw new Error(textOf(result.mistakes));
  return result.model;
}

/** The mistakes that binding finds; none when it succeeds. */
export function mistakesOf(study: Study, variants: WorldVariants = NO_WORLDS): readonly Diagnostic[] {
  const result = bindStudy(study, variants, parseFormula);
  return "mistakes" in result ? result.mistakes : [];
}

/** Diagnostics as a terminal shows them. */
export const textOf = (diagnostics: readonly Diagnostic[]): string =>
  renderText(diagnostics, new Map(), { colour: false });

export const exactValues = (model: Model, caseIndex = 0): ExactValues =>
  readExact(model.program, model.rings, givenIn(model, caseIndex));

/** Exact values of a line or input by key; null where blank. */
export function exactOf(model: Model, key: string, caseIndex = 0): (number | null)[] {
  return numbersOf(model, exactValues(model, caseIndex), key);
}

export function numbersOf(model: Model, values: ExactValues, key: string): (number | null)[] {
  const item = itemOf(model, key);
  if (!item) throw new Error(`there is no item ${key} among ${[...model.byKey.keys()].join(", ")}`);
  return (values[item.index] as readonly (Decimal | null)[]).map((value) => value?.toNumber() ?? null);
}

/** Values of all items in a freshly generated full kernel, by item number; null where blank. */
export function floatValues(model: Model, caseIndex = 0): (number | null)[][] {
  const kernel = compileKernel(generateKernel(model.program, model.rings));
  const values = givenValues(model.program, kernel.layout, givenIn(model, caseIndex));
  kernel.run(values);
  return model.program.items.map((item) => floatsOf(item, kernel.layout.offsets, values, model.program.periods));
}

/** One item's numbers in a kernel's array; NaN comes out as null. */
export function floatsOf(item: Item, offsets: Int32Array, values: Float64Array, periods: number): (number | null)[] {
  const from = offsets[item.index] as number;
  return Array.from(values.subarray(from, from + (item.shape === "row" ? periods : 1)), (value) =>
    Number.isNaN(value) ? null : value,
  );
}
