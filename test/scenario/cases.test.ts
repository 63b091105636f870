import { describe, expect, test } from "@jest/globals";
import type { InputValue, Study } from "../../src/scenario/study.ts";
import { brief, check } from "./read-small.ts";

const TWO_MINES =
  "{ sarykul: { owner: mineco, reserve: 10 Mt, grade: 0.3 % (0.2..0.4), rate: 1 Mt/year }, ingichka: { owner: mineco, depletion: plan, planner: holdco, reserve: 5 Mt, grade: 0.4 %, plan: 1 Mt/year, write_down: [100 %] } }";

async function study(cases: string, more: Readonly<Record<string, string>> = {}) {
  const { study, diagnostics } = await check({
    mines: TWO_MINES,
    decks: "{ jwg: 340 USD/mtu, low: 250 USD/mtu }",
    prices: "{ apt: { quote: { deck: jwg } } }",
    cases,
    ...more,
  });
  return { study, said: brief(diagnostics) };
}

function valueIn(of: Study | undefined, caseName: string, key: string, input: string): string | undefined {
  const value: InputValue | undefined = of?.cases.find(({ name }) => name === caseName)?.inputs.get(key)?.[input];
  if (value?.shape === "series")
    return [...new Set(value.amounts.map((amount) => String(amount.times(value.factor))))].join(" ");
  if (value?.shape === "ages") return value.entries.map(({ amount, factor }) => String(amount.times(factor))).join(" ");
  if (value?.shape === "table")
    return value.entries.map((entry) => String(entry.value.amount.times(entry.value.factor))).join(" ");
  return value && String(value.quantity.amount.times(value.quantity.factor));
}

describe("a case changes values", () => {
  test.each([
    [
      "nested",
      "{ base: {}, bank: { mines: { sarykul: { grade: 0.25 % } } } }",
      "mine[sarykul]",
      "grade",
      "0.3",
      "0.25",
    ],
    ["dotted", "{ base: {}, bank: { mines.sarykul.grade: 0.25 % } }", "mine[sarykul]", "grade", "0.3", "0.25"],
    [
      "half dotted",
      "{ base: {}, bank: { mines.sarykul: { grade: 0.25 % } } }",
      "mine[sarykul]",
      "grade",
      "0.3",
      "0.25",
    ],
    [
      "in a single section",
      "{ base: {}, bank: { conventions.discount_rate: 10 % } }",
      "conventions[conventions]",
      "discount_rate",
      "0.08",
      "0.1",
    ],
    ["a deck", "{ base: {}, bank: { decks.jwg: 300 USD/mtu } }", "price[apt]", "quote", "340", "300"],
    ["another deck", "{ base: {}, bank: { prices.apt.quote: { deck: low } } }", "price[apt]", "quote", "340", "250"],
    ["scaled", "{ base: {}, bank: { prices.apt.quote: x 0.9 } }", "price[apt]", "quote", "340", "306"],
    ["scaled in percent", "{ base: {}, bank: { prices.apt.quote: x 90 % } }", "price[apt]", "quote", "340", "306"],
    [
      "a default scaled",
      "{ base: {}, bank: { mines.sarykul.write_down: x 80 % } }",
      "mine[sarykul]",
      "write_down",
      "0.5 0.5",
      "0.4 0.4",
    ],
    [
      "a table scaled in its values",
      "{ base: {}, bank: { mines.sarykul.recovery: x 50 % } }",
      "mine[sarykul]",
      "recovery",
      "0.78",
      "0.39",
    ],
    [
      "shifted by points",
      "{ base: {}, bank: { conventions.discount_rate: +2 pp } }",
      "conventions[conventions]",
      "discount_rate",
      "0.08",
      "0.1",
    ],
    ["a date shifted", "{ base: {}, bank: { mines.sarykul.start: +6 months } }", "mine[sarykul]", "start", "2.5", "3"],
    [
      "back to the default",
      "{ base: {}, bank: { mines.ingichka.dilution: ~ } }",
      "mine[ingichka]",
      "dilution",
      "0",
      "0",
    ],
    ["every instance", "{ base: {}, bank: { mines.*.grade: x 0.5 } }", "mine[ingichka]", "grade", "0.4", "0.2"],
    [
      "only where the option has it",
      "{ base: {}, bank: { mines.*.rate: x 0.5 } }",
      "mine[sarykul]",
      "rate",
      "1000000",
      "500000",
    ],
  ])("%s", async (_, cases, key, input, base, bank) => {
    const { study: made, said } = await study(cases);
    expect(said).toEqual([]);
    expect(valueIn(made, "base", key, input)).toBe(base);
    expect(valueIn(made, "bank", key, input)).toBe(bank);
  });

  test("the first case is the one that instances show, and it may change values too", async () => {
    const { study: made } = await study("{ sober: { mines.sarykul.grade: 0.2 % }, bank: {} }");
    const { grade } = made?.instances.find(({ name }) => name === "sarykul")?.inputs ?? {};
    expect(grade?.shape === "value" && String(grade.quantity.amount)).toBe("0.2");
    expect(valueIn(made, "bank", "mine[sarykul]", "grade")).toBe("0.3");
  });

  test("a scaled value keeps its basis, scales its range and notes the change", async () => {
    const { study: made } = await study("{ base: {}, bank: { mines.sarykul.grade: x 0.5 } }");
    const grade = made?.cases[1]?.inputs.get("mine[sarykul]")?.grade;
    const quantity = grade?.shape === "value" ? grade.quantity : undefined;
    expect(quantity?.range?.map(String)).toEqual(["0.1", "0.2"]);
    expect(quantity?.provenance.note).toBe("base x 0.5");
  });

  test("cases share the values that none of them changes", async () => {
    const { study: made } = await study("{ base: {}, bank: { mines.sarykul.grade: 0.25 % } }");
    const [base, bank] = made?.cases ?? [];
    expect(base?.inputs.get("price[apt]")?.quote).toBe(bank?.inputs.get("price[apt]")?.quote);
  });

  test("the run names the case that is shown and the one on which debt is sized", async () => {
    const { study: made } = await study("{ base: {}, bank: { title: Bank deck } }", {
      run: "{ case: base, debt_sized_on: bank, sizing_passes: 3 }",
    });
    expect([made?.sizingCase, made?.passes, made?.cases[1]?.title]).toEqual(["bank", 3, "Bank deck"]);
  });
});

