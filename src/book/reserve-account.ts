import type { Chapter } from "./chapter.ts";

/** A reserve account that covers scheduled debt service ahead. */
export const reserveAccount: Chapter = {
  name: "reserve_account",
  section: "reserve_accounts",
  title: "Reserve account",
  sheet: "Financing",
  about:
    "Holds the debt service scheduled for some time ahead; the schedule is that of the sized loan. Families: target, account.",
  roles: {
    facility: { chapters: ["facility"], about: "loan whose service it covers" },
    borrower: { chapters: ["entity"], about: "company that funds it" },
  },
  inputs: [
    { name: "cover_time", label: "Time covered", unit: "year", default: "6 months", about: "debt service of so long a time ahead is held", limits: ["0 months", "12 months"] },
  ],
  lines: [
    { name: "target", label: "Reserve wanted", unit: "$", formula: "within_next(facility.service, cover_time)", kind: "stock" },
    { name: "funding", label: "Paid in less paid out", unit: "$", formula: "target - prev(balance)" },
    { name: "balance", label: "Reserve balance", unit: "$", formula: "prev(balance) + funding", kind: "stock", key: true },
    { name: "end_check", label: "Reserve left at the end", unit: "$", once: true, formula: "at_end(balance)", check: "error" },
    { name: "target_check", label: "Reserve held against reserve wanted", unit: "$", formula: "balance - target", check: "error" },
    { name: "window_check", label: "Reserve wanted by what lies beyond", unit: "$", formula: "target - within_next_by_rest(facility.service, cover_time)", check: "error" },
  ],
};
