/** `npm run model -- risk`: how likely it is. */

import { availableParallelism } from "node:os";
import { openTrials } from "../analysis/monte-carlo/run-trial.ts";
import { type SimulationOptions, simulate } from "../analysis/monte-carlo/simulate.ts";
import type { Sampling } from "../analysis/monte-carlo/trial-plan.ts";
import { varianceShares } from "../analysis/monte-carlo/variance-shares.ts";
import type { Debt } from "../analysis/types.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { explain } from "../model/explain.ts";
import { openScenario, type Scenario } from "../model/open-scenario.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { explanationText } from "./explanation-text.ts";
import { progressBar } from "./progress-bar.ts";
import { errorsOf, exitCodeOf, printFindings, printJson } from "./reporting.ts";
import { sharesText, simulationDocument, simulationText, trialText } from "./risk-text.ts";
import { type FileOptions, readingOptions, scenarioFiles } from "./scenario-files.ts";
import type { Terminal } from "./terminal.ts";
import { writeTrials } from "./trials-csv.ts";

export interface RiskOptions extends FileOptions {
  readonly case?: string;
  readonly trials?: number;
  readonly seed?: number;
  readonly workers?: number;
  readonly sampling?: Sampling;
  readonly debt?: Debt;
  readonly output?: readonly string[];
  readonly csv?: string;
  readonly trial?: number;
  readonly explain?: string;
  readonly period?: string;
  readonly shares?: boolean;
  readonly json?: boolean;
}

export async function riskCommand(named: string, options: RiskOptions, terminal: Terminal): Promise<ExitCode> {
  const [file] = (await scenarioFiles([named])) as [string];
  const opened = await openScenario(file, readingOptions(options));
  const { sources } = opened;
  if (!opened.model) {
    const errors = errorsOf(opened.diagnostics);
    if (options.json) printJson({}, errors, terminal.out);
    else printFindings({ diagnostics: errors, sources }, terminal.err);
    return exitCodeOf(errors);
  }
  try {
    return await answer(opened as Scenario, options, terminal);
  } catch (error) {
    if (!(error instanceof FeasibilityError)) throw error;
    const { diagnostics } = error;
    if (options.json) printJson({}, diagnostics, terminal.out);
    else printFindings({ diagnostics, sources }, terminal.err);
    return exitCodeOf(diagnostics);
  }
}

async function answer(scenario: Scenario, options: RiskOptions, terminal: Terminal): Promise<ExitCode> {
  const asked: SimulationOptions = {
    ...(options.case !== undefined && { case: options.case }),
    ...(options.trials !== undefined && { trials: options.trials }),
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.sampling !== undefined && { sampling: options.sampling }),
    ...(options.debt !== undefined && { debt: options.debt }),
    ...(options.output !== undefined && { outputs: options.output }),
    workers: options.workers ?? availableParallelism(),
  };
  if (options.trial !== undefined) return oneTrial(scenario, options.trial, asked, options, terminal);
  return terminal.stoppable(async (signal) => {
    const bar = progressBar(terminal.err);
    const running = { ...asked, signal, progress: bar.update };
    if (options.shares) {
      const shares = await varianceShares(scenario, running).finally(bar.stop);
      if (options.json) printJson({ shares }, [], terminal.out);
      else terminal.out.write(sharesText(shares, terminal.out));
      return signal.aborted ? EXIT.interrupted : EXIT.ok;
    }
    const simulation = await simulate(scenario, running).finally(bar.stop);
    if (options.csv !== undefined) await writeTrials(simulation, options.csv);
    if (options.json) printJson(simulationDocument(simulation), simulation.warnings, terminal.out);
    else {
      terminal.out.write(simulationText(simulation, terminal.out));
      printFindings({ diagnostics: simulation.warnings, sources: scenario.sources }, terminal.err);
    }
    return simulation.stopped === "interrupted" ? EXIT.interrupted : EXIT.ok;
  });
}

function oneTrial(
  scenario: Scenario,
  trial: number,
  asked: SimulationOptions,
  options: RiskOptions,
  terminal: Terminal,
): ExitCode {
  const found = openTrials(scenario, asked)(trial);
  const explanation = options.explain === undefined ? undefined : explain(found.run, options.explain, options.period);
  if (options.json) {
    const { draws, outputs } = found;
    printJson({ trial, draws, outputs, ...(explanation && { explanation }) }, [], terminal.out);
    return EXIT.ok;
  }
  terminal.out.write(trialText(found, terminal.out));
  if (explanation)
    terminal.out.write(
      `\n${explanationText(explanation, {
        case: `${found.run.summary.case}, trial ${trial}`,
        labels: found.run.model.study.grid.columns.map(({ label }) => label),
        latex: false,
        colour: terminal.out.colour,
      })}`,
    );
  return EXIT.ok;
}
