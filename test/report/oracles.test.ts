import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import { openPackage } from "../../src/report/package-parts.ts";
import type { CellSpec } from "../../src/report/workbook-spec.ts";
import { compareRecalculated, describeDifferences, type RecalculatedBook } from "../support/compare-recalculated.ts";
import { editCells } from "../support/edit-cells.ts";
import { recalculateWithGnumeric } from "../support/gnumeric.ts";
import { recalculateInProcess } from "../support/hyperformula.ts";
import { recalculate, recalculateAll } from "../support/libreoffice.ts";
import { readWorkbook } from "../support/read-workbook.ts";
import { poison, poisonCaches, run } from "../support/recalculate-outside.ts";
import { cashFlow, chartWorkbook, smallWorkbook, withCells } from "./small-workbook.ts";

const oracles: [string, (file: Uint8Array) => Promise<RecalculatedBook>][] = [
  ["LibreOffice", recalculate],
  ["Gnumeric", recalculateWithGnumeric],
  ["HyperFormula", async (file) => recalculateInProcess(file)],
];

let file: Uint8Array;
beforeAll(async () => {
  file = await buildWorkbook(chartWorkbook());
});

describe.each(oracles)("%s", (_, oracle) => {
  test("finds in every formula cell what was written there", async () => {
    const { compared, differences, worst } = compareRecalculated(file, await oracle(file));
    expect(describeDifferences(differences)).toBe("0 cells differ");
    expect(compared).toBe(66);
    expect(worst).toBeLessThan(1e-14);
  }, 60_000);

  test("notices a cached value that is wrong by a millionth, a wrong text, and an error", async () => {
    const wrong: Record<string, CellSpec> = {
      "Cash flow!G7": { formula: "G6*Inputs!$E$4/1000", cached: 3600.0036 },
      "Checks!B7": { formula: 'IF(E3<1,"yes","no")', cached: "no" },
      "Checks!B8": { formula: 'IF(E3<1,"yes","no")', cached: "yes" },
      "Checks!B9": { formula: "1/E3", cached: 5 },
      "Checks!B10": { formula: "E3<1", cached: true },
    };
    const broken = await buildWorkbook(withCells(wrong));
    const { differences } = compareRecalculated(broken, await oracle(broken));
    expect(differences).toMatchObject([
      { sheet: "Cash flow", address: "G7", reason: "differs", written: 3600.0036 },
      { sheet: "Checks", address: "B7", reason: "differs", written: "no", recalculated: "yes" },
      { sheet: "Checks", address: "B9", reason: "error", written: 5, recalculated: { error: "#DIV/0!" } },
    ]);
    expect(differences[0]!.recalculated).toBeCloseTo(3600, 9);
    expect(describeDifferences(differences)).toContain('Checks!B7 differs: written "no", recalculated "yes"');
  }, 60_000);

  test("follows an edit made in the file: at 13,000 USD/t the second year earns 240 more after tax", async () => {
    const edited = editCells(file, [{ name: "in_price", value: 13_000 }]);
    const cells = (await oracle(edited)).get("Cash flow")!;
    // 300 t x 1,000 USD/t = 300 thousand USD more revenue, less 20 % tax.
    expect(cells.get("G11")).toBeCloseTo(cashFlow[1]! + 240, 9);
    expect(compareRecalculated(edited, await oracle(edited)).differences.length).toBeGreaterThan(10);
  }, 60_000);
});

describe("poisoning", () => {
  test("replaces every cached value and nothing else", () => {
    const [before, after] = [readWorkbook(file), readWorkbook(poisonCaches(file))];
    for (const [name, { cells }] of before.sheets) {
      for (const cell of cells.values()) {
        const other = after.sheets.get(name)!.cells.get(cell.address);
        expect(other).toEqual(cell.formula === undefined ? cell : { ...cell, value: poison });
      }
    }
  });

  test("without it LibreOffice's default profile confirms a wrong cache; with it the default profile is found out", async () => {
    const broken = await buildWorkbook(withCells({ "Cash flow!D7": { formula: "SUM(F7:K7)", cached: 9999 } }));
    const trusting = await recalculate(broken, { recalculation: "never", keepCaches: true });
    expect(compareRecalculated(broken, trusting).differences).toEqual([]);
    const poisoned = await recalculate(broken, { recalculation: "never" });
    expect(compareRecalculated(broken, poisoned).differences.length).toBeGreaterThanOrEqual(60);
    const honest = await recalculate(broken, { keepCaches: true });
    expect(compareRecalculated(broken, honest).differences).toMatchObject([{ address: "D7", recalculated: 15_180 }]);
  }, 60_000);
});

