import type { Chapter } from "./chapter.ts";

/** Cash of an entity by statement: from profit, and again from receipts and payments. */
export const cashFlowStatement: Chapter = {
  name: "cash_flow_statement",
  each: "entity",
  title: "Cash flow statement",
  sheet: "Statements",
  about:
    "Operating cash is derived from net profit and from receipts and payments; both must agree, and cash before owners must be that of the waterfall. What lacks is paid in by the owners, what may leave is paid out to them. Families: indirect, direct, investing, financing, owners.",
  roles: {
    entity: { chapters: ["entity"], about: "company whose statement it is" },
    income_statement: { chapters: ["income_statement"], about: "its income statement" },
  },
  lines: [
    { name: "net_profit", label: "Net profit", unit: "$", formula: "income_statement.net_profit" },
    { name: "deferred_tax", label: "Deferred tax, no cash", unit: "$", formula: "income_statement.deferred_tax_charge" },
    { name: "depreciation", label: "Depreciation, no cash", unit: "$", formula: "income_statement.depreciation + income_statement.closure_depreciation + income_statement.interest_depreciation" },
    { name: "unwinding", label: "Unwinding of the provision, no cash", unit: "$", formula: "income_statement.unwinding" },
    { name: "interest", label: "Interest, shown in financing and investing", unit: "$", formula: "income_statement.interest - income_statement.fund_interest" },
    { name: "closure_spent", label: "Closure paid, from the provision", unit: "$", formula: "0 - entity.closure_cost" },
    { name: "stock", label: "Money put into stock", unit: "$", formula: "0 - income_statement.stock_change" },
    { name: "working_capital", label: "Money put into working capital", unit: "$", formula: "0 - entity.working_capital_change" },
    { name: "tax_unpaid", label: "Profit tax owed, change", unit: "$", formula: "entity.tax_payable_change" },
    { name: "operating_indirect", label: "Cash from operations, from net profit", unit: "$", formula: "net_profit + deferred_tax + depreciation + unwinding + interest + closure_spent + stock + working_capital + tax_unpaid", key: true, source: "IAS 7.18(b) and 20" },

    { name: "receipts", label: "Received from customers", unit: "$", formula: "entity.revenue - (entity.receivables - prev(entity.receivables))" },
    { name: "paid_for_concentrate", label: "Paid for concentrate", unit: "$", formula: "entity.purchases - (entity.trade_payables - prev(entity.trade_payables))" },
    { name: "paid_for_operation", label: "Paid for operation and closure", unit: "$", formula: "entity.operating_cost - (entity.cost_payables - prev(entity.cost_payables)) + (entity.stores - prev(entity.stores)) + (entity.vat_receivable - prev(entity.vat_receivable)) + entity.capital_written_off + entity.closure_cost" },
    { name: "paid_for_sales", label: "Paid for freight, brokers, tolling and duties", unit: "$", formula: "entity.freight + entity.brokerage + entity.tolling_cost + entity.duties" },
    { name: "paid_taxes", label: "Paid for taxes", unit: "$", formula: "entity.subsoil_tax - (entity.subsoil_owed - prev(entity.subsoil_owed)) + entity.rent_tax + entity.booked_profit_tax - (entity.tax_payable - prev(entity.tax_payable))" },
    { name: "credited_to_plant", label: "Net receipts before commercial production, shown in investing", unit: "$", formula: "entity.credited_to_plant" },
    { name: "operating_direct", label: "Cash from operations, by receipts and payments", unit: "$", formula: "receipts - paid_for_concentrate - paid_for_operation - paid_for_sales - paid_taxes - credited_to_plant", key: true, source: "IAS 7.18(a)" },

    { name: "property", label: "Spent on fixed assets", unit: "$", formula: "0 - entity.property_additions", source: "IAS 7.16: only what becomes an asset is investing" },
    { name: "closure_fund", label: "Taken from the closure fund less paid in", unit: "$", formula: "entity.fund_interest - (entity.closure_fund - prev(entity.closure_fund))" },
    { name: "reserves", label: "Taken from reserve accounts less paid in", unit: "$", formula: "entity.reserve_income - (entity.reserves - prev(entity.reserves))" },
    { name: "investing", label: "Cash from investing", unit: "$", formula: "property + closure_fund + reserves", key: true },
    { name: "drawn", label: "Debt drawn", unit: "$", formula: "entity.debt_drawn" },
    { name: "repaid", label: "Debt repaid", unit: "$", formula: "0 - entity.debt_repaid" },
    { name: "interest_paid", label: "Interest and fees paid", unit: "$", formula: "0 - entity.finance_cost_paid", source: "IAS 7.33: may be shown in financing; capitalised interest is no cash" },
    { name: "financing", label: "Cash from debt", unit: "$", formula: "drawn + repaid + interest_paid", key: true },
    { name: "before_owners", label: "Cash before owners", unit: "$", formula: "operating_indirect + investing + financing", key: true },
    { name: "paid_in", label: "Paid in by owners", unit: "$", formula: "entity.paid_in - entity.owner_loans_drawn" },
    { name: "paid_out", label: "Paid out to owners", unit: "$", formula: "entity.for_shares" },
    { name: "cash", label: "Cash", unit: "$", formula: "prev(cash) + before_owners + paid_in - paid_out", kind: "stock" },

    { name: "method_check", label: "Cash from operations, both ways", unit: "$", formula: "operating_indirect - operating_direct", check: "error" },
    { name: "waterfall_check", label: "Cash by statement against cash by waterfall", unit: "$", formula: "before_owners - entity.pre_tax_cash_flow + entity.rent_tax + entity.booked_profit_tax - entity.tax_payable_change - entity.debt_flow - entity.owner_loans_drawn + entity.owner_loan_service + entity.metal_given_up + entity.maintenance_funding", check: "error" },
    { name: "owners_check", label: "Cash paid in, paid out and kept against cash before owners", unit: "$", formula: "paid_out - paid_in - before_owners + entity.cash_kept - prev(entity.cash_kept)", check: "error" },
  ],
};
