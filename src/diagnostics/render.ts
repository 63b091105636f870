/**
 * Diagnostics as a reader sees them: text for a terminal, JSON for a program.
 */

import picocolors from "picocolors";
import type { Diagnostic, Place } from "./diagnostic.ts";
import { excerptOf } from "./excerpt.ts";
import { printable, printableJson } from "./printable.ts";
import { indexLines, lineText, type TextLines } from "./text-lines.ts";

type Colors = ReturnType<typeof picocolors.createColors>;

const INDENT = "   ";

/**
 * Diagnostics as text, sorted by file, line and column, with a last line that counts them; empty without any.
 *
 * ```
 * scenarios/base.yaml:12:10 error S103 unknown key "recovry" in concentrator.
 *    12 |   recovry: 82 %
 *       |   ^^^^^^^
 *    help: did you mean "recovery"? Known keys: recovery, concentrate_grade, mass_pull.
 *
 * 1 error
 * ```
 *
 * Whatever comes from outside (file names, excerpts, words in sentences) is printed without control characters: an
 * escape sequence hidden in a scenario shows as `\x1b` and does nothing.
 *
 * @param sources  text by file, as places name the files; without the text a diagnostic shows no excerpt
 * @returns        the text, ending in a line break; empty when there is nothing to say
 */
export function renderText(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  options: { readonly colour: boolean },
): string {
  if (diagnostics.length === 0) return "";
  const colors = picocolors.createColors(options.colour);
  const linesOf = lineIndex(sources);
  const blocks = sortedDiagnostics(diagnostics).map((diagnostic) => blockOf(diagnostic, linesOf, colors));
  return `${[...blocks, countLine(diagnostics)].join("\n\n")}\n`;
}

/** Diagnostics as JSON text: `{ "errors": n, "warnings": n, "diagnostics": [...] }`, sorted as in the text. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings } = countsOf(diagnostics);
  return `${printableJson(JSON.stringify({ errors, warnings, diagnostics: sortedDiagnostics(diagnostics) }, null, 2))}\n`;
}

/** By file, line and column; what stands in no file comes last; equals keep their order. */
function sortedDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    if (!a.place || !b.place) return Number(!a.place) - Number(!b.place);
    return compareText(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column;
  });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function lineIndex(sources: ReadonlyMap<string, string>): (file: string) => TextLines | undefined {
  const known = new Map<string, TextLines>();
  return (file) => {
    const text = sources.get(file);
    if (text !== undefined && !known.has(file)) known.set(file, indexLines(text));
    return known.get(file);
  };
}

function blockOf(diagnostic: Diagnostic, linesOf: (file: string) => TextLines | undefined, colors: Colors): string {
  const { place, facts = [], help } = diagnostic;
  return [
    headline(diagnostic, colors),
    ...(place ? excerptLines(place, linesOf(place.file), colors) : []),
    ...facts.map((fact) => `${INDENT}${printable(fact)}`),
    ...(help ? [`${INDENT}${colors.cyan("help:")} ${printable(help)}`] : []),
  ].join("\n");
}

function headline({ place, subject, severity, code, sentence }: Diagnostic, colors: Colors): string {
  const where = place ? `${place.file}:${place.line}:${place.column}` : subject;
  const paint = severity === "error" ? colors.red : colors.yellow;
  const words = [paint(severity), colors.bold(code), printable(sentence)];
  return (where ? [colors.bold(printable(where)), ...words] : words).join(" ");
}

function excerptLines(place: Place, lines: TextLines | undefined, colors: Colors): string[] {
  const line = lines && lineText(lines, place.line);
  if (line === undefined || line.trim() === "") return [];
  const { text, carets } = excerptOf(line, place.column, place.length);
  const number = String(place.line);
  return [
    `${INDENT}${colors.dim(`${number} |`)} ${text}`.trimEnd(),
    `${INDENT}${colors.dim(`${" ".repeat(number.length)} |`)} ${colors.red(carets)}`,
  ];
}

function countLine(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings } = countsOf(diagnostics);
  return [counted(errors, "error"), counted(warnings, "warning")].filter((part) => part !== "").join(", ");
}

function countsOf(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  return { errors, warnings: diagnostics.length - errors };
}

function counted(count: number, noun: string): string {
  if (count === 0) return "";
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
