/** Schema of the section `sensitivities.monte_carlo`. */

import { choice, type Schema, text } from "./schema-parts.ts";
import type { SchemaBuilder } from "./schema-sections.ts";

const amount = (title: string, description: string): Schema => ({ title, description, type: ["string", "number"] });
const number = (title: string, description: string): Schema => ({ title, description, type: "number" });
const whole = (title: string, description: string): Schema => ({ title, description, type: "integer" });
const names = (title: string, description: string): Schema => ({
  title,
  description,
  type: "array",
  items: { type: "string" },
});
/** A map whose keys are paths of inputs or names of results. */
const byName = (title: string, description: string, entry: Schema): Schema => ({
  title,
  description,
  type: "object",
  additionalProperties: entry,
});

export const DISTRIBUTION_SHAPES = [
  "uniform",
  "triangular",
  "pert",
  "normal",
  "lognormal",
  "beta",
  "discrete",
  "empirical",
] as const;

export function monteCarloSchema(build: SchemaBuilder): Schema {
  const distribution = build.object({
    title: "Distribution",
    about: "How a number is drawn: a shape, and the numbers that it needs in the unit of the input.",
    properties: {
      shape: choice("Shape", "form of the distribution", DISTRIBUTION_SHAPES),
      enters: choice("Enters", "as the value itself, as a factor on it, or added to it", ["value", "factor", "added"]),
      low: amount("Low", "lowest value"),
      mode: amount("Mode", "likeliest value; that of the case when left out"),
      high: amount("High", "highest value"),
      mean: amount("Mean", "of the number itself"),
      deviation: amount("Deviation", "standard deviation of the number itself"),
      p10: amount("P10", "value that one trial in ten falls below; lognormal only"),
      p90: amount("P90", "value that nine trials in ten fall below; lognormal only"),
      alpha: number("Alpha", "first shape of a beta distribution"),
      beta: number("Beta", "second shape of a beta distribution"),
      values: {
        title: "Values",
        description: "of a discrete or an empirical distribution",
        type: "array",
        items: { type: ["string", "number"] },
      },
      weights: {
        title: "Weights",
        description: "one per value; equal when left out",
        type: "array",
        items: { type: "number" },
      },
      from: amount("From", "nothing below is drawn"),
      to: amount("To", "nothing above is drawn"),
    },
    required: ["shape"],
  });
  const effect = { ...distribution, type: ["string", "number", "object"] };
  return build.object({
    title: "Monte Carlo",
    about: "Many trials, each with inputs drawn from their distributions.",
    properties: {
      trials: whole("Trials", "how many; at most, where there is a stop rule"),
      seed: whole("Seed", "same seed, same numbers"),
      sampling: choice("Sampling", "how trials cover the possibilities", ["random", "latin-hypercube", "sobol"]),
      debt: choice("Debt", "kept as sized, or sized anew in every trial", ["locked", "resize"]),
      ranges: choice(
        "Ranges",
        "shape of inputs that have a range and no distribution of their own; triangular unless said otherwise",
        ["triangular", "pert", "uniform", "none"],
      ),
      only: names(
        "Only",
        "inputs whose ranges count: paths, * for every instance; all but the discount rate when left out",
      ),
      distributions: byName("Distributions", "by path of the input", distribution),
      correlate: {
        title: "Correlations",
        description: "rank correlations of two inputs each",
        type: "array",
        items: build.object({
          title: "Correlation",
          about: "Rank correlation of two inputs.",
          properties: { between: names("Between", "two paths"), rank: number("Rank", "from -1 to 1") },
          required: ["between", "rank"],
        }),
      },
      paths: byName(
        "Paths",
        "random paths by calendar year, as factors with mean 1 on a series, by path of the input",
        build.object({
          title: "Price path",
          about: "A random walk of the logarithm, drawn back or not, with jumps or without.",
          properties: {
            volatility: amount("Volatility", "deviation of the logarithm over a year"),
            half_life: amount("Half-life", "time in which half of a deviation is gone; left out, it stays"),
            jumps_per_year: number("Jumps per year", "expected number"),
            jump_mean: amount("Mean jump", "of the logarithm"),
            jump_deviation: amount("Deviation of jumps", "of the logarithm"),
            from: whole("From", "first calendar year that differs from the deck"),
          },
          required: ["volatility"],
        }),
      ),
      events: byName(
        "Events",
        "what happens or not, by a name of yours",
        build.object({
          title: "Event",
          about: "Effects that come together, or not at all.",
          properties: {
            title: text("Title", "what happens"),
            probability: amount("Probability", "from 0 % to 100 %"),
            effects: byName("Effects", "by input: 12 months, +6 months, x 1.2, or a distribution", effect),
          },
          required: ["probability", "effects"],
        }),
      ),
      outputs: names(
        "Outputs",
        "results: npv, irr, min_dscr, or keys of lines; worth and cover of everybody when left out",
      ),
      fans: names("Fans", "rows whose percentiles by year are shown"),
      thresholds: byName(
        "Thresholds",
        "by result: the probability of falling below is told; 0 for worth and the covenant of its cover test for a loan when left out",
        amount("Threshold", "in its unit"),
      ),
      stop: build.object({
        title: "Stop rule",
        about: "Ends the run when a statistic is known well enough.",
        properties: {
          output: text("Output", "a result"),
          statistic: choice("Statistic", "of its trials", ["mean", "p10", "p50", "p90"]),
          within: amount("Within", "half the width of its 95 % confidence interval"),
        },
        required: ["output", "statistic", "within"],
      }),
    },
  });
}
