/** Random financing structures of one mine: loans of every kind, fees, reserves, streams, prepayments, a revolver. */

import fc from "fast-check";
import type { Ranges } from "./draw-values.ts";

/** What decides a loan. */
interface Loan {
  readonly size: "sculpted" | "given" | "least_of";
  readonly limits: readonly [boolean, boolean, boolean, boolean];
  readonly repayment: "sculpted" | "annuity" | "level" | "bullet" | "balloon" | "table";
  readonly fromGrace: boolean;
  readonly drawing: "pro_rata" | "first" | "last" | "schedule";
  readonly floating: boolean;
  readonly dayCount: "compound" | "thirty_360" | "actual_360" | "actual_365";
  readonly paidEarly: boolean;
  readonly inKind: boolean;
  readonly withholding: "exempt" | "borne" | "grossed_up";
  readonly sweep: boolean;
  readonly guarantee: boolean;
  readonly foreign: boolean;
  readonly fees: readonly [boolean, boolean, boolean, boolean];
  readonly reserve: "none" | "before_repayment" | "drawings" | "cash";
  readonly allUses: boolean;
  readonly coverByYear: boolean;
  readonly taxByTreaty: boolean;
}

export interface Financing {
  readonly loans: readonly Loan[];
  readonly stream: boolean;
  readonly prepayment: boolean;
  readonly revolver: boolean;
  readonly maintenance: boolean;
  readonly losses: "unlimited" | "expire";
  readonly quarters: boolean;
  /** All loans name a completion test instead of a day. */
  readonly tested: boolean;
}

const flags = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());
const rarely = fc.integer({ min: 0, max: 3 }).map((at) => at === 0);

const loans: fc.Arbitrary<Loan> = fc.record({
  size: fc.constantFrom("sculpted" as const, "given" as const, "least_of" as const),
  limits: flags,
  repayment: fc.constantFrom("sculpted", "sculpted", "annuity", "level", "bullet", "balloon", "table"),
  fromGrace: fc.boolean(),
  drawing: fc.constantFrom("pro_rata" as const, "first" as const, "last" as const, "schedule" as const),
  floating: fc.boolean(),
  dayCount: fc.constantFrom("compound" as const, "thirty_360" as const, "actual_360" as const, "actual_365" as const),
  paidEarly: fc.boolean(),
  inKind: rarely,
  withholding: fc.constantFrom("exempt" as const, "borne" as const, "grossed_up" as const),
  sweep: rarely,
  guarantee: rarely,
  foreign: rarely,
  fees: flags,
  reserve: fc.constantFrom("none" as const, "before_repayment" as const, "drawings" as const, "cash" as const),
  allUses: fc.boolean(),
  coverByYear: fc.boolean(),
  taxByTreaty: fc.boolean(),
});

export const financings: fc.Arbitrary<Financing> = fc.record({
  loans: fc.array(loans, { minLength: 1, maxLength: 3 }),
  stream: rarely,
  prepayment: rarely,
  revolver: rarely,
  maintenance: rarely,
  losses: fc.constantFrom("unlimited" as const, "expire" as const),
  quarters: fc.boolean(),
  tested: rarely,
});

type Tree = Record<string, unknown>;
const named = <T>(list: readonly T[], make: (one: T, name: string) => Tree | undefined): Tree =>
  Object.fromEntries(
    list.flatMap((one, at) => {
      const made = make(one, `loan_${at + 1}`);
      return made ? [[`loan_${at + 1}`, made]] : [];
    }),
  );

