import type { Chapter } from "./chapter.ts";

/** A tax on the profit of each tax year, with losses carried forward. */
export const profitTax: Chapter = {
  name: "profit_tax",
  section: "profit_taxes",
  title: "Profit tax",
  sheet: "Taxes",
  about:
    "Income of the tax year less depreciation, minerals taxes and, where debt counts, interest; losses cover later profits up to a limit and may expire, oldest first. Families: income, losses, tax.",
  roles: { entity: { chapters: ["entity"], about: "company that pays" } },
  variants: {
    debt: {
      about: "whether interest is deducted",
      default: "without",
      options: { without: "without debt: the tax of an unlevered project", with: "with debt: interest is deducted" },
    },
    losses: {
      about: "how long losses last",
      default: "unlimited",
      options: { unlimited: "until used", expire: "for the country's life of losses, oldest used first" },
    },
  },
  lines: [
    { name: "interest", label: "Interest deducted", unit: "$", formula: { by: "debt", without: "0", with: "entity.interest_expense" } },
    { name: "yearly_income", label: "Income of the tax year before depreciation", unit: "$", formula: "year_to_date(entity.taxable_income - interest, entity.year_end) * entity.year_end" },
    { name: "result", label: "Result of the tax year", unit: "$", formula: "yearly_income - entity.depreciation - entity.rent_tax", key: true },
    { name: "profit", label: "Profit before losses", unit: "$", formula: "max(0, result)" },
    { name: "loss", label: "Loss of the tax year", unit: "$", formula: "max(0, 0 - result)" },
    { name: "lapsed", label: "Losses lapsed", unit: "$", formula: { by: "losses", unlimited: "0", expire: "max(0, older_than(loss, entity.country.loss_life, entity.year_end) - prev(losses_gone)) * entity.year_end" } },
    { name: "losses_gone", label: "Losses used and lapsed so far", unit: "$", formula: "prev(losses_gone) + used + lapsed", kind: "stock", only: { losses: "expire" } },
    { name: "used", label: "Losses used", unit: "$", formula: "min(prev(loss_pool) - lapsed, profit * entity.country.loss_use_limit)" },
    { name: "loss_pool", label: "Losses to be used", unit: "$", formula: "prev(loss_pool) + loss - used - lapsed", kind: "stock" },
    { name: "taxable_profit", label: "Taxable profit", unit: "$", formula: "profit - used", key: true },
    { name: "tax", label: "Profit tax", unit: "$", formula: "taxable_profit * entity.country.profit_tax_rate", key: true },
    { name: "tax_without_debt", label: "Profit tax, without debt", unit: "$", formula: "tax", only: { debt: "without" } },
    { name: "tax_with_debt", label: "Profit tax, with debt", unit: "$", formula: "tax", only: { debt: "with" } },
    { name: "income_check", label: "Taxable profit against results and losses", unit: "$", once: true, formula: "sum(taxable_profit) - sum(result) - at_end(loss_pool) - sum(lapsed)", check: "error" },
    { name: "year_check", label: "Income by tax year against by period", unit: "$", once: true, formula: "sum(yearly_income) - sum(entity.taxable_income) + sum(interest)", check: "error" },
    { name: "pool_check", label: "Loss pool below nothing", unit: "$", formula: "max(0, 0 - loss_pool)", check: "error" },
    { name: "ages_check", label: "Losses by age against losses made", unit: "$", formula: "(cum(loss) - loss - older_than(loss, 0, entity.year_end)) * entity.year_end", check: "error", only: { losses: "expire" } },
    { name: "older", label: "Losses too old to be used", unit: "$", formula: "older_than(loss, entity.country.loss_life, entity.year_end) * entity.year_end", kind: "stock", only: { losses: "expire" } },
    { name: "lapse_check", label: "Old losses that are not gone, or young ones that lapsed", unit: "$", formula: "max(0, older - losses_gone) + min(lapsed, abs(losses_gone - used - older))", check: "error", only: { losses: "expire" } },
    { name: "limit_check", label: "Losses used beyond the limit", unit: "$", formula: "max(0, used - profit * entity.country.loss_use_limit)", check: "error" },
    { name: "result_check", label: "Result and deductions against income", unit: "$", formula: "result + entity.depreciation + entity.rent_tax - yearly_income", check: "error" },
    { name: "tax_check", label: "Tax against result, losses made and used", unit: "$", formula: "tax - (result + loss - used) * entity.country.profit_tax_rate", check: "error" },
  ],
};
