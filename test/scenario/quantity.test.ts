import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { Decimal } from "../../src/formula/decimal.ts";
import type { Located, LocatedMap } from "../../src/scenario/located.ts";
import { printQuantity, readQuantity } from "../../src/scenario/quantity.ts";
import { readYaml } from "../../src/scenario/read-yaml.ts";
import { startReading } from "../../src/scenario/reading.ts";
import type { Quantity } from "../../src/scenario/study.ts";
import type { Wanted } from "../../src/scenario/wanted.ts";
import { buildGrid } from "../../src/timeline/grid.ts";
import { brief } from "./read-small.ts";

const TUNGSTEN = { contained: "WO3", tradeUnit: "mtu", element: "W" };
const { grid } = buildGrid({ year: 2027, month: 1, day: 1 }, [{ count: 3, length: "year" }]);
const PRICE: Wanted = { what: "quote", unit: "$/unit" };
const SHARE: Wanted = { what: "share", unit: "1", limits: ["0 %", "100 %"] };

/** Reads the value of `q: <text>`. */
function read(
  text: string,
  wanted: Wanted = PRICE,
): { quantity?: Quantity; said: string[]; diagnostics: Diagnostic[] } {
  const { tree, diagnostics: syntax } = readYaml(`q: ${text}\n`, "q.yaml");
  if (!tree) return { said: brief(syntax), diagnostics: [...syntax] };
  return readNode((tree as LocatedMap).entries.get("q")?.value as Located, wanted);
}

function readNode(node: Located, wanted: Wanted) {
  const diagnostics: Diagnostic[] = [];
  const reading = startReading(TUNGSTEN, "USD", grid, (diagnostic) => diagnostics.push(diagnostic));
  const quantity = readQuantity(node, wanted, reading);
  return { ...(quantity && { quantity }), said: brief(diagnostics), diagnostics };
}

const inCalculationUnits = ({ amount, factor }: Quantity): string => amount.times(factor).toString();

describe("a quantity is a number and a unit", () => {
  test.each<[string, Wanted, string]>([
    ["340 USD/mtu", PRICE, "340"],
    // 34,000 USD for a tonne of WO3, which is 100 mtu
    ["34000 USD/t", PRICE, "340"],
    ["34 kUSD/t WO3", PRICE, "340"],
    ["1.2 Mt ore/year", { what: "rate", unit: "t ore/year" }, "1200000"],
    ["1_200_000 t/year", { what: "rate", unit: "t ore/year" }, "1200000"],
    ["100 kt/month", { what: "rate", unit: "t ore/year" }, "1200000"],
    ["78 %", SHARE, "0.78"],
    ["78%", SHARE, "0.78"],
    // 0.33 % of a tonne of ore is 3.3 kg of WO3, a third of an mtu nearly
    ["0.33 %", { what: "grade", unit: "unit/t ore" }, "0.33"],
    ["0.33 % WO3", { what: "grade", unit: "unit/t ore" }, "0.33"],
    ["3.3 kg WO3/t ore", { what: "grade", unit: "unit/t ore" }, "0.33"],
    ["6 months", { what: "delay", unit: "year" }, "0.5"],
    ["12", { what: "month", unit: "1" }, "12"],
    ["1.5e3", { what: "count", unit: "1" }, "1500"],
    ["-5 USD/t", PRICE, "-0.05"],
    ["2029-07-01", { what: "start", unit: "year", date: true }, "2.5"],
  ])("%s", (text, wanted, value) => {
    const { quantity, said } = read(text, wanted);
    expect(said).toEqual([]);
    expect(quantity && inCalculationUnits(quantity)).toBe(value);
  });

  test("digits that a binary number could not hold are kept", () => {
    expect(read("0.1234567890123456789 USD/mtu").quantity?.amount.toString()).toBe("0.1234567890123456789");
  });
});

