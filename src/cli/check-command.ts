/** `npm run model -- check`: every mistake of every file, and nothing else. */

import { openScenario } from "../model/open-scenario.ts";
import type { ExitCode } from "./exit-codes.ts";
import { errorsOf, exitCodeOf, printFindings, printJson, together } from "./reporting.ts";
import { type FileOptions, readingOptions, scenarioFiles } from "./scenario-files.ts";
import type { Terminal } from "./terminal.ts";

export interface CheckOptions extends FileOptions {
  readonly json?: boolean;
}

export async function checkCommand(
  named: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const files = await scenarioFiles(named);
  const opened = [];
  for (const file of files) opened.push(await openScenario(file, readingOptions(options)));
  const findings = together(opened);
  if (options.json) printJson({ files }, findings.diagnostics, terminal.out);
  else {
    printFindings(findings, terminal.out);
    if (errorsOf(findings.diagnostics).length === 0)
      terminal.out.write(`${files.length} file${files.length === 1 ? "" : "s"}, no mistakes\n`);
  }
  return exitCodeOf(findings.diagnostics);
}
