import type { Chapter } from "./chapter.ts";

/** A reagent of a refinery: what it uses grows with the concentrate fed and with what is not mineral in it. */
export const reagent: Chapter = {
  name: "reagent",
  section: "reagents",
  title: "Reagents",
  sheet: "Refinery",
  about: "Use per tonne of concentrate and per tonne of its gangue: poorer concentrate needs more. Families: use, cost.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    plant: { chapters: ["refinery"], option: { feed_quality: "tracked" }, about: "refinery that uses it" },
  },
  inputs: [
    { name: "use_per_tonne", label: "Use per tonne of concentrate", unit: "t reagent/t concentrate", default: "0 %", about: "whatever the grade", limits: ["0 t/t", "100 t/t"] },
    { name: "use_per_gangue", label: "Use per tonne of gangue", unit: "t reagent/t concentrate", default: "0 %", about: "per tonne of concentrate that is not the mineral: consumption rises as grade falls", limits: ["0 t/t", "100 t/t"], usual: { from: "0 t/t", to: "5 t/t", source: "general knowledge" } },
    { name: "price", label: "Price", unit: "real $/t reagent", about: "per tonne, delivered", limits: ["0 USD/t", "1e7 USD/t"], usual: { from: "1 USD/t", to: "5000 USD/t", source: "general knowledge" } },
  ],
  lines: [
    { name: "use", label: "Reagent used", unit: "t reagent", formula: "plant.concentrate_fed * (use_per_tonne + use_per_gangue * plant.gangue_share)", key: true },
    { name: "cost", label: "Cost of the reagent", unit: "$", formula: "use * price * conventions.price_level" },
    { name: "use_check", label: "Reagent used against concentrate and gangue fed", unit: "t reagent", once: true, formula: "sum(use) - use_per_tonne * sum(plant.concentrate_fed) - use_per_gangue * sum(plant.gangue_fed)", check: "error" },
    { name: "cost_check", label: "Cost deflated against price", unit: "real $", once: true, formula: "sum(cost / conventions.price_level) - price * sum(use)", check: "error" },
  ],
};
