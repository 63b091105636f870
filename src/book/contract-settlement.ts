import type { ChapterPart } from "./chapter.ts";

/** When money moves, what is owed meanwhile, and what goods before and after title cost. */
export const contractSettlement: ChapterPart = {
  inputs: [
    { name: "provisional_share", label: "Provisional payment", unit: "1", default: "100 %", about: "share of the invoice paid first", limits: ["0 %", "100 %"], usual: { from: "70 %", to: "100 %", source: "80 to 90 % at bill of lading" } },
    { name: "provisional_days", label: "Time to the provisional payment", unit: "year", default: "0 days", about: "time from title to the first payment", limits: ["0 days", "180 days"] },
    { name: "final_days", label: "Time to the final payment", unit: "year", default: "0 days", about: "time from title to the balance, after assays and quotation", limits: ["0 days", "180 days"] },
  ],
  lines: [
    { name: "provisional_invoice", label: "Provisional invoice", unit: "$", formula: { by: "provisional", quotation: "invoice * provisional_share", shipment: "invoice * share(benchmark.price, quoted_price) * provisional_share" } },
    { name: "final_invoice", label: "Final invoice: balance due", unit: "$", formula: "invoice - provisional_invoice", note: "below nothing where the price fell after the provisional payment: the seller pays back" },
    { name: "provisional_receivable", label: "Provisional invoices not yet paid", unit: "$", formula: "within_last(provisional_invoice, provisional_days)", kind: "stock" },
    { name: "final_receivable", label: "Final balances not yet paid", unit: "$", formula: "within_last(final_invoice, final_days)", kind: "stock" },
    { name: "receivable", label: "Receivable of the seller", unit: "$", formula: "provisional_receivable + final_receivable", kind: "stock" },
    { name: "price_exposure", label: "Paid provisionally, price still open", unit: "$", formula: "within_last(provisional_invoice, quotation_delay)", kind: "stock", note: "value at which goods are booked whose quotational period has not ended", only: { provisional: "shipment" } },
    { name: "stock_cost", label: "Stock before title, at cost", unit: "$", formula: { by: "volume", output: "untitled * seller.unit_cost", rank: "untitled * seller.unit_cost", remainder: "untitled * seller.unit_cost", need: "untitled * seller.unit_cost", resale: "untitled * origin.net_price" }, kind: "stock" },
    { name: "afloat_cost", label: "Goods afloat, at cost to the buyer", unit: "$", formula: "afloat * net_price", kind: "stock" },
    { name: "deficiency", label: "Deficiency payments of the buyer less those of the seller", unit: "$", formula: "total(commitment.payment by contract)" },
    { name: "provisional_check", label: "Provisional invoice against value and price", unit: "$", formula: { by: "provisional", quotation: "provisional_invoice - (gross_value - treatment - penalties) * provisional_share", shipment: "share(provisional_invoice, benchmark.price) * quoted_price - share(benchmark.price, benchmark.price) * (gross_value - treatment - penalties) * provisional_share" }, check: "error" },
    { name: "receivable_check", label: "Receivable by what has been paid", unit: "$", formula: "receivable - within_last_by_rest(provisional_invoice, provisional_days) - within_last_by_rest(invoice - provisional_invoice, final_days)", check: "error" },
    { name: "stock_cost_check", label: "Stock at cost against stock", unit: "$", formula: { by: "volume", output: "stock_cost - untitled * seller.unit_cost", rank: "stock_cost - untitled * seller.unit_cost", remainder: "stock_cost - untitled * seller.unit_cost", need: "stock_cost - untitled * seller.unit_cost", resale: "stock_cost * share(origin.sold, origin.sold) - share(untitled * origin.invoice, origin.sold)" }, check: "error" },
    { name: "afloat_cost_check", label: "Goods afloat at cost against invoices", unit: "$", formula: "afloat_cost * share(sold, sold) - share(afloat * invoice, sold)", check: "error" },
  ],
};
