/** What the summary says that formulas of a workbook cannot: results of every case, break-evens, thresholds, evidence. */

import { type Engine, openEngine } from "../analysis/engine.ts";
import { evidence, type ResultEvidence } from "../analysis/evidence.ts";
import { findRoots } from "../analysis/find-roots.ts";
import { apply } from "../analysis/session.ts";
import { type ThresholdsResult, thresholds } from "../analysis/thresholds.ts";
import { unknownOf } from "../analysis/unknown.ts";
import type { Model } from "../model/model.ts";
import type { ScenarioRun } from "../model/run-scenario.ts";

/** Least debt-service cover: of which loan, and when. */
export interface LeastCover {
  readonly value: number;
  readonly loan: string;
  readonly period: string;
}

/** What a case gives; null where there is none, or no single one. */
export interface CaseFigures {
  readonly name: string;
  readonly npv: number | null;
  readonly irr: number | null;
  readonly peakFunding: number | null;
  readonly cover: LeastCover | null;
  /** Price in all years at which net present value is zero, in words. */
  readonly breakEven: string | null;
}

export interface SummaryFindings {
  /** Instance of the returns chapter that the figures are of. */
  readonly subject: string;
  /** One per case, in the order of the study. */
  readonly cases: readonly CaseFigures[];
  /** Name of the price that break-evens are of. */
  readonly price: string | null;
  readonly thresholds: ThresholdsResult;
  readonly evidence: readonly ResultEvidence[];
}

/** Movers whose thresholds are shown. */
const BREAKERS = 6;

/** Conventions (rates, inflation) move much and break nothing. */
const breaks = (path: string): boolean => !path.startsWith("conventions.");

/**
 * Runs the float64 kernel over cases and movers; debt locked.
 *
 * @param known  thresholds found already; those of the inputs that weigh most are sought when left out
 * @returns      undefined when the scenario asks for no returns
 */
export async function findSummary(run: ScenarioRun, known?: ThresholdsResult): Promise<SummaryFindings | undefined> {
  const { model, caseIndex } = run;
  const { instances, cases } = model.study;
  const returns = instances.filter(({ chapter }) => chapter.name === "returns");
  const subject = (returns.find(({ roles }) => roles.subject === "chain") ?? returns[0])?.name;
  if (subject === undefined) return undefined;
  const selectedCase = cases[caseIndex]?.name as string;
  const analysed = { model, selectedCase, meta: run.meta };
  const price = instances.find(({ chapter }) => chapter.name === "price")?.name;
  const loans = instances.filter(
    ({ chapter, name }) => chapter.name === "facility" && model.byKey.has(`facility[${name}].dscr`),
  );
  const figures: CaseFigures[] = [];
  for (const { name } of cases) {
    const engine = openEngine(analysed, {
      case: name,
      vary: price === undefined ? [] : [`prices.${price}.quote`],
      outputs: [
        ...["npv_post_tax", "irr_post_tax", "peak_funding"].map((line) => `returns[${subject}].${line}`),
        ...loans.map((loan) => `facility[${loan.name}].dscr`),
      ],
    });
    engine.run();
    const read = (output: number): number | null => finite(engine.read(output));
    const rows = loans.map((loan, at) => ({ loan: loan.name, values: engine.readRow(at + 3) }));
    figures.push({
      name,
      npv: read(0),
      irr: read(1),
      peakFunding: read(2),
      cover: leastCover(rows, engine.plan.labels),
      breakEven: await breakEvenOf(engine, model),
    });
  }
  const npv = `returns[${subject}].npv_post_tax`;
  const rests = evidence(analysed, { outputs: EVIDENCE.concat(npv).filter((key) => model.byKey.has(key)) });
  const heaviest = rests[rests.length - 1]?.heaviest.map(({ path }) => path) ?? [];
  const found =
    known ??
    (await thresholds(analysed, {
      inputs: heaviest.filter(breaks),
      floors: floorsOf(
        npv,
        loans.map(({ name }) => name),
        model.byKey,
      ),
    }));
  return {
    subject,
    cases: figures,
    price: price ?? null,
    thresholds: {
      ...found,
      thresholds: found.thresholds.filter(({ input }) => breaks(input.path)).slice(0, BREAKERS),
    },
    evidence: rests,
  };
}

const EVIDENCE = ["chain[chain].revenue", "chain[chain].operating_cost", "chain[chain].capital_spending"];

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Present value at least 0, and debt service of the first loan covered once. */
function floorsOf(
  npv: string,
  loans: readonly string[],
  byKey: ReadonlyMap<string, number>,
): { output: string; least: number }[] {
  const cover = loans.map((name) => `facility[${name}].minimum_dscr`).find((key) => byKey.has(key));
  return [{ output: npv, least: 0 }, ...(cover ? [{ output: cover, least: 1 }] : [])];
}

/** The price in all years at which the first output is zero; several are told one after the other. */
async function breakEvenOf(engine: Engine, model: Model): Promise<string | null> {
  const [price] = engine.plan.inputs;
  if (!price) return null;
  const unknown = unknownOf(price, model, true);
  const { roots } = await findRoots((x) => {
    apply(engine, 0, unknown.changeTo(x));
    engine.run();
    return engine.read(0);
  }, unknown.points);
  return roots.length === 0 ? null : roots.map(({ at }) => unknown.words(at)).join(", ");
}

function leastCover(
  rows: readonly { readonly loan: string; readonly values: Float64Array }[],
  labels: readonly string[],
): LeastCover | null {
  let least: LeastCover | null = null;
  for (const { loan, values } of rows) {
    for (const [t, value] of values.entries())
      if (Number.isFinite(value) && (least === null || value < least.value))
        least = { value, loan, period: labels[t] as string };
  }
  return least;
}
