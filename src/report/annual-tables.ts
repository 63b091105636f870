/**
 * The tables by calendar year, as data: what people look for in a study, in the order in which they look for it. A row
 * that a structure has no line for is left out, and so is a table without rows.
 */

/** A line of the book: `chain.revenue`; through a role of the table's instance: `plant.fed`. */
type LinePath = `${string}.${string}`;

/** Where the numbers of a row come from. */
export type AnnualSource =
  /** Sum of a year's periods, over every instance of the chapter; `less` is taken away. */
  | { readonly kind: "flow"; readonly of: readonly LinePath[]; readonly less?: readonly LinePath[] }
  /** Value at the end of a year, over every instance. */
  | { readonly kind: "stock"; readonly of: readonly LinePath[] }
  /** Mean of a rate, weighted by a flow of the same instance, or of one in a role of it. */
  | { readonly kind: "weighted"; readonly of: LinePath; readonly by: LinePath }
  /** One row of the table over another. */
  | { readonly kind: "ratio"; readonly of: readonly [string, string] }
  /** Running total of a row of the table. */
  | { readonly kind: "cumulative"; readonly of: string };

export interface AnnualRow {
  /** By which rows of the table, and its charts, refer to it. */
  readonly name: string;
  /** The line's own when left out. */
  readonly label?: string;
  readonly source: AnnualSource;
  /** A row for each instance of the chapter, or for each option of a variant of it, instead of one for all together. */
  readonly apart?: "instance" | { readonly variant: string };
  /** A subtotal or result: printed bold. */
  readonly key?: boolean;
  /** Takes part in ratios and charts and is not shown where no other row of the table is. */
  readonly helper?: boolean;
}

export interface AnnualChart {
  readonly title: string;
  readonly altText: string;
  /** Names of rows; a row shown apart gives a series each. */
  readonly bars?: readonly string[];
  readonly stacked?: boolean;
  readonly lines?: readonly string[];
  /** Lines on an axis of their own. */
  readonly linesApart?: boolean;
}

export interface AnnualTable {
  readonly title: string;
  /** A table for every instance of this chapter; rows of the chapter are then those of the instance. */
  readonly each?: string;
  readonly rows: readonly AnnualRow[];
  readonly charts?: readonly AnnualChart[];
}

export interface AnnualSheet {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly tables: readonly AnnualTable[];
}

const flow = (...of: LinePath[]): AnnualSource => ({ kind: "flow", of });
const stock = (...of: LinePath[]): AnnualSource => ({ kind: "stock", of });
const ratio = (above: string, below: string): AnnualSource => ({ kind: "ratio", of: [above, below] });

/** Lines of a chapter by their own names and labels. */
const lines = (chapter: string, names: string, make: (path: LinePath) => AnnualSource, bold = ""): AnnualRow[] =>
  names.split(" ").map((name) => ({
    name,
    source: make(`${chapter}.${name}`),
    ...(bold.split(" ").includes(name) && { key: true }),
  }));

const weighted = (chapter: string, names: string, by: LinePath, bold = ""): AnnualRow[] =>
  lines(chapter, names, (of) => ({ kind: "weighted", of, by }), bold);