/** The scenario of a structure; its values are middles, drawn anew by `draw-values.ts`. */
export function financingTree(structure: Financing): Tree {
  const site = { entity: "mineco", schedule: "site" };
  const foreign = structure.loans.some((loan) => loan.foreign);
  return {
    scenario: { title: "Financing drawn at random" },
    metal: { contained: "WO3", trade_unit: "mtu", element: "W", element_content: "79.3 %" },
    timeline: {
      start: "2027-01-01",
      columns: structure.quarters
        ? [
            { count: 12, length: "quarter" },
            { count: 15, length: "year" },
          ]
        : [{ count: 18, length: "year" }],
    },
    conventions: { price_date: "2027-01-01", discount_date: "2027-01-01" },
    countries: { home: { profit_tax_rate: "15 %", interest_withholding: "10 %" }, abroad: { profit_tax_rate: "20 %" } },
    treaties: { home_abroad: { from: "home", to: "abroad", interest: "5 %" } },
    ...(foreign && {
      currencies: { uzs: { rate: "12000 UZS/USD", inflation: "8 %" } },
    }),
    entities: { mineco: { country: "home" } },
    schedules: {
      site: {
        construction_start: "2027-01-01",
        construction_time: "2 years",
        operating_life: "10 years",
        ramp_up: { "0 years": "60 %", "1 year": "100 %" },
      },
    },
    mines: {
      pit: {
        owner: "mineco",
        schedule: "site",
        concentrator: "mill",
        reserve: "9 Mt",
        grade: "0.4 %",
        rate: "0.8 Mt/year",
      },
    },
    concentrators: {
      mill: {
        owner: "mineco",
        schedule: "site",
        throughput: "0.8 Mt/year",
        recovery: "78 %",
        concentrate_grade: "60 %",
      },
    },
    prices: { apt: { quote: "400 USD/mtu" } },
    contracts: {
      sale: {
        seller: "mineco",
        source: "mill",
        benchmark: "apt",
        pricing: "flat",
        payable: "78 %",
        provisional_share: "80 %",
        final_days: "60 days",
      },
    },
    operating_costs: {
      milling: { ...site, concentrator: "mill", driver: "ore_milled", category: "processing", per_tonne: "30 USD/t" },
    },
    depreciation_pools: { plant: { ...site, life: 7 } },
    capital_costs: { plant: { ...site, pool: "plant", amount: "100 MUSD" } },
    sustaining_costs: { pit: { ...site, pool: "plant", yearly: "2 MUSD/year" } },
    profit_taxes: {
      plain: { entity: "mineco", losses: structure.losses },
      geared: { entity: "mineco", losses: structure.losses, debt: "with" },
    },
    facilities: named(structure.loans, (loan) => loanOf(loan, structure)),
    fees: feesOf(structure),
    reserve_accounts: named(structure.loans, ({ reserve }, facility) =>
      reserve === "none" ? undefined : { facility, borrower: "mineco", funded: reserve },
    ),
    completion_tests: { works: { concentrator: "mill", throughput_share: "90 %", longstop: "2030-01-01" } },
    cover_tests: named(structure.loans, (_, facility) => ({
      facility,
      borrower: "mineco",
      ...(structure.tested ? { completion_test: "works" } : { tested_from: "2030-01-01" }),
    })),
    lenders: named(structure.loans, (_, instrument) => ({ instrument })),
    sources_and_uses: { mineco: { company: "mineco", completion: "2029-01-01" } },
    ...(structure.stream && {
      streams: {
        metal: {
          seller: "mineco",
          contract: "sale",
          deposit: "10 MUSD",
          received_on: "2027-03-01",
          share: "5 %",
          price_share: "25 %",
        },
      },
    }),
    ...(structure.prepayment && {
      prepayments: {
        offtaker: {
          seller: "mineco",
          contract: "sale",
          advance: "10 MUSD",
          received_on: "2028-03-01",
          rate: "8 %",
          per_unit: "15 USD/mtu",
          final_day: "2032-12-31",
        },
      },
    }),
    ...(structure.revolver && {
      revolvers: {
        line: {
          borrower: "mineco",
          limit: "5 MUSD",
          receivables_share: "80 %",
          rate: "9 %",
          available_from: "2029-01-01",
          available_until: "2043-12-31",
        },
      },
    }),
    ...(structure.maintenance && { maintenance_reserves: { pit: { borrower: "mineco" } } }),
    cases: { base: {}, bank: { prices: { apt: { quote: "330 USD/mtu" } } } },
    run: { case: "base", debt_sized_on: "bank" },
  };
}

