import type { Chapter } from "./chapter.ts";

/** A tier of the waterfall by which a company's distributions go to its owners and to a promoter. */
export const tier: Chapter = {
  name: "tier",
  section: "tiers",
  title: "Waterfall",
  sheet: "Equity",
  about:
    "Tiers are served in the order of the scenario, each from what those before it leave; the last takes the rest. Owners share by holding; the promoter, who may be one of them, takes its part on top. Hurdles are balances that grow at their rate, never rates of return; time counts as for discounting. Families: claim, payment, division.",
  rankedUnder: "company",
  last: { kind: "residual" },
  rising: { input: "rate", under: { kind: ["preferred_return", "simple_return", "hurdle"] } },
  roles: {
    company: { chapters: ["entity"], about: "company that distributes" },
    conventions: { chapters: ["conventions"], about: "time of flows" },
    promoter: { chapters: ["holding"], optional: true, fits: { company: "company" }, only: { kind: ["catch_up", "hurdle", "residual"] }, about: "holding through which the promoter is paid, of whatever share" },
  },
  variants: {
    kind: {
      about: "what it pays",
      default: "residual",
      options: {
        return_of_capital: "what owners paid in and have not had back",
        preferred_return: "a yearly return on capital not returned and on what of the return waits",
        simple_return: "a yearly return on capital not returned only",
        catch_up: "the promoter, until it has its part of all profit",
        hurdle: "until the owners' flows have earned a rate of return",
        residual: "what is left",
      },
    },
  },
  inputs: [
    { name: "rate", label: "Rate", unit: "1", only: { kind: ["preferred_return", "simple_return", "hurdle"] }, about: "yearly return, money of the day", limits: ["0 %", "100 %"], usual: { from: "4 %", to: "30 %", source: "preferred returns of 6 to 10 %, hurdles of 10 to 25 %" } },
    { name: "catch_up_share", label: "Promoter's share while it catches up", unit: "1", default: "100 %", only: { kind: "catch_up", promoter: "given" }, about: "100 % is a full catch-up, less a partial one", limits: ["0 %", "100 %"] },
    { name: "profit_share", label: "Promoter's part of all profit", unit: "1", only: { kind: "catch_up", promoter: "given" }, about: "part at which it has caught up, below its share while it catches up", limits: ["0 %", "99 %"], usual: { from: "5 %", to: "40 %", source: "20 % is customary" } },
    { name: "promote", label: "Promoter's share", unit: "1", default: "0 %", only: { kind: ["hurdle", "residual"], promoter: "given" }, about: "share of what the tier pays", limits: ["0 %", "99 %"], usual: { from: "0 %", to: "50 %", source: "80/20 and 70/30 are customary" } },
  ],
  orders: [["profit_share", "catch_up_share"]],
  lines: [
    { name: "cash_left", label: "Left by the tiers before", unit: "$", formula: "company.shared_out - ahead(paid)" },
    { name: "growth", label: "Growth since the flows of the period before", unit: "1", formula: "compound(rate, conventions.discount_time - prev(conventions.discount_time))", kind: "rate", only: { kind: ["preferred_return", "hurdle"] } },
    { name: "accrued", label: "Return of the period", unit: "$", formula: { by: "kind", return_of_capital: "0", preferred_return: "(growth - 1) * (prev(company.capital_left) + prev(outstanding))", simple_return: "rate * (conventions.discount_time - prev(conventions.discount_time)) / one_year * prev(company.capital_left)", catch_up: "0", hurdle: "0", residual: "0" }, only: { kind: ["preferred_return", "simple_return"] } },
    { name: "profit_before", label: "Profit paid by the tiers before, so far", unit: "$", formula: "prev(profit_before) + ahead(profit)", kind: "stock", only: { kind: "catch_up" } },
    { name: "promoted_before", label: "Of which to the promoter", unit: "$", formula: "prev(promoted_before) + ahead(to_promoter)", kind: "stock", only: { kind: "catch_up" } },
    { name: "due_to_hurdle", label: "Due to owners to reach the rate", unit: "$", formula: "prev(hurdle_balance) * growth + company.shared_in - ahead(to_owners)", kind: "stock", only: { kind: "hurdle" } },
    { name: "claim", label: "Claim", unit: "$", formula: { by: "kind", return_of_capital: "prev(outstanding) + company.shared_in", preferred_return: "prev(outstanding) + accrued", simple_return: "prev(outstanding) + accrued", catch_up: "max(0, share(profit_share * profit_before - promoted_before, catch_up_share - profit_share) - prev(paid_so_far))", hurdle: "max(0, due_to_hurdle) / (1 - promote)", residual: "cash_left" }, kind: "stock", note: "catch-up: c x = p (profit before + x) - had before, solved for x; a hurdle counts what goes to owners only" },
    { name: "paid", label: "Paid", unit: "$", formula: { by: "kind", return_of_capital: "min(cash_left, claim)", preferred_return: "min(cash_left, claim)", simple_return: "min(cash_left, claim)", catch_up: "min(cash_left, claim)", hurdle: "min(cash_left, claim)", residual: "cash_left" }, key: true },
    { name: "outstanding", label: "Claim left open", unit: "$", formula: "claim - paid", kind: "stock", only: { kind: ["return_of_capital", "preferred_return", "simple_return"] } },
    { name: "paid_so_far", label: "Paid so far", unit: "$", formula: "prev(paid_so_far) + paid", kind: "stock", only: { kind: "catch_up" } },
    { name: "capital_returned", label: "Capital returned", unit: "$", formula: "paid", only: { kind: "return_of_capital" } },
    { name: "profit", label: "Profit paid", unit: "$", formula: { by: "kind", return_of_capital: "0", preferred_return: "paid", simple_return: "paid", catch_up: "paid", hurdle: "paid", residual: "paid" } },
    { name: "promoter_part", label: "Promoter's part", unit: "1", formula: { by: "kind", return_of_capital: "0", preferred_return: "0", simple_return: "0", catch_up: "catch_up_share", hurdle: "promote", residual: "promote" }, once: true, kind: "rate" },
    { name: "to_promoter", label: "To the promoter", unit: "$", formula: "paid * promoter_part", key: true },
    { name: "to_owners", label: "To owners by share", unit: "$", formula: "paid - to_promoter" },
    { name: "hurdle_balance", label: "Flows of owners grown at the rate", unit: "$", formula: "prev(hurdle_balance) * growth + company.shared_in - company.to_holders", kind: "stock", only: { kind: "hurdle" }, note: "below nothing once they have earned more" },
    { name: "order_check", label: "Paid against the tighter of cash and claim", unit: "$", formula: { by: "kind", return_of_capital: "min(company.shared_out - ahead(paid), claim) - paid", preferred_return: "min(company.shared_out - ahead(paid), claim) - paid", simple_return: "min(company.shared_out - ahead(paid), claim) - paid", catch_up: "min(company.shared_out - ahead(paid), claim) - paid", hurdle: "min(company.shared_out - ahead(paid), claim) - paid", residual: "company.shared_out - ahead(paid) - paid" }, check: "error" },
    { name: "division_check", label: "To owners against their part", unit: "$", formula: "to_owners - (1 - promoter_part) * paid", check: "error" },
    { name: "claim_check", label: "Claim left open against accrued, paid in and paid", unit: "$", formula: { by: "kind", return_of_capital: "outstanding - cum(company.shared_in) + cum(paid)", preferred_return: "outstanding + paid - (prev(outstanding) + prev(company.capital_left)) * compound(rate, conventions.discount_time) / compound(rate, prev(conventions.discount_time)) + prev(company.capital_left)", simple_return: "outstanding - prev(outstanding) + paid - rate / one_year * conventions.discount_time * prev(company.capital_left) + rate / one_year * prev(conventions.discount_time) * prev(company.capital_left)", catch_up: "0", hurdle: "0", residual: "0" }, check: "error", only: { kind: ["return_of_capital", "preferred_return", "simple_return"] } },
    { name: "catch_up_check", label: "Promoter beyond its part of profit", unit: "$", formula: "max(0, promoted_before + cum(to_promoter) - profit_share * (profit_before + cum(paid)))", check: "error", only: { kind: "catch_up" } },
    { name: "hurdle_check", label: "Balance of the hurdle against flows discounted at it", unit: "$", once: true, formula: "at_end(hurdle_balance) / compound(rate, at_end(conventions.discount_time)) - sum((company.shared_in - company.to_holders) / compound(rate, conventions.discount_time))", check: "error", only: { kind: "hurdle" } },
  ],
};
