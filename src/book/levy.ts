import type { Chapter } from "./chapter.ts";

/** A charge of the state beside taxes on minerals and profit: payroll, property, land, water, ore, or a payment once. */
export const levy: Chapter = {
  name: "levy",
  section: "levies",
  title: "Charges of the state",
  sheet: "Taxes",
  about:
    "Each charge is a rate on one base: payroll or wages (social tax), book value (property tax), time (land, licence), water, ore (environment), or an amount paid once (auction price). It goes to the company's country and counts among its duties. Families: base, amount.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that pays" },
    schedule: { chapters: ["schedule"], only: { base: ["payroll", "time"] }, about: "site whose time it follows" },
    mine: { chapters: ["mine"], only: { base: "ore" }, about: "mine whose ore it follows" },
    concentrator: { chapters: ["concentrator"], only: { base: "water" }, about: "plant that uses the water" },
  },
  variants: {
    base: {
      about: "what it is levied on",
      default: "time",
      options: {
        payroll: "a payroll that is given, while the site operates",
        wages: "the payroll of the company's cost items by head count, before production too",
        property: "net value of fixed assets in the books",
        time: "time from the start of construction to the end of operation",
        water: "water used per tonne of ore milled",
        ore: "ore mined",
        once: "nothing: an amount paid once",
      },
    },
    deductible: {
      about: "whether profit tax deducts it",
      default: "yes",
      options: { yes: "it does", no: "it does not" },
    },
  },
  inputs: [
    { name: "rate", label: "Rate", unit: "1", only: { base: ["payroll", "wages", "property"] }, about: "share of the payroll, or of the value of fixed assets in a year", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "40 %", source: "social taxes 12 to 40 % of payroll, property taxes 0.5 to 3 % of value" } },
    { name: "payroll", label: "Payroll", unit: "real $/year", only: { base: "payroll" }, about: "wages a year on which it is levied", limits: ["0 USD/year", "1e11 USD/year"] },
    { name: "yearly", label: "Charge a year", unit: "real $/year", only: { base: "time" }, about: "area times rate, or the fee of the licence", limits: ["0 USD/year", "1e11 USD/year"] },
    { name: "water_use", label: "Water used", unit: "m3/t ore", only: { base: "water" }, about: "fresh water per tonne of ore milled", limits: ["0 m3/t", "1000 m3/t"], usual: { from: "0.2 m3/t", to: "5 m3/t", source: "make-up water of concentrators with and without return from tailings" } },
    { name: "charge_per_volume", label: "Charge per cubic metre", unit: "real $/m3", only: { base: "water" }, about: "rate of the water-use tax", limits: ["0 USD/m3", "1000 USD/m3"] },
    { name: "charge_per_tonne", label: "Charge per tonne of ore", unit: "real $/t ore", only: { base: "ore" }, about: "environmental compensation and the like", limits: ["0 USD/t", "1e5 USD/t"] },
    { name: "price", label: "Amount", unit: "real $", only: { base: "once" }, about: "price at auction, bonus, fee", limits: ["0 USD", "1e12 USD"] },
    { name: "due", label: "Date of payment", unit: "year", shape: "date", only: { base: "once" }, about: "day on which it is paid" },
  ],
  lines: [
    { name: "average_value", label: "Average value of fixed assets over the period", unit: "$", formula: "(prev(entity.book_value) + entity.book_value) / (1 + 1)", kind: "stock", only: { base: "property" } },
    { name: "held_years", label: "Time held in the period", unit: "year", formula: "max(0, min(period_end, schedule.last_production) - max(period_start, schedule.construction_start))", kind: "flow", only: { base: "time" } },
    { name: "paid_so_far", label: "Date of payment passed", unit: "1", formula: "not reaches(due, period_end)", kind: "flag", only: { base: "once" } },
    { name: "amount", label: "Charge", unit: "$", formula: { by: "base", payroll: "rate * payroll * schedule.operating_years * entity.running * conventions.price_level", wages: "rate * entity.payroll", property: "rate * average_value * period_years / one_year", time: "yearly * held_years * entity.running * conventions.price_level", water: "charge_per_volume * water_use * concentrator.ore_milled * conventions.price_level", ore: "charge_per_tonne * mine.ore_mined * conventions.price_level", once: "price * (paid_so_far - prev(paid_so_far)) * conventions.price_level" }, key: true, source: "rates in scenarios/parameters" },
    { name: "not_deducted", label: "Charge that profit tax does not deduct", unit: "$", formula: "amount", only: { deductible: "no" } },
    { name: "amount_check", label: "Charge against rate and base another way", unit: "real $", formula: { by: "base", payroll: "amount / conventions.price_level - payroll * rate * (schedule.operating_time - prev(schedule.operating_time)) * entity.running", wages: "(amount - rate * (entity.payroll_expensed + entity.payroll_capitalised)) / conventions.price_level", property: "(amount - rate * prev(entity.book_value) * period_years / (one_year + one_year) - rate * entity.book_value * period_years / (one_year + one_year)) / conventions.price_level", time: "amount / conventions.price_level - yearly * entity.running * held_years", water: "amount / conventions.price_level - concentrator.ore_milled * water_use * charge_per_volume", ore: "amount / conventions.price_level - mine.ore_mined * charge_per_tonne", once: "cum(amount / conventions.price_level) - price * paid_so_far" }, check: "error" },
    { name: "time_check", label: "Time held against dates", unit: "year", once: true, formula: "sum(held_years) - max(0, min(at_end(period_end), schedule.last_production) - max(0, schedule.construction_start))", check: "error", only: { base: "time" } },
  ],
};
