import fc from "fast-check";
import { HyperFormula } from "hyperformula";
import { irr, irrAt, npv, xirr } from "../../src/finance/index.ts";
import { onlyRate } from "../../src/finance/rates-of-return.ts";
import { profileOf, surveyFlows } from "../../src/finance/survey-flows.ts";
import { codesOf } from "./codes-of.ts";
import { plainNewton } from "./plain-newton.ts";
import { countRates } from "./sturm.ts";

const sheet = HyperFormula.buildFromArray([[]], { licenseKey: "gpl-v3", smartRounding: false });
const excel = (formula: string) => sheet.calculateFormula(formula, 0) as number;

/** Expects exactly these rates, to the digits given. */
function expectRates(flows: readonly number[], rates: readonly number[], digits: number): void {
  const found = irr(flows);
  expect(found.kind).toBe(rates.length === 0 ? "none" : rates.length === 1 ? "one" : "many");
  expect(found.rates).toHaveLength(rates.length);
  rates.forEach((rate, index) => {
    expect(found.rates[index]).toBeCloseTo(rate, digits);
  });
}

describe("published examples", () => {
  test("irr is Excel's on Microsoft's example: 8.7 % after five years, -2.1 % after four, -44.4 % after two", () => {
    // Microsoft Support, IRR function.
    expectRates([-70000, 12000, 15000, 18000, 21000, 26000], [0.0866], 4);
    expectRates([-70000, 12000, 15000, 18000, 21000], [-0.021], 3);
    expectRates([-70000, 12000, 15000], [-0.444], 3);
  });

  test("irr is numpy-financial's on its example: 56.72 %", () => {
    // numpy-financial documentation, front page.
    expectRates([-250000, 100000, 150000, 200000, 250000, 300000], [0.5672303344358536], 13);
  });

  test("the oil pump of Lorie and Savage has rates of 25 % and 400 %", () => {
    // J. H. Lorie and L. J. Savage, Three problems in rationing capital, Journal of Business 28 (1955), 229-239.
    // At 25 %: -1600 + 10000 / 1.25 - 10000 / 1.5625 = -1600 + 8000 - 6400 = 0.
    // At 400 %: -1600 + 10000 / 5 - 10000 / 25 = -1600 + 2000 - 400 = 0.
    expectRates([-1600, 10000, -10000], [0.25, 4], 12);
  });

  test("the strip mine of Ross, Westerfield and Jordan has rates of 25 % and 33.33 %", () => {
    // Fundamentals of Corporate Finance, chapter 9, "Nonconventional cash flows".
    expectRates([-60, 155, -100], [0.25, 1 / 3], 12);
  });

  test("a series of Ross, Westerfield and Jordan has four rates: 25, 33.33, 42.86 and 66.67 %", () => {
    // Fundamentals of Corporate Finance, chapter 9, problem "Multiple IRRs". In x = 1 / (1 + rate) the polynomial is
    // -(5x - 4)(4x - 3)(10x - 7)(5x - 3). The roots are close: rounding leaves about 11 digits.
    expectRates([-252, 1431, -3035, 2850, -1000], [1 / 4, 1 / 3, 3 / 7, 2 / 3], 9);
  });

  test("an outlay of 51, a receipt of 100 and a payment of 50 have no rate at all", () => {
    // Fundamentals of Corporate Finance, chapter 9, example "What's the IRR?": 100^2 < 4 * 51 * 50.
    expectRates([-51, 100, -50], [], 0);
  });

  test("xirr is Excel's on Microsoft's example: 37.34 %", () => {
    // Microsoft Support, XIRR function: 0.373362535. Excel stops at 1e-8.
    const dates = ["2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"];
    const { kind, rates } = xirr([-10000, 2750, 4250, 3250, 2750], dates);
    expect(kind).toBe("one");
    expect(Math.abs(rates[0]! - 0.373362535)).toBeLessThan(1e-8);
  });
});

