/** Financing structures side by side: the same study under each of them, on one basis. */

import { differentBasis } from "../diagnostics/analysis-messages.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { irrAt } from "../finance/index.ts";
import type { Model } from "../model/model.ts";
import type { Scenario } from "../model/open-scenario.ts";
import { type ValueBasis, valueBasisOf } from "../model/value-basis.ts";
import { openEngine } from "./engine.ts";
import type { PartyKind } from "./party-flows.ts";
import { caseNumber } from "./plan-engine.ts";
import { rateToGoBy } from "./rate-output.ts";
import { type AnalysisHead, type Control, paceOf } from "./session.ts";
import { startValuing, type Valuing } from "./value-parties.ts";

export interface StructuresRequest {
  /** The case that is shown; the one that each scenario selects when left out. */
  readonly case?: string;
  /** The bank's case, for the first least cover ratio; the sizing case of each scenario when left out. */
  readonly bankCase?: string;
  /** A worse case, for the second; `downside` or what comes nearest to it by name when left out. */
  readonly downsideCase?: string;
}

/** A loan of a structure; amounts in money of the day. */
export interface StructureLoan {
  readonly name: string;
  readonly amount: number;
  /** What decided its amount on the sizing case, in words; several where they meet. */
  readonly binding: readonly string[];
  /** Least debt-service cover ratio by case; null where no service falls due, or where there is no such case. */
  readonly cover: { readonly bank: number | null; readonly downside: number | null };
  /** What its lender never gets back in the downside case. */
  readonly lossInDownside: number | null;
}

/** What a structure gives to somebody in the case shown. */
export interface StructureParty {
  readonly label: string;
  readonly kind: PartyKind;
  /** Net present value of its cash on the basis of the table; of a state, of all that its treasury receives. */
  readonly npv: number;
  /** Real, of owners and lenders; null where there is none or more than one. */
  readonly irr: number | null;
}

export interface Structure {
  readonly scenario: string;
  readonly title: string;
  readonly cases: { readonly shown: string; readonly bank: string; readonly downside: string | null };
  /** Loans with what is added to them per uses of funds of the companies financed so; null where none are listed. */
  readonly gearing: number | null;
  /** Deposits of streams, advances of buyers and revolvers per uses; null likewise. */
  readonly metalFinance: number | null;
  /** Least cover of any loan. */
  readonly cover: { readonly bank: number | null; readonly downside: number | null };
  readonly parties: readonly StructureParty[];
  /** The chain before any state: what parties divide. */
  readonly chain: number;
  readonly loans: readonly StructureLoan[];
  /** Further funds that are lacking; null where sponsors have not limited what they bring. */
  readonly fundingGap: number | null;
}

export interface StructuresResult {
  /** The one rate, date and currency of every value. */
  readonly basis: ValueBasis;
  /** Calculation unit of values, `real USD`. */
  readonly unit: string;
  readonly structures: readonly Structure[];
  /** The first structure as other tables name theirs: the one that a workbook holds live. */
  readonly first: AnalysisHead;
}

/**
 * A table of financing structures.
 *
 * Each scenario is one structure with its own debt, sized on its own sizing case and held. Values and returns are those of
 * the case shown, at the study's rate, date and currency, which all structures must share; treasuries have all that they
 * receive after financing. Cover is told in the bank's case and in a worse one.
 *
 * @param scenarios  from `loadScenario`, in the order of the table
 * @param request    cases by name; all may be left out
 * @param control    progress and abort
 * @returns          a column per structure; fractions, calculation units, real rates
 * @throws           FeasibilityError A107 when present values do not compare, M301 when there is no such case
 * @example          (await structures(await withStructures(scenario))).structures[0].parties
 */
