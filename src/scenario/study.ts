/**
 * A scenario made ready for binding: instances of chapters with their roles, variants and input values.
 */

import type { Chapter } from "../book/chapter.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Decimal } from "../formula/decimal.ts";
import type { Commodity } from "../formula/units.ts";
import type { Grid } from "../timeline/grid.ts";
import type { DebtMode } from "./run.ts";

/** What a number rests on. `default`: the book's own, when the author gave none. */
export type Basis = "sourced" | "illustrative" | "agreed" | "default";

/** Where a value comes from; it travels with the value into the workbook. */
export interface Provenance {
  readonly basis?: Basis;
  readonly source?: string;
  readonly note?: string;
  readonly place?: Place;
}

/** A number as its author wrote it: amount x factor is the value in calculation units. */
export interface Quantity {
  readonly amount: Decimal;
  /** The author's unit, as written. */
  readonly unit: string;
  /** From the author's unit to the calculation unit of what it is for. */
  readonly factor: Decimal;
  /** Lowest and highest the author thinks possible, in the author's unit. */
  readonly range?: readonly [Decimal, Decimal];
  readonly provenance: Provenance;
  /** ISO date when the quantity was written as one; the amount is then years from the start of the timeline. */
  readonly date?: string;
}

export type InputValue =
  | { readonly shape: "value" | "date"; readonly quantity: Quantity }
  /** One amount per calendar year of the timeline, or one per column. */
  | {
      readonly shape: "series";
      readonly by: "year" | "period";
      readonly amounts: readonly Decimal[];
      readonly unit: string;
      readonly factor: Decimal;
      /** Lowest and highest the author thinks possible, as factors of every amount: 0.8 and 1.2 for -20 %..+20 %. */
      readonly range?: readonly [Decimal, Decimal];
      readonly provenance: Provenance;
    }
  | { readonly shape: "ages"; readonly entries: readonly Quantity[] }
  | { readonly shape: "table"; readonly entries: readonly { readonly level: Quantity; readonly value: Quantity }[] };

/** A chapter taken by the scenario under a name. */
export interface Instance {
  readonly chapter: Chapter;
  readonly name: string;
  /** Instance names by role. */
  readonly roles: Readonly<Record<string, string>>;
  readonly variants: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly place?: Place;
}

/** How an instance is wired: what decides which of its chapter's items exist. */
export type Wired = Pick<Instance, "roles" | "variants">;

/** The option of a variant under which an instance stands; of a role, whether it is `given` or `left_out`. */
export const optionIn = ({ roles, variants }: Wired, variantOrRole: string): string =>
  variants[variantOrRole] ?? (roles[variantOrRole] === undefined ? "left_out" : "given");

/** One case: its name and every input value in it; cases share instances, roles and variants. */
export interface CaseInputs {
  readonly name: string;
  readonly title: string;
  /** Input values by instance key `chapter[name]`, then by input name. */
  readonly inputs: ReadonlyMap<string, Readonly<Record<string, InputValue>>>;
}

/** Everything the binder needs. */
export interface Study {
  readonly name: string;
  readonly commodity: Commodity;
  readonly currency: string;
  readonly grid: Grid;
  /** The book it was assembled from: chapters without an instance are known all the same. */
  readonly chapters: readonly Chapter[];
  readonly instances: readonly Instance[];
  readonly cases: readonly CaseInputs[];
  /** The case on which debt is sized. */
  readonly sizingCase: string;
  /** Sizing passes: copies of the model that correct the size of each facility. */
  readonly passes: number;
  /** Whether debt is held as sized on its case, or sized anew in the case that is shown. */
  readonly debt: DebtMode;
}

export const instanceKey = (instance: { chapter: Chapter; name: string }): string =>
  `${instance.chapter.name}[${instance.name}]`;
