import type { Chapter } from "./chapter.ts";

/** Market quotations by calendar year, in money of the price date and of the day. */
export const price: Chapter = {
  name: "price",
  section: "prices",
  title: "Prices",
  sheet: "Prices",
  about: "A benchmark with its quotation basis; contracts and products refer to it. Families: quote, price.",
  roles: { conventions: { chapters: ["conventions"], about: "price level" } },
  inputs: [
    { name: "quote", label: "Benchmark quotation", unit: "real $/unit", shape: "series", about: "price per unit of contained metal at the stated delivery point, money of the price date", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "differential", label: "Differential to the quotation", unit: "real $/unit", default: "0 USD/t", about: "added for another delivery point, form or lot: CIF Rotterdam against FOB China", limits: ["-1e9 USD/t", "1e9 USD/t"] },
  ],
  lines: [
    { name: "quotation", label: "Quotation, money of the price date", unit: "real $/unit", formula: "quote + differential", kind: "rate" },
    { name: "price", label: "Price, money of the day", unit: "$/unit", formula: "(quote + differential) * conventions.price_level", kind: "rate", key: true },
    { name: "price_check", label: "Price deflated against quotation", unit: "real $/unit", formula: "price / conventions.price_level - quotation", check: "error" },
  ],
};
