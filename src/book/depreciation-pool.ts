import type { Chapter } from "./chapter.ts";

/** A class of assets that is depreciated together in one ledger: for tax, for a second tax, or in the books. */
export const depreciationPool: Chapter = {
  name: "depreciation_pool",
  section: "depreciation_pools",
  title: "Depreciation",
  sheet: "Depreciation",
  about:
    "Outlays wait until first production, are placed in service, and are written down by tax year; what is left when the site is closed is written off. One asset may stand in several ledgers, each with its own method. Families: additions, depreciation, value.",
  roles: {
    entity: { chapters: ["entity"], about: "company whose ledger it is" },
    schedule: { chapters: ["schedule"], about: "first production and closure" },
  },
  variants: {
    ledger: {
      about: "what it is reckoned for",
      default: "tax",
      options: {
        tax: "profit tax",
        second: "a second profit tax, such as a state's that does not follow federal allowances",
        books: "the books: statements and dividends",
      },
    },
    method: {
      about: "how it is written down",
      default: "straight_line",
      options: {
        straight_line: "evenly over a life, a full year in the first",
        table: "by a table of shares, such as MACRS",
      },
    },
  },
  inputs: [
    { name: "life", label: "Life", unit: "1", only: { method: "straight_line" }, about: "tax years", limits: ["1", "100"] },
    { name: "shares", label: "Share by tax year", unit: "1", shape: "ages", only: { method: "table" }, about: "share of the cost written down in each tax year from placing in service", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "additions", label: "Outlays", unit: "$", formula: "total(capital_cost.spending by pool) + total(sustaining_cost.spending by pool) + total(capital_cost.spending by second_pool) + total(sustaining_cost.spending by second_pool) + total(capital_cost.spending by book_pool) + total(sustaining_cost.spending by book_pool)" },
    { name: "placed", label: "Placed in service", unit: "$", formula: "(prev(waiting) + additions) * schedule.in_operation" },
    { name: "waiting", label: "Waiting to be placed in service", unit: "$", formula: "prev(waiting) + additions - placed", kind: "stock" },
    { name: "placed_in_year", label: "Placed in service in the tax year", unit: "$", formula: "year_to_date(placed, entity.year_end) * entity.year_end" },
    { name: "scheduled", label: "Depreciation by schedule", unit: "$", formula: { by: "method", straight_line: "straight_line(placed_in_year, life, entity.year_end)", table: "by_age(placed_in_year, shares, entity.year_end)" } },
    { name: "depreciation", label: "Depreciation", unit: "$", formula: "min(scheduled, prev(closing_value) + additions)", key: true },
    { name: "written_off", label: "Written off at closure", unit: "$", formula: "(prev(closing_value) + additions - depreciation) * schedule.closed * entity.year_end" },
    { name: "closing_value", label: "Value not yet written down", unit: "$", formula: "prev(closing_value) + additions - depreciation - written_off", kind: "stock", key: true },
    { name: "tax_charge", label: "Deducted for tax", unit: "$", formula: "depreciation + written_off", only: { ledger: "tax" } },
    { name: "second_charge", label: "Deducted for the second tax", unit: "$", formula: "depreciation + written_off", only: { ledger: "second" } },
    { name: "book_charge", label: "Charged in the books", unit: "$", formula: "depreciation + written_off", only: { ledger: "books" } },
    { name: "tax_value", label: "Tax value", unit: "$", formula: "closing_value", kind: "stock", only: { ledger: "tax" } },
    { name: "book_value", label: "Book value", unit: "$", formula: "closing_value", kind: "stock", only: { ledger: "books" } },
    { name: "keeps_second", label: "Pool of the second ledger", unit: "1", once: true, formula: "1", kind: "flag", only: { ledger: "second" } },
    { name: "keeps_books", label: "Pool of the books", unit: "1", once: true, formula: "1", kind: "flag", only: { ledger: "books" } },
    { name: "value_check", label: "Outlays against depreciation, write-off and value", unit: "$", once: true, formula: "sum(additions) - sum(depreciation) - sum(written_off) - at_end(closing_value)", check: "error" },
    { name: "service_check", label: "Outlays placed in service or waiting", unit: "$", once: true, formula: "sum(total(capital_cost.spending by pool) + total(sustaining_cost.spending by pool) + total(capital_cost.spending by second_pool) + total(sustaining_cost.spending by second_pool) + total(capital_cost.spending by book_pool) + total(sustaining_cost.spending by book_pool)) - sum(placed) - at_end(waiting)", check: "error" },
    { name: "year_check", label: "Placed in service by tax year against by period", unit: "$", once: true, formula: "sum(placed) - sum(placed_in_year)", check: "error" },
    { name: "waiting_check", label: "Waiting although operation has begun", unit: "$", formula: "waiting * schedule.in_operation", check: "error" },
    { name: "schedule_check", label: "Depreciation by schedule another way", unit: "$", formula: "scheduled * life - (cum(placed_in_year) - older_than(placed_in_year, life - 1, entity.year_end)) * entity.year_end", check: "error", only: { method: "straight_line" } },
    { name: "limit_check", label: "Depreciation against the tighter of its limits", unit: "$", formula: "min(scheduled, prev(closing_value) + additions) - depreciation", check: "error" },
    { name: "closure_check", label: "Value left after closure", unit: "$", formula: "closing_value * schedule.closed * entity.year_end", check: "error" },
    { name: "ages_check", label: "Cost by age against cost placed in service", unit: "$", formula: "(cum(placed_in_year) - placed_in_year - older_than(placed_in_year, 0, entity.year_end)) * entity.year_end", check: "error" },
    { name: "table_check", label: "Depreciation by schedule another way", unit: "$", formula: "scheduled - by_age_by_layers(placed_in_year, shares, entity.year_end)", check: "error", only: { method: "table" } },
  ],
};
