import type { Chapter } from "./chapter.ts";

/** Tax on what the books show earlier or later than the tax ledger. */
export const deferredTax: Chapter = {
  name: "deferred_tax",
  each: "entity",
  title: "Deferred tax",
  sheet: "Statements",
  about:
    "Values in the books less values for tax, at the rate of the period, less the tax that losses will save as far as the entity expects to use them; each profit tax reckons its own. Rent tax is not deferred. Families: differences, balance, charge.",
  roles: {
    entity: { chapters: ["entity"], about: "company whose books they are" },
    balance_sheet: { chapters: ["balance_sheet"], about: "its balance sheet" },
  },
  lines: [
    { name: "property", label: "Fixed assets, books less tax", unit: "$", formula: "entity.book_value - entity.tax_value", kind: "stock" },
    { name: "other_differences", label: "Closure and capitalised interest, books less tax", unit: "$", formula: "entity.closure_asset + balance_sheet.interest_asset - entity.closure_provision", kind: "stock", source: "IAS 12.5 and 22A: closure is deducted for tax when it is paid" },
    { name: "balance", label: "Deferred tax owed, less what it will save", unit: "$", formula: "entity.deferred_balance", kind: "stock", key: true, source: "IAS 12.15, 24 and 74" },
    { name: "charge", label: "Deferred tax of the period", unit: "$", formula: "balance - prev(balance)", key: true },
    { name: "charge_check", label: "Deferred tax charged against deferred tax owed", unit: "$", once: true, formula: "sum(charge) - at_end(balance)", check: "error" },
  ],
};