const PHYSICALS: readonly AnnualTable[] = [
  {
    title: "Ore, metal and concentrate",
    rows: [
      { name: "ore", label: "Ore mined", source: flow("mine.ore_mined") },
      { name: "waste", label: "Waste moved", source: flow("mine.waste_moved") },
      { name: "strip", label: "Strip ratio", source: ratio("waste", "ore") },
      { name: "milled", label: "Ore milled", source: flow("concentrator.ore_milled"), key: true },
      { name: "fed", label: "Contained metal in feed", source: flow("concentrator.contained_in_feed") },
      { name: "grade", label: "Head grade", source: ratio("fed", "milled") },
      { name: "recovered", label: "Contained metal in concentrate", source: flow("concentrator.recovered"), key: true },
      { name: "recovery", label: "Recovery", source: ratio("recovered", "fed") },
      { name: "concentrate", label: "Concentrate, dry", source: flow("concentrator.concentrate") },
      { name: "concentrate_grade", label: "Grade of concentrate", source: ratio("recovered", "concentrate") },
      { name: "sold", label: "Contained metal sold in concentrate", source: flow("contract.sold") },
      { name: "stockpile", label: "Ore on stockpiles", source: stock("stockpile.ore") },
    ],
    charts: [
      {
        title: "Metal in concentrate and head grade",
        altText:
          "Columns show contained metal in concentrate made in each calendar year, the line the grade of the ore milled.",
        bars: ["recovered"],
        lines: ["grade"],
        linesApart: true,
      },
      {
        title: "Ore and waste",
        altText: "Columns show ore mined and waste moved in each calendar year, one above the other.",
        bars: ["ore", "waste"],
        stacked: true,
      },
    ],
  },
  {
    title: "Refinery and product mix",
    rows: [
      { name: "fed", label: "Metal fed", source: flow("refinery.fed"), key: true },
      { name: "intermediate", label: "Metal in the intermediate", source: flow("refinery.intermediate") },
      { name: "made", label: "Metal in products", source: flow("refinery.products_made"), key: true },
      { name: "yield", label: "Yield from feed to products", source: ratio("made", "fed") },
      { name: "mix", label: "Sold", source: flow("product.sold"), apart: "instance" },
      { name: "element", label: "Pure element in products", source: flow("product.element") },
      { name: "residue", label: "Residue", source: flow("residue.tonnes") },
    ],
    charts: [
      {
        title: "Products sold",
        altText: "Stacked columns show the metal sold in each product by calendar year.",
        bars: ["mix"],
        stacked: true,
      },
    ],
  },
  {
    title: "By-products",
    rows: [
      { name: "produced", label: "Recovered", source: flow("by_product.produced"), apart: "instance" },
      { name: "paid_for", label: "Paid for", source: flow("by_product.paid_for"), apart: "instance" },
      { name: "value", label: "Net smelter return", source: flow("by_product.net_revenue"), apart: "instance" },
    ],
  },
  {
    title: "Metal balance",
    rows: [
      ...lines(
        "metal_balance",
        "mined ore_bought concentrate_bought in_all sorting_loss tailings_loss transit_loss refining_loss product_loss lost_all concentrate_out products out_all",
        flow,
        "in_all lost_all out_all",
      ),
      { name: "stock_all", source: stock("metal_balance.stock_all") },
      ...lines("metal_balance", "in_element lost_element out_element", flow),
    ],
  },
];

