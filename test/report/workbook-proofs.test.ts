import { describe, expect, test } from "@jest/globals";
import { address } from "../../src/report/address.ts";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import { openPackage } from "../../src/report/package-parts.ts";
import type { CellSpec, WorkbookSpec } from "../../src/report/workbook-spec.ts";
import { closePackage } from "../support/close-package.ts";
import {
  analyseWorkbook,
  brokenRules,
  type Conventions,
  circles,
  countCounterFlow,
  describeViolations,
  hardNumbersInFormulas,
  irreproducibleBytes,
  malformedParts,
  overgrownFormulas,
  type Rule,
  rules,
  unsafeFunctions,
} from "../support/workbook-proofs.ts";
import { conventions, smallWorkbook, withCells } from "./small-workbook.ts";

const analysed = async (spec: WorkbookSpec) => analyseWorkbook(await buildWorkbook(spec));
const black = "calculation.decimal2" as const;
const calculated = (formula: string, cached: CellSpec["cached"] = 1): CellSpec => ({ formula, cached, style: black });
/** A whole row of the cash-flow sheet, so that only the rule under test is broken; `{c}` is the year's column. */
function yearly(row: number, formula: string, cached: number, style: CellSpec["style"] = black, key = `extra_${row}`) {
  const cells = Array.from({ length: 6 }, (_, t) => {
    const letters = (column: number) => address(column, 1).slice(0, -1);
    const text = formula.replaceAll("{c}", letters(6 + t)).replaceAll("{p}", letters(5 + t));
    return [`Cash flow!${letters(6 + t)}${row}`, { formula: text, cached, style }] as const;
  });
  const names = ["extra", "t", key].map(
    (value, i) => [`Cash flow!${"ABC"[i]}${row}`, { value, style: "label" }] as const,
  );
  return Object.fromEntries<CellSpec>([...names, ...cells] as [string, CellSpec][]);
}

test("the small mine breaks no rule", async () => {
  expect(brokenRules(await analysed(smallWorkbook()), conventions)).toEqual({});
});

