import type { Chapter } from "./chapter.ts";

/** What a company may pay out to its owners, and the cash that it keeps. */
export const distribution: Chapter = {
  name: "distribution",
  section: "distributions",
  title: "Distributions",
  sheet: "Equity",
  about:
    "The cash account of one company. Owners pay in what lacks; out goes what exceeds the cash to be kept, unless a loan locks it up or the law of reserves holds it back. A company without one pays out and draws in all at once. Families: cash, limits, account.",
  onePer: "company",
  roles: { company: { chapters: ["entity"], about: "company that distributes" } },
  variants: {
    limit: {
      about: "what beside cash limits payments",
      default: "cash",
      options: {
        cash: "nothing",
        reserves: "distributable reserves: profits of the books not yet paid out",
        capital: "distributable reserves, and beyond them the capital paid in, which is redeemed",
      },
    },
  },
  inputs: [
    { name: "minimum_cash", label: "Cash to be kept", unit: "$", default: "0 USD", about: "balance below which nothing is paid out; set free in the last period", limits: ["0 USD", "1e11 USD"] },
    { name: "pay_out", label: "Share paid out", unit: "1", default: "100 %", about: "share of what may be paid out that is; all of it in the last period", limits: ["0 %", "100 %"], usual: { from: "20 %", to: "100 %", source: "shareholders' agreements of joint ventures" } },
  ],
  lines: [
    { name: "kept", label: "Keeps cash", unit: "1", once: true, formula: "1", kind: "flag" },
    { name: "available", label: "Cash before owners", unit: "$", formula: "prev(cash) + company.equity_cash_flow", kind: "stock" },
    { name: "paid_in", label: "Paid in by owners", unit: "$", formula: "max(0, 0 - available)", key: true },
    { name: "free_cash", label: "Cash beyond what is to be kept", unit: "$", formula: "max(0, available - minimum_cash * (1 - last_column))", kind: "stock" },
    { name: "locked_up", label: "A loan forbids payments", unit: "1", formula: "company.locked_up * (1 - last_column)", kind: "flag" },
    { name: "distributable", label: "Cash that may be paid out", unit: "$", formula: "free_cash * (1 - locked_up)", kind: "stock", key: true },
    { name: "for_shares", label: "Cash left for shares by loans of owners", unit: "$", formula: "distributable - company.owner_loan_service", kind: "stock" },
    { name: "reserves", label: "Reserves that may be paid out", unit: "$", formula: { by: "limit", cash: "0", reserves: "company.distributable_reserves", capital: "company.distributable_reserves + company.capital_to_redeem" }, kind: "stock", only: { limit: ["reserves", "capital"] } },
    { name: "allowed", label: "Cash within reserves", unit: "$", formula: { by: "limit", cash: "for_shares", reserves: "min(for_shares, max(reserves, for_shares * last_column))", capital: "min(for_shares, max(reserves, for_shares * last_column))" }, kind: "stock" },
    { name: "paid_out", label: "Paid out to owners", unit: "$", formula: "company.owner_loan_service + allowed * (1 - (1 - pay_out) * (1 - last_column))", key: true },
    { name: "cash", label: "Cash kept", unit: "$", formula: "available + paid_in - paid_out", kind: "stock", key: true },
    { name: "trapped", label: "Cash that reserves hold back", unit: "$", formula: "for_shares - allowed", kind: "stock", only: { limit: ["reserves", "capital"] } },
    { name: "account_check", label: "Cash kept against cash of the statements", unit: "$", formula: "cash - company.statement_cash", check: "error" },
    { name: "call_check", label: "Paid in beyond need", unit: "$", formula: "min(paid_in, abs(cash))", check: "error" },
    { name: "payment_check", label: "Paid out against the share of what cash and reserves allow", unit: "$", formula: { by: "limit", cash: "paid_out - (pay_out + last_column - pay_out * last_column) * (free_cash - free_cash * locked_up - company.owner_loan_service) - company.owner_loan_service", reserves: "paid_out - (pay_out + last_column - pay_out * last_column) * (for_shares - max(0, for_shares - reserves) * (1 - last_column)) - company.owner_loan_service", capital: "paid_out - (pay_out + last_column - pay_out * last_column) * (for_shares - max(0, for_shares - reserves) * (1 - last_column)) - company.owner_loan_service" }, check: "error" },
    { name: "end_check", label: "Cash left at the end", unit: "$", once: true, formula: "at_end(cash)", check: "error" },
  ],
};
