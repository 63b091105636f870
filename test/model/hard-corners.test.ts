/**
 * Hard corners of binding and of the readings: mistakes that once passed in silence, or crashed, each with its smallest
 * case and what comes out.
 */

import { describe, expect, test } from "@jest/globals";
import type { LineItem } from "../../src/book/chapter.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { UnitSystem } from "../../src/formula/units.ts";
import { givenIn } from "../../src/model/given.ts";
import { itemOf, type Model } from "../../src/model/model.ts";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import { agree, inWorkbook, type Readable, workbookOf } from "../formula/tiny-program.ts";
import { recalculateInProcess } from "../support/hyperformula.ts";
import {
  bound,
  chapter,
  exactOf,
  floatValues,
  input,
  line,
  mistakesOf,
  studyOf,
  TUNGSTEN,
  years,
} from "../support/tiny-study.ts";

const inputs = [
  input("money", "$", { shape: "series", default: ["1 USD", "2 USD", "3 USD"] }),
  input("mass", "t", { shape: "series", default: ["1 t", "2 t", "3 t"] }),
  input("flag", "1", { shape: "series", default: ["0", "1", "1"] }),
  input("never", "1", { shape: "series", default: ["0", "0", "0"] }),
  input("one_amount", "$", { default: "5 USD" }),
  input("three", "1", { default: "3" }),
  input("curve", "1", { shape: "table", levelUnit: "year", default: { "0 years": "10", "1 years": "20" } }),
];
const study = (lines: readonly LineItem[]) => studyOf([chapter("c", lines, { inputs })], [{ chapter: "c" }], years(3));
const codes = (...lines: LineItem[]): string[] => mistakesOf(study(lines)).map(({ code }) => code);
const values = (name: string, ...lines: LineItem[]): (number | null)[] => exactOf(bound(study(lines)), `c[c].${name}`);

describe("units inside helper lines are checked", () => {
  test("a sum of money and mass below a reduction: F301", () => {
    expect(codes(line("a", "1", "sum(money + mass)", { once: true }))).toEqual(["F301"]);
  });
  test("a sum of money and mass below prev: F301", () => {
    expect(codes(line("a", "1", "prev(money + mass)"))).toEqual(["F301"]);
  });
  test("a sum of money and mass below a surface form: F301", () => {
    expect(codes(line("a", "1", "cum(money + mass)"))).toEqual(["F301"]);
  });
  test("a level of another unit than the table's: F301", () => {
    expect(codes(line("a", "1", "interpolate(money, curve)"))).toEqual(["F301"]);
  });
  test("money as the flag of year ends: F301", () => {
    expect(codes(line("a", "$", "year_to_date(money, money)"))).toEqual(["F301"]);
  });
});

describe("names inside total and ahead are checked", () => {
  const owner = chapter("owner", [line("all", "$", "total(loan.intrest by borrower)")]);
  const other = chapter("owner", [line("all", "$", "total(lone.interest by borrower)")]);
  const third = chapter("owner", [line("all", "$", "total(loan.interest by borower)")]);
  const loan = chapter("loan", [line("interest", "$", "1 * amount")], {
    roles: { borrower: { chapters: ["owner"], about: "who borrows" } },
    inputs: [input("amount", "$", { default: "5 USD" })],
  });
  test.each([
    ["line", owner],
    ["chapter", other],
    ["role", third],
  ])("a misspelled %s is refused: F201", (_, one) => {
    expect(
      mistakesOf(
        studyOf([one, loan], [{ chapter: "owner" }, { chapter: "loan", roles: { borrower: "owner" } }], years(2)),
      ).map(({ code }) => code),
    ).toEqual(["F201"]);
  });
});

describe("one mistake is told once for every copy of the model", () => {
  test("an unknown name in a line that is copied: one F201", () => {
    expect(codes(line("a", "$", "monye * 2"), line("b", "$", "planned.a"))).toEqual(["F201"]);
  });
});

describe("blanks where a number is needed", () => {
  const flagged = line("f", "1", "flag * flag");
  test("prev of a line that is blank under the same flag: F305", () => {
    expect(
      codes(
        flagged,
        line("b", "$", "money * 2", { applies: "f" }),
        line("c", "$", "prev(b) + money", { applies: "f" }),
      ),
    ).toEqual(["F305"]);
  });
  test("a flag that is itself blank in places: F305", () => {
    expect(codes(flagged, line("b", "1", "flag", { applies: "f" }), line("c", "$", "money", { applies: "b" }))).toEqual(
      ["F305"],
    );
  });
  test("the least of a line that never applies is blank, and so cannot enter arithmetic: F305", () => {
    expect(
      codes(
        line("f", "1", "never * never"),
        line("b", "$", "money * 2", { applies: "f" }),
        line("c", "$", "min_over(b)", { once: true }),
        line("d", "$", "c * 2", { once: true }),
      ),
    ).toEqual(["F305"]);
  });
});