/** For each rule a workbook that breaks it and nothing else: the place, and what is said about it. */
const broken: [Rule, string, Record<string, CellSpec | null>, string, string][] = [
  [
    "every row holds one formula",
    "one year differs",
    { "Cash flow!H7": calculated("H5*Inputs!$E$4/1000", 1) },
    "H7",
    "breaks the row",
  ],
  [
    "every row holds one formula",
    "the first year differs",
    { "Cash flow!F12": calculated("E12+F9-F10", -4000) },
    "G12",
    "breaks the row",
  ],
  [
    "every row holds one formula",
    "a year is missing",
    { "Cash flow!K10": { value: 60, style: "engine_value" } },
    "F10",
    "only 5 of 6",
  ],
  ["no formula holds a hard number", "a price", { "Checks!E5": calculated("E3*1.05") }, "E5", "holds the number 1.05"],
  ["no formula holds a hard number", "a percentage", { "Checks!E5": calculated("E3*100%") }, "E5", "per cent sign"],
  ["every function is safe", "OFFSET", { "Checks!E5": calculated("OFFSET(E3,0,0)", 0) }, "E5", "uses OFFSET"],
  [
    "every function is safe",
    "NPV",
    { "Checks!E5": calculated("NPV(Inputs!E9,'Cash flow'!F11:K11)") },
    "E5",
    "uses NPV",
  ],
  [
    "nothing comes from outside",
    "a whole column",
    { "Checks!E5": calculated("E3+SUM(Inputs!Z:Z)") },
    "E5",
    "refers to Inputs!Z:Z",
  ],
  [
    "nothing comes from outside",
    "an unknown name",
    { "Checks!E5": calculated("E3+in_nothing") },
    "E5",
    "refers to in_nothing",
  ],
  [
    "nothing comes from outside",
    "a bare TRUE",
    { "Checks!E5": calculated("IF(TRUE,E3,0)", 0) },
    "E5",
    "refers to TRUE",
  ],
  [
    "formulas are short and flat",
    "IF in IF in IF",
    { "Checks!E5": calculated("IF(E3>0,0,IF(E3<0,1,IF(E4>0,1,0)))", 0) },
    "E5",
    "nests IF 3 deep",
  ],
  ["no cell depends on itself", "a cell", { "Checks!E5": calculated("E3+E5") }, "E5", "1 cells depend"],
  [
    "formulas read numbers",
    "a blank",
    { "Checks!E5": calculated("E3+Inputs!Z9") },
    "E5",
    "reads Inputs!Z9, which is blank",
  ],
  [
    "formulas read numbers",
    "a blank in a range",
    { "Checks!E5": calculated("SUM(E3:E4,Inputs!E8:F8)") },
    "E5",
    "reads Inputs!F8",
  ],
  ["formulas read numbers", "a label", { "Checks!E5": calculated("E3+A3") }, "E5", 'holds the text "master"'],
  [
    "every chain ends in an input",
    "a formula that reads nothing",
    { "Checks!E5": calculated("12*1000") },
    "E5",
    "reads no cell",
  ],
  [
    "every input is used",
    "an input nobody reads",
    { "Inputs!E13": { value: 5, style: "input" } },
    "E13",
    "no formula reads",
  ],
  ["formulas read from above", "the row below", yearly(13, "{c}14", 0), "F13", "reads against the order"],
  [
    "formulas read from above",
    "a needless mark",
    yearly(13, "{c}12+{c}5", 0, "counter_flow.decimal2"),
    "F13",
    "without need",
  ],
  [
    "no link points at a link",
    "a chain",
    { "Checks!E5": { formula: "'Cash flow'!G5", cached: 1, style: "link" } },
    "E5",
    "itself a link",
  ],
  [
    "plain numbers are declared",
    "a number in between",
    { "Checks!E5": { value: 7, style: "label" } },
    "E5",
    "plain number 7",
  ],
  [
    "styles tell the truth",
    "a formula in blue",
    { "Inputs!E8": { formula: "E4", cached: 1, style: "engine_value" } },
    "E8",
    "is a formula in the style",
  ],
  [
    "styles tell the truth",
    "a link in black",
    { "Checks!E5": calculated("Inputs!E9") },
    "E5",
    "a link styled as a calculation",
  ],
  [
    "styles tell the truth",
    "a sum in green",
    { "Checks!E5": { formula: "E3+E4", cached: 1, style: "link" } },
    "E5",
    "styled as a link but",
  ],
  ["every line has a name", "no unit", { "Cash flow!B7": null }, "7", "has no unit"],
  [
    "every line has a name",
    "the same key twice",
    { "Cash flow!C7": { value: "cost", style: "key" } },
    "8",
    "has the key cost",
  ],
];

/** Breaking one rule may break a neighbour on the way; these are the neighbours that must be expected. */
const neighbours: Partial<Record<string, Rule[]>> = {
  "the row below": ["formulas read numbers"],
  "a constant further down": ["formulas read numbers"],
  "a year is missing": ["every chain ends in an input"],
};

describe.each(broken)("%s", (rule, what, changes, place, sentence) => {
  test(`fails on ${what}`, async () => {
    const found = brokenRules(await analysed(withCells(changes)), conventions);
    expect(found[rule]?.map(({ address: at, text }) => `${at} ${text}`).join("\n")).toContain(sentence);
    expect(found[rule]?.map((violation) => violation.address)).toContain(place);
    const others = Object.keys(found).filter((name) => name !== rule && !neighbours[what]?.includes(name as Rule));
    expect(others).toEqual([]);
  });
});

test("every rule has a workbook that breaks it", () => {
  const elsewhere: Rule[] = ["no cell shows an error", "only inputs are unlocked"];
  expect([...new Set([...broken.map(([rule]) => rule), ...elsewhere])].sort()).toEqual(Object.keys(rules).sort());
});

