import fc from "fast-check";
import { HyperFormula } from "hyperformula";
import { npv, presentValue, profitabilityIndex, xnpv } from "../../src/finance/index.ts";
import { codesOf } from "./codes-of.ts";

const sheet = HyperFormula.buildFromArray([[]], { licenseKey: "gpl-v3", smartRounding: false });
const excel = (formula: string) => sheet.calculateFormula(formula, 0) as number;

/** Adding n amounts errs by at most n roundings of their absolute sum; discounting adds a few per period. */
const relative = 1e-12;

test("npv at the end of periods is Excel's: 10 % on -10000, 3000, 4200, 6800 is 1188.44", () => {
  // Microsoft Support, NPV function, example 1.
  expect(npv([-10000, 3000, 4200, 6800], 0.1, { timing: "end" })).toBeCloseTo(1188.44, 2);
});

test("npv at the start of periods takes the first flow at face value", () => {
  // Microsoft Support, NPV function, example 2: NPV(8 %, 8000, 9200, 10000, 12000, 14500) - 40000 = 1922.06.
  expect(npv([-40000, 8000, 9200, 10000, 12000, 14500], 0.08, { timing: "start" })).toBeCloseTo(1922.06, 2);
});

test("npv in the middle of periods is the end-of-period value with half a period's interest", () => {
  // 121 discounted for half a period at 21 % is 121 / 1.1 = 110.
  expect(npv([121], 0.21, { timing: "mid" })).toBeCloseTo(110, 12);
  const flows = [-100, 30, 40, 80];
  expect(npv(flows, 0.1, { timing: "mid" })).toBeCloseTo(npv(flows, 0.1, { timing: "end" }) * Math.sqrt(1.1), 12);
});

test("npv at a rate of zero is the sum, whatever the timing", () => {
  for (const timing of ["start", "mid", "end"] as const) expect(npv([-5, 2, 4], 0, { timing })).toBe(1);
});

test("xnpv is Excel's: 9 % on the dated flows of Microsoft's example is 2086.65", () => {
  // Microsoft Support, XNPV function.
  const dates = ["2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"];
  expect(xnpv([-10000, 2750, 4250, 3250, 2750], dates, 0.09)).toBeCloseTo(2086.6476, 4);
});

test("xnpv reads Date objects as days in UTC", () => {
  const dates = [new Date("2026-01-01T00:00:00Z"), new Date("2027-01-01T23:59:59Z")];
  expect(xnpv([-100, 110], dates, 0.1)).toBeCloseTo(0, 12);
});

test("xnpv divides days by 365 in leap years too", () => {
  // 2028 has 366 days: 100 is worth 100 / 1.1^(366/365).
  expect(xnpv([0, 100], ["2028-01-01", "2029-01-01"], 0.1)).toBeCloseTo(100 / 1.1 ** (366 / 365), 12);
});

test("present value at times 1, 2, 3, ... is npv at the end of periods", () => {
  fc.assert(
    fc.property(ordinaryFlows(), fc.double({ min: -0.5, max: 2, noNaN: true }), (flows, rate) => {
      const times = flows.map((_, index) => index + 1);
      const scale = presentValue(flows.map(Math.abs), times, rate);
      const difference = presentValue(flows, times, rate) - npv(flows, rate, { timing: "end" });
      expect(Math.abs(difference)).toBeLessThanOrEqual(relative * scale);
    }),
  );
});

test("npv agrees with HyperFormula on random flows", () => {
  fc.assert(
    fc.property(ordinaryFlows(), fc.integer({ min: -30, max: 200 }), (flows, percent) => {
      const rate = percent / 100;
      const theirs = excel(`=NPV(${rate},{${flows.join(",")}})`);
      const scale = npv(flows.map(Math.abs), rate, { timing: "end" });
      expect(Math.abs(npv(flows, rate, { timing: "end" }) - theirs)).toBeLessThanOrEqual(relative * scale);
    }),
  );
});

