import type { Chapter } from "./chapter.ts";

/** Whether figures that somebody announced fit together, and fit the mine of the model. */
export const announcement: Chapter = {
  name: "announcement",
  section: "announcements",
  title: "Announced figures",
  sheet: "Eligibility",
  about:
    "Output of concentrate is held against the ore, the revenue and the metal in the ground that were announced with it; what does not fit is said, and changes no cash flow. Families: output, grade, price, life.",
  roles: {
    metal_form: { chapters: ["metal"], about: "content of pure element" },
    concentrator: { chapters: ["concentrator"], about: "plant with whose recovery and feed they are compared" },
    benchmark: { chapters: ["price"], about: "quotation with which the price is compared", only: { revenue: "announced" } },
  },
  variants: {
    ore: { about: "whether ore was announced", default: "silent", options: { announced: "ore milled in a year", silent: "nothing was said" } },
    revenue: { about: "whether revenue was announced", default: "silent", options: { announced: "revenue of a year", silent: "nothing was said" } },
    metal: { about: "whether metal and life were announced", default: "silent", options: { announced: "metal in the ground and years of operation", silent: "nothing was said" } },
  },
  inputs: [
    { name: "concentrate", label: "Concentrate announced", unit: "t concentrate/year", about: "dry tonnes in a year", limits: ["0 t/year", "1e9 t/year"] },
    { name: "grade", label: "Its grade", unit: "unit/t concentrate", about: "contained metal form per dry tonne", limits: ["0 %", "100 %"] },
    { name: "ore_milled", label: "Ore announced", unit: "t ore/year", only: { ore: "announced" }, about: "ore milled in a year", limits: ["0 t/year", "1e10 t/year"] },
    { name: "yearly_revenue", label: "Revenue announced", unit: "real $/year", only: { revenue: "announced" }, about: "revenue of a year from concentrate", limits: ["0 USD/year", "1e12 USD/year"] },
    { name: "contained", label: "Metal announced", unit: "element", only: { metal: "announced" }, about: "pure element in the ground", limits: ["0 t", "1e10 t"] },
    { name: "life", label: "Life announced", unit: "year", only: { metal: "announced" }, about: "years of operation", limits: ["0 years", "200 years"] },
    { name: "tolerance_of_figures", label: "Tolerance", unit: "1", default: "15 %", about: "difference that rounding and the way of counting may explain", limits: ["0 %", "100 %"] },
    { name: "least_payability", label: "Least share of the benchmark", unit: "1", default: "60 %", only: { revenue: "announced" }, about: "lowest price of concentrate, as a share of the benchmark, that is believed", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "output", label: "Contained metal announced", unit: "unit/year", once: true, formula: "concentrate * grade", key: true },
    { name: "implied_yield", label: "Grade times recovery that the output needs", unit: "unit/t ore", once: true, formula: "share(output, ore_milled)", key: true, only: { ore: "announced" } },
    { name: "implied_grade", label: "Head grade that the output needs", unit: "unit/t ore", once: true, formula: "implied_yield / concentrator.recovery", key: true, only: { ore: "announced" } },
    { name: "mean_grade", label: "Head grade of the model", unit: "unit/t ore", once: true, formula: "share(sum(concentrator.contained_in_feed), sum(concentrator.ore_milled))", only: { ore: "announced" } },
    { name: "grade_gap", label: "Head grade that the announced output needs, beyond tolerance of the model's", unit: "unit/t ore", once: true, formula: "max(0, abs(implied_grade - mean_grade) - tolerance_of_figures * mean_grade)", check: "alert", only: { ore: "announced" } },
    { name: "implied_price", label: "Price that the revenue means", unit: "real $/unit", once: true, formula: "share(yearly_revenue, output)", key: true, only: { revenue: "announced" } },
    { name: "mean_price", label: "Benchmark of the model, mean", unit: "real $/unit", once: true, formula: "sum(benchmark.quotation * period_years) / sum(period_years)", only: { revenue: "announced" } },
    { name: "price_gap", label: "Price that the announced revenue means, outside what the benchmark allows", unit: "real $/unit", once: true, formula: "max(0, implied_price - mean_price * (1 + tolerance_of_figures)) + max(0, mean_price * least_payability - implied_price)", check: "alert", only: { revenue: "announced" } },
    { name: "contained_metal", label: "Metal announced, as the traded form", unit: "unit", once: true, formula: "contained / metal_form.element_content", only: { metal: "announced" } },
    { name: "implied_life", label: "Life that the metal allows", unit: "year", once: true, formula: "share(contained_metal * concentrator.recovery, output)", key: true, only: { metal: "announced" } },
    { name: "life_gap", label: "Life announced beyond what the announced metal allows", unit: "year", once: true, formula: "max(0, life - implied_life * (1 + tolerance_of_figures))", check: "alert", only: { metal: "announced" } },
  ],
};
