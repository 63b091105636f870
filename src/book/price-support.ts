import type { Chapter } from "./chapter.ts";

/** A floor under a price: who pays the gap, who receives it, and who shares the upside. */
export const priceSupport: Chapter = {
  name: "price_support",
  section: "price_supports",
  title: "Price support",
  sheet: "Contract",
  about:
    "A payer tops up a reference price to a strike and takes a share above a second strike, for a term. A payer that stands in the chain nets to nothing there. Families: term, top-up, upside.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    contract: { chapters: ["contract"], about: "contract whose quantity is supported" },
    receiver: { chapters: ["entity"], about: "company that receives the top-up" },
    payer: {
      chapters: ["entity"],
      optional: true,
      about: "company that pays it; left out when the payer stands outside the model",
    },
  },
  variants: {
    reference: {
      about: "price that is held against the strike",
      default: "benchmark",
      options: { benchmark: "the contract's benchmark", payable: "the price of contained metal under the contract" },
    },
  },
  inputs: [
    { name: "in_force", label: "In force", unit: "1", default: "0", about: "1 when the support is agreed, 0 when it is not", limits: ["0", "1"] },
    { name: "strike", label: "Floor", unit: "real $/unit", about: "price below which the payer tops up", limits: ["0 USD/t", "1e9 USD/t"], usual: { from: "100 USD/mtu", to: "1000 USD/mtu", source: "235 USD/mtu at Sangdong; 350 discussed" } },
    { name: "upside_from", label: "Upside from", unit: "real $/unit", about: "price above which the payer takes a share", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "upside_share", label: "Share of the upside", unit: "1", default: "0 %", about: "payer's share above", limits: ["0 %", "100 %"] },
    { name: "start", label: "Start of the support", unit: "year", shape: "date", about: "first day" },
    { name: "term", label: "Term of the support", unit: "year", about: "time for which it holds", limits: ["0 years", "60 years"] },
  ],
  lines: [
    { name: "term_share", label: "Share of the period in the term", unit: "1", formula: "in_force * max(0, min(period_end, start + term) - max(period_start, start)) / period_years" },
    { name: "reference_price", label: "Reference price", unit: "$/unit", formula: { by: "reference", benchmark: "contract.quoted_price", payable: "contract.payable_price" }, kind: "rate" },
    { name: "top_up", label: "Top-up", unit: "$", formula: "max(0, strike * conventions.price_level - reference_price) * contract.sold * term_share" },
    { name: "upside", label: "Upside handed over", unit: "$", formula: "max(0, reference_price - upside_from * conventions.price_level) * upside_share * contract.sold * term_share" },
    { name: "support", label: "Support received", unit: "$", formula: "top_up - upside", key: true },
  ],
};
