/**
 * A bound program: every input, timeline fact and line of one model, flat, with references by number.
 *
 * It is what the readings read. It knows no chapter and no file; whoever binds it keeps those beside it by item number.
 */

import type { Dimension } from "./dimension.ts";
import type { BoundTree } from "./tree.ts";

/** One value for the whole timeline, or one for every period. */
export type Shape = "scalar" | "row";

export interface Item {
  readonly index: number;
  /** Unique and stable, e.g. `mine[sarykul].ore_mined`. */
  readonly key: string;
  readonly shape: Shape;
  /** An input can vary; a fact belongs to the fixed grid; a line is calculated. */
  readonly kind: "input" | "fact" | "line";
  readonly dimension: Dimension;
  /** Lines only: the formula. */
  readonly tree?: BoundTree;
  /** Row lines only: value before the first period, what `prev` sees there; 0 when absent. */
  readonly opening?: BoundTree;
  /** Lines only: where this is 0 the cell is blank (missing, not zero). */
  readonly applies?: BoundTree;
}

export interface Program {
  readonly items: readonly Item[];
  /** Number of periods. */
  readonly periods: number;
  /** Item number of the tolerance of `reaches`, a declared constant. */
  readonly tolerance: number;
}

/** Values of inputs and facts in calculation units: one number, or one per period. Exact texts keep all digits. */
export type GivenValue<N> = N | readonly N[];
