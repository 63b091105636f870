/** From a scenario file to a bound model: reading, checking, binding, with every mistake of all of them at once. */

import { WORLD_VARIANTS } from "../book/worlds.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { type CheckOptions, checkScenario } from "../scenario/check-scenario.ts";
import type { Located } from "../scenario/located.ts";
import type { ScenarioMeta } from "../scenario/scenario-meta.ts";
import { type AskedAnalyses, readAnalyses } from "./analyses.ts";
import { bindStudy } from "./bind.ts";
import { formulaParser } from "./formulas.ts";
import type { Model } from "./model.ts";
import { type AskedStructures, readStructures } from "./structure-files.ts";

/** A scenario as far as it could be opened. */
export interface OpenedScenario {
  /** The file as the user named it. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every file read, by the name that places give. */
  readonly sources: ReadonlyMap<string, string>;
  readonly meta?: ScenarioMeta;
  /** The case that the scenario selects, by name. */
  readonly selectedCase?: string;
  /** The section `sensitivities` as written. */
  readonly sensitivities?: Located;
  /** The same, read: what `sensitivity`, `grid`, `tornado`, `negotiation`, `spider` and `solve` are asked for. */
  readonly analyses?: AskedAnalyses;
  /** Other structures that it lists, to be opened with `withStructures`. */
  readonly structures?: AskedStructures;
  /** Absent when there is any error. */
  readonly model?: Model;
}

/** A scenario without errors. */
export type Scenario = OpenedScenario & Required<Pick<OpenedScenario, "meta" | "selectedCase" | "model">>;

/**
 * Opens a scenario; mistakes are collected in `diagnostics`, nothing is thrown for them.
 *
 * @param file     path of the YAML file
 * @param options  root folder that paths may not leave, and how files are read
 * @returns        what could be read, with every mistake; `model` is absent when there is an error
 */
export async function openScenario(file: string, options: CheckOptions = {}): Promise<OpenedScenario> {
  const checked = await checkScenario(file, options);
  const { sources, meta, selectedCase, sensitivities, study } = checked;
  const known = {
    file,
    sources,
    ...(meta && { meta }),
    ...(selectedCase && { selectedCase }),
    ...(sensitivities && { sensitivities }),
  };
  if (!study) return { ...known, diagnostics: checked.diagnostics };
  const parse = await formulaParser(study.instances.map((instance) => instance.chapter));
  const bound = bindStudy(study, WORLD_VARIANTS, parse);
  if ("mistakes" in bound) return { ...known, diagnostics: [...checked.diagnostics, ...bound.mistakes] };
  const { model } = bound;
  if (!sensitivities) return { ...known, diagnostics: checked.diagnostics, model };
  const { analyses, mistakes } = readAnalyses(sensitivities, model);
  const beside = await readStructures(sensitivities, model, file, options);
  const diagnostics = [...checked.diagnostics, ...mistakes, ...beside.mistakes];
  if (mistakes.length > 0 || beside.mistakes.length > 0) return { ...known, diagnostics };
  return { ...known, diagnostics, analyses, model, ...(beside.structures && { structures: beside.structures }) };
}

/**
 * Loads a scenario file: reads it with everything it extends, checks it, and binds it to the book.
 *
 * @param file     path of the YAML file; `extends` and CSV files are looked up relative to the file that names them
 * @param options  root folder that paths may not leave, and how files are read (by default from disk)
 * @returns        the scenario with its model; warnings are in `diagnostics`
 * @throws         FeasibilityError with every mistake found, each with place, sentence and help
 * @example        const scenario = await loadScenario("scenarios/integrated.yaml")
 */
export async function loadScenario(file: string, options: CheckOptions = {}): Promise<Scenario> {
  const opened = await openScenario(file, options);
  if (!opened.model) throw new FeasibilityError(opened.diagnostics.filter((one) => one.severity === "error"));
  return opened as Scenario;
}