describe("a bracket says where the number comes from", () => {
  test.each([
    ["340 USD/mtu (IA)", { basis: "illustrative" }],
    ["340 USD/mtu (agreed)", { basis: "agreed" }],
    ["340 USD/mtu (S25)", { basis: "sourced", source: "S25" }],
    ["340 USD/mtu (S25, S26)", { basis: "sourced", source: "S25, S26" }],
    ["340 USD/mtu (IA, mean of two bids)", { basis: "illustrative", note: "mean of two bids" }],
    [
      "{ value: 340 USD/mtu, basis: sourced, source: Fastmarkets, note: mean }",
      { basis: "sourced", source: "Fastmarkets", note: "mean" },
    ],
  ])("%s", (text, expected) => {
    const { place, ...provenance } = read(text).quantity?.provenance ?? {};
    expect(provenance).toEqual(expected);
    expect(place?.line).toBe(1);
  });

  test.each([
    ["340 USD/mtu (300..380)", ["300", "380"]],
    ["340 USD/mtu (300..380 USD/mtu)", ["300", "380"]],
    ["340 USD/mtu (30000 USD/t..38000 USD/t)", ["300", "380"]],
    // relative: 340 less a tenth, 340 and a fifth
    ["340 USD/mtu (-10 %..+20 %)", ["306", "408"]],
    ["{ value: 340 USD/mtu, range: 300..380 }", ["300", "380"]],
  ])("%s has a range", (text, range) => {
    expect(read(text).quantity?.range?.map(String)).toEqual(range);
  });
});

describe("one mistake is one message at the wrong word", () => {
  test.each<[string, Wanted, string]>([
    ["340", PRICE, 'S201 1:4 "340" has no unit; quote is in USD/mtu.'],
    ["0.78", SHARE, 'S201 1:4 "0.78" has no unit; share is in %.'],
    ["abc", PRICE, 'S202 1:4 quote cannot be read: "abc" is not a number.'],
    ["1,000 USD/mtu", PRICE, 'S202 1:4 quote cannot be read: "1,000" groups its digits with commas.'],
    ["0,5 %", SHARE, 'S202 1:4 share cannot be read: "0,5" has a decimal comma.'],
    ["1_00 USD/mtu", PRICE, 'S202 1:4 quote cannot be read: "1_00" is not a number.'],
    ["inf USD/mtu", PRICE, 'S202 1:4 quote cannot be read: "inf" is not a finite number.'],
    ["NaN USD/mtu", PRICE, 'S202 1:4 quote cannot be read: "NaN" is not a finite number.'],
    ["", PRICE, "S202 1:1 quote cannot be read: nothing is written here."],
    ["340 USD/mtw", PRICE, 'S203 1:12 unknown unit "mtw" in quote.'],
    ["340 USB/mtu", PRICE, 'S203 1:8 unknown unit "USB" in quote.'],
    ['"340 USD/mtw"', PRICE, 'S203 1:13 unknown unit "mtw" in quote.'],
    ["340 USD/", PRICE, "S203 1:8 the unit of quote has an empty part."],
    ["340 USD/t ore", PRICE, 'S204 1:8 quote is in USD/mtu, "USD/t ore" is something else.'],
    ["340 EUR/mtu", PRICE, 'S204 1:8 quote is in USD/mtu, "EUR/mtu" is something else.'],
    ["340 $/unit", PRICE, 'S204 1:8 quote is in USD/mtu, "$/unit" is something else.'],
    ["1e400 USD/mtu", PRICE, 'S205 1:4 "1e400" is not a number that quote can have.'],
    ["1e999999999999999999 USD/mtu", PRICE, 'S205 1:4 "1e999999999999999999" is not a number that quote can have.'],
    ["1e-400 USD/mtu", PRICE, 'S205 1:4 "1e-400" is not a number that quote can have.'],
    ["340 USD/mtu (IA", PRICE, "S206 1:16 in quote this bracket is never closed."],
    ["340 USD/mtu IA)", PRICE, "S206 1:18 in quote a bracket closes that never opened."],
    ["340 USD/mtu (IA) x", PRICE, "S206 1:21 in quote text follows the bracket."],
    ["340 USD/mtu (IA,)", PRICE, "S206 1:19 in quote the bracket has an empty item."],
    ["340 USD/mtu (IA, AG)", PRICE, 'S206 1:21 in quote "AG" contradicts the basis before it.'],
    ["340 USD/mtu (1..400, 2..500)", PRICE, "S206 1:25 in quote a second range is given."],
    ["{ value: 340 USD/mtu (IA), basis: agreed }", PRICE, "S206 1:13 in quote basis or range is given twice."],
    ["340 USD/mtu (380..400)", PRICE, "S207 1:17 the range 380..400 of quote does not hold its value, 340 USD/mtu."],
    ["340 USD/mtu (300..)", PRICE, "S202 1:22 quote cannot be read: nothing is written here."],
    ["340 USD/mtu (300..3x0 USD/mtu)", PRICE, 'S203 1:23 unknown unit "x0" in quote.'],
    ["178 %", SHARE, "S208 1:4 178 % is not possible for share."],
    ["78 % (70..120)", SHARE, "S208 1:4 78 % (70..120) is not possible for share."],
    ["2029-02-30", { what: "start", unit: "year", date: true }, 'S210 1:4 start is a date, "2029-02-30" is none.'],
    ["true", PRICE, "S211 1:4 quote holds true where a number in USD/mtu is expected."],
    ["[1, 2]", PRICE, "S211 1:4 quote holds a list where a number in USD/mtu is expected."],
    ["{ value: 340 USD/mtu, basis: guess }", PRICE, 'S213 1:33 "guess" is not a basis.'],
    ["{ basis: agreed }", PRICE, "S214 1:4 quote is written as a map without a value."],
    ["{ value: 340 USD/mtu, sauce: x }", PRICE, 'S103 1:26 unknown key "sauce" in quote.'],
    [
      "{ value: 340 USD/mtu, range: wide }",
      PRICE,
      "S211 1:33 range of quote holds text where lowest..highest is expected.",
    ],
    [`340 USD/mtu (${"x".repeat(500)})`, PRICE, "S212 1:4 quote has 514 characters, at most 400 are read."],
  ])("%s", (text, wanted, expected) => {
    const { quantity, said } = read(text, wanted);
    expect(said).toEqual([expected]);
    expect(quantity).toBeUndefined();
  });

  test("a fraction where a percentage is expected gets both readings proposed", () => {
    expect(read("0.78", SHARE).diagnostics[0]?.help).toBe("write 78 % if the fraction 0.78 is meant, else 0.78 %.");
  });

  test("an unusual value is a warning with the range and its source, and still a value", () => {
    const usual = { from: "100 USD/mtu", to: "3500 USD/mtu", source: "2005 to 2026" };
    const { quantity, diagnostics } = read("34 USD/mtu", { ...PRICE, usual });
    expect(diagnostics.map(({ code, severity, facts }) => ({ code, severity, facts }))).toEqual([
      { code: "S209", severity: "warning", facts: ["usual: 100 USD/mtu to 3500 USD/mtu (2005 to 2026)."] },
    ]);
    expect(quantity?.amount.toString()).toBe("34");
  });
});

