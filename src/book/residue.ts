import type { Chapter } from "./chapter.ts";

/** Hazardous residue of a refinery and what its disposal costs. */
export const residue: Chapter = {
  name: "residue",
  section: "residues",
  title: "Residue",
  sheet: "Refinery",
  about: "Tonnes per tonne of concentrate and per tonne of its gangue, disposed of at a price. Families: tonnes, cost.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    plant: { chapters: ["refinery"], option: { feed_quality: "tracked" }, about: "refinery that leaves it" },
  },
  inputs: [
    { name: "per_tonne", label: "Residue per tonne of concentrate", unit: "t residue/t concentrate", default: "0 %", about: "whatever the grade", limits: ["0 t/t", "20 t/t"] },
    { name: "per_gangue", label: "Residue per tonne of gangue", unit: "t residue/t concentrate", default: "0 %", about: "per tonne of concentrate that is not the mineral: residue grows as grade falls", limits: ["0 t/t", "20 t/t"], usual: { from: "0 t/t", to: "3 t/t", source: "general knowledge" } },
    { name: "disposal", label: "Disposal", unit: "real $/t residue", about: "per tonne, transport and landfill of hazardous waste", limits: ["0 USD/t", "1e6 USD/t"], usual: { from: "20 USD/t", to: "2000 USD/t", source: "general knowledge" } },
  ],
  lines: [
    { name: "tonnes", label: "Residue", unit: "t residue", formula: "plant.concentrate_fed * (per_tonne + per_gangue * plant.gangue_share)", key: true },
    { name: "cost", label: "Cost of disposal", unit: "$", formula: "tonnes * disposal * conventions.price_level" },
    { name: "tonnes_check", label: "Residue against concentrate and gangue fed", unit: "t residue", once: true, formula: "sum(tonnes) - per_tonne * sum(plant.concentrate_fed) - per_gangue * sum(plant.gangue_fed)", check: "error" },
    { name: "cost_check", label: "Cost deflated against price", unit: "real $", once: true, formula: "sum(cost / conventions.price_level) - disposal * sum(tonnes)", check: "error" },
  ],
};