describe("what has no rate of return", () => {
  test("says not-applicable when nothing is paid out, nothing comes back, or nothing happens", () => {
    for (const flows of [[10, 20], [-10, -20], [0, 0, 0], [5], [0, -5, 0]]) {
      expect(irr(flows)).toEqual({ kind: "not-applicable", rates: [] });
    }
  });

  test("says none when the only rate lies outside -99.99 % to 100,000 %", () => {
    expectRates([-100, 0.0099], [], 0); // -99.9901 %
    expectRates([-1, 1001.1], [], 0); // 100,010 %
  });

  test("says none when a profile comes near zero and turns back", () => {
    // In x: -(x - 1)^2 - 1e-10. In double precision 1 + 1e-10 is exact to 1e-16, far less than 1e-10.
    expectRates([-1, 2, -(1 + 1e-10)], [], 0);
  });
});

describe("nasty series", () => {
  test("finds rates at the very ends of the range", () => {
    expectRates([-100, 0.01], [-0.9999], 12);
    expectRates([-1, 1001], [1000], 8);
    // (1 - 0.0001 x)(1001 x - 1) has its rates at both ends.
    expectRates([-1, 1001.0001, -0.1001], [-0.9999, 1000], 8);
  });

  test("never returns a rate outside the range because of rounding", () => {
    expect(irr([-100, 0.01]).rates[0]).toBeGreaterThanOrEqual(-0.9999);
    expect(irr([-1, 1001]).rates[0]).toBeLessThanOrEqual(1000);
  });

  test("reports once a rate at which the profile only touches zero", () => {
    expectRates([-1, 2, -1], [0], 15);
    expectRates([100, -220, 121], [0.1], 12); // 100 (1 - 1.1 x)^2
    expectRates([-1, 0, 2, 0, -1], [0], 15); // -(1 - x^2)^2
    expectRates([1, -4, 6, -4, 1], [0], 15); // (1 - x)^4
  });

  test("reports once a rate of multiplicity three", () => {
    expectRates([1, -3, 3, -1], [0], 15);
    expectRates([1000, -3300, 3630, -1331], [0.1], 10); // 1000 (1 - 1.1 x)^3
  });

  test("separates two rates one hundredth of a percent apart", () => {
    // (1 - 1.1 x)(1 - 1.1001 x), scaled to whole numbers.
    expectRates([100_000_000, -220_010_000, 121_011_000], [0.1, 0.1001], 9);
  });

  test("finds both rates of a mine with closure cost, one of them far below zero", () => {
    // With y = 1 + rate: -100 y^2 + 120 y - 11 = 0, so y = 1.1 or 0.1.
    expectRates([-100, 120, -11], [-0.9, 0.1], 12);
  });

  test("ignores zeros before the first and after the last flow", () => {
    expect(irr([0, 0, -100, 60, 60, 0])).toEqual(irr([-100, 60, 60]));
  });

  test("copes with amounts at the ends of what a number can hold", () => {
    expectRates([-1e300, 1.1e300], [0.1], 10);
    expectRates([-1e-300, 1.1e-300], [0.1], 10);
    expectRates([-1.6e303, 1e304, -1e304], [0.25, 4], 10);
    expectRates([-1e-200, 1e200, -1e250], [], 0);
  });

  test("copes with forty years of months at 5 % a month", () => {
    // An annuity of 480 payments: 1 per month costs (1 - 1.05^-480) / 0.05.
    const price = (1 - 1.05 ** -480) / 0.05;
    expectRates([-price, ...Array(480).fill(1)], [0.05], 12);
  });

  test("copes with a sign change in every one of 240 months", () => {
    const flows = Array.from({ length: 240 }, (_, month) => (month % 2 === 0 ? -1 : 1) * (1 + (month % 7)));
    for (const rate of irr(flows).rates) expectZero(flows, rate);
    expect(irr(flows).rates.length).toBeGreaterThan(0);
  });
});

