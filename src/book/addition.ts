import type { Chapter } from "./chapter.ts";

/** An item that an analyst adds in a scenario: its inputs and lines, and where it enters the cash flow. */
export const addition: Chapter = {
  name: "addition",
  section: "additions",
  title: "Additions",
  sheet: "Additions",
  about: "The line `amount` of an addition enters the cash flow of its entity as the scenario says. Families: amount.",
  roles: {
    entity: { chapters: ["entity"], optional: true, about: "company whose cash flow it enters" },
    conventions: { chapters: ["conventions"], about: "price level and discounting" },
  },
  variants: {
    enters: {
      about: "where the line `amount` enters the cash flow",
      default: "nothing",
      options: {
        revenue: "as revenue",
        operating_cost: "as an operating cost",
        capital_cost: "as a capital cost, deducted for tax when spent",
        nothing: "nowhere: for information",
      },
    },
  },
  lines: [
    { name: "revenue", label: "Enters revenue", unit: "$", formula: "amount", only: { enters: "revenue" } },
    { name: "operating_cost", label: "Enters operating costs", unit: "$", formula: "amount", only: { enters: "operating_cost" } },
    { name: "capital_cost", label: "Enters capital costs", unit: "$", formula: "amount", only: { enters: "capital_cost" } },
  ],
};
