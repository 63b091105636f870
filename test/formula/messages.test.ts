/** Every sentence about formulas, as an analyst reads it: one example per code, exact text. */

import { describe, expect, test } from "@jest/globals";
import type { LineItem } from "../../src/book/chapter.ts";
import { chapter, input, line, mistakesOf, studyOf, textOf, years } from "../support/tiny-study.ts";

const inputs = [
  input("price", "$/unit", { default: "340 USD/mtu" }),
  input("quantity", "unit", { shape: "series", default: ["10 mtu", "20 mtu", "30 mtu"] }),
  input("rate", "1", { default: "8 %" }),
  input("payability", "1", { shape: "table", levelUnit: "1", default: { "0.5": "78 %", "0.65": "82 %" } }),
];
const helping = [
  line("revenue", "$", "price * quantity"),
  line("revenue_total", "$", "sum(revenue)", { once: true }),
  line("selling", "1", "not reaches(0, quantity)"),
  line("margin", "1", "share(revenue, revenue_total)", { applies: "selling" }),
];

/** What is said about a line of a contract with these formulas. */
function said(unit: string, formula: string, more: Partial<LineItem> = {}): string {
  const contract = chapter("contract", [...helping, line("levy", unit, formula, more)], { inputs });
  return textOf(mistakesOf(studyOf([contract], [{ chapter: "contract" }], years(3))));
}

describe("the language", () => {
  test("F101 a character that the language does not have", () => {
    expect(said("$", "revenue § 2")).toBe(`book contract.levy error F101 the formula language has no "§".
   revenue § 2
           ^
   help: a formula holds names, numbers, + - * / ^, comparisons, and, or, not, brackets and function calls.

1 error
`);
  });

  test("F101 an operator of other languages, with what to write instead", () => {
    expect(said("$", "revenue * 5 %")).toBe(`book contract.levy error F101 the formula language has no "%".
   revenue * 5 %
               ^
   help: write the percentage as an input with its unit, or as a fraction.

1 error
`);
  });

  test("F102 a formula that cannot be read", () => {
    expect(
      said("$", "2 revenue"),
    ).toBe(`book contract.levy error F102 this formula cannot be read: an operator is missing before "revenue".
   2 revenue
     ^^^^^^^
   help: check operators, commas and brackets around the marked place.

1 error
`);
  });

  test("F103 a formula that is too long", () => {
    expect(
      said("$", `revenue${" + revenue".repeat(200)}`),
    ).toBe(`book contract.levy error F103 the formula has 2007 characters, at most 2000 are read.
   help: split it into lines with names of their own.

1 error
`);
  });

  test("F104 an empty formula", () => {
    expect(said("$", " ")).toBe(`book contract.levy error F104 the formula is empty.
   help: write an expression such as price * quantity.

1 error
`);
  });

  test("F105 an unknown function, with the nearest", () => {
    expect(
      said("$", "maximum(revenue, 0) + mxa(0, revenue)"),
    ).toBe(`book contract.levy error F105 there is no function "maximum".
   maximum(revenue, 0) + mxa(0, revenue)
   ^^^^^^^
   help: the functions are listed by \`npm run model -- book\`.

book contract.levy error F105 there is no function "mxa".
   maximum(revenue, 0) + mxa(0, revenue)
                         ^^^
   help: did you mean "max"?

2 errors
`);
  });

  test("F106 too few or too many arguments, of a function and of a surface form", () => {
    expect(
      said("$", "abs(revenue, 0) + year_to_date(revenue)"),
    ).toBe(`book contract.levy error F106 abs takes 1 argument, not 2.
   abs(revenue, 0) + year_to_date(revenue)
   ^^^

book contract.levy error F106 year_to_date takes 2 arguments, not 1.
   abs(revenue, 0) + year_to_date(revenue)
                     ^^^^^^^^^^^^

2 errors
`);
  });

  test("F107 an argument of the wrong kind", () => {
    expect(
      said("$", "revenue * interpolate(rate, price)"),
    ).toBe(`book contract.levy error F107 here the name of a table is needed.
   revenue * interpolate(rate, price)
                               ^^^^^

1 error
`);
    expect(said("$", "total(revenue)")).toContain("F107 total is written total(chapter.line by role).");
    expect(said("$", "ahead(revenue)")).toContain(
      "F107 ahead is written ahead(line), in a chapter whose instances are ranked.",
    );
    expect(said("$", "relabel(revenue) + 0 * revenue + relabel(revenue)")).toContain(
      "F107 relabel must be the whole formula of a line.",
    );
  });
});