describe("rules that a spec cannot break", () => {
  const patched = async (part: string, change: (text: string) => string, spec = smallWorkbook()) => {
    const parts = openPackage(await buildWorkbook(spec));
    const before = parts.get(part) as string;
    const after = change(before);
    expect(after).not.toBe(before);
    parts.set(part, after);
    return closePackage(parts);
  };
  const sheet2 = "xl/worksheets/sheet2.xml";

  test("an error in the cache is found", async () => {
    const file = await patched(sheet2, (xml) =>
      xml.replace(/(<c r="G7" s="\d+")(>.*?)<v>3600<\/v>/, '$1 t="e"$2<v>#DIV/0!</v>'),
    );
    const found = brokenRules(analyseWorkbook(file), conventions)["no cell shows an error"];
    expect(found).toEqual([{ sheet: "Cash flow", address: "G7", text: "shows #DIV/0!" }]);
  });

  test("locks that do not go with the style are found, both ways", async () => {
    const spec = withCells({ "Inputs!E4": { formula: "E8", cached: 18, style: "input" } });
    const found = brokenRules(await analysed(spec), conventions)["only inputs are unlocked"];
    expect(found).toEqual([{ sheet: "Inputs", address: "E4", text: "holds a formula but is unlocked" }]);
    const locked = await patched("xl/styles.xml", (xml) => xml.replaceAll('locked="0"', 'locked="1"'));
    const texts = brokenRules(analyseWorkbook(locked), conventions)["only inputs are unlocked"]!.map(
      ({ text }) => text,
    );
    expect(texts.length).toBeGreaterThan(20);
    expect(new Set(texts)).toEqual(new Set(["looks like an input but is locked"]));
  });

  test("a number that is neither input nor declared is the loose end of a chain", async () => {
    const spec = withCells({ "Checks!E5": { value: 7, style: "label" }, "Checks!E6": calculated("E3+E5") });
    const found = brokenRules(await analysed(spec), conventions)["every chain ends in an input"];
    expect(found).toMatchObject([
      { address: "E6", text: "reads Checks!E5, a number that is neither input nor declared constant" },
    ]);
    expect(brokenRules(await analysed(spec), { ...conventions, constantSheets: ["Checks"] })).toEqual({});
  });

  test("macros, outside links and broken names are found in the package", async () => {
    const parts = openPackage(await buildWorkbook(smallWorkbook()));
    parts.set("xl/vbaProject.bin", new Uint8Array([1]));
    parts.set("xl/_rels/workbook.xml.rels", `${parts.get("xl/_rels/workbook.xml.rels")}<!-- TargetMode="External" -->`);
    parts.set("xl/workbook.xml", (parts.get("xl/workbook.xml") as string).replace("Inputs!$E$9<", "[1]Inputs!$E$9<"));
    const found = brokenRules(analyseWorkbook(closePackage(parts)), conventions)["nothing comes from outside"]!;
    expect(found.map(({ sheet, text }) => `${sheet} ${text}`)).toEqual([
      "xl/_rels/workbook.xml.rels links outside the file",
      "xl/vbaProject.bin is a part that can run or fetch something",
      "xl/workbook.xml in_tax_rate is [1]Inputs!$E$9",
    ]);
  });

  test("a part that is not well-formed is named with its line", async () => {
    expect(await malformedParts(await buildWorkbook(smallWorkbook()))).toEqual([]);
    const found = await malformedParts(await patched(sheet2, (xml) => xml.replace("</sheetData>", "")));
    expect(found[0]).toMatchObject({ sheet: sheet2 });
    expect(found[0]!.text).toMatch(/^line 2: parser error/);
  });
});

