import { expect, test } from "@jest/globals";
import { rateText } from "../../src/cli/rate-text.ts";
import type { RateStatus } from "../../src/model/summary.ts";

const of = (kind: RateStatus["kind"], ...rates: number[]) => rateText({ kind, rates });

test("one rate is printed", () => {
  expect(of("one", 0.104)).toEqual({ text: "10.4 %", rate: 0.104, others: [], ambiguous: false });
  expect(of("one", -0.021)).toMatchObject({ text: "-2.1 %", rate: -0.021 });
});

test("no rate and no change of sign are told apart", () => {
  expect(of("none").text).toBe("none");
  expect(of("not-applicable").text).toBe("n/a");
});

test("the only rate above zero is printed, and what closure cost makes is left to a note", () => {
  expect(of("many", -0.97, 0.104)).toEqual({ text: "10.4 % *", rate: 0.104, others: [-0.97], ambiguous: false });
  expect(of("many", -0.5, 0)).toMatchObject({ text: "0.0 % *", rate: 0 });
});

test("two rates above zero are both printed, and neither is the rate", () => {
  expect(of("many", -0.9, 0.041, 0.387)).toEqual({
    text: "several: 4.1 %, 38.7 %",
    rate: null,
    others: [-0.9],
    ambiguous: true,
  });
});

test("two rates below zero are both printed, and no warning is due", () => {
  expect(of("many", -0.98, -0.02)).toEqual({
    text: "several: -98.0 %, -2.0 %",
    rate: null,
    others: [],
    ambiguous: false,
  });
});

test("a rate just above -100 % does not read as the loss of everything", () => {
  expect(of("one", -0.9999).text).toBe("-99.99 %");
});
