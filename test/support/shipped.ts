/** The shipped scenarios and the slice, opened, run and written once for every test that looks at them. */

import { readdirSync } from "node:fs";
import { loadScenario, type Scenario } from "../../src/model/open-scenario.ts";
import { runScenario, type ScenarioRun } from "../../src/model/run-scenario.ts";
import { itemsBehind, planAnnual } from "../../src/report/plan-annual.ts";
import { COLUMNS, planSheets, SHEETS } from "../../src/report/sheet-plan.ts";
import { workbookBytes } from "../../src/report/workbook.ts";
import { agreementScales } from "./agreement.ts";
import type { Conventions } from "./proof-conventions.ts";

const scenariosOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => `${folder}/${name}`);

export const SHIPPED: readonly string[] = [
  ...scenariosOf("scenarios"),
  ...scenariosOf("scenarios/variants"),
  ...scenariosOf("scenarios/structures"),
  ...scenariosOf("scenarios/published"),
];

/** The slice through everything, and all that ships. */
export const ALL: readonly string[] = ["test/fixtures/slice.yaml", ...SHIPPED];

const opened = new Map<string, Promise<Scenario>>();

export function scenarioOf(file: string): Promise<Scenario> {
  const known = opened.get(file) ?? loadScenario(file);
  opened.set(file, known);
  return known;
}

export interface Written {
  readonly run: ScenarioRun;
  readonly bytes: Uint8Array;
}

const books = new Map<string, Promise<Written>>();

/** The workbook of a case of a scenario, written once. */
export function written(file: string, caseName?: string): Promise<Written> {
  const key = `${file} ${caseName}`;
  const known = books.get(key) ?? write(file, caseName);
  books.set(key, known);
  return known;
}

async function write(file: string, caseName?: string): Promise<Written> {
  const run = runScenario(await scenarioOf(file), caseName === undefined ? {} : { case: caseName });
  return { run, bytes: await workbookBytes(run) };
}

/** The agreement scale of a workbook's rows; checks of the Checks sheet are judged by the largest scale of all. */
export function rowScales(run: ScenarioRun): (sheet: string, row: number) => number | undefined {
  const scales = agreementScales(run.model.program, run.values);
  const { positions } = planSheets(run.model);
  const byPlace = new Map([...positions].map(([item, { sheet, row }]) => [`${sheet}!${row}`, scales[item]]));
  const largest = Math.max(...scales);
  for (const { sheet, tables } of planAnnual(run.model))
    for (const { row, reckoning } of tables.flatMap(({ rows }) => rows)) {
      const behind = itemsBehind(reckoning).map((item) => scales[item] as number);
      if (behind.length > 0) byPlace.set(`${sheet.name}!${row}`, Math.max(...behind));
    }
  return (sheet, row) => byPlace.get(`${sheet}!${row}`) ?? (sheet === SHEETS.checks ? largest : undefined);
}

/** Where things stand in our workbooks, and what may be blank or text. */
export function conventionsOf(run: ScenarioRun): Conventions {
  const { sheets } = planSheets(run.model);
  return {
    firstTimeColumn: COLUMNS.first,
    lastTimeColumn: COLUMNS.first + run.model.program.periods - 1,
    keyColumn: COLUMNS.key,
    inputSheets: [SHEETS.inputs, SHEETS.cases, SHEETS.series],
    constantSheets: [SHEETS.units, SHEETS.checks, SHEETS.summary, SHEETS.cover, SHEETS.meta],
    timeSheets: sheets.map(({ name }) => name),
    sheetsInOrder: true,
    // Names of cases are texts that MATCH looks up; a line outside its `applies` holds the empty text.
    mayBeBlankOrText: (sheet, cell) => sheet === SHEETS.cases || cell?.value === "",
    // The legend of the cover shows the look of an input.
    mayBeUnused: (sheet) => sheet === SHEETS.cover,
  };
}
