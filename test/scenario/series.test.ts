import { describe, expect, test } from "@jest/globals";
import type { InputValue } from "../../src/scenario/study.ts";
import { brief, check } from "./read-small.ts";

/** Four quarters of 2027, then 2028, 2029 and 2030. */
async function quote(
  text: string,
  more: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
) {
  const { study, diagnostics } = await check({ prices: `{ apt: { quote: ${text} } }`, ...more }, files);
  const value = study?.cases[0]?.inputs.get("price[apt]")?.quote;
  return { value: value?.shape === "series" ? value : undefined, said: brief(diagnostics), study };
}

const amounts = (value: Extract<InputValue, { shape: "series" }> | undefined): string[] | undefined =>
  value?.amounts.map((amount) => amount.times(value.factor).toDecimalPlaces(12).toString());

describe("a series may be written in many ways", () => {
  test.each([
    ["340 USD/mtu", ["340", "340", "340", "340"]],
    ["[340 USD/mtu, 350 USD/mtu, 360 USD/mtu, 370 USD/mtu]", ["340", "350", "360", "370"]],
    ["{ 2027: 900 USD/mtu, 2028..2029: 700 USD/mtu, 2030+: 340 USD/mtu }", ["900", "700", "700", "340"]],
    ["{ ..2028: 900 USD/mtu, 2029+: 340 USD/mtu }", ["900", "900", "340", "340"]],
    // years that no column holds do not matter
    ["{ 2020: 100 USD/mtu, 2027+: 340 USD/mtu }", ["340", "340", "340", "340"]],
    // 70 kUSD per tonne of WO3 are 700 USD for an mtu
    ["{ 2027: 900 USD/mtu, 2028+: 70 kUSD/t WO3 }", ["900", "700", "700", "700"]],
    ["{ by_year: { 2027+: 340 USD/mtu }, basis: agreed }", ["340", "340", "340", "340"]],
    ["{ by_year: [100 USD/mtu, 101 USD/mtu, 102 USD/mtu, 103 USD/mtu] }", ["100", "101", "102", "103"]],
    ["{ value: 340 USD/mtu, basis: sourced, source: Argus }", ["340", "340", "340", "340"]],
    ['{ formula: "900 - 50 * t", unit: USD/mtu }', ["900", "850", "800", "750"]],
    ['{ formula: "if(t < 2, 100, min(200, 50 * 2 ^ t))", unit: USD/mtu }', ["100", "100", "200", "200"]],
  ])("%s", async (text, expected) => {
    const { value, said } = await quote(text);
    expect(said).toEqual([]);
    expect(value?.by).toBe("year");
    expect(amounts(value)).toEqual(expected);
  });

  test("by date, an amount holds from its date on and columns take the mean over time", async () => {
    // the first quarter holds 300 for a month and a half and 600 for as long; 2029 holds 600 for half a year and 900
    const { value, said } = await quote(
      "{ 2026-01-01: 300 USD/mtu, 2027-02-16: 600 USD/mtu, 2029-07-01: 900 USD/mtu }",
    );
    expect(said).toEqual([]);
    expect(value?.by).toBe("period");
    expect(amounts(value)).toEqual(["450", "600", "600", "600", "600", "750", "900"]);
  });

  test("a CSV column, its file beside the one that names it", async () => {
    const csv = "year,ore,quote\n2027,1,900\n2028,1,800\n2029,1,700\n2030,1,600\n";
    const { value, said } = await quote(
      "{ csv: plan.csv, column: quote, unit: USD/mtu, basis: agreed }",
      {},
      { "plan.csv": csv },
    );
    expect(said).toEqual([]);
    expect(amounts(value)).toEqual(["900", "800", "700", "600"]);
    expect(value?.provenance.basis).toBe("agreed");
  });

  test("a deck by name keeps where its numbers come from", async () => {
    const { value, said } = await quote("{ deck: jwg }", {
      decks: "{ jwg: { 2027: 900 USD/mtu (S25), 2028+: 340 USD/mtu (IA) } }",
    });
    expect(said).toEqual([]);
    expect(amounts(value)).toEqual(["900", "340", "340", "340"]);
    // one illustrative amount makes the deck illustrative
    expect(value?.provenance).toMatchObject({ basis: "illustrative", source: "S25" });
  });
});

