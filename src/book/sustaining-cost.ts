import type { Chapter } from "./chapter.ts";

/** Capital that keeps a site running. */
export const sustainingCost: Chapter = {
  name: "sustaining_cost",
  section: "sustaining_costs",
  title: "Sustaining capital",
  sheet: "Capital costs",
  about: "A yearly amount while the site operates. Families: spending.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that pays" },
    schedule: { chapters: ["schedule"], about: "time in operation" },
    pool: { chapters: ["depreciation_pool"], option: { ledger: "tax" }, about: "pool in which it is depreciated for tax" },
    second_pool: { chapters: ["depreciation_pool"], optional: true, option: { ledger: "second" }, together: "entity", about: "pool in which it is depreciated for a second profit tax; left out when that follows the first" },
    book_pool: { chapters: ["depreciation_pool"], optional: true, option: { ledger: "books" }, together: "entity", about: "pool in which the books depreciate it; left out when they follow tax" },
  },
  inputs: [
    { name: "yearly", label: "Sustaining capital", unit: "real $/year", about: "per year of operation", limits: ["0 USD/year", "1e11 USD/year"] },
  ],
  lines: [
    { name: "spending", label: "Sustaining capital", unit: "$", formula: "yearly * schedule.operating_years * entity.running * conventions.price_level", key: true },
    { name: "spending_check", label: "Spending deflated against rate and time", unit: "real $", formula: "spending / conventions.price_level - yearly * (schedule.operating_time - prev(schedule.operating_time)) * entity.running", check: "error" },
  ],
};
