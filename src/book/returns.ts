import type { Chapter } from "./chapter.ts";

/** What a cash flow is worth: present value, rate of return, payback, funding. */
export const returns: Chapter = {
  name: "returns",
  section: "returns",
  title: "Returns",
  sheet: "Returns",
  about:
    "Measures of the cash flow of an entity or of the chain, in money of the price date where rates are quoted real. Families: flows, present value, rate of return, payback, funding.",
  roles: {
    conventions: { chapters: ["conventions"], about: "discounting" },
    subject: { chapters: ["chain", "entity"], about: "whose cash flow it is" },
  },
  lines: [
    { name: "pre_tax_real", label: "Cash flow before tax, money of the price date", unit: "real $", formula: "subject.pre_tax_cash_flow / conventions.price_level" },
    { name: "post_tax_real", label: "Cash flow after tax, money of the price date", unit: "real $", formula: "subject.post_tax_cash_flow / conventions.price_level", key: true },
    { name: "npv_pre_tax", label: "Net present value before tax", unit: "real $", once: true, formula: "present_value(pre_tax_real, conventions.discount_rate, conventions.discount_time)", key: true },
    { name: "npv_post_tax", label: "Net present value after tax", unit: "real $", once: true, formula: "present_value(post_tax_real, conventions.discount_rate, conventions.discount_time)", key: true },
    { name: "irr_pre_tax", label: "Rate of return before tax, real", unit: "1", once: true, formula: "irr(pre_tax_real, conventions.discount_time)", key: true },
    { name: "irr_post_tax", label: "Rate of return after tax, real", unit: "1", once: true, formula: "irr(post_tax_real, conventions.discount_time)", key: true },
    { name: "discounted_flow", label: "Discounted cash flow after tax", unit: "real $", formula: "post_tax_real * conventions.discount_factor" },
    { name: "cumulative", label: "Cash flow after tax, cumulative", unit: "real $", formula: "cum(post_tax_real)", kind: "stock" },
    { name: "cumulative_discounted", label: "Discounted cash flow, cumulative", unit: "real $", formula: "cum(discounted_flow)", kind: "stock" },
    { name: "years_in_deficit", label: "Part of the period in deficit", unit: "year", formula: "period_years * share(max(0, 0 - prev(cumulative)) + max(0, 0 - cumulative), abs(prev(cumulative)) + abs(cumulative))" },
    { name: "payback", label: "Payback from first spending", unit: "year", once: true, formula: "sum(years_in_deficit)", applies: "reaches(at_end(cumulative), 0)", key: true, note: "total time in deficit, straight lines within periods" },
    { name: "discounted_years_in_deficit", label: "Part of the period in discounted deficit", unit: "year", formula: "period_years * share(max(0, 0 - prev(cumulative_discounted)) + max(0, 0 - cumulative_discounted), abs(prev(cumulative_discounted)) + abs(cumulative_discounted))" },
    { name: "discounted_payback", label: "Discounted payback from first spending", unit: "year", once: true, formula: "sum(discounted_years_in_deficit)", applies: "reaches(at_end(cumulative_discounted), 0)", key: true },
    { name: "peak_funding", label: "Peak funding", unit: "real $", once: true, formula: "max(0, 0 - min_over(cumulative))", key: true },
    { name: "capital_present_value", label: "Present value of capital costs", unit: "real $", once: true, formula: "sum(subject.capital_spending / conventions.price_level * conventions.discount_factor)" },
    { name: "profitability_index", label: "Net present value per present value of capital", unit: "1", once: true, formula: "share(npv_post_tax, capital_present_value)" },
    { name: "npv_check", label: "Present value by factors against by rates", unit: "real $", once: true, formula: "at_end(cumulative_discounted) - npv_post_tax", check: "error" },
    { name: "real_check", label: "Flows of the price date against flows of the day", unit: "$", once: true, formula: "sum(post_tax_real * conventions.price_level) - sum(subject.post_tax_cash_flow)", check: "error" },
    { name: "npv_pre_check", label: "Present value before tax by factors against by rates", unit: "real $", once: true, formula: "sum(pre_tax_real * conventions.discount_factor) - npv_pre_tax", check: "error" },
    { name: "real_pre_check", label: "Flows before tax of the price date against flows of the day", unit: "$", once: true, formula: "sum(pre_tax_real * conventions.price_level) - sum(subject.pre_tax_cash_flow)", check: "error" },
  ],
};
