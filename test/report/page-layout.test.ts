import { describe, expect, test } from "@jest/globals";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import { openPackage } from "../../src/report/package-parts.ts";
import { pageLayout, rowHeight } from "../../src/report/page-layout.ts";
import type { RowSpec } from "../../src/report/workbook-spec.ts";
import { smallWorkbook } from "./small-workbook.ts";

const line: RowSpec = { cells: [{ value: "line", style: "label" }] };
const empty: RowSpec = { cells: [] };
const table = (lines: number): RowSpec[] => [...Array<RowSpec>(lines).fill(line), empty];
const room = (rows: number): RowSpec[] => Array<RowSpec>(rows).fill(empty);
const columns = (count: number, width: number) => Array.from({ length: count }, () => ({ width }));

describe("rows", () => {
  // One column of 20 characters, 109 points, is printed in full on A4: a page holds 0.95 x 508 / 15 = 32 rows, a head among them.
  const breaks = (...parts: RowSpec[][]) =>
    pageLayout(columns(1, 20), [line, empty, ...parts.flat()], { heads: 1 }).breaksAfter;

  test("a table that does not fit below another begins a page", () => {
    expect(breaks(table(19), table(19))).toEqual([22]);
  });

  test("tables that fit stay together", () => {
    expect(breaks(table(9), table(9), table(9))).toEqual([]);
  });

  test("a table longer than a page begins one only when more than half a page is used", () => {
    expect(breaks(table(4), table(60))).toEqual([]);
    expect(breaks(table(19), table(60))).toEqual([22]);
  });

  test("a chart in the empty rows below a table is never cut", () => {
    expect(breaks([...table(19), ...room(19)], table(5))).toEqual([21]);
    expect(breaks([...table(5), ...room(19)], table(7))).toEqual([27]);
  });
});

describe("columns", () => {
  test("periods share as few pages as they need, beside the columns that every page repeats", () => {
    const print = pageLayout([...columns(2, 40), ...columns(20, 13)], [line], {
      heads: 1,
      from: 3,
      to: 22,
      repeated: 2,
      scale: 65,
    });
    // 0.95 x 784 / 0.65 = 1,146 points less 2 x 271.75 leave 602 for columns of 90.85: six fit, twenty take four pages of five.
    expect(print.columnBreaksAfter).toEqual([7, 12, 17]);
    expect(print).toMatchObject({ titleColumns: ["A", "B"], area: "C1:V1", scale: 65 });
  });

  test("breaks stand in the file after those of rows", async () => {
    const book = smallWorkbook();
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      print: { paper: "A3" as const, scale: 60, breaksAfter: [2], columnBreaksAfter: [3] },
    }));
    const written = openPackage(await buildWorkbook({ ...book, sheets })).get("xl/worksheets/sheet1.xml") as string;
    expect(written).toMatch(
      /<\/rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"\/><\/colBreaks>/,
    );
    expect(written).toContain('<pageSetup paperSize="8"');
  });
});

test("a row is as high as its longest small print", () => {
  expect(rowHeight([["", 10]])).toEqual({});
  expect(
    rowHeight([
      ["one line", 10],
      ["words for three lines", 8],
    ]),
  ).toEqual({ height: 39 });
});
