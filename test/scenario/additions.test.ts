import { describe, expect, test } from "@jest/globals";
import { brief, check } from "./read-small.ts";

const additions = (fund: string) => check({ additions: `{ fund: { ${fund} } }` });

describe("what an analyst adds", () => {
  const FUND =
    'entity: mineco, enters: revenue, label: Community fund, inputs: { rate: { unit: "%", value: 2 %, basis: agreed, range: 1..3 }, first: { shape: date, value: 2029-01-01 } }, lines: { amount: { unit: USD, formula: rate * entity.revenue, once: false, kind: flow } }';

  test("becomes an instance of a chapter of its own, the book's inputs and lines first", async () => {
    const { study, diagnostics } = await additions(FUND);
    expect(brief(diagnostics)).toEqual([]);
    const fund = study?.instances.find(({ name }) => name === "fund");
    expect(fund?.chapter.name).toBe("addition");
    expect(fund?.chapter.title).toBe("Community fund");
    expect(fund?.chapter.lines.map(({ name }) => name)).toEqual(["revenue", "amount"]);
    expect(fund?.chapter.inputs?.map(({ name, label }) => [name, label])).toEqual([
      ["rate", "Rate"],
      ["first", "First"],
    ]);
    expect(fund?.variants).toEqual({ enters: "revenue" });
    expect(fund?.roles).toEqual({ entity: "mineco" });
  });

  test("its values carry basis and range, and cases may change them under either name", async () => {
    const cases =
      "{ base: {}, low: { additions.fund.rate: 1 % }, high: { additions: { fund: { inputs: { rate: { value: 3 % } } } } } }";
    const { study, diagnostics } = await check({ additions: `{ fund: { ${FUND} } }`, cases });
    expect(brief(diagnostics)).toEqual([]);
    const rates = study?.cases.map(({ inputs }) => {
      const rate = inputs.get("addition[fund]")?.rate;
      return rate?.shape === "value" ? rate.quantity : undefined;
    });
    expect(rates?.map((rate) => String(rate?.amount))).toEqual(["2", "1", "3"]);
    expect(rates?.[0]?.range?.map(String)).toEqual(["1", "3"]);
    expect(rates?.[0]?.provenance.basis).toBe("agreed");
  });

  test.each<[string, string, string[]]>([
    [
      "an unknown unit",
      "lines: { amount: { unit: USB, formula: 1 } }",
      ['S203 7:47 unknown unit "USB" in additions.fund.lines.amount.'],
    ],
    [
      "a line without formula",
      "lines: { amount: { unit: USD } }",
      ['S240 7:31 additions.fund.lines.amount lacks "formula".'],
    ],
    [
      "a line without unit",
      'lines: { amount: { formula: "1" } }',
      ['S240 7:31 additions.fund.lines.amount lacks "unit".'],
    ],
    [
      "a name that the book has",
      "lines: { revenue: { unit: USD, formula: 1 } }",
      ['S252 7:31 additions.fund has a "revenue" already.'],
    ],
    [
      "a name that formulas cannot use",
      "lines: { Amount 1: { unit: USD, formula: 1 } }",
      ['S251 7:31 "Amount 1" cannot be the name of one of additions.'],
    ],
    [
      "a mistyped key of a line",
      "lines: { amount: { unit: USD, formula: 1, onec: true } }",
      ['S103 7:64 unknown key "onec" in additions.fund.lines.amount.'],
    ],
    [
      "a mistyped key of the addition",
      "line: { amount: { unit: USD, formula: 1 } }",
      ['S103 7:22 unknown key "line" in additions.fund.'],
    ],
    [
      "a flag that is text",
      "lines: { amount: { unit: USD, formula: 1, once: often } }",
      ["S211 7:70 additions.fund.lines.amount.once holds text where true or false is expected."],
    ],
    ["an input without value", 'inputs: { rate: { unit: "%" } }', ['S240 7:14 additions.fund lacks "rate".']],
    [
      "an input without unit of its own",
      'inputs: { rate: { unit: "%", value: 2 } }',
      ['S201 7:58 "2" has no unit; additions.fund.rate is in %.'],
    ],
    [
      "a place in the cash flow that is none",
      "enters: profit",
      ['S244 7:30 "profit" is not a choice for additions.fund.enters.'],
    ],
  ])("%s is one message", async (_, fund, expected) => {
    const { diagnostics } = await additions(fund);
    expect(brief(diagnostics)).toEqual(expected);
  });
});
