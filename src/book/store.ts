import type { Chapter } from "./chapter.ts";

/** Stores and spares that a company keeps. */
export const store: Chapter = {
  name: "store",
  section: "stores",
  title: "Stores",
  sheet: "Entities",
  about: "Materials kept for so many days of consumption, as part of working capital. Families: value.",
  roles: { entity: { chapters: ["entity"], about: "company that keeps them" } },
  inputs: [
    { name: "material_share", label: "Share of materials", unit: "1", default: "40 %", about: "share of the costs of mining, processing and refining that is materials and spares", limits: ["0 %", "100 %"], usual: { from: "20 %", to: "70 %", source: "cost structure of open pits and concentrators" } },
    { name: "cover", label: "Time covered", unit: "year", about: "time of consumption kept in store", limits: ["0 days", "1 year"], usual: { from: "15 days", to: "180 days", source: "30 to 90 days at sites with long supply routes" } },
  ],
  lines: [
    { name: "materials", label: "Materials used", unit: "$", formula: "material_share * (entity.mining_cost + entity.processing_cost + entity.refining_cost)" },
    { name: "value", label: "Stores and spares", unit: "$", formula: "within_last(materials, cover)", kind: "stock", key: true },
    { name: "value_check", label: "Stores by what has been used up", unit: "$", formula: "value - within_last_by_rest(material_share * (entity.mining_cost + entity.processing_cost + entity.refining_cost), cover)", check: "error" },
  ],
};
