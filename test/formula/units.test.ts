import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { checkLine, measure, type UnitsContext } from "../../src/formula/check-units.ts";
import {
  type Dimension,
  dimensionOf,
  divide,
  equal,
  multiply,
  PLAIN,
  power,
  renameBases,
  untagged,
} from "../../src/formula/dimension.ts";
import { FUNCTIONS, requireFunction } from "../../src/formula/functions.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { bindingOfTags, UNIT_WORDS, UnitSystem } from "../../src/formula/units.ts";
import { TUNGSTEN, textOf } from "../support/tiny-study.ts";

const units = new UnitSystem(TUNGSTEN);
const germanium = new UnitSystem({ contained: "Ge", tradeUnit: "kg", element: "Ge" });
const of = (text: string): Dimension => units.require(text).dimension;
const bases = (text: string): Record<string, number> => Object.fromEntries(of(text));
const factor = (text: string): number => units.require(text).factor.toNumber();

describe("a unit text", () => {
  test.each<[string, Record<string, number>, number]>([
    ["USD/mtu", { "money:USD": 1, "mass:WO3": -1 }, 100],
    ["MUSD/year", { "money:USD": 1, time: -1 }, 1e6],
    ["kUZS", { "money:UZS": 1 }, 1000],
    ["Mt ore/year", { "mass:ore": 1, time: -1 }, 1e6],
    ["t WO3/t ore", { "mass:WO3": 1, "mass:ore": -1 }, 1],
    ["USD/t ore/year", { "money:USD": 1, "mass:ore": -1, time: -1 }, 1],
    ["kWh/t", { energy: 1, mass: -1 }, 1],
    ["MWh", { energy: 1 }, 1000],
    ["kg/m3", { mass: 1, volume: -1 }, 0.001],
    ["lb", { mass: 1 }, 0.00045359237],
    ["stu", { "mass:WO3": 1 }, 0.0090718474],
    ["dmt", { "mass:concentrate": 1 }, 1],
    ["wmt", { "mass:wet": 1 }, 1],
    ["months", { time: 1 }, 1 / 12],
    ["quarters", { time: 1 }, 0.25],
    ["days", { time: 1 }, 1 / 365],
    ["hours", { time: 1 }, 1 / 8760],
    ["persons", { "count:person": 1 }, 1],
    ["%", {}, 0.01],
    ["% WO3", {}, 0.01],
    ["ppm", {}, 1e-6],
    ["1", {}, 1],
    ["%/year", { time: -1 }, 0.01],
    ["real USD/t", { "money:USD:real": 1, mass: -1 }, 1],
    ["USD/real USD", { "money:USD": 1, "money:USD:real": -1 }, 1],
    ["USD*year", { "money:USD": 1, time: 1 }, 1],
    ["t/t", {}, 1],
  ])("%s", (text, expected, size) => {
    expect(bases(text)).toEqual(expected);
    expect(factor(text)).toBeCloseTo(size, 15);
  });

  test("names the open tags of a chapter: money, trade unit, element", () => {
    expect(bases("$/unit")).toEqual({ "money:$": 1, "mass:contained": -1 });
    expect(bases("real $/element")).toEqual({ "money:$:real": 1, "mass:element": -1 });
  });

  test.each<[string, string]>([
    ["USD/tonne", "tonne"],
    ["dollars", "dollars"],
    ["USDD/t", "USDD"],
    ["t gold", "gold"],
    ["real t", "real"],
    ["usd", "usd"],
    ["USD//t", ""],
    ["", ""],
    ["340 USD", "340"],
    ["t^2", "t^2"],
  ])("%s has an unknown word: %s", (text, word) => {
    expect(units.read(text)).toEqual({ unknown: word });
  });

  test("that our own code wrote wrongly is a broken invariant", () => {
    expect(() => units.require("USD/tonne")).toThrow('unit "USD/tonne": unknown word "tonne"');
  });

  test("every word that is offered is read", () => {
    for (const text of UNIT_WORDS) expect(units.read(text)).not.toHaveProperty("unknown");
    expect(UNIT_WORDS).toContain("mtu");
  });

  test("a substance belongs to the commodity in hand", () => {
    expect(germanium.read("kg Ge")).toMatchObject({ text: "kg Ge" });
    expect(germanium.read("kg WO3")).toEqual({ unknown: "WO3" });
  });
});

