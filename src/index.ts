/** The public face of the library. Nothing runs on import; mathjs and exceljs load when first needed. */

// Scenarios.
export { type OpenedScenario, loadScenario, openScenario, type Scenario } from "./model/open-scenario.ts";
export { runScenario, type ScenarioRun } from "./model/run-scenario.ts";
export { type RateStatus, rowOf, type RunSummary, scalarOf, type SubjectSummary, type UnitCostSummary } from "./model/summary.ts";

// Workbooks.
export { workbookBytes, writeWorkbook } from "./report/workbook.ts";

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
  payback,
  type PeakFunding,
  peakFunding,
  presentValue,
  profitabilityIndex,
  type RatesOfReturn,
  type Timing,
  xirr,
  xnpv,
} from "./finance/index.ts";

// What is said when something is wrong.
export { type Diagnostic, FeasibilityError, type Place, type Severity } from "./diagnostics/diagnostic.ts";
export { renderText } from "./diagnostics/render.ts";
