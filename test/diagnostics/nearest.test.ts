import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { nearest } from "../../src/diagnostics/nearest.ts";

const keys = ["recovery", "concentrate_grade", "mass_pull", "apt_price", "opex", "capex"];

test.each([
  ["recovry", "recovery", "a letter is missing"],
  ["reocvery", "recovery", "two letters are swapped"],
  ["opxe", "opex", "two letters of a short word are swapped"],
  ["price_apt", "apt_price", "the parts are swapped"],
  ["price_atp", "apt_price", "the parts and two letters are swapped"],
  ["Mass-Pull", "mass_pull", "case and separators differ"],
  ["massPull", "mass_pull", "it is written in camel case"],
  ["concentrate grade", "concentrate_grade", "a blank stands for an underscore"],
])("for %s proposes %s, since %s", (word, expected) => {
  expect(nearest(word, keys)).toBe(expected);
});

test.each(["smelter", "x", "on", "", "zzzz"])("proposes nothing for %j", (word) => {
  expect(nearest(word, keys)).toBeUndefined();
});

test("prefers fewer edits, and among equals the word given first", () => {
  expect(nearest("opexx", ["capexx", "opex"])).toBe("opex");
  expect(nearest("ratf", ["rate", "rats"])).toBe("rate");
});

test("does not spend time on words that nobody types", () => {
  expect(nearest("a".repeat(1_000_000), ["a".repeat(1_000_001)])).toBeUndefined();
});

test("proposes one of the candidates or nothing", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (word, candidates) => {
      const found = nearest(word, candidates);
      expect(found === undefined || candidates.includes(found)).toBe(true);
    }),
  );
});
