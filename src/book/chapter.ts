/**
 * What a chapter of the formula book is made of. Chapters are pure data: no functions, no conditionals.
 */

import type { Place } from "../diagnostics/diagnostic.ts";

/**
 * A formula, or one per option of a variant: `{ by: "depletion", rate: "...", schedule: "..." }`. An optional role is a
 * variant of two options, `given` and `left_out`; so it is in `only`.
 */
export type Formula = string | ({ readonly by: string } & Readonly<Record<string, string>>);

/** Keeps a line or an input out unless a variant has one of the options, e.g. `{ depletion: "rate" }`. */
export type Only = Readonly<Record<string, string | readonly string[]>>;

export interface LineItem {
  /** snake_case, stable for ever. */
  readonly name: string;
  readonly label: string;
  /** In calculation units; `$` money of the day, `real $` money of the price date, `unit` the trade unit of the metal. */
  readonly unit: string;
  readonly formula: Formula;
  /** One value for the whole timeline instead of one for every period. */
  readonly once?: boolean;
  /** Value before the first period. */
  readonly opening?: string;
  /** Flag; where it is 0 the cell is blank. */
  readonly applies?: string;
  /** Value in the first of a repeat's copies, where `before` has nothing to refer to. */
  readonly first?: string;
  readonly only?: Only;
  /** Law, contract convention or textbook that defines it. */
  readonly source?: string;
  /** What a reader should know that the formula does not say. */
  readonly note?: string;
  /** How the workbook shows a row: a flow has a total, a stock or a rate has none. Default: flow when the unit is money or mass. */
  readonly kind?: "flow" | "stock" | "rate" | "flag";
  /** A subtotal or result that a reader looks for: printed bold. */
  readonly key?: boolean;
  /** A check: 0 when all is well; gathered on the Checks sheet. */
  readonly check?: "error" | "alert";
  /** The input of the chapter that is wrong when the check fails: impossible together with the rest of the scenario. */
  readonly blames?: string;
  /** Where the formulas of an analyst's line stand: the line's own, its opening value's, its flag's. */
  readonly places?: Readonly<Partial<Record<"formula" | "opening" | "applies", Place>>>;
}

export type InputShape =
  /** One value. */
  | "value"
  /** One value per period, written by calendar year, by date, as CSV or as a formula. */
  | "series"
  /** Values by age in years, from 0. */
  | "ages"
  /** Pairs of a level and a value, ascending. */
  | "table"
  /** A calendar date, measured in years from the start of the timeline. */
  | "date";

/** The values of all instances that name the same instance in a role must add to 100 %. */
export interface ShareRule {
  readonly role: string;
  /** They may add to less than 100 %, since what is left over remains where it is. */
  readonly restRemains?: true;
  /** An instance with such an option takes what the others leave, so that their shares may add to less. */
  readonly restIn?: Only;
}

export interface InputItem {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly about: string;
  readonly shape?: InputShape;
  /** Unit of a table's levels. */
  readonly levelUnit?: string;
  /** Text as an author would write it; an input without default must be given. */
  readonly default?: string | readonly string[] | Readonly<Record<string, string>>;
  /** Outside: an error, physically or legally impossible. In the unit given. */
  readonly limits?: readonly [string, string];
  /** Outside: a warning with this range. In the unit given, with the source of the range. */
  readonly usual?: { readonly from: string; readonly to: string; readonly source: string };
  /** Wholes of which the value is a share. */
  readonly sharesOf?: readonly ShareRule[];
  /** The values of a list must add to 100 %. */
  readonly whole?: true;
  /** The values of a series may not rise from year to year. */
  readonly falling?: true;
  /** Inputs that the value may not exceed, own ones or a role's (`metal.mineral_content`); those left out do not bound it. */
  readonly atMost?: readonly string[];
  /** The values of a series over the timeline, weighted by years, must add to this. */
  readonly adds?: "100 %";
  /** The values of a table must not fall. */
  readonly rising?: boolean;
  /** Least usual value by study class, a class further on needing less; below: a warning. */
  readonly leastByClass?: Readonly<Record<string, string>>;
  /** A table whose last value must be this, in percent. */
  readonly endsAt?: string;
  readonly only?: Only;
}