export async function structures(
  scenarios: readonly [Scenario, ...Scenario[]],
  request: StructuresRequest = {},
  control: Control = {},
): Promise<StructuresResult> {
  const [first] = scenarios;
  const bases = scenarios.map((one) =>
    valueBasisOf(one.model, caseNumber(one.model, request.case ?? one.selectedCase)),
  );
  const [basis] = bases as [ValueBasis];
  const mistakes = bases.flatMap((other, at) => differencesOf(basis, other, first, scenarios[at] as Scenario));
  if (mistakes.length > 0) throw new FeasibilityError(mistakes);
  const step = paceOf(control, scenarios.length);
  const found: { structure: Structure; head: AnalysisHead }[] = [];
  for (const scenario of scenarios) {
    found.push(structureOf(scenario, request));
    await step();
  }
  return {
    basis,
    unit: `real ${basis.currency}`,
    structures: found.map(({ structure }) => structure),
    first: (found[0] as { head: AnalysisHead }).head,
  };
}

const BASIS: Readonly<Record<keyof ValueBasis, string>> = {
  currency: "currency",
  discountRate: "discount rate",
  discountDate: "discount date",
  priceDate: "price date",
  timing: "timing of cash",
};

const differencesOf = (basis: ValueBasis, other: ValueBasis, first: Scenario, second: Scenario) =>
  (Object.keys(basis) as (keyof ValueBasis)[])
    .filter((what) => basis[what] !== other[what])
    .map((what) =>
      differentBasis(
        { scenario: first.model.study.name, value: String(basis[what]) },
        { scenario: second.model.study.name, value: String(other[what]) },
        BASIS[what],
      ),
    );

function structureOf(scenario: Scenario, request: StructuresRequest): { structure: Structure; head: AnalysisHead } {
  const { model, meta } = scenario;
  const { study } = model;
  const cases = {
    shown: request.case ?? scenario.selectedCase,
    bank: request.bankCase ?? study.sizingCase,
    downside: request.downsideCase ?? worstOf(study.cases.map(({ name }) => name)),
  };
  const valuing = startValuing(scenario, { case: cases.shown, vary: [] }, keysOf(model));
  const values = valuing.value();
  const inBank = coverIn(scenario, cases.bank);
  const inDownside = cases.downside === null ? null : coverIn(scenario, cases.downside);
  const loans = namesOf(model, "facility").map(
    (name): StructureLoan => ({
      name,
      amount: valuing.read(`facility[${name}].amount`) ?? 0,
      binding: bindingOf(name, model, valuing),
      cover: { bank: inBank.cover(name), downside: inDownside?.cover(name) ?? null },
      lossInDownside: inDownside?.loss(name) ?? null,
    }),
  );
  const least = (of: "bank" | "downside"): number | null => {
    const known = loans.flatMap(({ cover }) => cover[of] ?? []);
    return known.length > 0 ? Math.min(...known) : null;
  };
  const structure: Structure = {
    scenario: study.name,
    title: meta.title,
    cases,
    ...sharesOfUses(model, valuing),
    cover: { bank: least("bank"), downside: least("downside") },
    parties: valuing.parties.map(({ label, kind, lines }, at) => ({
      label,
      kind,
      npv: values.parties[at] as number,
      irr: kind === "owner" || kind === "lender" ? rateOf(valuing.realRow(lines), valuing.times()) : null,
    })),
    chain: values.chain,
    loans,
    fundingGap: totalOf(model, valuing, "total_gap"),
  };
  return { structure, head: valuing.head };
}

/** Names of cases that say that they are bad, the plainest first. */
const WORSE = [/^downside$/, /downside/, /stress/, /collapse/, /^low/] as const;

const worstOf = (names: readonly string[]): string | null =>
  WORSE.flatMap((sign) => names.filter((name) => sign.test(name)))[0] ?? null;

const namesOf = ({ study }: Model, wanted: string): string[] =>
  study.instances.filter(({ chapter }) => chapter.name === wanted).map(({ name }) => name);

