import type { Chapter } from "./chapter.ts";

/** A step between feed and intermediate, e.g. digestion, purification, crystallisation: the yields multiply. */
export const refiningStep: Chapter = {
  name: "refining_step",
  section: "refining_steps",
  title: "Refining steps",
  sheet: "Refinery",
  about: "Each step takes what the steps named before it leave. Families: metal in, metal lost.",
  rankedUnder: "plant",
  roles: { plant: { chapters: ["refinery"], option: { yield_from: "steps" }, about: "refinery whose step it is" } },
  inputs: [
    { name: "yield", label: "Yield of the step", unit: "1", about: "share of the metal taken in that goes on", limits: ["0 %", "100 %"], usual: { from: "90 %", to: "100 %", source: "digestion 96 to 99 %, purification 98.5 to 99.5 %; general knowledge" } },
  ],
  lines: [
    { name: "taken", label: "Metal taken in", unit: "unit", formula: "plant.fed - ahead(lost)" },
    { name: "lost", label: "Metal lost in the step", unit: "unit", formula: "taken * (1 - yield)" },
    { name: "passed", label: "Metal passed on", unit: "unit", formula: "taken * yield" },
    { name: "balance", label: "Metal passed on and lost, here and before, against metal fed", unit: "unit", formula: "passed + lost + ahead(lost) - plant.fed", check: "error" },
  ],
};
