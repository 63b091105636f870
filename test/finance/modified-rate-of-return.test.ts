import fc from "fast-check";
import { HyperFormula } from "hyperformula";
import { effectiveAnnualRate, irr, mirr, npv } from "../../src/finance/index.ts";
import { codesOf } from "./codes-of.ts";

const sheet = HyperFormula.buildFromArray([[]], { licenseKey: "gpl-v3", smartRounding: false });

describe("mirr", () => {
  test("is Excel's on Microsoft's example: 12.61 %, -4.80 % after three years, 13.48 % when reinvesting at 14 %", () => {
    // Microsoft Support, MIRR function.
    expect(mirr([-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12)).toBeCloseTo(0.1261, 4);
    expect(mirr([-120000, 39000, 30000, 21000], 0.1, 0.12)).toBeCloseTo(-0.048, 4);
    expect(mirr([-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.14)).toBeCloseTo(0.1348, 4);
  });

  test("gives one answer where the internal rate gives two", () => {
    // Outlays at 10 %: 1600 + 10000 / 1.21 = 9864.46; proceeds 10000 * 1.1 = 11000; root of the ratio 1.11512.
    expect(mirr([-1600, 10000, -10000], 0.1, 0.1)).toBeCloseTo(0.056, 4);
  });

  test("is the internal rate when both rates are the internal rate", () => {
    const flows = [-100, 20, 50, 70];
    const [rate] = irr(flows).rates;
    expect(mirr(flows, rate!, rate!)).toBeCloseTo(rate!, 12);
  });

  test("at one rate for both is above that rate exactly when npv is positive", () => {
    const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(flows, (series) => {
        const rate = mirr(series, 0.1, 0.1);
        const value = npv(series, 0.1, { timing: "start" });
        // Within a thousandth of a unit of money rounding may decide.
        fc.pre(rate !== undefined && Math.abs(value) > 1e-3);
        expect(rate! > 0.1).toBe(value > 0);
      }),
    );
  });

  test("agrees with HyperFormula on random flows", () => {
    const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 });
    const mixed = flows.filter((series) => series.some((flow) => flow > 0) && series.some((flow) => flow < 0));
    const percent = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(mixed, percent, percent, (series, finance, reinvest) => {
        const theirs = sheet.calculateFormula(`=MIRR({${series.join(",")}},${finance / 100},${reinvest / 100})`, 0);
        // Both compute the same sums of powers; a few dozen roundings apart.
        expect(mirr(series, finance / 100, reinvest / 100)).toBeCloseTo(theirs as number, 11);
      }),
    );
  });

  test("is undefined when nothing is paid out or nothing comes back", () => {
    expect(mirr([1, 2], 0.1, 0.1)).toBeUndefined();
    expect(mirr([-1, -2], 0.1, 0.1)).toBeUndefined();
    expect(mirr([0], 0.1, 0.1)).toBeUndefined();
  });

  test("refuses impossible rates and empty or broken series", () => {
    expect(codesOf(() => mirr([], -1, Number.NaN))).toEqual(["M203", "M207", "M207"]);
    expect(codesOf(() => mirr([-1, Number.NaN], 0.1, 0.1))).toEqual(["M201"]);
  });
});

describe("effective annual rate", () => {
  test("compounds 1 % a month to 12.68 % a year", () => {
    // 1.01^12 = 1.126825.
    expect(effectiveAnnualRate(0.01, 12)).toBeCloseTo(0.126825, 6);
  });

  test("refuses a rate of -100 % and a year without periods", () => {
    expect(codesOf(() => effectiveAnnualRate(-1, 0))).toEqual(["M207", "M208"]);
  });
});
