/** Names of the sheets that the report adds to those of the book. */
export const SHEETS = {
  summary: "Summary",
  cover: "Cover",
  cases: "Cases",
  inputs: "Inputs",
  series: "Series",
  units: "Units",
  timeline: "Timeline",
  periods: "Periods",
  planned: "Without stop",
  sizing: "Sizing",
  checks: "Checks",
  meta: "Meta",
} as const;
