import type { Chapter } from "./chapter.ts";

/** A concentrator: ore in, concentrate and tailings out. */
export const concentrator: Chapter = {
  name: "concentrator",
  section: "concentrators",
  title: "Concentrator",
  sheet: "Concentrator",
  about:
    "Throughput ramps up with its schedule, recovery with its own shortfall; concentrate has a grade and a moisture. Families: capacity, feed, recovery, concentrate.",
  roles: {
    owner: { chapters: ["entity"], about: "company that runs the plant" },
    schedule: { chapters: ["schedule"], about: "construction and operation" },
  },
  inputs: [
    { name: "throughput", label: "Throughput", unit: "t ore/year", about: "ore the plant can mill in a year", limits: ["0 t/year", "1e10 t/year"], usual: { from: "10 kt/year", to: "20 Mt/year", source: "published tungsten studies" } },
    { name: "recovery", label: "Recovery", unit: "1", about: "share of the metal in the feed that reaches the concentrate, after ramp-up", limits: ["0 %", "100 %"], usual: { from: "50 %", to: "92 %", source: "gravity 65 to 80 %, flotation 75 to 87 %" } },
    { name: "recovery_shortfall", label: "Recovery shortfall in ramp-up", unit: "1", shape: "table", levelUnit: "year", default: { "0 years": "0 pp" }, about: "recovery lost from each time since first production on", limits: ["0 %", "100 %"] },
    { name: "concentrate_grade", label: "Concentrate grade", unit: "unit/t concentrate", about: "contained metal form per dry tonne of concentrate", limits: ["0 %", "100 %"], usual: { from: "30 %", to: "76 %", source: "62 to 72 % WO3 is saleable; no wolframite concentrate exceeds 76 %" } },
    { name: "moisture", label: "Moisture of concentrate", unit: "1", default: "0 %", about: "water in a wet tonne", limits: ["0 %", "50 %"], usual: { from: "0 %", to: "12 %", source: "dried 0.5 %, filter cake up to 8 %" } },
  ],
  lines: [
    { name: "capacity", label: "Milling capacity", unit: "t ore", formula: "throughput * schedule.full_years" },
    { name: "ore_milled", label: "Ore milled", unit: "t ore", formula: "total(mine.ore_mined by concentrator)", key: true },
    { name: "contained_in_feed", label: "Contained metal in feed", unit: "unit", formula: "total(mine.contained by concentrator)" },
    { name: "head_grade", label: "Head grade", unit: "unit/t ore", formula: "share(contained_in_feed, ore_milled)" },
    { name: "shortfall_time", label: "Recovery shortfall times years so far", unit: "year", formula: "integral(schedule.operating_time, recovery_shortfall)", kind: "stock" },
    { name: "shortfall", label: "Recovery shortfall of the period", unit: "1", formula: "share(shortfall_time - prev(shortfall_time), schedule.operating_years)" },
    { name: "recovery_achieved", label: "Recovery achieved", unit: "1", formula: "max(0, recovery - shortfall)" },
    { name: "recovered", label: "Contained metal in concentrate", unit: "unit", formula: "contained_in_feed * recovery_achieved", key: true },
    { name: "tailings_loss", label: "Contained metal lost to tailings", unit: "unit", formula: "contained_in_feed * (1 - max(0, recovery - shortfall))" },
    { name: "concentrate", label: "Concentrate, dry", unit: "t concentrate", formula: "recovered / concentrate_grade" },
    { name: "dry_share", label: "Dry share of concentrate", unit: "t concentrate/t wet", once: true, formula: "relabel(1 - moisture)" },
    { name: "dry_part", label: "Dry share as a plain number", unit: "1", once: true, formula: "relabel(dry_share)" },
    { name: "unsold", label: "Contained metal that no contract takes", unit: "unit", once: true, formula: "sum(recovered) - sum(total(contract.shipped by source))", check: "alert", note: "a contract that takes the remainder sells it" },
    { name: "moisture_check", label: "Dry share and moisture against the whole", unit: "1", once: true, formula: "dry_part + moisture - 1", check: "error" },
    { name: "balance", label: "Metal in feed against concentrate and tailings", unit: "unit", formula: "total(mine.contained by concentrator) - recovered - tailings_loss", check: "error" },
    { name: "grade_check", label: "Metal in feed by grade against by mine", unit: "unit", formula: "ore_milled * head_grade - total(mine.contained by concentrator)", check: "error" },
    { name: "mill_check", label: "Ore milled above capacity", unit: "t ore", formula: "max(0, total(mine.ore_mined by concentrator) - throughput * schedule.full_years)", check: "error" },
    { name: "shortfall_check", label: "Recovery shortfall by steps against by layers", unit: "year", formula: "shortfall_time - integral_by_layers(schedule.operating_time, recovery_shortfall)", check: "error" },
    { name: "shortfall_sum_check", label: "Recovery shortfall by period against so far", unit: "year", formula: "shortfall * schedule.operating_years - shortfall_time + prev(shortfall_time)", check: "error" },
    { name: "ore_check", label: "Ore milled against ore mined", unit: "t ore", formula: "ore_milled - total(mine.ore_mined by concentrator)", check: "error" },
    { name: "capacity_check", label: "Capacity against throughput and time", unit: "t ore", once: true, formula: "sum(capacity) - throughput * at_end(schedule.full_time)", check: "error" },
  ],
};
