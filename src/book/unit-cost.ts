import type { Chapter } from "./chapter.ts";

/** C1 and all-in sustaining cost of a producer of concentrate. */
export const unitCost: Chapter = {
  name: "unit_cost",
  section: "unit_costs",
  title: "Unit costs",
  sheet: "Unit costs",
  about:
    "Per unit of contained metal sold in concentrate, compared with the realised price of concentrate and not with the benchmark. Families: by period, over the life.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "producer" },
  },
  lines: [
    { name: "cash_cost", label: "Cash cost before by-products", unit: "$", formula: "entity.ore_purchases + entity.mining_cost + entity.processing_cost + entity.site_cost + entity.freight + entity.brokerage" },
    { name: "c1_cost", label: "C1 cash cost", unit: "$", formula: "cash_cost - entity.by_product_sales", source: "C1: mining, processing, site, freight and selling, less by-product credits" },
    { name: "aisc_cost", label: "All-in sustaining cost", unit: "$", formula: "c1_cost + entity.corporate_cost + entity.subsoil_tax + entity.duties + entity.sustaining + entity.closure_cash", source: "C1, royalties, sustaining capital, closure and corporate cost" },
    { name: "c1", label: "C1 per unit sold", unit: "$/unit", formula: "share(c1_cost, entity.units_sold)", key: true },
    { name: "aisc", label: "All-in sustaining cost per unit sold", unit: "$/unit", formula: "share(aisc_cost, entity.units_sold)", key: true },
    { name: "co_product_share", label: "Share of the main metal in mineral revenue", unit: "1", formula: "share(entity.mineral_sales, entity.mineral_sales + entity.by_product_sales)", kind: "rate" },
    { name: "co_product_c1", label: "C1 per unit sold, by-products as co-products", unit: "$/unit", formula: "share(cash_cost * co_product_share, entity.units_sold)", key: true, source: "costs shared among products by revenue" },
    { name: "realised_price", label: "Realised price of concentrate per unit sold", unit: "$/unit", formula: "share(entity.mineral_sales, entity.units_sold)", key: true },
    { name: "c1_life", label: "C1 per unit sold, over the life", unit: "real $/unit", once: true, formula: "share(sum(c1_cost / conventions.price_level), sum(entity.units_sold))", key: true },
    { name: "aisc_life", label: "All-in sustaining cost per unit sold, over the life", unit: "real $/unit", once: true, formula: "share(sum(aisc_cost / conventions.price_level), sum(entity.units_sold))", key: true },
    { name: "realised_life", label: "Realised price of concentrate, over the life", unit: "real $/unit", once: true, formula: "share(sum(entity.mineral_sales / conventions.price_level), sum(entity.units_sold))", key: true },
    { name: "unit_check", label: "Unit costs times units against costs", unit: "$", formula: "aisc * entity.units_sold - share(entity.units_sold, entity.units_sold) * aisc_cost", check: "error" },
  ],
};
