/** Hand-checkable model cases as data: overlays over one small scenario, and what lines of the model must say. */

import { readdirSync, readFileSync } from "node:fs";
import { evaluate } from "mathjs/number";
import { parse } from "yaml";
import { Decimal } from "../../src/formula/decimal.ts";
import { equal } from "../../src/formula/dimension.ts";
import { findPeriod } from "../../src/model/find-line.ts";
import { itemOf, type Model } from "../../src/model/model.ts";
import { loadScenario, type Scenario } from "../../src/model/open-scenario.ts";
import type { ModelRun } from "../../src/model/run.ts";

/** A number, arithmetic to be done, or `blank` where the line must not apply. */
type Written = number | string;

export interface Expectation {
  readonly line: string;
  /** Label of a column, or `life` for the total; left out for lines of one value. */
  readonly period?: string | number;
  readonly value?: Written;
  /** Several columns of one line at once. */
  readonly periods?: Readonly<Record<string, Written>>;
  /** Unit of the value, tags included; without one it is in calculation units. */
  readonly unit?: string;
  /** Largest difference allowed; without one, what decimals of 34 digits must reach: 1e-9 of the value. */
  readonly tolerance?: number;
}

export interface Case {
  readonly sentence: string;
  readonly overlay?: Readonly<Record<string, unknown>>;
  readonly case?: string;
  /** Tables that the overlay names, by file. */
  readonly files?: Readonly<Record<string, string>>;
  readonly why: string;
  readonly source?: string;
  readonly expect: readonly Expectation[];
}

/** One value held against what the model says. */
export interface Comparison {
  readonly what: string;
  readonly expected: number | null;
  readonly found: number | null;
  readonly tolerance: number;
}

const FOLDER = new URL("./", import.meta.url);
const BASE = readFileSync(new URL("base.yaml", FOLDER), "utf8");

/** Files of cases and what they hold, in order of their names. */
export function readCases(): ReadonlyMap<string, readonly Case[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml") && name !== "base.yaml");
  const read = (name: string): Case[] => parse(readFileSync(new URL(name, FOLDER), "utf8"), { merge: true });
  return new Map(files.sort().map((name) => [name.replace(".yaml", ""), read(name)]));
}

/** The base with an overlay laid over it, as an analyst's file would be. */
export function scenarioOf(
  overlay: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Scenario> {
  const text = JSON.stringify({ extends: "base.yaml", ...overlay });
  return loadScenario("case.yaml", { readFile: async (file) => (file === "base.yaml" ? BASE : (files[file] ?? text)) });
}

export function comparisonsOf(expectation: Expectation, run: ModelRun): Comparison[] {
  const { line, period, periods, value, tolerance } = expectation;
  const written = periods ? Object.entries(periods) : [[period, value] as const];
  return written.map(([at, said]) => {
    const expected = numberOf(said as Written);
    return {
      what: at === undefined ? line : `${line} in ${at}`,
      expected,
      found: foundIn(expectation, at, run),
      tolerance: tolerance ?? 1e-9 * Math.max(Math.abs(expected ?? 0), 1e-3),
    };
  });
}

const numberOf = (said: Written): number | null =>
  said === "blank" ? null : typeof said === "number" ? said : Number(evaluate(said));

function foundIn({ line, unit }: Expectation, at: string | number | undefined, run: ModelRun): number | null {
  const { model, values } = run;
  const item = itemOf(model, line);
  const constant = model.constants.get(line);
  if (!item) {
    if (constant === undefined) throw new Error(`there is no line ${line}`);
    return Number(constant);
  }
  const cells = values[item.index] ?? [];
  if ((item.shape === "scalar") !== (at === undefined)) throw new Error(`${line} has one value per ${item.shape}`);
  const cell =
    at === undefined
      ? cells[0]
      : at === "life"
        ? cells.reduce<Decimal>((sum, one) => sum.plus(one ?? 0), new Decimal(0))
        : cells[findPeriod(model, at)];
  return cell ? cell.div(scaleOf(unit, line, model)).toNumber() : null;
}

/** How many calculation units make one of the author's; a unit of another dimension is a mistake of the case. */
function scaleOf(text: string | undefined, line: string, model: Model): Decimal {
  if (text === undefined) return new Decimal(1);
  const unit = model.units.require(text);
  const { dimension } = itemOf(model, line) as { dimension: typeof unit.dimension };
  if (!equal(unit.dimension, dimension))
    throw new Error(`${line} is in ${model.units.describe(dimension)}, not ${text}`);
  return unit.factor.div(model.units.calculationScale(dimension));
}
