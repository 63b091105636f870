import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { columnOf, loadCsv, numberIn, readCsv } from "../../src/scenario/csv.ts";

function cells(text: string): string[][] {
  const { table, diagnostics } = readCsv(text, "plan.csv");
  expect(diagnostics).toEqual([]);
  return [table!.header, ...table!.rows].map((row) => row.map((cell) => cell.text));
}

/** Each mistake as `line:column code`. */
function mistakes(text: string): string[] {
  return readCsv(text, "plan.csv").diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
}

describe("readCsv", () => {
  test("reads commas, quotes and both line ends, with and without an end to the last line", () => {
    const expected = [
      ["year", "note"],
      ["2029", 'a "b", c'],
    ];
    expect(cells('year,note\n2029,"a ""b"", c"\n')).toEqual(expected);
    expect(cells('year,note\r\n2029,"a ""b"", c"')).toEqual(expected);
    expect(cells('year,note\r\n2029,"a ""b"", c"\r\n\r\n\n')).toEqual(expected);
  });

  test("keeps blanks, empty fields and line ends within quotes", () => {
    expect(cells('a,b,c\n ,,"x\ny"\n,,\n')).toEqual([
      ["a", "b", "c"],
      [" ", "", "x\ny"],
      ["", "", ""],
    ]);
  });

  test("gives each cell its place, also after a field of several lines", () => {
    const { table } = readCsv('a,b\n"x\ny",5\n12,6\n', "plan.csv");
    expect(table!.rows[0]![1]!.place).toEqual({ file: "plan.csv", line: 3, column: 4, length: 1 });
    expect(table!.rows[1]![0]!.place).toEqual({ file: "plan.csv", line: 4, column: 1, length: 2 });
  });

  test.each([
    ["a short row", "a,b\n1\n", ["2:1 S120"]],
    ["several ragged rows", "a,b\n1\n1,2\n1,2,3\n", ["2:1 S120"]],
    ["a blank line in the middle", "a,b\n\n1,2\n", ["2:1 S120"]],
    ["an unclosed quote", 'a,b\n1,"2\n3,4\n', ["2:3 S124"]],
    ["a quote inside a field", 'a,b\n1,2"\n', ["2:4 S124"]],
    ["text after a quote", 'a,b\n"1"x,2\n', ["2:4 S124"]],
    ["two columns of one name", "a,a\n1,2\n", ["1:3 S123"]],
    ["a column without a name", "a,\n1,2\n", ["1:3 S125"]],
    ["semicolons", "a;b\n1;2\n", ["1:1 S126"]],
    ["tabs", "a\tb\n1\t2\n", ["1:1 S126"]],
    ["a bare carriage return", "a,b\r1,2\r", ["1:4 S127"]],
    ["an empty file", "\n\n", ["1:1 S107"]],
  ])("%s gives one message", (_name, text, expected) => {
    expect(mistakes(text)).toEqual(expected);
  });

  test("reads back every table that was written by the rules", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", ",", '"', "\n", " ", ".", "ж") });
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }));
    fc.assert(
      fc.property(tables, (rows) => {
        const header = (rows[0] ?? [""]).map((_, index) => `c${index}`);
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = [header, ...rows].map((row) => row.map(quote).join(",")).join("\r\n");
        expect(cells(text)).toEqual([header, ...rows]);
      }),
    );
  });

  test("reads or refuses any text, never with a crash", () => {
    const csvish = fc
      .array(fc.constantFrom("a", ",", '"', "\n", "\r", "\r\n", ";", "\t", "\0", "1.5", '""'))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(csvish, (text) => {
        const { table, diagnostics } = readCsv(text, "plan.csv");
        expect(table === undefined).toBe(diagnostics.length > 0);
        for (const { sentence, place } of diagnostics) {
          expect(sentence).not.toMatch(/undefined/);
          expect(place!.line).toBeLessThanOrEqual(text.split("\n").length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("reads megabytes in time that grows with the text", () => {
    const start = performance.now();
    expect(cells(`a,b\n${"1,2\n".repeat(500_000)}`)).toHaveLength(500_001);
    // A step that grew with the square of the text would take minutes.
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe("columns and numbers", () => {
  const { table } = readCsv("year,ore\n2029,0.55\n2030,1 000\n", "plan.csv");

  test("gives the cells of a column, or says that there is none", () => {
    expect(columnOf(table!, "ore").cells!.map((cell) => cell.text)).toEqual(["0.55", "1 000"]);
    expect(columnOf(table!, "grade").diagnostics).toMatchObject([
      { code: "S122", place: { line: 1, column: 1, length: 8 } },
    ]);
  });

  test.each([
    ["12", 12],
    ["-0.5", -0.5],
    ["+.5", 0.5],
    ["5.", 5],
    ["1e3", 1000],
  ])("%s is a number", (text, value) => {
    expect(numberIn({ text, place: table!.header[0]!.place }, "ore")).toEqual({ value, diagnostics: [] });
  });

  test.each(["", " 5", "1 000", "1,5", "5 %", "0x10", "NaN", "Infinity", "1e999", "--5", "٣"])(
    "%j is no number",
    (text) => {
      expect(numberIn({ text, place: table!.header[0]!.place }, "ore").diagnostics).toMatchObject([{ code: "S121" }]);
    },
  );
});

describe("loadCsv", () => {
  const place = { file: "scenarios/uz/base.yaml", line: 3, column: 8, length: 8 };
  const readFile = async (file: string) => (file === "scenarios/uz/plan.csv" ? "\ufeffyear\n2029\n" : undefined);

  test("reads the table relative to the file that names it", async () => {
    const { table, sources } = await loadCsv("plan.csv", place, { readFile });
    expect(table!.header[0]).toMatchObject({ text: "year", place: { file: "scenarios/uz/plan.csv", column: 1 } });
    expect([...sources.keys()]).toEqual(["scenarios/uz/plan.csv"]);
  });

  test("keeps to the root of the scenario and says where the table was named", async () => {
    expect((await loadCsv("../../plan.csv", place, { readFile })).diagnostics).toMatchObject([{ code: "S105", place }]);
    expect((await loadCsv("plam.csv", place, { readFile })).diagnostics).toMatchObject([{ code: "S104", place }]);
  });
});
