/** `npm run model`: scenarios become workbooks and a table of results. */

import { mkdir } from "node:fs/promises";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { unknownCaseName } from "../diagnostics/model-messages.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { cannotReplaceFile } from "../diagnostics/workbook-messages.ts";
import { type OpenedScenario, openScenario, type Scenario } from "../model/open-scenario.ts";
import { runScenario, type ScenarioRun } from "../model/run-scenario.ts";
import type { Analyses } from "../report/asked-analyses.ts";
import type { ExitCode } from "./exit-codes.ts";
import { errorsOf, exitCodeOf, type Findings, printFindings, printJson, together } from "./reporting.ts";
import { resultsText } from "./results-text.ts";
import { type FileOptions, readingOptions, scenarioFiles, workbooksOf } from "./scenario-files.ts";
import { remarksOf, type ScenarioResult, scenarioResult } from "./scenario-result.ts";
import type { Terminal } from "./terminal.ts";

export interface ModelOptions extends FileOptions {
  readonly case?: string;
  readonly out: string;
  /** False to write none. */
  readonly workbook: boolean;
  /** Sheets of sensitivity and risk: always, never, or where the scenario has a section `sensitivities`. */
  readonly analysis?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Reads all scenarios, then runs and writes each; nothing is written when any has a mistake. */
export async function modelCommand(
  named: readonly string[],
  options: ModelOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const files = await scenarioFiles(named);
  const workbooks = workbooksOf(files, options.out);
  const opened = await openAll(files, options);
  const before = together(opened);
  if (errorsOf(before.diagnostics).length > 0) return finish([], before, options, terminal);
  const scenarios = opened as readonly Scenario[];
  const unknown = scenarios.flatMap((scenario) => caseMistakes(scenario, options.case));
  if (unknown.length > 0)
    return finish([], { ...before, diagnostics: [...before.diagnostics, ...unknown] }, options, terminal);
  const results: ScenarioResult[] = [];
  const remarks: Diagnostic[] = [];
  for (const scenario of scenarios) {
    const run = runScenario(scenario, caseOf(options));
    const said = remarksOf(run);
    const workbook = options.workbook && errorsOf(said).length === 0 ? (workbooks.get(scenario.file) ?? null) : null;
    const unwritten = workbook === null ? [] : await writing(workbook, { scenario, run }, options, terminal);
    const warnings = [...scenario.diagnostics, ...said].filter(({ severity }) => severity === "warning").length;
    remarks.push(...said, ...unwritten);
    results.push(scenarioResult(scenario, run, { warnings, workbook: unwritten.length > 0 ? null : workbook }));
  }
  return finish(results, { ...before, diagnostics: [...before.diagnostics, ...remarks] }, options, terminal);
}

async function openAll(files: readonly string[], options: ModelOptions): Promise<OpenedScenario[]> {
  const opened: OpenedScenario[] = [];
  for (const file of files) opened.push(await openScenario(file, readingOptions(options)));
  return opened;
}

/** M301 when the scenario has no such case: found before anything is run. */
function caseMistakes({ model }: Scenario, wanted: string | undefined): Diagnostic[] {
  const { cases, name } = model.study;
  const names = cases.map((one) => one.name);
  if (wanted === undefined || names.includes(wanted)) return [];
  return [unknownCaseName(wanted, name, names, nearest(wanted, names))];
}

const caseOf = (options: ModelOptions): { readonly case?: string } =>
  options.case === undefined ? {} : { case: options.case };

/** Writes a workbook; what prevents it comes back as diagnostics, so that the other scenarios still get theirs. */
async function writing(
  workbook: string,
  { scenario, run }: { readonly scenario: Scenario; readonly run: ScenarioRun },
  options: ModelOptions,
  terminal: Terminal,
): Promise<readonly Diagnostic[]> {
  const [{ workbookBytes }, { writeAtomically }] = await Promise.all([
    import("../report/workbook.ts"),
    import("../report/write-atomically.ts"),
  ]);
  try {
    const bytes = await workbookBytes(run, await analysed(scenario, run, options));
    await terminal.uninterrupted(async () => {
      await makeFolder(options.out);
      await writeAtomically(workbook, bytes);
    });
    return [];
  } catch (error) {
    if (error instanceof FeasibilityError) return error.diagnostics;
    throw error;
  }
}

/** Trials of a simulation where nobody asked for the analyses: a second or two. */
const TRIALS_IN_PASSING = 2000;

async function analysed(scenario: Scenario, run: ScenarioRun, options: ModelOptions): Promise<Analyses | undefined> {
  const wish = options.analysis;
  if (wish === false || (wish === undefined && !scenario.sensitivities)) return undefined;
  const { askedAnalyses } = await import("../report/asked-analyses.ts");
  return askedAnalyses(scenario, run, { files: readingOptions(options), ...(!wish && { trials: TRIALS_IN_PASSING }) });
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new FeasibilityError([
      cannotReplaceFile(folder, `the folder cannot be made (${cause.code})`, "name another folder with --out."),
    ]);
  });
}

function finish(
  results: readonly ScenarioResult[],
  findings: Findings,
  options: ModelOptions,
  terminal: Terminal,
): ExitCode {
  const { diagnostics, sources } = findings;
  if (options.json) printJson({ scenarios: results }, diagnostics, terminal.out);
  else printFindings({ sources, diagnostics: options.quiet ? errorsOf(diagnostics) : diagnostics }, terminal.err);
  if (!options.json && !options.quiet && results.length > 0) terminal.out.write(resultsText(results, terminal.out));
  return exitCodeOf(diagnostics);
}
