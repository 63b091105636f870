import type { Chapter } from "./chapter.ts";

/** A tax credit for the cost of producing a critical mineral: paid out, sold, or carried forward. */
export const productionCredit: Chapter = {
  name: "production_credit",
  section: "production_credits",
  title: "Production credit",
  sheet: "Taxes",
  about:
    "A share of the eligible cost of production, phased out by calendar year: cost of conversion and, as far as the law allows, of purchased concentrate, in proportion to the metal that leaves in an eligible form. Families: eligible cost, credit, uses.",
  roles: {
    entity: { chapters: ["entity"], about: "company that produces" },
    plant: { chapters: ["refinery"], about: "refinery that makes the eligible form" },
    schedule: { chapters: ["schedule"], only: { use: "direct_pay" }, about: "production from which the years of direct pay count" },
    tax: { chapters: ["profit_tax"], only: { use: "carry_forward" }, option: { credits: "used" }, about: "profit tax that it lowers" },
    geared_tax: { chapters: ["profit_tax"], optional: true, only: { use: "carry_forward" }, option: { credits: "used", debt: "with" }, about: "the same tax with debt" },
  },
  variants: {
    use: {
      about: "how it becomes money",
      default: "direct_pay",
      options: {
        direct_pay: "paid out for its first tax years, sold after them",
        transfer: "sold at a discount",
        carry_forward: "set against profit tax, the rest carried forward",
      },
    },
    facility_credit: {
      about: "whether an investment credit was taken for the plant",
      default: "none",
      options: { none: "none was", taken: "one was: no production credit is due" },
    },
    income: {
      about: "whether profit tax counts it as income",
      default: "untaxed",
      options: { untaxed: "it does not", taxed: "it does" },
    },
  },
  inputs: [
    { name: "rate", label: "Rate of the credit", unit: "1", default: "10 %", about: "share of eligible cost", limits: ["0 %", "100 %"] },
    { name: "phase", label: "Share in force", unit: "1", shape: "series", falling: true, about: "share of the rate by calendar year", limits: ["0 %", "100 %"] },
    { name: "claimed", label: "Claimed", unit: "1", default: "1", about: "1 when the credit is claimed, 0 when not", limits: ["0", "1"] },
    { name: "conversion_share", label: "Eligible share of the cost of conversion", unit: "1", default: "100 %", about: "share of the plant's cost that counts", limits: ["0 %", "100 %"] },
    { name: "concentrate_share", label: "Eligible share of purchased concentrate", unit: "1", about: "share of its cost that counts; 0 % in a bank case", limits: ["0 %", "100 %"] },
    { name: "direct_years", label: "Tax years of direct pay", unit: "1", default: "5", only: { use: "direct_pay" }, about: "tax years from first production for which the state pays it out", limits: ["0", "20"] },
    { name: "transfer_price", label: "Price when sold", unit: "1", default: "93 %", only: { use: ["direct_pay", "transfer"] }, about: "per unit of credit", limits: ["0 %", "100 %"], usual: { from: "85 %", to: "98 %", source: "credits sold at 90 to 95 cents" } },
    { name: "assistance_ratio", label: "Material assistance cost ratio", unit: "1", default: "100 %", about: "share of the cost of materials that comes from suppliers that are not prohibited", limits: ["0 %", "100 %"] },
    { name: "assistance_threshold", label: "Least ratio asked for", unit: "1", shape: "series", default: "0 %", about: "by calendar year", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "eligible_metal", label: "Metal that leaves in an eligible form", unit: "unit", formula: "total(credited_product.metal by credit)" },
    { name: "eligible_share", label: "Share of the metal in an eligible form", unit: "1", formula: "share(eligible_metal, plant.intermediate)", kind: "rate" },
    { name: "eligible_cost", label: "Eligible cost", unit: "$", formula: "(entity.refining_cost * conversion_share + entity.purchases * concentrate_share) * eligible_share", key: true },
    { name: "credit", label: "Credit", unit: "$", formula: { by: "facility_credit", none: "eligible_cost * rate * phase * claimed", taken: "0" }, key: true, source: "Internal Revenue Code, section 45X(a)(1), (b)(1) and (b)(3)" },
    { name: "production_years", label: "Tax years of production so far", unit: "1", formula: "cum(entity.year_end * schedule.in_operation)", kind: "stock", only: { use: "direct_pay" } },
    { name: "years_begun", label: "Tax years of production, with the one under way", unit: "1", formula: "prev(production_years) + schedule.in_operation", kind: "stock", only: { use: "direct_pay" } },
    { name: "paid_out", label: "In the years of direct pay", unit: "1", formula: "reaches(direct_years, years_begun)", kind: "flag", only: { use: "direct_pay" }, source: "Internal Revenue Code, section 6417(d)(3): five tax years" },
    { name: "worth", label: "Money per unit of credit", unit: "1", formula: { by: "use", direct_pay: "paid_out + (1 - paid_out) * transfer_price", transfer: "transfer_price", carry_forward: "0" }, kind: "rate", only: { use: ["direct_pay", "transfer"] } },
    { name: "income_earned", label: "Income from the credit", unit: "$", formula: "credit * worth", key: true, only: { use: ["direct_pay", "transfer"] }, note: "earned with the production, received at the end of the tax year" },
    { name: "cash", label: "Received for the credit", unit: "$", formula: "year_to_date(income_earned, entity.year_end) * entity.year_end", only: { use: ["direct_pay", "transfer"] } },
    { name: "receivable", label: "Credit to be received", unit: "$", formula: "prev(receivable) + income_earned - cash", kind: "stock", only: { use: ["direct_pay", "transfer"] } },
    { name: "untaxed_income", label: "Income that is not taxed", unit: "$", formula: "income_earned", only: { income: "untaxed", use: ["direct_pay", "transfer"] } },
    { name: "cost_to_state", label: "Cost of the credit to the state", unit: "$", formula: "year_to_date(credit, entity.year_end) * entity.year_end", only: { use: ["direct_pay", "transfer"] }, note: "what a buyer of the credit keeps is a cost to the state too" },
    { name: "carried", label: "Credit set against tax", unit: "$", formula: "year_to_date(credit, entity.year_end) * entity.year_end", only: { use: "carry_forward" } },
    { name: "cost_check", label: "Credit against cost by kind", unit: "$", formula: { by: "facility_credit", none: "credit - rate * phase * claimed * share(total(credited_product.metal by credit) * entity.refining_cost, plant.intermediate) * conversion_share - rate * phase * claimed * share(total(credited_product.metal by credit) * entity.purchases, plant.intermediate) * concentrate_share", taken: "0" }, check: "error" },
    { name: "form_check", label: "More metal in eligible forms than there is", unit: "unit", formula: "max(0, eligible_metal - plant.intermediate * (1 + tolerance))", check: "error" },
    { name: "income_check", label: "Income from the credit against what it is worth", unit: "$", formula: { by: "use", direct_pay: "income_earned - credit + credit * (1 - paid_out) * (1 - transfer_price)", transfer: "income_earned - credit + credit * (1 - transfer_price)", carry_forward: "0" }, check: "error", only: { use: ["direct_pay", "transfer"] } },
    { name: "cash_check", label: "Income received and to be received", unit: "$", once: true, formula: "sum(income_earned) - sum(cash) - at_end(receivable)", check: "error", only: { use: ["direct_pay", "transfer"] } },
    { name: "state_check", label: "Cost of the credit to the state against credit", unit: "$", once: true, formula: "sum(cost_to_state) - sum(credit)", check: "error", only: { use: ["direct_pay", "transfer"] } },
    { name: "assistance_check", label: "Material assistance below the ratio asked for", unit: "1", formula: "max(0, assistance_threshold - assistance_ratio) * share(credit, credit)", check: "alert" },
  ],
};
