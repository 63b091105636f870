import type { Chapter } from "./chapter.ts";

/** A put or call on a holding: another partner takes it over at a price that gives the seller a rate of return. */
export const exit: Chapter = {
  name: "exit",
  section: "exits",
  title: "Exits",
  sheet: "Equity",
  about:
    "On its date the seller has earned the rate on all it paid in and received, the price included; from the next period on the buyer pays in and receives instead. A holding that has earned more changes hands for nothing. Families: time, price, cash moved.",
  roles: {
    holding: { chapters: ["holding"], fits: { owner: "seller" }, about: "holding that changes hands" },
    seller: { chapters: ["partner"], about: "owner of the holding" },
    buyer: { chapters: ["partner"], about: "partner that takes it over" },
    conventions: { chapters: ["conventions"], about: "time of flows" },
  },
  inputs: [
    { name: "exit_date", label: "Date", unit: "year", shape: "date", about: "day of the exit; the price is paid in the period that it ends or falls into" },
    { name: "rate", label: "Rate of return", unit: "1", about: "yearly rate that the seller has earned with the price, money of the day", limits: ["0 %", "100 %"], usual: { from: "4 %", to: "30 %", source: "put and call of sovereign funds at 8 to 12 %" } },
  ],
  lines: [
    { name: "after", label: "After the exit", unit: "1", formula: "exit_date <= period_start", kind: "flag" },
    { name: "at_exit", label: "Period of the exit", unit: "1", formula: "(exit_date <= period_end) - after", kind: "flag" },
    { name: "growth", label: "Growth since the flows of the period before", unit: "1", formula: "compound(rate, conventions.discount_time - prev(conventions.discount_time))", kind: "rate" },
    { name: "owed", label: "What the rate asks for", unit: "$", formula: "(prev(owed) * growth - holding.cash_to_owner) * (1 - after)", kind: "stock" },
    { name: "price", label: "Price", unit: "$", formula: "max(0, owed) * at_exit", key: true },
    { name: "moved", label: "Cash of the holding after the exit", unit: "$", formula: "holding.cash_to_owner * after" },
    { name: "rate_check", label: "Price against the seller's flows discounted at the rate", unit: "$", once: true, formula: "sum(price / compound(rate, conventions.discount_time)) - max(0, sum(moved / compound(rate, conventions.discount_time)) - sum(holding.cash_to_owner / compound(rate, conventions.discount_time))) * max_over(at_exit)", check: "error" },
  ],
};
