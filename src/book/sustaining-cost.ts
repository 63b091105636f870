import type { Chapter } from "./chapter.ts";

/** Capital that keeps a site running: a yearly sum, a sum per tonne, a plan by year, or the renewal of what wears out. */
export const sustainingCost: Chapter = {
  name: "sustaining_cost",
  section: "sustaining_costs",
  title: "Sustaining capital",
  sheet: "Capital costs",
  about: "Spent while the site operates. Families: age, level, spending.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that pays" },
    schedule: { chapters: ["schedule"], about: "time in operation" },
    currency: { chapters: ["currency"], optional: true, about: "currency in which its local share is incurred" },
    mine: { chapters: ["mine"], about: "mine whose ore drives it", only: { basis: "per_tonne" } },
    asset: { chapters: ["capital_cost"], about: "area of the estimate that is renewed", only: { basis: "renewal" } },
    pool: { chapters: ["depreciation_pool"], option: { ledger: "tax" }, about: "pool in which it is depreciated for tax" },
    second_pool: { chapters: ["depreciation_pool"], optional: true, option: { ledger: "second" }, together: "entity", about: "pool in which it is depreciated for a second profit tax; left out when that follows the first" },
    book_pool: { chapters: ["depreciation_pool"], optional: true, option: { ledger: "books" }, together: "entity", about: "pool in which the books depreciate it; left out when they follow tax" },
  },
  variants: {
    basis: {
      about: "what it follows",
      default: "yearly",
      options: {
        yearly: "time in operation",
        per_tonne: "ore mined",
        plan: "a plan by calendar year",
        renewal: "the age of an area of the capital estimate, renewed whenever it is so old while operation goes on",
      },
    },
  },
  inputs: [
    { name: "yearly", label: "Sustaining capital", unit: "real $/year", only: { basis: "yearly" }, about: "per year of operation", limits: ["0 USD/year", "1e11 USD/year"] },
    { name: "per_tonne", label: "Sustaining capital per tonne", unit: "real $/t ore", only: { basis: "per_tonne" }, about: "per tonne of ore mined", limits: ["0 USD/t", "1e5 USD/t"], usual: { from: "0 USD/t", to: "20 USD/t", source: "sustaining capital of open pits and underground mines" } },
    { name: "plan", label: "Sustaining capital by year", unit: "real $/year", shape: "series", only: { basis: "plan" }, about: "per year, by calendar year, while the company runs", limits: ["0 USD/year", "1e11 USD/year"] },
    { name: "interval", label: "Life of what is renewed", unit: "year", only: { basis: "renewal" }, about: "time in operation after which it is renewed, at least as long as a column", limits: ["1 month", "60 years"], usual: { from: "3 years", to: "25 years", source: "mobile fleet 5 to 10 years, plant 15 to 25" } },
    { name: "renewed_share", label: "Share renewed", unit: "1", default: "100 %", only: { basis: "renewal" }, about: "share of the budget of the area that is spent anew", limits: ["0 %", "200 %"] },
    { name: "local_share", label: "Local share", unit: "1", default: "100 %", only: { currency: "given" }, about: "share of the cost that is incurred in its currency; the rest follows the model's price level", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "age", label: "Age of what is renewed", unit: "year", formula: "prev(age) + schedule.operating_years - interval * due", kind: "stock", only: { basis: "renewal" } },
    { name: "due", label: "Renewal", unit: "1", formula: "reaches(prev(age) + schedule.operating_years, interval) * (1 - reaches(schedule.operating_time, schedule.operating_life))", kind: "flag", only: { basis: "renewal" }, note: "none when operation ends with the period" },
    { name: "local_level", label: "Rise of its local share against prices", unit: "1", formula: { by: "currency", left_out: "1", given: "1 + local_share * currency.cost_drift" }, opening: "1", kind: "rate" },
    { name: "spending", label: "Sustaining capital", unit: "$", formula: { by: "basis", yearly: "yearly * schedule.operating_years * entity.running * conventions.price_level * local_level", per_tonne: "per_tonne * mine.ore_mined * conventions.price_level * local_level", plan: "plan * period_years * entity.running * conventions.price_level * local_level", renewal: "renewed_share * asset.budget * due * entity.running * conventions.price_level * local_level" }, key: true },
    { name: "spending_check", label: "Spending deflated against rate and driver", unit: "real $", formula: { by: "basis", yearly: "spending / (conventions.price_level * local_level) - yearly * (schedule.operating_time - prev(schedule.operating_time)) * entity.running", per_tonne: "spending / (conventions.price_level * local_level) - per_tonne * mine.ore_mined", plan: "spending / (conventions.price_level * local_level) - plan * (period_end - period_start) * entity.running", renewal: "spending / (conventions.price_level * local_level) - renewed_share * (asset.estimate + asset.estimate * asset.contingency) * due * entity.running" }, check: "error" },
    { name: "age_check", label: "Age and renewals against time in operation", unit: "year", formula: "age + interval * cum(due) - schedule.operating_time", check: "error", only: { basis: "renewal" } },
    { name: "due_check", label: "Renewals that came too late", unit: "year", formula: "max(0, age - interval) * (1 - reaches(schedule.operating_time, schedule.operating_life))", check: "alert", only: { basis: "renewal" } },
    { name: "early_check", label: "Renewals that came too early", unit: "year", formula: "max(0, 0 - age) + abs(due * (1 - due)) * interval", check: "error", only: { basis: "renewal" } },
    { name: "local_check", label: "Rise of its local share against costs in its currency", unit: "$/real $", formula: "(local_level - 1 + local_share) * conventions.price_level - local_share * currency.cost_level", check: "error", only: { currency: "given" } },
  ],
};
