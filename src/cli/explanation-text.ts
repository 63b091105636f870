/** An explanation as an indented tree for the terminal. */

import picocolors from "picocolors";
import { printable } from "../diagnostics/printable.ts";
import type { Explanation, InputOrigin, LineOrigin } from "../model/explanation.ts";
import { numberText } from "../model/with-numbers.ts";

export interface ExplanationStyle {
  readonly case: string;
  /** Labels of all periods, for rows explained as a whole. */
  readonly labels: readonly string[];
  readonly latex: boolean;
  readonly colour: boolean;
}

const INDENT = "    ";

export function explanationText(explanation: Explanation, style: ExplanationStyle): string {
  const { dim } = picocolors.createColors(style.colour);
  const row = Array.isArray(explanation.value) ? ["", ...rowLines(explanation, style)] : [];
  return `${[dim(`case ${style.case}`), ...blockOf(explanation, "", style), ...row].join("\n")}\n`;
}

function blockOf(explanation: Explanation, indent: string, style: ExplanationStyle): string[] {
  const facts = factsOf(explanation, style).map((fact) => `${indent}${INDENT}${fact}`);
  const parts = explanation.parts.flatMap((part) => blockOf(part, indent + INDENT, style));
  return [`${indent}${headOf(explanation, style)}`, ...facts, ...parts];
}

function headOf(
  { key, label, unit, value, moment, period, omitted }: Explanation,
  { colour }: ExplanationStyle,
): string {
  const { bold, dim } = picocolors.createColors(colour);
  const when = {
    timeline: "",
    period: ` [${period}]`,
    opening: " [before the first period]",
    after: " [after the last period]",
    row: " [all periods]",
  }[moment.kind];
  const amount = Array.isArray(value)
    ? `${value.length} values`
    : `${numberText(value as number | null)}${unit === "1" || value === null ? "" : ` ${unit}`}`;
  const more =
    omitted === "repeated" ? dim("  (its parts stand elsewhere in this tree)") : omitted === "depth" ? dim("  …") : "";
  return `${bold(printable(key))}${when} = ${bold(amount)}  ${dim(printable(label))}${more}`;
}

function factsOf({ origin, value, omitted }: Explanation, style: ExplanationStyle): string[] {
  const { dim } = picocolors.createColors(style.colour);
  const said = (name: string, text: string | undefined): string[] =>
    text ? [`${dim(name.padEnd(8))} ${printable(text)}`] : [];
  switch (origin.kind) {
    case "line":
      return omitted === "repeated" ? [] : lineFacts(origin, style, said);
    case "input":
      return inputFacts(origin, said);
    case "fact":
      return said("timeline", origin.about);
    case "constant":
      return [
        ...said("written", origin.written),
        ...said("constant", `${value} throughout, by what this scenario holds and leaves out`),
        ...origin.because.flatMap((why) => said("because", why)),
      ];
  }
}

type Said = (name: string, text: string | undefined) => string[];

function lineFacts(origin: LineOrigin, style: ExplanationStyle, said: Said): string[] {
  const { helperOf, place } = origin;
  const spells = helperOf?.form ? `spells out ${helperOf.form}(...) in ${helperOf.key}` : `a step of ${helperOf?.key}`;
  return [
    ...said("written", origin.written),
    ...said("in words", origin.words),
    ...(style.latex ? said("LaTeX", origin.latex) : []),
    ...said("numbers", origin.numbers),
    ...said("applies", origin.applies && `where ${origin.applies}`),
    ...said("helper", helperOf && spells),
    ...said("copy", origin.world),
    ...said("note", origin.note),
    ...said("source", origin.source),
    ...said("set at", place && `${place.file}:${place.line}:${place.column}`),
  ];
}

function inputFacts(origin: InputOrigin, said: Said): string[] {
  const { place, basis } = origin;
  const where = place
    ? `${place.file}:${place.line}:${place.column}`
    : basis === "default"
      ? "the book's default"
      : undefined;
  const among = [origin.range && `from ${origin.range}`, origin.case && `in case ${origin.case}`]
    .filter(Boolean)
    .join(", ");
  return [
    ...said("input", `${origin.path}: ${origin.written}${among ? `, ${among}` : ""}`),
    ...said("set at", where),
    ...said("basis", basis && basis !== "default" ? basis : undefined),
    ...said("source", origin.source),
    ...said("note", origin.note),
  ];
}

function rowLines({ value, unit }: Explanation, { labels }: ExplanationStyle): string[] {
  const values = value as readonly (number | null)[];
  const texts = values.map(numberText);
  const [label, widest] = [Math.max(...labels.map((one) => one.length)), Math.max(...texts.map((one) => one.length))];
  return texts.map(
    (text, at) => `${(labels[at] ?? "").padEnd(label)}  ${text.padStart(widest)}${unit === "1" ? "" : ` ${unit}`}`,
  );
}
