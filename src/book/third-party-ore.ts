import type { Chapter } from "./chapter.ts";

/** Ore bought from outside: it fills the room that own mines and stockpiles leave in a concentrator. */
export const thirdPartyOre: Chapter = {
  name: "third_party_ore",
  section: "third_party_ores",
  title: "Third-party ore",
  sheet: "Concentrator",
  about: "Ore of others is milled as far as there is room, and paid when received. Families: quantity, cost.",
  rankedUnder: "concentrator",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that buys" },
    concentrator: { chapters: ["concentrator"], about: "plant that mills it; ores named first come first" },
  },
  variants: {
    pricing: {
      about: "how it is priced",
      default: "per_tonne",
      options: { per_tonne: "per tonne received", per_unit: "per unit of contained metal" },
    },
  },
  inputs: [
    { name: "offered", label: "Ore offered", unit: "t ore/year", shape: "series", about: "by calendar year; taken as far as the mill has room", limits: ["0 t/year", "1e10 t/year"] },
    { name: "grade", label: "Grade of the ore", unit: "unit/t ore", atMost: ["concentrator.concentrate_grade"], about: "contained metal form per tonne", limits: ["0 %", "100 %"] },
    { name: "price_per_tonne", label: "Price per tonne", unit: "real $/t ore", only: { pricing: "per_tonne" }, about: "delivered", limits: ["0 USD/t", "1e6 USD/t"] },
    { name: "price_per_unit", label: "Price per unit", unit: "real $/unit", only: { pricing: "per_unit" }, about: "per unit of contained metal, delivered", limits: ["0 USD/t", "1e9 USD/t"] },
  ],
  lines: [
    { name: "ore", label: "Ore bought", unit: "t ore", formula: "min(offered * period_years * concentrator.schedule.operating_share, max(0, concentrator.ore_capacity - concentrator.mined_ore - concentrator.stored_ore - ahead(ore))) * concentrator.owner.running", key: true },
    { name: "metal", label: "Contained metal bought", unit: "unit", formula: "ore * grade" },
    { name: "cost", label: "Cost of ore bought", unit: "$", formula: { by: "pricing", per_tonne: "ore * price_per_tonne * conventions.price_level", per_unit: "metal * price_per_unit * conventions.price_level" }, key: true },
    { name: "limit_check", label: "Ore bought against the tighter of offer and room", unit: "t ore", formula: "min(offered * concentrator.schedule.operating_years - ore, max(0, concentrator.ore_capacity - concentrator.mined_ore - concentrator.stored_ore - ahead(ore)) - ore) * concentrator.owner.running", check: "error" },
    { name: "metal_check", label: "Metal bought against ore", unit: "unit", once: true, formula: "sum(metal) - sum(ore) * grade", check: "error" },
    { name: "cost_check", label: "Cost deflated against price", unit: "real $", formula: { by: "pricing", per_tonne: "cost / conventions.price_level - price_per_tonne * ore", per_unit: "cost / conventions.price_level - price_per_unit * ore * grade" }, check: "error" },
  ],
};
