import type { Chapter } from "./chapter.ts";

/** Concentrate or scrap bought at a price of its own, before contracts are called upon. */
export const thirdPartyConcentrate: Chapter = {
  name: "third_party_concentrate",
  section: "third_party_concentrates",
  title: "Third-party concentrate and scrap",
  sheet: "Refinery",
  about:
    "What others offer is taken as far as the refinery needs feed, and paid when received; contracts supply the rest. Families: quantity, cost.",
  rankedUnder: "plant",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that buys" },
    plant: { chapters: ["refinery"], about: "refinery that takes it; feeds named first come first" },
  },
  variants: {
    pricing: {
      about: "how it is priced",
      default: "per_unit",
      options: { per_tonne: "per dry tonne received", per_unit: "per unit of contained metal" },
    },
  },
  inputs: [
    { name: "offered", label: "Concentrate offered", unit: "t concentrate/year", shape: "series", about: "dry tonnes by calendar year; taken as far as the refinery needs feed", limits: ["0 t/year", "1e9 t/year"] },
    { name: "grade", label: "Grade of the concentrate", unit: "unit/t concentrate", about: "contained metal form per dry tonne; scrap of pure metal holds more than 100 % where the traded form is an oxide", limits: ["1 %", "130 %"] },
    { name: "price_per_tonne", label: "Price per tonne", unit: "real $/t concentrate", only: { pricing: "per_tonne" }, about: "per dry tonne, delivered", limits: ["0 USD/t", "1e8 USD/t"] },
    { name: "price_per_unit", label: "Price per unit", unit: "real $/unit", only: { pricing: "per_unit" }, about: "per unit of contained metal, delivered", limits: ["0 USD/t", "1e9 USD/t"] },
  ],
  lines: [
    { name: "concentrate", label: "Concentrate bought", unit: "t concentrate", formula: "min(offered * period_years * plant.schedule.operating_share, max(0, plant.feed_wanted - ahead(metal)) / grade)", key: true },
    { name: "metal", label: "Contained metal bought", unit: "unit", formula: "concentrate * grade" },
    { name: "cost", label: "Cost of concentrate bought", unit: "$", formula: { by: "pricing", per_tonne: "concentrate * price_per_tonne * conventions.price_level", per_unit: "metal * price_per_unit * conventions.price_level" }, key: true },
    { name: "limit_check", label: "Metal bought against the tighter of offer and need", unit: "unit", formula: "min(offered * plant.schedule.operating_years * grade - metal, max(0, plant.feed_wanted - ahead(metal)) - metal)", check: "error" },
    { name: "metal_check", label: "Metal bought against tonnes", unit: "unit", once: true, formula: "sum(metal) - sum(concentrate) * grade", check: "error" },
    { name: "cost_check", label: "Cost deflated against price", unit: "real $", formula: { by: "pricing", per_tonne: "cost / conventions.price_level - price_per_tonne * concentrate", per_unit: "cost / conventions.price_level - price_per_unit * concentrate * grade" }, check: "error" },
  ],
};
