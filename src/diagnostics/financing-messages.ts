/** Every sentence about terms of financing that cannot be met, and about sizing: S320 and on. */

import type { Diagnostic, Place } from "./diagnostic.ts";
import { quoted } from "./printable.ts";

const error = (code: string, place: Place | undefined, sentence: string, help: string): Diagnostic => ({
  code,
  severity: "error",
  sentence,
  ...(place ? { place } : {}),
  help,
});

/** S320: options that exclude each other. */
export const optionsExclude = (
  place: Place | undefined,
  path: string,
  first: string,
  second: string,
  because: string,
  help: string,
): Diagnostic => error("S320", place, `${path} has ${quoted(first)} and ${quoted(second)}: ${because}.`, help);

/** S321: a loan that is still owed when its borrower has nothing left to sell. */
export const repaidBeyondLife = (
  place: Place | undefined,
  path: string,
  maturity: string,
  borrower: string,
  end: string,
  when: string,
): Diagnostic =>
  error(
    "S321",
    place,
    `${path} is repaid until ${maturity}${when}, after the last planned production of ${borrower} on ${end}.`,
    "shorten the repayment time, or start repayment earlier.",
  );

/** S322: a table of repayments that leaves something unpaid. */
export const tableNotWhole = (place: Place | undefined, what: string, last: string): Diagnostic =>
  error("S322", place, `${what} ends at ${last}, and the rest would never be repaid.`, "let the last value be 100 %.");

/** S330: sizing whose passes have not come to rest. */
export const sizingNotConverged = (
  scenario: string,
  facility: string,
  residual: string,
  rate: string,
  passes: number,
): Diagnostic => ({
  code: "S330",
  severity: "error",
  sentence: `sizing of ${facility} has not converged: ${residual} are left after ${passes} pass${passes === 1 ? "" : "es"}${rate}.`,
  subject: `scenario ${scenario}`,
  help: 'raise "sizing_passes" under run; if the residual does not shrink, the loan has no size that fits: raise its cover ratio.',
});
