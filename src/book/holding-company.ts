import type { Chapter } from "./chapter.ts";

/** A company that only holds shares: cash passes through it in the same period, taxed on the way. */
export const holdingCompany: Chapter = {
  name: "holding_company",
  section: "holding_companies",
  title: "Holding companies",
  sheet: "Partners",
  about:
    "Between partners and the companies that work, in any country: dividends come in less withholding, what its country taxes of them is taken, the rest goes to its own owners less the withholding of its own country; what its companies call it calls from its owners. It has no debt and no books here; consolidation takes out what it passes from one of its companies to another. Families: cash, owners.",
  roles: { country: { chapters: ["country"], about: "country whose law applies" } },
  inputs: [
    { name: "taxed_share", label: "Share of dividends taxed", unit: "1", default: "0 %", about: "share of dividends received that its profit tax counts; nothing under a full participation exemption", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "minority", label: "Owner without control", unit: "1", once: true, formula: "0", kind: "flag" },
    { name: "holds", label: "Owns for its own owners", unit: "1", once: true, formula: "1", kind: "flag" },
    { name: "dividends", label: "Dividends received, before withholding", unit: "$", formula: "total(holding.dividend by owner)" },
    { name: "tax", label: "Profit tax on dividends", unit: "$", formula: "dividends * taxed_share * country.profit_tax_rate" },
    { name: "net_cash", label: "Received less paid in and taxed", unit: "$", formula: "total(holding.cash_to_owner by owner) - tax", key: true },
    { name: "shared_in", label: "Paid in by its owners", unit: "$", formula: "max(0, 0 - net_cash)" },
    { name: "to_holders", label: "Paid out to its owners", unit: "$", formula: "max(0, net_cash)", key: true },
    { name: "has_owners", label: "Has owners in the model", unit: "1", once: true, formula: "min(1, total(holding.held by company))", kind: "flag" },
    { name: "funding_weights", label: "Owners who fund, by weight", unit: "1", once: true, formula: "total(holding.funding_weight by company)", kind: "rate" },
    { name: "unnamed_owners", label: "Cash of owners that the scenario does not name", unit: "$", formula: "net_cash * max(0, 1 - has_owners)" },
    { name: "withheld", label: "Withheld from its dividends", unit: "$", formula: "total(holding.withheld by company)" },
    { name: "tax_within", label: "Withheld from what it receives, and its own tax on it", unit: "$", formula: "total(holding.withheld by owner) + tax", source: "IAS 12.2: withholding tax on distributions to the reporting entity is income tax" },
    { name: "passed_on", label: "Received from its companies and paid into others", unit: "$", formula: "max(0, min(dividends + total(holding.redeemed by owner) - tax_within, total(holding.contribution by owner)))", note: "in the same period: no cash of its owners" },
    { name: "net_profit", label: "Net profit of its companies by share, less tax on dividends", unit: "$", formula: "total(holding.profit_part by owner) - tax_within" },
    { name: "net_assets", label: "Net assets of its companies by share", unit: "$", formula: "total(holding.assets_part by owner)", kind: "stock" },
    { name: "passed_check", label: "Cash of shares that its owners pay in or receive against what is not passed on", unit: "$", formula: "max(0, total(holding.dividend by owner) + total(holding.redeemed by owner) - total(holding.withheld by owner) - tax - passed_on) - max(0, total(holding.contribution by owner) - passed_on) - net_cash + total(holding.loan_cash by owner)", check: "error" },
    { name: "profit_check", label: "Profit, assets and cash received by company", unit: "$", formula: "net_profit + net_assets - total(holding.profit_part by owner) - total(holding.assets_part by owner) + total(holding.withheld by owner) + tax", check: "error" },
    { name: "owners_check", label: "Cash of its owners against what it received", unit: "$", formula: "(total(holding.dividend by owner) * (1 - taxed_share * country.profit_tax_rate) + total(holding.redeemed by owner) + total(holding.loan_cash by owner) - total(holding.withheld by owner) - total(holding.contribution by owner)) * has_owners - total(holding.cash_to_owner by company) - total(holding.withheld by company)", check: "error" },
  ],
};
