/** Each analysis with its options, from the command line, or as the scenario asks for it, to the table. */

import { compare } from "../analysis/compare.ts";
import { type GridRequest, grid } from "../analysis/grid.ts";
import { negotiation } from "../analysis/negotiation.ts";
import { type SensitivityResult, sensitivity, spider } from "../analysis/sensitivity.ts";
import type { Basis } from "../analysis/session.ts";
import { type SolveRequest, type SolveResult, solve } from "../analysis/solve.ts";
import { structures } from "../analysis/structures.ts";
import { thresholds } from "../analysis/thresholds.ts";
import { tornado } from "../analysis/tornado.ts";
import type { Scenario } from "../model/open-scenario.ts";
import { withStructures } from "../model/open-structures.ts";
import { type AnalysisOptions, analysisCommand, inputAndValues, outputAndTarget } from "./analysis-command.ts";
import {
  compareText,
  gridText,
  negotiationText,
  sensitivityText,
  solveText,
  structuresText,
  thresholdsText,
  tornadoText,
} from "./analysis-text.ts";
import type { ExitCode } from "./exit-codes.ts";
import { readingOptions } from "./scenario-files.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface ResultsOption extends AnalysisOptions {
  /** Names, parted by commas. */
  readonly results?: readonly string[];
}

/** The case and the debt that options ask for, else the scenario. */
function basisOf({ case: name, debt }: AnalysisOptions, { analyses }: Scenario): Basis {
  const how = debt ?? analyses?.debt;
  return { ...(name !== undefined && { case: name }), ...(how && { debt: how }) };
}

/** The results that options ask for, else the scenario; an analysis has its own when neither does. */
function outputsOf({ results }: ResultsOption, { analyses }: Scenario): { outputs?: readonly string[] } {
  const outputs = results ?? analyses?.outputs;
  return outputs ? { outputs } : {};
}

/** Nothing is named on the command line, and the scenario asks for nothing of the kind. */
function nothingAsked(file: string, key: string, example: string): UsageError {
  return new UsageError(
    `${file} asks for nothing under sensitivities.${key}.`,
    `name it on the command line, e.g. ${example}, or write it there.`,
  );
}

export const sensitivityCommand = (
  file: string,
  asked: readonly string[],
  options: ResultsOption,
  terminal: Terminal,
): Promise<ExitCode> => {
  const named = asked.map(inputAndValues);
  return analysisCommand([file], options, terminal, async (scenario) => {
    const basis = basisOf(options, scenario);
    const tables = named.length > 0 ? named : (scenario.analyses?.oneWay ?? []);
    const legs = named.length > 0 ? undefined : scenario.analyses?.spider;
    if (tables.length === 0 && !legs) throw nothingAsked(file, "one_way", '"prices.apt.quote: ±10 %"');
    const found: SensitivityResult[] = [];
    if (tables.length > 0)
      found.push(await sensitivity(scenario, { ...basis, ...outputsOf(options, scenario), tables }));
    if (legs) found.push(await spider(scenario, { ...basis, ...legs }));
    const [first, second] = found;
    return {
      json: { sensitivity: first, ...(second && { spider: second }) },
      text: found.map((one) => sensitivityText(one, terminal.out)).join("\n"),
    };
  });
};

export interface TornadoOptions extends ResultsOption {
  /** Per cent. */
  readonly by?: number;
  readonly most: number;
  readonly thresholds?: boolean;
}

export const tornadoCommand = (
  file: string,
  inputs: readonly string[],
  options: TornadoOptions,
  terminal: Terminal,
): Promise<ExitCode> =>
  analysisCommand([file], options, terminal, async (scenario) => {
    const written = inputs.length > 0 ? undefined : scenario.analyses?.tornado;
    const asked = { ...basisOf(options, scenario), ...(inputs.length > 0 && { inputs }) };
    if (options.thresholds) {
      const result = await thresholds(scenario, { ...asked, most: options.most });
      return { json: { thresholds: result }, text: thresholdsText(result, terminal.out) };
    }
    const by = options.by === undefined ? {} : { by: options.by / 100 };
    const named = options.results ? { outputs: options.results } : {};
    const request = { ...outputsOf(options, scenario), ...written, ...asked, ...by, ...named };
    const result = await tornado(scenario, request);
    return { json: { tornado: result }, text: tornadoText(result, options.most, terminal.out) };
  });

export interface GridOptions extends AnalysisOptions {
  readonly result?: string;
}

