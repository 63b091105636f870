/** The workbook of a run: all sheets, in order, as bytes or as a file. */

import type { ScenarioRun } from "../model/run-scenario.ts";
import { VERSION } from "../version.ts";
import { ABOUT_ANALYSES, analysisSheets } from "./analysis-sheets.ts";
import { annualSheets } from "./annual-sheet.ts";
import { ANNUAL_SHEETS } from "./annual-tables.ts";
import type { Analyses } from "./asked-analyses.ts";
import { calculationSheet, sheetContext } from "./calculation-sheet.ts";
import { CASE_NAME } from "./case-cells.ts";
import { checksSheet, MASTER_CELL } from "./checks-sheet.ts";
import { coverSheet } from "./cover-sheet.ts";
import { buildWorkbook } from "./excel-file.ts";
import { casesSheet, inputsSheet } from "./input-sheets.ts";
import { metaSheet } from "./meta-sheet.ts";
import { resultsSheet } from "./results-sheet.ts";
import { seriesSheet } from "./series-sheet.ts";
import { planSheets, SHEETS } from "./sheet-plan.ts";
import { findSummary, type SummaryFindings } from "./summary-findings.ts";
import { summarySheet } from "./summary-sheet.ts";
import type { SheetSpec, WorkbookSpec } from "./workbook-spec.ts";
import { writeAtomically } from "./write-atomically.ts";

/** Every workbook carries the same moment: its bytes depend on the scenario alone. */
const MOMENT = "2026-01-01T00:00:00Z";

const ABOUT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ANNUAL_SHEETS.map(({ name, about }) => [name, about])),
  [SHEETS.results]: "results with one value for the whole timeline, side by side",
  [SHEETS.cases]: "the selector, and every input that varies by case",
  [SHEETS.inputs]: "every other input with unit, basis, source and who set it",
  [SHEETS.series]: "price decks, plans and rates by calendar year",
  [SHEETS.units]: "factors from authors' units to calculation units",
  [SHEETS.timeline]: "columns, price level, discounting and phases",
  [SHEETS.periods]: "series brought to the columns of the timeline",
  [SHEETS.planned]: "the plan without early stop, which decides when to stop",
  [SHEETS.sizing]: "sizing of debt in passes on its own case; what no pass changes stands in the first",
  [SHEETS.checks]: "every check, and the master check",
  [SHEETS.meta]: "schema, hash and defined names",
  ...ABOUT_ANALYSES,
};

/** What the engine found beside the run. */
export interface Beside {
  /** For the summary; without it there is none. */
  readonly summary?: SummaryFindings;
  /** For the sheets of sensitivity and risk; without it there are none. */
  readonly analyses?: Analyses;
}

/** The plan of a workbook: everything that is going to be written, as data. */
export function describeWorkbook(run: ScenarioRun, { summary: findings, analyses }: Beside = {}): WorkbookSpec {
  const { model, caseIndex, values, checks, meta } = run;
  const plan = planSheets(model);
  const failed = checks.filter((check) => check.kind === "error" && !check.passed).length;
  const caseTitle = model.study.cases[caseIndex]?.name as string;
  const context = sheetContext(model, plan, values, {
    caseIndex,
    caseTitle,
    caseCell: CASE_NAME,
    masterCell: MASTER_CELL,
    master: failed,
  });
  const calculations = plan.sheets.map((sheet) => calculationSheet(context, sheet));
  const inputs = inputsSheet(model, plan, caseIndex, plan.unitTable);
  const series = seriesSheet(model, plan, caseIndex);
  const annual = annualSheets(context);
  const analysed = analyses && analysisSheets(context, analyses);
  const chapters = new Map<string, Set<string>>();
  for (const { chapter } of model.study.instances)
    chapters.set(chapter.sheet, (chapters.get(chapter.sheet) ?? new Set()).add(chapter.title.toLowerCase()));
  const body: SheetSpec[] = [
    resultsSheet(context),
    ...annual.sheets,
    ...(analysed?.reading ?? []),
    casesSheet(model, caseIndex),
    inputs,
    ...(plan.series.length > 0 ? [series.sheet] : []),
    plan.unitTable.sheet(model),
    ...calculations,
    ...(analysed?.workings ?? []),
    checksSheet(context, checks),
  ];
  const contents = [...body.map(({ name }) => name), SHEETS.meta].map((name) => ({
    name,
    about: ABOUT[name] ?? [...(chapters.get(name) ?? [])].join(", "),
  }));
  const summary = findings && summarySheet(context, run, findings);
  const written = [...(summary ? [summary.sheet] : []), coverSheet(context, meta, contents), ...body];
  const sheets = [...written, metaSheet(context, VERSION, written, series.names)];
  return {
    title: meta.title,
    ...(meta.question && { subject: meta.question }),
    creator: `jwg-feasibility ${VERSION}`,
    moment: MOMENT,
    sheets: sheets.map((sheet) => withFooter(sheet, model.study.name)),
    names: series.names,
    charts: [...(summary?.charts ?? []), ...annual.charts, ...(analysed?.charts ?? [])],
  };
}

/** Every printed page says of which scenario and which sheet it is. */
const withFooter = (sheet: SheetSpec, scenario: string): SheetSpec => ({
  ...sheet,
  print: { footer: { left: scenario, centre: "{sheet}", right: "{page} / {pages}" }, ...sheet.print },
});

/**
 * The bytes of the workbook of a run.
 *
 * @param analyses  what `askedAnalyses` found in the same case; without it the workbook has no sheets of sensitivity and risk
 * @returns         an .xlsx file; the same bytes for the same run, whatever the machine, time zone or locale
 */
export async function workbookBytes(run: ScenarioRun, analyses?: Analyses): Promise<Uint8Array> {
  const summary = await findSummary(run, analyses?.thresholds);
  return buildWorkbook(describeWorkbook(run, { ...(summary && { summary }), ...(analyses && { analyses }) }));
}

/**
 * Writes the workbook of a run.
 *
 * Written to a temporary file and renamed: an existing workbook is either replaced whole or left as it was.
 *
 * @param path  file to write, usually `reports/<scenario>.xlsx`; its folder must exist
 * @param run   what `runScenario` returned; its case is the one selected in the workbook
 * @throws      FeasibilityError W101 when the file cannot be replaced, e.g. because Excel holds it open
 * @example     await writeWorkbook("reports/mine.xlsx", runScenario(await loadScenario("scenarios/mine.yaml")))
 */
export async function writeWorkbook(path: string, run: ScenarioRun, analyses?: Analyses): Promise<void> {
  await writeAtomically(path, await workbookBytes(run, analyses));
}
