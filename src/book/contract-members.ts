import type { ChapterPart } from "./chapter.ts";

/** What of a contract stays among members of the chain, and what comes from outside: what consolidation takes out. */
export const contractMembers: ChapterPart = {
  inputs: [],
  lines: [
    { name: "internal", label: "Between entities of the chain", unit: "1", once: true, formula: "seller.member * buyer.member", kind: "flag" },
    { name: "chain_cost", label: "Cost of the goods to the chain", unit: "$/unit", formula: { by: "volume", output: "seller.unit_cost", rank: "seller.unit_cost", remainder: "seller.unit_cost", need: "seller.unit_cost", resale: "origin.chain_cost * origin.internal + origin.net_price * max(0, 1 - origin.internal)" }, kind: "rate" },
    { name: "internal_margin", label: "Profit of members on goods sold within the chain", unit: "$", formula: "(invoice - sold * chain_cost) * internal" },
    { name: "afloat_profit", label: "Profit of members in goods afloat within the chain", unit: "$", formula: "(afloat_cost - afloat * chain_cost) * internal", kind: "stock" },
    { name: "stock_profit", label: "Profit of members in goods to be sold on", unit: "$", formula: { by: "volume", output: "0", rank: "0", remainder: "0", need: "0", resale: "(stock_cost - untitled * origin.chain_cost) * origin.internal" }, kind: "stock" },
    { name: "internal_receivable", label: "Receivable between entities of the chain", unit: "$", formula: "receivable * internal", kind: "stock" },
    { name: "outside_value", label: "Invoice to buyers outside the chain", unit: "$", formula: "invoice * seller.member * max(0, 1 - buyer.member)" },
    { name: "outside_fee", label: "Broker's fee from outside the chain", unit: "$", formula: { by: "fee_payer", seller: "brokerage * broker.member * max(0, 1 - seller.member)", buyer: "brokerage * broker.member * max(0, 1 - buyer.member)" } },
    { name: "outside_receivable", label: "Receivable from buyers outside the chain", unit: "$", formula: "receivable * seller.member * max(0, 1 - buyer.member)", kind: "stock" },
    { name: "members_check", label: "Profit of members against invoices, goods afloat and their cost", unit: "$", formula: "internal_margin + afloat_profit - internal_value - afloat * net_price * internal + (sold + afloat) * chain_cost * internal", check: "error" },
  ],
};
