import type { Chapter } from "./chapter.ts";

/** Whether a project meets the conditions of a public programme: a warning for each that it misses, never a number. */
export const eligibility: Chapter = {
  name: "eligibility",
  section: "eligibility",
  title: "Eligibility",
  sheet: "Eligibility",
  about:
    "Facts of the project as an analyst states them are held against the thresholds of a programme; what is beyond them is said, and changes no cash flow. Families: foreign influence, offtake, origin, material assistance.",
  roles: {
    entity: { chapters: ["entity"], about: "company that applies" },
  },
  variants: {
    programme: {
      about: "whose conditions they are",
      default: "export_credit",
      options: {
        export_credit: "a supply-chain loan of an export credit agency, sized by offtake",
        defence_procurement: "purchases of a defence ministry, by where metal was mined and made",
        production_credit: "a production credit with rules on foreign entities and material assistance",
      },
    },
  },
  inputs: [
    { name: "ownership", label: "Ownership by countries of concern", unit: "1", only: { programme: ["export_credit", "production_credit"] }, about: "share of the company held, directly or not, by parties of such countries", limits: ["0 %", "100 %"] },
    { name: "most_ownership", label: "Ownership allowed", unit: "1", only: { programme: ["export_credit", "production_credit"] }, default: "0 %", about: "largest share with which the programme is open; a production credit allows 25 % to one holder", limits: ["0 %", "100 %"] },
    { name: "technology", label: "Reliance on their technology", unit: "1", only: { programme: "export_credit" }, about: "share of key equipment and licences from parties of such countries, by value", limits: ["0 %", "100 %"] },
    { name: "most_technology", label: "Reliance allowed", unit: "1", only: { programme: "export_credit" }, default: "0 %", about: "largest share with which the programme is open", limits: ["0 %", "100 %"] },
    { name: "customers", label: "Sales to their customers", unit: "1", only: { programme: "export_credit" }, about: "share of sales to parties of such countries", limits: ["0 %", "100 %"] },
    { name: "most_customers", label: "Sales to them allowed", unit: "1", only: { programme: "export_credit" }, default: "20 %", about: "largest share with which the programme is open; published texts say no large share and give no number", limits: ["0 %", "100 %"] },
    { name: "offtake", label: "Offtake of the lender's country", unit: "1", only: { programme: "export_credit" }, about: "share of output under contract to buyers of the lender's country", limits: ["0 %", "100 %"] },
    { name: "origin", label: "Metal from covered countries", unit: "1", only: { programme: "defence_procurement" }, about: "share of the metal that was mined, refined, separated or melted in a covered country", limits: ["0 %", "100 %"] },
    { name: "most_origin", label: "Share of such metal allowed", unit: "1", only: { programme: "defence_procurement" }, default: "0 %", about: "largest share that may be bought", limits: ["0 %", "100 %"] },
    { name: "origin_from", label: "Rule on origin in force from", unit: "year", shape: "date", only: { programme: "defence_procurement" }, default: "2027-01-01", about: "first day on which mining and refining count, and not the last melting alone" },
    { name: "material_ratio", label: "Cost free of prohibited entities", unit: "1", only: { programme: "production_credit" }, about: "share of material cost that does not go to prohibited foreign entities", limits: ["0 %", "100 %"] },
    { name: "least_material_ratio", label: "Share wanted", unit: "1", shape: "series", only: { programme: "production_credit" }, default: { "..2029": "0 %", "2030": "25 %", "2031": "30 %", "2032": "40 %", "2033+": "50 %" }, about: "least such share by calendar year; for critical minerals as read from published summaries", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "excess_ownership", label: "Ownership by countries of concern beyond what the programme allows", unit: "1", once: true, formula: "max(0, ownership - most_ownership)", check: "alert", only: { programme: ["export_credit", "production_credit"] }, source: "EXIM, Supply Chain Resiliency Initiative; Public Law 119-21 on specified foreign entities" },
    { name: "excess_technology", label: "Reliance on technology of countries of concern beyond what the programme allows", unit: "1", once: true, formula: "max(0, technology - most_technology)", check: "alert", only: { programme: "export_credit" }, source: "EXIM, Supply Chain Resiliency Initiative" },
    { name: "excess_customers", label: "Sales to countries of concern beyond what the programme allows", unit: "1", once: true, formula: "max(0, customers - most_customers)", check: "alert", only: { programme: "export_credit" }, source: "EXIM, Supply Chain Resiliency Initiative" },
    { name: "debt_share", label: "Share of capital costs paid by debt", unit: "1", once: true, formula: "share(sum(entity.loans_drawn), sum(entity.property_additions - entity.sustaining))", only: { programme: "export_credit" } },
    { name: "debt_beyond_offtake", label: "Share of capital costs paid by debt beyond the offtake of the lender's country", unit: "1", once: true, formula: "max(0, debt_share - offtake)", check: "alert", only: { programme: "export_credit" }, source: "EXIM, Supply Chain Resiliency Initiative: the loan follows the share of offtake" },
    { name: "origin_applies", label: "Rule on origin in force", unit: "1", formula: "reaches(period_end, origin_from)", kind: "flag", only: { programme: "defence_procurement" } },
    { name: "sells", label: "Sales in the period", unit: "1", formula: "share(entity.revenue, entity.revenue)", kind: "flag", only: { programme: ["defence_procurement", "production_credit"] } },
    { name: "excess_origin", label: "Metal from covered countries beyond what may be bought", unit: "1", once: true, formula: "max_over(max(0, origin - most_origin) * origin_applies * sells)", check: "alert", only: { programme: "defence_procurement" }, source: "DFARS 225.7018" },
    { name: "lack_of_material_ratio", label: "Cost free of prohibited entities below what the programme wants", unit: "1", once: true, formula: "max_over(max(0, least_material_ratio - material_ratio) * sells)", check: "alert", only: { programme: "production_credit" }, source: "26 U.S.C. 7701(a)(52), as read from published summaries" },
  ],
};
