import type { ChapterPart } from "./chapter.ts";

/** The benchmark at the quotational period and the price a contract makes of it. */
export const contractPrice: ChapterPart = {
  inputs: [
    { name: "payability", label: "Payability by level of the benchmark", unit: "1", shape: "table", levelUnit: "real $/unit", only: { pricing: "table" }, about: "share of the benchmark paid, straight lines between levels", limits: ["0 %", "150 %"] },
    { name: "payable", label: "Payability", unit: "1", only: { pricing: "flat" }, about: "share of the benchmark paid", limits: ["0 %", "150 %"], usual: { from: "60 %", to: "95 %", source: "discounts of 20 to 40 % in 2013; 82 to 86 % at the end of 2025" } },
    { name: "agreed_yield", label: "Agreed yield", unit: "1", only: { pricing: "yield_less_charge" }, about: "yield of refining that the parties agree upon", limits: ["0 %", "100 %"] },
    { name: "agreed_charge", label: "Agreed refining charge", unit: "real $/unit", only: { pricing: "yield_less_charge" }, about: "what the refiner keeps per unit of contained metal", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "fixed_price", label: "Fixed price", unit: "real $/unit", only: { pricing: "fixed" }, about: "price per unit of contained metal, money of the price date; it follows the price level", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "fixed_nominal_price", label: "Fixed price, money of the day", unit: "$/unit", only: { pricing: "fixed_nominal" }, about: "price per unit of contained metal that inflation does not touch", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "quotation_delay", label: "Quotational period", unit: "year", default: "0 months", about: "time after shipment at which the benchmark is taken", limits: ["0 months", "6 months"], usual: { from: "0 months", to: "4 months", source: "M+1 to M+3" } },
  ],
  lines: [
    { name: "quoted_level", label: "Benchmark at the quotational period, price date", unit: "real $/unit", formula: "shifted_average(benchmark.quotation, quotation_delay)", kind: "rate" },
    { name: "quoted_price", label: "Benchmark at the quotational period", unit: "$/unit", formula: "shifted_average(benchmark.price, quotation_delay)", source: "quotational period: in yearly columns (1 - m/12) P(t) + (m/12) P(t+1) for m months after shipment", kind: "rate" },
    { name: "formula_price", label: "Price by the formula", unit: "$/unit", formula: { by: "pricing", table: "quoted_price * interpolate(quoted_level, payability)", flat: "quoted_price * payable", yield_less_charge: "max(0, quoted_price * agreed_yield - agreed_charge * conventions.price_level)", fixed: "fixed_price * conventions.price_level", fixed_nominal: "fixed_nominal_price" }, kind: "rate" },
    { name: "price_adjustment", label: "Limits of the price and adjustment for grade", unit: "$/unit", formula: "total(price_clause.adjustment by contract) - total(grade_scale.deduction by contract)", kind: "rate" },
    { name: "payable_price", label: "Price of contained metal", unit: "$/unit", formula: "formula_price + price_adjustment", kind: "rate", key: true },
    { name: "payability_achieved", label: "Share of the benchmark paid", unit: "1", formula: "share(payable_price, quoted_price)" },
    { name: "level_check", label: "Quotation by steps", unit: "real $/unit", formula: "quoted_level - shifted_average_by_rest(benchmark.quotation, quotation_delay)", check: "error" },
    { name: "price_check", label: "Price of the quotational period by steps", unit: "$/unit", formula: "quoted_price - shifted_average_by_rest(benchmark.price, quotation_delay)", check: "error" },
    { name: "payable_check", label: "Price of contained metal another way", unit: "$/unit", formula: { by: "pricing", table: "payable_price - total(price_clause.adjustment by contract) + total(grade_scale.deduction by contract) - quoted_price * interpolate_by_layers(quoted_level, payability)", flat: "(payable_price - total(price_clause.adjustment by contract) + total(grade_scale.deduction by contract)) / payable - quoted_price", yield_less_charge: "payable_price - total(price_clause.adjustment by contract) + total(grade_scale.deduction by contract) - max(agreed_charge * conventions.price_level, quoted_price * agreed_yield) + agreed_charge * conventions.price_level", fixed: "payable_price - total(price_clause.adjustment by contract) + total(grade_scale.deduction by contract) - fixed_price * conventions.price_level", fixed_nominal: "payable_price - total(price_clause.adjustment by contract) + total(grade_scale.deduction by contract) - fixed_nominal_price" }, check: "error" },
  ],
};
