import type { Chapter } from "./chapter.ts";

/** A tranche of a deposit: tonnes and grade of one class of confidence, mined in its turn. */
export const tranche: Chapter = {
  name: "tranche",
  section: "tranches",
  title: "Ore tranches",
  sheet: "Mine",
  about:
    "A mine that takes its reserve from tranches empties them in the order of the scenario; each carries its class and, where it has one, its Soviet category. Families: reserve, ore mined, metal left by class.",
  rankedUnder: "mine",
  roles: { mine: { chapters: ["mine"], option: { reserve_from: "tranches" }, about: "mine to which the tranche belongs" } },
  variants: {
    class: {
      about: "confidence in tonnes and grade; proven and probable are reserves, the others resources",
      default: "probable",
      options: {
        proven: "proven reserve",
        probable: "probable reserve",
        measured: "measured resource, outside the reserve",
        indicated: "indicated resource, outside the reserve",
        inferred: "inferred resource",
      },
    },
    source_category: {
      about: "category in the Soviet classification from which the class was read; for information",
      default: "none",
      options: { none: "not classified so", a: "A", b: "B", c1: "C1", c2: "C2" },
    },
  },
  inputs: [
    { name: "reserve", label: "Ore in the ground", unit: "t ore", about: "ore of the tranche before dilution and mining losses", limits: ["0 t", "1e12 t"], usual: { from: "0.01 Mt", to: "500 Mt", source: "published studies of mines, small and large" } },
    { name: "grade", label: "Grade in the ground", unit: "unit/t ore", atMost: ["mine.concentrator.concentrate_grade"], about: "contained metal form per tonne of ore in the ground", limits: ["0 %", "100 %"] },
    { name: "dilution", label: "Dilution", unit: "1", default: "0 %", about: "barren rock mined with the ore, per tonne of ore", limits: ["0 %", "200 %"], usual: { from: "0 %", to: "30 %", source: "5 to 20 % is common" } },
    { name: "mining_recovery", label: "Mining recovery", unit: "1", default: "100 %", about: "share of the tranche that is extracted", limits: ["0 %", "100 %"], usual: { from: "70 %", to: "100 %", source: "85 to 97 % is common" } },
  ],
  lines: [
    { name: "counted", label: "Share of the tranche that counts", unit: "1", once: true, formula: { by: "class", proven: "1", probable: "1", measured: "mine.count_resources", indicated: "mine.count_resources", inferred: "mine.count_inferred" }, kind: "rate" },
    { name: "mineable_ore", label: "Mineable ore", unit: "t ore", once: true, formula: "reserve * counted * mining_recovery * (1 + dilution)" },
    { name: "mined_grade", label: "Grade as mined", unit: "unit/t ore", once: true, formula: "grade / (1 + dilution)" },
    { name: "mineable_metal", label: "Mineable metal", unit: "unit", once: true, formula: "mineable_ore * mined_grade" },
    { name: "ground_metal", label: "Metal in the ground", unit: "unit", once: true, formula: "reserve * counted * grade" },
    { name: "ore_mined", label: "Ore mined", unit: "t ore", formula: "min(prev(ore_left), max(0, mine.ore_mined - ahead(ore_mined)))" },
    { name: "ore_left", label: "Ore left", unit: "t ore", formula: "prev(ore_left) - ore_mined", opening: "mineable_ore", kind: "stock" },
    { name: "contained", label: "Contained metal mined", unit: "unit", formula: "ore_mined * mined_grade" },
    { name: "mining_loss", label: "Contained metal lost in mining", unit: "unit", formula: "share(contained * (1 - mining_recovery), mining_recovery)" },
    { name: "metal_left", label: "Metal left", unit: "unit", formula: "prev(metal_left) - contained", opening: "mineable_metal", kind: "stock" },
    { name: "reserve_metal", label: "Metal left in reserves", unit: "unit", formula: "metal_left", opening: "mineable_metal", kind: "stock", only: { class: ["proven", "probable"] } },
    { name: "resource_metal", label: "Metal left in resources", unit: "unit", formula: "metal_left", opening: "mineable_metal", kind: "stock", only: { class: ["measured", "indicated"] } },
    { name: "inferred_metal", label: "Metal left in inferred resources", unit: "unit", formula: "metal_left", opening: "mineable_metal", kind: "stock", only: { class: "inferred" } },
    { name: "ore_check", label: "Ore mined and left against ore in the ground", unit: "t ore", once: true, formula: "sum(ore_mined) + at_end(ore_left) - (reserve * mining_recovery + reserve * mining_recovery * dilution) * counted", check: "error" },
    { name: "metal_check", label: "Metal left against ore left and metal in the ground", unit: "unit", formula: "metal_left - ore_left * share(ground_metal * mining_recovery, mineable_ore)", check: "error" },
    { name: "loss_check", label: "Metal mined and lost against ground metal of the ore gone", unit: "unit", once: true, formula: "sum(mining_loss) - (ground_metal - mineable_metal) * share(sum(ore_mined), mineable_ore)", check: "error" },
    { name: "order_check", label: "Ore mined while a tranche before still has ore", unit: "t ore", formula: "min(ore_mined, ahead(ore_left))", check: "error" },
  ],
};
