import type { Chapter } from "./chapter.ts";

/** A party that stands outside the model but whose cash is asked for: an offtaker, a state that supports a price. */
export const outsideParty: Chapter = {
  name: "outside_party",
  section: "outside_parties",
  title: "Outside parties",
  sheet: "Partners",
  about:
    "What it pays into the chain and takes from it under contracts and price support; it has no costs or taxes of its own here. Families: trade, support, worth.",
  roles: {
    conventions: { chapters: ["conventions"], about: "discounting" },
    country: { chapters: ["country"], optional: true, about: "country whose duties apply to its imports and exports" },
    treasury_of: { chapters: ["country"], optional: true, about: "country for whose state it acts: support that it pays lowers what that state takes" },
  },
  lines: [
    { name: "member", label: "Member of the chain", unit: "1", once: true, formula: "0", kind: "flag" },
    { name: "vat_registered", label: "Registered for value added tax", unit: "1", once: true, formula: "1", kind: "flag", note: "counts where it sells at home" },
    { name: "duty_received", label: "Duties that its country receives from members on its trade", unit: "$", formula: "total(contract.duty_to_sellers_state by seller) + total(contract.duty_to_buyers_state by buyer)" },
    { name: "product_duty", label: "Import duty on products made of its metal", unit: "$", formula: "total(toll.product_duty by metal_owner)" },
    { name: "unit_cost", label: "Cost of concentrate on stock", unit: "$/unit", once: true, formula: "0" },
    { name: "sales", label: "Concentrate sold into the chain", unit: "$", formula: "total(contract.invoice by seller)" },
    { name: "purchases", label: "Concentrate bought from the chain", unit: "$", formula: "total(contract.invoice by buyer)" },
    { name: "deficiency", label: "Deficiency payments received less paid", unit: "$", formula: "total(contract.deficiency by seller) - total(contract.deficiency by buyer)" },
    { name: "product_sales", label: "Sales of products made of its metal", unit: "$", formula: "total(toll.product_revenue by metal_owner)" },
    { name: "tolling_cost", label: "Tolling charges paid", unit: "$", formula: "total(toll.net_charge by metal_owner)" },
    { name: "support_paid", label: "Price support paid less received", unit: "$", formula: "total(price_support.support by payer)" },
    { name: "cash_flow", label: "Cash from the chain", unit: "$", formula: "sales - purchases + deficiency + product_sales - tolling_cost - support_paid", key: true },
    { name: "support_real", label: "Price support paid, money of the price date", unit: "real $", formula: "support_paid / conventions.price_level" },
    { name: "support_worth", label: "Present value of price support paid", unit: "real $", once: true, formula: "present_value(support_real, conventions.discount_rate, conventions.discount_time)", key: true },
    { name: "cash_check", label: "Cash from the chain against by contract", unit: "$", formula: "cash_flow - total(contract.invoice by seller) + total(contract.invoice by buyer) - total(contract.deficiency by seller) + total(contract.deficiency by buyer) - total(toll.product_revenue by metal_owner) + total(toll.charge_due by metal_owner) - total(toll.settlement by metal_owner) + total(price_support.support by payer)", check: "error" },
    { name: "worth_check", label: "Present value of support by factors", unit: "real $", once: true, formula: "support_worth - sum(support_paid / conventions.price_level * conventions.discount_factor)", check: "error" },
  ],
};