describe("comparing", () => {
  const row = (values: Record<string, number>): RecalculatedBook => {
    const book = new Map([...recalculateInProcess(file)].map(([name, cells]) => [name, new Map(cells)]));
    for (const [place, value] of Object.entries(values)) book.get("Cash flow")!.set(place, value);
    return book;
  };

  test("measures by the largest magnitude of the row: 1e-6 beside 4,000 is agreement, 1e-5 is not", () => {
    expect(compareRecalculated(file, row({ F10: 1e-6 * 0.25, F11: -4000 + 3.9e-6 })).differences).toEqual([]);
    expect(compareRecalculated(file, row({ F11: -4000 + 1e-5 })).differences).toMatchObject([
      { address: "F11", scale: 4000 },
    ]);
  });

  test("takes the scale of the caller where one is given", () => {
    const scaleOf = (_: string, number: number) => (number === 11 ? 1e6 : undefined);
    expect(compareRecalculated(file, row({ F11: -4000 + 1e-5 }), { scaleOf }).differences).toEqual([]);
    const strict = compareRecalculated(file, row({ F11: -4000 + 1e-5 }), { scaleOf: () => 1 }).differences;
    expect(strict).toMatchObject([{ address: "F11", scale: 1 }]);
  });

  test("an oracle that lost a cell, a sheet or a type does not pass", () => {
    const partial = new Map(row({}));
    partial.delete("Checks");
    const sheet = new Map(partial.get("Cash flow"));
    sheet.delete("G11");
    sheet.set("H11", "1440");
    partial.set("Cash flow", sheet);
    expect(compareRecalculated(file, partial).differences.map(({ address, reason }) => `${address} ${reason}`)).toEqual(
      ["G11 missing", "H11 kind", "E3 missing", "E4 missing"],
    );
  });
});

describe("editing the file", () => {
  test("changes inputs by name, by place and by row, and leaves charts and formulas alone", () => {
    const edited = editCells(file, [
      { name: "in_ore", value: [0, 1, 2, 3, 4, 5] },
      { sheet: "Inputs", address: "A4", value: "<price>" },
      { sheet: "Inputs", address: "E9", value: null },
    ]);
    const cells = readWorkbook(edited).sheets.get("Inputs")!.cells;
    expect(["F5", "K5", "A4", "E9"].map((place) => cells.get(place)?.value)).toEqual([0, 5, "<price>", undefined]);
    expect(cells.get("K5")?.style).toEqual(readWorkbook(file).sheets.get("Inputs")!.cells.get("K5")?.style);
    const [before, after] = [openPackage(file), openPackage(edited)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, content] of before)
      if (name !== "xl/worksheets/sheet1.xml") expect(after.get(name)).toEqual(content);
  });

  test.each([
    ["an unknown name", { name: "in_nothing", value: 1 }, "There is no cell called in_nothing."],
    ["a formula cell", { sheet: "Cash flow", address: "G7", value: 1 }, "cell G7 holds a formula, not an input"],
    ["an empty place", { sheet: "Inputs", address: "Z99", value: 1 }, "the file has no cell Z99"],
    ["a row with too few values", { name: "in_ore", value: [1, 2] }, "in_ore has 6 cells and was given 2 values."],
    ["an unknown sheet", { sheet: "Nowhere", address: "A1", value: 1 }, 'There is no sheet "Nowhere"'],
  ])("refuses %s", (_, edit, sentence) => {
    expect(() => editCells(file, [edit])).toThrow(sentence);
  });
});

describe("programs outside", () => {
  test("several books are recalculated in one start of LibreOffice, in their order", async () => {
    const other = await buildWorkbook(withCells({ "Inputs!E4": { value: 6_000, style: "input" } }, smallWorkbook()));
    const results = await recalculateAll([file, other, file]);
    expect(results.map((book) => book.get("Cash flow")!.get("G7"))).toEqual([3600, 1800, 3600]);
  }, 60_000);

  test("a program that hangs is ended with its children, and says so", async () => {
    const started = Date.now();
    await expect(run("sh", ["-c", "echo waiting; sleep 30 & wait"], { timeoutMs: 300 })).rejects.toThrow(
      /sh took longer than 300 ms.\nwaiting/,
    );
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  test("a missing program is a failure in words, not a skipped test", async () => {
    await expect(run("soffice-that-is-not-there", [], { timeoutMs: 1_000 })).rejects.toThrow(
      "soffice-that-is-not-there is not installed; these tests need it.",
    );
  });

  test("a file that is no workbook is reported", async () => {
    await expect(recalculate(new Uint8Array([1, 2, 3]), { keepCaches: true })).rejects.toThrow();
  }, 60_000);
});
