/** Diagnostics of a command: printed in order, or as part of a JSON document, and what they mean for the exit code. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { printableJson } from "../diagnostics/printable.ts";
import { renderJson, renderText } from "../diagnostics/render.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Output } from "./terminal.ts";

/** Diagnostics with the texts that their places point into. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Several scenarios may extend the same files: what these say wrong is said once. */
export function together(findings: readonly Findings[]): Findings {
  const distinct = new Map(findings.flatMap(({ diagnostics }) => diagnostics).map((one) => [JSON.stringify(one), one]));
  return { diagnostics: [...distinct.values()], sources: new Map(findings.flatMap(({ sources }) => [...sources])) };
}

export function printFindings({ diagnostics, sources }: Findings, output: Output): void {
  if (diagnostics.length > 0) output.write(renderText(diagnostics, sources, { colour: output.colour }));
}

/** One document: `more` first, then the counts and the diagnostics. */
export function printJson(
  more: Readonly<Record<string, unknown>>,
  diagnostics: readonly Diagnostic[],
  output: Output,
): void {
  const document = { ...more, ...(JSON.parse(renderJson(diagnostics)) as object) };
  output.write(`${printableJson(JSON.stringify(document, null, 2))}\n`);
}

export const errorsOf = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === "error");

/** Cases, lines, periods, inputs, results and values that there are not; without a place they stand on the command line. */
const ASKED_FOR_IN_VAIN = /^(M30[1-4]|A1\d\d|S2[01]\d)$/;
/** Failed checks, loans that find no size, and files that cannot be written. */
const NOT_WRITTEN = /^(W\d|M310|S330)/;

/** The exit code that diagnostics mean; the gravest counts. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const errors = errorsOf(diagnostics);
  if (errors.length === 0) return EXIT.ok;
  if (errors.every(({ code, place }) => ASKED_FOR_IN_VAIN.test(code) && !place)) return EXIT.usage;
  return errors.every(({ code }) => NOT_WRITTEN.test(code)) ? EXIT.failed : EXIT.invalid;
}
