/** What an explanation of a number holds: plain data, the same as text, as JSON or in a notebook. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { Basis } from "../scenario/study.ts";
import type { Moment } from "./references-at.ts";

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
