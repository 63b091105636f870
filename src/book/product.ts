import type { Chapter } from "./chapter.ts";

/** A refined product: its share of the intermediate, yield, premium and cost of conversion. */
export const product: Chapter = {
  name: "product",
  section: "products",
  title: "Products",
  sheet: "Refinery",
  about:
    "Each product takes a share of the intermediate, or of another product, and sells at benchmark x (1 + premium) + margin, per unit of contained metal. Families: quantity, price, cost.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    metal: { chapters: ["metal"], about: "content of pure element" },
    plant: { chapters: ["refinery"], about: "refinery that makes it" },
    from: { chapters: ["product"], optional: true, about: "product from which it is made; left out when it is made from the intermediate" },
    benchmark: { chapters: ["price"], about: "quotation its price refers to" },
    market: { chapters: ["country"], optional: true, about: "country where it is sold, for the import duty there" },
  },
  variants: {
    sold_from: {
      about: "whether the product crosses the border of its market",
      default: "inside",
      options: { inside: "it does not", abroad: "it does, and the seller pays the duty" },
    },
  },
  inputs: [
    { name: "share", label: "Share of the intermediate", unit: "1", shape: "series", only: { from: "left_out" }, sharesOf: [{ role: "plant" }], about: "share of the metal in the intermediate that becomes this product, by calendar year", limits: ["0 %", "100 %"] },
    { name: "converted", label: "Share of the other product", unit: "1", shape: "series", only: { from: "given" }, sharesOf: [{ role: "from", restRemains: true }], about: "share of the metal in the other product that becomes this one, by calendar year; what remains of the other is sold", limits: ["0 %", "100 %"] },
    { name: "yield", label: "Yield", unit: "1", default: "100 %", about: "share of that metal that reaches the product", limits: ["0 %", "100 %"], usual: { from: "95 %", to: "100 %", source: "oxide 99 to 99.5 %, powder 98.5 to 99.5 %" } },
    { name: "premium", label: "Premium", unit: "1", default: "0 %", about: "over the benchmark, per unit of contained metal", limits: ["-100 %", "500 %"], usual: { from: "0 %", to: "40 %", source: "oxides 2 to 6 %, powder and carbide 15 to 30 %" } },
    { name: "import_parity", label: "Import parity", unit: "1", only: { market: "given" }, default: "0 %", about: "part of the market's import duty that the price carries: 100 % where imports that pay it set the price", limits: ["0 %", "100 %"] },
    { name: "margin", label: "Conversion margin", unit: "real $/unit", default: "0 USD/t", about: "fixed addition to the price", limits: ["-1e9 USD/t", "1e9 USD/t"] },
    { name: "conversion", label: "Conversion cost", unit: "real $/unit", default: "0 USD/t", about: "cost per unit of metal taken", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "receivable_days", label: "Time to payment", unit: "year", default: "0 days", about: "time from sale to payment", limits: ["0 days", "180 days"] },
  ],
  lines: [
    { name: "taken", label: "Metal taken", unit: "unit", formula: { by: "from", left_out: "plant.intermediate * share", given: "from.made * converted" } },
    { name: "made", label: "Metal in product", unit: "unit", formula: "taken * yield", key: true },
    { name: "lost", label: "Metal lost", unit: "unit", formula: "taken * (1 - yield)" },
    { name: "passed_on", label: "Metal made into other products", unit: "unit", formula: "total(product.taken by from)" },
    { name: "sold", label: "Metal sold in product", unit: "unit", formula: "made - passed_on" },
    { name: "element", label: "Pure element in product", unit: "element", formula: "made * metal.element_content" },
    { name: "selling_price", label: "Selling price", unit: "$/unit", formula: "benchmark.price * (1 + premium) * (1 + import_parity * market.product_duty) + margin * conventions.price_level", kind: "rate" },
    { name: "revenue", label: "Revenue", unit: "$", formula: "sold * selling_price", key: true },
    { name: "duty", label: "Import duty", unit: "$", formula: { by: "sold_from", inside: "0", abroad: "revenue * market.product_duty" } },
    { name: "conversion_cost", label: "Conversion cost", unit: "$", formula: "taken * conversion * plant.learning_factor * conventions.price_level" },
    { name: "receivable", label: "Receivable", unit: "$", formula: "within_last(revenue, receivable_days)", kind: "stock" },
    { name: "revenue_check", label: "Revenue against benchmark value, premium and margin", unit: "$", formula: "revenue - sold * benchmark.price - sold * benchmark.price * premium - (sold * benchmark.price + sold * benchmark.price * premium) * import_parity * market.product_duty - sold * margin * conventions.price_level", check: "error" },
    { name: "duty_check", label: "Import duty against metal at its price", unit: "$", formula: { by: "sold_from", inside: "duty", abroad: "duty - sold * selling_price * market.product_duty" }, check: "error" },
    { name: "conversion_check", label: "Cost of conversion against metal made and lost", unit: "$", formula: "conversion_cost - (made + lost) * conversion * plant.learning_factor * conventions.price_level", check: "error" },
    { name: "receivable_check", label: "Receivable by what has been paid", unit: "$", formula: "receivable - within_last_by_rest(revenue, receivable_days)", check: "error" },
  ],
};
