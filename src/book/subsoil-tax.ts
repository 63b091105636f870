import type { Chapter } from "./chapter.ts";

/** A royalty on minerals sold, on gross or on netback value. */
export const subsoilTax: Chapter = {
  name: "subsoil_tax",
  section: "subsoil_taxes",
  title: "Subsoil-use tax",
  sheet: "Taxes",
  about: "Rate by calendar year from the country, on the value of minerals sold in the period. Families: base, tax.",
  roles: { entity: { chapters: ["entity"], about: "company that pays" } },
  variants: {
    base: {
      about: "value on which it is levied",
      default: "gross",
      options: { gross: "gross value of the contained metal sold", netback: "net smelter return" },
    },
  },
  lines: [
    { name: "taxable_value", label: "Value of minerals sold", unit: "$", formula: { by: "base", gross: "entity.minerals_gross", netback: "max(0, entity.minerals_netback)" } },
    { name: "tax", label: "Subsoil-use tax", unit: "$", formula: "taxable_value * entity.country.subsoil_tax_rate", key: true, source: "rates by calendar year in scenarios/parameters" },
    { name: "tax_check", label: "Tax against value of minerals", unit: "$", formula: { by: "base", gross: "tax - entity.minerals_gross * entity.country.subsoil_tax_rate", netback: "tax - max(0, entity.minerals_netback) * entity.country.subsoil_tax_rate" }, check: "error" },
  ],
};
