import type { Chapter } from "./chapter.ts";

/** A stockpile of low-grade ore: filled while the mine runs, fed back when the mill has room. */
export const stockpile: Chapter = {
  name: "stockpile",
  section: "stockpiles",
  title: "Stockpile",
  sheet: "Mine",
  about:
    "A share of the ore mined, poorer than the rest, is laid aside and reclaimed once mines leave room in the mill, at the average grade of the pile. Families: ore stored and reclaimed, metal, grade.",
  rankedUnder: "concentrator",
  roles: {
    mine: { chapters: ["mine"], option: { low_grade: "stockpiled" }, about: "mine whose low-grade ore is stored" },
    concentrator: { chapters: ["concentrator"], about: "plant that it feeds; stockpiles named first are reclaimed first" },
  },
  variants: {
    reclaim: {
      about: "how much is reclaimed when",
      default: "room",
      options: { room: "whatever the mill has room for", plan: "a plan by calendar year, as far as there is room" },
    },
  },
  inputs: [
    { name: "stored_share", label: "Share of the ore mined that is stored", unit: "1", shape: "series", about: "by calendar year", limits: ["0 %", "100 %"], sharesOf: [{ role: "mine", restRemains: true }] },
    { name: "relative_grade", label: "Grade stored against grade mined", unit: "1", about: "grade of the ore that is stored over the average grade of the ore mined", limits: ["0 %", "100 %"], usual: { from: "20 %", to: "80 %", source: "low-grade ore between two cut-off grades; general knowledge" } },
    { name: "reclaim_plan", label: "Ore to be reclaimed", unit: "t ore/year", shape: "series", only: { reclaim: "plan" }, about: "by calendar year", limits: ["0 t/year", "1e10 t/year"] },
  ],
  lines: [
    { name: "share_stored", label: "Share of the ore mined that is stored", unit: "1", formula: "stored_share", kind: "rate" },
    { name: "stored", label: "Ore stored", unit: "t ore", formula: "mine.ore_mined * stored_share" },
    { name: "metal_stored", label: "Contained metal stored", unit: "unit", formula: "mine.contained * stored_share * relative_grade" },
    { name: "room", label: "Room left in the concentrator", unit: "t ore", formula: "max(0, concentrator.ore_capacity - concentrator.mined_ore - ahead(reclaimed))" },
    { name: "reclaimed", label: "Ore reclaimed", unit: "t ore", formula: { by: "reclaim", room: "min(prev(ore), room) * concentrator.owner.running", plan: "min(prev(ore), room, reclaim_plan * period_years * concentrator.schedule.operating_share) * concentrator.owner.running" }, key: true },
    { name: "ore", label: "Ore on the stockpile", unit: "t ore", formula: "prev(ore) + stored - reclaimed", kind: "stock" },
    { name: "grade", label: "Grade of the stockpile", unit: "unit/t ore", formula: "share(metal, ore)", kind: "rate" },
    { name: "metal_reclaimed", label: "Contained metal reclaimed", unit: "unit", formula: "reclaimed * prev(grade)" },
    { name: "metal", label: "Contained metal on the stockpile", unit: "unit", formula: "prev(metal) + metal_stored - metal_reclaimed", kind: "stock" },
    { name: "leftover", label: "Ore left on the stockpile at the end", unit: "t ore", once: true, formula: "at_end(ore)", check: "alert", note: "run the mill on until it is reclaimed, or store less" },
    { name: "ore_check", label: "Ore stored against reclaimed and left", unit: "t ore", formula: "cum(mine.ore_mined * stored_share) - cum(reclaimed) - ore", check: "error" },
    { name: "metal_check", label: "Metal stored against reclaimed and left", unit: "unit", formula: "cum(mine.contained * stored_share * relative_grade) - cum(metal_reclaimed) - metal", check: "error" },
    { name: "grade_check", label: "Metal reclaimed against its share of the pile", unit: "unit", formula: "metal_reclaimed - prev(metal) * share(reclaimed, prev(ore))", check: "error" },
    { name: "room_check", label: "Ore reclaimed beyond the room of the mill", unit: "t ore", formula: "max(0, concentrator.mined_ore + ahead(reclaimed) + reclaimed - concentrator.ore_capacity)", check: "error" },
    { name: "limit_check", label: "Ore reclaimed against the tightest of its limits", unit: "t ore", formula: { by: "reclaim", room: "min(prev(ore), max(0, concentrator.ore_capacity - concentrator.mined_ore - ahead(reclaimed))) * concentrator.owner.running - reclaimed", plan: "min(prev(ore), max(0, concentrator.ore_capacity - concentrator.mined_ore - ahead(reclaimed)), reclaim_plan * concentrator.schedule.operating_years) * concentrator.owner.running - reclaimed" }, check: "error" },
  ],
};
