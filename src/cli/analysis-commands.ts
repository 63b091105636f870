/** Each analysis with its options, from the command line to the table. */

import { compare } from "../analysis/compare.ts";
import { grid } from "../analysis/grid.ts";
import { sensitivity } from "../analysis/sensitivity.ts";
import { solve } from "../analysis/solve.ts";
import { thresholds } from "../analysis/thresholds.ts";
import { tornado } from "../analysis/tornado.ts";
import { type AnalysisOptions, analysisCommand, basisOf, inputAndValues, outputAndTarget } from "./analysis-command.ts";
import { compareText, gridText, sensitivityText, solveText, thresholdsText, tornadoText } from "./analysis-text.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

interface ResultsOption extends AnalysisOptions {
  /** Names, parted by commas. */
  readonly results?: readonly string[];
}

const outputsOf = ({ results }: ResultsOption): { outputs?: readonly string[] } =>
  results ? { outputs: results } : {};

export const sensitivityCommand = (
  file: string,
  asked: readonly string[],
  options: ResultsOption,
  terminal: Terminal,
): Promise<ExitCode> => {
  const tables = asked.map(inputAndValues);
  return analysisCommand([file], options, terminal, async (scenario) => {
    const result = await sensitivity(scenario, { ...basisOf(options), ...outputsOf(options), tables });
    return { json: { sensitivity: result }, text: sensitivityText(result, terminal.out) };
  });
};

export interface TornadoOptions extends ResultsOption {
  /** Per cent. */
  readonly by: number;
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
    const asked = { ...basisOf(options), ...(inputs.length > 0 && { inputs }) };
    if (options.thresholds) {
      const result = await thresholds(scenario, { ...asked, most: options.most });
      return { json: { thresholds: result }, text: thresholdsText(result, terminal.out) };
    }
    const result = await tornado(scenario, { ...asked, ...outputsOf(options), by: options.by / 100 });
    return { json: { tornado: result }, text: tornadoText(result, options.most, terminal.out) };
  });

export interface GridOptions extends AnalysisOptions {
  readonly result: string;
}

export const gridCommand = (
  file: string,
  [rows, columns]: readonly [string, string],
  options: GridOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const sides = { rows: inputAndValues(rows), columns: inputAndValues(columns) };
  return analysisCommand([file], options, terminal, async (scenario) => {
    const result = await grid(scenario, { ...basisOf(options), ...sides, output: options.result });
    return { json: { grid: result }, text: gridText(result, terminal.out) };
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
  analysisCommand(files, options, terminal, async (scenario, other) => {
    const result = await compare(scenario as NonNullable<typeof scenario>, {
      ...(other && { with: other }),
      ...(options.case !== undefined && { case: options.case }),
      ...(options.withCase !== undefined && { withCase: options.withCase }),
      ...outputsOf(options),
    });
    return { json: { compare: result }, text: compareText(result, terminal.out) };
  });

export interface SolveOptions extends AnalysisOptions {
  readonly flat?: boolean;
}

export const solveCommand = (
  file: string,
  { input, wish }: { readonly input: string; readonly wish: string },
  options: SolveOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const wanted = outputAndTarget(wish);
  return analysisCommand([file], options, terminal, async (scenario) => {
    const result = await solve(scenario, { ...basisOf(options), ...wanted, input, flat: options.flat ?? false });
    return { json: { solve: result }, text: solveText(result, terminal.out), remarks: result.remarks };
  });
};
