/** What the command line says of one run: results, conventions they rest on, and remarks. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { sizingNotConverged } from "../diagnostics/financing-messages.ts";
import { alertRaised, checkFailed, closeJump, severalRates } from "../diagnostics/model-messages.ts";
import { impossibleInput } from "../diagnostics/physical-messages.ts";
import { debtInWords } from "../model/debt-in-words.ts";
import { itemOf } from "../model/model.ts";
import type { Scenario } from "../model/open-scenario.ts";
import type { ScenarioRun } from "../model/run-scenario.ts";
import { type RateStatus, rowOf, type SubjectSummary, scalarOf, type UnitCostSummary } from "../model/summary.ts";
import { type ValueBasis, valueBasisOf } from "../model/value-basis.ts";
import { numberText } from "../model/with-numbers.ts";
import { type InputValue, instanceKey, type Provenance } from "../scenario/study.ts";
import { percentText, rateText } from "./rate-text.ts";

/** What every amount of a run rests on. */
export interface ResultConventions extends ValueBasis {
  readonly tradeUnit: string;
  /** Whether debt is held as sized or sized anew, in words; null without debt. */
  readonly debt: string | null;
}

type RateResult = RateStatus & {
  /** The rate to go by; null when there is none, or more than one. */ readonly printed: number | null;
};

export interface SubjectResult extends Omit<SubjectSummary, "irrPreTax" | "irrPostTax"> {
  readonly irrPreTax: RateResult;
  readonly irrPostTax: RateResult;
}

export interface UnitCostResult extends UnitCostSummary {
  /** The company whose costs these are. */
  readonly entity: string;
}

/** A loan in a run; money of the day. */
export interface LoanResult {
  readonly loan: string;
  readonly borrower: string;
  readonly drawn: number;
  /** Least cover of debt service, and the period it falls into; null where no service falls due. */
  readonly leastCover: number | null;
  readonly leastCoverPeriod: string | null;
  /** What the lender never gets back. */
  readonly lendersLoss: number;
}

/** What a state takes over the timeline. */
export interface StateResult {
  readonly country: string;
  /** Money of the price date, undiscounted. */
  readonly take: number;
  /** At the decision rate. */
  readonly presentValue: number;
  /** Of the net cash flow before the state, undiscounted. */
  readonly share: number;
}

export interface ScenarioResult {
  readonly file: string;
  readonly scenario: string;
  readonly title: string;
  readonly case: string;
  readonly conventions: ResultConventions;
  readonly subjects: readonly SubjectResult[];
  readonly unitCosts: readonly UnitCostResult[];
  readonly loans: readonly LoanResult[];
  readonly states: readonly StateResult[];
  readonly checksFailed: readonly string[];
  readonly alerts: readonly string[];
  readonly warnings: number;
  /** The workbook written, or null. */
  readonly workbook: string | null;
}

/** Errors and warnings that a run gives, beside those of its scenario file. */
export function remarksOf(run: ScenarioRun): Diagnostic[] {
  const { model, checks, closeJumps, summary } = run;
  const { name, grid } = model.study;
  const keyOf = (item: number): string => model.program.items[item]?.key ?? "";
  const labelOf = (item: number): string => model.info[item]?.label ?? "";
  const sizeOf = (item: number, size: number): string =>
    `${numberText(size)}${model.info[item]?.unit === "1" ? "" : ` ${model.info[item]?.unit}`}`;
  const when = run.caseIndex === 0 ? "" : ` in case ${summary.case}`;
  const failed = checks
    .filter(({ passed }) => !passed)
    .map(({ item, kind, size }) => {
      const shown = sizeOf(item, size.toNumber());
      if (model.info[item]?.line?.name === "sizing_residual") return notConverged(run, item, shown);
      const blamed = kind === "error" ? blamedBy(run, item) : undefined;
      if (blamed) return impossibleInput(blamed.place, blamed.path, labelOf(item).toLowerCase(), shown, when);
      return kind === "error"
        ? checkFailed(name, keyOf(item), shown)
        : alertRaised(name, labelOf(item), keyOf(item), shown, model.info[item]?.line?.note);
    });
  const rates = summary.subjects.flatMap(({ subject, irrPreTax, irrPostTax }) => [
    ...severalOf(name, `${subject} before tax`, irrPreTax),
    ...severalOf(name, `${subject} after tax`, irrPostTax),
  ]);
  const jumps = closeJumps.map(({ item, period }) =>
    closeJump(name, keyOf(item), grid.columns[period]?.label ?? String(period + 1)),
  );
  return [...failed, ...rates, ...jumps];
}

