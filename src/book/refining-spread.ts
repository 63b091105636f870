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
    { name: "benchmark_value", label: "Benchmark times yield", unit: "$/unit", formula: "share(plant.intermediate * contract.benchmark.price, plant.fed)", kind: "rate" },
    { name: "product_premium", label: "Premiums of products, less metal lost to make them", unit: "$/unit", formula: "product_value - benchmark_value", kind: "rate" },
    { name: "product_value", label: "Value of products", unit: "$/unit", formula: "share(plant.product_revenue, plant.fed)", kind: "rate" },
    { name: "concentrate_cost", label: "Payment for concentrate", unit: "$/unit", formula: "share(contract.invoice, contract.sold)", kind: "rate" },
    { name: "own_conversion", label: "Conversion without reagents and residue", unit: "$/unit", formula: "share(entity.refining_cost - plant.reagent_cost - plant.residue_cost, plant.fed)", kind: "rate" },
    { name: "reagents", label: "Reagents", unit: "$/unit", formula: "share(plant.reagent_cost, plant.fed)", kind: "rate" },
    { name: "residue", label: "Disposal of residue", unit: "$/unit", formula: "share(plant.residue_cost, plant.fed)", kind: "rate" },
    { name: "conversion_cost", label: "Cost of conversion", unit: "$/unit", formula: "own_conversion + reagents + residue", kind: "rate" },
    { name: "inbound_freight", label: "Inbound freight, insurance and broker", unit: "$/unit", formula: "share(contract.freight_by_buyer + contract.insurance_by_buyer + contract.brokerage_by_buyer, contract.sold)", kind: "rate" },
    { name: "inbound_duty", label: "Import duty on concentrate", unit: "$/unit", formula: "share(contract.import_duty_by_buyer + contract.export_duty_by_buyer, contract.sold)", kind: "rate" },
    { name: "inbound_cost", label: "Inbound freight and duty", unit: "$/unit", formula: "inbound_freight + inbound_duty", kind: "rate" },
    { name: "product_duty", label: "Import duty on products", unit: "$/unit", formula: "share(plant.product_duty, plant.fed)", kind: "rate" },
    { name: "spread", label: "Refining spread", unit: "$/unit", formula: "product_value - concentrate_cost - conversion_cost - inbound_cost - product_duty", kind: "rate", key: true, source: "benchmark x yield - benchmark x payability - conversion - inbound freight and duty" },
    { name: "credit", label: "Production credit", unit: "$/unit", formula: "share(plant.production_credit, plant.fed)", kind: "rate" },
    { name: "spread_with_credit", label: "Refining spread with production credit", unit: "$/unit", formula: "spread + credit", kind: "rate", key: true },
    { name: "credit_check", label: "Spread with credit against spread and credits", unit: "$", formula: "(spread_with_credit - spread) * plant.fed - share(plant.fed, plant.fed) * plant.production_credit", check: "error" },
    { name: "spread_check", label: "Refining spread by line against by party", unit: "$/unit", formula: "spread - benchmark_value - product_premium + share(entity.refining_cost + plant.product_duty, plant.fed) + share(contract.invoice + contract.freight_by_buyer + contract.insurance_by_buyer + contract.brokerage_by_buyer + contract.import_duty_by_buyer + contract.export_duty_by_buyer, contract.sold)", check: "error" },
  ],
};