const COSTS: readonly AnnualTable[] = [
  {
    title: "From the benchmark to the net smelter return",
    each: "nsr_stack",
    rows: [
      ...weighted(
        "nsr_stack",
        "benchmark payability_loss adjustment franchise penalties treatment brokerage freight insurance duty netback royalty after_royalty",
        "contract.sold",
        "benchmark netback after_royalty",
      ),
    ],
    charts: [
      {
        title: "What the seller keeps of the benchmark",
        altText:
          "The stacked columns show, per unit sold, the net smelter return after royalty and what is taken from the benchmark before it.",
        bars: [
          "after_royalty",
          "royalty",
          "brokerage",
          "freight",
          "insurance",
          "duty",
          "treatment",
          "penalties",
          "franchise",
          "payability_loss",
        ],
        stacked: true,
      },
    ],
  },
  {
    title: "Refining spread per unit fed",
    each: "refining_spread",
    rows: weighted(
      "refining_spread",
      "benchmark_value product_premium product_value concentrate_cost own_conversion reagents residue inbound_freight inbound_duty product_duty spread",
      "plant.fed",
      "product_value spread",
    ),
    charts: [
      {
        title: "What the value of products pays for",
        altText:
          "The stacked columns show, per unit fed, payment for concentrate, conversion, freight, duty and the spread that is left.",
        bars: [
          "concentrate_cost",
          "own_conversion",
          "reagents",
          "residue",
          "inbound_freight",
          "inbound_duty",
          "product_duty",
          "spread",
        ],
        stacked: true,
      },
    ],
  },
  {
    title: "Operating costs",
    rows: [
      ...lines(
        "entity",
        "mining_cost processing_cost site_cost refining_cost corporate_cost other_cost operating_cost",
        flow,
        "operating_cost",
      ),
      { name: "fixed", label: "of which fixed", source: flow("entity.fixed_cost") },
      {
        name: "variable",
        label: "of which variable",
        source: { kind: "flow", of: ["entity.operating_cost"], less: ["entity.fixed_cost"] },
      },
      { name: "fixed_share", label: "Fixed share", source: ratio("fixed", "operating_cost") },
      { name: "milled", label: "Ore milled", source: flow("concentrator.ore_milled"), helper: true },
      { name: "units", label: "Contained metal sold in concentrate", source: flow("contract.sold"), helper: true },
      { name: "fed", label: "Metal fed to refineries", source: flow("refinery.fed"), helper: true },
      { name: "mining_per_tonne", label: "Mining per tonne milled", source: ratio("mining_cost", "milled") },
      {
        name: "processing_per_tonne",
        label: "Processing per tonne milled",
        source: ratio("processing_cost", "milled"),
      },
      { name: "site_per_tonne", label: "Site per tonne milled", source: ratio("site_cost", "milled") },
      { name: "mining_per_unit", label: "Mining per unit sold", source: ratio("mining_cost", "units") },
      { name: "processing_per_unit", label: "Processing per unit sold", source: ratio("processing_cost", "units") },
      { name: "site_per_unit", label: "Site per unit sold", source: ratio("site_cost", "units") },
      { name: "refining_per_unit", label: "Refining per unit fed", source: ratio("refining_cost", "fed") },
      { name: "electricity", source: flow("entity.electricity") },
    ],
    charts: [
      {
        title: "Operating costs by kind",
        altText: "Stacked columns show the operating costs of all companies by kind in each calendar year.",
        bars: ["mining_cost", "processing_cost", "site_cost", "refining_cost", "corporate_cost", "other_cost"],
        stacked: true,
      },
    ],
  },
  {
    title: "C1 and all-in sustaining cost",
    each: "unit_cost",
    rows: [
      { name: "c1_cost", source: flow("unit_cost.c1_cost") },
      { name: "aisc_cost", source: flow("unit_cost.aisc_cost") },
      { name: "units", label: "Contained metal sold in concentrate", source: flow("entity.units_sold") },
      { name: "sales", label: "Sales of concentrate", source: flow("entity.mineral_sales") },
      { name: "c1", label: "C1 per unit sold", source: ratio("c1_cost", "units"), key: true },
      { name: "aisc", label: "All-in sustaining cost per unit sold", source: ratio("aisc_cost", "units"), key: true },
      { name: "price", label: "Realised price of concentrate per unit sold", source: ratio("sales", "units") },
    ],
    charts: [
      {
        title: "Unit costs and realised price",
        altText: "Columns show C1 and all-in sustaining cost per unit sold, the line the price realised.",
        bars: ["c1", "aisc"],
        lines: ["price"],
      },
    ],
  },
  {
    title: "Capital costs by area, with contingency",
    rows: [
      { name: "area", source: flow("capital_cost.spending"), apart: { variant: "area" } },
      { name: "capitalised", label: "Cost before production, capitalised", source: flow("operating_cost.capitalised") },
      { name: "capital", label: "Capital costs", source: flow("chain.capital_spending"), key: true },
      { name: "sustaining", label: "Sustaining capital", source: flow("chain.sustaining") },
      { name: "closure", label: "Closure and its fund", source: flow("chain.closure_cash") },
    ],
    charts: [
      {
        title: "Capital costs by area",
        altText:
          "Stacked columns show capital costs by area, and sustaining capital and closure, in each calendar year.",
        bars: ["area", "sustaining", "closure"],
        stacked: true,
      },
    ],
  },
];