describe("one mistake in a series is one message", () => {
  test.each<[string, string[]]>([
    ["{ 2028: 1 USD/t, 2030+: 1 USD/t }", ["S220 5:25 prices.apt.quote has no value for 2027, 2029."]],
    ["{ 2027..2029: 1 USD/t, 2029+: 1 USD/t }", ["S221 5:48 prices.apt.quote gives 2029 twice."]],
    ["{ 2027+: 1 USD/t, 2029+: 1 USD/t }", ["S221 5:43 prices.apt.quote gives 2029 and later twice."]],
    [
      "[1 USD/t, 2 USD/t]",
      ["S222 5:25 prices.apt.quote lists 2 values, the timeline has 4 calendar years, 2027 to 2030."],
    ],
    ["{ 2027+: 1 USD/t, 29: 1 USD/t }", ['S223 5:43 "29" in prices.apt.quote names no year.']],
    ["{ 2030..2027: 1 USD/t }", ['S223 5:27 "2030..2027" in prices.apt.quote names no year.']],
    ["{ 2027-01-01: 1 USD/t, 2028+: 1 USD/t }", ['S223 5:27 "2027-01-01" in prices.apt.quote names no year.']],
    ["{ deck: jwg, value: 1 USD/t }", ["S224 5:25 prices.apt.quote is written in several ways at once: value, deck."]],
    ["{ deck: jwg }", ['S225 5:33 there is no deck "jwg".']],
    [
      '{ formula: "1 / (t - 2)", unit: USD/mtu }',
      ['S226 5:36 the formula "1 / (t - 2)" has no finite result in 2029.'],
    ],
    ['{ formula: "1 / x", unit: USD/mtu }', ['F201 5:36 unknown reference "x".']],
    ['{ formula: "sum(t)", unit: USD/mtu }', ['F105 5:36 there is no function "sum".']],
    ['{ formula: "max(t)", unit: USD/mtu }', ["F106 5:36 max takes 2 arguments, not 1."]],
    [
      '{ formula: "9 9", unit: USD/mtu }',
      ['F102 5:36 this formula cannot be read: an operator is missing before "9".'],
    ],
    ['{ formula: "900" }', ['S201 5:36 "900" has no unit; prices.apt.quote in 2027 is in USD/mtu.']],
    ['{ formula: "900", unit: USD/mtw }', ['S203 5:49 unknown unit "mtw" in unit of prices.apt.quote.']],
    ['{ formula: "900", unti: USD/mtu }', ['S103 5:43 unknown key "unti" in prices.apt.quote.']],
    ["{ 2027: 1 USD/t, 2028+: 1 USD/tt }", ['S203 5:55 unknown unit "tt" in prices.apt.quote in 2028+.']],
    ["{ basis: agreed }", ["S214 5:25 prices.apt.quote is written as a map without a value."]],
    ["{ csv: plan.csv, column: x }", ['S104 5:32 there is no file "plan.csv".']],
    ["{ csv: ../plan.csv, column: x }", ['S105 5:32 "../plan.csv" lies outside the folder of this scenario.']],
  ])("%s", async (text, expected) => {
    expect((await quote(text)).said.filter((line) => !line.startsWith("S209"))).toEqual(expected);
  });

  test("a table's cell is blamed where it stands, and its years must cover the timeline", async () => {
    const wanted = "{ csv: plan.csv, column: quote, unit: USD/mtu }";
    const said = async (csv: string) => (await quote(wanted, {}, { "plan.csv": csv })).said;
    expect(await said("year,quote\n2027,900\n2028,x\n2029,700\n2030,600\n")).toEqual([
      'S202 3:6 prices.apt.quote in 2028 cannot be read: "x" is not a number.',
    ]);
    expect(await said("year,quote\n2027,900\n2029,700\n2030,600\n")).toEqual([
      "S220 5:32 prices.apt.quote has no value for 2028.",
    ]);
    expect(await said("year,price\n2027,900\n")).toEqual(['S122 1:1 there is no column "quote".']);
  });

  test("a deck that nobody uses is read all the same, and one that several use is blamed once", async () => {
    expect((await quote("340 USD/mtu", { decks: "{ x: 3 USD/mtw }" })).said).toEqual([
      'S203 7:19 unknown unit "mtw" in decks.x.',
    ]);
    const two = "{ apt: { quote: { deck: x } }, yto: { quote: { deck: x } } }";
    const { diagnostics } = await check({ prices: two, decks: "{ x: 3 USD/mtw }" });
    expect(brief(diagnostics)).toEqual(['S203 7:19 unknown unit "mtw" in decks.x.']);
  });

  test("decks do not name decks", async () => {
    const { said } = await quote("{ deck: a }", { decks: "{ a: { deck: a } }" });
    expect(said).toEqual(["S211 7:21 decks.a holds another deck where a series of its own is expected."]);
  });
});

