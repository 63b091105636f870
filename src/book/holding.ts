import type { Chapter } from "./chapter.ts";

/** One link of ownership: a partner's share of a company. */
export const holding: Chapter = {
  name: "holding",
  section: "holdings",
  title: "Holdings",
  sheet: "Partners",
  about:
    "Contributions are paid in and cash is paid out by share; dividends that leave the country lose the withholding tax. Families: contribution, dividend.",
  acyclic: { from: "owner", to: "company" },
  roles: {
    owner: { chapters: ["partner"], about: "partner that owns" },
    company: { chapters: ["entity"], about: "company that is owned" },
    treaty: { chapters: ["treaty"], optional: true, only: { residence: "abroad" }, fits: { from: "company.country", to: "owner.country" }, about: "treaty between the company's country and the owner's; without one the country's own rate applies" },
  },
  variants: {
    residence: {
      about: "whether dividends leave the company's country; at home unasked when owner and company are of one country",
      default: "abroad",
      unasked: { option: "home", same: ["owner.country", "company.country"] },
      options: { abroad: "they do: withholding tax is kept back", home: "they do not" },
    },
  },
  inputs: [
    { name: "share", label: "Share", unit: "1", sharesOf: "company", about: "share of the company", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "contribution", label: "Paid in", unit: "$", formula: "max(0, 0 - company.post_tax_cash_flow) * share" },
    { name: "dividend", label: "Paid out by the company", unit: "$", formula: "max(0, company.post_tax_cash_flow) * share" },
    { name: "withholding_rate", label: "Rate of withholding", unit: "1", formula: { by: "treaty", given: "min(treaty.dividends, company.country.dividend_withholding)", left_out: "company.country.dividend_withholding" }, kind: "rate", only: { residence: "abroad" } },
    { name: "withheld", label: "Withholding tax", unit: "$", formula: { by: "residence", abroad: "dividend * withholding_rate", home: "0" } },
    { name: "cash_to_owner", label: "Cash to the owner", unit: "$", formula: "dividend - withheld - contribution", key: true },
    { name: "minority_profit", label: "Net profit of a minority owner", unit: "$", formula: "company.net_profit * share * owner.minority" },
    { name: "minority_equity", label: "Net assets of a minority owner", unit: "$", formula: "company.net_assets * share * owner.minority", kind: "stock" },
    { name: "share_check", label: "Cash of the link against the company's cash", unit: "$", formula: "cash_to_owner + withheld - company.post_tax_cash_flow * share", check: "error" },
    { name: "withholding_check", label: "Withholding against cash paid out", unit: "$", formula: { by: "residence", abroad: "withheld - max(0, company.post_tax_cash_flow * share) * withholding_rate", home: "withheld" }, check: "error" },
  ],
};
