/** The sheet Negotiation: HyperFormula computes its sums and its stale flag, and an edit turns it red. */

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

const SHEET = SHEETS.negotiation;
const ASKED = {
  sensitivities: {
    negotiation: { "contracts.sale.payability": "+1 pp", "facilities.senior.rate": "±1 pp" },
    tornado: { inputs: ["prices.apt.quote"] },
    solve: [{ input: "prices.apt.quote", target: 0, flat: true }],
  },
};

let bytes: Uint8Array;
let book: ReadWorkbook;
let recalculated: RecalculatedBook;
let broken: string[];

beforeAll(async () => {
  const scenario = await overlaid("test/fixtures/slice.yaml", ASKED);
  const run = runScenario(scenario);
  bytes = await workbookBytes(run, await askedAnalyses(scenario, run));
  book = readWorkbook(bytes);
  recalculated = recalculateInProcess(book);
  broken = Object.entries(brokenRules(analyseWorkbook(bytes), conventionsOf(run))).flatMap(([rule, found]) =>
    (found as Violation[]).filter(({ sheet }) => sheet === SHEET).map(({ text }) => `${rule}: ${text}`),
  );
}, 120_000);

/** Values of the first row that begins so, by head of column. */
function rowNamed(label: string): Record<string, unknown> {
  const rows = [...(book.sheets.get(SHEET)?.rows.values() ?? [])];
  const heads = rows.find((cells) => cells[0]?.value === "Term") ?? [];
  const row = rows.find((cells) => cells[0]?.value === label) ?? [];
  const at = (column: number): unknown => row.find((cell) => cell.column === column)?.value;
  return Object.fromEntries(heads.map(({ column, value }) => [String(value), at(column)]));
}

test("keeps the rules of a sound workbook", () => expect(broken).toEqual([]));

describe("HyperFormula", () => {
  test("finds every formula of the sheet as written, and the sheet current", () => {
    const { compared, differences } = compareRecalculated(book, recalculated, { only: (sheet) => sheet === SHEET });
    expect(describeDifferences(differences)).toBe("0 cells differ");
    expect(compared).toBeGreaterThan(20);
    expect(recalculated.get(SHEET)?.get("B3")).toBe("current");
  });

  test("finds it stale after an edit", () => {
    const edited = recalculateInProcess(editCells(bytes, [{ name: "in_mines_north_grade", value: 0.36 }]));
    expect(edited.get(SHEET)?.get("B3")).toBe("stale: inputs or case were changed");
  }, 60_000);
});

test("shows a row for each step, whose parties add up", () => {
  const row = rowNamed("Payability by level of the benchmark, sale");
  expect(row.Step).toBe("+1 pp");
  expect(row.Difference).toBe(0);
  expect(row["All parties"]).toBeCloseTo(row["Chain before states"] as number, 2);
  expect(row.home).toBeGreaterThan(0);
});
