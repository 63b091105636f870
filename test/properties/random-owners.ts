/** Random structures of owners over a financed mine: shares carried or not, loans, preferred shares, limits and tiers. */

import fc from "fast-check";
import type { Ranges } from "./draw-values.ts";
import { type Financing, financingRanges, financings, financingTree } from "./random-financing.ts";

export interface Owners {
  readonly financing: Financing;
  readonly kept: boolean;
  readonly limit: "cash" | "reserves" | "capital";
  readonly lock: boolean;
  readonly carried: boolean;
  readonly loan: "none" | "cash" | "in_kind";
  readonly preferred: "none" | "share" | "amount";
  readonly inKind: boolean;
  readonly tiers: "none" | "catch_up" | "simple" | "hurdles";
}

export const owners: fc.Arbitrary<Owners> = fc.record({
  financing: financings,
  kept: fc.boolean(),
  limit: fc.constantFrom("cash" as const, "reserves" as const, "capital" as const),
  lock: fc.boolean(),
  carried: fc.boolean(),
  loan: fc.constantFrom("none" as const, "cash" as const, "in_kind" as const),
  preferred: fc.constantFrom("none" as const, "share" as const, "amount" as const),
  inKind: fc.boolean(),
  tiers: fc.constantFrom("none" as const, "catch_up" as const, "simple" as const, "hurdles" as const),
});

type Tree = Record<string, unknown>;
const company = "mineco";
const promoted = { company, promoter: "sponsor" };

const TIERS: Record<Owners["tiers"], Tree> = {
  none: {},
  catch_up: {
    capital: { company, kind: "return_of_capital" },
    preferred: { company, kind: "preferred_return", rate: "8 %" },
    catch_up: { ...promoted, kind: "catch_up", catch_up_share: "80 %", profit_share: "20 %" },
    rest: { ...promoted, kind: "residual", promote: "20 %" },
  },
  simple: {
    preferred: { company, kind: "simple_return", rate: "8 %" },
    capital: { company, kind: "return_of_capital" },
    rest: { company, kind: "residual" },
  },
  hurdles: {
    first: { company, kind: "hurdle", rate: "10 %" },
    second: { ...promoted, kind: "hurdle", rate: "15 %", promote: "20 %" },
    rest: { ...promoted, kind: "residual", promote: "30 %" },
  },
};

/** The scenario of a structure; its values are middles, drawn anew by `draw-values.ts`. */
export function ownersTree(structure: Owners): Tree {
  const tree = financingTree(structure.financing);
  return {
    ...tree,
    partners: { investor: {}, sponsor: {} },
    holdings: {
      investor: { owner: "investor", company, share: "80 %" },
      sponsor: {
        owner: "sponsor",
        company,
        share: "20 %",
        residence: "home",
        ...(structure.carried && { funding: "carried" }),
      },
    },
    ...(structure.kept && {
      distributions: { mineco: { company, limit: structure.limit, minimum_cash: "2 MUSD", pay_out: "80 %" } },
    }),
    ...(structure.kept &&
      structure.lock && {
        cover_tests: {
          loan_1: { facility: "loan_1", borrower: company, tested_from: "2029-01-01" },
        },
      }),
    ...(structure.loan !== "none" && {
      shareholder_loans: {
        investor: {
          company,
          holder: "investor",
          funded_share: "30 %",
          rate: "9 %",
          repayment_share: "50 %",
          interest_paid: structure.loan,
          withholding: "borne",
          withholding_rate: "10 %",
        },
      },
    }),
    ...(structure.preferred !== "none" && {
      preferred_shares: {
        sponsor: {
          company,
          holder: "sponsor",
          size: structure.preferred,
          ...(structure.preferred === "share" ? { funded_share: "30 %" } : { amount: "5 MUSD" }),
          coupon: "9 %",
          redemption: "50 %",
          coupon_paid: structure.inKind ? "in_kind" : "cumulative",
        },
      },
    }),
    tiers: TIERS[structure.tiers],
  };
}

const range = (from: number, to: number) => ({ from, to });

export const ownersRanges: Ranges = {
  ...financingRanges,
  "distribution.minimum_cash": range(0, 1e7),
  "distribution.pay_out": range(0.3, 1),
  "shareholder_loan.funded_share": range(0, 0.5),
  "shareholder_loan.rate": range(0, 0.2),
  "shareholder_loan.repayment_share": range(0, 1),
  "preferred.funded_share": range(0, 0.5),
  "preferred.amount": range(0, 5e7),
  "preferred.coupon": range(0, 0.2),
  "preferred.redemption": range(0, 1),
  "tier.rate": range(0, 0.3),
  "tier.catch_up_share": range(0.5, 1),
  "tier.profit_share": range(0, 0.4),
  "tier.promote": range(0, 0.5),
};
