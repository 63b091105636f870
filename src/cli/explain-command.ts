/** `npm run model -- explain`: where a number comes from. */

import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { explain } from "../model/explain.ts";
import { openScenario, type Scenario } from "../model/open-scenario.ts";
import { runScenario } from "../model/run-scenario.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { explanationText } from "./explanation-text.ts";
import { linesOf, linesText } from "./lines-text.ts";
import { errorsOf, exitCodeOf, printFindings, printJson } from "./reporting.ts";
import { type FileOptions, readingOptions, scenarioFiles } from "./scenario-files.ts";
import type { Terminal } from "./terminal.ts";

export interface ExplainOptions extends FileOptions {
  readonly case?: string;
  readonly depth: number;
  readonly latex?: boolean;
  readonly json?: boolean;
}

/** What is asked about. */
export interface ExplainRequest {
  readonly file: string;
  readonly line?: string;
  readonly period?: string;
}

export async function explainCommand(
  { file: named, line, period }: ExplainRequest,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [file] = (await scenarioFiles([named])) as [string];
  const opened = await openScenario(file, readingOptions(options));
  if (!opened.model) {
    const errors = errorsOf(opened.diagnostics);
    if (options.json) printJson({}, errors, terminal.out);
    else printFindings({ diagnostics: errors, sources: opened.sources }, terminal.err);
    return exitCodeOf(errors);
  }
  try {
    const run = runScenario(opened as Scenario, options.case === undefined ? {} : { case: options.case });
    if (line === undefined) {
      const lines = linesOf(run.model);
      if (options.json) printJson({ lines }, [], terminal.out);
      else terminal.out.write(linesText(lines, terminal.out));
      return EXIT.ok;
    }
    const explanation = explain(run, line, period, { depth: options.depth });
    if (options.json) printJson({ case: run.summary.case, explanation }, [], terminal.out);
    else
      terminal.out.write(
        explanationText(explanation, {
          case: run.summary.case,
          labels: run.model.study.grid.columns.map(({ label }) => label),
          latex: options.latex ?? false,
          colour: terminal.out.colour,
        }),
      );
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof FeasibilityError) || !options.json) throw error;
    printJson({}, error.diagnostics, terminal.out);
    return exitCodeOf(error.diagnostics);
  }
}