describe("laws", () => {
  test("finds exactly as many rates as Sturm's theorem counts in exact arithmetic", () => {
    const flows = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(flows.filter(changesSign), (series) => {
        expect(irr(series).rates).toHaveLength(countRates(series));
      }),
      { numRuns: 500 },
    );
  });

  test("finds exactly as many rates as Sturm counts when factors repeat", () => {
    // Products of (a x - b) with small whole a and b: double and triple rates are common.
    const factor = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 4 }), (factors) => {
        const flows = factors.reduce((product, [a, b]) => times(product, [-b, a]), [1]);
        expect(irr(flows).rates).toHaveLength(countRates(flows));
      }),
      { numRuns: 300 },
    );
  });

  test("recovers all the rates a series was built from, and no other", () => {
    const percents = fc.uniqueArray(fc.integer({ min: -45, max: 150 }), { minLength: 1, maxLength: 4 });
    // 1 - 2ax + (a^2 + b^2) x^2 with b > 0.3 has no real root.
    const pair = fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.3, max: 2, noNaN: true }));
    fc.assert(
      fc.property(percents, fc.array(pair, { maxLength: 1 }), (built, pairs) => {
        const rates = built.map((percent) => percent / 100).sort((one, other) => one - other);
        const real = rates.reduce((product, rate) => times(product, [-1, 1 + rate]), [1000]);
        const flows = pairs.reduce((product, [a, b]) => times(product, [1, -2 * a, a * a + b * b]), real);
        // Four rates 1 % apart: coefficients rounded at 1e-16 move a rate by up to 1e-16 * 16 / (0.01^3) = 2e-9, times
        // up to 1e3 where the pair of complex roots makes the other flows large.
        expectRates(flows, rates, 5);
      }),
    );
  });

  test("the present value at every rate is zero within rounding", () => {
    const flows = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(flows, (series) => {
        for (const rate of irr(series).rates) expectZero(series, rate);
      }),
      { numRuns: 300 },
    );
  });

  test("scaling money by any factor leaves the rates", () => {
    // A power of two scales without rounding, so nothing at all may move.
    const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(flows, fc.integer({ min: -40, max: 40 }), (series, power) => {
        expect(irr(series.map((flow) => flow * 2 ** power))).toEqual(irr(series));
      }),
    );
  });

  test("the lender's rates are the borrower's", () => {
    const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(flows, (series) => {
        expect(irr(series.map((flow) => 0 - flow))).toEqual(irr(series));
      }),
    );
  });

  test("irrAt at equal intervals is irr, from any origin of time", () => {
    fc.assert(
      fc.property(ordinaryFlows(), fc.integer({ min: -10, max: 2030 }), (flows, origin) => {
        const expected = irr(flows);
        const found = irrAt(
          flows,
          flows.map((_, index) => origin + index),
        );
        expect(found.kind).toBe(expected.kind);
        found.rates.forEach((rate, index) => {
          expect(rate).toBeCloseTo(expected.rates[index]!, 11);
        });
      }),
    );
  });

  test("irrAt with several rates is irr, too", () => {
    expect(irrAt([-1600, 10000, -10000], [0, 1, 2]).rates.map((rate) => rate.toFixed(9))).toEqual([
      "0.250000000",
      "4.000000000",
    ]);
    expect(irrAt([-1, 2, -1], [0, 1, 2])).toEqual({ kind: "one", rates: [0] });
    // In half-years the same flows earn 1.25^2 - 1 and 5^2 - 1 a year.
    expect(irrAt([-1600, 10000, -10000], [0, 0.5, 1]).rates.map((rate) => rate.toFixed(9))).toEqual([
      "0.562500000",
      "24.000000000",
    ]);
  });

  test("irr agrees with HyperFormula on random ordinary flows", () => {
    fc.assert(
      fc.property(ordinaryFlows(), (flows) => {
        const { kind, rates } = irr(flows);
        expect(kind).toBe("one");
        // HyperFormula stops when a step is below 1e-7 or so; Newton squares that, but not near -100 %.
        expect(Math.abs(excel(`=IRR({${flows.join(",")}},${rates[0]! * 0.9})`) - rates[0]!)).toBeLessThan(1e-7);
      }),
    );
  });

  test("xirr agrees with HyperFormula on random ordinary flows and dates", () => {
    const gaps = fc.array(fc.integer({ min: 90, max: 700 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(ordinaryFlows(), gaps, (flows, days) => {
        // Day 46023 of Excel's calendar is 2026-01-01.
        let serial = 46023;
        const serials = flows.map((_, index) => {
          serial += days[index]!;
          return serial;
        });
        const dates = serials.map((day) => new Date(Date.UTC(2026, 0, 1) + (day - 46023) * 86_400_000));
        const { kind, rates } = xirr(flows, dates);
        expect(kind).toBe("one");
        const theirs = excel(`=XIRR({${flows.join(",")}},{${serials.join(",")}},${rates[0]! * 0.9})`);
        expect(Math.abs(theirs - rates[0]!)).toBeLessThan(1e-6 * (1 + rates[0]!));
      }),
    );
  });
});

