/** From a scenario that lists others to all of them. */

import { type Diagnostic, FeasibilityError } from "../diagnostics/diagnostic.ts";
import type { CheckOptions } from "../scenario/check-scenario.ts";
import { openScenario, type Scenario } from "./open-scenario.ts";

/**
 * Opens what a scenario lists beside itself; what these list in turn is not followed.
 *
 * @param scenario  from `loadScenario`; its list stands under `sensitivities.structures.files`
 * @param options   root folder that paths may not leave, and how files are read, as for `loadScenario`
 * @returns         the scenario, then the others in the order of its list
 * @throws          FeasibilityError with every mistake of the others
 * @example         structures(await withStructures(await loadScenario("scenarios/structures/all-equity.yaml")))
 */
export async function withStructures(
  scenario: Scenario,
  options: CheckOptions = {},
): Promise<[Scenario, ...Scenario[]]> {
  const found: [Scenario, ...Scenario[]] = [scenario];
  const mistakes: Diagnostic[] = [];
  for (const file of scenario.structures?.files ?? []) {
    const opened = await openScenario(file, options);
    if (opened.model) found.push(opened as Scenario);
    else mistakes.push(...opened.diagnostics.filter(({ severity }) => severity === "error"));
  }
  if (mistakes.length > 0) throw new FeasibilityError(mistakes);
  return found;
}
