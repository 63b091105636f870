/** `npm run model -- fit`: price processes fitted to a series of prices. */

import { fitPriceProcess, type PriceFit, type PriceFits } from "../analysis/random/fit-price-process.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { cannotFit } from "../diagnostics/risk-messages.ts";
import { loadCsv } from "../scenario/csv.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { exitCodeOf, printFindings, printJson } from "./reporting.ts";
import type { Terminal } from "./terminal.ts";
import { textTable } from "./text-table.ts";

export interface FitOptions {
  readonly column?: string;
  readonly step: number;
  readonly json?: boolean;
}

export async function fitCommand(file: string, options: FitOptions, terminal: Terminal): Promise<ExitCode> {
  const { table, diagnostics, sources } = await loadCsv(file, undefined, { allowOutside: true });
  if (!table) {
    printFindings({ diagnostics, sources }, terminal.err);
    return exitCodeOf(diagnostics);
  }
  const names = table.header.map(({ text }) => text);
  const column = options.column === undefined ? names.length - 1 : names.indexOf(options.column);
  if (column < 0) throw new FeasibilityError([cannotFit(file, `there is no column "${options.column}"`)]);
  const prices = table.rows.map((row) => Number(row[column]?.text));
  const fits = fitted(file, prices, options.step);
  if (options.json) printJson({ fits }, [], terminal.out);
  else terminal.out.write(fitsText(fits, names[column] as string, terminal.out.width));
  return EXIT.ok;
}

function fitted(file: string, prices: readonly number[], step: number): PriceFits {
  try {
    return fitPriceProcess(prices, step);
  } catch (error) {
    throw new FeasibilityError([cannotFit(file, (error as Error).message)]);
  }
}

function fitsText({ observations, step, fits, best }: PriceFits, name: string, width: number | undefined): string {
  const rows = fits.map((fit) => [
    `${fit.kind}${fit === best ? " *" : ""}`,
    withError(100 * fit.process.volatility, 100 * fit.errors.volatility, " %"),
    fit.process.halfLife === undefined ? "" : withError(fit.process.halfLife, fit.errors.halfLife, ""),
    fit.level === null ? "" : fit.level.toPrecision(4),
    fit.drift === null ? "" : withError(100 * fit.drift, 100 * (fit.errors.drift ?? 0), " %"),
    jumpsText(fit),
    fit.logLikelihood.toFixed(2),
    fit.criterion.toFixed(2),
  ]);
  const columns = [
    { title: "process" },
    ...["volatility", "half-life, years", "level", "drift a year", "jumps", "log-likelihood", "AIC"].map((title) => ({
      title,
      align: "right" as const,
    })),
  ];
  return [
    `${observations} prices of ${name}, ${step === 1 ? "a year" : `${step} years`} apart; standard errors behind ±; * describes them best (lowest AIC).\n`,
    textTable(columns, rows, width, (title) => title),
    `In a scenario:\n\nsensitivities:\n  monte_carlo:\n    paths:\n      prices.${name}.quote: ${inYaml(best)}\n`,
  ].join("\n");
}

const withError = (value: number, error: number | null, unit: string): string =>
  `${value.toFixed(1)}${unit}${error === null ? "" : ` ±${error.toFixed(1)}`}`;

const jumpsText = ({ process: { jumps } }: PriceFit): string =>
  jumps ? `${jumps.perYear.toFixed(2)} a year, ${jumps.mean.toFixed(2)} ±${jumps.deviation.toFixed(2)}` : "";

function inYaml({ process: { volatility, halfLife, jumps } }: PriceFit): string {
  const parts = [
    `volatility: ${(100 * volatility).toFixed(1)} %`,
    ...(halfLife === undefined ? [] : [`half_life: ${halfLife.toFixed(2)} years`]),
    ...(jumps
      ? [
          `jumps_per_year: ${jumps.perYear.toFixed(3)}`,
          `jump_mean: ${jumps.mean.toFixed(3)}`,
          `jump_deviation: ${jumps.deviation.toFixed(3)}`,
        ]
      : []),
  ];
  return `{ ${parts.join(", ")} }`;
}
