import type { Chapter } from "./chapter.ts";

/** Closure of a site and the fund that secures it. */
export const closure: Chapter = {
  name: "closure",
  section: "closures",
  title: "Closure",
  sheet: "Capital costs",
  about:
    "A fund is built up during operation, pays for closure as far as it reaches, and is handed back when closure is complete. In the books the cost is provided for as the site is built, as part of its cost, and the provision unwinds until it is spent. Families: cost, fund, provision.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    entity: { chapters: ["entity"], about: "company that pays" },
    schedule: { chapters: ["schedule"], about: "operation and closure" },
    mine: { chapters: ["mine"], about: "mine whose tonnes build up the fund", only: { fund: "per_tonne" } },
  },
  variants: {
    fund: {
      about: "whether a fund secures the cost",
      default: "kept",
      options: {
        per_tonne: "a fund takes a sum per tonne of ore and pays for closure as far as it reaches",
        kept: "a fund is built up in operation and pays for closure",
        none: "closure is paid when it happens",
      },
    },
    recognition: {
      about: "when the books provide for closure",
      default: "as_built",
      options: {
        as_built: "as construction proceeds and disturbs the site",
        at_operation: "when operation begins",
      },
    },
  },
  inputs: [
    { name: "amount", label: "Closure cost", unit: "real $", about: "cost of closing the site", limits: ["0 USD", "1e11 USD"] },
    { name: "build_up", label: "Time to build up the fund", unit: "year", only: { fund: "kept" }, about: "time from first production until the fund covers the cost", limits: ["1 month", "60 years"] },
    { name: "per_tonne", label: "Sum per tonne", unit: "real $/t ore", only: { fund: "per_tonne" }, about: "paid into the fund per tonne of ore mined", limits: ["0 USD/t", "1000 USD/t"], usual: { from: "0 USD/t", to: "5 USD/t", source: "closure cost over reserve of open pits" } },
    { name: "fund_interest", label: "Interest of the fund", unit: "1", default: "0 %", only: { fund: ["kept", "per_tonne"] }, about: "yearly rate, on the opening balance", limits: ["0 %", "100 %"] },
    { name: "provision_rate", label: "Rate of the provision", unit: "1", default: "5 %", about: "yearly rate before tax at which the books discount the closure cost to come, money of the day", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "12 %", source: "IAS 37.47: rates of the time value of money and the risks of the obligation, yields of dollar bonds 2 to 6 %" } },
  ],
  lines: [
    { name: "cost", label: "Closure cost", unit: "$", formula: "amount * (schedule.closure_progress - prev(schedule.closure_progress)) * conventions.price_level", key: true },
    { name: "target", label: "Fund wanted", unit: "$", formula: "amount * conventions.price_level * min(1, schedule.operating_time / build_up)", kind: "stock", only: { fund: "kept" } },
    { name: "interest", label: "Interest of the fund", unit: "$", formula: "prev(fund) * (compound(fund_interest, period_years) - 1)", only: { fund: ["kept", "per_tonne"] } },
    { name: "contribution", label: "Paid into the fund", unit: "$", formula: { by: "fund", none: "0", kept: "max(0, target - prev(fund) - interest) * (1 - reaches(0, schedule.operating_years))", per_tonne: "per_tonne * mine.ore_mined * conventions.price_level" } },
    { name: "withdrawal", label: "Taken from the fund", unit: "$", formula: "min(cost, prev(fund) + interest + contribution)", only: { fund: ["kept", "per_tonne"] } },
    { name: "release", label: "Handed back after closure", unit: "$", formula: "(prev(fund) + interest + contribution - withdrawal) * schedule.closed", only: { fund: ["kept", "per_tonne"] } },
    { name: "fund", label: "Closure fund", unit: "$", formula: "prev(fund) + interest + contribution - withdrawal - release", kind: "stock", key: true, only: { fund: ["kept", "per_tonne"] } },
    { name: "cash_cost", label: "Cash for closure and its fund", unit: "$", formula: "cost + contribution - withdrawal - release", key: true },
    { name: "cost_ahead", label: "Closure cost to come, present value", unit: "$", formula: "(next(cost_ahead) + next(cost)) / compound(provision_rate, next(period_years))", kind: "stock" },
    { name: "obliged_share", label: "Share of closure that the site obliges to", unit: "1", formula: { by: "recognition", as_built: "schedule.progress", at_operation: "schedule.in_operation" }, kind: "stock" },
    { name: "recognised", label: "Provided for, as part of the cost of the site", unit: "$", formula: "(cost_ahead + cost) * (obliged_share - prev(obliged_share))", source: "IAS 16.16(c), IAS 37.14 and 45: present value, when the obligation arises" },
    { name: "unwinding", label: "Unwinding of the provision", unit: "$", formula: "prev(provision) * (compound(provision_rate, period_years) - 1)", source: "IAS 37.60: a borrowing cost" },
    { name: "provision", label: "Provision for closure", unit: "$", formula: "prev(provision) + recognised + unwinding - cost", kind: "stock", key: true },
    { name: "worn_share", label: "Share of the closure asset used up", unit: "1", formula: "max(share(schedule.operating_time, schedule.operating_life), schedule.closure_progress)", kind: "stock" },
    { name: "asset_depreciation", label: "Depreciation of the closure asset", unit: "$", formula: "cum(recognised) * (worn_share - prev(worn_share))" },
    { name: "asset", label: "Closure cost in the value of the site", unit: "$", formula: "prev(asset) + recognised - asset_depreciation", kind: "stock" },
    { name: "provision_check", label: "Provision against closure cost to come", unit: "$", formula: "provision - cost_ahead * obliged_share", check: "error" },
    { name: "asset_check", label: "Closure asset against the share used up", unit: "$", formula: "asset - cum((cost_ahead + cost) * (obliged_share - prev(obliged_share))) * (1 - max(share(schedule.operating_time, schedule.operating_life), schedule.closure_progress))", check: "error" },
    { name: "fund_check", label: "Fund left after closure", unit: "$", formula: "schedule.closed * fund", check: "error", only: { fund: ["kept", "per_tonne"] } },
    { name: "cash_check", label: "Cash for closure against cost and interest earned", unit: "$", once: true, formula: "sum(cash_cost) - sum(cost) + sum(interest) - at_end(fund)", check: "error" },
    { name: "cost_check", label: "Closure cost against the estimate completed", unit: "real $", once: true, formula: "sum(cost / conventions.price_level) - amount * at_end(schedule.closure_progress)", check: "error" },
    { name: "target_check", label: "Fund wanted against time", unit: "$*year", formula: "target * build_up - amount * conventions.price_level * min(build_up, schedule.operating_time)", check: "error", only: { fund: "kept" } },
    { name: "contribution_check", label: "Paid into the fund against what it lacks", unit: "$", formula: "contribution - max(0, target - prev(fund) * compound(fund_interest, period_years)) * (1 - reaches(0, schedule.operating_years))", check: "error", only: { fund: "kept" } },
    { name: "levy_check", label: "Paid into the fund deflated against ore", unit: "real $", formula: "contribution / conventions.price_level - per_tonne * mine.ore_mined", check: "error", only: { fund: "per_tonne" } },
    { name: "withdrawal_check", label: "Taken from the fund against the tighter of its limits", unit: "$", formula: "min(cost - withdrawal, prev(fund) + interest + contribution - withdrawal)", check: "error", only: { fund: ["kept", "per_tonne"] } },
  ],
};
