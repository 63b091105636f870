import type { Chapter } from "./chapter.ts";

/** How far a price between members of the chain lies from what strangers would pay, and what that moves. */
export const transferPrice: Chapter = {
  name: "transfer_price",
  section: "transfer_prices",
  title: "Transfer price",
  sheet: "Contract",
  about:
    "Holds the price of a contract against an arm's-length benchmark: the distance per unit and in all, whether it leaves the range, and the tax that it moves from the buyer's state to the seller's before loss pools. It reports and changes nothing. Families: distance, what it moves.",
  roles: {
    contract: { chapters: ["contract"], about: "contract between two members of the chain" },
    market: { chapters: ["price"], only: { benchmark: "price" }, about: "price that strangers pay for concentrate" },
  },
  variants: {
    benchmark: {
      about: "what strangers pay",
      default: "payability",
      options: {
        payability: "a share of the contract's benchmark that slides with its level",
        price: "a quoted price of concentrate",
      },
    },
  },
  inputs: [
    { name: "payability", label: "Arm's-length payability by level of the benchmark", unit: "1", shape: "table", levelUnit: "real $/unit", only: { benchmark: "payability" }, about: "share of the benchmark that strangers pay, straight lines between levels", limits: ["0 %", "150 %"] },
    { name: "tolerance", label: "Arm's-length range", unit: "1", default: "5 %", about: "distance from the benchmark, either way, that is still at arm's length", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "20 %", source: "interquartile ranges of comparable prices" } },
  ],
  lines: [
    { name: "benchmark_price", label: "Arm's-length price", unit: "$/unit", formula: { by: "benchmark", payability: "contract.quoted_price * interpolate(contract.quoted_level, payability)", price: "market.price" }, kind: "rate" },
    { name: "gap_per_unit", label: "Transfer price above arm's length, per unit", unit: "$/unit", formula: "contract.payable_price - benchmark_price", kind: "rate", key: true, source: "OECD transfer pricing guidelines: comparable uncontrolled price" },
    { name: "gap", label: "Transfer price above arm's length", unit: "$", formula: "gap_per_unit * contract.sold", key: true },
    { name: "gap_share", label: "Distance as a share of the arm's-length price", unit: "1", formula: "share(gap_per_unit, benchmark_price)" },
    { name: "royalty_moved", label: "Subsoil-use tax moved to the seller's state", unit: "$", formula: "gap * contract.seller.country.subsoil_tax_rate" },
    { name: "seller_tax_moved", label: "Profit tax moved to the seller's state", unit: "$", formula: "(gap - royalty_moved) * contract.seller.country.profit_tax_rate" },
    { name: "buyer_tax_moved", label: "Profit tax lost to the buyer's state", unit: "$", formula: "gap * contract.buyer.country.profit_tax_rate" },
    { name: "tax_moved", label: "Tax of the chain changed by the distance", unit: "$", formula: "royalty_moved + seller_tax_moved - buyer_tax_moved", key: true, note: "before loss pools and holidays" },
    { name: "beyond_range", label: "Value beyond the arm's-length range", unit: "$", once: true, formula: "sum(max(0, abs(gap) - benchmark_price * tolerance * contract.sold))", check: "alert", note: "a tax office would adjust it" },
    { name: "benchmark_check", label: "Arm's-length price another way", unit: "$/unit", formula: { by: "benchmark", payability: "benchmark_price - contract.quoted_price * interpolate_by_layers(contract.quoted_level, payability)", price: "benchmark_price - market.price" }, check: "error" },
    { name: "gap_check", label: "Distance against value at both prices", unit: "$", formula: "gap + benchmark_price * contract.sold - contract.payable_price * contract.sold", check: "error" },
    { name: "tax_check", label: "Tax moved against distance", unit: "$", formula: "tax_moved - gap * (contract.seller.country.profit_tax_rate - contract.buyer.country.profit_tax_rate) - royalty_moved + gap * contract.seller.country.subsoil_tax_rate * contract.seller.country.profit_tax_rate", check: "error" },
  ],
};