describe("names and units", () => {
  test("F201 an unknown reference, with the nearest", () => {
    expect(said("$", "prise * quantity")).toBe(`book contract.levy error F201 unknown reference "prise".
   prise * quantity
   ^^^^^
   help: did you mean "price"?

1 error
`);
    expect(said("$", "completely_different")).toContain(
      "help: a formula refers to lines and inputs of its own chapter, its roles, and the timeline.",
    );
  });

  test("F301 a sum of unlike units", () => {
    expect(said("$", "revenue + price")).toBe(`book contract.levy error F301 cannot add USD and USD/mtu.
   revenue + price
   ^^^^^^^^^^^^^^^
   help: multiply USD by something in 1/mtu.

1 error
`);
  });

  test("F302 a result that is not of the declared unit", () => {
    expect(
      said("unit", "price * quantity"),
    ).toBe(`book contract.levy error F302 the formula gives USD, the line declares mtu.
   price * quantity
   help: multiply USD by something in mtu/USD.

1 error
`);
  });

  test("F303 a unit where a plain number is needed", () => {
    expect(
      said("1", "exp(revenue)"),
    ).toBe(`book contract.levy error F303 an argument of exp must be a plain number, this has the unit USD.
   exp(revenue)
       ^^^^^^^
   help: divide by a quantity of the same unit first.

1 error
`);
  });
});

describe("jumps, blanks and shapes", () => {
  test("F304 a comparison of computed values", () => {
    expect(
      said("1", "revenue > 0"),
    ).toBe(`book contract.levy error F304 contract[contract].revenue is computed, and comparing computed values jumps at ties that readings decide differently.
   revenue > 0
   ^^^^^^^
   help: write reaches(x, y), which is true when x is at least y within 1e-9 in every reading.

1 error
`);
  });

  test("F304 in conditions and rounding", () => {
    expect(said("$", "if(revenue / revenue_total, 1, 0) * revenue")).toContain("F304");
    expect(said("1", "round(revenue / revenue_total)")).toContain("F304 the argument of round is computed");
    expect(said("1", "not (revenue / revenue_total)")).toContain("F304");
    expect(said("1", "selling and quantity / quantity")).toContain("F304");
  });

  test("F305 a blank used as a number", () => {
    expect(
      said("$", "margin * revenue"),
    ).toBe(`book contract.levy error F305 contract[contract].margin is blank where it does not apply, so it cannot enter arithmetic.
   margin * revenue
   ^^^^^^
   help: use or_zero(x), min_over(x), max_over(x) or average_over(x).

1 error
`);
  });

  test("F306 a value for every period where one is needed", () => {
    expect(
      said("$", "revenue * 2", { once: true }),
    ).toBe(`book contract.levy error F306 levy has a value for every period, here one value for the whole timeline is needed.
   revenue * 2
   ^^^^^^^^^^^
   help: reduce it with sum, max_over, min_over, at_end or present_value.

1 error
`);
    expect(said("$", "present_value(revenue, quantity / quantity, period_end)")).toContain(
      "F306 the argument of present_value has a value for every period",
    );
  });

  test("F307 one value where one for every period is needed", () => {
    expect(
      said("1", "prev(rate)"),
    ).toBe(`book contract.levy error F307 the argument of prev has one value for the whole timeline, here a value for every period is needed.
   prev(rate)
   ^^^^^^^^^^

1 error
`);
  });
});

describe("rings", () => {
  test("F320 within a period", () => {
    expect(
      said("$", "levy * rate + revenue"),
    ).toBe(`book error F320 these items depend on each other within one period: contract[contract].levy -> contract[contract].levy.
   help: base one of them on an opening balance, e.g. prev(levy).

1 error
`);
  });

  test("F321 in both directions", () => {
    expect(
      said("$", "prev(levy) + next(levy)"),
    ).toBe(`book error F321 these items look both back and ahead in time: contract[contract].levy.
   back: contract[contract].levy needs contract[contract].levy
   ahead: contract[contract].levy needs contract[contract].levy
   help: look ahead to a scheduled amount, look back to an opening balance, or use a pass.

1 error
`);
  });

  test("F322 through a sum over the timeline", () => {
    expect(
      said("$", "revenue - share(sum(levy), 3)"),
    ).toBe(`book error F322 a reduction over the whole timeline takes part in its own calculation: contract[contract].levy.
   over the whole timeline: contract[contract].levy needs contract[contract].levy
   help: use a running balance with prev, or a pass.

1 error
`);
  });
});
