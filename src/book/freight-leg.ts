import type { Chapter } from "./chapter.ts";

/** One leg of the way from mine to plant: rail, port, sea or road. */
export const freightLeg: Chapter = {
  name: "freight_leg",
  section: "freight",
  title: "Freight",
  sheet: "Contract",
  about:
    "Freight is paid per wet tonne when the goods are shipped, by whom the delivery term says for the place of the leg, or by whom the leg itself says. Families: cost.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    contract: { chapters: ["contract"], about: "contract whose goods travel" },
  },
  variants: {
    place: {
      about: "where the leg lies on the way",
      default: "inland_origin",
      options: {
        to_carrier: "from the mill to the carrier",
        inland_origin: "from the carrier to the port of origin",
        port: "handling and loading at the port of origin",
        ocean: "main carriage",
        arrival: "discharge and handling at the port of arrival",
        inland_destination: "from the port of arrival to the buyer",
      },
    },
    payer: {
      about: "who pays this leg",
      default: "incoterm",
      options: { incoterm: "whom the delivery term binds", seller: "the seller", buyer: "the buyer" },
    },
  },
  inputs: [
    { name: "rate", label: "Freight rate", unit: "real $/t wet", about: "per wet tonne", limits: ["0 USD/t", "1e5 USD/t"], usual: { from: "5 USD/t", to: "1000 USD/t", source: "400 to 650 USD/t door to door from Samarkand to the US Midwest" } },
  ],
  lines: [
    { name: "by_seller", label: "Seller pays under the delivery term", unit: "1", once: true, formula: { by: "place", to_carrier: "contract.seller_to_carrier", inland_origin: "contract.seller_to_port", port: "contract.seller_to_port", ocean: "contract.seller_to_sea", arrival: "contract.seller_to_door", inland_destination: "contract.seller_to_door" }, kind: "flag", source: "Incoterms 2020, A9 and B9: allocation of costs" },
    { name: "cost", label: "Freight", unit: "$", formula: "contract.shipped_wet * rate * conventions.price_level" },
    { name: "cost_to_seller", label: "Freight paid by the seller", unit: "$", formula: { by: "payer", incoterm: "cost * by_seller", seller: "cost", buyer: "0" } },
    { name: "cost_to_buyer", label: "Freight paid by the buyer", unit: "$", formula: { by: "payer", incoterm: "cost * (1 - by_seller)", seller: "0", buyer: "cost" } },
    { name: "cost_check", label: "Freight against rate", unit: "real $", formula: "cost / conventions.price_level - rate * contract.shipped_wet", check: "error" },
  ],
};
