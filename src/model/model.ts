/**
 * A bound model: the program that the readings read, and beside it, by item number, what people want to know of it.
 */

import type { Chapter, InputItem, LineItem } from "../book/chapter.ts";
import type { Decimal } from "../formula/decimal.ts";
import type { GivenValue, Item, Program } from "../formula/program.ts";
import type { Ring } from "../formula/rings.ts";
import type { UnitSystem } from "../formula/units.ts";
import type { Instance, Provenance, Quantity, Study } from "../scenario/study.ts";

/** A copy of the model under other assumptions: the live one, the plan without early stop, or a sizing pass. */
export interface World {
  /** Empty for the live model; else what its keys end in, e.g. `sizing_3`. */
  readonly id: string;
  readonly title: string;
  /** Index of the case it runs on; undefined for the selected one. */
  readonly caseIndex?: number;
  /** 0 outside sizing, else the number of the pass. */
  readonly pass: number;
  readonly planned: boolean;
}

/** What an item is called and where it comes from. */
export interface ItemInfo {
  readonly world: World;
  readonly chapter: Chapter;
  readonly instance: Instance;
  /** Lines of the book or of the analyst, helpers included. */
  readonly line?: LineItem;
  readonly helperOf?: number;
  readonly input?: InputItem;
  readonly label: string;
  /** The calculation unit as printed. */
  readonly unit: string;
  /** The formula as written in the book or in the scenario. */
  readonly formula?: string;
  readonly kind: "flow" | "stock" | "rate" | "flag";
}

/** The author's values of one input item. */
export interface InputBinding {
  readonly item: number;
  /** Path in the scenario, e.g. `mines.sarykul.grade`. */
  readonly path: string;
  readonly shape: "value" | "date" | "series";
  /** One per case, in the study's order. */
  readonly cases: readonly AuthorValue[];
  /** True when the cases differ. */
  readonly varies: boolean;
  readonly caseIndex?: number;
}

export type AuthorValue =
  | { readonly kind: "quantity"; readonly quantity: Quantity }
  | {
      readonly kind: "series";
      readonly by: "year" | "period";
      readonly amounts: readonly Decimal[];
      readonly unit: string;
      readonly factor: Decimal;
      /** Lowest and highest the author thinks possible, as factors of every amount. */
      readonly range?: readonly [Decimal, Decimal];
      readonly provenance: Provenance;
    };

export interface Model {
  readonly study: Study;
  readonly units: UnitSystem;
  readonly program: Program;
  readonly rings: readonly Ring[];
  readonly info: readonly ItemInfo[];
  /** Bindings of the input items by item number. */
  readonly inputs: ReadonlyMap<number, InputBinding>;
  readonly byKey: ReadonlyMap<string, number>;
  /** Lines that this structure makes 0 or 1 throughout (no such contract, never stops); they have no item. */
  readonly constants: ReadonlyMap<string, string>;
}

/** The item of a key such as `mine[sarykul].ore_mined`; undefined when there is none or the structure makes it constant. */
export function itemOf(model: Model, key: string): Item | undefined {
  const index = model.byKey.get(key);
  return index === undefined ? undefined : model.program.items[index];
}

/** Value of an input in calculation units in a case: what the readings are given. */
export function inputValue(model: Model, binding: InputBinding, caseIndex: number): GivenValue<Decimal> {
  const value = binding.cases[binding.caseIndex ?? caseIndex] as AuthorValue;
  if (value.kind === "quantity") return value.quantity.amount.times(value.quantity.factor);
  const { grid } = model.study;
  if (value.by === "period") return value.amounts.map((amount) => amount.times(value.factor));
  return grid.columns.map((column) =>
    (value.amounts[column.calendarYear - grid.firstYear] as Decimal).times(value.factor),
  );
}
