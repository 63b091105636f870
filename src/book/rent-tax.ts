import type { Chapter } from "./chapter.ts";

/** A tax on the rent of a deposit: on cash flow once outlays, with an uplift, have been recovered. */
export const rentTax: Chapter = {
  name: "rent_tax",
  section: "rent_taxes",
  title: "Special rent tax",
  sheet: "Taxes",
  about:
    "Outlays not yet recovered are carried forward with an uplift; what a tax year earns beyond them is rent. Families: flow, pool, tax.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that pays" },
    benchmark: { chapters: ["price"], only: { base: "price" }, about: "quotation that is compared with the threshold" },
  },
  variants: {
    base: {
      about: "what counts as rent",
      default: "cash_flow",
      options: {
        cash_flow: "cash flow once outlays, with an uplift, are recovered",
        price: "what the benchmark brings beyond a threshold",
        profit: "profit of the tax year, losses not carried forward",
      },
    },
  },
  inputs: [
    { name: "threshold", label: "Threshold", unit: "real $/unit", only: { base: "price" }, about: "benchmark from which rent begins", limits: ["0 USD/t", "1e9 USD/t"] },
  ],
  lines: [
    { name: "yearly_flow", label: "Cash flow of the tax year before profit tax", unit: "$", formula: "year_to_date(entity.rent_flow, entity.year_end) * entity.year_end", only: { base: "cash_flow" } },
    { name: "brought_forward", label: "Outlays to be recovered, with uplift", unit: "$", formula: "prev(unrecovered) * (1 + entity.country.rent_uplift * entity.year_end)", kind: "stock", only: { base: "cash_flow" } },
    { name: "unrecovered", label: "Outlays not yet recovered", unit: "$", formula: "max(0, brought_forward - yearly_flow)", kind: "stock", only: { base: "cash_flow" } },
    { name: "excess", label: "Value beyond the threshold", unit: "$", formula: "entity.units_sold * max(0, benchmark.price - threshold * conventions.price_level)", only: { base: "price" } },
    { name: "profit", label: "Profit of the tax year", unit: "$", formula: "year_to_date(entity.taxable_income - entity.depreciation, entity.year_end) * entity.year_end", only: { base: "profit" } },
    { name: "rent", label: "Taxable rent", unit: "$", formula: { by: "base", cash_flow: "max(0, yearly_flow - brought_forward)", price: "year_to_date(excess, entity.year_end) * entity.year_end", profit: "max(0, profit)" }, key: true },
    { name: "tax", label: "Special rent tax", unit: "$", formula: "rent * entity.country.rent_tax_rate", key: true },
    { name: "pool_check", label: "Outlays recovered against flow and rent", unit: "$", formula: "yearly_flow - rent - brought_forward + unrecovered", check: "error", only: { base: "cash_flow" } },
    { name: "flow_check", label: "Cash flow by tax year against by period", unit: "$", once: true, formula: "sum(yearly_flow) - sum(entity.rent_flow)", check: "error", only: { base: "cash_flow" } },
    { name: "uplift_check", label: "Outlays brought forward against uplift", unit: "$", formula: "brought_forward - prev(unrecovered) - prev(unrecovered) * entity.country.rent_uplift * entity.year_end", check: "error", only: { base: "cash_flow" } },
    { name: "tax_check", label: "Tax against rent by balance", unit: "$", formula: { by: "base", cash_flow: "tax - (yearly_flow - brought_forward + unrecovered) * entity.country.rent_tax_rate", price: "tax - rent * entity.country.rent_tax_rate", profit: "tax + min(0, profit) * entity.country.rent_tax_rate - profit * entity.country.rent_tax_rate" }, check: "error" },
    { name: "excess_check", label: "Value beyond the threshold against price and threshold", unit: "$", once: true, formula: "sum(rent) - sum(entity.units_sold * max(threshold * conventions.price_level, benchmark.price)) + sum(entity.units_sold * threshold * conventions.price_level)", check: "error", only: { base: "price" } },
    { name: "profit_check", label: "Profit by tax year against by period", unit: "$", once: true, formula: "sum(profit) - sum(entity.taxable_income) + sum(entity.depreciation)", check: "error", only: { base: "profit" } },
  ],
};
