import type { Chapter } from "./chapter.ts";

/** A prepayment of the buyer, repaid in product: each unit delivered is paid less a deduction. */
export const prepayment: Chapter = {
  name: "prepayment",
  section: "prepayments",
  title: "Prepayments",
  sheet: "Financing",
  about:
    "Advanced once, it bears interest and falls with every unit delivered. What deliveries leave on the final day is paid in cash after debt service, or goes on being deducted. Families: advance, deductions, account.",
  roles: {
    seller: { chapters: ["entity"], about: "company that receives the advance and delivers" },
    buyer: { chapters: ["entity"], optional: true, about: "company that advances it, where it stands in the model" },
    contract: { chapters: ["contract"], about: "contract whose deliveries repay it" },
  },
  variants: {
    deduction: {
      about: "what is deducted from deliveries",
      default: "per_unit",
      options: { per_unit: "an amount per unit of metal", discount: "a share of the price" },
    },
    shortfall: {
      about: "what happens to the rest on the final day",
      default: "cash",
      options: { cash: "it is due in cash, after debt service", carried: "deductions go on" },
    },
  },
  inputs: [
    { name: "advance", label: "Advance", unit: "$", about: "cash up front", limits: ["0 USD", "1e11 USD"] },
    { name: "received_on", label: "Day of the advance", unit: "year", shape: "date", about: "day on which it is received" },
    { name: "rate", label: "Interest rate", unit: "1", about: "yearly rate, on the opening balance, added to what is owed", limits: ["0 %", "100 %"], usual: { from: "2 %", to: "20 %", source: "SOFR + 4 to 7 %" } },
    { name: "per_unit", label: "Deduction per unit", unit: "$/unit", only: { deduction: "per_unit" }, about: "money of the day per unit delivered", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "discount", label: "Discount on the price", unit: "1", only: { deduction: "discount" }, about: "share of the price of each unit delivered", limits: ["0 %", "100 %"] },
    { name: "final_day", label: "Final day", unit: "year", shape: "date", only: { shortfall: "cash" }, about: "from when what is left is due in cash" },
  ],
  lines: [
    { name: "in_period", label: "Advance falls into the period", unit: "1", formula: "period_start <= received_on and received_on < period_end", kind: "flag" },
    { name: "received", label: "Advance received", unit: "$", formula: "advance * in_period", key: true },
    { name: "interest", label: "Interest", unit: "$", formula: "prev(balance) * (compound(rate, period_years) - 1)" },
    { name: "owed", label: "Owed before deliveries", unit: "$", formula: "prev(balance) + received + interest", kind: "stock" },
    { name: "deductible", label: "Most that deliveries deduct", unit: "$", formula: { by: "deduction", per_unit: "per_unit * contract.sold", discount: "discount * contract.payable_price * contract.sold" } },
    { name: "deducted", label: "Deducted from deliveries", unit: "$", formula: "min(owed, deductible)", key: true },
    { name: "cash_due", label: "Left by deliveries and due in cash", unit: "$", formula: { by: "shortfall", cash: "(owed - deducted) * (final_day <= period_end)", carried: "0" } },
    { name: "settled", label: "Settled in cash", unit: "$", formula: "min(cash_due, max(0, seller.cfads - seller.debt_service - seller.reserve_funding))" },
    { name: "written_off", label: "Written off at the end", unit: "$", formula: "(owed - deducted - settled) * last_column" },
    { name: "balance", label: "Prepayment outstanding", unit: "$", formula: "owed - deducted - settled - written_off", kind: "stock", key: true },
    { name: "repaid", label: "Repaid by deliveries and in cash", unit: "$", formula: "deducted + settled" },
    { name: "to_lender", label: "Cash to the buyer", unit: "$", formula: "deducted + settled - received" },
    { name: "buyers_loss", label: "Buyer's loss", unit: "$", once: true, formula: "sum(written_off)", check: "alert" },
    { name: "account_check", label: "Advance and interest against deducted, settled and written off", unit: "$", once: true, formula: "advance * sum(in_period) + sum(prev(balance) * compound(rate, period_years) - prev(balance)) - sum(deducted) - sum(settled) - sum(written_off) - at_end(balance)", check: "error" },
    { name: "deduction_check", label: "Deducted against the tighter of its limits", unit: "$", formula: "min(owed - deducted, deductible - deducted)", check: "error" },
  ],
};
