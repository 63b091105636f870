import type { Chapter } from "./chapter.ts";

/** What an entity owns and owes at the end of each period. */
export const balanceSheet: Chapter = {
  name: "balance_sheet",
  each: "entity",
  title: "Balance sheet",
  sheet: "Statements",
  about:
    "Every row is carried by its own movements, none is a remainder, so that the balance is a proof. Cash paid out beyond retained earnings is repayment of capital, and beyond capital an advance on profits to come. Families: assets, liabilities, equity.",
  roles: {
    entity: { chapters: ["entity"], about: "company whose statement it is" },
    income_statement: { chapters: ["income_statement"], about: "its income statement" },
    cash_flow_statement: { chapters: ["cash_flow_statement"], about: "its cash flow statement" },
    deferred_tax: { chapters: ["deferred_tax"], about: "its deferred tax" },
  },
  lines: [
    { name: "cash", label: "Cash", unit: "$", formula: "cash_flow_statement.cash", kind: "stock" },
    { name: "reserves", label: "Reserve accounts", unit: "$", formula: "entity.reserves", kind: "stock" },
    { name: "closure_fund", label: "Closure fund", unit: "$", formula: "entity.closure_fund", kind: "stock" },
    { name: "receivables", label: "Receivables", unit: "$", formula: "entity.receivables + entity.vat_receivable", kind: "stock" },
    { name: "stock", label: "Stock at cost", unit: "$", formula: "entity.stock_at_cost + entity.stores", kind: "stock", source: "IAS 2.9, at cost" },
    { name: "fixed_assets", label: "Fixed assets", unit: "$", formula: "entity.book_value", kind: "stock", source: "IAS 16.30, cost less depreciation" },
    { name: "interest_asset", label: "Capitalised interest", unit: "$", formula: "prev(interest_asset) + entity.interest_capitalised - income_statement.interest_depreciation", kind: "stock" },
    { name: "closure_asset", label: "Closure cost in the value of the site", unit: "$", formula: "entity.closure_asset", kind: "stock" },
    { name: "deferred_tax_asset", label: "Deferred tax to be saved", unit: "$", formula: "max(0, 0 - deferred_tax.balance)", kind: "stock" },
    { name: "assets", label: "Total assets", unit: "$", formula: "cash + reserves + closure_fund + receivables + stock + fixed_assets + interest_asset + closure_asset + deferred_tax_asset", kind: "stock", key: true },

    { name: "trade_payables", label: "Payables for concentrate", unit: "$", formula: "entity.trade_payables", kind: "stock" },
    { name: "cost_payables", label: "Payables for operating costs", unit: "$", formula: "entity.cost_payables", kind: "stock" },
    { name: "tax_payable", label: "Profit tax and subsoil-use tax owed", unit: "$", formula: "entity.tax_payable + entity.subsoil_owed", kind: "stock", source: "IAS 1.54(n) and 12.12" },
    { name: "debt", label: "Debt", unit: "$", formula: "entity.debt_balance", kind: "stock" },
    { name: "provision", label: "Provision for closure", unit: "$", formula: "entity.closure_provision", kind: "stock" },
    { name: "deferred_tax_liability", label: "Deferred tax owed", unit: "$", formula: "max(0, deferred_tax.balance)", kind: "stock" },
    { name: "liabilities", label: "Total liabilities", unit: "$", formula: "trade_payables + cost_payables + tax_payable + debt + provision + deferred_tax_liability", kind: "stock", key: true },

    { name: "distributable_reserves", label: "Distributable reserves", unit: "$", formula: "max(0, prev(retained_earnings) + income_statement.net_profit)", kind: "stock", note: "retained earnings before the dividend of the period" },
    { name: "dividend", label: "Dividend out of retained earnings", unit: "$", formula: "min(cash_flow_statement.paid_out, distributable_reserves)" },
    { name: "capital_to_redeem", label: "Paid-in capital before redemption", unit: "$", formula: "prev(paid_in_capital) + cash_flow_statement.paid_in", kind: "stock" },
    { name: "capital_repaid", label: "Capital repaid", unit: "$", formula: "min(cash_flow_statement.paid_out - dividend, capital_to_redeem)", note: "paid out beyond retained earnings" },
    { name: "advance", label: "Advance on profits to come", unit: "$", formula: "cash_flow_statement.paid_out - dividend - capital_repaid", note: "paid out beyond retained earnings and capital: retained earnings fall below nothing" },
    { name: "paid_in_capital", label: "Paid-in capital", unit: "$", formula: "capital_to_redeem - capital_repaid", kind: "stock" },
    { name: "retained_earnings", label: "Retained earnings", unit: "$", formula: "prev(retained_earnings) + income_statement.net_profit - dividend - advance", kind: "stock" },
    { name: "equity", label: "Equity", unit: "$", formula: "paid_in_capital + retained_earnings", kind: "stock", key: true },

    { name: "balance_check", label: "Assets against liabilities and equity", unit: "$", formula: "assets - liabilities - equity", check: "error" },
    { name: "interest_check", label: "Capitalised interest left against fixed assets left", unit: "$", formula: "interest_asset * share(prev(entity.book_value) + entity.property_additions, prev(entity.book_value) + entity.property_additions) - share((prev(interest_asset) + entity.interest_capitalised) * entity.book_value, prev(entity.book_value) + entity.property_additions)", check: "error" },
    { name: "capital_check", label: "Capital and dividends against cash of the owners", unit: "$", formula: "cum(dividend + advance) + cum(cash_flow_statement.paid_in - cash_flow_statement.paid_out) - paid_in_capital", check: "error" },
    { name: "dividend_check", label: "Paid out against the tighter of its limits", unit: "$", formula: "min(advance, prev(paid_in_capital) + cash_flow_statement.paid_in - capital_repaid) + min(capital_repaid + advance, distributable_reserves - dividend)", check: "error" },
    { name: "earnings_check", label: "Retained earnings against profits and dividends", unit: "$", formula: "retained_earnings - cum(income_statement.net_profit) + cum(dividend + advance)", check: "error" },
  ],
};
