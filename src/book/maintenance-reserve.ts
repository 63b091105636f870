import type { Chapter } from "./chapter.ts";

/** A reserve for sustaining capital to come: its funding is part of the cash flow available for debt service. */
export const maintenanceReserve: Chapter = {
  name: "maintenance_reserve",
  section: "maintenance_reserves",
  title: "Maintenance reserve",
  sheet: "Financing",
  about: "Holds a share of the sustaining capital of some time ahead. Families: target, account.",
  roles: { borrower: { chapters: ["entity"], about: "company that keeps it" } },
  inputs: [
    { name: "cover_time", label: "Time covered", unit: "year", default: "12 months", about: "sustaining capital of so long a time ahead counts", limits: ["0 months", "12 months"] },
    { name: "share", label: "Share held", unit: "1", default: "100 %", about: "share of it that is held", limits: ["0 %", "100 %"] },
    { name: "rate", label: "Interest of the account", unit: "1", default: "0 %", about: "yearly rate, on the opening balance", limits: ["0 %", "50 %"], usual: { from: "0 %", to: "8 %", source: "money-market rates" } },
  ],
  lines: [
    { name: "balance", label: "Maintenance reserve", unit: "$", formula: "share * within_next(borrower.sustaining, cover_time)", kind: "stock", key: true },
    { name: "income", label: "Interest of the reserve", unit: "$", formula: "prev(balance) * (compound(rate, period_years) - 1)" },
    { name: "funding", label: "Paid in less paid out", unit: "$", formula: "balance - prev(balance) - income", key: true },
    { name: "balance_check", label: "Reserve by what lies beyond", unit: "$", formula: "balance - share * within_next_by_rest(borrower.sustaining, cover_time)", check: "error" },
    { name: "account_check", label: "Paid in and interest against what is left", unit: "$", once: true, formula: "sum(funding) + sum(prev(balance) * compound(rate, period_years)) - sum(prev(balance)) - at_end(balance)", check: "error" },
  ],
};
