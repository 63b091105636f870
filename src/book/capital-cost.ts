import type { Chapter } from "./chapter.ts";

/** An area of the capital estimate: amount, contingency, and when it is spent. */
export const capitalCost: Chapter = {
  name: "capital_cost",
  section: "capital_costs",
  title: "Capital costs",
  sheet: "Capital costs",
  about:
    "Spending follows the progress of construction along a curve; a delay stretches it. Families: budget, spending.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that pays" },
    schedule: { chapters: ["schedule"], about: "construction" },
    pool: { chapters: ["depreciation_pool"], option: { ledger: "tax" }, about: "pool in which it is depreciated for tax" },
    second_pool: { chapters: ["depreciation_pool"], optional: true, option: { ledger: "second" }, together: "entity", about: "pool in which it is depreciated for a second profit tax; left out when that follows the first" },
    book_pool: { chapters: ["depreciation_pool"], optional: true, option: { ledger: "books" }, together: "entity", about: "pool in which the books depreciate it; left out when they follow tax" },
  },
  inputs: [
    { name: "amount", label: "Amount before contingency", unit: "real $", about: "estimate of the area", limits: ["0 USD", "1e12 USD"] },
    { name: "contingency", label: "Contingency", unit: "1", default: "0 %", about: "on the amount", limits: ["0 %", "200 %"], usual: { from: "0 %", to: "35 %", source: "concept 25 to 35 %, PFS 15 to 20 %, FS 8 to 12 %" } },
    { name: "curve", label: "Spending curve", unit: "1", shape: "table", levelUnit: "1", default: { "0 %": "0 %", "100 %": "100 %" }, about: "share spent by share of construction completed, straight lines between", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "budget", label: "Budget with contingency", unit: "real $", once: true, formula: "amount * (1 + contingency)" },
    { name: "spent_share", label: "Share spent so far", unit: "1", formula: "interpolate(schedule.progress, curve)", kind: "stock" },
    { name: "spending_real", label: "Spending, money of the price date", unit: "real $", formula: "budget * (spent_share - prev(spent_share))" },
    { name: "spending", label: "Spending", unit: "$", formula: "spending_real * conventions.price_level", key: true },
    { name: "budget_check", label: "Spending against the estimate completed", unit: "real $", once: true, formula: "sum(spending_real) - (amount + amount * contingency) * at_end(spent_share)", check: "error" },
    { name: "curve_check", label: "Spending curve by bands against by layers", unit: "1", formula: "spent_share - interpolate_by_layers(schedule.progress, curve)", check: "error" },
    { name: "level_check", label: "Spending deflated against spending of the price date", unit: "real $", once: true, formula: "sum(spending / conventions.price_level) - sum(spending_real)", check: "error" },
  ],
};
