import type { Chapter } from "./chapter.ts";

/** A stream or a royalty sold: cash up front against a share of later metal or of its net smelter return. */
export const stream: Chapter = {
  name: "stream",
  section: "streams",
  title: "Streams and royalties sold",
  sheet: "Financing",
  about:
    "The deposit is received once; the seller then delivers units of metal at a share of the benchmark, or pays a share of the net smelter return. Deliveries come before debt service. Families: deposit, deliveries, tax, financier.",
  roles: {
    seller: { chapters: ["entity"], about: "company that receives the deposit and delivers" },
    contract: { chapters: ["contract"], about: "contract whose metal and price count" },
  },
  variants: {
    of: {
      about: "what is sold",
      default: "metal",
      options: { metal: "units of metal at a share of the benchmark (a stream)", netback: "a share of the net smelter return (a royalty)" },
    },
    step_down: {
      about: "whether the share falls once a volume has been delivered",
      default: "without",
      options: { without: "no", with: "it does" },
    },
    deposit_tax: {
      about: "how tax sees the deposit",
      default: "deferred",
      options: {
        deferred: "income as metal is delivered",
        receipt: "income when it is received",
        loan: "no income; what is delivered is deducted all the same",
      },
    },
  },
  inputs: [
    { name: "deposit", label: "Deposit", unit: "$", about: "cash up front", limits: ["0 USD", "1e11 USD"] },
    { name: "received_on", label: "Day of the deposit", unit: "year", shape: "date", about: "day on which it is received" },
    { name: "share", label: "Share of metal or net smelter return", unit: "1", about: "share delivered or paid", limits: ["0.0001 %", "100 %"], usual: { from: "0.5 %", to: "50 %", source: "1 to 3 % of net smelter return for royalties" } },
    { name: "price_share", label: "Price paid per benchmark", unit: "1", only: { of: "metal" }, about: "what the buyer pays per unit delivered", limits: ["0 %", "100 %"], usual: { from: "5 %", to: "50 %", source: "20 to 30 % of spot" } },
    { name: "step_volume", label: "Volume before the step", unit: "unit", only: { of: "metal", step_down: "with" }, about: "units delivered at the first share", limits: ["0 t", "1e9 t"] },
    { name: "share_after", label: "Share after the step", unit: "1", only: { of: "metal", step_down: "with" }, about: "share delivered once the volume has been delivered", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "in_period", label: "Deposit falls into the period", unit: "1", formula: "period_start <= received_on and received_on < period_end", kind: "flag" },
    { name: "received", label: "Deposit received", unit: "$", formula: "deposit * in_period", key: true },
    { name: "sold_so_far", label: "Metal sold so far", unit: "unit", formula: "prev(sold_so_far) + contract.sold", kind: "stock", only: { of: "metal", step_down: "with" } },
    { name: "delivered_so_far", label: "Metal delivered so far", unit: "unit", formula: "min(share * sold_so_far, step_volume) + share_after * max(0, sold_so_far - step_volume / share)", kind: "stock", only: { of: "metal", step_down: "with" } },
    { name: "delivered", label: "Metal delivered", unit: "unit", formula: { by: "step_down", without: "contract.sold * share", with: "delivered_so_far - prev(delivered_so_far)" }, only: { of: "metal" } },
    { name: "cost", label: "Given up by deliveries", unit: "$", formula: { by: "of", metal: "delivered * (contract.payable_price - price_share * contract.quoted_price)", netback: "contract.netback * share" }, key: true, source: "metal at the contract's price less what the buyer of the stream pays; NSR royalty: share of net smelter return" },
    { name: "recognised", label: "Deposit taxed as income", unit: "$", formula: { by: "deposit_tax", deferred: "deposit * share(cost, sum(cost))", receipt: "received", loan: "0" } },
    { name: "liability", label: "Deposit not yet income", unit: "$", formula: "prev(liability) + received - recognised", kind: "stock" },
    { name: "deduction", label: "Deducted for profit tax, less deposit taxed", unit: "$", formula: "cost - recognised" },
    { name: "to_lender", label: "Cash to the buyer of the stream", unit: "$", formula: "cost - received" },
    { name: "deposit_check", label: "Deposit received against agreed", unit: "$", once: true, formula: "sum(received) - deposit * sum(in_period)", check: "error" },
    { name: "delivery_check", label: "Deliveries by the tighter of volume and share", unit: "unit", formula: "cum(delivered) - min(share * sold_so_far, step_volume + max(0, share_after * (sold_so_far - step_volume / share)))", check: "error", only: { of: "metal", step_down: "with" } },
    { name: "tax_check", label: "Deductions against deliveries and deposit", unit: "$", once: true, formula: { by: "deposit_tax", deferred: "sum(deduction) - sum(cost) + deposit * share(sum(cost), sum(cost))", receipt: "sum(deduction) - sum(to_lender)", loan: "sum(deduction) - sum(cost)" }, check: "error" },
  ],
};
