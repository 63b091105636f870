/** The public face of the library. Nothing runs on import; mathjs and exceljs load when first needed. */

// What moves a result, and what must be true.
export { type BridgeStep, type CompareRequest, type CompareResult, compare } from "./analysis/compare.ts";
export { type Engine, openEngine, startEngine } from "./analysis/engine.ts";
// What results rest on.
export { type EvidenceOptions, evidence, type ResultEvidence, type Standing } from "./analysis/evidence.ts";
export { type GridAxis, type GridRequest, type GridResult, grid } from "./analysis/grid.ts";
// How likely it is: trials with uncertain inputs.
export type { DriverResult, WorstTrials } from "./analysis/monte-carlo/driver-results.ts";
export type { FanResult } from "./analysis/monte-carlo/fan-results.ts";
export type { OutputResult } from "./analysis/monte-carlo/output-results.ts";
export { runTrial, type TrialRun } from "./analysis/monte-carlo/run-trial.ts";
export { type Simulation, type SimulationOptions, simulate } from "./analysis/monte-carlo/simulate.ts";
export {
  type SimulatedStatistic,
  type Statistic,
  type StatisticFunction,
  type StatisticRequest,
  simulatedStatistic,
} from "./analysis/monte-carlo/simulated-statistic.ts";
export type {
  SimulationSpecification,
  UncertainAmount,
  UncertainEvent,
  UncertainPath,
} from "./analysis/monte-carlo/specification.ts";
export { type VarianceShares, varianceShares } from "./analysis/monte-carlo/variance-shares.ts";
export {
  type AskedTerm,
  type NegotiatedTerm,
  type NegotiationRequest,
  type NegotiationResult,
  negotiation,
  type PartyValue,
} from "./analysis/negotiation.ts";
export type { PartyKind } from "./analysis/party-flows.ts";
export { fitPriceProcess, type PriceFit, type PriceFits } from "./analysis/random/fit-price-process.ts";
export {
  type SensitivityPoint,
  type SensitivityRequest,
  type SensitivityResult,
  type SensitivityTable,
  type SpiderRequest,
  sensitivity,
  spider,
} from "./analysis/sensitivity.ts";
export type { AnalysisHead, Basis, Control, InputInfo, OutputInfo } from "./analysis/session.ts";
export {
  type Objective,
  type Solution,
  type SolvedStatistic,
  type SolveRequest,
  type SolveResult,
  solve,
} from "./analysis/solve.ts";
export {
  type Structure,
  type StructureLoan,
  type StructureParty,
  type StructuresRequest,
  type StructuresResult,
  structures,
} from "./analysis/structures.ts";
export {
  type Crossing,
  type Floor,
  type Threshold,
  type ThresholdsRequest,
  type ThresholdsResult,
  thresholds,
} from "./analysis/thresholds.ts";
export { type TornadoBar, type TornadoRequest, type TornadoResult, tornado } from "./analysis/tornado.ts";
export type { Debt, EnginePlan, EngineRequest, VariedInput, WantedOutput } from "./analysis/types.ts";
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
export type { AskedAnalyses, AskedChanges } from "./model/analyses.ts";
// Where a number comes from.
export { type ExplainOptions, explain } from "./model/explain.ts";
export type { ConstantOrigin, Explanation, FactOrigin, InputOrigin, LineOrigin, Origin } from "./model/explanation.ts";
export type { InputChange } from "./model/input-change.ts";
// Scenarios.
export { loadScenario, type OpenedScenario, openScenario, type Scenario } from "./model/open-scenario.ts";
export { withStructures } from "./model/open-structures.ts";
export { runScenario, type ScenarioRun } from "./model/run-scenario.ts";
export type { AskedStructures } from "./model/structure-files.ts";
export {
  type RateStatus,
  type RunSummary,
  rowOf,
  type SubjectSummary,
  scalarOf,
  type UnitCostSummary,
} from "./model/summary.ts";
export type { ValueBasis } from "./model/value-basis.ts";
// Workbooks.
export { type Analyses, type AnalysisLimits, askedAnalyses } from "./report/asked-analyses.ts";
// The formula book as Markdown.
export { bookPage } from "./report/book-page.ts";
export { workbookBytes, writeWorkbook } from "./report/workbook.ts";