function loanOf(loan: Loan, { tested }: Financing): Tree {
  const [gearing, life, eligible, commitment] = loan.limits;
  const withLimit = (on: boolean, name: string, inputs: Tree): Tree => (on ? { [name]: "with", ...inputs } : {});
  return {
    borrower: "mineco",
    size: loan.size,
    repayment: loan.repayment,
    drawing: loan.drawing,
    day_count: loan.dayCount,
    repayment_time: "6 years",
    construction_interest: loan.paidEarly ? "paid" : "capitalised",
    withholding: loan.withholding,
    ...(loan.size === "given"
      ? { given_amount: "30 MUSD" }
      : { cover: loan.coverByYear ? { "..2032": 1.3, "2033+": 1.5 } : 1.3 }),
    uses: loan.allUses ? "all" : "capital",
    ...(loan.size === "least_of" && {
      ...withLimit(gearing, "gearing_limit", { gearing: "40 %" }),
      ...withLimit(life, "loan_life_limit", { loan_life_cover: 1.5 }),
      ...withLimit(eligible, "eligible_limit", { eligible_cost: "60 MUSD", eligible_share: "80 %" }),
      ...withLimit(commitment, "commitment_limit", { commitment: "40 MUSD" }),
    }),
    ...(loan.fromGrace
      ? tested
        ? { repayment_from: "completion", grace: "6 months" }
        : { repayment_from: "grace", schedule: "site", grace: "6 months" }
      : { first_repayment: "2030-01-01" }),
    ...(loan.floating ? { interest_rate: "floating", base_rate: "4 %", margin: "4 %" } : { rate: "8 %" }),
    ...(loan.repayment === "balloon" && { balloon: "30 %" }),
    ...(loan.repayment === "table" && { repaid_by: { "0 %": "0 %", "50 %": "20 %", "100 %": "100 %" } }),
    ...(loan.drawing === "schedule" && { drawing_plan: { "..2027": "40 %", 2028: "60 %", "2029+": "0 %" } }),
    ...(loan.inKind && { pay_in_kind: "with", pay_in_kind_rate: "4 %" }),
    ...(loan.withholding !== "exempt" &&
      (loan.taxByTreaty ? { lender_country: "abroad", treaty: "home_abroad" } : { withholding_rate: "10 %" })),
    ...(loan.sweep && { sweep: "with", sweep_share: "30 %", sweep_until: "60 %" }),
    ...(loan.guarantee && { guarantee: "with", ...(!tested && { guarantee_until: "2030-07-01" }) }),
    ...(tested && { completion_test: "works" }),
    ...(loan.foreign && { denomination: "foreign", currency: "uzs" }),
  };
}

function feesOf({ loans }: Financing): Tree {
  const kinds = ["upfront", "commitment", "agency", "premium"] as const;
  return Object.fromEntries(
    loans.flatMap((loan, at) =>
      kinds.flatMap((kind, position) => {
        if (!loan.fees[position]) return [];
        const facility = `loan_${at + 1}`;
        const payment = loan.allUses ? "cash" : "financed";
        const price = kind === "agency" ? { yearly: "0.1 MUSD/year" } : { rate: kind === "premium" ? "6 %" : "1 %" };
        return [[`${facility}_${kind}`, { facility, kind, ...price, ...(kind === "premium" && { payment }) }]];
      }),
    ),
  );
}

const range = (from: number, to: number) => ({ from, to });

/** Hard values: tax to 50 %, cover from 1.05, rates to 24 %, caps on losses. */
export const financingRanges: Ranges = {
  "country.profit_tax_rate": range(0, 0.5),
  "country.loss_use_limit": range(0.3, 1),
  "price.quote": range(250, 900),
  "capital_cost.amount": range(3e7, 1.5e8),
  "schedule.delay": range(0, 1.5),
  "facility.rate": range(0.02, 0.24),
  "facility.base_rate": range(0, 0.12),
  "facility.margin": range(0.01, 0.12),
  "facility.cover": range(1.05, 2),
  "facility.given_amount": range(1e6, 6e7),
  "facility.gearing": range(0.1, 0.8),
  "facility.loan_life_cover": range(1.1, 2),
  "facility.commitment": range(1e6, 8e7),
  "facility.first_repayment": range(2, 5),
  "facility.grace": range(0, 2),
  "facility.repayment_time": range(2, 9),
  "facility.balloon": range(0, 0.8),
  "facility.pay_in_kind_rate": range(0, 0.1),
  "facility.withholding_rate": range(0, 0.2),
  "facility.sweep_share": range(0, 1),
  "reserve_account.cover_time": range(0, 1),
  "currency.inflation": range(0, 0.2),
};
