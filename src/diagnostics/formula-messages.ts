/** Every sentence about formulas: the language, its dimensions, its rings and its readings. */

import type { Diagnostic, Place } from "./diagnostic.ts";

/** Marks a stretch of a formula with carets below it. */
function marked(text: string, start: number, length: number): string[] {
  return [text, " ".repeat(start) + "^".repeat(Math.max(1, length))];
}

const error = (code: string, sentence: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code,
  severity: "error",
  sentence,
  ...more,
});

/** Adds where a formula stands to a diagnostic made by the language, which knows no files. */
export function locatedAt(diagnostic: Diagnostic, where: { subject?: string; place?: Place }): Diagnostic {
  return { ...diagnostic, ...where };
}

export const foreignCharacter = (text: string, start: number, character: string): Diagnostic =>
  error("F101", `the formula language has no "${character}".`, {
    facts: marked(text, start, 1),
    help: "a formula holds names, numbers, + - * / ^, comparisons, and, or, not, brackets and function calls.",
  });

export const foreignOperator = (text: string, start: number, character: string, help: string): Diagnostic =>
  error("F101", `the formula language has no "${character}".`, { facts: marked(text, start, 1), help: `${help}.` });

export const misplacedToken = (text: string, start: number, length: number, why: string): Diagnostic =>
  error("F102", `this formula cannot be read: ${why}.`, {
    facts: marked(text, start, length),
    help: "check operators, commas and brackets around the marked place.",
  });

export const formulaTooLong = (length: number, most: number): Diagnostic =>
  error("F103", `the formula has ${length} characters, at most ${most} are read.`, {
    help: "split it into lines with names of their own.",
  });

export const emptyFormula = (): Diagnostic =>
  error("F104", "the formula is empty.", { help: "write an expression such as price * quantity." });

export const unknownFunction = (text: string, start: number, name: string, nearest?: string): Diagnostic =>
  error("F105", `there is no function "${name}".`, {
    facts: marked(text, start, name.length),
    help: nearest ? `did you mean "${nearest}"?` : "the functions are listed by `npm run model -- book`.",
  });

export const wrongArgumentCount = (
  text: string,
  start: number,
  name: string,
  expected: string,
  got: number,
): Diagnostic => error("F106", `${name} takes ${expected}, not ${got}.`, { facts: marked(text, start, name.length) });

export const wrongArgument = (text: string, start: number, length: number, why: string, help?: string): Diagnostic =>
  error("F107", `${why}.`, { facts: marked(text, start, length), ...(help ? { help } : {}) });

export const unknownName = (text: string, start: number, name: string, nearest: string | undefined): Diagnostic =>
  error("F201", `unknown reference "${name}".`, {
    facts: marked(text, start, name.length),
    help: nearest
      ? `did you mean "${nearest}"?`
      : "a formula refers to lines and inputs of its own chapter, its roles, and the timeline.",
  });

export const cannotAdd = (
  text: string,
  start: number,
  length: number,
  verb: string,
  left: string,
  right: string,
  help: string,
): Diagnostic => error("F301", `cannot ${verb} ${left} and ${right}.`, { facts: marked(text, start, length), help });

export const wrongResultUnit = (text: string, declared: string, found: string, help: string): Diagnostic =>
  error("F302", `the formula gives ${found}, the line declares ${declared}.`, { facts: [text], help });

export const wantsPlainNumber = (
  text: string,
  start: number,
  length: number,
  what: string,
  found: string,
): Diagnostic =>
  error("F303", `${what} must be a plain number, this has the unit ${found}.`, {
    facts: marked(text, start, length),
    help: "divide by a quantity of the same unit first.",
  });

export const jumpOnComputed = (text: string, start: number, length: number, operand: string): Diagnostic =>
  error(
    "F304",
    `${operand} is computed, and comparing computed values jumps at ties that readings decide differently.`,
    {
      facts: marked(text, start, length),
      help: "write reaches(x, y), which is true when x is at least y within 1e-9 in every reading.",
    },
  );

export const missingUsedAsNumber = (text: string, start: number, length: number, name: string): Diagnostic =>
  error("F305", `${name} is blank where it does not apply, so it cannot enter arithmetic.`, {
    facts: marked(text, start, length),
    help: "use or_zero(x), min_over(x), max_over(x) or average_over(x).",
  });

export const rowWhereScalar = (text: string, start: number, length: number, name: string): Diagnostic =>
  error("F306", `${name} has a value for every period, here one value for the whole timeline is needed.`, {
    facts: marked(text, start, length),
    help: "reduce it with sum, max_over, min_over, at_end or present_value.",
  });

export const scalarWhereRow = (text: string, start: number, length: number, name: string): Diagnostic =>
  error("F307", `${name} has one value for the whole timeline, here a value for every period is needed.`, {
    facts: marked(text, start, length),
  });

export const ringWithinPeriod = (subject: string, ring: readonly string[]): Diagnostic =>
  error("F320", `these items depend on each other within one period: ${ring.join(" -> ")}.`, {
    subject,
    help: `base one of them on an opening balance, e.g. prev(${ring[0]?.slice(ring[0].lastIndexOf(".") + 1)}).`,
  });

export const ringBothDirections = (
  subject: string,
  ring: readonly string[],
  backward: string,
  forward: string,
): Diagnostic =>
  error("F321", `these items look both back and ahead in time: ${ring.join(" -> ")}.`, {
    subject,
    facts: [`back: ${backward}`, `ahead: ${forward}`],
    help: "look ahead to a scheduled amount, look back to an opening balance, or use a pass.",
  });

export const ringThroughWholeRow = (subject: string, ring: readonly string[], whole: string): Diagnostic =>
  error("F322", `a reduction over the whole timeline takes part in its own calculation: ${ring.join(" -> ")}.`, {
    subject,
    facts: [`over the whole timeline: ${whole}`],
    help: "use a running balance with prev, or a pass.",
  });
