import type { Chapter } from "./chapter.ts";

/** A lender's completion test: works that run as designed for some time, and a reserve that is full. */
export const completionTest: Chapter = {
  name: "completion_test",
  section: "completion_tests",
  title: "Completion test",
  sheet: "Covenants",
  about:
    "Completion is reached at the end of the first period by which the plant has run, recovered and yielded what it must for long enough without a break, and, where a reserve is named, the reserve is full; once reached it stays so. Nothing of the physical part depends on debt. Loans, cover tests and sources and uses that name the test follow it: sponsors' support, standby and uses end, covenants begin, and nothing is distributed before. Families: physical part, financial part, completion.",
  roles: {
    concentrator: { chapters: ["concentrator"], only: { works: "concentrator" }, about: "plant that is tested" },
    refinery: { chapters: ["refinery"], only: { works: "refinery" }, option: { capacity_from: "own" }, about: "plant that is tested" },
    reserve: { chapters: ["reserve_account"], optional: true, about: "reserve that must be full; without one the test is physical" },
  },
  variants: {
    works: {
      about: "what is tested",
      default: "concentrator",
      options: { concentrator: "a concentrator: throughput, recovery and grade", refinery: "a refinery with one start: throughput and yield" },
    },
  },
  inputs: [
    { name: "throughput_share", label: "Throughput wanted", unit: "1", about: "ore milled, or metal fed, / what the plant is designed to take in the time", limits: ["1 %", "100 %"], usual: { from: "75 %", to: "100 %", source: "lenders ask for 80 to 95 % of design; general knowledge" } },
    { name: "recovery_share", label: "Recovery wanted", unit: "1", default: "95 %", only: { works: "concentrator" }, about: "recovery / recovery after ramp-up", limits: ["0 %", "100 %"], usual: { from: "85 %", to: "100 %", source: "lenders ask for 90 to 98 % of design; general knowledge" } },
    { name: "least_grade", label: "Concentrate grade wanted", unit: "unit/t concentrate", default: "0 %", only: { works: "concentrator" }, about: "contained metal form per dry tonne that the product must hold, e.g. that of the offtake contract", limits: ["0 %", "100 %"] },
    { name: "least_yield", label: "Yield wanted", unit: "1", default: "0 %", only: { works: "refinery" }, about: "metal in the intermediate / metal fed", limits: ["0 %", "100 %"], usual: { from: "80 %", to: "100 %", source: "yields of refineries less some points; general knowledge" } },
    { name: "run_time", label: "Time of the test", unit: "year", default: "3 months", about: "time for which all of it must hold without a break; a longer column counts whole", limits: ["1 day", "3 years"], usual: { from: "1 month", to: "12 months", source: "30 to 180 days; general knowledge" } },
    { name: "longstop", label: "Longstop date", unit: "year", shape: "date", about: "day by which completion must be reached" },
  ],
  lines: [
    { name: "throughput_reached", label: "Throughput per design", unit: "1", formula: { by: "works", concentrator: "share(concentrator.ore_milled, concentrator.throughput * concentrator.availability * period_years)", refinery: "share(refinery.fed, refinery.capacity * refinery.availability * period_years)" }, kind: "rate" },
    { name: "recovery_reached", label: "Recovery per design, of a refinery its yield", unit: "1", formula: { by: "works", concentrator: "share(concentrator.recovery_achieved, concentrator.designed_recovery)", refinery: "share(refinery.intermediate, refinery.fed)" }, kind: "rate" },
    { name: "throughput_met", label: "Throughput as wanted", unit: "1", formula: "reaches(throughput_reached, throughput_share)", kind: "flag" },
    { name: "recovery_met", label: "Recovery as wanted", unit: "1", formula: { by: "works", concentrator: "reaches(recovery_reached, recovery_share)", refinery: "reaches(recovery_reached, least_yield)" }, kind: "flag" },
    { name: "grade_met", label: "Concentrate grade as wanted", unit: "1", once: true, formula: "reaches(concentrator.concentrate_grade, least_grade)", kind: "flag", only: { works: "concentrator" } },
    { name: "run", label: "Time without a break in which all of it holds", unit: "year", formula: { by: "works", concentrator: "(prev(run) + period_years) * throughput_met * recovery_met * grade_met", refinery: "(prev(run) + period_years) * throughput_met * recovery_met" }, kind: "stock" },
    { name: "physical", label: "Physical completion reached", unit: "1", formula: "max(prev(physical), reaches(run, run_time))", kind: "flag" },
    { name: "funded", label: "Reserve is full", unit: "1", formula: "reaches(reserve.balance, reserve.target)", kind: "flag", only: { reserve: "given" } },
    { name: "reached", label: "Completion reached", unit: "1", formula: { by: "reserve", given: "max(prev(reached), physical * funded)", left_out: "physical" }, kind: "flag", key: true },
    { name: "before", label: "Before completion", unit: "1", formula: "1 - prev(reached)", kind: "flag", note: "the period in which it is reached belongs to it" },
    { name: "physical_completion", label: "Physical completion", unit: "year", once: true, formula: "sum((1 - prev(physical)) * period_years)", note: "years from the start of the timeline; its end where the test is not met" },
    { name: "completion", label: "Completion", unit: "year", once: true, formula: "sum(before * period_years)", key: true, note: "years from the start of the timeline; its end where the test is not met" },
    { name: "missed", label: "Completion missed by the longstop date", unit: "1", once: true, formula: "1 - at_end(reached) * reaches(longstop, completion)", check: "alert" },
    { name: "run_check", label: "Time without a break against the time before", unit: "year", formula: { by: "works", concentrator: "run - (prev(run) + period_years) * reaches(concentrator.ore_milled, concentrator.throughput * concentrator.availability * throughput_share * period_years) * reaches(concentrator.recovery_achieved, concentrator.designed_recovery * recovery_share) * grade_met", refinery: "run - (prev(run) + period_years) * reaches(refinery.fed, refinery.capacity * refinery.availability * throughput_share * period_years) * reaches(refinery.intermediate, refinery.fed * least_yield)" }, check: "error" },
    { name: "date_check", label: "Completion against the end of the period in which it is reached", unit: "year", once: true, formula: "completion - sum((reached - prev(reached)) * period_end) - (1 - at_end(reached)) * at_end(period_end)", check: "error" },
    { name: "physical_check", label: "Physical completion against the end of the period in which it is reached", unit: "year", once: true, formula: "physical_completion - sum((physical - prev(physical)) * period_end) - (1 - at_end(physical)) * at_end(period_end)", check: "error" },
    { name: "order_check", label: "Completion before its physical part, before the time of the test has passed, or lost again", unit: "1", formula: "max(0, reached - physical) + max(0, prev(reached) - reached) + max(0, reaches(run, run_time) - physical) + max(0, physical - prev(physical) - reaches(run, run_time))", check: "error" },
  ],
};
