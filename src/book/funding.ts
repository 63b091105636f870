import type { Chapter } from "./chapter.ts";

/** Sources and uses of funds to completion, and what is lacking where sponsors have committed only so much. */
export const funding: Chapter = {
  name: "funding",
  section: "sources_and_uses",
  title: "Sources and uses",
  sheet: "Sources and uses",
  about:
    "Uses are capital costs, interest and fees before completion, working capital, reserves and what operation loses before completion; the sponsors bring what other sources leave. Families: completion, uses, sources, gap.",
  roles: { company: { chapters: ["entity"], about: "company that is funded" } },
  variants: {
    commitment: {
      about: "whether sponsors have committed a limited amount",
      default: "open",
      options: { open: "they bring whatever is lacking", limited: "what goes beyond their commitment is a gap" },
    },
  },
  inputs: [
    { name: "completion", label: "Completion", unit: "year", shape: "date", about: "day until which uses count" },
    { name: "spent_before", label: "Spent before financial close", unit: "$", default: "0 USD", about: "cost before the timeline, brought by sponsors and counted on both sides", limits: ["0 USD", "1e11 USD"] },
    { name: "committed", label: "Sponsors' commitment", unit: "$", only: { commitment: "limited" }, about: "most that sponsors bring, over the whole timeline", limits: ["0 USD", "1e12 USD"] },
  ],
  lines: [
    { name: "before_completion", label: "Share of the period before completion", unit: "1", formula: "max(0, min(period_end, completion) - period_start) / period_years", kind: "rate" },
    { name: "capital", label: "Capital costs", unit: "$", formula: "company.capital_spending * before_completion" },
    { name: "interest", label: "Interest before repayment, and what is added to loans", unit: "$", formula: "(company.added_to_loans + company.early_interest) * before_completion" },
    { name: "fees", label: "Fees and premiums paid", unit: "$", formula: "company.early_fees * before_completion" },
    { name: "service", label: "Debt service before completion", unit: "$", formula: "(company.debt_service + company.early_repayment) * before_completion" },
    { name: "working_capital", label: "Initial working capital", unit: "$", formula: "company.working_capital_change * before_completion" },
    { name: "reserves", label: "Reserves for debt service", unit: "$", formula: "company.reserve_funding * before_completion" },
    { name: "losses", label: "Losses of ramp-up", unit: "$", formula: "max(0, 0 - company.cfads - company.working_capital_change) * before_completion" },
    { name: "uses", label: "Uses of funds", unit: "$", formula: "capital + interest + fees + service + working_capital + reserves + losses", key: true },
    { name: "loans", label: "Loans drawn", unit: "$", formula: "company.loans_drawn * before_completion" },
    { name: "added", label: "Interest and fees added to loans", unit: "$", formula: "company.added_to_loans * before_completion" },
    { name: "metal_finance", label: "Deposits of streams, advances of buyers, revolver", unit: "$", formula: "company.metal_finance_flow * before_completion" },
    { name: "operation", label: "Cash flow of operation before completion", unit: "$", formula: "max(0, company.cfads + company.working_capital_change) * before_completion" },
    { name: "equity", label: "Equity paid in, less paid out", unit: "$", formula: "uses - loans - added - metal_finance - operation", key: true },
    { name: "total_uses", label: "Uses of funds with cost before close", unit: "$", once: true, formula: "sum(uses) + spent_before", key: true },
    { name: "total_loans", label: "Loans with interest and fees added", unit: "$", once: true, formula: "sum(loans) + sum(added)", key: true },
    { name: "total_equity", label: "Equity with cost before close", unit: "$", once: true, formula: "sum(equity) + spent_before", key: true },
    { name: "gearing", label: "Loans per uses", unit: "1", once: true, formula: "share(total_loans, total_uses)", key: true },
    { name: "paid_in", label: "Paid in by sponsors so far", unit: "$", formula: "prev(paid_in) + max(0, 0 - company.equity_cash_flow)", kind: "stock", only: { commitment: "limited" } },
    { name: "gap", label: "Funding gap", unit: "$", formula: "max(0, paid_in + spent_before - committed) - max(0, prev(paid_in) + spent_before - committed)", key: true, only: { commitment: "limited" } },
    { name: "total_gap", label: "Funding gap in all: further equity or debt that closes it", unit: "$", once: true, formula: "sum(gap)", check: "alert", only: { commitment: "limited" } },
    { name: "in_gap", label: "Funds are lacking", unit: "1", formula: "not reaches(0, gap)", kind: "flag", only: { commitment: "limited" } },
    { name: "gap_start", label: "Start of a period in which funds are lacking", unit: "year", formula: "period_start", applies: "in_gap", kind: "rate", only: { commitment: "limited" } },
    { name: "first_gap", label: "Start of the first such period", unit: "year", once: true, formula: "min_over(gap_start)", applies: "not reaches(0, sum(in_gap))", only: { commitment: "limited" }, note: "years from the start of the timeline" },
    { name: "balance_check", label: "Sources against uses", unit: "$", formula: "equity + company.equity_cash_flow * before_completion", check: "error" },
    { name: "completion_check", label: "Time to completion against its date", unit: "year", once: true, formula: "sum(before_completion * period_years) - max(0, min(at_end(period_end), completion))", check: "error" },
    { name: "gap_check", label: "Gap against what is paid in beyond the commitment", unit: "$", once: true, formula: "total_gap - max(0, at_end(paid_in) + spent_before - committed) + max(0, spent_before - committed)", check: "error", only: { commitment: "limited" } },
  ],
};
