/** What the analysis takes and gives: plain data, so that it can cross to a worker, into JSON or into a notebook. */

/**
 * What happens to debt when an input moves: `locked` keeps amounts and schedule as sized on the sizing case, so that
 * cover ratios tell the truth; `resize` sizes it anew.
 */
export type Debt = "locked" | "resize";

/** Values of one item of the model that an input stands for: one number, or one per period. */
export interface InputEntry {
  /** Number of the item in the program, and its key. */
  readonly item: number;
  readonly key: string;
  /** Where its values stand in the kernel's array. */
  readonly offset: number;
  readonly length: number;
  /** Physical or legal limits, in calculation units; infinite where there are none. */
  readonly low: number;
  readonly high: number;
  /** The sizing case's own copy of an entry: it moves in the same ratio. Offset of the entry that it follows. */
  readonly follows?: number;
}

/** An input that varies: one path, or a pattern with `*` over several instances. All numbers in calculation units. */
export interface VariedInput {
  /** As asked for, e.g. `prices.apt.quote`, `capital_costs.*.amount`. */
  readonly path: string;
  readonly label: string;
  readonly shape: "value" | "date" | "series" | "table";
  /** The author's unit, and the factor from it to calculation units. */
  readonly unit: string;
  readonly factor: number;
  readonly entries: readonly InputEntry[];
  /** The value in the case, where there is only one; null for a series that moves, a table, or several instances. */
  readonly base: number | null;
  /** Lowest and highest the author thinks possible: of the one value, or as ratios to the base of a series. */
  readonly range?: { readonly of: "value" | "ratio"; readonly low: number; readonly high: number };
  /** Where the author wrote it as a date: day 0 of the amounts, which are years. */
  readonly timelineStart: string;
}

/** A result that is read after a run. */
export interface WantedOutput {
  /** As asked for, e.g. `npv`, `returns[chain].npv_post_tax`, `exim.dscr`, `exim.dscr@2031`. */
  readonly name: string;
  readonly key: string;
  readonly label: string;
  /** Calculation unit as printed; `1` for a plain number. */
  readonly unit: string;
  readonly kind: "value" | "rate" | "row";
  readonly offset: number;
  /** 1, or the number of periods of a row. */
  readonly length: number;
  /** A rate of return: where its flow and the times of the flow stand. */
  readonly flow?: { readonly amounts: number; readonly times: number };
  /** What the structure makes it throughout; there is nothing to read then. */
  readonly constant?: number;
}

/** A kernel with everything it needs, as plain data: what a worker is given. */
export interface EnginePlan {
  readonly scenario: string;
  readonly case: string;
  readonly debt: Debt;
  /** The kernel, specialised to what varies and what is wanted: a module of WebAssembly. */
  readonly module: Uint8Array;
  /** Lines computed in a run. */
  readonly lines: number;
  readonly periods: number;
  /** Labels of the periods, e.g. `2027 Q3`, and the calendar year of each. */
  readonly labels: readonly string[];
  readonly calendarYears: readonly number[];
  /** The array after a full run of the case. */
  readonly base: Float64Array;
  readonly inputs: readonly VariedInput[];
  readonly outputs: readonly WantedOutput[];
}

/** What to compile. */
export interface EngineRequest {
  /** Name of the case; the one the scenario selects when left out. */
  readonly case?: string;
  readonly debt?: Debt;
  /** Paths of the inputs that vary, as cases write them; `*` for every instance. */
  readonly vary: readonly string[];
  /** Names of results: keys, short names, `npv`, `irr`, `min_dscr`. */
  readonly outputs: readonly string[];
  /** Numbers of further items whose values are wanted after a run. */
  readonly lines?: readonly number[];
}
