import type { Chapter } from "./chapter.ts";

/** What is produced and sold between first and commercial production: income, or a credit against the cost of the plant. */
export const preProduction: Chapter = {
  name: "pre_production",
  section: "pre_productions",
  title: "Sales before commercial production",
  sheet: "Capital costs",
  about:
    "A plant is tested for some time before its owner declares commercial production. What it makes meanwhile is sold; by policy the proceeds and their cost are income and expense, or their difference lowers what the plant cost, in the books and for tax alike. Cash is the same. Families: share of the output, net proceeds.",
  onePer: "entity",
  roles: {
    entity: { chapters: ["entity"], about: "company that sells" },
    schedule: { chapters: ["schedule"], about: "first production and ramp-up" },
    pool: { chapters: ["depreciation_pool"], only: { treatment: "against_cost" }, option: { ledger: "tax" }, about: "pool whose cost it lowers for tax" },
    second_pool: { chapters: ["depreciation_pool"], optional: true, only: { treatment: "against_cost" }, option: { ledger: "second" }, together: "entity", about: "pool whose cost it lowers for a second tax" },
    book_pool: { chapters: ["depreciation_pool"], optional: true, only: { treatment: "against_cost" }, option: { ledger: "books" }, together: "entity", about: "pool whose cost it lowers in the books" },
  },
  variants: {
    treatment: {
      about: "what the net proceeds count as",
      default: "income",
      options: {
        income: "proceeds are revenue and their cost an expense",
        against_cost: "proceeds less their cost lower the cost of the plant; a loss raises it",
      },
    },
  },
  inputs: [
    { name: "test_time", label: "Time to commercial production", unit: "year", about: "time from first production to the day on which commercial production is declared", limits: ["0 days", "3 years"], usual: { from: "1 month", to: "12 months", source: "declared after some weeks at 60 to 80 % of capacity" } },
  ],
  lines: [
    { name: "tested_time", label: "Time in operation before commercial production so far", unit: "year", formula: "min(schedule.operating_time, test_time)", kind: "stock" },
    { name: "tested_full_time", label: "Its time at full throughput", unit: "year", formula: "integral(tested_time, schedule.ramp_up)", kind: "stock" },
    { name: "share", label: "Share of the output before commercial production", unit: "1", formula: "share(tested_full_time - prev(tested_full_time), schedule.full_years)", kind: "rate", note: "by throughput under the ramp-up; sales and costs of a period are divided as its output is" },
    { name: "proceeds", label: "Proceeds of what is sold of it", unit: "$", formula: "share * (entity.mineral_sales + entity.product_sales + entity.by_product_sales + entity.tolling_income)" },
    { name: "cost", label: "Cost of producing and selling it", unit: "$", formula: "share * (entity.purchases + entity.mining_cost + entity.processing_cost + entity.site_cost + entity.refining_cost - (entity.stock_at_cost - prev(entity.stock_at_cost)) + entity.freight + entity.brokerage + entity.tolling_cost + entity.duties - entity.levies + entity.subsoil_tax)", note: "stock at cost, as in IAS 2; without corporate costs and charges that do not follow sales" },
    { name: "net", label: "Net proceeds before commercial production", unit: "$", formula: "proceeds - cost", key: true, source: "IAS 16.20A and 74A(b), from 2022: recognised in profit or loss and disclosed" },
    { name: "credited", label: "Net proceeds credited against the plant", unit: "$", formula: "net", only: { treatment: "against_cost" }, source: "IAS 16.17(e) before 2022: cost of testing after deducting the net proceeds; Internal Revenue Code, section 616(b): development expenditure in excess of net receipts" },
    { name: "time_check", label: "Time before commercial production against dates", unit: "year", formula: "tested_time - max(0, min(test_time, schedule.operating_life, period_end - schedule.construction_start - schedule.construction_time - schedule.delay))", check: "error" },
    { name: "ramp_check", label: "Time at full throughput by steps against by layers", unit: "year", formula: "tested_full_time - integral_by_layers(tested_time, schedule.ramp_up)", check: "error" },
    { name: "share_check", label: "Output before commercial production against throughput", unit: "year", once: true, formula: "sum(share * schedule.full_years) - at_end(tested_full_time)", check: "error" },
    { name: "net_check", label: "Net proceeds against margin", unit: "$", formula: "net - share * (entity.margin + entity.sustaining + entity.stock_at_cost - prev(entity.stock_at_cost) + entity.corporate_cost + entity.other_cost + entity.levies - entity.broker_income - entity.support_income - entity.take_or_pay - entity.other_income)", check: "error" },
    { name: "excess", label: "Credited beyond what its pool holds", unit: "tax", formula: "max(0, 0 - pool.closing_value)", check: "error", blames: "test_time", only: { treatment: "against_cost" } },
  ],
};