export const gridCommand = (
  file: string,
  sides: readonly string[],
  options: GridOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const [rows, columns] = sides.map(inputAndValues);
  if (rows && !columns) throw new UsageError("one side of the table is missing.", 'write both, "INPUT: VALUES" twice.');
  const output = options.result === undefined ? {} : { output: options.result };
  return analysisCommand([file], options, terminal, async (scenario) => {
    const asked: readonly GridRequest[] = rows && columns ? [{ rows, columns }] : (scenario.analyses?.twoWay ?? []);
    if (asked.length === 0)
      throw nothingAsked(file, "two_way", '"prices.apt.quote: ±10 %" "capital_costs.*.amount: ±20 %"');
    const found = [];
    for (const one of asked) found.push(await grid(scenario, { ...basisOf(options, scenario), ...one, ...output }));
    return {
      json: rows ? { grid: found[0] } : { grids: found },
      text: found.map((one) => gridText(one, terminal.out)).join("\n"),
    };
  });
};

export interface CompareOptions extends ResultsOption {
  readonly withCase?: string;
}

export const compareCommand = (
  files: readonly string[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<ExitCode> =>
  analysisCommand(files, options, terminal, async (first, second) => {
    const scenario = first as NonNullable<typeof first>;
    const result = await compare(scenario, {
      ...(second && { with: second }),
      ...(options.case !== undefined && { case: options.case }),
      ...(options.withCase !== undefined && { withCase: options.withCase }),
      ...outputsOf(options, scenario),
    });
    return { json: { compare: result }, text: compareText(result, terminal.out) };
  });

export interface SolveOptions extends AnalysisOptions {
  readonly flat?: boolean;
  /** Of the simulation behind a statistic. */
  readonly trials?: number;
  readonly seed?: number;
}

export const solveCommand = (
  file: string,
  { input, wish }: { readonly input?: string; readonly wish?: string },
  options: SolveOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  if (input !== undefined && wish === undefined)
    throw new UsageError("what the result must be is missing.", 'write it after the input, e.g. "npv = 0".');
  const wanted = wish === undefined ? undefined : outputAndTarget(wish);
  const { trials, seed } = options;
  if (wanted && !wanted.statistic && (trials ?? seed) !== undefined)
    throw new UsageError("trials are run for a statistic only.", 'name one, e.g. "p10 of npv = 0".');
  const drawing = { ...(trials !== undefined && { trials }), ...(seed !== undefined && { seed }) };
  return analysisCommand([file], options, terminal, async (scenario) => {
    const goals: readonly SolveRequest[] =
      input !== undefined && wanted
        ? [{ ...wanted, input, flat: options.flat ?? false }]
        : (scenario.analyses?.solve ?? []);
    if (goals.length === 0) throw nothingAsked(file, "solve", 'prices.apt.quote "npv = 0"');
    const found: SolveResult[] = [];
    for (const goal of goals) found.push(await solve(scenario, { ...basisOf(options, scenario), ...goal, ...drawing }));
    return {
      json: input === undefined ? { solutions: found } : { solve: found[0] },
      text: found.map((one) => solveText(one, terminal.out)).join("\n"),
      remarks: found.flatMap(({ remarks }) => remarks),
    };
  });
};

/** Without terms, those of the scenario; without these, all of its contracts and financing. */
export const negotiationCommand = (
  file: string,
  asked: readonly string[],
  options: AnalysisOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const named = asked.map(inputAndValues);
  return analysisCommand([file], options, terminal, async (scenario) => {
    const written = scenario.analyses?.negotiation ?? [];
    const terms = named.length > 0 ? named : written;
    const result = await negotiation(scenario, {
      ...basisOf(options, scenario),
      ...(terms.length > 0 && { terms }),
    });
    return { json: { negotiation: result }, text: negotiationText(result, terminal.out) };
  });
};

export interface StructuresOptions extends Omit<AnalysisOptions, "debt"> {
  readonly bankCase?: string;
  readonly downsideCase?: string;
}

/** Several files, or one that lists others. */
export const structuresCommand = (
  files: readonly string[],
  options: StructuresOptions,
  terminal: Terminal,
): Promise<ExitCode> =>
  analysisCommand(files, options, terminal, async (...named) => {
    const [first, ...others] = named as [Scenario, ...Scenario[]];
    const written = others.length === 0 ? first.structures : undefined;
    if (others.length === 0 && !written)
      throw nothingAsked(first.file, "structures", "scenarios/structures/all-equity.yaml and others beside it");
    const scenarios = written ? await withStructures(first, readingOptions(options)) : named;
    const [bankCase, downsideCase] = [
      options.bankCase ?? written?.bankCase,
      options.downsideCase ?? written?.downsideCase,
    ];
    const result = await structures(scenarios as [Scenario, ...Scenario[]], {
      ...(options.case !== undefined && { case: options.case }),
      ...(bankCase !== undefined && { bankCase }),
      ...(downsideCase !== undefined && { downsideCase }),
    });
    return { json: { structures: result }, text: structuresText(result, terminal.out) };
  });
