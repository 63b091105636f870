import type { Chapter } from "./chapter.ts";

/** Price level and discounting: what turns money of the price date into money of the day and back. */
export const conventions: Chapter = {
  name: "conventions",
  section: "conventions",
  single: true,
  title: "Conventions",
  sheet: "Timeline",
  about:
    "Statements, taxes and debt run in money of the day; inputs are money of the price date and follow one price level. Present values count from the discount date. Families: price level, discounting.",
  variants: {
    timing: {
      about: "when within a period its cash is thought to move",
      default: "mid",
      options: {
        start: "at the start of each period",
        mid: "in the middle of each period",
        end: "at the end of each period",
        actual_days: "at the end of each period, by actual days over 365",
      },
    },
  },
  inputs: [
    { name: "price_date", label: "Price date", unit: "year", shape: "date", about: "date of the money in which inputs are quoted" },
    { name: "discount_date", label: "Discount date", unit: "year", shape: "date", about: "date to which present values are taken" },
    { name: "inflation", label: "Inflation", unit: "1", shape: "series", default: "0 %", about: "yearly rise of the price level", limits: ["-20 %", "200 %"], usual: { from: "0 %", to: "15 %", source: "consumer prices of the two countries, 2020 to 2025" } },
    { name: "discount_rate", label: "Discount rate", unit: "1", default: "8 %", about: "yearly real rate at which the decision is taken: flows are deflated to the price date before they are discounted", limits: ["-50 %", "200 %"], usual: { from: "0 %", to: "20 %", source: "project 8 % real after tax, country risk 10 to 12 %" } },
  ],
  lines: [
    { name: "price_time", label: "Middle of the period", unit: "year", formula: "period_middle", opening: "price_date", kind: "rate" },
    { name: "price_level", label: "Price level", unit: "$/real $", formula: "prev(price_level) * compound(inflation, price_time - prev(price_time))", opening: "1", kind: "stock", note: "1 at the price date; carried from period to period" },
    { name: "discount_time", label: "Years to discount", unit: "year", formula: { by: "timing", start: "period_start - discount_date", mid: "period_middle - discount_date", end: "period_end - discount_date", actual_days: "actual_end - discount_date" }, kind: "rate" },
    { name: "discount_factor", label: "Discount factor", unit: "1", formula: "prev(discount_factor) / compound(discount_rate, discount_time - prev(discount_time))", opening: "1", kind: "stock" },
    { name: "price_time_check", label: "Middle of the period by its start and end", unit: "year", formula: "(period_start + period_end) / (1 + 1) - price_time", check: "error" },
    { name: "price_level_check", label: "Price level by its rise", unit: "$/real $", formula: "price_level - prev(price_level) - prev(price_level) * (compound(inflation, price_time - prev(price_time)) - 1)", check: "error" },
    { name: "discount_time_check", label: "Years to discount by steps", unit: "year", formula: { by: "timing", start: "discount_time + discount_date - period_end + period_years", mid: "discount_time + discount_date - (period_start + period_end) / (1 + 1)", end: "discount_time + discount_date - period_start - period_years", actual_days: "discount_time + discount_date - actual_end" }, check: "error" },
  ],
};
