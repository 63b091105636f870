import type { Chapter } from "./chapter.ts";

/** A tax on the rent of a deposit: on cash flow once outlays, with an uplift, have been recovered. */
export const rentTax: Chapter = {
  name: "rent_tax",
  section: "rent_taxes",
  title: "Special rent tax",
  sheet: "Taxes",
  about:
    "Outlays not yet recovered are carried forward with an uplift; what a tax year earns beyond them is rent. Families: flow, pool, tax.",
  roles: { entity: { chapters: ["entity"], about: "company that pays" } },
  lines: [
    { name: "yearly_flow", label: "Cash flow of the tax year before profit tax", unit: "$", formula: "year_to_date(entity.rent_flow, entity.year_end) * entity.year_end" },
    { name: "brought_forward", label: "Outlays to be recovered, with uplift", unit: "$", formula: "prev(unrecovered) * (1 + entity.country.rent_uplift * entity.year_end)", kind: "stock" },
    { name: "unrecovered", label: "Outlays not yet recovered", unit: "$", formula: "max(0, brought_forward - yearly_flow)", kind: "stock" },
    { name: "rent", label: "Taxable rent", unit: "$", formula: "max(0, yearly_flow - brought_forward)", key: true },
    { name: "tax", label: "Special rent tax", unit: "$", formula: "rent * entity.country.rent_tax_rate", key: true },
    { name: "pool_check", label: "Outlays recovered against flow and rent", unit: "$", formula: "yearly_flow - rent - brought_forward + unrecovered", check: "error" },
    { name: "flow_check", label: "Cash flow by tax year against by period", unit: "$", once: true, formula: "sum(yearly_flow) - sum(entity.rent_flow)", check: "error" },
    { name: "uplift_check", label: "Outlays brought forward against uplift", unit: "$", formula: "brought_forward - prev(unrecovered) - prev(unrecovered) * entity.country.rent_uplift * entity.year_end", check: "error" },
    { name: "tax_check", label: "Tax against rent by balance", unit: "$", formula: "tax - (yearly_flow - brought_forward + unrecovered) * entity.country.rent_tax_rate", check: "error" },
  ],
};
