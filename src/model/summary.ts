/** What is asked first of a run: present values, rates of return with their status, payback, funding, unit costs. */

import type { RatesOfReturn } from "../finance/index.ts";
import { irrAt } from "../finance/index.ts";
import { itemOf, type Model } from "./model.ts";
import type { ModelRun } from "./run.ts";

/** A rate of return with its status: one, several (all of them), none, or not applicable (the flow never changes sign). */
export type RateStatus = RatesOfReturn;

export interface SubjectSummary {
  /** Name of the instance of the returns chapter, e.g. `chain`. */
  readonly subject: string;
  /** In money of the price date, at the decision rate. */
  readonly npvPreTax: number;
  readonly npvPostTax: number;
  readonly irrPreTax: RateStatus;
  readonly irrPostTax: RateStatus;
  /** Years from first spending; null when it never pays back. */
  readonly payback: number | null;
  readonly discountedPayback: number | null;
  readonly peakFunding: number;
}

export interface UnitCostSummary {
  readonly producer: string;
  /** Per trade unit sold in concentrate, money of the price date, over the life. */
  readonly c1: number;
  readonly aisc: number;
  readonly realisedPrice: number;
}

export interface RunSummary {
  readonly scenario: string;
  readonly case: string;
  readonly currency: string;
  readonly tradeUnit: string;
  readonly subjects: readonly SubjectSummary[];
  readonly unitCosts: readonly UnitCostSummary[];
  readonly checksFailed: readonly string[];
  readonly alerts: readonly string[];
}

/** Gathers the results asked for first; rates of return are every real root of the flow, found outside the model. */
export function summarise(run: ModelRun): RunSummary {
  const { model } = run;
  const named = (chapter: string): string[] =>
    model.study.instances.filter((one) => one.chapter.name === chapter).map((one) => one.name);
  const keys = (kind: "error" | "alert"): string[] =>
    run.checks
      .filter((check) => check.kind === kind && !check.passed)
      .map((check) => model.program.items[check.item]?.key as string);
  return {
    scenario: model.study.name,
    case: model.study.cases[run.caseIndex]?.name as string,
    currency: model.study.currency,
    tradeUnit: model.study.commodity.tradeUnit,
    subjects: named("returns").map((subject) => summariseSubject(run, subject)),
    unitCosts: named("unit_cost").map((producer) => ({
      producer,
      c1: scalarOf(run, `unit_cost[${producer}].c1_life`) ?? 0,
      aisc: scalarOf(run, `unit_cost[${producer}].aisc_life`) ?? 0,
      realisedPrice: scalarOf(run, `unit_cost[${producer}].realised_life`) ?? 0,
    })),
    checksFailed: keys("error"),
    alerts: keys("alert"),
  };
}

function summariseSubject(run: ModelRun, subject: string): SubjectSummary {
  const of = (name: string): number | null => scalarOf(run, `returns[${subject}].${name}`);
  const times = rowOf(run, "conventions[conventions].discount_time");
  const rates = (line: string): RateStatus => irrAt(rowOf(run, `returns[${subject}].${line}`), times);
  return {
    subject,
    npvPreTax: of("npv_pre_tax") ?? 0,
    npvPostTax: of("npv_post_tax") ?? 0,
    irrPreTax: rates("pre_tax_real"),
    irrPostTax: rates("post_tax_real"),
    payback: of("payback"),
    discountedPayback: of("discounted_payback"),
    peakFunding: of("peak_funding") ?? 0,
  };
}

/**
 * The value of a line that has one value for the whole timeline.
 *
 * @param key  e.g. `returns[chain].npv_post_tax`
 * @returns    the value in the line's calculation unit; null where it does not apply; 0 or 1 where the structure makes it so
 * @throws     Error when there is no such line
 */
export function scalarOf(run: ModelRun, key: string): number | null {
  const item = itemOf(run.model, key);
  if (!item) return constantOf(run.model, key);
  const value = run.values[item.index]?.[0];
  return value ? value.toNumber() : null;
}

/**
 * The values of a line, one per period.
 *
 * @param key  e.g. `concentrator[sarykul].recovered`
 * @returns    values in the line's calculation unit, shape [periods]; blanks as 0, a structural constant repeated
 * @throws     Error when there is no such line
 */
export function rowOf(run: ModelRun, key: string): number[] {
  const item = itemOf(run.model, key);
  if (!item) return new Array<number>(run.model.program.periods).fill(constantOf(run.model, key));
  return (run.values[item.index] ?? []).map((value) => value?.toNumber() ?? 0);
}

function constantOf(model: Model, key: string): number {
  const text = model.constants.get(key);
  if (text === undefined) throw new Error(`there is no line ${key}`);
  return Number(text);
}
