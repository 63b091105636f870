import type { Chapter } from "./chapter.ts";

/** Phases of a site: construction, operation, closure, as live formulas from dates. */
export const schedule: Chapter = {
  name: "schedule",
  section: "schedules",
  title: "Schedule",
  sheet: "Timeline",
  about:
    "From a start date, durations and a delay follow the shares of each period in construction, operation and closure; nothing depends on a column's position. Families: dates, progress, operation, closure.",
  inputs: [
    { name: "construction_start", label: "Start of construction", unit: "year", shape: "date", about: "first day of construction" },
    { name: "construction_time", label: "Time of construction", unit: "year", about: "planned time from start to first production", limits: ["1 month", "20 years"], usual: { from: "6 months", to: "5 years", source: "published tungsten studies" } },
    { name: "delay", label: "Delay", unit: "year", default: "0 months", about: "time by which construction takes longer than planned; revenue and operation move with it", limits: ["0 months", "10 years"] },
    { name: "operating_life", label: "Operating life", unit: "year", about: "longest time of operation; a mine may end earlier with its reserve", limits: ["0 months", "60 years"] },
    { name: "closure_time", label: "Time of closure", unit: "year", default: "1 year", about: "time over which closure cost is spent after operation", limits: ["1 month", "20 years"] },
    { name: "ramp_up", label: "Ramp-up of throughput", unit: "1", shape: "table", levelUnit: "year", default: { "0 years": "100 %" }, about: "share of full throughput from each time since first production on", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "construction_years", label: "Construction with its delay", unit: "year", once: true, formula: "construction_time + delay" },
    { name: "first_production", label: "First production", unit: "year", once: true, formula: "construction_start + construction_years", note: "years from the start of the timeline" },
    { name: "last_production", label: "Last production at the latest", unit: "year", once: true, formula: "first_production + operating_life" },
    { name: "closure_end", label: "End of closure", unit: "year", once: true, formula: "last_production + closure_time" },
    { name: "progress", label: "Construction completed", unit: "1", formula: "max(0, min(1, (period_end - construction_start) / construction_years))", kind: "stock" },
    { name: "operating_time", label: "Time in operation so far", unit: "year", formula: "max(0, min(period_end, last_production) - first_production)", kind: "stock" },
    { name: "operating_years", label: "Time in operation in the period", unit: "year", formula: "operating_time - prev(operating_time)", kind: "flow" },
    { name: "operating_share", label: "Share of the period in operation", unit: "1", formula: "operating_years / period_years", kind: "rate" },
    { name: "full_time", label: "Time at full throughput so far", unit: "year", formula: "integral(operating_time, ramp_up)", kind: "stock", note: "a year at half throughput counts half" },
    { name: "full_years", label: "Time at full throughput in the period", unit: "year", formula: "full_time - prev(full_time)", kind: "flow", key: true },
    { name: "in_operation", label: "First production reached", unit: "1", formula: "not reaches(first_production, period_end)", kind: "flag" },
    { name: "closure_progress", label: "Closure completed", unit: "1", formula: "max(0, min(1, (period_end - last_production) / closure_time))", kind: "stock" },
    { name: "closed", label: "Closure complete", unit: "1", formula: "reaches(closure_progress, 1)", kind: "flag" },
    { name: "within_timeline", label: "Closure ends beyond the timeline", unit: "1", once: true, formula: "1 - at_end(closed)", check: "alert", note: "lengthen the timeline when this is not 0" },
  ],
};
