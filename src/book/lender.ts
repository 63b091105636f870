import type { Chapter } from "./chapter.ts";

/** What an instrument earns for whoever holds it, and so what it costs all in. */
export const lender: Chapter = {
  name: "lender",
  section: "lenders",
  title: "Lenders",
  sheet: "Lenders",
  about:
    "Cash of a lender, streamer or buyer that prepays, in money of the day, after withholding tax. Families: cash, return.",
  roles: {
    conventions: { chapters: ["conventions"], about: "time of flows" },
    instrument: { chapters: ["facility", "stream", "prepayment", "revolver"], about: "what it has financed" },
  },
  inputs: [
    { name: "rate", label: "Lender's own rate", unit: "1", default: "6 %", about: "yearly rate, money of the day, at which the lender values its cash", limits: ["-50 %", "200 %"], usual: { from: "0 %", to: "20 %", source: "cost of funds of banks, streamers and traders" } },
  ],
  lines: [
    { name: "cash_flow", label: "Cash flow", unit: "$", formula: "instrument.to_lender", key: true },
    { name: "paid_out", label: "Paid out", unit: "$", once: true, formula: "sum(max(0, 0 - cash_flow))" },
    { name: "multiple", label: "Cash back per cash paid out", unit: "1", once: true, formula: "share(sum(max(0, cash_flow)), paid_out)", key: true },
    { name: "npv", label: "Net present value at its own rate", unit: "$", once: true, formula: "present_value(cash_flow, rate, conventions.discount_time)", key: true },
    { name: "irr", label: "Rate of return: all-in cost of the instrument", unit: "1", once: true, formula: "irr(cash_flow, conventions.discount_time)", key: true, note: "money of the day" },
    { name: "npv_check", label: "Present value by period", unit: "$", once: true, formula: "npv - sum(cash_flow / compound(rate, conventions.discount_time))", check: "error" },
    { name: "multiple_check", label: "Cash back and paid out against cash", unit: "$", once: true, formula: "(multiple - share(sum(cash_flow), paid_out) - share(paid_out, paid_out)) * paid_out", check: "error" },
  ],
};