const CASH: readonly AnnualTable[] = [
  {
    title: "Cash flow of the chain before financing",
    rows: [
      { name: "revenue", source: flow("chain.revenue"), key: true },
      ...lines(
        "chain",
        "purchases operating_cost tolling_cost selling_cost subsoil_tax sustaining capital_spending closure_cash working_capital_change",
        flow,
      ),
      { name: "before_tax", source: flow("chain.pre_tax_cash_flow"), key: true },
      {
        name: "cumulative_before_tax",
        label: "Cash flow before tax, cumulative",
        source: { kind: "cumulative", of: "before_tax" },
      },
      { name: "income_taxes", source: flow("chain.income_taxes") },
      { name: "credits", label: "Credits and grants received", source: flow("chain.credits") },
      { name: "after_tax", source: flow("chain.post_tax_cash_flow"), key: true },
      { name: "cumulative", label: "Cash flow after tax, cumulative", source: { kind: "cumulative", of: "after_tax" } },
      {
        name: "after_tax_real",
        label: "Cash flow after tax, money of the price date",
        source: flow("entity.post_tax_real"),
      },
    ],
    charts: [
      {
        title: "Cash flow after tax, and cumulative",
        altText: "Columns show the cash flow of the chain after tax in each calendar year, the line its running total.",
        bars: ["after_tax"],
        lines: ["cumulative"],
      },
    ],
  },
  {
    title: "Cash flow of a company before financing",
    each: "entity",
    rows: [
      ...lines(
        "entity",
        "revenue purchases operating_cost freight brokerage tolling_cost duties subsoil_tax sustaining capital_spending closure_cash working_capital_change pre_tax_cash_flow rent_tax profit_tax post_tax_cash_flow",
        flow,
        "revenue pre_tax_cash_flow post_tax_cash_flow",
      ),
      {
        name: "cumulative",
        label: "Cash flow after tax, cumulative",
        source: { kind: "cumulative", of: "post_tax_cash_flow" },
      },
    ],
  },
  {
    title: "Working capital and stock at cost, at year end: who funds it",
    rows: [
      { name: "tied_up", label: "Tied up", source: stock("entity.tied_up"), apart: "instance" },
      { name: "receivables", label: "Receivables, all companies", source: stock("entity.receivables") },
      { name: "stock", label: "Stock at cost, all companies", source: stock("entity.stock_at_cost") },
      { name: "vat", label: "Value added tax to be refunded", source: stock("entity.vat_receivable") },
      {
        name: "payables",
        label: "Payables, all companies",
        source: stock("entity.trade_payables", "entity.cost_payables"),
      },
      { name: "chain", label: "Working capital and stock of the chain", source: stock("chain.tied_up"), key: true },
    ],
    charts: [
      {
        title: "Who funds working capital",
        altText:
          "Stacked columns show working capital and stock at cost of each company at the end of each calendar year.",
        bars: ["tied_up"],
        stacked: true,
      },
    ],
  },
  {
    title: "Debt",
    each: "facility",
    rows: [
      ...lines("facility", "drawn capitalised interest fees principal swept paid written_off", flow),
      { name: "balance", source: stock("facility.balance"), key: true },
      { name: "cfads", source: flow("borrower.cfads") },
      { name: "service", source: flow("facility.service") },
      { name: "cover", label: "Debt-service cover of the year", source: ratio("cfads", "service"), key: true },
    ],
    charts: [
      {
        title: "Debt-service cover and loan balance",
        altText:
          "Columns show how often the debt service of each calendar year is covered, the line the loan balance at its end.",
        bars: ["cover"],
        lines: ["balance"],
        linesApart: true,
      },
    ],
  },
  {
    title: "Taxes and payments to states",
    rows: [
      { name: "subsoil", label: "Subsoil-use tax", source: flow("entity.subsoil_tax"), apart: "instance" },
      { name: "rent", label: "Special rent tax", source: flow("entity.rent_tax"), apart: "instance" },
      { name: "profit", label: "Profit tax without debt", source: flow("entity.profit_tax"), apart: "instance" },
      { name: "levies", label: "Levies and charges", source: flow("levy.charge"), apart: "instance" },
      { name: "duties", label: "Duties", source: flow("entity.duties"), apart: "instance" },
      { name: "withheld", label: "Withheld on dividends", source: flow("holding.withheld") },
      { name: "income_taxes", label: "Profit and rent tax of all companies", source: flow("chain.income_taxes") },
      { name: "before_tax", label: "Cash flow before profit and rent tax", source: flow("chain.pre_tax_cash_flow") },
      { name: "take", label: "Taken by the state", source: flow("country.take"), apart: "instance", key: true },
    ],
    charts: [
      {
        title: "Taken by each state",
        altText: "Stacked columns show what each state takes in each calendar year.",
        bars: ["take"],
        stacked: true,
      },
    ],
  },
  {
    title: "Cash by party",
    rows: lines("parties", "states lenders partners other_owners kept all", flow, "all"),
    charts: [
      {
        title: "Cash by party",
        altText: "Stacked columns show the cash of states, lenders, partners and others in each calendar year.",
        bars: ["states", "lenders", "partners", "other_owners", "kept"],
        stacked: true,
      },
    ],
  },
];

