import type { Chapter } from "./chapter.ts";

/** The statements of an entity in the currency of its books. */
export const translation: Chapter = {
  name: "translation",
  each: "entity",
  having: "functional_currency",
  title: "Statements in the currency of the books",
  sheet: "Statements",
  about:
    "Profits at the rate of the period, balances at the rate of its end, capital at the rate of its day; what the rates make of net assets is carried in a reserve of its own, reckoned from the movements and not as a remainder. Families: rates, profit, balance.",
  roles: {
    entity: { chapters: ["entity"], about: "company whose statements they are" },
    income_statement: { chapters: ["income_statement"], about: "its income statement" },
    balance_sheet: { chapters: ["balance_sheet"], about: "its balance sheet" },
    cash_flow_statement: { chapters: ["cash_flow_statement"], about: "its cash flow statement" },
  },
  lines: [
    { name: "average_rate", label: "Rate of the period", unit: "functional/$", formula: "entity.functional_exchange", kind: "rate" },
    { name: "closing_rate", label: "Rate at the end of the period", unit: "functional/$", formula: "average_rate + (next(average_rate) - average_rate) * share(next(period_years), next(period_years)) * period_years / (period_years + next(period_years))", kind: "rate", note: "straight line from the middle of the period to the middle of the next" },
    { name: "revenue", label: "Revenue", unit: "functional", formula: "income_statement.revenue * average_rate", key: true },
    { name: "ebitda", label: "Profit before depreciation, interest and tax", unit: "functional", formula: "income_statement.ebitda * average_rate" },
    { name: "profit_before_tax", label: "Profit before tax", unit: "functional", formula: "income_statement.profit_before_tax * average_rate" },
    { name: "net_profit", label: "Net profit", unit: "functional", formula: "income_statement.net_profit * average_rate", key: true, source: "IAS 21.39(b) and 40" },
    { name: "assets", label: "Total assets", unit: "functional", formula: "balance_sheet.assets * closing_rate", kind: "stock", key: true, source: "IAS 21.39(a)" },
    { name: "liabilities", label: "Total liabilities", unit: "functional", formula: "balance_sheet.liabilities * closing_rate", kind: "stock", key: true },
    { name: "paid_in_capital", label: "Paid-in capital", unit: "functional", formula: "prev(paid_in_capital) + (cash_flow_statement.paid_in - balance_sheet.capital_repaid) * average_rate", kind: "stock" },
    { name: "retained_earnings", label: "Retained earnings", unit: "functional", formula: "prev(retained_earnings) + net_profit - (balance_sheet.dividend + balance_sheet.advance) * average_rate", kind: "stock" },
    { name: "difference", label: "Translation difference of the period", unit: "functional", formula: "prev(balance_sheet.equity) * (closing_rate - prev(closing_rate)) + (income_statement.net_profit + cash_flow_statement.paid_in - cash_flow_statement.paid_out) * (closing_rate - average_rate)", source: "IAS 21.41: opening net assets by the change of the closing rate, movements by the distance of their rate from it" },
    { name: "reserve", label: "Translation reserve", unit: "functional", formula: "prev(reserve) + difference", kind: "stock", key: true },
    { name: "balance_check", label: "Assets against liabilities, capital, earnings and translation reserve", unit: "functional", formula: "assets - liabilities - paid_in_capital - retained_earnings - reserve", check: "error" },
    { name: "profit_check", label: "Profit steps at the rate of the period", unit: "functional", formula: "profit_before_tax - net_profit - (income_statement.profit_before_tax - income_statement.net_profit) * entity.functional_exchange + ebitda - income_statement.ebitda * entity.functional_exchange + revenue - income_statement.revenue * entity.functional_exchange", check: "error" },
  ],
};
