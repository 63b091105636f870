/**
 * The sheets of sensitivity and risk: their formulas pass the proofs, what LibreOffice computes for every one of them is
 * what the engine found, and an edit turns them stale while the strips follow it.
 */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { sensitivity } from "../../src/analysis/sensitivity.ts";
import { planStrip } from "../../src/analysis/strip.ts";
import { Decimal } from "../../src/formula/decimal.ts";
import type { Scenario } from "../../src/model/open-scenario.ts";
import { runScenario, type ScenarioRun } from "../../src/model/run-scenario.ts";
import { type Analyses, askedAnalyses } from "../../src/report/asked-analyses.ts";
import { COLUMNS, SHEETS } from "../../src/report/sheet-plan.ts";
import { workbookBytes } from "../../src/report/workbook.ts";
import { agreementScales } from "../support/agreement.ts";
import { compareRecalculated, describeDifferences, type RecalculatedBook } from "../support/compare-recalculated.ts";
import { editCells } from "../support/edit-cells.ts";
import { recalculateAll } from "../support/libreoffice.ts";
import { overlaid } from "../support/overlaid.ts";
import { type ReadWorkbook, readWorkbook } from "../support/read-workbook.ts";
import { conventionsOf, rowScales } from "../support/shipped.ts";
import { analyseWorkbook, brokenRules, type Violation } from "../support/workbook-proofs.ts";

const SLICE = "test/fixtures/edits.yaml";
const SHEETS_OF_ANALYSIS: readonly string[] = [
  SHEETS.sensitivity,
  SHEETS.tornado,
  SHEETS.grids,
  SHEETS.bridge,
  SHEETS.breakEvens,
  SHEETS.negotiation,
  SHEETS.risk,
  SHEETS.strips,
];
/** Few trials: what is proved here is where numbers stand, not how good they are. */
const ASKED = {
  sensitivities: {
    one_way: { "prices.apt.quote": "±20 %" },
    tornado: { inputs: ["prices.apt.quote", "mines.north.grade", "concentrators.plant.recovery"] },
    negotiation: { "contracts.sale.payability": "+1 pp", "facilities.senior.rate": "±1 pp" },
    monte_carlo: {
      trials: 400,
      seed: 11,
      distributions: { "mines.north.grade": { shape: "triangular", low: "0.28 %", high: "0.36 %" } },
    },
  },
};
const EDIT = { name: "in_mines_north_grade", value: 0.36 };

let scenario: Scenario;
let run: ScenarioRun;
let analyses: Analyses;
let bytes: Uint8Array;
let book: ReadWorkbook;
let recalculated: RecalculatedBook;
let edited: RecalculatedBook;

beforeAll(async () => {
  scenario = await overlaid(SLICE, ASKED);
  run = runScenario(scenario);
  analyses = await askedAnalyses(scenario, run);
  bytes = await workbookBytes(run, analyses);
  book = readWorkbook(bytes);
  [recalculated, edited] = (await recalculateAll([bytes, editCells(bytes, [EDIT])], { timeoutMs: 400_000 })) as [
    RecalculatedBook,
    RecalculatedBook,
  ];
}, 600_000);

const ofAnalysis = (sheet: string): boolean => SHEETS_OF_ANALYSIS.includes(sheet);

/**
 * A strip is the model under one change, and its rows are judged by what they hold there: a loan that falls into arrears
 * only under that change leaves the rounding of arrears which the case itself never has.
 */
function stripScales(): ReadonlyMap<string, readonly number[]> {
  const { program, byKey } = run.model;
  const held = new Map<string, (readonly (Decimal | null)[])[]>();
  for (const cells of book.sheets.get(SHEETS.strips)?.rows.values() ?? []) {
    const at = (column: number): Decimal | null => {
      const value = cells.find((cell) => cell.column === column)?.value;
      return typeof value === "number" ? new Decimal(value) : null;
    };
    const [, strip, key] = /^(strip_\d+):(.*)$/.exec(String(cells.find(isKey)?.value)) ?? [];
    const item = byKey.get(key ?? "");
    if (strip === undefined || item === undefined) continue;
    const values = held.get(strip) ?? [...run.values];
    held.set(strip, values);
    values[item] =
      program.items[item]?.shape === "row"
        ? Array.from({ length: program.periods }, (_, t) => at(COLUMNS.first + t))
        : [at(COLUMNS.constant)];
  }
  return new Map([...held].map(([strip, values]) => [strip, agreementScales(program, values)]));
}

const isKey = ({ column }: { readonly column: number }): boolean => column === COLUMNS.key;

/** Strips are judged by their own scale. */
function scales(): (sheet: string, row: number) => number | undefined {
  const known = rowScales(run);
  const own = stripScales();
  const rows = book.sheets.get(SHEETS.strips)?.rows ?? new Map();
  return (sheet, row) => {
    if (sheet !== SHEETS.strips) return known(sheet, row);
    const [, strip, key] = /^(strip_\d+):(.*)$/.exec(String(rows.get(row)?.find(isKey)?.value)) ?? [];
    const item = run.model.byKey.get(key ?? "");
    return item === undefined ? undefined : own.get(strip as string)?.[item];
  };
}