describe("circles", () => {
  test("a circle over three sheets is found and shown", async () => {
    const spec = withCells({
      "Inputs!E8": calculated("Checks!E5"),
      "Checks!E5": calculated("SUM('Cash flow'!F8:K8)"),
    });
    const [found, ...more] = circles(await analysed(spec));
    expect(more).toEqual([]);
    // Inputs!E8 feeds six costs, their sum feeds it back: 8 cells.
    expect(found!.text).toMatch(/^8 cells depend on each other: /);
  });

  test("a circle that closes only through a range is found: a balance that sums its own row", async () => {
    const spec = withCells({ "Cash flow!E12": calculated("MAX(F12:K12)") });
    expect(circles(await analysed(spec))).toMatchObject([
      { sheet: "Cash flow", text: expect.stringMatching(/^7 cells/) },
    ]);
  });

  test("a left-anchored running sum is no circle", async () => {
    expect(circles(await analysed(withCells(yearly(13, "SUM($F11:{c}11)", 0))))).toEqual([]);
    expect(circles(await analysed(withCells(yearly(13, "SUM($E13:{p}13)+{c}11", 0))))).toEqual([]);
    expect(circles(await analysed(withCells(yearly(13, "SUM($F13:$K13)", 0))))).toHaveLength(1);
  });
});

describe("the order of rows", () => {
  test("last year's value from below is free, a mark makes this year's allowed and counted", async () => {
    const balance = await analysed(
      withCells({
        ...yearly(13, "{p}14", 0),
        ...yearly(14, "{c}13+{c}11", 0),
        "Cash flow!E14": calculated("Inputs!E10+Inputs!E8", 0),
      }),
    );
    expect(rules["formulas read from above"](balance, conventions)).toEqual([]);
    const marked = await analysed(
      withCells({ ...yearly(13, "{c}14", 0, "counter_flow.decimal2"), ...yearly(14, "{c}11+{c}10", 0) }),
    );
    expect(brokenRules(marked, conventions)).toEqual({});
    expect(countCounterFlow(marked)).toBe(6);
  });

  test("sheets are held to the order of their tabs when asked", async () => {
    const spec = withCells(yearly(13, "{c}12+Checks!$E$3", 0));
    const both = { ...conventions, timeSheets: ["Cash flow", "Checks"] };
    const book = await analysed(spec);
    const onCashFlow = (options: Conventions) =>
      rules["formulas read from above"](book, options).filter(({ sheet }) => sheet === "Cash flow");
    expect(onCashFlow(both)).toEqual([]);
    expect(onCashFlow({ ...both, sheetsInOrder: true })).toHaveLength(6);
  });
});

test("lists of numbers, functions and lengths can be narrowed", async () => {
  const book = await analysed(smallWorkbook());
  expect(hardNumbersInFormulas(book, new Set([0, 1]))).toHaveLength(12);
  expect(unsafeFunctions(book, new Set(["SUM", "MAX", "IF"]))).toMatchObject([
    { address: "E4", text: expect.stringContaining("uses ABS") },
  ]);
  expect(overgrownFormulas(book, { longest: 40 })).toHaveLength(1);
  expect(describeViolations(overgrownFormulas(book, { longest: 40 }))).toMatch(
    /^1 violations\nChecks!E4: has \d+ characters/,
  );
});

test("named exceptions may be text, blank or unused", async () => {
  const spec = withCells({ "Checks!E5": calculated("E3+Inputs!Z9+A3"), "Inputs!E13": { value: 5, style: "input" } });
  const named = {
    ...conventions,
    mayBeBlankOrText: (_: string, __: unknown, at: string) => at === "Z9" || at === "A3",
    mayBeUnused: (_: string, cell: { address: string }) => cell.address === "E13",
  };
  expect(brokenRules(await analysed(spec), named)).toEqual({});
});

describe("bytes", () => {
  const module = new URL("./reproducible.ts", import.meta.url).pathname;
  test("are the same in London and Tashkent, in English and Russian", async () => {
    expect(await irreproducibleBytes({ module, call: "steady" })).toEqual([]);
  }, 60_000);
  test("that depend on the time zone are found out", async () => {
    expect(await irreproducibleBytes({ module, call: "shifting" })).toMatchObject([
      { sheet: "Asia/Tashkent ru_RU.UTF-8" },
    ]);
  }, 60_000);
});