/** What the sizing of a loan can stop at. */
const LIMITS = {
  by_cover: "cover ratio",
  by_gearing: "gearing",
  by_loan_life: "loan-life cover",
  by_eligible: "eligible cost",
  by_commitment: "commitment",
  by_spending: "spending",
} as const;

const FUNDING = ["total_uses", "total_loans", "total_gap"] as const;

/** Lines read beside the cash of parties, as far as the scenario has them. */
const keysOf = (model: Model): string[] =>
  [
    ...namesOf(model, "facility").flatMap((name) =>
      ["amount", ...Object.keys(LIMITS)].map((line) => `facility[${name}].${line}`),
    ),
    ...namesOf(model, "funding").flatMap((name) =>
      [...FUNDING, "metal_finance"].map((line) => `funding[${name}].${line}`),
    ),
  ].filter((key) => model.byKey.has(key) || model.constants.has(key));

function bindingOf(name: string, model: Model, { read }: Valuing): string[] {
  const loan = model.study.instances.find((one) => one.chapter.name === "facility" && one.name === name);
  if (loan?.variants.size === "given") return ["amount given"];
  if (loan?.variants.size === "sculpted") return [LIMITS.by_cover];
  return Object.entries(LIMITS).flatMap(([line, words]) =>
    (read(`facility[${name}].${line}`) ?? 0) > 0 ? [words] : [],
  );
}

/** Of all companies whose sources and uses are listed; null where none has the line. */
function totalOf(model: Model, { read }: Valuing, line: (typeof FUNDING)[number]): number | null {
  const known = namesOf(model, "funding").flatMap((name) => read(`funding[${name}].${line}`) ?? []);
  return known.length > 0 ? sumOf(known) : null;
}

/** Of the companies that borrow or sell ahead: what owners pay alone says nothing of a lender's risk. */
function sharesOfUses(model: Model, { read, row }: Valuing): Pick<Structure, "gearing" | "metalFinance"> {
  const companies = namesOf(model, "funding").map((name) => ({
    uses: read(`funding[${name}].total_uses`) ?? 0,
    loans: read(`funding[${name}].total_loans`) ?? 0,
    metal: sumOf(row(`funding[${name}].metal_finance`)),
  }));
  const financed = companies.filter(({ loans, metal }) => loans > 0 || metal > 0);
  const uses = sumOf(financed.map((one) => one.uses));
  const none = (...chapters: string[]): 0 | null =>
    companies.length > 0 || chapters.every((chapter) => namesOf(model, chapter).length === 0) ? 0 : null;
  return uses === 0
    ? { gearing: none("facility"), metalFinance: none("stream", "prepayment", "revolver") }
    : {
        gearing: sumOf(financed.map(({ loans }) => loans)) / uses,
        metalFinance: sumOf(financed.map(({ metal }) => metal)) / uses,
      };
}

const sumOf = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

function coverIn(scenario: Scenario, name: string) {
  const { model } = scenario;
  const keys = namesOf(model, "facility")
    .flatMap((loan) => [`facility[${loan}].minimum_dscr`, `facility[${loan}].lenders_loss`])
    .filter((key) => model.byKey.has(key) || model.constants.has(key));
  const engine = openEngine(scenario, { case: name, vary: [], outputs: keys });
  engine.run();
  const numberOf = (key: string): number | null => {
    const value = keys.includes(key) ? engine.read(keys.indexOf(key)) : Number.NaN;
    return Number.isFinite(value) ? value : null;
  };
  return {
    cover: (loan: string): number | null => numberOf(`facility[${loan}].minimum_dscr`),
    loss: (loan: string): number | null => {
      const at = keys.indexOf(`facility[${loan}].lenders_loss`);
      return at < 0 ? null : engine.readRow(at).reduce((total, one) => total + one, 0);
    },
  };
}

function rateOf(flow: readonly number[], times: readonly number[]): number | null {
  const rate = rateToGoBy(irrAt(flow, times));
  return Number.isFinite(rate) ? rate : null;
}