/** The input that a failed check shows to be wrong, and where the case gives it. */
function blamedBy(run: ScenarioRun, item: number): { path: string; place: Place | undefined } | undefined {
  const info = run.model.info[item];
  const blames = info?.line?.blames;
  if (!info || blames === undefined) return undefined;
  const value = run.model.study.cases[run.caseIndex]?.inputs.get(instanceKey(info.instance))?.[blames];
  const provenance = value && ("quantity" in value ? value.quantity.provenance : provenanceIn(value));
  return {
    path: `${info.chapter.section}.${info.instance.name}.${blames}`,
    place: provenance?.place ?? info.instance.place,
  };
}

const provenanceIn = (value: Exclude<InputValue, { quantity: unknown }>): Provenance | undefined =>
  value.shape === "series" ? value.provenance : undefined;

/** What is said of a loan whose passes have not come to rest, with the rate at which they do. */
function notConverged(run: ScenarioRun, item: number, shown: string): Diagnostic {
  const { model } = run;
  const facility = model.info[item]?.instance.name ?? "";
  const key = `facility[${facility}].convergence`;
  const rate = itemOf(model, key) ? Math.abs(scalarOf(run, key) ?? 0) : 0;
  const told = rate > 0 ? `, ${percentText(rate)} of what the pass before left` : "";
  return sizingNotConverged(model.study.name, facility, shown, told, model.study.passes);
}

function severalOf(scenario: string, flow: string, status: RateStatus): Diagnostic[] {
  if (!rateText(status).ambiguous) return [];
  const rates = status.rates.filter((rate) => rate >= 0).map(percentText);
  return [severalRates(scenario, flow, rates)];
}

export function scenarioResult(
  scenario: Scenario,
  run: ScenarioRun,
  more: { readonly warnings: number; readonly workbook: string | null },
): ScenarioResult {
  const { summary, model } = run;
  const printed = (status: RateStatus): RateResult => ({ ...status, printed: rateText(status).rate });
  const entityOf = (producer: string): string =>
    model.study.instances.find((one) => one.chapter.name === "unit_cost" && one.name === producer)?.roles.entity ??
    producer;
  return {
    file: scenario.file,
    scenario: summary.scenario,
    title: run.meta.title,
    case: summary.case,
    conventions: conventionsOf(run),
    subjects: summary.subjects.map((one) => ({
      ...one,
      irrPreTax: printed(one.irrPreTax),
      irrPostTax: printed(one.irrPostTax),
    })),
    unitCosts: summary.unitCosts.map((one) => ({ ...one, entity: entityOf(one.producer) })),
    loans: loansOf(run),
    states: statesOf(run),
    checksFailed: summary.checksFailed,
    alerts: summary.alerts,
    ...more,
  };
}

function loansOf(run: ScenarioRun): LoanResult[] {
  const { study, byKey, program } = run.model;
  const amounts = (key: string): (number | null)[] => {
    const item = byKey.get(key);
    return item === undefined ? [] : (run.values[item] ?? []).map((value) => value?.toNumber() ?? null);
  };
  const sum = (key: string): number => amounts(key).reduce((total: number, one) => total + (one ?? 0), 0);
  return study.instances
    .filter(({ chapter, name }) => chapter.name === "facility" && byKey.has(`facility[${name}].drawn`))
    .map(({ name, roles }): LoanResult => {
      const cover = amounts(`facility[${name}].dscr`).slice(0, program.periods);
      const known = cover.filter((one) => one !== null);
      const least = known.length === 0 ? null : Math.min(...known);
      return {
        loan: name,
        borrower: roles.borrower ?? "",
        drawn: sum(`facility[${name}].drawn`),
        leastCover: least,
        leastCoverPeriod: least === null ? null : (study.grid.columns[cover.indexOf(least)]?.label ?? null),
        lendersLoss: sum(`facility[${name}].lenders_loss`),
      };
    });
}

function statesOf(run: ScenarioRun): StateResult[] {
  const { study, byKey } = run.model;
  return study.instances
    .filter(({ chapter, name }) => chapter.name === "country" && byKey.has(`country[${name}].take_real`))
    .map(({ name }): StateResult => {
      const of = (line: string): number => scalarOf(run, `country[${name}].${line}`) ?? 0;
      const take = rowOf(run, `country[${name}].take_real`).reduce((total, one) => total + one, 0);
      return { country: name, take, presentValue: of("take_value"), share: of("take_share") };
    });
}

function conventionsOf({ model, caseIndex }: ScenarioRun): ResultConventions {
  const { tradeUnit } = model.study.commodity;
  return { ...valueBasisOf(model, caseIndex), tradeUnit, debt: debtInWords(model) };
}
