import type { Chapter } from "./chapter.ts";

/** Money given by a state for a milestone: against cost of fixed assets, or as income. */
export const grant: Chapter = {
  name: "grant",
  section: "grants",
  title: "Grants",
  sheet: "Capital costs",
  about:
    "One milestone each: paid at its date when its condition is met. Against cost it lowers what is spent and what is depreciated; as income it is taxed. Families: payment.",
  roles: {
    entity: { chapters: ["entity"], about: "company that receives it" },
    payer: { chapters: ["country"], optional: true, about: "country whose state pays; left out when no state of the model does" },
    schedule: { chapters: ["schedule"], only: { milestone: "progress" }, about: "works whose progress it follows" },
    pool: { chapters: ["depreciation_pool"], only: { treatment: "against_cost" }, option: { ledger: "tax" }, about: "pool whose cost it lowers for tax" },
    second_pool: { chapters: ["depreciation_pool"], optional: true, only: { treatment: "against_cost" }, option: { ledger: "second" }, together: "entity", about: "pool whose cost it lowers for a second tax" },
    book_pool: { chapters: ["depreciation_pool"], optional: true, only: { treatment: "against_cost" }, option: { ledger: "books" }, together: "entity", about: "pool whose cost it lowers in the books" },
  },
  variants: {
    treatment: {
      about: "what it counts as",
      default: "against_cost",
      options: { against_cost: "it lowers the cost of fixed assets", income: "it is income when received" },
    },
    milestone: {
      about: "when it is paid",
      default: "date",
      options: { date: "at a date", progress: "along with construction" },
    },
  },
  inputs: [
    { name: "amount", label: "Amount", unit: "$", about: "money of the day", limits: ["0 USD", "1e12 USD"] },
    { name: "paid_on", label: "Date of payment", unit: "year", shape: "date", only: { milestone: "date" }, about: "day on which the milestone is met and paid" },
  ],
  lines: [
    { name: "paid_share", label: "Share paid so far", unit: "1", formula: { by: "milestone", date: "not reaches(paid_on, period_end)", progress: "schedule.progress" }, kind: "stock" },
    { name: "received", label: "Received", unit: "$", formula: "amount * (paid_share - prev(paid_share))", key: true },
    { name: "against_cost", label: "Against cost of fixed assets", unit: "$", formula: "received", only: { treatment: "against_cost" }, source: "IAS 20.24, deducted in arriving at the carrying amount of the asset; Internal Revenue Code, section 118(b), on contributions by governments" },
    { name: "income", label: "Income", unit: "$", formula: "received", only: { treatment: "income" } },
    { name: "received_check", label: "Received against the share paid", unit: "$", formula: "cum(received) - amount * paid_share", check: "error" },
  ],
};
