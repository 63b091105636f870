import type { Chapter } from "./chapter.ts";

/** One link of ownership: a partner's share of a company. */
export const holding: Chapter = {
  name: "holding",
  section: "holdings",
  title: "Holdings",
  sheet: "Partners",
  about:
    "What a company's owners pay in and what it pays out to them after debt, by share; who is carried pays nothing in, and the others bear it. A promoter's part of a tier is paid through its holding. Dividends that leave the country lose the withholding tax. Families: contribution, dividend.",
  acyclic: { from: "owner", to: "company" },
  roles: {
    owner: { chapters: ["partner", "holding_company"], about: "partner or holding company that owns" },
    company: { chapters: ["entity", "holding_company"], about: "company that is owned" },
    treaty: { chapters: ["treaty"], optional: true, only: { residence: "abroad" }, fits: { from: "company.country", to: "owner.country" }, about: "treaty between the company's country and the owner's; without one the country's own rate applies" },
  },
  variants: {
    residence: {
      about: "whether dividends leave the company's country; at home unasked when owner and company are of one country",
      default: "abroad",
      unasked: { option: "home", same: ["owner.country", "company.country"] },
      options: { abroad: "they do: withholding tax is kept back", home: "they do not" },
    },
    funding: {
      about: "how much of what the company needs the owner pays in",
      default: "pro_rata",
      options: { pro_rata: "by its share", carried: "nothing: the others pay for it", own: "by a weight of its own" },
    },
  },
  inputs: [
    { name: "share", label: "Share", unit: "1", sharesOf: [{ role: "company" }], about: "share of the company", limits: ["0 %", "100 %"] },
    { name: "own_weight", label: "Weight in funding", unit: "1", only: { funding: "own" }, about: "part in what owners pay in, in proportion to the shares and weights of the others who pay", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "held", label: "Is a holding", unit: "1", once: true, formula: "1", kind: "flag" },
    { name: "funding_weight", label: "Weight in funding", unit: "1", once: true, formula: { by: "funding", pro_rata: "share", carried: "0", own: "own_weight" }, kind: "rate" },
    { name: "funding_part", label: "Part in what owners pay in", unit: "1", once: true, formula: "share(funding_weight, company.funding_weights)", kind: "rate" },
    { name: "contribution", label: "Paid in", unit: "$", formula: "company.shared_in * funding_part + total(preferred.subscribed by holder)" },
    { name: "dividend", label: "Paid out by the company", unit: "$", formula: "company.to_holders * share + total(tier.to_promoter by promoter) + total(preferred.coupon_out by holder)" },
    { name: "redeemed", label: "Preferred shares redeemed", unit: "$", formula: "total(preferred.redeemed by holder)" },
    { name: "loan_cash", label: "Cash of its loans, after tax", unit: "$", formula: "total(shareholder_loan.to_holder by holder)" },
    { name: "withholding_rate", label: "Rate of withholding", unit: "1", formula: { by: "treaty", given: "min(treaty.dividends, company.country.dividend_withholding)", left_out: "company.country.dividend_withholding" }, kind: "rate", only: { residence: "abroad" } },
    { name: "withheld", label: "Withholding tax", unit: "$", formula: { by: "residence", abroad: "dividend * withholding_rate", home: "0" } },
    { name: "cash_to_owner", label: "Cash to the owner", unit: "$", formula: "dividend + redeemed + loan_cash - withheld - contribution", key: true },
    { name: "minority_profit", label: "Net profit of a minority owner", unit: "$", formula: "company.net_profit * share * owner.minority" },
    { name: "minority_equity", label: "Net assets of a minority owner", unit: "$", formula: "company.net_assets * share * owner.minority", kind: "stock" },
    { name: "profit_part", label: "Net profit of a holding company's part", unit: "$", formula: "company.net_profit * share * owner.holds" },
    { name: "assets_part", label: "Net assets of a holding company's part", unit: "$", formula: "company.net_assets * share * owner.holds", kind: "stock" },
    { name: "withholding_check", label: "Withholding against cash of the link", unit: "$", formula: { by: "residence", abroad: "withheld - (cash_to_owner + contribution + withheld - redeemed - loan_cash) * withholding_rate", home: "withheld" }, check: "error" },
  ],
};
