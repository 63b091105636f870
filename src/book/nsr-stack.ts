import type { Chapter } from "./chapter.ts";

/** What the seller of concentrate keeps of the benchmark, line by line. */
export const nsrStack: Chapter = {
  name: "nsr_stack",
  section: "nsr_stacks",
  title: "Net smelter return, line by line",
  sheet: "Unit costs",
  about:
    "Per unit of contained metal sold, from the benchmark down to the net smelter return after royalty; each line is taken from the one before. Families: by period.",
  roles: { contract: { chapters: ["contract"], about: "contract under which the concentrate is sold" } },
  lines: [
    { name: "benchmark", label: "Benchmark", unit: "$/unit", formula: "contract.quoted_price * share(contract.sold, contract.sold)", kind: "rate" },
    { name: "payability_loss", label: "Share of the benchmark not paid", unit: "$/unit", formula: "benchmark - contract.formula_price * share(contract.sold, contract.sold)", kind: "rate" },
    { name: "adjustment", label: "Limits of the price and grade", unit: "$/unit", formula: "contract.price_adjustment * share(contract.sold, contract.sold)", kind: "rate" },
    { name: "franchise", label: "Franchise", unit: "$/unit", formula: "share(contract.sold * contract.payable_price - contract.gross_value, contract.sold)", kind: "rate" },
    { name: "penalties", label: "Penalties", unit: "$/unit", formula: "share(contract.penalties, contract.sold)", kind: "rate" },
    { name: "treatment", label: "Treatment charges", unit: "$/unit", formula: "share(contract.treatment, contract.sold)", kind: "rate" },
    { name: "brokerage", label: "Broker's fee", unit: "$/unit", formula: "share(contract.brokerage_by_seller, contract.sold)", kind: "rate" },
    { name: "freight", label: "Freight", unit: "$/unit", formula: "share(contract.freight_by_seller, contract.sold)", kind: "rate" },
    { name: "insurance", label: "Insurance", unit: "$/unit", formula: "share(contract.insurance_by_seller, contract.sold)", kind: "rate" },
    { name: "duty", label: "Duties", unit: "$/unit", formula: "share(contract.export_duty_by_seller + contract.import_duty_by_seller, contract.sold)", kind: "rate" },
    { name: "netback", label: "Net smelter return", unit: "$/unit", formula: "benchmark - payability_loss + adjustment - franchise - penalties - treatment - brokerage - freight - insurance - duty", kind: "rate", key: true },
    { name: "royalty", label: "Subsoil-use tax", unit: "$/unit", formula: "share(contract.seller.subsoil_tax, contract.seller.units_sold) * share(contract.sold, contract.sold)", kind: "rate" },
    { name: "after_royalty", label: "Net smelter return after subsoil-use tax", unit: "$/unit", formula: "netback - royalty", kind: "rate", key: true },
    { name: "stack_check", label: "Lines of the stack times units against the net smelter return", unit: "$", formula: "netback * contract.sold - share(contract.sold, contract.sold) * contract.netback", check: "error" },
  ],
};
