/** The summary and the sheets by year: what they say is what the model says, and a stale figure is seen. */

import { expect, test } from "@jest/globals";
import { rowOf } from "../../src/model/summary.ts";
import { planAnnual } from "../../src/report/plan-annual.ts";
import { SHEETS } from "../../src/report/sheet-names.ts";
import { editCells } from "../support/edit-cells.ts";
import { recalculateInProcess } from "../support/hyperformula.ts";
import { readWorkbook } from "../support/read-workbook.ts";
import { written } from "../support/shipped.ts";

const FILE = "scenarios/germanium.yaml";

const textsOf = (bytes: Uint8Array, sheet: string): Map<string, unknown> =>
  new Map(Array.from(readWorkbook(bytes).sheets.get(sheet)?.cells ?? [], ([at, { value }]) => [at, value]));

const cellAfter = (cells: ReadonlyMap<string, unknown>, label: string): string =>
  [...cells].find(([, value]) => value === label)?.[0].replace("A", "B") ?? "";

test("flows of a year are the sum of its columns, stocks are those of its last column", async () => {
  const { run, bytes } = await written(FILE);
  const { grid } = run.model.study;
  const book = readWorkbook(bytes);
  const compared = { flow: 0, stock: 0 };
  for (const { sheet, tables } of planAnnual(run.model)) {
    const { cells } = book.sheets.get(sheet.name) as NonNullable<ReturnType<typeof book.sheets.get>>;
    for (const { row, reckoning } of tables.flatMap(({ rows }) => rows)) {
      if ((reckoning.kind !== "flow" && reckoning.kind !== "stock") || reckoning.items.length !== 1) continue;
      if (reckoning.kind === "flow" && reckoning.less.length > 0) continue;
      const line = rowOf(run, run.model.program.items[reckoning.items[0] as number]?.key as string);
      const shown = Number(cells.get(`D${row}`)?.value);
      const own = line.filter((_, t) => grid.columns[t]?.calendarYear === grid.firstYear);
      const wanted = reckoning.kind === "flow" ? own.reduce((sum, one) => sum + one, 0) : own[own.length - 1];
      expect(shown).toBeCloseTo(wanted as number, 6);
      compared[reckoning.kind] += 1;
    }
  }
  expect(compared.flow).toBeGreaterThan(40);
  expect(compared.stock).toBeGreaterThan(10);
});

test("a table that the structure has no line for is left out, with its chart", async () => {
  const { run } = await written(FILE);
  const titles = planAnnual(run.model).flatMap(({ tables }) => tables.map(({ title }) => title));
  expect(titles).toContain("Cash flow of the chain before financing");
  expect(titles.filter((title) => title.startsWith("Debt"))).toEqual([]);
});

test("the summary stands first and prints on two pages", async () => {
  const { bytes } = await written(FILE);
  const book = readWorkbook(bytes);
  expect([...book.sheets.keys()][0]).toBe(SHEETS.summary);
  const xml = String(book.parts.get("xl/worksheets/sheet1.xml"));
  expect(xml).toMatch(/<rowBreaks count="1"/);
});

test("figures of the engine are called stale when an input is edited", async () => {
  const { bytes } = await written(FILE);
  const at = cellAfter(textsOf(bytes, SHEETS.summary), "Do the engine's figures still hold?");
  const flag = (book: Uint8Array): unknown => recalculateInProcess(book).get(SHEETS.summary)?.get(at);
  expect(flag(bytes)).toBe("yes");
  expect(flag(editCells(bytes, [{ name: "in_conventions_discount_rate", value: 12 }]))).toMatch(/^stale/);
}, 120_000);
