import type { Chapter } from "./chapter.ts";

/** A partner of the joint venture: its shares of the companies and what they are worth to it. */
export const partner: Chapter = {
  name: "partner",
  section: "partners",
  title: "Partners",
  sheet: "Partners",
  about:
    "Cash by partner after debt and tax: what it pays in and receives through its holdings, less withholding on what leaves the country. Families: cash, worth, multiple, payback.",
  roles: {
    conventions: { chapters: ["conventions"], about: "discounting" },
    country: { chapters: ["country"], optional: true, about: "country where it lives" },
    functional_currency: { chapters: ["currency"], optional: true, about: "its currency, where not the model's" } },
  variants: {
    control: {
      about: "how consolidated statements show its share",
      default: "owner",
      options: { owner: "as one of the owners in control", minority: "apart, as a minority interest" },
    },
    valued_at: {
      about: "at what rate it values its cash beside that of the study",
      default: "study",
      options: { study: "none of its own", own_rate: "a nominal rate of its own, in its own currency" },
    },
  },
  inputs: [
    { name: "own_rate", label: "Own rate", unit: "1", only: { valued_at: "own_rate" }, about: "yearly rate, money of the day of its currency", limits: ["-50 %", "200 %"], usual: { from: "4 %", to: "30 %", source: "12 to 15 % nominal for levered equity" } },
  ],
  lines: [
    { name: "minority", label: "Owner without control", unit: "1", once: true, formula: { by: "control", owner: "0", minority: "1" }, kind: "flag" },
    { name: "holds", label: "Owns for owners of its own", unit: "1", once: true, formula: "0", kind: "flag" },
    { name: "cash_flow", label: "Cash flow", unit: "$", formula: "total(holding.cash_to_owner by owner) + total(exit.price by seller) - total(exit.moved by seller) - total(exit.price by buyer) + total(exit.moved by buyer)", key: true },
    { name: "cash_flow_real", label: "Cash flow, money of the price date", unit: "real $", formula: "cash_flow / conventions.price_level" },
    { name: "npv", label: "Net present value", unit: "real $", once: true, formula: "present_value(cash_flow_real, conventions.discount_rate, conventions.discount_time)", key: true },
    { name: "irr", label: "Rate of return, real", unit: "1", once: true, formula: "irr(cash_flow_real, conventions.discount_time)", key: true },
    { name: "invested", label: "Paid in, in all", unit: "$", once: true, formula: "sum(max(0, 0 - cash_flow))" },
    { name: "multiple", label: "Cash back per cash paid in", unit: "1", once: true, formula: "share(sum(max(0, cash_flow)), invested)", key: true, note: "MOIC, money of the day" },
    { name: "cumulative", label: "Cash flow, cumulative", unit: "$", formula: "cum(cash_flow)", kind: "stock" },
    { name: "slack", label: "Deficit that is nothing but rounding", unit: "$", once: true, formula: "tolerance * sum(abs(cash_flow))" },
    { name: "deficit", label: "Deficit", unit: "$", formula: "max(0, 0 - cumulative) * (1 - reaches(slack, 0 - cumulative))", kind: "stock", note: "what rounding leaves of nothing is none" },
    { name: "years_in_deficit", label: "Part of the period in deficit", unit: "year", formula: "period_years * share(prev(deficit) + deficit, abs(prev(cumulative)) + abs(cumulative))" },
    { name: "payback", label: "Payback", unit: "year", once: true, formula: "sum(years_in_deficit)", applies: "reaches(at_end(cumulative) + slack, 0)", note: "total time in deficit, money of the day" },
    { name: "own_exchange", label: "Its currency per unit of the model's", unit: "functional/$", formula: { by: "functional_currency", given: "functional_currency.exchange_rate", left_out: "1" }, kind: "rate", only: { valued_at: "own_rate" } },
    { name: "own_cash", label: "Cash flow in its currency", unit: "functional", formula: "cash_flow * own_exchange", only: { valued_at: "own_rate" } },
    { name: "own_npv", label: "Net present value at its own rate and in its currency, nominal", unit: "functional", once: true, formula: "present_value(own_cash, own_rate, conventions.discount_time)", key: true, only: { valued_at: "own_rate" } },
    { name: "own_irr", label: "Rate of return, nominal, in its currency", unit: "1", once: true, formula: "irr(own_cash, conventions.discount_time)", key: true, only: { valued_at: "own_rate" } },
    { name: "own_check", label: "Present value at its own rate by period", unit: "functional", once: true, formula: "own_npv - sum(cash_flow * own_exchange / compound(own_rate, conventions.discount_time))", check: "error", only: { valued_at: "own_rate" } },
    { name: "multiple_check", label: "Cash back and paid in against cash", unit: "$", once: true, formula: "(multiple - share(sum(cash_flow), invested) - share(invested, invested)) * invested", check: "error" },
    { name: "npv_check", label: "Present value by factors", unit: "real $", once: true, formula: "npv - sum(cash_flow / conventions.price_level * conventions.discount_factor)", check: "error" },
    { name: "cash_check", label: "Cash against dividends, withholding and contributions", unit: "$", formula: "cash_flow - total(holding.dividend by owner) - total(holding.redeemed by owner) - total(holding.loan_cash by owner) + total(holding.withheld by owner) + total(holding.contribution by owner) - total(exit.price by seller) + total(exit.moved by seller) + total(exit.price by buyer) - total(exit.moved by buyer)", check: "error" },
  ],
};
