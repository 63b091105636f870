import type { Chapter } from "./chapter.ts";

/** The law of a country as data: rates and limits by calendar year, each with its source. */
export const country: Chapter = {
  name: "country",
  section: "countries",
  title: "Country",
  sheet: "Taxes",
  about:
    "Rates, credits and limits that the law of a country sets; the mechanics that use them stand in the tax chapters. Families: profit tax, minerals, trade, distributions.",
  inputs: [
    { name: "profit_tax_rate", label: "Profit tax rate", unit: "1", shape: "series", about: "share of taxable profit, all levels of government together", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "40 %", source: "corporate income taxes of mining countries" } },
    { name: "loss_use_limit", label: "Limit on the use of losses", unit: "1", default: "100 %", about: "largest share of a year's profit that earlier losses may cover", limits: ["0 %", "100 %"] },
    { name: "second_profit_tax_rate", label: "Profit tax rate of the second level", unit: "1", shape: "series", default: "0 %", about: "share of taxable profit that a state or region takes beside the country", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "15 %", source: "corporate income taxes of states and provinces" } },
    { name: "second_loss_use_limit", label: "Limit on the use of losses, second level", unit: "1", default: "100 %", about: "largest share of a year's profit that earlier losses may cover in the second ledger", limits: ["0 %", "100 %"] },
    { name: "interest_limit", label: "Limit on interest", unit: "1", default: "30 %", about: "largest share of income before interest and depreciation that interest may take, where it is limited so", limits: ["0 %", "100 %"] },
    { name: "debt_to_equity", label: "Debt to equity", unit: "1", default: "3", about: "multiple of paid-in capital up to which interest on debt is deducted, where it is limited so", limits: ["0", "100"] },
    { name: "minimum_tax_rate", label: "Least profit tax", unit: "1", shape: "series", default: "0 %", about: "share of revenue that is the least profit tax, where there is one", limits: ["0 %", "100 %"] },
    { name: "loss_life", label: "Life of losses", unit: "1", default: "10", about: "tax years for which a loss may be used, where losses expire", limits: ["1", "100"] },
    { name: "subsoil_tax_rate", label: "Subsoil-use tax rate", unit: "1", shape: "series", default: "0 %", about: "share of the value of minerals sold", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "15 %", source: "mineral royalties" } },
    { name: "rent_tax_rate", label: "Special rent tax rate", unit: "1", shape: "series", default: "0 %", about: "share of the rent of a deposit", limits: ["0 %", "100 %"] },
    { name: "rent_uplift", label: "Uplift of unrecovered outlays", unit: "1", default: "0 %", about: "yearly rate by which outlays not yet recovered grow before rent is taxed", limits: ["0 %", "100 %"] },
    { name: "export_duty_rate", label: "Export duty rate", unit: "1", shape: "series", default: "0 %", about: "share of the value of concentrate exported", limits: ["0 %", "100 %"] },
    { name: "import_duty", label: "Import duty on concentrate", unit: "$/unit", shape: "series", default: "0 USD/t", about: "duty per unit of metal contained in imported concentrate, money of the day" },
    { name: "import_tariff", label: "Import tariff on concentrate", unit: "1", shape: "series", default: "0 %", about: "share of the value of imported concentrate, temporary tariffs as dated rows", limits: ["0 %", "200 %"] },
    { name: "product_duty", label: "Import duty on products", unit: "1", shape: "series", default: "0 %", about: "share of the value of refined products imported, temporary tariffs as dated rows", limits: ["0 %", "200 %"] },
    { name: "dividend_withholding", label: "Withholding tax on dividends", unit: "1", shape: "series", default: "0 %", about: "share of a dividend kept back when it leaves the country", limits: ["0 %", "100 %"] },
  ],
  lines: [],
};
