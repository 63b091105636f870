import type { Chapter } from "./chapter.ts";

/** A cost of operation: a fixed part by time, a part by a physical driver, and power. */
export const operatingCost: Chapter = {
  name: "operating_cost",
  section: "operating_costs",
  title: "Operating costs",
  sheet: "Operating costs",
  about: "Each cost item belongs to an entity and follows one driver. Families: fixed, variable, power, by category.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that bears it" },
    schedule: { chapters: ["schedule"], about: "time in operation" },
    mine: { chapters: ["mine"], about: "mine whose tonnes drive it", only: { driver: ["ore_mined", "rock_moved"] } },
    concentrator: { chapters: ["concentrator"], about: "plant whose feed drives it", only: { driver: "ore_milled" } },
    plant: { chapters: ["refinery"], about: "refinery whose feed drives it", only: { driver: "metal_fed" } },
  },
  variants: {
    driver: {
      about: "what the variable part follows",
      default: "time",
      options: {
        time: "nothing but time",
        ore_mined: "ore mined",
        rock_moved: "ore and waste moved",
        ore_milled: "ore milled",
        metal_fed: "metal fed to the refinery",
      },
    },
    category: {
      about: "where unit costs count it",
      default: "site",
      options: {
        mining: "mining",
        processing: "processing",
        site: "site general and administration",
        refining: "refining",
        corporate: "corporate; outside C1",
      },
    },
  },
  inputs: [
    { name: "fixed", label: "Fixed cost", unit: "real $/year", default: "0 USD/year", about: "per year of operation", limits: ["0 USD/year", "1e11 USD/year"] },
    { name: "per_tonne", label: "Cost per tonne", unit: "real $/t ore", default: "0 USD/t", only: { driver: ["ore_mined", "ore_milled"] }, about: "per tonne of ore", limits: ["0 USD/t", "1e5 USD/t"], usual: { from: "0 USD/t", to: "120 USD/t", source: "open pit 2 to 4 per tonne moved, underground 25 to 60, processing 6 to 20" } },
    { name: "per_tonne_moved", label: "Cost per tonne moved", unit: "real $/t rock", default: "0 USD/t", only: { driver: "rock_moved" }, about: "per tonne of ore and waste", limits: ["0 USD/t", "1e5 USD/t"], usual: { from: "0 USD/t", to: "10 USD/t", source: "open pit 2 to 4 per tonne moved" } },
    { name: "per_unit", label: "Cost per unit fed", unit: "real $/unit", default: "0 USD/t", only: { driver: "metal_fed" }, about: "per unit of contained metal fed", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "power_per_tonne", label: "Power per tonne", unit: "kWh/t ore", default: "0 kWh/t", only: { driver: ["ore_mined", "ore_milled"] }, about: "electricity per tonne of ore", limits: ["0 kWh/t", "1e4 kWh/t"], usual: { from: "0 kWh/t", to: "80 kWh/t", source: "grinding 15 to 25 kWh/t" } },
    { name: "tariff", label: "Power tariff", unit: "real $/kWh", default: "0 USD/kWh", only: { driver: ["ore_mined", "ore_milled"] }, about: "price of electricity", limits: ["0 USD/kWh", "10 USD/kWh"], usual: { from: "0 USD/kWh", to: "0.3 USD/kWh", source: "cost of supply about 0.08 USD/kWh in Uzbekistan in 2024" } },
  ],
  lines: [
    { name: "fixed_cost", label: "Fixed part", unit: "$", formula: "fixed * schedule.operating_years * entity.running * conventions.price_level" },
    { name: "variable_cost", label: "Variable part", unit: "$", formula: { by: "driver", time: "0", ore_mined: "per_tonne * mine.ore_mined * conventions.price_level", rock_moved: "per_tonne_moved * mine.rock_moved * conventions.price_level", ore_milled: "per_tonne * concentrator.ore_milled * conventions.price_level", metal_fed: "per_unit * plant.fed * conventions.price_level" } },
    { name: "power", label: "Electricity", unit: "kWh", formula: { by: "driver", time: "0", ore_mined: "power_per_tonne * mine.ore_mined", rock_moved: "0", ore_milled: "power_per_tonne * concentrator.ore_milled", metal_fed: "0" } },
    { name: "power_cost", label: "Power", unit: "$", formula: "power * tariff * conventions.price_level" },
    { name: "cost", label: "Cost", unit: "$", formula: "fixed_cost + variable_cost + power_cost", key: true },
    { name: "mining_cost", label: "Cost of mining", unit: "$", formula: "cost", only: { category: "mining" } },
    { name: "processing_cost", label: "Cost of processing", unit: "$", formula: "cost", only: { category: "processing" } },
    { name: "site_cost", label: "Cost of the site", unit: "$", formula: "cost", only: { category: "site" } },
    { name: "refining_cost", label: "Cost of refining", unit: "$", formula: "cost", only: { category: "refining" } },
    { name: "corporate_cost", label: "Cost of the corporation", unit: "$", formula: "cost", only: { category: "corporate" } },
    { name: "cost_check", label: "Cost deflated against rates and drivers", unit: "real $", formula: { by: "driver", time: "cost / conventions.price_level - fixed * schedule.operating_years * entity.running", ore_mined: "cost / conventions.price_level - fixed * schedule.operating_years * entity.running - (per_tonne + power_per_tonne * tariff) * mine.ore_mined", rock_moved: "cost / conventions.price_level - fixed * schedule.operating_years * entity.running - per_tonne_moved * mine.rock_moved", ore_milled: "cost / conventions.price_level - fixed * schedule.operating_years * entity.running - (per_tonne + power_per_tonne * tariff) * concentrator.ore_milled", metal_fed: "cost / conventions.price_level - fixed * schedule.operating_years * entity.running - per_unit * plant.fed" }, check: "error" },
  ],
};
