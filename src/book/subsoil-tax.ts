import type { Chapter } from "./chapter.ts";

/** A royalty on minerals sold: on gross, netback or benchmark value, or on cost, with a least amount per unit. */
export const subsoilTax: Chapter = {
  name: "subsoil_tax",
  section: "subsoil_taxes",
  title: "Subsoil-use tax",
  sheet: "Taxes",
  about: "Rate by calendar year from the country, on the value of minerals sold in the period. Families: base, tax.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that pays" },
    benchmark: { chapters: ["price"], only: { base: "benchmark" }, about: "quotation at which metal is valued" },
  },
  variants: {
    floor: {
      about: "least tax",
      default: "none",
      options: { none: "none", per_unit: "an amount per unit of metal sold" },
    },
    base: {
      about: "value on which it is levied",
      default: "gross",
      options: {
        gross: "gross value of the contained metal sold",
        netback: "net smelter return",
        benchmark: "contained metal sold at the full benchmark, whatever share of it is paid",
        cost: "cost of mining and processing, where nothing is sold at a price",
      },
    },
  },
  inputs: [
    { name: "minimum", label: "Least tax per unit", unit: "real $/unit", only: { floor: "per_unit" }, about: "per unit of contained metal sold", limits: ["0 USD/t", "1e9 USD/t"] },
  ],
  lines: [
    { name: "taxable_value", label: "Value of minerals sold", unit: "$", formula: { by: "base", gross: "entity.minerals_gross", netback: "max(0, entity.minerals_netback)", benchmark: "entity.units_sold * benchmark.price", cost: "entity.mining_cost + entity.processing_cost" } },
    { name: "least_tax", label: "Least tax by quantity", unit: "$", formula: "entity.units_sold * minimum * conventions.price_level", only: { floor: "per_unit" } },
    { name: "tax", label: "Subsoil-use tax", unit: "$", formula: { by: "floor", none: "taxable_value * entity.country.subsoil_tax_rate", per_unit: "max(least_tax, taxable_value * entity.country.subsoil_tax_rate)" }, key: true, source: "rates by calendar year in scenarios/parameters" },
    { name: "tax_check", label: "Tax against value of minerals", unit: "$", formula: { by: "floor", none: "tax - entity.country.subsoil_tax_rate * taxable_value", per_unit: "min(tax - entity.country.subsoil_tax_rate * taxable_value, tax - minimum * conventions.price_level * entity.units_sold)" }, check: "error" },
    { name: "value_check", label: "Value of minerals against sales", unit: "$", formula: { by: "base", gross: "taxable_value - entity.minerals_gross", netback: "taxable_value - entity.minerals_netback + min(0, entity.minerals_netback)", benchmark: "taxable_value - benchmark.price * entity.units_sold", cost: "taxable_value - entity.mining_cost - entity.processing_cost" }, check: "error" },
  ],
};
