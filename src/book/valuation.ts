import type { Chapter } from "./chapter.ts";

/** The present value of a cash flow at one further rate. */
export const valuation: Chapter = {
  name: "valuation",
  section: "valuations",
  title: "Net present value by rate",
  sheet: "Returns",
  about: "One rate each. Families: present value.",
  roles: {
    conventions: { chapters: ["conventions"], about: "discounting" },
    returns: { chapters: ["returns"], about: "flows to be valued" },
  },
  inputs: [{ name: "rate", label: "Discount rate", unit: "1", about: "yearly rate", limits: ["-50 %", "200 %"] }],
  lines: [
    { name: "npv_pre_tax", label: "Net present value before tax", unit: "real $", once: true, formula: "present_value(returns.pre_tax_real, rate, conventions.discount_time)" },
    { name: "npv_post_tax", label: "Net present value after tax", unit: "real $", once: true, formula: "present_value(returns.post_tax_real, rate, conventions.discount_time)", key: true },
    { name: "post_check", label: "Present value after tax by period", unit: "real $", once: true, formula: "npv_post_tax - sum(returns.post_tax_real / compound(rate, conventions.discount_time))", check: "error" },
    { name: "pre_check", label: "Present value before tax by period", unit: "real $", once: true, formula: "npv_pre_tax - sum(returns.pre_tax_real / compound(rate, conventions.discount_time))", check: "error" },
  ],
};