describe("surface forms refuse what they cannot use", () => {
  test("a value for the whole timeline as the flag of year ends is refused: F307", () => {
    expect(codes(line("a", "$", "year_to_date(money, 1)"))).toEqual(["F307"]);
  });
  test("a value for the whole timeline as a flow is refused: F307", () => {
    expect(codes(line("w", "year", "period_years"), line("a", "$", "within_last(one_amount, w)"))).toEqual(["F307"]);
  });
  test("interpolate at a level that the structure makes 0 is the value there, 10", () => {
    expect(values("a", line("z", "year", "0"), line("a", "1", "1 + interpolate(z, curve) * three"))[0]).toBe(31);
  });
  test("a window of 30 months reaches beyond the column before: 3 + 2 + half of 1", () => {
    const wide = chapter("c", [line("a", "$", "within_last(money, window)")], {
      inputs: [...inputs, input("window", "year", { default: "30 months", limits: ["0 months", "36 months"] })],
    });
    expect(exactOf(bound(studyOf([wide], [{ chapter: "c" }], years(3))), "c[c].a")[2]).toBe(5.5);
  });
});

describe("a line that the structure makes 1", () => {
  test("is a row to who looks back at it: 0 before the first period, then 1", () => {
    expect(values("a", line("o", "1", "1"), line("a", "1", "prev(o) * three"))).toEqual([0, 3, 3]);
  });
});

describe("readings agree", () => {
  const readable = (model: Model): Readable => ({
    name: "c",
    program: model.program,
    rings: model.rings,
    given: givenIn(model, 0),
  });
  const inExcel = async (model: Model, name: string): Promise<unknown[]> => {
    const one = readable(model);
    return inWorkbook(one, recalculateInProcess(await buildWorkbook(workbookOf([one]))))[
      itemOf(model, `c[c].${name}`)!.index
    ]!;
  };

  test("a comparison as a branch of if is TRUE in Excel, which SUM leaves out: 2", async () => {
    const model = bound(study([line("a", "1", "if(flag, flag == 1, 0)"), line("s", "1", "sum(a)", { once: true })]));
    expect(exactOf(model, "c[c].s")).toEqual([2]);
    expect(await inExcel(model, "s")).toEqual([2]);
  });

  test("a comparison in reaches is above every number in Excel: 0 does not reach 1", async () => {
    const model = bound(study([line("a", "1", "reaches(flag > 5, 1)")]));
    expect(exactOf(model, "c[c].a")).toEqual([0, 0, 0]);
    expect(await inExcel(model, "a")).toEqual([0, 0, 0]);
  });

  test("share jumps where its whole is a difference that decimals find to be 0", () => {
    const model = bound(study([line("tenths", "1", "three * 0.1"), line("s", "1", "share(three, tenths - 0.3)")]));
    const [exact, float] = [exactOf(model, "c[c].s"), floatValues(model)[itemOf(model, "c[c].s")!.index]!];
    expect(agree(float[0], exact[0]!, 1e-9)).toBe(true);
  });

  test("an opening value from a row: decimals take its first period, a sheet its opening column: F306", () => {
    expect(codes(line("b", "$", "prev(b) + money", { opening: "money" }))).toEqual(["F306"]);
  });
});

describe("the language", () => {
  test("by stands for a comma in any call, not in total alone: F102 or F107", () => {
    expect(codes(line("a", "$", "min(money by one_amount)"))).toHaveLength(1);
  });
  test("300 brackets within each other are read, or refused as too deep", () => {
    const result = parseFormula(`${"(".repeat(300)}a${")".repeat(300)}`);
    if ("mistake" in result) expect(result.mistake.sentence).toContain("deep");
  });
  test("two numbers without an operator: the message says so", () => {
    expect(parseFormula("1 2")).toMatchObject({
      mistake: { sentence: expect.stringContaining("operator is missing") },
    });
  });
  test("a bracket that is not closed: the message says so", () => {
    expect(parseFormula("((a)")).toMatchObject({ mistake: { sentence: expect.stringMatching(/missing|closed/) } });
  });
});

describe("units", () => {
  test("a grade turned upside down does not fit: t ore/t WO3 for t WO3/t ore", () => {
    const units = new UnitSystem(TUNGSTEN);
    expect(units.matches(units.require("t ore/t WO3").dimension, units.require("t WO3/t ore").dimension)).toBe(false);
  });
});
