/** The public face of the library. Nothing runs on import; mathjs and exceljs load when first needed. */

// What results rest on.
export { type EvidenceOptions, evidence, type ResultEvidence, type Standing } from "./analysis/evidence.ts";
// How likely it is: trials with uncertain inputs.
export type { DriverResult, WorstTrials } from "./analysis/monte-carlo/driver-results.ts";
export type { FanResult } from "./analysis/monte-carlo/fan-results.ts";
export type { OutputResult } from "./analysis/monte-carlo/output-results.ts";
export { runTrial, type TrialRun } from "./analysis/monte-carlo/run-trial.ts";
export { type Simulation, type SimulationOptions, simulate } from "./analysis/monte-carlo/simulate.ts";
export { type StatisticRequest, simulatedStatistic } from "./analysis/monte-carlo/simulated-statistic.ts";
export type {
  SimulationSpecification,
  UncertainAmount,
  UncertainEvent,
  UncertainPath,
} from "./analysis/monte-carlo/specification.ts";
export { type VarianceShares, varianceShares } from "./analysis/monte-carlo/variance-shares.ts";
export { fitPriceProcess, type PriceFit, type PriceFits } from "./analysis/random/fit-price-process.ts";
// What is said when something is wrong.
export { type Diagnostic, FeasibilityError, type Place, type Severity } from "./diagnostics/diagnostic.ts";
export { renderText } from "./diagnostics/render.ts";
// Cash flows.
export {
  type Day,
  discountedPayback,
  effectiveAnnualRate,
  irr,
  irrAt,
  mirr,
  npv,
  type Payback,
  type PaybackCalendar,
  type PeakFunding,
  payback,
  peakFunding,
  presentValue,
  profitabilityIndex,
  type RatesOfReturn,
  type Timing,
  xirr,
  xnpv,
} from "./finance/index.ts";
// Where a number comes from.
export { type ExplainOptions, explain } from "./model/explain.ts";
export type { ConstantOrigin, Explanation, FactOrigin, InputOrigin, LineOrigin, Origin } from "./model/explanation.ts";
// Scenarios.
export { loadScenario, type OpenedScenario, openScenario, type Scenario } from "./model/open-scenario.ts";
export { runScenario, type ScenarioRun } from "./model/run-scenario.ts";
export {
  type RateStatus,
  type RunSummary,
  rowOf,
  type SubjectSummary,
  scalarOf,
  type UnitCostSummary,
} from "./model/summary.ts";

// The formula book as Markdown.
export { bookPage } from "./report/book-page.ts";

// Workbooks.
export { workbookBytes, writeWorkbook } from "./report/workbook.ts";