/** The first cells of a row as they came back. */
function rowOf(values: RecalculatedBook, sheet: string, row: number, width: number): unknown[] {
  return Array.from({ length: width }, (_, at) => values.get(sheet)?.get(`${String.fromCharCode(65 + at)}${row}`));
}

function rowNamed(sheet: string, label: string, from = 1): number {
  for (const [row, cells] of book.sheets.get(sheet)?.rows ?? [])
    if (row >= from && cells[0]?.value === label) return row;
  throw new Error(`no row ${label} on ${sheet}`);
}

test("every sheet asked for is there", () => {
  for (const name of SHEETS_OF_ANALYSIS) expect([...book.sheets.keys()]).toContain(name);
});

test("no rule of a sound workbook is broken on them", () => {
  const own = conventionsOf(run);
  const timeSheets = [...new Set([...(own.timeSheets ?? []), SHEETS.strips])];
  const broken = Object.entries(brokenRules(analyseWorkbook(bytes), { ...own, timeSheets })).flatMap(([rule, found]) =>
    (found as Violation[]).filter(({ sheet }) => ofAnalysis(sheet)).map((one) => `${rule}: ${one.sheet} ${one.text}`),
  );
  expect(broken).toEqual([]);
});

describe("LibreOffice", () => {
  test("recalculates every formula on them to what the engine found", () => {
    const { compared, differences } = compareRecalculated(bytes, recalculated, {
      scaleOf: scales(),
      only: ofAnalysis,
    });
    expect(describeDifferences(differences)).toBe("0 cells differ");
    expect(compared).toBeGreaterThan(5000);
  });

  test("finds the numbers of every sheet current before an edit and stale after one", () => {
    for (const sheet of SHEETS_OF_ANALYSIS.filter((name) => name !== SHEETS.strips)) {
      expect([sheet, recalculated.get(sheet)?.get("B3")]).toEqual([sheet, "current"]);
      expect([sheet, edited.get(sheet)?.get("B3")]).toEqual([sheet, "stale: inputs or case were changed"]);
    }
  });

  test("brings live worth and cover at other prices to the engine's, to 1e-9, before and after an edit", async () => {
    const changed = await overlaid(SLICE, { ...ASKED, mines: { north: { grade: "0.36 %" } } });
    const outputs = ["npv", "facility[senior].minimum_dscr"];
    const tables = [{ input: "prices.apt.quote", values: ["-20 %", "+20 %"] }];
    const head = rowNamed(SHEETS.sensitivity, "prices.apt.quote");
    const columns = book.sheets.get(SHEETS.sensitivity)?.rows.get(head - 1) ?? [];
    const live = columns.filter(({ value }) => String(value).startsWith("Live ")).map(({ column }) => column - 1);
    expect(live).toHaveLength(2);
    for (const [values, of] of [
      [recalculated, scenario],
      [edited, changed],
    ] as const) {
      const { tables: found } = await sensitivity(of, { tables, outputs });
      for (const [at, { results }] of (found[0]?.points ?? []).entries()) {
        const row = rowOf(values, SHEETS.sensitivity, head + 2 + at, 12);
        for (const [o, column] of live.entries()) {
          const [own, engine] = [row[column] as number, results[o] as number];
          expect(Math.abs(own - engine)).toBeLessThanOrEqual(1e-9 * Math.max(1e7, Math.abs(engine)));
        }
      }
    }
  });
});

test("a strip holds every line that its input moves, and no sizing pass", () => {
  const plan = planStrip(scenario, { input: "prices.apt.quote", outputs: ["npv", "facility[senior].minimum_dscr"] });
  const worlds = new Set(plan.lines.map((item) => scenario.model.info[item]?.world.pass));
  expect([...worlds]).toEqual([0]);
  const { values } = plan.run({ kind: "scale", by: 1, text: "x 1" });
  for (const [item, { values: found }] of values)
    for (const [t, value] of found.entries()) {
      const exact = run.values[item]?.[t]?.toNumber() ?? null;
      if (exact === null || value === null) expect(value).toBe(exact);
      else expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(exact), 1e6));
    }
});

test("a point at which a limit is taken has no strip: its formulas know no limits", async () => {
  const capped = await overlaid(SLICE, { sensitivities: { one_way: { "concentrators.plant.recovery": "x 1.6" } } });
  const found = await askedAnalyses(capped, runScenario(capped));
  const table = found.oneWay.tables.findIndex(({ input }) => input.path === "concentrators.plant.recovery");
  expect(found.oneWay.tables[table]?.points[0]?.capped).toBe(true);
  expect(found.strips.some((strip) => strip.table === table)).toBe(false);
}, 60_000);