describe("the calculation unit", () => {
  test("of contained metal is the unit of its market, of everything else t, currency, year, kWh, m3", () => {
    expect(units.calculationScale(of("mtu")).toNumber()).toBe(0.01);
    expect(units.calculationScale(of("t W")).toNumber()).toBe(0.001);
    expect(units.calculationScale(of("USD/mtu")).toNumber()).toBe(100);
    expect(units.calculationScale(of("kt ore")).toNumber()).toBe(1);
    expect(germanium.calculationScale(germanium.require("kg Ge").dimension).toNumber()).toBe(0.001);
    expect(units.calculationScale(PLAIN).toNumber()).toBe(1);
  });

  test("340 USD/mtu is 340, and 34,000 USD/t WO3 is the same: 1 t is 100 mtu", () => {
    const value = (amount: number, text: string): number =>
      (amount * factor(text)) / units.calculationScale(of(text)).toNumber();
    expect(value(340, "USD/mtu")).toBe(340);
    expect(value(34_000, "USD/t WO3")).toBeCloseTo(340, 12);
    // 1 short-ton unit holds 20 lb of WO3: 9.0718474 kg, 0.90718474 mtu
    expect(value(308.4428116, "USD/stu")).toBeCloseTo(340, 6);
    expect(value(1.2, "Mt ore/year")).toBe(1_200_000);
  });

  test.each<[string, string]>([
    ["$/unit", "USD/mtu"],
    ["USD/t", "USD/t"],
    ["t WO3/t ore", "mtu/t ore"],
    ["real USD/t ore", "real USD/t ore"],
    ["kWh/t/year", "kWh/t/year"],
    ["t*USD", "USD*t"],
    ["1", "1"],
    ["%", "1"],
    ["1/year", "1/year"],
    ["t W", "kg W"],
    ["persons", "person"],
    ["USD*USD", "USD*USD"],
  ])("%s is printed %s", (text, printed) => {
    expect(units.describe(renameBases(of(text), bindingOfTags(TUNGSTEN, "USD")))).toBe(printed);
  });

  test("what is printed reads back as the same dimension", () => {
    const base = fc.constantFrom("t", "t ore", "t WO3", "t W", "USD", "real USD", "UZS", "year", "kWh", "m3", "person");
    fc.assert(
      fc.property(fc.array(fc.tuple(base, fc.integer({ min: -2, max: 2 })), { maxLength: 4 }), (parts) => {
        const dimension = parts.reduce(
          (product, [text, exponent]) => multiply(product, power(of(text), exponent)),
          PLAIN,
        );
        expect(equal(of(units.describe(dimension)), dimension)).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

describe("an author's unit stands for a declared one", () => {
  test.each<[string, string, boolean]>([
    ["USD/t", "USD/t ore", true],
    ["USD/t ore", "USD/t ore", true],
    ["USD/t concentrate", "USD/t ore", false],
    ["USD/t ore", "USD/t", false],
    ["USD", "real USD", true],
    ["real USD", "USD", true],
    ["UZS", "real USD", false],
    ["t/t", "1", true],
    // a grade may be written without its substances
    ["%", "t WO3/t ore", true],
    ["kg/t", "t WO3/t ore", true],
    ["kg WO3/t", "t WO3/t ore", true],
    ["t concentrate/t ore", "t WO3/t ore", false],
    ["USD/year", "USD", false],
    ["kWh/t", "kWh/t ore", true],
    ["mtu", "t WO3", true],
  ])("%s for %s: %s", (written, declared, fits) => {
    expect(units.matches(of(written), of(declared))).toBe(fits);
  });
});

describe("dimensions", () => {
  const any = fc
    .array(fc.tuple(fc.constantFrom("mass", "mass:ore", "money:USD", "time"), fc.integer({ min: -3, max: 3 })), {
      maxLength: 5,
    })
    .map(dimensionOf);

  test("form a group under multiplication", () => {
    fc.assert(
      fc.property(any, any, any, (one, two, three) => {
        expect(equal(multiply(one, two), multiply(two, one))).toBe(true);
        expect(equal(multiply(multiply(one, two), three), multiply(one, multiply(two, three)))).toBe(true);
        expect(equal(divide(multiply(one, two), two), one)).toBe(true);
        expect(equal(power(one, 2), multiply(one, one))).toBe(true);
        expect(divide(one, one).size).toBe(0);
        expect([...one.values()]).not.toContain(0);
      }),
      { seed: 1 },
    );
  });

  test("lose their tags on demand: ore per concentrate is a plain number then", () => {
    expect(untagged(of("t ore/t concentrate")).size).toBe(0);
    expect(Object.fromEntries(untagged(of("USD/t ore")))).toEqual({ money: 1, mass: -1 });
  });

  test("take the tags that an instance binds", () => {
    const bound = renameBases(
      of("$/unit*real $"),
      bindingOfTags({ contained: "Ge", tradeUnit: "kg", element: "Ge" }, "UZS"),
    );
    expect(Object.fromEntries(bound)).toEqual({ "money:UZS": 1, "mass:Ge": -1, "money:UZS:real": -1 });
  });
});

/** What the names of these formulas measure. */
const NAMES: Readonly<Record<string, string>> = {
  ore: "t ore",
  concentrate: "t concentrate",
  grade: "t WO3/t ore",
  metal: "t WO3",
  price: "USD/mtu",
  cash: "USD",
  real_cash: "real USD",
  sums: "UZS",
  freight: "USD/t concentrate",
  rate: "1",
  span: "year",
  flag: "1",
};

function contextOf(text: string, found: Diagnostic[]): UnitsContext<string> {
  return {
    text,
    measureOf: (name) => of(NAMES[name]!),
    describe: (dimension) => units.describe(dimension),
    scaleOf: (dimension) => units.calculationScale(dimension).toNumber(),
    report: (diagnostic) => found.push(diagnostic),
  };
}

function checked(formula: string, unit: string): Diagnostic[] {
  const result = parseFormula(formula);
  if ("mistake" in result) throw new Error(result.mistake.sentence);
  const found: Diagnostic[] = [];
  checkLine(result.tree, of(unit), contextOf(formula, found));
  return found;
}

function measured(formula: string): string {
  const result = parseFormula(formula);
  if ("mistake" in result) throw new Error(result.mistake.sentence);
  const found: Diagnostic[] = [];
  const dimension = measure(result.tree, contextOf(formula, found));
  return found.length > 0 ? found[0]!.code : dimension === "any" ? "any" : units.describe(dimension);
}

describe("the units of a formula", () => {
  test.each<[string, string]>([
    ["ore * grade", "mtu"],
    ["ore * grade * price", "USD"],
    ["cash / ore", "USD/t ore"],
    ["cash + 0", "USD"],
    ["0 - cash", "USD"],
    ["0", "any"],
    ["0.0 * cash", "any"],
    ["cash * 2", "USD"],
    ["-cash", "USD"],
    ["cash ^ 2", "USD*USD"],
    ["rate ^ rate", "1"],
    ["max(0, cash)", "USD"],
    ["min(cash, 0, cash)", "USD"],
    ["if(flag, cash, 0)", "USD"],
    ["if(flag, 0, 0)", "any"],
    ["cash > 0", "1"],
    ["flag and not flag", "1"],
    ["reaches(cash, 0)", "1"],
    ["share(cash, ore)", "USD/t ore"],
    ["share(0, ore)", "any"],
    ["compound(rate, span)", "1"],
    ["exp(rate) + ln(rate)", "1"],
    ["scale_power(ore / ore, rate)", "1"],
    ["sum_product(ore, grade)", "mtu"],
    ["present_value(cash, rate, span)", "USD"],
    ["prev(cash) + next(cash)", "USD"],
    ["average_over(price)", "USD/mtu"],
    ["or_zero(cash)", "USD"],
    ["abs(cash)", "USD"],
    ["round(span)", "year"],
  ])("%s is %s", (formula, expected) => {
    expect(measured(formula)).toBe(expected);
  });

  test.each<[string, string]>([
    ["ore + concentrate", "F301"],
    ["cash + real_cash", "F301"],
    ["cash + sums", "F301"],
    ["cash + 1", "F301"],
    ["cash > ore", "F301"],
    ["min(cash, ore)", "F301"],
    ["if(flag, cash, ore)", "F301"],
    ["reaches(cash, 1)", "F301"],
    ["if(cash, 1, 2)", "F303"],
    ["not cash", "F303"],
    ["cash and flag", "F303"],
    ["exp(cash)", "F303"],
    ["ln(ore)", "F303"],
    ["compound(cash, span)", "F303"],
    ["scale_power(ore, rate)", "F303"],
    ["present_value(cash, span, span)", "F303"],
    ["rate ^ cash", "F303"],
    ["cash ^ rate", "F303"],
    ["cash ^ 0.5", "F303"],
  ])("%s is a mistake: %s", (formula, code) => {
    expect(measured(formula)).toBe(code);
  });

  test("one mistake is told once, however often its result is used", () => {
    expect(checked("(ore + concentrate) * price + cash", "USD").map(({ code }) => code)).toEqual(["F301"]);
  });

  test("two mistakes are told together", () => {
    expect(checked("(ore + concentrate) + exp(cash)", "1").map(({ code }) => code)).toEqual(["F301", "F303"]);
  });

  test("every function says what it measures", () => {
    for (const { name, roles, dimension } of FUNCTIONS) {
      const plain = dimension(roles.map(() => PLAIN));
      expect({ name, fits: plain === "any" || !("misfit" in plain) }).toEqual({ name, fits: true });
    }
    expect(requireFunction("min").name).toBe("min");
    expect(() => requireFunction("minimum")).toThrow('no function "minimum" in the table');
  });
});

describe("messages show both sides and the missing factor", () => {
  test("F301 on a sum", () => {
    expect(textOf(checked("freight + cash", "USD"))).toBe(`error F301 cannot add USD/t concentrate and USD.
   freight + cash
   ^^^^^^^^^^^^^^
   help: multiply USD/t concentrate by something in t concentrate.

1 error
`);
  });

  test("F301 on arguments", () => {
    expect(
      textOf(checked("cash * max(ore, 0, concentrate)", "USD")),
    ).toBe(`error F301 cannot take max of t ore and t concentrate.
   cash * max(ore, 0, concentrate)
              ^^^^^^^^^^^^^^^^^^^
   help: multiply t ore by something in t concentrate/t ore.

1 error
`);
  });

  test("F302", () => {
    expect(textOf(checked("ore * grade", "USD"))).toBe(`error F302 the formula gives mtu, the line declares USD.
   ore * grade
   help: multiply mtu by something in USD/mtu.

1 error
`);
  });

  test("F303", () => {
    expect(
      textOf(checked("exp(cash / ore)", "1")),
    ).toBe(`error F303 an argument of exp must be a plain number, this has the unit USD/t ore.
   exp(cash / ore)
       ^^^^^^^^^^
   help: divide by a quantity of the same unit first.

1 error
`);
  });
});

describe("relabel", () => {
  test("names a substance anew when the size of the unit stays", () => {
    expect(checked("relabel(ore)", "t concentrate")).toEqual([]);
    expect(checked("relabel(ore * 2)", "t concentrate")).toEqual([]);
  });

  test("does not change the size of the unit: t ore into mtu would be wrong by 100", () => {
    expect(checked("relabel(ore)", "t WO3").map(({ code }) => code)).toEqual(["F302"]);
    expect(checked("relabel(metal)", "t W").map(({ code }) => code)).toEqual(["F302"]);
  });

  test("does not change the quantity", () => {
    expect(checked("relabel(ore)", "USD").map(({ code }) => code)).toEqual(["F302"]);
  });

  test("still finds mistakes inside", () => {
    expect(checked("relabel(ore + concentrate)", "t ore").map(({ code }) => code)).toEqual(["F301"]);
  });
});
