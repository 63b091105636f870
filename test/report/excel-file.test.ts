import { describe, expect, test } from "@jest/globals";
import { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import { openPackage } from "../../src/report/package-parts.ts";
import { looks } from "../../src/report/styles.ts";
import { type CellSpec, dateSerial, type WorkbookSpec } from "../../src/report/workbook-spec.ts";
import { recalculate, saveAgain } from "../support/libreoffice.ts";
import { readWorkbook } from "../support/read-workbook.ts";
import { smallWorkbook, withCells } from "./small-workbook.ts";

async function codes(book: WorkbookSpec): Promise<string[]> {
  const error = await buildWorkbook(book).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof FeasibilityError)) throw error ?? new Error("nothing was refused");
  return error.diagnostics.map(({ code, sentence }) => `${code} ${sentence}`);
}

const withCell = (cell: CellSpec) => withCells({ "Inputs!E4": cell });
const renamed = (name: string) => {
  const book = smallWorkbook();
  return { ...book, sheets: book.sheets.map((sheet, i) => (i === 0 ? { ...sheet, name } : sheet)) };
};

describe("what is written can be read again", () => {
  test("values, formulas with their values, and names stand where the spec put them", async () => {
    const { sheets, names } = readWorkbook(await buildWorkbook(smallWorkbook()));
    const cashFlow = sheets.get("Cash flow")!.cells;
    expect(cashFlow.get("G7")).toMatchObject({ formula: "G6*Inputs!$E$4/1000", value: 3600 });
    expect(cashFlow.get("A3")?.value).toBe("Metal & money");
    expect(names.get("in_price")).toBe("Inputs!$E$4");
    expect(names.get("in_ore")).toBe("Inputs!$F$5:$K$5");
  });

  test("text that looks like a formula, a number or an escape stays text, here and after LibreOffice", async () => {
    const texts = [
      "=1+1",
      "+7",
      "-3",
      "@SUM(A1)",
      "=cmd|' /C calc'!A0",
      "00123",
      "_x000D_",
      "a_x0041_b",
      "<&\"'>",
      "  two  ",
    ];
    const book = withCells(
      Object.fromEntries(texts.map((value, i) => [`Inputs!A${20 + i}`, { value, style: "text" }])),
    );
    const written = await buildWorkbook(book);
    for (const file of [written, await saveAgain(written)]) {
      const cells = readWorkbook(file).sheets.get("Inputs")!.cells;
      const found = texts.map((_, i) => cells.get(`A${20 + i}`));
      expect(found.map((cell) => cell?.value)).toEqual(texts);
      expect(found.every((cell) => cell?.formula === undefined)).toBe(true);
    }
  }, 60_000);

  test("a text result that looks like an escape is protected as well", async () => {
    const book = withCells({ "Checks!A9": { formula: 'CHAR(95)&"x"', cached: "_x000D_" } });
    const xml = openPackage(await buildWorkbook(book)).get("xl/worksheets/sheet3.xml");
    expect(xml).toContain("<v>_x005F_x000D_</v>");
  });

  test("dates are serial days, whatever the time zone: 1 January 2027 is day 46388", async () => {
    expect(dateSerial("2027-01-01")).toBe(46_388);
    expect(dateSerial("1900-03-01")).toBe(61);
    expect(() => dateSerial("1900-02-28")).toThrow("not a calendar date");
    expect(() => dateSerial("2027-13-01")).toThrow("not a calendar date");
    const book = withCells({
      "Checks!B9": { formula: "DATE(2027,1,1)", cached: dateSerial("2027-01-01"), style: "calculation.date" },
    });
    expect((await recalculate(await buildWorkbook(book))).get("Checks")!.get("B9")).toBe(46_388);
  }, 60_000);

  test("an ampersand in a header is printed, page numbers are filled in", async () => {
    const xml = openPackage(await buildWorkbook(smallWorkbook())).get("xl/worksheets/sheet2.xml");
    expect(xml).toContain("<oddHeader>&amp;LMine &amp;&amp; mill</oddHeader>");
    expect(xml).toContain("<oddFooter>&amp;R&amp;P of &amp;N</oddFooter>");
  });

  test("the properties carry the moment and creator of the spec, and Excel is told to recalculate", async () => {
    const parts = openPackage(await buildWorkbook(smallWorkbook()));
    const core = parts.get("docProps/core.xml") as string;
    expect(core.match(/2027-01-31T00:00:00Z/g)).toHaveLength(2);
    expect(core).toContain("<dc:creator>JWG feasibility modeler</dc:creator>");
    expect(parts.get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("styles", () => {
  test("every class has a look of its own, so that it can be told from the written file", () => {
    const seen = Object.values(looks).map((look) => JSON.stringify({ size: 10, bold: false, italic: false, ...look }));
    expect(new Set(seen.map((look) => [...look].sort().join(""))).size).toBe(Object.keys(looks).length);
  });

  test("only cells of class input are unlocked", async () => {
    const cells = readWorkbook(await buildWorkbook(smallWorkbook())).sheets.get("Inputs")!.cells;
    expect(cells.get("E4")?.style).toMatchObject({ locked: false, fill: "FFFFFFCC", font: { colour: "FF0000FF" } });
    expect(cells.get("A4")?.style.locked).toBe(true);
  });
});

describe("what is refused", () => {
  test.each<[string, WorkbookSpec, string]>([
    ["a number that is none", withCell({ value: Number.NaN }), "W102 cell Inputs!E4 would hold NaN"],
    [
      "an infinite result",
      withCell({ formula: "1/0", cached: Number.POSITIVE_INFINITY }),
      "W102 cell Inputs!E4 would hold Infinity",
    ],
    [
      "a text beyond the limit",
      withCell({ value: "x".repeat(32_768) }),
      "W103 the text of cell Inputs!E4 has 32768 characters",
    ],
    ["a long sheet name", renamed("A sheet name that is far too long"), "W104 "],
    ["a sheet name with a colon", renamed("In:puts"), 'W104 "In:puts" cannot be the name of a sheet: it contains :'],
    ["a sheet name with an apostrophe", renamed("It's"), "W104 "],
    ["an empty sheet name", renamed(" "), "W104 "],
    ["two sheets of one name", renamed("CHECKS"), 'W104 "Checks" cannot be the name of a sheet: another sheet has it'],
    ["a formula with =", withCell({ formula: "=A1", cached: 0 }), 'W105 the formula of cell Inputs!E4 begins with "="'],
    ["an empty formula", withCell({ formula: "", cached: 0 }), "W105 the formula of cell Inputs!E4 is empty"],
    ["an endless formula", withCell({ formula: `1${"+1".repeat(4_100)}`, cached: 0 }), "W105 "],
    ["a long literal", withCell({ formula: `"${"x".repeat(256)}"`, cached: "" }), "W105 "],
    [
      "another workbook",
      withCell({ formula: "[other.xlsx]Sheet!A1", cached: 0 }),
      "W105 the formula of cell Inputs!E4 refers to another",
    ],
    ["an escape in a formula", withCell({ formula: '"_x000D_"', cached: "" }), "W105 "],
    ["a name like a cell", withCell({ value: 1, name: "q1" }), 'W106 "q1" cannot be a defined name'],
    [
      "a name used twice",
      withCell({ value: 1, name: "in_tax_rate" }),
      'W106 "in_tax_rate" cannot be a defined name: another',
    ],
    ["a formula without a value", withCell({ formula: "1+1" }), "W107 the formula of cell Inputs!E4 has no value"],
    ["a Date", withCell({ value: new Date(0) as unknown as number }), "W108 cell Inputs!E4 was given a Date"],
    ["a choice with a comma", validated(["a,b"]), "W109 the list of choices for Inputs!E4 has an item with a comma"],
    ["too many choices", validated(Array.from({ length: 60 }, () => "choice")), "W109 "],
    [
      "a range that is none",
      { ...smallWorkbook(), names: [{ name: "in_x", sheet: "Inputs", range: "E" }] },
      'W111 "E" is not a range',
    ],
    ["a moment without zone", { ...smallWorkbook(), moment: "2027-01-31" }, 'W112 "2027-01-31" is not a moment'],
  ])("refuses %s", async (_, book, sentence) => {
    expect((await codes(book))[0]).toMatch(new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
  });

  test("all faults of a book are reported at once", async () => {
    const book = withCells({ "Inputs!E4": { value: Number.NaN }, "Checks!E4": { formula: "=1", cached: 1 } });
    expect((await codes(book)).map((line) => line.slice(0, 4))).toEqual(["W102", "W105"]);
  });

  test("a square bracket inside a text literal is no external reference", async () => {
    const book = withCells({ "Checks!A9": { formula: '"[USD]"', cached: "[USD]" } });
    await expect(buildWorkbook(book)).resolves.toBeInstanceOf(Uint8Array);
  });
});

function validated(items: readonly string[]): WorkbookSpec {
  const book = smallWorkbook();
  const [inputs, ...rest] = book.sheets;
  return { ...book, sheets: [{ ...inputs!, validations: [{ range: "E4", kind: "list", items }] }, ...rest] };
}