export interface RoleItem {
  /** Chapters an instance of which may take the role. A role of a `single` chapter is taken by its one instance unasked. */
  readonly chapters: readonly string[];
  readonly about: string;
  /** When left out its lines are zero. */
  readonly optional?: boolean;
  readonly only?: Only;
  /** Roles of the instance in the role, and the path of roles from here that must lead to the same instance. */
  readonly fits?: Readonly<Record<string, string>>;
  /** Where the role is given, instances of a chapter that name this one by a role include one with such an option. */
  readonly requires?: { readonly chapter: string; readonly by: string; readonly option: Readonly<Record<string, string>> };
  /** Options that the instance in the role must have chosen. */
  readonly option?: Readonly<Record<string, string>>;
  /** Variants in which the instance in the role must have chosen as this one has. */
  readonly alike?: readonly string[];
  /** All instances, of whatever chapter, that name the same instance in this other role take the role, or none does. */
  readonly together?: string;
}

export interface VariantItem {
  readonly about: string;
  readonly default: string;
  /** The option taken unasked when two paths of roles lead to the same instance. */
  readonly unasked?: { readonly option: string; readonly same: readonly [string, string] };
  readonly options: Readonly<Record<string, string>>;
}

/** A stretch of a long chapter that stands in a file of its own. */
export interface ChapterPart {
  readonly inputs: readonly InputItem[];
  readonly lines: readonly LineItem[];
}

export interface Chapter {
  readonly name: string;
  /** Section of the scenario that holds its instances; a chapter without one is made by the binder. */
  readonly section?: string;
  /** True for a section that is itself the one instance, e.g. `conventions`. */
  readonly single?: boolean;
  /**
   * Role for whose every possible holder one instance exists, made without a section and named after it; other roles are
   * taken by what was made for the same holder. Such a chapter has no inputs and no variants.
   */
  readonly each?: string;
  /** Role that the holder itself must have filled. */
  readonly having?: string;
  readonly title: string;
  /** Sheet of the workbook; chapters may share one. */
  readonly sheet: string;
  /** What it models, and the families of its names. */
  readonly about: string;
  /** The role under which `ahead` ranks instances, in the order of the scenario. */
  readonly rankedUnder?: string;
  /** Roles that may not be held by the same instance. */
  readonly distinct?: readonly [string, string];
  /** Options of a variant in the order in which instances rank, before the order of the scenario. */
  readonly rankOrder?: Readonly<Record<string, readonly string[]>>;
  /** Pairs of inputs of which the first may not exceed the second. */
  readonly orders?: readonly (readonly [string, string])[];
  /** Options that cannot be chosen together, and why. */
  readonly excludes?: readonly {
    readonly options: Only;
    readonly because: string;
    readonly help: string;
  }[];
  /** Time that must end within the life of what a role owns: from a date input, or some time after planned completion. */
  readonly withinLife?: {
    readonly from: string;
    readonly after: string;
    readonly length: string;
    readonly of: string;
  };
  /** Two roles that make a link (an owner holds a company): links may not form a ring. */
  readonly acyclic?: { readonly from: string; readonly to: string };
  /** Role whose holder may have one instance only. */
  readonly onePer?: string;
  /** Option that one of those ranked under the same parent must have, and that one must be the last. */
  readonly last?: Readonly<Record<string, string>>;
  /** An input that may not fall from rank to rank under the same parent, among those with such options. */
  readonly rising?: { readonly input: string; readonly under: Only };
  /** Chapters of which some instance must name this one in a role, e.g. the parts of which it is made under an option. */
  readonly needs?: readonly { readonly under: Only; readonly chapter: string; readonly role: string }[];
  readonly roles?: Readonly<Record<string, RoleItem>>;
  readonly variants?: Readonly<Record<string, VariantItem>>;
  readonly inputs?: readonly InputItem[];
  readonly lines: readonly LineItem[];
}