describe("cost", () => {
  test("discounts ordinary flows no more often than plain Newton from 10 %", () => {
    let ours = 0;
    let newtons = 0;
    for (const flows of sampleOrdinaryFlows()) {
      const { rate, evaluations } = onlyRate(profileOf(flows, surveyFlows(flows)));
      const plain = plainNewton(flows);
      expect(Math.abs(Math.expm1(rate!) - plain.rate)).toBeLessThan(1e-9);
      ours += evaluations;
      newtons += plain.evaluations;
    }
    expect(ours).toBeLessThanOrEqual(newtons);
  });
});

test("rates refuse input they cannot answer for", () => {
  expect(codesOf(() => irr([]))).toEqual(["M203"]);
  expect(codesOf(() => irr([-1, Number.NaN, Number.NEGATIVE_INFINITY]))).toEqual(["M201", "M201"]);
  expect(codesOf(() => irrAt([-1, 2], [0]))).toEqual(["M204"]);
  expect(codesOf(() => irrAt([-1, 2, 3], [0, 2, 1]))).toEqual(["M205"]);
  expect(codesOf(() => irrAt([-1, 2], [0, Number.NaN]))).toEqual(["M201"]);
  expect(codesOf(() => xirr([-1, 2], ["2026-01-01", "2026-01-01"]))).toEqual(["M205"]);
  expect(codesOf(() => xirr([-1, 2], ["2026-01-01", "2027-13-01"]))).toEqual(["M206"]);
  expect(codesOf(() => xirr([], []))).toEqual(["M203"]);
});

/**
 * The discounted flows cancel to within the rounding of the check itself. Per flow: one unit of rounding for adding, as
 * many as the continuous rate is large for its own rounding, and |rate| / (1 + rate) because close to -100 % a rate
 * written as a fraction keeps few digits of 1 + rate. Eight times that, for solver and check together.
 */
function expectZero(flows: readonly number[], rate: number): void {
  // Below zero the weights grow; multiplying by the last one keeps them in range and changes no sign.
  const last = rate < 0 ? (1 + rate) ** (flows.length - 1) : 1;
  const value = npv(flows, rate, { timing: "start" }) * last;
  const scale = npv(flows.map(Math.abs), rate, { timing: "start" }) * last;
  const roundings = flows.length * (1 + Math.abs(Math.log1p(rate)) + Math.abs(rate) / (1 + rate));
  expect(Math.abs(value)).toBeLessThanOrEqual(8 * Number.EPSILON * roundings * scale);
}

function changesSign(flows: readonly number[]): boolean {
  return flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0);
}

function times(one: readonly number[], other: readonly number[]): number[] {
  const product: number[] = Array(one.length + other.length - 1).fill(0);
  one.forEach((a, i) => {
    other.forEach((b, j) => {
      product[i + j]! += a * b;
    });
  });
  return product;
}

/** One to three years of outlay, then receipts that return between half and several times the outlay. */
function ordinaryFlows() {
  return fc
    .tuple(
      fc.array(fc.integer({ min: 50, max: 100 }), { minLength: 1, maxLength: 3 }),
      fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 4, maxLength: 17 }),
    )
    .map(([outlays, receipts]) => [...outlays.map((outlay) => -outlay), ...receipts]);
}

function sampleOrdinaryFlows(): number[][] {
  return fc.sample(ordinaryFlows(), { numRuns: 200, seed: 1 });
}
