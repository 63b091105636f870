import type { Chapter } from "./chapter.ts";

/** A currency beside the model's: its own price level, its rate of exchange, and what costs incurred in it do. */
export const currency: Chapter = {
  name: "currency",
  section: "currencies",
  title: "Currencies",
  sheet: "Timeline",
  about:
    "Named by its code in lower case. Prices in it rise by its own inflation; by purchasing-power parity its rate follows the two price levels, apart from a real appreciation. Families: price level, exchange, costs.",
  roles: { conventions: { chapters: ["conventions"], about: "price date and price level of the model's currency" } },
  variants: {
    exchange: {
      about: "what the rate of exchange follows",
      default: "ppp",
      options: {
        ppp: "relative purchasing-power parity from the price date, apart from real appreciation",
        given: "a series of its own",
      },
    },
  },
  inputs: [
    { name: "rate", label: "Rate of exchange at the price date", unit: "real local/real $", about: "how much of the currency buys one unit of the model's currency at the price date", limits: ["1e-6", "1e9"] },
    { name: "inflation", label: "Inflation", unit: "1", shape: "series", about: "yearly rise of the price level in the currency", limits: ["-20 %", "1000 %"], usual: { from: "0 %", to: "30 %", source: "consumer prices of emerging markets, 2015 to 2025" } },
    { name: "real_appreciation", label: "Real appreciation", unit: "1", shape: "series", default: "0 %", only: { exchange: "ppp" }, about: "yearly rise of costs in the currency against those in the model's, at one rate of exchange; below 0 a real depreciation", limits: ["-50 %", "100 %"], usual: { from: "-10 %", to: "10 %", source: "real exchange rates of emerging markets" } },
    { name: "path", label: "Rate of exchange by year", unit: "local/$", shape: "series", only: { exchange: "given" }, about: "how much of the currency buys one unit of the model's currency", limits: ["1e-6", "1e9"] },
  ],
  lines: [
    { name: "price_level", label: "Price level in the currency", unit: "local/real local", formula: "prev(price_level) * compound(inflation, conventions.price_time - prev(conventions.price_time))", opening: "1", kind: "stock", note: "1 at the price date" },
    { name: "appreciation", label: "Real appreciation since the price date", unit: "1", formula: "prev(appreciation) * compound(real_appreciation, conventions.price_time - prev(conventions.price_time))", opening: "1", kind: "stock", only: { exchange: "ppp" } },
    { name: "exchange_rate", label: "Rate of exchange", unit: "local/$", formula: { by: "exchange", ppp: "rate * price_level / (conventions.price_level * appreciation)", given: "path" }, kind: "rate", key: true, source: "relative purchasing-power parity: M. Obstfeld, K. Rogoff, Foundations of International Macroeconomics, MIT Press 1996, section 4.1" },
    { name: "conversion", label: "Money of the day for money of the price date in the currency", unit: "$/real local", formula: "price_level / exchange_rate", kind: "rate" },
    { name: "cost_level", label: "Rise of costs incurred in the currency", unit: "$/real $", formula: "conversion * rate", kind: "rate", key: true, note: "of costs quoted in the model's currency at the price date" },
    { name: "cost_drift", label: "Rise of these costs beyond the model's price level", unit: "1", formula: "cost_level / conventions.price_level - 1", kind: "rate" },
    { name: "price_level_check", label: "Price level by its rise", unit: "local/real local", formula: "price_level - prev(price_level) - prev(price_level) * (compound(inflation, conventions.price_time - prev(conventions.price_time)) - 1)", check: "error" },
    { name: "parity_check", label: "Costs in the currency against real appreciation", unit: "1", formula: "1 + cost_drift - appreciation", check: "error", only: { exchange: "ppp" } },
    { name: "appreciation_check", label: "Real appreciation by its rise", unit: "1", formula: "appreciation - prev(appreciation) - prev(appreciation) * (compound(real_appreciation, conventions.price_time - prev(conventions.price_time)) - 1)", check: "error", only: { exchange: "ppp" } },
    { name: "path_check", label: "Costs in the currency against its path", unit: "local/real $", once: true, formula: "sum((1 + cost_drift) * conventions.price_level * path - price_level * rate)", check: "error", only: { exchange: "given" } },
  ],
};
