import type { Chapter } from "./chapter.ts";

/** Refining for a charge: the metal stays with its owner, who sells the products. */
export const toll: Chapter = {
  name: "toll",
  section: "tolls",
  title: "Tolling",
  sheet: "Refinery",
  about:
    "The plant works on metal that belongs to another: it earns a charge per unit fed and guarantees a return; what the products hold less or more than that is settled at the market price. Concentrate is bought and products are sold by the owner of the metal, conversion is paid for by the plant. Families: return, charge, what belongs to the owner.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    metal_owner: {
      chapters: ["entity", "outside_party"],
      about: "who owns the metal, buys the concentrate and sells the products",
    },
    plant: { chapters: ["refinery"], about: "plant that refines it" },
    benchmark: { chapters: ["price"], about: "market price at which the return is settled" },
  },
  inputs: [
    { name: "share", label: "Share of the feed", unit: "1", default: "100 %", about: "share of what the plant is fed that is tolled", limits: ["0 %", "100 %"] },
    { name: "charge", label: "Tolling charge", unit: "real $/unit", about: "per unit of contained metal fed", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "guaranteed_return", label: "Guaranteed return", unit: "1", about: "share of the metal fed that the products must hold", limits: ["0 %", "100 %"] },
    { name: "payment_days", label: "Time to payment", unit: "year", default: "0 days", about: "time from refining to the payment of charge and settlement", limits: ["0 days", "180 days"] },
  ],
  lines: [
    { name: "fed", label: "Metal fed for the owner", unit: "unit", formula: "plant.fed * share" },
    { name: "returned", label: "Metal returned in products", unit: "unit", formula: "plant.products_made * share" },
    { name: "guaranteed", label: "Metal guaranteed", unit: "unit", formula: "fed * guaranteed_return" },
    { name: "charge_due", label: "Tolling charge", unit: "$", formula: "fed * charge * conventions.price_level", key: true },
    { name: "settlement", label: "Settlement of the return", unit: "$", formula: "(guaranteed - returned) * benchmark.price", note: "what the plant pays for metal missing; below nothing, what the owner pays for metal beyond the guarantee" },
    { name: "net_charge", label: "Tolling charge less settlement", unit: "$", formula: "charge_due - settlement", key: true },
    { name: "receivable", label: "Charge and settlement not yet paid", unit: "$", formula: "within_last(net_charge, payment_days)", kind: "stock" },
    { name: "internal_value", label: "Tolling charge between entities of the chain", unit: "$", formula: "net_charge * metal_owner.member" },
    { name: "product_revenue", label: "Revenue of products that belong to the owner", unit: "$", formula: "plant.product_revenue * share" },
    { name: "product_duty", label: "Import duty on products that belong to the owner", unit: "$", formula: "plant.product_duty * share" },
    { name: "product_receivable", label: "Receivable from products that belong to the owner", unit: "$", formula: "plant.product_receivable * share", kind: "stock" },
    { name: "feed_stock_cost", label: "Stock of feed that belongs to the owner, at cost", unit: "$", formula: "plant.feed_stock_cost * share", kind: "stock" },
    { name: "feed_stock_profit", label: "Profit of members in that stock", unit: "$", formula: "plant.feed_stock_profit * share", kind: "stock" },
    { name: "internal_receivable", label: "Charges not yet paid between entities of the chain", unit: "$", formula: "receivable * metal_owner.member", kind: "stock" },
    { name: "outside_receivable", label: "Charges owed from outside less products of outsiders", unit: "$", formula: "(receivable - product_receivable) * max(0, 1 - metal_owner.member)", kind: "stock" },
    { name: "return_check", label: "Metal fed, returned and lost", unit: "unit", formula: "returned - (plant.fed - plant.refining_loss - plant.product_loss) * share", check: "error" },
    { name: "charge_check", label: "Charge and settlement against metal fed", unit: "$", formula: "net_charge + (plant.fed * guaranteed_return - plant.products_made) * share * benchmark.price - plant.fed * share * charge * conventions.price_level", check: "error" },
    { name: "receivable_check", label: "Charges not yet paid by what has been paid", unit: "$", formula: "receivable - within_last_by_rest(charge_due - settlement, payment_days)", check: "error" },
    { name: "owner_check", label: "What belongs to the owner against the plant's", unit: "$", formula: "product_revenue + product_duty + product_receivable + feed_stock_cost - (plant.product_revenue + plant.product_duty + plant.product_receivable + plant.feed_stock_cost) * share", check: "error" },
  ],
};
