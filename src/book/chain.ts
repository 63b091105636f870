import type { Chapter } from "./chapter.ts";

/** The whole chain: all entities together, sales among them eliminated. */
export const chain: Chapter = {
  name: "chain",
  section: "chain",
  single: true,
  title: "Chain",
  sheet: "Chain",
  about:
    "Sums of all entities; what one sells to another nets out. Families: revenue, costs, taxes, cash flow, sizing of debt, production.",
  lines: [
    { name: "entity_revenue", label: "Revenue of all entities", unit: "$", formula: "total(entity.revenue)" },
    { name: "internal_sales", label: "Sales between entities", unit: "$", formula: "total(contract.internal_value)" },
    { name: "internal_fees", label: "Broker's fees between entities", unit: "$", formula: "total(contract.internal_fee)" },
    { name: "revenue", label: "Revenue from outside", unit: "$", formula: "entity_revenue - internal_sales - internal_fees", key: true },
    { name: "purchases", label: "Purchases from outside", unit: "$", formula: "total(entity.purchases) - internal_sales" },
    { name: "operating_cost", label: "Operating costs", unit: "$", formula: "total(entity.operating_cost)" },
    { name: "selling_cost", label: "Freight, insurance, outside brokers and duties", unit: "$", formula: "total(entity.freight) + total(entity.brokerage) - internal_fees + total(entity.duties)" },
    { name: "subsoil_tax", label: "Subsoil-use tax", unit: "$", formula: "total(entity.subsoil_tax)" },
    { name: "sustaining", label: "Sustaining capital", unit: "$", formula: "total(entity.sustaining)" },
    { name: "capital_spending", label: "Capital costs", unit: "$", formula: "total(entity.capital_spending)", key: true },
    { name: "closure_cash", label: "Closure and its fund", unit: "$", formula: "total(entity.closure_cash)" },
    { name: "working_capital", label: "Working capital", unit: "$", formula: "total(entity.working_capital)", kind: "stock" },
    { name: "working_capital_change", label: "Money put into working capital", unit: "$", formula: "working_capital - prev(working_capital)" },
    { name: "pre_tax_cash_flow", label: "Cash flow before profit and rent tax", unit: "$", formula: "revenue - purchases - operating_cost - selling_cost - subsoil_tax - sustaining - capital_spending - closure_cash - working_capital_change", key: true },
    { name: "income_taxes", label: "Profit and rent tax", unit: "$", formula: "total(entity.income_taxes)" },
    { name: "post_tax_cash_flow", label: "Cash flow after tax", unit: "$", formula: "pre_tax_cash_flow - income_taxes", key: true },
    { name: "cumulative_cash_flow", label: "Cash flow after tax, cumulative", unit: "$", formula: "cum(post_tax_cash_flow)", kind: "stock" },
    { name: "sizing_later", label: "A later pass of sizing", unit: "1", once: true, formula: "1", first: "0", kind: "flag" },
    { name: "sizing_weight", label: "Weight of the correction of a sizing pass", unit: "1", once: true, formula: "1 - before.sizing_later * share(total(facility.residual_drift), total(facility.residual_spread))", source: "B. M. Irons, R. C. Tuck, A version of the Aitken accelerator for computer iteration, Int. J. Numer. Methods Eng. 1 (1969), 275-277" },
    { name: "ore_milled", label: "Ore milled", unit: "t ore", formula: "total(concentrator.ore_milled)" },
    { name: "metal_in_feed", label: "Contained metal in ore milled", unit: "unit", formula: "total(concentrator.contained_in_feed)" },
    { name: "head_grade", label: "Head grade", unit: "unit/t ore", formula: "share(metal_in_feed, ore_milled)" },
    { name: "concentrate_metal", label: "Contained metal in concentrate", unit: "unit", formula: "total(concentrator.recovered)", key: true },
    { name: "product_metal", label: "Contained metal in products", unit: "unit", formula: "total(refinery.products_made)", key: true },
    { name: "elimination_check", label: "Cash of the chain against cash of its entities", unit: "$", formula: "post_tax_cash_flow - total(entity.post_tax_cash_flow)", check: "error" },
  ],
};
