import { describe, expect, test } from "@jest/globals";
import { fitPriceProcess } from "../../../src/analysis/random/fit-price-process.ts";
import { normalQuantile } from "../../../src/analysis/random/normal.ts";
import { keyOf, philoxUniforms } from "../../../src/analysis/random/philox.ts";
import {
  drawsPerYear,
  type PriceProcess,
  pathFactors,
  pathSamplerOf,
} from "../../../src/analysis/random/price-process.ts";

const YEARS = 12;
const COUNT = 40_000;

/** Mean of the factor and variance of its logarithm, by year, over many paths. */
function simulated(process: PriceProcess): { means: number[]; variances: number[] } {
  const sampler = pathSamplerOf(process, YEARS);
  const uniforms = new Float64Array(YEARS * drawsPerYear(process));
  const [factors, words] = [new Float64Array(YEARS), new Uint32Array(4)];
  const [means, logs, squares] = [new Array(YEARS).fill(0), new Array(YEARS).fill(0), new Array(YEARS).fill(0)];
  for (let trial = 0; trial < COUNT; trial += 1) {
    philoxUniforms(uniforms, words, keyOf(5), trial, 0);
    pathFactors(sampler, uniforms, 0, factors);
    for (const [year, factor] of factors.entries()) {
      means[year] += factor / COUNT;
      logs[year] += Math.log(factor) / COUNT;
      squares[year] += Math.log(factor) ** 2 / COUNT;
    }
  }
  return { means, variances: squares.map((square, year) => square - logs[year] ** 2) };
}

describe("price paths have the mean of the deck and the variance of their process", () => {
  const jumps = { perYear: 0.2, mean: 0.5, deviation: 0.3 };
  /** Variance of Poisson sums of jumps: per year times the mean square. */
  const jumpVariance = 0.2 * (0.5 ** 2 + 0.3 ** 2);
  const left = 2 ** (-1 / 2.5);
  const speed = Math.LN2 / 2.5;
  const reverting = (years: number): number => (0.25 ** 2 * (1 - Math.exp(-2 * speed * years))) / (2 * speed);
  test.each<[string, PriceProcess, (years: number) => number]>([
    ["geometric: volatility squared times years", { volatility: 0.2 }, (years) => 0.04 * years],
    ["mean-reverting: levels off", { volatility: 0.25, halfLife: 2.5 }, reverting],
    ["geometric with jumps", { volatility: 0.2, jumps }, (years) => (0.04 + jumpVariance) * years],
    [
      "mean-reverting with jumps that fade",
      { volatility: 0.25, halfLife: 2.5, jumps },
      (years) => reverting(years) + (jumpVariance * (1 - left ** (2 * years))) / (1 - left ** 2),
    ],
  ])("%s", (_, process, variance) => {
    const found = simulated(process);
    for (let year = 0; year < YEARS; year += 1) {
      // Standard error of the mean of a factor: at most 3 over the square root of the count here; of a variance at most 1.2 % with jumps.
      expect(Math.abs((found.means[year] as number) - 1)).toBeLessThan(4 * (3 / Math.sqrt(COUNT)));
      expect(Math.abs((found.variances[year] as number) / variance(year + 1) - 1)).toBeLessThan(0.05);
    }
  });

  test("without volatility a path is the deck", () => {
    const factors = new Float64Array(YEARS);
    pathFactors(pathSamplerOf({ volatility: 0 }, YEARS), new Float64Array(YEARS).fill(0.9), 0, factors);
    expect([...factors]).toEqual(new Array(YEARS).fill(1));
  });
});

describe("fitting", () => {
  /** A path of the exact discretisation, with logarithms around that of 350. */
  function series(count: number, process: { volatility: number; halfLife: number }, jumpEvery = 0): number[] {
    const speed = Math.LN2 / process.halfLife;
    const left = Math.exp(-speed);
    const step = process.volatility * Math.sqrt((1 - left * left) / (2 * speed));
    const uniforms = new Float64Array(count);
    philoxUniforms(uniforms, new Uint32Array(4), keyOf(11), 0, 0);
    let log = 0;
    return Array.from(uniforms, (uniform, at) => {
      log = log * left + step * normalQuantile(uniform) + (jumpEvery > 0 && at % jumpEvery === jumpEvery - 1 ? 1.5 : 0);
      return 350 * Math.exp(log);
    });
  }

  test("finds half-life, volatility and level of a long series within four standard errors", () => {
    const { fits, best } = fitPriceProcess(series(4000, { volatility: 0.25, halfLife: 2.5 }));
    const fit = fits.find(({ kind }) => kind === "mean-reverting");
    expect(best).not.toBe(fits[0]);
    expect(Math.abs((fit?.process.halfLife as number) - 2.5)).toBeLessThan(4 * (fit?.errors.halfLife as number));
    expect(Math.abs((fit?.process.volatility as number) - 0.25)).toBeLessThan(
      4 * (fit?.errors.volatility as number) * 1.5,
    );
    expect(Math.abs((fit?.level as number) / 350 - 1)).toBeLessThan(0.1);
  });

  test("finds jumps: one in forty years of 1.5 in the logarithm, a calm step of 0.17 apart", () => {
    const { best } = fitPriceProcess(series(4000, { volatility: 0.2, halfLife: 2.5 }, 40));
    expect(best.kind).toBe("mean-reverting with jumps");
    expect(best.process.jumps?.perYear).toBeCloseTo(1 / 40, 2);
    // Calm steps beyond three deviations (3 in 1,000 of them) count as jumps too and pull the mean down.
    expect(best.process.jumps?.mean).toBeGreaterThan(1.2);
    expect(best.process.jumps?.mean).toBeLessThan(1.6);
  });

  test("calls a series without a level geometric, with its drift by hand", () => {
    // Nine steps of alternately +20 % and +10 % in the logarithm: drift 0.15 + 0.05/9, volatility by hand.
    const logs = Array.from({ length: 10 }, (_, at) => 0.15 * at + (at % 2 === 1 ? 0.05 : 0));
    const { best } = fitPriceProcess(logs.map((log) => 100 * Math.exp(log)));
    expect(best.kind).toBe("geometric");
    expect(best.drift).toBeCloseTo(1.4 / 9, 12);
    const mean = 1.4 / 9;
    expect(best.process.volatility).toBeCloseTo(Math.sqrt((5 * (0.2 - mean) ** 2 + 4 * (0.1 - mean) ** 2) / 9), 12);
  });

  test("says why a series cannot be fitted", () => {
    expect(() => fitPriceProcess([1, 2, 3])).toThrow(/at least 8/);
    expect(() => fitPriceProcess([1, 2, 3, 4, 5, 6, 7, 0])).toThrow(/above 0/);
  });
});
