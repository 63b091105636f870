/** Every sentence about uncertainty: A200 to A249. */

import type { Diagnostic } from "./diagnostic.ts";

type At = Pick<Diagnostic, "place" | "subject">;

/** A200: numbers that make no distribution. */
export const noDistribution = (what: string, why: string, at: At): Diagnostic => ({
  code: "A200",
  severity: "error",
  sentence: `the distribution of ${what} is impossible: ${why}.`,
  ...at,
  help: "check its numbers: low, mode, high; mean, deviation; alpha, beta; values, weights; from, to.",
});

/** A201: a distribution without a number that its shape needs. */
export const incompleteDistribution = (what: string, shape: string, missing: string, at: At): Diagnostic => ({
  code: "A201",
  severity: "error",
  sentence: `the ${shape} distribution of ${what} lacks ${missing}.`,
  ...at,
  help: `add ${missing}, e.g. { shape: ${shape}, ${missing}: ... }.`,
});

/** A202: an amount that cannot be read, or in a unit that does not fit. */
export const unreadableAmount = (what: string, text: string, why: string, at: At): Diagnostic => ({
  code: "A202",
  severity: "error",
  sentence: `${what}: "${text}" cannot be used: ${why}`,
  ...at,
  help: "write it as in the scenario, e.g. 78 %, 12 MUSD, 6 months; x 1.2 is a factor, +6 months is added.",
});

/** A203: one value for a series, a table or several instances that differ. */
export const severalValues = (path: string, at: At): Diagnostic => ({
  code: "A203",
  severity: "error",
  sentence: `${path} has several values, and one distribution would make them equal.`,
  ...at,
  help: "say enters: factor, with numbers around 1; or name one instance or one entry of the table.",
});

/** A204: nothing that could vary. */
export const nothingUncertain = (at: At): Diagnostic => ({
  code: "A204",
  severity: "error",
  sentence: "nothing is uncertain: no input has a range, and no distribution, path or event is given.",
  ...at,
  help: "give inputs a range, e.g. 78 % (IA, 70..82), or write sensitivities.monte_carlo.distributions.",
});

/** A205: a correlation of inputs that are not drawn, or of one with itself. */
export const cannotCorrelate = (path: string, why: string, at: At): Diagnostic => ({
  code: "A205",
  severity: "error",
  sentence: `${path} cannot be correlated: ${why}.`,
  ...at,
  help: "correlate two inputs that have a range or a distribution.",
});

/** A206: correlations that no numbers can have together. */
export const correlationRepaired = (largest: number, at: At): Diagnostic => ({
  code: "A206",
  severity: "warning",
  sentence: `the rank correlations contradict each other; the nearest possible ones are used, at most ${largest.toFixed(3)} away.`,
  ...at,
  help: "bring them closer together: when a goes with b and b with c, a cannot go against c.",
});

/** A207: a random path on something that is no series by year. */
export const noSeries = (path: string, at: At): Diagnostic => ({
  code: "A207",
  severity: "error",
  sentence: `${path} has one value, and a path by calendar year needs a series.`,
  ...at,
  help: "use paths for series such as prices.apt.quote, and distributions for single values.",
});

/** A208: a number outside what makes sense: trials, seed, probability, rank. */
export const numberOutside = (what: string, value: unknown, bound: string, at: At): Diagnostic => ({
  code: "A208",
  severity: "error",
  sentence: `${what} is ${String(value)}; it must be ${bound}.`,
  ...at,
});

/** A209: an input that is drawn in two ways. */
export const drawnTwice = (path: string, at: At): Diagnostic => ({
  code: "A209",
  severity: "error",
  sentence: `${path} is drawn twice.`,
  ...at,
  help: "give each input one distribution or one path; events come on top.",
});

/** A210: values held back by the limits of their inputs. */
export const heldByLimits = (share: number, at: At): Diagnostic => ({
  code: "A210",
  severity: "warning",
  sentence: `${(100 * share).toFixed(2)} values a hundred trials lay beyond the limits of their input and were held there.`,
  ...at,
  help: "cut the distribution off with from and to, or choose one with ends.",
});

/** A211: a series of prices that no process can be fitted to. */
export const cannotFit = (file: string, why: string): Diagnostic => ({
  code: "A211",
  severity: "error",
  subject: file,
  sentence: `no price process can be fitted: ${why}.`,
  help: "give at least 8 prices above 0 at equal intervals, oldest first: a column year or date, and a column price.",
});

/** A212: a stop rule or threshold for something that is no output. */
export const notAnOutput = (name: string, outputs: readonly string[], at: At): Diagnostic => ({
  code: "A212",
  severity: "error",
  sentence: `${name} is not among the outputs.`,
  ...at,
  help: `outputs are ${outputs.join(", ")}.`,
});
