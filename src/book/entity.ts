import type { Chapter } from "./chapter.ts";

/** A company of the chain: what it sells, buys, spends and pays, and the cash that remains. */
export const entity: Chapter = {
  name: "entity",
  section: "entities",
  title: "Entities",
  sheet: "Entities",
  about:
    "Gathers every contract, cost, tax and loan in which the company has a part. Families: tax year, sales and purchases, operating costs, margin and stopping, capital, working capital, taxes, cash flow, debt.",
  roles: { country: { chapters: ["country"], about: "country whose law applies" } },
  variants: {
    stop: {
      about: "whether operation ends early",
      default: "never",
      options: {
        never: "operation runs to its end",
        loss: "operation stops for good once what remains, at its best, only loses cash",
      },
    },
  },
  inputs: [
    {
      name: "fiscal_year_end",
      label: "Last month of the tax year",
      unit: "1",
      default: "12",
      about: "1 for January to 12 for December",
      limits: ["1", "12"],
    },
    {
      name: "payable_days",
      label: "Time to pay suppliers",
      unit: "year",
      default: "0 days",
      about: "time from an operating cost to its payment",
      limits: ["0 days", "180 days"],
    },
  ],
  lines: [
    { name: "member", label: "Member of the chain", unit: "1", once: true, formula: "1", kind: "flag" },
    {
      name: "year_end",
      label: "End of the tax year",
      unit: "1",
      formula: "end_month == fiscal_year_end",
      kind: "flag",
    },

    { name: "mineral_sales", label: "Sales of concentrate", unit: "$", formula: "total(contract.invoice by seller)" },
    {
      name: "minerals_gross",
      label: "Gross value of concentrate sold",
      unit: "$",
      formula: "total(contract.gross_value by seller)",
    },
    {
      name: "minerals_netback",
      label: "Net smelter return of concentrate sold",
      unit: "$",
      formula: "total(contract.netback by seller)",
    },
    {
      name: "units_sold",
      label: "Contained metal sold in concentrate",
      unit: "unit",
      formula: "total(contract.sold by seller)",
    },
    {
      name: "product_sales",
      label: "Sales of products",
      unit: "$",
      formula: "total(refinery.product_revenue by owner)",
    },
    { name: "broker_income", label: "Broker's fees earned", unit: "$", formula: "total(contract.brokerage by broker)" },
    {
      name: "support_income",
      label: "Price support received less paid",
      unit: "$",
      formula: "total(price_support.support by receiver) - total(price_support.support by payer)",
    },
    { name: "other_income", label: "Other revenue", unit: "$", formula: "total(addition.revenue by entity)" },
    {
      name: "revenue",
      label: "Revenue",
      unit: "$",
      formula: "mineral_sales + product_sales + broker_income + support_income + other_income",
      key: true,
    },
    { name: "purchases", label: "Purchases of concentrate", unit: "$", formula: "total(contract.invoice by buyer)" },

    { name: "mining_cost", label: "Mining", unit: "$", formula: "total(operating_cost.mining_cost by entity)" },
    {
      name: "processing_cost",
      label: "Processing",
      unit: "$",
      formula: "total(operating_cost.processing_cost by entity)",
    },
    {
      name: "site_cost",
      label: "Site general and administration",
      unit: "$",
      formula: "total(operating_cost.site_cost by entity)",
    },
    {
      name: "refining_cost",
      label: "Refining",
      unit: "$",
      formula: "total(operating_cost.refining_cost by entity) + total(refinery.conversion_cost by owner)",
    },
    {
      name: "corporate_cost",
      label: "Corporate",
      unit: "$",
      formula: "total(operating_cost.corporate_cost by entity)",
    },
    {
      name: "other_cost",
      label: "Other operating costs",
      unit: "$",
      formula: "total(addition.operating_cost by entity)",
    },
    {
      name: "operating_cost",
      label: "Operating costs",
      unit: "$",
      formula: "mining_cost + processing_cost + site_cost + refining_cost + corporate_cost + other_cost",
      key: true,
    },
    {
      name: "freight",
      label: "Freight and insurance",
      unit: "$",
      formula:
        "total(contract.freight_by_seller by seller) + total(contract.freight_by_buyer by buyer) + total(contract.insurance_cost by seller)",
    },
    { name: "brokerage", label: "Broker's fees paid", unit: "$", formula: "total(contract.brokerage by seller)" },
    {
      name: "duties",
      label: "Duties",
      unit: "$",
      formula: "total(contract.export_duty by seller) + total(contract.import_duty_cost by buyer)",
    },
    { name: "subsoil_tax", label: "Subsoil-use tax", unit: "$", formula: "total(subsoil_tax.tax by entity)" },
    {
      name: "sustaining",
      label: "Sustaining capital",
      unit: "$",
      formula: "total(sustaining_cost.spending by entity)",
    },
    {
      name: "margin",
      label: "Operating margin after sustaining capital",
      unit: "$",
      formula: "revenue - purchases - operating_cost - freight - brokerage - duties - subsoil_tax - sustaining",
      key: true,
    },

    {
      name: "continuation",
      label: "Worth of going on at the best time to stop",
      unit: "$",
      formula: "max(0, planned.margin + next(continuation))",
      kind: "stock",
      only: { stop: "loss" },
    },
    {
      name: "worth_going_on",
      label: "Margin of the period and worth of going on",
      unit: "$",
      formula: "planned.margin + next(continuation)",
      kind: "stock",
      only: { stop: "loss" },
    },
    {
      name: "running",
      label: "Running",
      unit: "1",
      formula: { by: "stop", never: "1", loss: "prev(running) * reaches(worth_going_on, 0)" },
      opening: "1",
      kind: "flag",
    },

    {
      name: "capital_spending",
      label: "Capital costs",
      unit: "$",
      formula: "total(capital_cost.spending by entity) + total(addition.capital_cost by entity)",
      key: true,
    },
    { name: "closure_cash", label: "Closure and its fund", unit: "$", formula: "total(closure.cash_cost by entity)" },
    { name: "closure_cost", label: "Closure cost", unit: "$", formula: "total(closure.cost by entity)" },
    {
      name: "fund_interest",
      label: "Interest of the closure fund",
      unit: "$",
      formula: "total(closure.interest by entity)",
    },

    {
      name: "units_produced",
      label: "Contained metal recovered",
      unit: "unit",
      formula: "total(concentrator.recovered by owner)",
    },
    {
      name: "unit_cost",
      label: "Cost of concentrate on stock",
      unit: "$/unit",
      formula: "share(mining_cost + processing_cost + site_cost, units_produced)",
    },
    {
      name: "receivables",
      label: "Receivables",
      unit: "$",
      formula: "total(contract.receivable by seller) + total(refinery.product_receivable by owner)",
      kind: "stock",
    },
    {
      name: "trade_payables",
      label: "Payables for concentrate",
      unit: "$",
      formula: "total(contract.receivable by buyer)",
      kind: "stock",
    },
    {
      name: "cost_payables",
      label: "Payables for operating costs",
      unit: "$",
      formula: "within_last(operating_cost, payable_days)",
      kind: "stock",
    },
    {
      name: "stock_at_cost",
      label: "Stock at cost",
      unit: "$",
      formula: "total(contract.stock_cost by seller) + total(refinery.feed_stock_cost by owner)",
      kind: "stock",
    },
    {
      name: "working_capital",
      label: "Receivables less payables",
      unit: "$",
      formula: "receivables - trade_payables - cost_payables",
      kind: "stock",
      key: true,
      note: "stock costs its cash when it is made or bought, so that it is no part of this line",
    },
    {
      name: "working_capital_change",
      label: "Money put into working capital",
      unit: "$",
      formula: "working_capital - prev(working_capital)",
    },

    {
      name: "pre_tax_cash_flow",
      label: "Cash flow before profit and rent tax",
      unit: "$",
      formula: "margin - capital_spending - closure_cash - working_capital_change",
      key: true,
    },
    {
      name: "rent_flow",
      label: "Cash flow on which rent is reckoned",
      unit: "$",
      formula: "margin - capital_spending - closure_cost",
    },
    {
      name: "taxable_income",
      label: "Income before depreciation and rent tax",
      unit: "$",
      formula:
        "margin + sustaining + (stock_at_cost - prev(stock_at_cost)) - closure_cost + fund_interest - total(addition.capital_cost by entity)",
    },
    {
      name: "depreciation",
      label: "Depreciation and write-off",
      unit: "$",
      formula: "total(depreciation_pool.depreciation by entity) + total(depreciation_pool.written_off by entity)",
    },
    { name: "rent_tax", label: "Special rent tax", unit: "$", formula: "total(rent_tax.tax by entity)" },
    {
      name: "profit_tax",
      label: "Profit tax without debt",
      unit: "$",
      formula: "total(profit_tax.tax_without_debt by entity)",
    },
    { name: "income_taxes", label: "Profit and rent tax", unit: "$", formula: "rent_tax + profit_tax" },
    {
      name: "post_tax_cash_flow",
      label: "Cash flow after tax",
      unit: "$",
      formula: "pre_tax_cash_flow - income_taxes",
      key: true,
    },

    {
      name: "interest_expense",
      label: "Interest of the period",
      unit: "$",
      formula: "total(facility.interest by borrower)",
    },
    {
      name: "profit_tax_with_debt",
      label: "Profit tax with debt",
      unit: "$",
      formula: "total(profit_tax.tax_with_debt by entity)",
    },
    {
      name: "cfads",
      label: "Cash flow available for debt service",
      unit: "$",
      formula: "margin - closure_cash - working_capital_change - rent_tax - profit_tax_with_debt",
      key: true,
      source:
        "receipts less cash operating cost, freight, taxes paid, sustaining capital, change in working capital and net funding of reserves other than for debt service",
    },
    {
      name: "debt_flow",
      label: "Debt drawn less service and reserves",
      unit: "$",
      formula:
        "total(facility.drawn by borrower) - total(facility.service by borrower) - total(reserve_account.funding by borrower)",
    },
    {
      name: "equity_cash_flow",
      label: "Cash flow to equity",
      unit: "$",
      formula: "cfads - capital_spending + debt_flow",
      key: true,
    },

    {
      name: "cash_check",
      label: "Cash flow after tax against receipts and payments",
      unit: "$",
      formula:
        "(revenue - (receivables - prev(receivables))) - (purchases - (trade_payables - prev(trade_payables))) - (operating_cost - (cost_payables - prev(cost_payables))) - freight - brokerage - duties - subsoil_tax - sustaining - capital_spending - closure_cash - rent_tax - profit_tax - post_tax_cash_flow",
      check: "error",
    },
    {
      name: "idle_purchases",
      label: "Concentrate bought after operation stopped",
      unit: "$",
      once: true,
      formula: "sum(purchases * (1 - running))",
      check: "alert",
      note: "a buyer that may stop should buy under contracts that end with it",
    },
    {
      name: "working_capital_check",
      label: "Working capital left at the end",
      unit: "$",
      once: true,
      formula: "at_end(working_capital)",
      check: "alert",
    },
    {
      name: "profit_check",
      label: "Result by tax year against cash and accruals",
      unit: "$",
      once: true,
      formula:
        "sum(post_tax_cash_flow) + at_end(working_capital) + at_end(stock_at_cost) + sum(income_taxes) - sum(taxable_income) + sum(sustaining) + sum(total(capital_cost.spending by entity)) + (sum(closure_cash) - sum(closure_cost) + sum(fund_interest))",
      check: "error",
    },
    {
      name: "cost_check",
      label: "Operating costs by category against by item",
      unit: "$",
      formula:
        "operating_cost - total(operating_cost.cost by entity) - total(refinery.conversion_cost by owner) - total(addition.operating_cost by entity)",
      check: "error",
    },
    {
      name: "revenue_check",
      label: "Revenue against by contract and product",
      unit: "$",
      formula:
        "revenue - total(contract.invoice by seller) - total(refinery.product_revenue by owner) - total(contract.brokerage by broker) - support_income - total(addition.revenue by entity)",
      check: "error",
    },
    {
      name: "freight_check",
      label: "Freight and insurance against by contract",
      unit: "$",
      formula:
        "freight - total(contract.freight_by_seller by seller) - total(contract.freight_by_buyer by buyer) - total(contract.insurance_cost by seller)",
      check: "error",
    },
    {
      name: "stock_check",
      label: "Cost of concentrate on stock against cost",
      unit: "$",
      formula:
        "unit_cost * units_produced - share(units_produced, units_produced) * (mining_cost + processing_cost + site_cost)",
      check: "error",
    },
    {
      name: "rent_flow_check",
      label: "Cash flow on which rent is reckoned another way",
      unit: "$",
      formula: "rent_flow - post_tax_cash_flow - income_taxes - working_capital_change - closure_cash + closure_cost",
      check: "error",
    },
    {
      name: "depreciation_check",
      label: "Depreciation against by pool",
      unit: "$",
      formula:
        "depreciation - total(depreciation_pool.depreciation by entity) - total(depreciation_pool.written_off by entity)",
      check: "error",
    },
    {
      name: "cfads_check",
      label: "Cash for debt service another way",
      unit: "$",
      formula: "cfads - pre_tax_cash_flow - capital_spending + rent_tax + profit_tax_with_debt",
      check: "error",
    },
    {
      name: "equity_check",
      label: "Cash flow to equity another way",
      unit: "$",
      formula:
        "equity_cash_flow - pre_tax_cash_flow + rent_tax + profit_tax_with_debt - total(facility.drawn by borrower) + total(facility.service by borrower) + total(reserve_account.funding by borrower)",
      check: "error",
    },
    {
      name: "margin_check",
      label: "Cash flow before tax another way",
      unit: "$",
      formula:
        "pre_tax_cash_flow - revenue + purchases + operating_cost + freight + brokerage + duties + subsoil_tax + sustaining + capital_spending + closure_cash + working_capital_change",
      check: "error",
    },
    {
      name: "payables_check",
      label: "Payables by what has been paid",
      unit: "$",
      formula: "cost_payables - within_last_by_rest(operating_cost, payable_days)",
      check: "error",
    },
    {
      name: "flag_check",
      label: "Flags that are neither 0 nor 1",
      unit: "1",
      formula: "abs(year_end * (1 - year_end)) + abs(running * (1 - running))",
      check: "error",
    },
  ],
};
