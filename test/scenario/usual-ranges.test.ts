import { expect, test } from "@jest/globals";
import { brief, check } from "./read-small.ts";

test("the range of a scenario replaces the book's, and is told with its source", async () => {
  const { diagnostics } = await check({
    usual: "{ mines: { grade: { from: 0.2 %, to: 0.25 %, source: our drill holes } } }",
  });
  expect(brief(diagnostics)).toEqual(["S209 6:63 0.3 % is unusual for mines.sarykul.grade."]);
  expect(diagnostics[0]?.facts).toEqual(["usual: 0.2 % to 0.25 % (our drill holes)."]);
});

test("a value that the book finds unusual may be usual for a metal", async () => {
  const odd = { prices: "{ apt: { quote: 5000 USD/mtu } }" };
  expect(brief((await check(odd)).diagnostics)).toEqual(["S209 5:25 5000 USD/mtu is unusual for prices.apt.quote."]);
  const told = { ...odd, usual: "{ prices: { quote: { from: 100 USD/mtu, to: 6000 USD/mtu } } }" };
  expect(brief((await check(told)).diagnostics)).toEqual([]);
});

test("a range in another unit, of an unknown input, or without an end is a mistake at its place", async () => {
  const { diagnostics } = await check({
    usual: "{ mines: { grade: { from: 1 t, to: 2 % }, graed: { from: 1 %, to: 2 % }, reserve: { from: 1 Mt } } }",
  });
  expect(brief(diagnostics)).toEqual([
    'S103 7:50 unknown key "graed" in usual.mines.',
    'S240 7:90 usual.mines.reserve lacks "to".',
    'S204 7:36 usual.mines.grade.from is in mtu/t ore, "t" is something else.',
  ]);
});