describe("a case changes nothing but values", () => {
  test.each<[string, string, string[]]>([
    ["a role", "mines.sarykul.owner: holdco", ['S247 case "bank" changes the structure: it sets mines.sarykul.owner.']],
    [
      "an option",
      "mines.sarykul.depletion: plan",
      ['S247 case "bank" changes the structure: it sets mines.sarykul.depletion.'],
    ],
    [
      "a new instance",
      "mines.new: { grade: 1 % }",
      ['S247 case "bank" changes the structure: mines.new is not in the base.'],
    ],
    [
      "a mistyped instance",
      "mines.sarikul.grade: 1 %",
      ['S247 case "bank" changes the structure: mines.sarikul is not in the base.'],
    ],
    ["an instance removed", "mines.sarykul: ~", ['S247 case "bank" changes the structure: it removes mines.sarykul.']],
    [
      "the timeline",
      "timeline: { start: 2028-01-01 }",
      ['S247 case "bank" changes the structure: it sets timeline.start.'],
    ],
    ["the metal", "metal.contained: Ge", ['S247 case "bank" changes the structure: it sets metal.contained.']],
    [
      "the length of a list",
      "mines.ingichka.write_down: [50 %, 50 %]",
      ['S247 case "bank" changes the structure: mines.ingichka.write_down has 2 entries instead of 1.'],
    ],
    [
      "a value that must stay",
      "mines.sarykul.grade: ~",
      ['S247 case "bank" changes the structure: it removes mines.sarykul.grade, which has no default.'],
    ],
    ["a mistyped input", "mines.sarykul.grad: 1 %", ['S103 unknown key "grad" in mines.sarykul.']],
    ["a mistyped section", "mine.sarykul.grade: 1 %", ['S103 unknown key "mine" in case bank.']],
    [
      "an input of another option",
      "mines.sarykul.plan: 1 Mt/year",
      ['S245 "plan" in mines.sarykul has no meaning here, because depletion is rate.'],
    ],
    [
      "a pattern that fits nothing",
      "mines.*.depth: 3",
      ['S248 "mines.*.depth" in case "bank" fits no value of this scenario.'],
    ],
    [
      "points on a mass",
      "mines.sarykul.reserve: +5 pp",
      ['S249 "+5 pp" cannot be applied to mines.sarykul.reserve: it is no percentage.'],
    ],
    [
      "a factor on a date",
      "mines.sarykul.start: x 2",
      ['S249 "x 2" cannot be applied to mines.sarykul.start: it is a date.'],
    ],
    [
      "a share scaled beyond what is possible",
      "mines.sarykul.recovery: x 2",
      ["S208 156 % is not possible for mines.sarykul.recovery."],
    ],
    [
      "a unit of another kind",
      "mines.sarykul.reserve: 3 USD",
      ['S204 mines.sarykul.reserve is in t ore, "USD" is something else.'],
    ],
    [
      "a deck that is not there",
      "decks.jwgg: 3 USD/mtu",
      ['S247 case "bank" changes the structure: decks.jwgg is not in the base.'],
    ],
  ])("%s", async (_, overlay, expected) => {
    const { study: made, said } = await study(`{ base: {}, bank: { ${overlay} } }`);
    expect(said.map((line) => line.replace(/ \d+:\d+ /, " "))).toEqual(expected);
    expect(made).toBeUndefined();
  });
});
