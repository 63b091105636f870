import type { Chapter } from "./chapter.ts";

/** A reserve account that covers scheduled debt service ahead. */
export const reserveAccount: Chapter = {
  name: "reserve_account",
  section: "reserve_accounts",
  title: "Reserve account",
  sheet: "Financing",
  about:
    "Holds the debt service scheduled for some time ahead, by the schedule of the sized loan. It is filled before repayment starts from funds of the sponsors or drawings of the loan, afterwards from cash left after service; it pays service that cash does not cover. Families: target, account.",
  roles: {
    facility: { chapters: ["facility"], about: "loan whose service it covers" },
    borrower: { chapters: ["entity"], about: "company that funds it" },
  },
  variants: {
    state: {
      about: "whether its loan is held as sized, or being sized",
      default: "held",
      options: { held: "as the loan is held", sizing: "a sizing pass: its interest is left out" },
    },
    interest: { about: "whether it bears interest", default: "without", options: { without: "no", with: "at a rate of its own" } },
    funded: {
      about: "how it is filled",
      default: "before_repayment",
      options: {
        before_repayment: "by sponsors before repayment starts, then from cash",
        drawings: "as a use of funds before repayment starts, which the loan is drawn for as for other spending; then from cash",
        cash: "from cash left after service only",
      },
    },
  },
  inputs: [
    { name: "cover_time", label: "Time covered", unit: "year", default: "6 months", about: "debt service of so long a time ahead is held", limits: ["0 months", "12 months"] },
    { name: "rate", label: "Interest of the account", unit: "1", only: { interest: "with" }, about: "yearly rate, on the opening balance", limits: ["0 %", "50 %"], usual: { from: "0 %", to: "8 %", source: "money-market rates" } },
  ],
  lines: [
    { name: "target", label: "Reserve wanted", unit: "$", formula: "within_next(facility.sized_service, cover_time)", kind: "stock" },
    { name: "income", label: "Interest of the reserve", unit: "$", formula: { by: "state", held: "prev(balance) * (compound(rate, period_years) - 1)", sizing: "0" }, only: { interest: "with" } },
    { name: "from_drawings", label: "Use of funds that the loan is drawn for", unit: "$", formula: "max(0, target - prev(target)) * facility.grace_share", only: { funded: "drawings" } },
    { name: "pass_target", label: "Reserve wanted in the pass", unit: "$", formula: "within_next(facility.service, cover_time)", kind: "stock", only: { state: "sizing" } },
    { name: "rise_ahead", label: "Rise of the reserve wanted before repayment", unit: "$", formula: { by: "funded", before_repayment: "max(0, pass_target - prev(pass_target)) * facility.grace_share", drawings: "max(0, pass_target - prev(pass_target)) * facility.grace_share", cash: "0" }, only: { state: "sizing" } },
    { name: "to_draw", label: "To be drawn for the reserve wanted in the pass", unit: "$", once: true, formula: "sum(rise_ahead)", only: { state: "sizing", funded: "drawings" } },
    { name: "drift", label: "Reserve drawn for against the reserve wanted", unit: "$", once: true, formula: "sum(abs(rise_ahead - from_drawings))", only: { state: "sizing", funded: "drawings" } },
    { name: "filled_ahead", label: "Filled before repayment", unit: "$", formula: { by: "funded", before_repayment: "max(0, target - prev(balance) - income) * facility.grace_share", drawings: "from_drawings", cash: "0" }, only: { funded: ["before_repayment", "drawings"] } },
    { name: "at_hand", label: "Reserve at hand", unit: "$", formula: "prev(balance) + income + filled_ahead", kind: "stock" },
    { name: "withdrawn", label: "Taken for debt service", unit: "$", formula: "min(at_hand, max(0, facility.due - facility.cash_available))" },
    { name: "cash_left", label: "Cash left to fill it", unit: "$", formula: "max(0, borrower.cfads + borrower.revolver_flow - borrower.debt_service)" },
    { name: "balance", label: "Reserve balance", unit: "$", formula: "min(target, at_hand - withdrawn + cash_left)", kind: "stock", key: true },
    { name: "funding", label: "Paid in less paid out", unit: "$", formula: "balance - prev(balance) - income" },
    { name: "end_check", label: "Reserve left at the end", unit: "$", once: true, formula: "at_end(balance)", check: "error" },
    { name: "account_check", label: "Filled while service is taken from it", unit: "$", formula: "min(withdrawn, max(0, balance - at_hand + withdrawn))", check: "error" },
    { name: "lack", label: "Reserve that cash does not fill", unit: "$", formula: "target - balance", check: "alert" },
    { name: "fill_check", label: "Reserve short although cash is left", unit: "$", formula: "min(target - balance, max(0, borrower.cfads + borrower.revolver_flow - borrower.debt_service - max(0, funding)))", check: "error" },
    { name: "window_check", label: "Reserve wanted by what lies beyond", unit: "$", formula: "target - within_next_by_rest(facility.sized_service, cover_time)", check: "error" },
  ],
};
