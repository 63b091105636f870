import type { Chapter } from "./chapter.ts";

/** A working-capital revolver: drawn to its borrowing base, repaid as the base falls. */
export const revolver: Chapter = {
  name: "revolver",
  section: "revolvers",
  title: "Revolver",
  sheet: "Financing",
  about:
    "The borrowing base is a share of receivables and of stock at the start of the period, within a limit and a term. It stands before other loans: its cash counts as available for their service. Families: base, account.",
  roles: { borrower: { chapters: ["entity"], about: "company that borrows" } },
  inputs: [
    { name: "limit", label: "Limit", unit: "$", about: "most that may be drawn", limits: ["0 USD", "1e11 USD"] },
    { name: "receivables_share", label: "Share of receivables", unit: "1", about: "share of opening receivables that may be drawn", limits: ["0 %", "100 %"], usual: { from: "50 %", to: "90 %", source: "borrowing bases of metal traders" } },
    { name: "stock_share", label: "Share of stock", unit: "1", default: "0 %", about: "share of opening stock at cost that may be drawn", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "80 %", source: "borrowing bases of metal traders" } },
    { name: "rate", label: "Interest rate", unit: "1", about: "yearly rate, on the opening balance", limits: ["0 %", "100 %"], usual: { from: "2 %", to: "25 %", source: "USD 7 to 12 %, UZS 20 to 24 %" } },
    { name: "commitment_fee", label: "Commitment fee", unit: "1", default: "0 %", about: "yearly rate on the part of the limit not drawn", limits: ["0 %", "20 %"] },
    { name: "available_from", label: "Available from", unit: "year", shape: "date", about: "first day of its term" },
    { name: "available_until", label: "Available until", unit: "year", shape: "date", about: "day by which it is repaid" },
  ],
  lines: [
    { name: "in_term", label: "Within its term", unit: "1", formula: "available_from <= period_start and period_end < available_until", kind: "flag" },
    { name: "borrowing_base", label: "Borrowing base", unit: "$", formula: "max(0, prev(borrower.receivables) * receivables_share + prev(borrower.stock_at_cost) * stock_share)", kind: "stock" },
    { name: "balance", label: "Revolver drawn", unit: "$", formula: "min(limit, borrowing_base) * in_term", kind: "stock", key: true },
    { name: "change", label: "Drawn less repaid", unit: "$", formula: "balance - prev(balance)" },
    { name: "interest", label: "Interest", unit: "$", formula: "prev(balance) * (compound(rate, period_years) - 1)" },
    { name: "fee", label: "Commitment fee", unit: "$", formula: "(limit - prev(balance)) * commitment_fee * period_years / one_year * in_term" },
    { name: "net", label: "Drawn less repaid, interest and fee", unit: "$", formula: "change - interest - fee" },
    { name: "to_lender", label: "Cash to the lender", unit: "$", formula: "0 - net" },
    { name: "account_check", label: "Cash against interest, fees and the balance left", unit: "$", once: true, formula: "sum(net) + sum(prev(balance) * compound(rate, period_years)) - sum(prev(balance)) + sum(fee) - at_end(balance)", check: "error" },
    { name: "base_check", label: "Drawn beyond its base or limit", unit: "$", formula: "max(0, balance - limit) + max(0, balance - prev(borrower.receivables) * receivables_share - prev(borrower.stock_at_cost) * stock_share) + balance * (1 - in_term)", check: "error" },
    { name: "end_check", label: "Revolver left at the end", unit: "$", once: true, formula: "at_end(balance)", check: "alert" },
  ],
};
