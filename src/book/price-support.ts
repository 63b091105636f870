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
      chapters: ["entity", "outside_party"],
      optional: true,
      about: "who pays it; left out when the payer stands outside the model and its cash is not asked for",
    },
  },
  orders: [["strike", "upside_from"]],
  variants: {
    instrument: {
      about: "what is agreed",
      default: "floor",
      options: {
        floor: "the payer tops up to a floor and takes a share of the upside",
        difference: "contract for difference: the payer pays what is missing to the strike and takes what is above it",
      },
    },
    cap: {
      about: "whether the quantity supported is limited",
      default: "none",
      options: { none: "whatever is sold", yearly: "up to a quantity a year" },
    },
    origin: {
      about: "whether the state of the receiver's own country pays; unasked when the payer acts for that state",
      default: "elsewhere",
      unasked: { option: "own_state", same: ["payer.treasury_of", "receiver.country"] },
      options: { elsewhere: "it does not", own_state: "it does: the cash flow before the state is without it" },
    },
    reference: {
      about: "price that is held against the strike",
      default: "benchmark",
      options: { benchmark: "the contract's benchmark", payable: "the price of contained metal under the contract" },
    },
  },
  inputs: [
    { name: "in_force", label: "In force", unit: "1", default: "0", about: "1 when the support is agreed, 0 when it is not", limits: ["0", "1"] },
    { name: "strike", label: "Strike", unit: "real $/unit", about: "price up to which the payer tops up", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "upside_from", label: "Upside from", unit: "real $/unit", only: { instrument: "floor" }, about: "price above which the payer takes a share", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "upside_share", label: "Share of the upside", unit: "1", only: { instrument: "floor" }, default: "0 %", about: "payer's share above", limits: ["0 %", "100 %"] },
    { name: "yearly_limit", label: "Quantity supported a year", unit: "unit/year", only: { cap: "yearly" }, about: "most that is supported in a year, spread evenly over it", limits: ["0 t/year", "1e9 t/year"] },
    { name: "start", label: "Start of the support", unit: "year", shape: "date", about: "first day" },
    { name: "term", label: "Term of the support", unit: "year", about: "time for which it holds", limits: ["0 years", "60 years"] },
  ],
  lines: [
    { name: "term_share", label: "Share of the period in the term", unit: "1", formula: "in_force * max(0, min(period_end, start + term) - max(period_start, start)) / period_years" },
    { name: "reference_price", label: "Reference price", unit: "$/unit", formula: { by: "reference", benchmark: "contract.quoted_price", payable: "contract.payable_price" }, kind: "rate" },
    { name: "supported", label: "Contained metal supported", unit: "unit", formula: { by: "cap", none: "contract.sold * term_share", yearly: "min(contract.sold, yearly_limit * period_years) * term_share" } },
    { name: "top_up", label: "Top-up", unit: "$", formula: "max(0, strike * conventions.price_level - reference_price) * supported" },
    { name: "upside", label: "Upside handed over", unit: "$", formula: { by: "instrument", floor: "max(0, reference_price - upside_from * conventions.price_level) * upside_share * supported", difference: "max(0, reference_price - strike * conventions.price_level) * supported" } },
    { name: "support", label: "Support received", unit: "$", formula: "top_up - upside", key: true },
    { name: "from_own_state", label: "Support received from the own state", unit: "$", formula: "support", only: { origin: "own_state" } },
    { name: "support_check", label: "Support another way", unit: "$", formula: { by: "instrument", floor: "support - (max(strike * conventions.price_level, reference_price) - reference_price - (max(upside_from * conventions.price_level, reference_price) - upside_from * conventions.price_level) * upside_share) * supported", difference: "support - strike * conventions.price_level * supported + reference_price * supported" }, check: "error" },
    { name: "supported_check", label: "Quantity supported against sold and limit", unit: "unit*year", formula: { by: "cap", none: "supported * period_years - contract.sold * in_force * max(0, min(period_end, start + term) - max(period_start, start))", yearly: "supported * period_years - (contract.sold - max(0, contract.sold - yearly_limit * period_years)) * in_force * max(0, min(period_end, start + term) - max(period_start, start))" }, check: "error" },
  ],
};
