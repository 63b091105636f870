import type { Chapter } from "./chapter.ts";

/** A mine: depletes a reserve by rate or by plan and sends ore to a concentrator. */
export const mine: Chapter = {
  name: "mine",
  section: "mines",
  title: "Mine",
  sheet: "Mine",
  about:
    "Reserve in the ground, dilution and mining recovery give mineable ore and its grade; ore is mined as planned while it lasts and while the concentrator has room. Families: reserve, ore, waste, contained metal.",
  rankedUnder: "concentrator",
  roles: {
    owner: { chapters: ["entity"], about: "company that mines" },
    schedule: { chapters: ["schedule"], about: "construction and operation" },
    concentrator: { chapters: ["concentrator"], about: "plant that takes the ore; mines named first are served first" },
  },
  variants: {
    depletion: {
      about: "how much is mined when",
      default: "rate",
      options: { rate: "a yearly rate, ramped up from first production", plan: "a mine plan by calendar year" },
    },
  },
  inputs: [
    { name: "reserve", label: "Reserve in the ground", unit: "t ore", about: "ore before dilution and mining losses", limits: ["0 t", "1e12 t"], usual: { from: "0.1 Mt", to: "500 Mt", source: "published tungsten studies" } },
    { name: "grade", label: "Grade in the ground", unit: "unit/t ore", about: "contained metal form per tonne of ore in the ground", limits: ["0 %", "100 %"], usual: { from: "0.03 %", to: "2 %", source: "published tungsten studies: 0.066 to 0.92 % WO3" } },
    { name: "dilution", label: "Dilution", unit: "1", default: "0 %", about: "barren rock mined with the ore, per tonne of ore", limits: ["0 %", "200 %"], usual: { from: "0 %", to: "30 %", source: "5 to 20 % is common" } },
    { name: "mining_recovery", label: "Mining recovery", unit: "1", default: "100 %", about: "share of the reserve that is extracted", limits: ["0 %", "100 %"], usual: { from: "70 %", to: "100 %", source: "85 to 97 % is common" } },
    { name: "strip_ratio", label: "Strip ratio", unit: "1", default: "0", about: "tonnes of waste moved per tonne of ore mined", limits: ["0", "100"], usual: { from: "0", to: "20", source: "open pits" } },
    { name: "rate", label: "Mining rate", unit: "t ore/year", about: "ore mined in a year at full throughput", only: { depletion: "rate" }, limits: ["0 t/year", "1e10 t/year"], usual: { from: "10 kt/year", to: "20 Mt/year", source: "published tungsten studies" } },
    { name: "plan", label: "Mine plan", unit: "t ore/year", shape: "series", about: "ore to be mined by calendar year", only: { depletion: "plan" }, limits: ["0 t/year", "1e10 t/year"] },
  ],
  lines: [
    { name: "mineable_ore", label: "Mineable ore", unit: "t ore", once: true, formula: "reserve * mining_recovery * (1 + dilution)" },
    { name: "mined_grade", label: "Grade as mined", unit: "unit/t ore", once: true, formula: "grade / (1 + dilution)" },
    { name: "planned_ore", label: "Ore planned", unit: "t ore", formula: { by: "depletion", rate: "rate * schedule.full_years", plan: "plan * period_years * schedule.operating_share" } },
    { name: "room", label: "Room left in the concentrator", unit: "t ore", formula: "max(0, concentrator.capacity - ahead(ore_mined))" },
    { name: "ore_mined", label: "Ore mined", unit: "t ore", formula: "min(planned_ore, room, prev(ore_left)) * owner.running", key: true },
    { name: "ore_left", label: "Ore left", unit: "t ore", formula: "prev(ore_left) - ore_mined", opening: "mineable_ore", kind: "stock" },
    { name: "waste_moved", label: "Waste moved", unit: "t waste", formula: "relabel(ore_mined * strip_ratio)" },
    { name: "rock_moved", label: "Ore and waste moved", unit: "t rock", formula: "relabel(ore_mined * (1 + strip_ratio))" },
    { name: "ore_as_rock", label: "Ore as rock", unit: "t rock", formula: "relabel(ore_mined)" },
    { name: "waste_as_rock", label: "Waste as rock", unit: "t rock", formula: "relabel(waste_moved)" },
    { name: "rock_check", label: "Rock moved against ore and waste", unit: "t rock", formula: "rock_moved - ore_as_rock - waste_as_rock", check: "error" },
    { name: "contained", label: "Contained metal mined", unit: "unit", formula: "ore_mined * mined_grade", key: true },
    { name: "reserve_balance", label: "Ore mined and left against mineable ore", unit: "t ore", once: true, formula: "sum(ore_mined) + at_end(ore_left) - reserve * mining_recovery * (1 + dilution)", check: "error" },
    { name: "metal_check", label: "Metal mined against reserve metal extracted", unit: "unit", once: true, formula: "sum(contained) - grade * mining_recovery * reserve * (1 - share(at_end(ore_left), mineable_ore))", check: "error" },
    { name: "plan_check", label: "Ore planned against plan", unit: "t ore", formula: { by: "depletion", rate: "planned_ore - rate * (schedule.full_time - prev(schedule.full_time))", plan: "planned_ore - plan * schedule.operating_years" }, check: "error" },
    { name: "limit_check", label: "Ore mined against the tightest of its limits", unit: "t ore", formula: "min(planned_ore - ore_mined, max(0, concentrator.capacity - ahead(ore_mined)) - ore_mined, prev(ore_left) - ore_mined) * owner.running", check: "error" },
  ],
};
