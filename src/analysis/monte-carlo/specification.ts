/**
 * What a simulation is asked for. The same keys stand in YAML under `sensitivities.monte_carlo`, in snake case.
 *
 * Amounts are texts as in a scenario, `78 %`, `12 MUSD`, `6 months`, or numbers in calculation units: fractions, years,
 * money, and the trade unit of the metal.
 */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Debt } from "../types.ts";
import type { Sampling } from "./trial-plan.ts";

export type Amount = number | string;

/** How a drawn number enters: as the value itself, as a factor on what stands there, or added to it. */
export type Enters = "value" | "factor" | "added";

/**
 * A distribution as an author writes it: a shape and the numbers that it needs.
 *
 * uniform: low, high. triangular, pert: low, mode, high (mode: the value of the case when left out). normal, lognormal:
 * mean, deviation; lognormal also p10 and p90. beta: alpha, beta, low, high. discrete: values, weights. empirical: values.
 * `from` and `to` cut any of them off.
 */
export interface UncertainAmount {
  readonly shape: "uniform" | "triangular" | "pert" | "normal" | "lognormal" | "beta" | "discrete" | "empirical";
  readonly enters?: Enters;
  readonly low?: Amount;
  readonly mode?: Amount;
  readonly high?: Amount;
  readonly mean?: Amount;
  readonly deviation?: Amount;
  readonly p10?: Amount;
  readonly p90?: Amount;
  readonly alpha?: number;
  readonly beta?: number;
  readonly values?: readonly Amount[];
  readonly weights?: readonly number[];
  readonly from?: Amount;
  readonly to?: Amount;
}

/** A random path of a series by calendar year, as a factor on its deck with mean 1. */
export interface UncertainPath {
  /** Deviation of the logarithm over a year. */
  readonly volatility: Amount;
  /** Time in which half of a deviation is gone; left out, it stays. */
  readonly halfLife?: Amount;
  readonly jumpsPerYear?: number;
  /** Mean and deviation of the jump of the logarithm. */
  readonly jumpMean?: Amount;
  readonly jumpDeviation?: Amount;
  /** First calendar year that differs from the deck; the first of the timeline when left out. */
  readonly from?: number;
}

/** Something that happens or not; its effects come together. */
export interface UncertainEvent {
  readonly title?: string;
  readonly probability: Amount;
  /** By input: `12 months` as the value, `+6 months` added, `x 1.2` as a factor, or a distribution. */
  readonly effects: Readonly<Record<string, Amount | UncertainAmount>>;
}

export interface StopRule {
  /** Name of an output. */
  readonly output: string;
  readonly statistic: "mean" | "p10" | "p50" | "p90";
  /** Half the width of the 95 % confidence interval at which to stop, in calculation units. */
  readonly within: Amount;
}

export interface SimulationSpecification {
  /** Trials to run, or at most when there is a stop rule. */
  readonly trials?: number;
  /** A whole number from 0 to 2^53 - 1. */
  readonly seed?: number;
  readonly sampling?: Sampling;
  readonly debt?: Debt;
  /** Shape of inputs that have a range and no distribution of their own; `none` leaves them alone. */
  readonly ranges?: "triangular" | "pert" | "uniform" | "none";
  /** Only these inputs with a range vary: paths, with `*` for every instance. */
  readonly only?: readonly string[];
  readonly distributions?: Readonly<Record<string, UncertainAmount>>;
  /** Rank correlations of two inputs each. */
  readonly correlate?: readonly { readonly between: readonly [string, string]; readonly rank: number }[];
  readonly paths?: Readonly<Record<string, UncertainPath>>;
  readonly events?: Readonly<Record<string, UncertainEvent>>;
  readonly outputs?: readonly string[];
  /** Rows whose fan by year is wanted. */
  readonly fans?: readonly string[];
  /**
   * By output: the probability of falling below this is told. When left out 0 for present values; for the cover of a loan
   * the level of default of its cover test, 1 where it has none; of losses and periods in breach the probability of any.
   */
  readonly thresholds?: Readonly<Record<string, Amount>>;
  readonly stop?: StopRule;
}

/** Where a mistake in a specification stands: the keys that lead to it. */
export type Trail = readonly string[];

/** Turns a trail into what a message says about its place. */
export type Locate = (trail: Trail) => Pick<Diagnostic, "place" | "subject">;
