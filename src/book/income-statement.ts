import type { Chapter } from "./chapter.ts";

/** Profit and loss of an entity, accrued, in money of the day. */
export const incomeStatement: Chapter = {
  name: "income_statement",
  each: "entity",
  title: "Income statement",
  sheet: "Statements",
  about:
    "What the period earned and used up, whenever it is paid: cost of goods counts with the change in their stock, property with its depreciation in the books. Families: revenue, costs, depreciation, interest, tax, real results.",
  roles: {
    entity: { chapters: ["entity"], about: "company whose statement it is" },
    conventions: { chapters: ["conventions"], about: "price level" },
    deferred_tax: { chapters: ["deferred_tax"], about: "its deferred tax" },
    balance_sheet: { chapters: ["balance_sheet"], about: "its balance sheet" },
  },
  lines: [
    { name: "concentrate", label: "Sales of concentrate", unit: "$", formula: "entity.mineral_sales" },
    { name: "products", label: "Sales of products", unit: "$", formula: "entity.product_sales" },
    { name: "by_products", label: "Sales of by-products", unit: "$", formula: "entity.by_product_sales" },
    { name: "broker_income", label: "Broker's fees earned", unit: "$", formula: "entity.broker_income" },
    { name: "support", label: "Price support received less paid", unit: "$", formula: "entity.support_income" },
    { name: "tolling_income", label: "Tolling charges earned", unit: "$", formula: "entity.tolling_income" },
    { name: "take_or_pay", label: "Deficiency payments received less paid", unit: "$", formula: "entity.take_or_pay" },
    { name: "other_income", label: "Other revenue", unit: "$", formula: "entity.other_income" },
    { name: "revenue", label: "Revenue", unit: "$", formula: "concentrate + products + by_products + broker_income + support + tolling_income + take_or_pay + other_income", key: true },

    { name: "purchases", label: "Purchases of concentrate", unit: "$", formula: "entity.purchases" },
    { name: "production_cost", label: "Mining, processing, site and refining", unit: "$", formula: "entity.mining_cost + entity.processing_cost + entity.site_cost + entity.refining_cost" },
    { name: "stock_change", label: "Increase of stock at cost", unit: "$", formula: "entity.stock_at_cost - prev(entity.stock_at_cost)" },
    { name: "cost_of_goods_sold", label: "Cost of goods sold", unit: "$", formula: "purchases + production_cost - stock_change", key: true, source: "IAS 2.34: stock becomes an expense when it is sold" },
    { name: "gross_profit", label: "Gross profit", unit: "$", formula: "revenue - cost_of_goods_sold", key: true },
    { name: "freight", label: "Freight and insurance", unit: "$", formula: "entity.freight" },
    { name: "brokerage", label: "Broker's fees paid", unit: "$", formula: "entity.brokerage" },
    { name: "tolling_cost", label: "Tolling charges paid", unit: "$", formula: "entity.tolling_cost" },
    { name: "duties", label: "Duties", unit: "$", formula: "entity.duties" },
    { name: "subsoil_tax", label: "Subsoil-use tax", unit: "$", formula: "entity.subsoil_tax" },
    { name: "corporate_cost", label: "Corporate", unit: "$", formula: "entity.corporate_cost" },
    { name: "other_cost", label: "Other operating costs", unit: "$", formula: "entity.other_cost" },
    { name: "written_off", label: "Capital costs written off when spent", unit: "$", formula: "entity.capital_written_off" },
    { name: "ebitda", label: "Profit before depreciation, interest and tax", unit: "$", formula: "gross_profit - freight - brokerage - tolling_cost - duties - subsoil_tax - corporate_cost - other_cost - written_off", key: true },

    { name: "depreciation", label: "Depreciation of fixed assets", unit: "$", formula: "entity.book_depreciation" },
    { name: "closure_depreciation", label: "Depreciation of the closure asset", unit: "$", formula: "entity.closure_depreciation" },
    { name: "interest_depreciation", label: "Depreciation of capitalised interest", unit: "$", formula: "(prev(balance_sheet.interest_asset) + entity.interest_capitalised) * share(entity.book_depreciation, prev(entity.book_value) + entity.property_additions)", note: "at the pace of the property that the loan built", source: "IAS 23.8: borrowing cost of construction is part of the cost of the asset" },
    { name: "operating_profit", label: "Operating profit", unit: "$", formula: "ebitda - depreciation - closure_depreciation - interest_depreciation", key: true },
    { name: "fund_interest", label: "Interest of the closure fund", unit: "$", formula: "entity.fund_interest" },
    { name: "interest", label: "Interest and fees", unit: "$", formula: "entity.finance_cost - entity.interest_capitalised", note: "less interest of reserve accounts; with exchange differences of loans" },
    { name: "unwinding", label: "Unwinding of the provision for closure", unit: "$", formula: "entity.closure_unwinding" },
    { name: "profit_before_tax", label: "Profit before tax", unit: "$", formula: "operating_profit + fund_interest - interest - unwinding", key: true },
    { name: "rent_tax", label: "Special rent tax", unit: "$", formula: "entity.rent_tax" },
    { name: "current_tax", label: "Profit tax of the period", unit: "$", formula: "entity.booked_profit_tax" },
    { name: "deferred_tax_charge", label: "Deferred tax", unit: "$", formula: "deferred_tax.charge" },
    { name: "net_profit", label: "Net profit", unit: "$", formula: "profit_before_tax - rent_tax - current_tax - deferred_tax_charge", key: true },

    { name: "revenue_real", label: "Revenue, money of the price date", unit: "real $", formula: "revenue / conventions.price_level" },
    { name: "ebitda_real", label: "Profit before depreciation, interest and tax, money of the price date", unit: "real $", formula: "ebitda / conventions.price_level" },
    { name: "net_profit_real", label: "Net profit, money of the price date", unit: "real $", formula: "net_profit / conventions.price_level" },

    { name: "revenue_check", label: "Revenue by kind against revenue of the entity", unit: "$", formula: "revenue - entity.revenue", check: "error" },
    { name: "ebitda_check", label: "Profit before depreciation against margin and stock", unit: "$", formula: "ebitda - entity.margin - entity.sustaining + entity.capital_written_off - entity.stock_at_cost + prev(entity.stock_at_cost)", check: "error" },
    { name: "real_check", label: "Results of the price date against results of the day", unit: "$", once: true, formula: "sum((revenue_real + ebitda_real + net_profit_real) * conventions.price_level) - sum(revenue) - sum(ebitda) - sum(net_profit)", check: "error" },
  ],
};