describe("laws", () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.stringMatching(/^[-+]?[\d._e]{0,8} ?[A-Za-z%$/ *0-9]{0,12} ?[(]?[\w .,%+-]{0,20}[)]?$/),
  );

  test("no text makes the reader throw, and every refusal has one message within the line", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(PRICE, SHARE, { what: "d", unit: "year", date: true }, { what: "any" }),
        (text, wanted) => {
          const node: Located = {
            kind: "scalar",
            place: { file: "q", line: 1, column: 5, length: text.length },
            text,
            value: text,
          };
          const { quantity, diagnostics } = readNode(node, wanted);
          expect(diagnostics).toHaveLength(quantity ? 0 : 1);
          const { place } = diagnostics[0] ?? {};
          if (place) expect(place.column + place.length).toBeLessThanOrEqual(5 + Math.max(1, text.length) + 1);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("what is printed reads back the same", () => {
    const amount = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }))
      .map(([digits, places]) => new Decimal(digits).div(new Decimal(10).pow(places)));
    const unit = fc.constantFrom("USD/mtu", "kUSD/t", "real USD/t WO3", "MUSD/mtu");
    const about = fc.constantFrom(
      {},
      { basis: "illustrative" as const },
      { basis: "sourced" as const, source: "S25" },
      { basis: "agreed" as const, note: "by letter" },
    );
    fc.assert(
      fc.property(
        amount,
        unit,
        about,
        fc.option(fc.tuple(fc.nat(1e6), fc.nat(1e6))),
        (value, text, provenance, spread) => {
          const range = spread ? ([value.minus(spread[0]), value.plus(spread[1])] as const) : undefined;
          const written: Quantity = {
            amount: value,
            unit: text,
            factor: new Decimal(1),
            provenance,
            ...(range && { range }),
          };
          const printed = printQuantity(written);
          const { quantity, said } = readNode(
            { kind: "scalar", place: { file: "q", line: 1, column: 1, length: 1 }, text: printed, value: printed },
            PRICE,
          );
          expect(said).toEqual([]);
          expect(quantity && printQuantity(quantity)).toBe(printed);
          expect(quantity?.amount.eq(value)).toBe(true);
          expect(quantity?.range?.map(String)).toEqual(range?.map(String));
        },
      ),
    );
  });
});
