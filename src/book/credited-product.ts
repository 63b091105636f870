import type { Chapter } from "./chapter.ts";

/** A product that counts for a production credit. */
export const creditedProduct: Chapter = {
  name: "credited_product",
  section: "credited_products",
  title: "Credited products",
  sheet: "Taxes",
  about: "Which products leave in a form that the credit names, and how much of each counts. Families: metal.",
  roles: {
    credit: { chapters: ["production_credit"], about: "credit that it counts for" },
    product: { chapters: ["product"], about: "product" },
  },
  inputs: [
    { name: "share", label: "Share that counts", unit: "1", default: "100 %", about: "100 % for a form that the law names; less where the form is doubtful", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "metal", label: "Metal that counts", unit: "unit", formula: "product.taken * share" },
    { name: "metal_check", label: "Metal that counts, made and lost", unit: "unit", formula: "metal - (product.made + product.lost) * share", check: "error" },
  ],
};
