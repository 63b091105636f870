import type { Chapter } from "./chapter.ts";

/** Value added tax: what a company pays on its purchases and waits to get back. */
export const valueAddedTax: Chapter = {
  name: "value_added_tax",
  section: "value_added_taxes",
  title: "Value added tax",
  sheet: "Taxes",
  about:
    "Exports are zero-rated, so that the tax on inputs comes back, after a delay; it is a claim in the currency of the state and loses with it. What a domestic sale brings in is set off first. Sales and purchases at home bear it by contract, between those who are registered. It is claimed when invoiced. Families: input, output, claim.",
  roles: {
    entity: { chapters: ["entity"], about: "company registered for it" },
    currency: { chapters: ["currency"], optional: true, about: "currency of the claim, where not the model's" },
  },
  variants: {
    regime: {
      about: "whether tax on inputs is paid at all",
      default: "refunded",
      options: { refunded: "paid and refunded after the delay", exempt: "inputs are exempt, for example of a listed investment project" },
    },
  },
  inputs: [
    { name: "rate", label: "Rate", unit: "1", shape: "series", about: "share of the price before tax", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "27 %", source: "general rates of value added tax" } },
    { name: "cost_share", label: "Operating costs that bear it", unit: "1", default: "0 %", only: { regime: "refunded" }, about: "share of operating costs other than payroll bought from registered suppliers", limits: ["0 %", "100 %"] },
    { name: "capital_share", label: "Capital costs that bear it", unit: "1", default: "0 %", only: { regime: "refunded" }, about: "share of capital and sustaining costs bought at home", limits: ["0 %", "100 %"] },
    { name: "import_share", label: "Capital costs imported", unit: "1", default: "0 %", only: { regime: "refunded" }, about: "share of capital and sustaining costs that is imported plant", limits: ["0 %", "100 %"] },
    { name: "import_relief", label: "Imported plant exempt", unit: "1", default: "0 %", only: { regime: "refunded" }, about: "share of imported plant free of tax on import", limits: ["0 %", "100 %"] },
    { name: "purchase_share", label: "Other ore and concentrate bought that bears it", unit: "1", default: "0 %", only: { regime: "refunded" }, about: "share of ore and concentrate bought outside contracts at home that is taxed: from registered suppliers, or on import", limits: ["0 %", "100 %"] },
    { name: "domestic_share", label: "Sales at home", unit: "1", default: "0 %", only: { regime: "refunded" }, about: "share of the sales of concentrate and products outside contracts at home that is taxed; the rest is exported at the rate of 0", limits: ["0 %", "100 %"] },
    { name: "refund_delay", label: "Time to refund", unit: "year", default: "60 days", only: { regime: "refunded" }, about: "time from the payment of tax on inputs to its refund", limits: ["0 days", "2 years"], usual: { from: "30 days", to: "180 days", source: "30 to 60 days in law, up to 180 in practice" } },
  ],
  lines: [
    { name: "registered", label: "Registered", unit: "1", once: true, formula: { by: "regime", refunded: "1", exempt: "0" }, kind: "flag" },
    { name: "capital_base", label: "Capital and sustaining costs", unit: "$", formula: "entity.capital_spending + entity.sustaining" },
    { name: "input_on_costs", label: "Tax on operating costs", unit: "$", formula: { by: "regime", refunded: "rate * cost_share * (entity.operating_cost - entity.other_cost - entity.payroll_expensed)", exempt: "0" } },
    { name: "input_on_capital", label: "Tax on capital costs at home", unit: "$", formula: { by: "regime", refunded: "rate * capital_share * capital_base", exempt: "0" } },
    { name: "input_on_purchases", label: "Tax on ore and concentrate bought", unit: "$", formula: { by: "regime", refunded: "rate * (entity.bought_at_home + purchase_share * (entity.purchases - entity.bought_at_home))", exempt: "0" } },
    { name: "import_tax", label: "Tax on imported plant", unit: "$", formula: { by: "regime", refunded: "rate * import_share * (1 - import_relief) * capital_base", exempt: "0" }, key: true },
    { name: "output", label: "Tax on sales at home", unit: "$", formula: { by: "regime", refunded: "rate * (entity.sold_at_home + domestic_share * (entity.mineral_sales - entity.sold_at_home + entity.product_sales))", exempt: "0" } },
    { name: "excess", label: "Tax on inputs beyond tax on sales", unit: "$", formula: "max(0, input_on_costs + input_on_purchases + input_on_capital + import_tax - output)", key: true },
    { name: "exchange", label: "Currency of the claim per unit of the model's", unit: "local/$", formula: { by: "currency", left_out: "1", given: "currency.exchange_rate" }, opening: "1", kind: "rate" },
    { name: "claimed", label: "Claimed back, in its currency", unit: "local", formula: "excess * exchange" },
    { name: "claim", label: "Claim in its currency", unit: "local", formula: { by: "regime", refunded: "within_last(claimed, refund_delay)", exempt: "0" }, kind: "stock" },
    { name: "receivable", label: "Value added tax to be refunded", unit: "$", formula: "claim / exchange", kind: "stock", key: true },
    { name: "exchange_loss", label: "Loss of the claim with its currency", unit: "$", formula: { by: "currency", left_out: "0", given: "prev(receivable) - prev(claim) / exchange" } },
    { name: "refund", label: "Refunded", unit: "$", formula: "prev(receivable) - exchange_loss + excess - receivable" },
    { name: "refund_check", label: "Claims against refunds, in their currency", unit: "local", once: true, formula: "sum(refund * exchange) + at_end(claim) - sum(claimed)", check: "error" },
    { name: "claim_check", label: "Claim by what has been refunded", unit: "local", formula: { by: "regime", refunded: "receivable * exchange - within_last_by_rest(excess * exchange, refund_delay)", exempt: "0" }, check: "error" },
    { name: "excess_check", label: "Tax on inputs by rate and bases", unit: "$", formula: { by: "regime", refunded: "excess - max(0, rate * (cost_share * (entity.operating_cost - entity.other_cost - entity.payroll_expensed) + (capital_share + import_share - import_share * import_relief) * capital_base + purchase_share * entity.purchases + (1 - purchase_share) * entity.bought_at_home - domestic_share * (entity.mineral_sales + entity.product_sales) - (1 - domestic_share) * entity.sold_at_home))", exempt: "0" }, check: "error" },
    { name: "base_check", label: "Capital costs against by item", unit: "$", formula: "capital_base - entity.capital_spending - entity.sustaining", check: "error" },
    { name: "loss_check", label: "Loss of the claim by the change of the rate", unit: "local", formula: "exchange_loss * exchange - prev(receivable) * exchange + prev(claim)", check: "error", only: { currency: "given" } },
  ],
};