describe("tables and ages", () => {
  const mine = async (more: string) => {
    const { study, diagnostics } = await check({
      mines: `{ m: { owner: mineco, reserve: 1 Mt, grade: 0.3 %, rate: 1 Mt/year, ${more} } }`,
    });
    return { inputs: study?.cases[0]?.inputs.get("mine[m]"), said: brief(diagnostics) };
  };

  test.each([
    "recovery: { 350 USD/mtu: 78 %, 500 USD/mtu: 81 % }",
    "recovery: [[350 USD/mtu, 78 %], [50 kUSD/t, 81 %]]",
    "recovery: { table: { 350 USD/mtu: 78 %, 500 USD/mtu: 81 % }, basis: agreed }",
  ])("%s", async (text) => {
    const { inputs, said } = await mine(text);
    expect(said).toEqual([]);
    const table = inputs?.recovery;
    const pairs =
      table?.shape === "table"
        ? table.entries.map(({ level, value }) => [level, value].map((one) => one.amount.times(one.factor).toString()))
        : [];
    expect(pairs).toEqual([
      ["350", "0.78"],
      ["500", "0.81"],
    ]);
  });

  test.each<[string, string]>([
    [
      "recovery: { 500 USD/mtu: 78 %, 350 USD/mtu: 81 % }",
      "S227 6:107 the level 350 USD/mtu of mines.m.recovery does not lie above the level before it, 500 USD/mtu.",
    ],
    ["recovery: { 500: 78 % }", 'S201 6:88 "500" has no unit; level of mines.m.recovery is in USD/mtu.'],
    ["recovery: {}", "S228 6:86 mines.m.recovery is empty."],
    ["recovery: [78 %]", "S211 6:87 mines.m.recovery holds text where a pair, [level, value], is expected."],
    ["write_down: []", "S228 6:88 mines.m.write_down is empty."],
    ["write_down: 50 %", "S211 6:88 mines.m.write_down holds text where a list of values by age is expected."],
    ["write_down: [50 %, 150 %]", "S208 6:95 150 % is not possible for mines.m.write_down in year 2."],
  ])("%s", async (text, expected) => {
    expect((await mine(text)).said).toEqual([expected]);
  });

  test("ages at length", async () => {
    const { inputs, said } = await mine("write_down: { values: [20 %, 32 %, 48 %], source: MACRS }");
    expect(said).toEqual([]);
    const ages = inputs?.write_down;
    expect(
      ages?.shape === "ages" && ages.entries.map(({ amount, provenance }) => [amount.toString(), provenance.source]),
    ).toEqual([
      ["20", "MACRS"],
      ["32", "MACRS"],
      ["48", "MACRS"],
    ]);
  });
});

describe("a series keeps the range its author thinks possible, as factors of every amount", () => {
  test.each([
    ['"400 USD/mtu (IA, 300..500)"', ["0.75", "1.25"]],
    ["{ value: 400 USD/mtu, range: 300..500 }", ["0.75", "1.25"]],
    ["{ by_year: { 2027: 900 USD/mtu, 2028+: 340 USD/mtu }, range: -20 %..+30 % }", ["0.8", "1.3"]],
    ["{ deck: wide }", ["0.5", "2"]],
    ["{ deck: wide, range: -10 %..+10 % }", ["0.9", "1.1"]],
    ["340 USD/mtu", undefined],
  ])("%s", async (text, expected) => {
    const { value, said } = await quote(text, {
      decks: "{ wide: { value: 340 USD/mtu, range: 170..680 } }",
    });
    expect(said).toEqual([]);
    expect(value?.range?.map(String)).toEqual(expected);
  });

  test.each([
    ["{ by_year: { 2027+: 340 USD/mtu }, range: 300..400 }", "S211"],
    ["{ by_year: { 2027+: 340 USD/mtu }, range: +10 %..+20 % }", "S207"],
  ])("%s is refused", async (text, code) => {
    const { said } = await quote(text);
    expect(said.map((one) => one.slice(0, 4))).toEqual([code]);
  });
});
