import type { Chapter } from "./chapter.ts";

/** A fee of a lender: on signing, on what is not yet drawn, by year, or a premium on what is drawn. */
export const fee: Chapter = {
  name: "fee",
  section: "fees",
  title: "Fees",
  sheet: "Financing",
  about:
    "Signing is in the period in which capital spending begins; fees before repayment are uses of funds, later ones are part of debt service. Families: signing, fee.",
  roles: { facility: { chapters: ["facility"], about: "loan for which it is paid" } },
  variants: {
    kind: {
      about: "what the fee is for",
      default: "upfront",
      options: {
        upfront: "a share of the amount, on signing",
        commitment: "a yearly share of what is not yet drawn, from signing to the start of repayment or until it may no longer be drawn",
        agency: "an amount a year, from signing to final maturity",
        premium: "an exposure premium: a share of each drawing",
      },
    },
    payment: {
      about: "how it is paid",
      default: "cash",
      options: { cash: "in cash", financed: "added to the loan" },
    },
  },
  inputs: [
    { name: "rate", label: "Rate", unit: "1", only: { kind: ["upfront", "commitment", "premium"] }, about: "share; of a commitment fee, by year", limits: ["0 %", "100 %"], usual: { from: "0.1 %", to: "15 %", source: "upfront 1 to 2 %, commitment 0.5 to 1 %, exposure premium 5 to 12 %" } },
    { name: "yearly", label: "Fee a year", unit: "$/year", only: { kind: "agency" }, about: "money of the day", limits: ["0 USD/year", "1e9 USD/year"] },
  ],
  lines: [
    { name: "signed", label: "Signed", unit: "1", formula: "not reaches(0, cum(facility.borrower.capital_spending))", kind: "flag" },
    { name: "charge", label: "Fee", unit: "$", formula: { by: "kind", upfront: "facility.amount * rate * (signed - prev(signed))", commitment: "(facility.amount - prev(facility.drawn_so_far)) * rate * facility.grace_share * (1 - facility.released) * period_years / one_year * signed", agency: "yearly * period_years * (facility.grace_share + facility.repayment_share) * signed", premium: "facility.drawn * rate" }, key: true },
    { name: "paid", label: "Fee paid", unit: "$", formula: { by: "payment", cash: "charge", financed: "0" } },
    { name: "before_drawing", label: "Fee paid whatever is drawn in the period", unit: "$", formula: "charge", only: { kind: ["upfront", "commitment", "agency"], payment: "cash" } },
    { name: "per_drawing", label: "Premium paid per drawing", unit: "1", once: true, formula: "rate", kind: "rate", only: { kind: "premium", payment: "cash" } },
    { name: "financed", label: "Fee added to the loan", unit: "$", formula: { by: "payment", cash: "0", financed: "charge" } },
    { name: "charge_check", label: "Fee against amount and time", unit: "$", once: true, formula: { by: "kind", upfront: "sum(charge) - facility.amount * rate * at_end(signed)", commitment: "sum(charge) - rate * sum((facility.amount - prev(facility.drawn_so_far)) * facility.grace_share * (1 - facility.released) * signed * period_years) / one_year", agency: "sum(charge) - sum(yearly * signed * (facility.grace_share + facility.repayment_share) * period_years)", premium: "sum(charge) - rate * at_end(facility.drawn_so_far)" }, check: "error" },
  ],
};
