import type { Chapter } from "./chapter.ts";

/** What refining earns per unit of metal fed, line by line. */
export const refiningSpread: Chapter = {
  name: "refining_spread",
  section: "refining_spreads",
  title: "Refining spread",
  sheet: "Unit costs",
  about:
    "Value of the products less payment for concentrate, cost of conversion, freight and duty, per unit of contained metal. Families: by period.",
  roles: {
    plant: { chapters: ["refinery"], about: "refinery" },
    entity: { chapters: ["entity"], about: "its company" },
    contract: { chapters: ["contract"], about: "contract that supplies it" },
  },
  lines: [
    { name: "product_value", label: "Value of products", unit: "$/unit", formula: "share(plant.product_revenue, plant.fed)" },
    { name: "concentrate_cost", label: "Payment for concentrate", unit: "$/unit", formula: "share(contract.invoice, contract.sold)" },
    { name: "conversion_cost", label: "Cost of conversion", unit: "$/unit", formula: "share(entity.refining_cost, plant.fed)" },
    { name: "inbound_cost", label: "Inbound freight and duty", unit: "$/unit", formula: "share(contract.freight_by_buyer + contract.insurance_by_buyer + contract.brokerage_by_buyer + contract.import_duty_by_buyer, contract.sold)" },
    { name: "spread", label: "Refining spread", unit: "$/unit", formula: "product_value - concentrate_cost - conversion_cost - inbound_cost", key: true, source: "benchmark x yield - benchmark x payability - conversion - inbound freight and duty" },
  ],
};
