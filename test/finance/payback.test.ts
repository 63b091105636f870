import fc from "fast-check";
import { discountedPayback, payback, peakFunding } from "../../src/finance/index.ts";
import { codesOf } from "./codes-of.ts";

/** The textbooks' calendar: an outlay today, then whole years. */
const fromToday = (years: number) => [0, ...Array<number>(years).fill(1)];

function timeOf(result: ReturnType<typeof payback>): number {
  if (result.kind !== "paid-back") throw new Error(`not paid back: ${result.kind}`);
  return result.time;
}

describe("payback", () => {
  test("an outlay of 4,800 against 1,500, 2,600 and 2,900 is back after 2.24 years", () => {
    // Ross, Westerfield and Jordan, Fundamentals of Corporate Finance, chapter 9, solution 1: 2 + 700 / 2,900.
    const result = payback([-4800, 1500, 2600, 2900], { lengths: fromToday(3) });
    expect(timeOf(result)).toBeCloseTo(2 + 700 / 2900, 12);
  });

  test("counts from the first spend and from the start of production", () => {
    // Nothing in year 1, 60 in year 2 (from 1.0), 40 a year from 2.0: after one and a half years of production.
    expect(payback([0, -60, 40, 40], { productionStart: 2 })).toEqual({
      kind: "paid-back",
      time: 3.5,
      fromFirstSpend: 2.5,
      fromProduction: 1.5,
    });
  });

  test("leaves the count from production out when no start of production is given", () => {
    expect(payback([-60, 40, 40])).toMatchObject({ fromFirstSpend: 2.5, fromProduction: undefined });
  });

  test("counts the last return to zero when the cumulative flow turns negative again", () => {
    // Cumulative -100, 20, -30, 10: back for good in the fourth year, three quarters through.
    expect(timeOf(payback([-100, 120, -50, 40]))).toBeCloseTo(3.75, 12);
  });

  test("keeps the first payback when closure cost leaves the cumulative flow above zero", () => {
    // Cumulative -100, -40, 20, 5.
    expect(timeOf(payback([-100, 60, 60, -15]))).toBeCloseTo(2 + 40 / 60, 12);
  });

  test("is never when closure cost takes the money away again", () => {
    expect(payback([-100, 120, -30])).toEqual({ kind: "never" });
    expect(payback([-100, 50])).toEqual({ kind: "never" });
  });

  test("is not applicable when the cumulative flow is never below zero", () => {
    expect(payback([10, 20])).toEqual({ kind: "not-applicable" });
    expect(payback([50, -20])).toEqual({ kind: "not-applicable" });
  });

  test("is not delayed by rounding: three thirds pay back one whole", () => {
    // 0.1 + 0.2 - 0.3 is 5.6e-17 in double precision, -0.3 + 0.1 + 0.2 may end below zero.
    expect(timeOf(payback([-0.3, 0.1, 0.2]))).toBe(3);
    expect(timeOf(payback([-1, 1 / 3, 1 / 3, 1 / 3]))).toBe(4);
  });

  test("measures in years when periods are quarters and years", () => {
    // Two quarters of 50 out, then two years of 80 in: back after 0.5 + 100 / 80 years.
    expect(timeOf(payback([-50, -50, 80, 80], { lengths: [0.25, 0.25, 1, 1] }))).toBeCloseTo(1.75, 12);
  });

  test("scaling money leaves payback", () => {
    const flows = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(flows, (series) => {
        expect(payback(series.map((flow) => flow * 8))).toEqual(payback(series));
      }),
    );
  });

  test("adding up the flows to the moment of payback gives zero", () => {
    const flows = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(flows, (series) => {
        const result = payback(series);
        fc.pre(result.kind === "paid-back");
        const time = timeOf(result);
        const sum = series.reduce((total, flow, year) => total + flow * Math.min(1, Math.max(0, time - year)), 0);
        // The time itself is rounded at 20 * 2^-53, times flows of up to 100.
        expect(Math.abs(sum)).toBeLessThan(1e-11);
      }),
    );
  });

  test("refuses broken series and calendars", () => {
    expect(codesOf(() => payback([]))).toEqual(["M203"]);
    expect(codesOf(() => payback([1], { lengths: [-1] }))).toEqual(["M208"]);
    expect(codesOf(() => payback([1, 2], { lengths: [1] }))).toEqual(["M204"]);
    expect(codesOf(() => payback([1], { productionStart: Number.NaN }))).toEqual(["M201"]);
  });
});

