/**
 * What the program says when something is wrong: one record per mistake, collected and printed together.
 */

/** A stretch of a source text: file as the user named it, line and column counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Number of characters the carets underline; at least 1. */
  readonly length: number;
}

/** `error` stops the run before anything is written; `warning` is printed and carried into the workbook. */
export type Severity = "error" | "warning";

/** One mistake or one remark. `code` is stable for ever: S scenario, F formula, M model, A analysis, W workbook. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence with the offending values in it, ending in a full stop. */
  readonly sentence: string;
  /** Where the mistake stands, when it stands in a file. */
  readonly place?: Place;
  /** What it concerns when it stands in no file, e.g. `book trading.freight` or `scenario bank-case`. */
  readonly subject?: string;
  /** Lines shown below the sentence: an excerpt of a formula with marks, or facts with values. */
  readonly facts?: readonly string[];
  /** One concrete edit that would mend it. */
  readonly help?: string;
}

/**
 * Thrown by library calls that cannot return a result; carries every diagnostic of the run.
 *
 * `message` is the first diagnostic's code and sentence, so that an uncaught error still says something useful.
 */
export class FeasibilityError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const [first] = diagnostics;
    const more = diagnostics.length > 1 ? ` (and ${diagnostics.length - 1} more)` : "";
    super(first ? `${first.code} ${first.sentence}${more}` : "no diagnostic given");
    this.name = "FeasibilityError";
    this.diagnostics = diagnostics;
  }
}