const STATEMENTS: readonly AnnualTable[] = [
  {
    title: "Consolidated statements",
    rows: [
      ...lines(
        "consolidation",
        "revenue ebitda depreciation finance_cost profit_before_tax current_tax deferred_tax net_profit operating investing financing paid_in paid_out",
        flow,
        "revenue ebitda net_profit",
      ),
      ...lines(
        "consolidation",
        "cash restricted receivables stock property deferred_tax_asset assets payables tax_payable debt provision deferred_tax_liability equity",
        stock,
        "assets equity",
      ),
      { name: "revenue_real", source: flow("consolidation.revenue_real") },
      { name: "ebitda_real", source: flow("consolidation.ebitda_real") },
      { name: "net_profit_real", source: flow("consolidation.net_profit_real") },
    ],
    charts: [
      {
        title: "Revenue, profit before depreciation, and net profit",
        altText:
          "Columns show consolidated revenue, profit before depreciation, interest and tax, and net profit in each calendar year.",
        bars: ["revenue", "ebitda", "net_profit"],
      },
    ],
  },
  {
    title: "Statements",
    each: "income_statement",
    rows: lines(
      "income_statement",
      "revenue cost_of_goods_sold gross_profit ebitda depreciation interest profit_before_tax rent_tax current_tax deferred_tax_charge net_profit",
      flow,
      "revenue ebitda net_profit",
    ),
  },
  {
    title: "Balance sheet at year end",
    each: "balance_sheet",
    rows: lines(
      "balance_sheet",
      "cash reserves closure_fund receivables stock fixed_assets assets trade_payables cost_payables tax_payable debt provision deferred_tax_liability liabilities paid_in_capital retained_earnings equity",
      stock,
      "assets liabilities equity",
    ),
  },
];

export const ANNUAL_SHEETS: readonly AnnualSheet[] = [
  {
    name: "Annual physicals",
    title: "Physicals by calendar year",
    about: "ore, grade, recovery, concentrate, products and metal balance by year",
    tables: PHYSICALS,
  },
  {
    name: "Annual costs",
    title: "Revenue build and costs by calendar year",
    about: "net smelter return, refining spread, operating, unit and capital costs by year",
    tables: COSTS,
  },
  {
    name: "Annual cash",
    title: "Cash, debt and taxes by calendar year",
    about: "cash flow before and after tax, working capital, debt and taxes by year",
    tables: CASH,
  },
  {
    name: "Annual statements",
    title: "Statements by calendar year",
    about: "income, cash and balance sheets by year",
    tables: STATEMENTS,
  },
];
