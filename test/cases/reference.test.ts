/**
 * The order-of-magnitude figures that an auditor recomputed for scenarios A and C, under the conventions stated there:
 * yearly columns, cash in mid-year, present value at first spending, five-year straight line, losses up to 60 % of
 * profit, transit at sales, no rent tax. The figures are quoted to 0.1 M and 0.1 % (1 M where said): that is the tolerance.
 */

import { describe, expect, test } from "@jest/globals";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import type { SubjectSummary } from "../../src/model/summary.ts";

const subject = async (file: string, name: string): Promise<SubjectSummary> => {
  const run = runScenario(await loadScenario(`test/fixtures/reference/${file}.yaml`), { case: name });
  expect(run.summary.checksFailed).toEqual([]);
  return run.summary.subjects[0] as SubjectSummary;
};
const millions = (amount: number): number => amount / 1e6;
const rate = ({ rates }: { readonly rates: readonly number[] }): number =>
  100 * (rates.find((one) => one > 0) ?? Number.NaN);

describe("scenario A, mine and concentrator at 8 %", () => {
  test.each([
    ["apt_350", 30.8, 11.7, 19.0, 10.4],
    ["apt_500", 201.1, 27.4, 163.7, 24.8],
  ])("%s: NPV and IRR before and after tax", async (name, npvBefore, irrBefore, npvAfter, irrAfter) => {
    const found = await subject("a-reference", name);
    expect(Math.abs(millions(found.npvPreTax) - npvBefore)).toBeLessThan(0.05);
    expect(Math.abs(rate(found.irrPreTax) - irrBefore)).toBeLessThan(0.05);
    expect(Math.abs(millions(found.npvPostTax) - npvAfter)).toBeLessThan(0.05);
    expect(Math.abs(rate(found.irrPostTax) - irrAfter)).toBeLessThan(0.05);
  });

  test("breaks even at APT 331: half a dollar of price is worth less than half a million", async () => {
    expect(Math.abs(millions((await subject("a-reference", "break_even")).npvPostTax))).toBeLessThan(0.5);
  });

  test.each([
    ["rent_tax_350", 3],
    ["rent_tax_500", 113],
    ["deck_from_production", 235],
    ["deck_by_calendar", 178],
    ["collapse", -16],
    ["collapse_floor", 35],
  ])("%s: %i M after tax", async (name, npvAfter) => {
    expect(Math.abs(millions((await subject("a-reference", name)).npvPostTax) - npvAfter)).toBeLessThan(0.5);
  });
});

describe("scenario C, refinery at 10 %", () => {
  test.each([
    ["mix", 570],
    ["apt_only", 729],
  ])("%s breaks even at APT %i: half a dollar of price is worth about 0.2 M", async (name) => {
    expect(Math.abs(millions((await subject("c-reference", name)).npvPostTax))).toBeLessThan(0.2);
  });
});
