/**
 * What a reviewer's audit tool would look for, proved on the written file. Each proof returns the places where its rule
 * is broken; an empty list is the proof.
 */
import type { AnalysedBook, Violation } from "./analyse-workbook.ts";
import * as formulas from "./formula-proofs.ts";
import * as precedents from "./precedent-proofs.ts";
import type { Conventions } from "./proof-conventions.ts";
import * as sheets from "./sheet-proofs.ts";

export { type AnalysedBook, analyseWorkbook, describeViolations, type Violation } from "./analyse-workbook.ts";
export { irreproducibleBytes, malformedParts } from "./file-proofs.ts";
export * from "./formula-proofs.ts";
export * from "./precedent-proofs.ts";
export type { Conventions } from "./proof-conventions.ts";
export * from "./sheet-proofs.ts";

/** Every proof that needs no more than the file and its conventions, in the words of its rule. */
export const rules = {
  "every row holds one formula": formulas.rowsOfSeveralFormulas,
  "no formula holds a hard number": (book) => formulas.hardNumbersInFormulas(book),
  "every function is safe": (book) => formulas.unsafeFunctions(book),
  "nothing comes from outside": formulas.outsideReferences,
  "formulas are short and flat": (book) => formulas.overgrownFormulas(book),
  "no cell shows an error": formulas.errorValues,
  "no cell depends on itself": precedents.circles,
  "formulas read numbers": precedents.blankOrTextPrecedents,
  "every chain ends in an input": precedents.looseEnds,
  "every input is used": precedents.unusedInputs,
  "formulas read from above": precedents.againstTheOrder,
  "no link points at a link": precedents.daisyChains,
  "only inputs are unlocked": sheets.wrongLocks,
  "plain numbers are declared": sheets.hardNumbersOnSheets,
  "styles tell the truth": sheets.wrongStyles,
  "every line has a name": sheets.namelessLines,
} as const satisfies Record<string, (book: AnalysedBook, conventions: Conventions) => Violation[]>;

export type Rule = keyof typeof rules;

/** All rules at once: only those that are broken appear in the answer. */
export function brokenRules(book: AnalysedBook, conventions: Conventions): Partial<Record<Rule, Violation[]>> {
  const answers = Object.entries(rules).map(([rule, prove]) => [rule, prove(book, conventions)] as const);
  return Object.fromEntries(answers.filter(([, violations]) => violations.length > 0));
}
