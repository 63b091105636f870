import { describe, expect, test } from "@jest/globals";
import { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";
import { COLUMN_MARKS, inColumn } from "../../src/report/address.ts";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import { openPackage } from "../../src/report/package-parts.ts";
import { columnsTaken, type RowSpec, type RunSpec, type WorkbookSpec } from "../../src/report/workbook-spec.ts";
import { smallWorkbook } from "./small-workbook.ts";

const { own, previous, following } = COLUMN_MARKS;

const run: RunSpec = {
  formula: `IF(${own}5>0,${previous}6+${following}6*'Größe & <Ж>'!$B$2,"—")`,
  // Far enough for names of columns with two letters, with blanks in between.
  cached: [
    1,
    -0.1,
    "",
    0,
    -0,
    1e21,
    123456789.123456,
    5e-324,
    ...Array.from({ length: 25 }, (_, at) => (at % 5 ? at : "")),
  ],
  style: "calculation.decimal2",
};

/** The first column of the run: two cells and a gap stand before it. */
const FIRST = 4;
const lead: RowSpec["cells"] = [{ value: "Ore", style: "label" }, { value: "t", style: "unit" }, null];
const asRun: RowSpec = { cells: lead, run, after: [null, { value: 7, style: "engine_value.any" }] };
const asCells: RowSpec = {
  cells: [
    ...lead,
    ...run.cached.map((cached, at) => ({ formula: inColumn(run.formula, FIRST + at), cached, style: run.style })),
    null,
    { value: 7, style: "engine_value.any" },
  ],
};

/** A book with one more sheet. */
const withRows = (rows: readonly RowSpec[]): WorkbookSpec => {
  const book = smallWorkbook();
  return { ...book, sheets: [...book.sheets, { name: "Runs", columns: [], rows }] };
};

const refusals = async (change: Partial<RunSpec>): Promise<string[]> => {
  const error = await buildWorkbook(withRows([{ ...asRun, run: { ...run, ...change } }])).catch((cause) => cause);
  return error instanceof FeasibilityError ? error.diagnostics.map(({ code, sentence }) => `${code} ${sentence}`) : [];
};

describe("a run of cells", () => {
  test("is written as the same cells one by one would be", async () => {
    const rows = (row: RowSpec): RowSpec[] => [{ cells: [] }, row, { cells: [], height: 20 }, row];
    const [short, long] = [await buildWorkbook(withRows(rows(asRun))), await buildWorkbook(withRows(rows(asCells)))];
    expect(Buffer.compare(short, long)).toBe(0);
    const sheet = openPackage(short).get("xl/worksheets/sheet4.xml") as string;
    expect(sheet).toContain(
      `<f>IF(D5&gt;0,C6+E6*&apos;Größe &amp; &lt;Ж&gt;&apos;!$B$2,&quot;—&quot;)</f><v>1</v></c>`,
    );
    expect(sheet).toMatch(/<c r="F2" s="\d+" t="str"><f>[^<]*<\/f><v><\/v><\/c>/);
  });

  test("may begin its row", async () => {
    const { cells, ...rest } = asRun;
    const sheet = openPackage(await buildWorkbook(withRows([{ ...rest, cells: [] }]))).get("xl/worksheets/sheet4.xml");
    expect(cells).toHaveLength(FIRST - 1);
    expect(sheet).toContain('<dimension ref="A1:AI1"/>');
    expect(sheet).toContain('<row r="1" spans="1:35"');
  });

  test("takes as many columns as it has cells", () => {
    expect(columnsTaken(asRun)).toBe(38);
    expect(columnsTaken(asCells)).toBe(38);
  });

  test("is refused for what a single cell is refused for, in its place", async () => {
    expect(await refusals({ cached: [1, Number.NaN] })).toEqual([expect.stringContaining("W102 cell Runs!E1")]);
    expect(await refusals({ formula: `=${own}1` })).toEqual([
      expect.stringContaining("W105 the formula of cell Runs!D1"),
    ]);
    // 4,090 times two characters are within the limit in column D, but not in AA.
    const long = `1${`+${own}`.repeat(4_090)}`;
    expect(await refusals({ formula: long, cached: [0, 0] })).toEqual([]);
    expect(await refusals({ formula: long, cached: Array.from({ length: 24 }, () => 0) })).toEqual([
      expect.stringContaining("W105 "),
    ]);
  });
});
