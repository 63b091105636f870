import type { Chapter } from "./chapter.ts";

/** A quantity a year that one party of a contract owes the other, and what it pays for what is missing. */
export const commitment: Chapter = {
  name: "commitment",
  section: "commitments",
  title: "Quantities agreed",
  sheet: "Contract",
  about:
    "Take-or-pay binds the buyer, deliver-or-pay the seller: once a contract year ends, the quantity missing below the tolerance is paid for at a share of the price of the day. Making up for it in later years is not modelled: what was paid stays paid. Families: quantity, deficiency.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    contract: { chapters: ["contract"], about: "contract whose quantity is agreed" },
  },
  variants: {
    bound: {
      about: "who owes the quantity",
      default: "buyer",
      options: { buyer: "the buyer: take or pay", seller: "the seller: deliver or pay" },
    },
    option: {
      about: "at whose option the quantity may vary within the tolerance",
      default: "bound",
      options: {
        bound: "of the party that owes it: it may do with less",
        other: "of the other party: it may call for more",
        none: "of nobody",
      },
    },
  },
  inputs: [
    { name: "quantity", label: "Quantity agreed", unit: "unit/year", about: "contained metal a year", limits: ["0 t/year", "1e9 t/year"] },
    { name: "tolerance", label: "Tolerance", unit: "1", default: "5 %", only: { option: ["bound", "other"] }, about: "share of the quantity by which it may vary", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "10 %", source: "5 to 10 % at the buyer's or seller's option" } },
    { name: "payment_share", label: "Payment for what is missing", unit: "1", default: "100 %", about: "share of the price of contained metal paid for each unit missing", limits: ["0 %", "200 %"] },
    { name: "start", label: "Start of the commitment", unit: "year", shape: "date", about: "first day" },
    { name: "term", label: "Term of the commitment", unit: "year", about: "time for which it holds", limits: ["0 years", "60 years"] },
    { name: "fiscal_year_end", label: "Last month of the contract year", unit: "1", default: "12", about: "1 for January to 12 for December", limits: ["1", "12"] },
  ],
  lines: [
    { name: "year_end", label: "End of the contract year", unit: "1", formula: "end_month == fiscal_year_end", kind: "flag" },
    { name: "term_years", label: "Part of the period in the term", unit: "year", formula: "max(0, min(period_end, start + term) - max(period_start, start))" },
    { name: "least", label: "Least quantity", unit: "unit/year", once: true, formula: { by: "option", bound: "quantity * (1 - tolerance)", other: "quantity * (1 + tolerance)", none: "quantity" } },
    { name: "due", label: "Quantity due", unit: "unit", formula: "least * term_years" },
    { name: "counted", label: "Quantity that counts", unit: "unit", formula: "contract.sold * share(term_years, period_years)", note: "what is sold within the term" },
    { name: "missing", label: "Quantity missing at the end of the contract year", unit: "unit", formula: "max(0, year_to_date(due - counted, year_end)) * year_end", key: true },
    { name: "deficiency", label: "Deficiency payment", unit: "$", formula: "missing * contract.payable_price * payment_share", key: true },
    { name: "payment", label: "Deficiency paid by the buyer, less by the seller", unit: "$", formula: { by: "bound", buyer: "deficiency", seller: "0 - deficiency" } },
    { name: "year_due", label: "Quantity due in the contract year so far", unit: "unit", formula: "year_to_date(due, year_end)", kind: "stock" },
    { name: "missing_check", label: "Quantity missing against due and sold", unit: "unit", formula: "missing - (max(year_due, year_to_date(counted, year_end)) - year_to_date(counted, year_end)) * year_end", check: "error" },
    { name: "term_check", label: "Part of the period in the term by its start and end", unit: "year", formula: "term_years + abs(year_end * (1 - year_end)) * period_years - min(max(0, period_end - start), term) + min(max(0, period_start - start), term)", check: "error" },
    { name: "count_check", label: "Quantity that counts against time in the term", unit: "unit*year", formula: "counted * period_years - contract.sold * term_years", check: "error" },
    { name: "due_check", label: "Quantity due over the term", unit: "unit", once: true, formula: { by: "option", bound: "sum(due) - (quantity - quantity * tolerance) * sum(term_years)", other: "sum(due) - (quantity + quantity * tolerance) * sum(term_years)", none: "sum(due) - quantity * sum(term_years)" }, check: "error" },
    { name: "payment_check", label: "Payment against quantity missing", unit: "$", formula: { by: "bound", buyer: "payment - missing * payment_share * contract.payable_price", seller: "payment + missing * payment_share * contract.payable_price" }, check: "error" },
  ],
};