test("scaling all money scales npv", () => {
  fc.assert(
    fc.property(ordinaryFlows(), (flows) => {
      const doubled = flows.map((flow) => 2 * flow);
      expect(npv(doubled, 0.1, { timing: "mid" })).toBe(2 * npv(flows, 0.1, { timing: "mid" }));
    }),
  );
});

test("a payment before the valuation date is compounded", () => {
  expect(presentValue([100], [-1], 0.1)).toBeCloseTo(110, 12);
});

test("profitability index is net present value per unit of capital", () => {
  // Brealey, Myers and Allen, Principles of Corporate Finance, section "Choosing capital investments when resources
  // are limited": at 10 %, A (-10, 30, 5) has NPV 21 and index 2.1; B (-5, 5, 20) has 16 and 3.2; C (-5, 5, 15) has
  // 12 and 2.4. The book rounds NPV to millions first, so indices agree to half of 1 / 5.
  const at = { rate: 0.1, timing: "start" } as const;
  const a = profitabilityIndex([-10, 30, 5], [10, 0, 0], at);
  const b = profitabilityIndex([-5, 5, 20], [5, 0, 0], at);
  const c = profitabilityIndex([-5, 5, 15], [5, 0, 0], at);
  expect(Math.abs(a! - 2.1)).toBeLessThan(0.1);
  expect(Math.abs(b! - 3.2)).toBeLessThan(0.1);
  expect(Math.abs(c! - 2.4)).toBeLessThan(0.1);
  // By hand: -10 + 30 / 1.1 + 5 / 1.21 = 21.4050, divided by 10.
  expect(a).toBeCloseTo(2.1405, 4);
});

test("profitability index discounts capital that is spent over several periods", () => {
  // PV of capital 100 + 110 / 1.1 = 200; PV of flows -200 + 242 / 1.21 = 0 plus 121 / 1.21 = 100.
  expect(profitabilityIndex([-100, -110, 363], [100, 110, 0], { rate: 0.1, timing: "start" })).toBeCloseTo(0.5, 12);
});

test("profitability index is undefined without capital", () => {
  expect(profitabilityIndex([10, 10], [0, 0], { rate: 0.1, timing: "end" })).toBeUndefined();
});

test("values refuse input they cannot discount and name every problem at once", () => {
  expect(codesOf(() => npv([], 0.1, { timing: "end" }))).toEqual(["M203"]);
  expect(codesOf(() => npv([1, Number.NaN, Number.POSITIVE_INFINITY], -1, { timing: "end" }))).toEqual([
    "M201",
    "M201",
    "M207",
  ]);
  expect(codesOf(() => presentValue([1, 2], [0], 0.1))).toEqual(["M204"]);
  expect(codesOf(() => presentValue([1, 2], [1, 1], 0.1))).toEqual(["M205"]);
  expect(codesOf(() => presentValue([1, 2], [1, 0], Number.NaN))).toEqual(["M205", "M207"]);
  expect(codesOf(() => xnpv([1, 2], ["2026-01-02", "2026-01-01"], 0.1))).toEqual(["M205"]);
  expect(codesOf(() => xnpv([1, 2], ["2026-01-01", "2026-01-01"], 0.1))).toEqual(["M205"]);
  expect(codesOf(() => xnpv([1, 2], ["2026-02-30", "1 March 2026"], 0.1))).toEqual(["M206", "M206"]);
  expect(codesOf(() => xnpv([1], [new Date(Number.NaN)], 0.1))).toEqual(["M206"]);
  expect(codesOf(() => xnpv([1], [], 0.1))).toEqual(["M204"]);
  const at = { rate: 0.1, timing: "end" } as const;
  expect(codesOf(() => profitabilityIndex([1, 2], [1], at))).toEqual(["M204"]);
});

test("a refusal says where and what, in a sentence", () => {
  expect(() => npv([1, Number.NaN], 0.1, { timing: "end" })).toThrow(
    "M201 flows[1] is NaN; every entry of flows must be a finite number.",
  );
  expect(() => xnpv([1, 2], ["2026-01-01", "2026-01-01"], 0.1)).toThrow(
    "M205 dates[1] is 2026-01-01 and repeats dates[0], 2026-01-01.",
  );
});

function ordinaryFlows() {
  return fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
}
