import type { Chapter } from "./chapter.ts";

/** One leg of the way from mine to plant: rail, port, sea or road. */
export const freightLeg: Chapter = {
  name: "freight_leg",
  section: "freight",
  title: "Freight",
  sheet: "Contract",
  about: "Freight is paid per wet tonne when the goods are shipped, by whom the delivery term says. Families: cost.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    contract: { chapters: ["contract"], about: "contract whose goods travel" },
  },
  variants: {
    payer: {
      about: "who pays this leg under the delivery term",
      default: "seller",
      options: { seller: "the seller", buyer: "the buyer" },
    },
  },
  inputs: [
    { name: "rate", label: "Freight rate", unit: "real $/t wet", about: "per wet tonne", limits: ["0 USD/t", "1e5 USD/t"], usual: { from: "5 USD/t", to: "1000 USD/t", source: "400 to 650 USD/t door to door from Samarkand to the US Midwest" } },
  ],
  lines: [
    { name: "cost", label: "Freight", unit: "$", formula: "contract.shipped_wet * rate * conventions.price_level" },
    { name: "cost_to_seller", label: "Freight paid by the seller", unit: "$", formula: "cost", only: { payer: "seller" } },
    { name: "cost_to_buyer", label: "Freight paid by the buyer", unit: "$", formula: "cost", only: { payer: "buyer" } },
    { name: "cost_check", label: "Freight against rate", unit: "real $", formula: "cost / conventions.price_level - rate * contract.shipped_wet", check: "error" },
  ],
};
