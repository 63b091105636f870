import type { Chapter } from "./chapter.ts";

/** A partner of the joint venture: its shares of the companies and what they are worth to it. */
export const partner: Chapter = {
  name: "partner",
  section: "partners",
  title: "Partners",
  sheet: "Partners",
  about:
    "Cash by partner before financing: its share of each company's cash flow after tax, less withholding on what leaves the country. Families: cash, worth.",
  roles: {
    conventions: { chapters: ["conventions"], about: "discounting" },
    country: { chapters: ["country"], optional: true, about: "country where it lives" },
  },
  variants: {
    control: {
      about: "how consolidated statements show its share",
      default: "owner",
      options: { owner: "as one of the owners in control", minority: "apart, as a minority interest" },
    },
  },
  lines: [
    { name: "minority", label: "Owner without control", unit: "1", once: true, formula: { by: "control", owner: "0", minority: "1" }, kind: "flag" },
    { name: "cash_flow", label: "Cash flow", unit: "$", formula: "total(holding.cash_to_owner by owner)", key: true },
    { name: "cash_flow_real", label: "Cash flow, money of the price date", unit: "real $", formula: "cash_flow / conventions.price_level" },
    { name: "npv", label: "Net present value", unit: "real $", once: true, formula: "present_value(cash_flow_real, conventions.discount_rate, conventions.discount_time)", key: true },
    { name: "irr", label: "Rate of return, real", unit: "1", once: true, formula: "irr(cash_flow_real, conventions.discount_time)", key: true },
    { name: "cash_check", label: "Cash against dividends, withholding and contributions", unit: "$", formula: "cash_flow - total(holding.dividend by owner) + total(holding.withheld by owner) + total(holding.contribution by owner)", check: "error" },
  ],
};
