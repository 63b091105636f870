import type { Chapter } from "./chapter.ts";

/** A second metal in the same ore: recovered beside the first, sold on terms and a price deck of its own. */
export const byProduct: Chapter = {
  name: "by_product",
  section: "by_products",
  title: "By-products",
  sheet: "Concentrator",
  about:
    "Head grade, recovery and payable share give what is paid for; charges and freight are deducted from the invoice. Its own substance is stated per tonne of the by-product: grades in % or g/t, prices per t, lb or oz. Families: quantity, value, royalty.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that sells it" },
    concentrator: { chapters: ["concentrator"], about: "plant that recovers it" },
  },
  variants: {
    subsoil_base: {
      about: "whether its value enters the base of the subsoil-use tax of the main metal",
      default: "outside",
      options: { outside: "no: it bears its own royalty, if any", inside: "yes, beside its own royalty" },
    },
  },
  inputs: [
    { name: "head_grade", label: "Head grade", unit: "t product/t ore", shape: "series", about: "by-product per tonne of ore milled, by calendar year", limits: ["0 %", "100 %"] },
    { name: "recovery", label: "Recovery", unit: "1", about: "share of the by-product in the feed that is recovered in saleable form", limits: ["0 %", "100 %"], usual: { from: "10 %", to: "95 %", source: "general knowledge: scavenged from the circuits of another metal" } },
    { name: "payable", label: "Payable share", unit: "1", default: "100 %", about: "share of the contained by-product that is paid for", limits: ["0 %", "100 %"], usual: { from: "50 %", to: "100 %", source: "smelter terms; general knowledge" } },
    { name: "quote", label: "Quotation", unit: "real $/t product", shape: "series", about: "price of the contained by-product by calendar year, money of the price date", limits: ["0 USD/t", "1e10 USD/t"] },
    { name: "treatment_charge", label: "Treatment charge", unit: "real $/t product", default: "0 USD/t", about: "per tonne of contained by-product delivered", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "refining_charge", label: "Refining charge", unit: "real $/t product", default: "0 USD/t", about: "per tonne of by-product paid for", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "freight_rate", label: "Freight", unit: "real $/t product", default: "0 USD/t", about: "per tonne of contained by-product delivered", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "royalty_rate", label: "Royalty", unit: "1", default: "0 %", about: "share of the payable value", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "15 %", source: "royalties by metal; general knowledge" } },
  ],
  lines: [
    { name: "in_feed", label: "By-product in feed", unit: "t product", formula: "concentrator.ore_milled * head_grade" },
    { name: "produced", label: "By-product recovered", unit: "t product", formula: "in_feed * recovery", key: true },
    { name: "lost", label: "By-product lost", unit: "t product", formula: "in_feed * (1 - recovery)" },
    { name: "paid_for", label: "By-product paid for", unit: "t product", formula: "produced * payable" },
    { name: "gross_value", label: "Payable value", unit: "$", formula: "paid_for * quote * conventions.price_level" },
    { name: "charges", label: "Treatment and refining charges", unit: "$", formula: "(produced * treatment_charge + paid_for * refining_charge) * conventions.price_level" },
    { name: "freight", label: "Freight", unit: "$", formula: "produced * freight_rate * conventions.price_level" },
    { name: "net_revenue", label: "Net smelter return of the by-product", unit: "$", formula: "gross_value - charges - freight", key: true },
    { name: "royalty", label: "Royalty on the by-product", unit: "$", formula: "gross_value * royalty_rate" },
    { name: "taxed_value", label: "Value in the base of the subsoil-use tax", unit: "$", formula: "gross_value", only: { subsoil_base: "inside" } },
    { name: "taxed_net", label: "Net value in the base of the subsoil-use tax", unit: "$", formula: "net_revenue", only: { subsoil_base: "inside" } },
    { name: "balance", label: "By-product in feed against recovered and lost", unit: "t product", formula: "concentrator.ore_milled * head_grade - produced - lost", check: "error" },
    { name: "value_check", label: "Net smelter return against what a tonne recovered brings", unit: "$", formula: "net_revenue - produced * (payable * (quote - refining_charge) - treatment_charge - freight_rate) * conventions.price_level", check: "error" },
    { name: "royalty_check", label: "Royalty against tonnes paid for", unit: "$", formula: "royalty - royalty_rate * produced * payable * quote * conventions.price_level", check: "error" },
  ],
};
