/** Every sentence about running a model and asking for its results. */

import type { Diagnostic } from "./diagnostic.ts";

export const unknownCaseName = (
  name: string,
  scenario: string,
  known: readonly string[],
  nearest: string | undefined,
): Diagnostic => ({
  code: "M301",
  severity: "error",
  sentence: `there is no case "${name}" in ${scenario}.`,
  subject: `scenario ${scenario}`,
  help: `${nearest ? `did you mean "${nearest}"? ` : ""}Cases: ${known.join(", ")}.`,
});

export const unknownLine = (line: string, scenario: string, nearest: readonly string[]): Diagnostic => ({
  code: "M302",
  severity: "error",
  sentence: `there is no line "${line}" in ${scenario}.`,
  subject: `scenario ${scenario}`,
  help:
    nearest.length > 0
      ? `did you mean ${nearest.map((name) => `"${name}"`).join(" or ")}?`
      : "`npm run model -- explain FILE` lists the lines.",
});

export const unknownPeriod = (period: string, known: readonly string[]): Diagnostic => ({
  code: "M303",
  severity: "error",
  sentence: `there is no period "${period}".`,
  help: `periods: ${known.join(", ")}.`,
});

export const checkFailed = (scenario: string, check: string, size: string): Diagnostic => ({
  code: "M310",
  severity: "error",
  sentence: `the check ${check} fails by ${size}.`,
  subject: `scenario ${scenario}`,
  help: "this is a broken invariant of the model: do not use its results, and report the scenario.",
});

export const alertRaised = (
  scenario: string,
  label: string,
  check: string,
  size: string,
  advice?: string,
): Diagnostic => ({
  code: "M311",
  severity: "warning",
  sentence: `${label} (${check}): ${size}.`,
  subject: `scenario ${scenario}`,
  ...(advice && { help: `${advice}.` }),
});

export const severalRates = (scenario: string, flow: string, rates: readonly string[]): Diagnostic => ({
  code: "M202",
  severity: "warning",
  sentence: `the cash flow of ${flow} has ${rates.length} rates of return, ${rates.join(" and ")}.`,
  subject: `scenario ${scenario}`,
  help: "the flow changes sign more than once; judge by net present value.",
});

export const closeJump = (scenario: string, line: string, period: string): Diagnostic => ({
  code: "M320",
  severity: "warning",
  sentence: `the switch in ${line} is decided by less than 1e-10 in ${period}.`,
  subject: `scenario ${scenario}`,
  help: "a program that rounds otherwise may decide it otherwise; lines that depend on it are excused from comparison.",
});
