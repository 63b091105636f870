import type { Chapter } from "./chapter.ts";

/** A loan sculpted to the cash flow of its sizing case, and held in every other case. */
export const facility: Chapter = {
  name: "facility",
  section: "facilities",
  title: "Facility",
  sheet: "Financing",
  about:
    "Drawn with capital spending, interest capitalised until repayment starts, service = cash flow available / cover ratio on the sizing case. Its size is found in passes: each runs the loan forward on the size of the pass before and corrects it by the final balance. Families: size, account, service, cover.",
  rankedUnder: "borrower",
  roles: {
    borrower: { chapters: ["entity"], about: "company that borrows" },
    chain: { chapters: ["chain"], about: "the weight of a sizing pass, one for all loans" },
  },
  variants: {
    state: {
      about: "whether the loan is held as sized, or being sized",
      default: "held",
      options: { held: "amounts and schedule as sized on the sizing case", sizing: "a sizing pass" },
    },
  },
  inputs: [
    { name: "rate", label: "Interest rate", unit: "1", about: "yearly rate, on the opening balance", limits: ["0 %", "100 %"], usual: { from: "2 %", to: "25 %", source: "USD 7 to 12 %, UZS 20 to 24 %" } },
    { name: "cover", label: "Cover ratio", unit: "1", about: "cash flow available / debt service on the sizing case", limits: ["1", "20"], usual: { from: "1.05", to: "3", source: "1.30 base, 1.15 lender downside" } },
    { name: "first_repayment", label: "Start of repayment", unit: "year", shape: "date", about: "first day of the repayment time" },
    { name: "repayment_time", label: "Repayment time", unit: "year", about: "from the start of repayment to final maturity", limits: ["1 month", "30 years"] },
  ],
  lines: [
    { name: "repayment_share", label: "Share of the period in repayment", unit: "1", formula: "max(0, min(period_end, first_repayment + repayment_time) - max(period_start, first_repayment)) / period_years", kind: "rate" },
    { name: "drawing_weight", label: "Capital spending before repayment", unit: "$", formula: "borrower.capital_spending * (1 - repayment_share)" },
    { name: "drawing_share", label: "Share drawn in the period", unit: "1", formula: "share(drawing_weight, drawing_total)" },
    { name: "drawing_total", label: "Capital spending before repayment, total", unit: "$", once: true, formula: "sum(drawing_weight)" },
    { name: "amount", label: "Amount drawn in all", unit: "$", once: true, formula: { by: "state", held: "sized.corrected", sizing: "before.corrected" }, key: true },
    { name: "drawn", label: "Drawn", unit: "$", formula: { by: "state", held: "amount * sized.drawing_share", sizing: "amount * drawing_share" } },
    { name: "interest", label: "Interest", unit: "$", formula: "prev(balance) * (compound(rate, period_years) - 1)" },
    { name: "planned_service", label: "Service by the cover ratio", unit: "$", formula: "max(0, borrower.cfads - ahead(planned_service)) / cover * repayment_share", only: { state: "sizing" } },
    { name: "service", label: "Debt service", unit: "$", formula: { by: "state", held: "sized.planned_service", sizing: "planned_service" }, key: true },
    { name: "capitalised", label: "Interest capitalised", unit: "$", formula: "interest * (1 - repayment_share)" },
    { name: "principal", label: "Principal repaid", unit: "$", formula: "service - (interest - capitalised)" },
    { name: "balance", label: "Loan balance", unit: "$", formula: "prev(balance) + drawn + capitalised - principal", kind: "stock", key: true },
    { name: "unit_balance", label: "Growth of one unit drawn and never repaid", unit: "1", formula: "prev(unit_balance) * compound(rate, period_years) + drawing_share", kind: "stock", only: { state: "sizing" } },
    { name: "residual", label: "Final balance as an amount drawn", unit: "$", once: true, formula: "0 - share(at_end(balance), at_end(unit_balance))", first: "0", only: { state: "sizing" } },
    { name: "residual_change", label: "Residual against the pass before", unit: "$", once: true, formula: "residual - before.residual", only: { state: "sizing" } },
    { name: "residual_drift", label: "Change of the residual times what the weight misses", unit: "$*$", once: true, formula: "residual_change * (before.weight * before.residual + residual_change)", only: { state: "sizing" } },
    { name: "residual_spread", label: "Square of the change of the residual", unit: "$*$", once: true, formula: "residual_change * residual_change + tolerance * amount * tolerance * amount", only: { state: "sizing" } },
    { name: "weight", label: "Weight of the correction", unit: "1", once: true, formula: "max(1 / (1 + 1 + 1), min(1 + 1 + 1, chain.sizing_weight))", first: "1", only: { state: "sizing" } },
    { name: "corrected", label: "Amount, corrected by the final balance", unit: "$", once: true, formula: "max(0, amount + weight * residual)", first: "0", only: { state: "sizing" } },
    { name: "sizing_residual", label: "Amount of the last pass against the pass before", unit: "$", once: true, formula: "sized.corrected - sized.amount", check: "error", only: { state: "held" } },
    { name: "in_repayment", label: "Debt service falls due", unit: "1", formula: "not reaches(0, repayment_share)", kind: "flag", only: { state: "held" } },
    { name: "dscr", label: "Debt-service cover ratio", unit: "1", formula: "share(borrower.cfads - ahead(service), service)", applies: "in_repayment", kind: "rate", key: true, only: { state: "held" }, source: "CFADS of the period / scheduled interest and principal" },
    { name: "minimum_dscr", label: "Least debt-service cover ratio", unit: "1", once: true, formula: "min_over(dscr)", applies: "not reaches(0, sum(in_repayment))", only: { state: "held" }, key: true },
    { name: "repayment_check", label: "Time in repayment against dates", unit: "year", once: true, formula: "sum(repayment_share * period_years) - max(0, min(at_end(period_end), first_repayment + repayment_time) - first_repayment)", check: "error", only: { state: "held" } },
    { name: "account_check", label: "Drawn and interest against service and balance", unit: "$", once: true, formula: "sum(drawn) + sum(interest) - sum(service) - at_end(balance)", check: "error", only: { state: "held" } },
    { name: "final_check", label: "Balance left at maturity", unit: "$", once: true, formula: "at_end(balance)", check: "error", only: { state: "held" } },
  ],
};
