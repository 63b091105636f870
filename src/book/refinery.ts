import type { Chapter } from "./chapter.ts";

/** A refinery: concentrate in, an intermediate, and products from it. */
export const refinery: Chapter = {
  name: "refinery",
  section: "refineries",
  title: "Refinery",
  sheet: "Refinery",
  about: "Feed arrives under contracts, a stock is kept, and what is fed becomes an intermediate (APT for tungsten) that is divided among products. Families: capacity, feed, intermediate, products.",
  roles: {
    owner: { chapters: ["entity"], about: "company that runs the plant" },
    schedule: { chapters: ["schedule"], about: "construction and operation" },
  },
  inputs: [
    { name: "capacity", label: "Capacity", unit: "unit/year", about: "contained metal the plant can take in a year", limits: ["0 t/year", "1e9 t/year"], usual: { from: "20000 mtu/year", to: "3000000 mtu/year", source: "APT plants" } },
    { name: "intermediate_yield", label: "Yield to the intermediate", unit: "1", about: "share of the metal fed that reaches the intermediate", limits: ["0 %", "100 %"], usual: { from: "90 %", to: "99 %", source: "94 to 97 % concentrate to APT" } },
    { name: "feed_stock_time", label: "Stock of feed", unit: "year", default: "0 days", about: "time of feeding kept in stock", limits: ["0 days", "180 days"] },
  ],
  lines: [
    { name: "throughput", label: "Capacity available", unit: "unit", formula: "capacity * schedule.full_years * owner.running" },
    { name: "desired_stock", label: "Stock of feed wanted", unit: "unit", formula: "throughput * min(1, feed_stock_time / period_years) * next(schedule.operating_share)", kind: "stock", note: "none in the last period of operation" },
    { name: "feed_required", label: "Feed to be bought", unit: "unit", formula: "max(0, throughput + desired_stock - prev(feed_stock))" },
    { name: "feed_arrived", label: "Feed arrived", unit: "unit", formula: "total(contract.arrived by plant)", key: true },
    { name: "stock_kept", label: "Stock of feed kept back", unit: "unit", formula: "min(desired_stock, within_last(feed_arrived, feed_stock_time))", kind: "stock" },
    { name: "fed", label: "Metal fed", unit: "unit", formula: "max(0, min(throughput, prev(feed_stock) + feed_arrived - stock_kept))", key: true },
    { name: "feed_stock", label: "Stock of feed", unit: "unit", formula: "prev(feed_stock) + feed_arrived - fed", kind: "stock" },
    { name: "intermediate", label: "Metal in the intermediate", unit: "unit", formula: "fed * intermediate_yield" },
    { name: "refining_loss", label: "Metal lost to residue", unit: "unit", formula: "fed * (1 - intermediate_yield)" },
    { name: "products_made", label: "Metal in products", unit: "unit", formula: "total(product.made by plant)", key: true },
    { name: "product_loss", label: "Metal lost after the intermediate", unit: "unit", formula: "total(product.lost by plant)" },
    { name: "product_revenue", label: "Revenue of products", unit: "$", formula: "total(product.revenue by plant)", key: true },
    { name: "conversion_cost", label: "Conversion cost of products", unit: "$", formula: "total(product.conversion_cost by plant)" },
    { name: "product_receivable", label: "Receivable from products", unit: "$", formula: "total(product.receivable by plant)", kind: "stock" },
    { name: "feed_price", label: "Price of feed", unit: "$/unit", formula: "share(total(contract.invoice by plant), total(contract.sold by plant))", kind: "rate" },
    { name: "feed_stock_cost", label: "Stock of feed, at cost", unit: "$", formula: "feed_stock * feed_price", kind: "stock" },
    { name: "balance", label: "Metal arrived against products, losses and stock", unit: "unit", formula: "cum(total(contract.arrived by plant)) - cum(total(product.made by plant)) - cum(total(product.lost by plant)) - cum(refining_loss) - feed_stock", check: "error" },
  ],
};