describe("discounted payback", () => {
  test("an outlay of 13,000 against 6,500, 7,000 and 7,500 at 14 % is back after 2.38 years", () => {
    // Ross, Westerfield and Jordan, Fundamentals of Corporate Finance, chapter 9, solution 4:
    // 2 + (13,000 - 5,701.75 - 5,386.27) / 5,062.29 = 2.38.
    const convention = { timing: "end", lengths: fromToday(3) } as const;
    expect(timeOf(discountedPayback([-13000, 6500, 7000, 7500], 0.14, convention))).toBeCloseTo(2.38, 2);
    // The same with an outlay of 8,000: 1 + (8,000 - 5,701.75) / 5,386.27 = 1.43.
    expect(timeOf(discountedPayback([-8000, 6500, 7000, 7500], 0.14, convention))).toBeCloseTo(1.43, 2);
  });

  test("at a rate of zero is payback", () => {
    const flows = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(flows, (series) => {
        expect(discountedPayback(series, 0, { timing: "mid" })).toEqual(payback(series));
      }),
    );
  });

  test("timing matters: flows at the end of periods weigh less", () => {
    // At 100 %: start 100 against 80 / 2 + 120 / 4 + 400 / 8 = 120; the last 30 of 50 fall in the fourth year.
    const lengths = [0, 1, 1, 1];
    const flows = [-100, 80, 120, 400];
    expect(timeOf(discountedPayback(flows, 1, { timing: "end", lengths }))).toBeCloseTo(2.6, 12);
    // At the start of each year: 80 + 60 + 100; the 20 still missing are a third of 60.
    expect(timeOf(discountedPayback(flows, 1, { timing: "start", lengths }))).toBeCloseTo(1 + 1 / 3, 12);
  });

  test("is never where the undiscounted flows do pay back", () => {
    expect(payback([-100, 60, 60]).kind).toBe("paid-back");
    expect(discountedPayback([-100, 60, 60], 0.3, { timing: "end" })).toEqual({ kind: "never" });
  });

  test("refuses an impossible rate", () => {
    expect(codesOf(() => discountedPayback([-1, 2], -1, { timing: "end" }))).toEqual(["M207"]);
  });
});

describe("peak funding", () => {
  test("is the deepest cumulative deficit, at the end of its period", () => {
    // Cumulative -40, -100, -20, 70.
    expect(peakFunding([-40, -60, 80, 90])).toEqual({ kind: "deficit", amount: 100, period: 1, time: 2 });
    expect(peakFunding([-40, -60, 80], { lengths: [0.25, 0.5, 1] })).toMatchObject({ time: 0.75 });
  });

  test("takes the first of two equal deficits", () => {
    expect(peakFunding([-10, 5, -5])).toEqual({ kind: "deficit", amount: 10, period: 0, time: 1 });
  });

  test("is none when money never runs short", () => {
    expect(peakFunding([10, -5])).toEqual({ kind: "none" });
  });

  test("given at the start, that amount and no less keeps the balance above zero", () => {
    const flows = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(flows, (series) => {
        const peak = peakFunding(series);
        const amount = peak.kind === "deficit" ? peak.amount : 0;
        let balance = amount;
        const balances = series.map((flow) => {
          balance += flow;
          return balance;
        });
        expect(Math.min(amount, ...balances)).toBeGreaterThanOrEqual(0);
        if (peak.kind === "deficit") expect(Math.min(...balances)).toBe(0);
      }),
    );
  });

  test("refuses broken series", () => {
    expect(codesOf(() => peakFunding([Number.NaN]))).toEqual(["M201"]);
  });
});
