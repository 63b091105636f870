/** Runs a loaded scenario in one of its cases. */

import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { unknownCaseName } from "../diagnostics/model-messages.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { ScenarioMeta } from "../scenario/scenario-meta.ts";
import type { Scenario } from "./open-scenario.ts";
import { type ModelRun, runModel } from "./run.ts";
import { type RunSummary, summarise } from "./summary.ts";

/** A run with what the scenario says of itself and the results asked for first. */
export interface ScenarioRun extends ModelRun {
  readonly meta: ScenarioMeta;
  readonly summary: RunSummary;
}

/**
 * Runs a scenario: the exact reading of every line, checks, and a summary.
 *
 * @param scenario  from `loadScenario`
 * @param options   `case`: name of the case, by default the one the scenario selects
 * @returns         values of every line (`rowOf`, `scalarOf`), checks, close jumps, and the summary
 * @throws          FeasibilityError M301 when there is no such case
 * @example         runScenario(scenario, { case: "bank" }).summary.subjects[0].npvPostTax
 */
export function runScenario(scenario: Scenario, options: { readonly case?: string } = {}): ScenarioRun {
  const { cases } = scenario.model.study;
  const wanted = options.case ?? scenario.selectedCase;
  const caseIndex = cases.findIndex((one) => one.name === wanted);
  if (caseIndex < 0) {
    const names = cases.map((one) => one.name);
    throw new FeasibilityError([unknownCaseName(wanted, scenario.model.study.name, names, nearest(wanted, names))]);
  }
  const run = runModel(scenario.model, caseIndex);
  return { ...run, meta: scenario.meta, summary: summarise(run) };
}
