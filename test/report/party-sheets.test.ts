/** The sheets Negotiation and Structures: HyperFormula computes their sums and stale flags, and an edit turns them red. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { runScenario } from "../../src/model/run-scenario.ts";
import { askedAnalyses } from "../../src/report/asked-analyses.ts";
import { SHEETS } from "../../src/report/sheet-plan.ts";
import { workbookBytes } from "../../src/report/workbook.ts";
import { compareRecalculated, describeDifferences, type RecalculatedBook } from "../support/compare-recalculated.ts";
import { editCells } from "../support/edit-cells.ts";
import { recalculateInProcess } from "../support/hyperformula.ts";
import { overlaid } from "../support/overlaid.ts";
import { type ReadWorkbook, readWorkbook } from "../support/read-workbook.ts";
import { conventionsOf } from "../support/shipped.ts";
import { analyseWorkbook, brokenRules, type Violation } from "../support/workbook-proofs.ts";

const OWN: readonly string[] = [SHEETS.negotiation, SHEETS.structures];
const ASKED = {
  sensitivities: {
    negotiation: { "contracts.sale.payability": "+1 pp", "facilities.senior.rate": "±1 pp" },
    structures: { files: ["edits.yaml"] },
    tornado: { inputs: ["prices.apt.quote"] },
    solve: [{ input: "prices.apt.quote", target: 0, flat: true }],
  },
};

let bytes: Uint8Array;
let book: ReadWorkbook;
let recalculated: RecalculatedBook;
let broken: string[];

beforeAll(async () => {
  const scenario = await overlaid("test/fixtures/edits.yaml", ASKED);
  const run = runScenario(scenario);
  bytes = await workbookBytes(run, await askedAnalyses(scenario, run));
  book = readWorkbook(bytes);
  recalculated = recalculateInProcess(book);
  broken = Object.entries(brokenRules(analyseWorkbook(bytes), conventionsOf(run))).flatMap(([rule, found]) =>
    (found as Violation[])
      .filter(({ sheet }) => OWN.includes(sheet))
      .map(({ sheet, text }) => `${rule}: ${sheet} ${text}`),
  );
}, 120_000);

/** Values of the first row that begins so, by head of column. */
function rowNamed(sheet: string, label: string, first: string): Record<string, unknown> {
  const rows = [...(book.sheets.get(sheet)?.rows.values() ?? [])];
  const heads = rows.find((cells) => cells[0]?.value === first) ?? [];
  const row = rows.find((cells) => cells[0]?.value === label) ?? [];
  const at = (column: number): unknown => row.find((cell) => cell.column === column)?.value;
  return Object.fromEntries(heads.map(({ column, value }) => [String(value), at(column)]));
}

test("keep the rules of a sound workbook", () => expect(broken).toEqual([]));

describe("HyperFormula", () => {
  test("finds every formula of them as written, and both current", () => {
    const { compared, differences } = compareRecalculated(book, recalculated, { only: (sheet) => OWN.includes(sheet) });
    expect(describeDifferences(differences)).toBe("0 cells differ");
    expect(compared).toBeGreaterThan(20);
    expect(OWN.map((sheet) => recalculated.get(sheet)?.get("B3"))).toEqual(["current", "current"]);
  });

  test("finds them stale after an edit", () => {
    const edited = recalculateInProcess(editCells(bytes, [{ name: "in_mines_north_grade", value: 0.36 }]));
    const stale = "stale: inputs or case were changed";
    expect(OWN.map((sheet) => edited.get(sheet)?.get("B3"))).toEqual([stale, stale]);
  }, 60_000);
});

test("Negotiation shows a row for each step, whose parties add up", () => {
  const row = rowNamed(SHEETS.negotiation, "Payability by level of the benchmark, sale", "Term");
  expect(row.Step).toBe("+1 pp");
  expect(row.Difference).toBe(0);
  expect(row["All parties"]).toBe(Math.round(row["Chain before states"] as number));
  expect(row.home).toBeGreaterThan(0);
});

test("Structures shows a column for each, equal where the scenario is the same", () => {
  const rows = [...(book.sheets.get(SHEETS.structures)?.rows.values() ?? [])];
  const worth = rows.find((cells) => cells[0]?.value === "home: NPV") ?? [];
  const [, , live, other] = worth.map(({ value }) => value);
  expect(live).toBeGreaterThan(1e7);
  expect(other).toBeCloseTo(live as number, 2);
});
