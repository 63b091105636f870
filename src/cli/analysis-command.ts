/** `npm run model -- sensitivity`, `tornado`, `grid`, `compare`, `solve`: what moves the result, and what must be true. */

import type { SolveRequest } from "../analysis/solve.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { renderText } from "../diagnostics/render.ts";
import { statisticIn } from "../model/analyses.ts";
import { type OpenedScenario, openScenario, type Scenario } from "../model/open-scenario.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { errorsOf, exitCodeOf, printFindings, printJson } from "./reporting.ts";
import { type FileOptions, readingOptions, scenarioFiles } from "./scenario-files.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface AnalysisOptions extends FileOptions {
  readonly case?: string;
  readonly debt?: "locked" | "resize";
  readonly json?: boolean;
}

/** What an analysis found, as data, as text, and what is to be said of it. */
export interface Found {
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly remarks?: readonly Diagnostic[];
}

/** Opens the scenarios, runs the analysis, prints what it found; mistakes are printed as every command prints them. */
export async function analysisCommand(
  named: readonly string[],
  options: AnalysisOptions,
  terminal: Terminal,
  analyse: (...scenarios: Scenario[]) => Promise<Found>,
): Promise<ExitCode> {
  const opened: OpenedScenario[] = [];
  for (const file of await scenarioFiles(named)) opened.push(await openScenario(file, readingOptions(options)));
  const errors = opened.flatMap(({ diagnostics }) => errorsOf(diagnostics));
  const sources = new Map(opened.flatMap((one) => [...one.sources]));
  if (errors.length > 0) {
    if (options.json) printJson({}, errors, terminal.out);
    else printFindings({ diagnostics: errors, sources }, terminal.err);
    return exitCodeOf(errors);
  }
  try {
    const { json, text, remarks = [] } = await analyse(...(opened as Scenario[]));
    if (options.json) printJson(json, remarks, terminal.out);
    else {
      terminal.out.write(text);
      if (remarks.length > 0) terminal.err.write(renderText(remarks, sources, { colour: terminal.err.colour }));
    }
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof FeasibilityError) || !options.json) throw error;
    printJson({}, error.diagnostics, terminal.out);
    return exitCodeOf(error.diagnostics);
  }
}

/** `prices.apt.quote: -10 %, +10 %` taken apart. */
export function inputAndValues(text: string): { input: string; values: string[] } {
  const colon = text.indexOf(":");
  const values = text
    .slice(colon + 1)
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (colon > 0 && values.length > 0) return { input: text.slice(0, colon).trim(), values };
  throw new UsageError(
    `"${text}" names an input without values.`,
    'write both, e.g. "prices.apt.quote: -10 %, +10 %".',
  );
}

/** `npv = 0`, `p10 of min_dscr = 1.3` taken apart. */
export function outputAndTarget(text: string): {
  output: string;
  target: string;
  statistic?: NonNullable<SolveRequest["statistic"]>;
} {
  const [, result, target] = /^\s*([^=]+?)\s*=\s*([^=]+?)\s*$/.exec(text) ?? [];
  const [, named, of] = /^(\w+)\s+of\s+(\S+)$/.exec(result ?? "") ?? [];
  if (named !== undefined && of !== undefined && target !== undefined) {
    const statistic = statisticIn(named);
    if (statistic) return { output: of, target, statistic };
    throw new UsageError(`"${named}" is no statistic.`, 'write mean or a percentile, e.g. "p10 of min_dscr = 1.3".');
  }
  if (result !== undefined && target !== undefined) return { output: result, target };
  throw new UsageError(`"${text}" does not say what a result must be.`, 'write e.g. "npv = 0" or "irr = 15 %".');
}
