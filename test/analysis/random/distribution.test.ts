import { describe, expect, test } from "@jest/globals";
import {
  type Distribution,
  drawn,
  lognormalByPercentiles,
  mistakeIn,
  probabilityBelow,
  samplerOf,
} from "../../../src/analysis/random/distribution.ts";
import { betaProbability, betaQuantile, logGamma } from "../../../src/analysis/random/incomplete-beta.ts";
import { normalProbability, normalQuantile } from "../../../src/analysis/random/normal.ts";
import { jStat } from "../../support/jstat.ts";

const quantile = (distribution: Distribution, share: number): number => drawn(samplerOf(distribution), share);
const SHARES = [1e-6, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1 - 1e-6];

/** Mean and variance by the midpoint rule over 100,000 quantiles: what a very large stratified sample would give. */
function momentsOf(distribution: Distribution): { mean: number; variance: number } {
  const sampler = samplerOf(distribution);
  const count = 100_000;
  let mean = 0;
  let square = 0;
  for (let at = 0; at < count; at += 1) {
    const value = drawn(sampler, (at + 0.5) / count);
    mean += value / count;
    square += (value * value) / count;
  }
  return { mean, variance: square - mean * mean };
}

describe("the normal distribution", () => {
  test("has the quantiles that Wichura's paper tabulates", () => {
    // AS 241, table 1: PPND16 at 0.25, 0.001 and 1e-20.
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 13);
  });

  test("probability and quantile are inverse", () => {
    for (const share of SHARES) expect(normalProbability(normalQuantile(share)) / share).toBeCloseTo(1, 10);
    expect([normalProbability(-40), normalProbability(40), normalProbability(0)]).toEqual([0, 1, 0.5]);
  });
});

describe("the beta distribution", () => {
  test("has the closed forms of small whole shapes", () => {
    // beta(1, b): 1 - (1 - x)^b; beta(2, 2): 3x^2 - 2x^3.
    expect(betaProbability(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 14);
    expect(betaProbability(0.3, 2, 2)).toBeCloseTo(3 * 0.09 - 2 * 0.027, 14);
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625609908221908), 13);
  });

  test("agrees with jStat in quantiles of uneven shapes", () => {
    for (const [alpha, beta] of [
      [0.7, 0.6],
      [1.7, 4.3],
      [5, 1],
      [20, 33],
    ] as const)
      for (const share of [0.001, 0.05, 0.5, 0.9, 0.999])
        expect(betaQuantile(share, alpha, beta)).toBeCloseTo(jStat.beta.inv(share, alpha, beta), 7);
  });
});

describe("moments of draws are those of the closed form", () => {
  const spread = 8 ** 2;
  test.each<[string, Distribution, number, number]>([
    ["uniform", { kind: "uniform", low: 2, high: 10 }, 6, spread / 12],
    // (a + b + c) / 3; (a2 + b2 + c2 - ab - ac - bc) / 18 with 2, 10 and 4
    ["triangular", { kind: "triangular", low: 2, mode: 4, high: 10 }, 16 / 3, (4 + 100 + 16 - 20 - 8 - 40) / 18],
    // mean (2 + 16 + 10) / 6 = 28/6; alpha 2, beta 4: variance 8/(36 * 7) of the square of the spread
    ["pert", { kind: "pert", low: 2, mode: 4, high: 10 }, 28 / 6, (8 / 252) * spread],
    ["beta", { kind: "beta", alpha: 2, beta: 3, low: 0, high: 1 }, 0.4, 6 / 150],
    ["normal", { kind: "normal", mean: -1, deviation: 2 }, -1, 4],
    ["lognormal", { kind: "lognormal", mean: 350, deviation: 70 }, 350, 4900],
    ["discrete", { kind: "discrete", values: [0, 12], weights: [3, 1] }, 3, 27],
    // normal beyond its mean: mean sqrt(2/pi), variance 1 - 2/pi
    [
      "half normal",
      { kind: "truncated", of: { kind: "normal", mean: 0, deviation: 1 }, low: 0, high: 1e9 },
      Math.sqrt(2 / Math.PI),
      1 - 2 / Math.PI,
    ],
  ])("%s", (_, distribution, mean, variance) => {
    const found = momentsOf(distribution);
    // The midpoint rule leaves out tails beyond 1e-5: less than 1e-3 of the deviation, and the variance by less than 2e-3.
    expect(Math.abs(found.mean - mean)).toBeLessThan(1e-3 * Math.sqrt(variance));
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(2e-3);
  });
});

describe("quantiles", () => {
  test("of a triangle are those of jStat", () => {
    for (const share of SHARES)
      expect(quantile({ kind: "triangular", low: 2, mode: 4, high: 10 }, share)).toBeCloseTo(
        jStat.triangular.inv(share, 2, 10, 4),
        10,
      );
  });

  test("of PERT are a table good to 1e-9 of the spread", () => {
    for (const mode of [0, 0.3, 0.9]) {
      const sampler = samplerOf({ kind: "pert", low: 0, mode, high: 1 });
      for (const share of SHARES)
        expect(Math.abs(drawn(sampler, share) - betaQuantile(share, 1 + 4 * mode, 5 - 4 * mode))).toBeLessThan(1e-9);
    }
  });

  test("of a lognormal go through the percentiles that it was given by", () => {
    const distribution = lognormalByPercentiles({ share: 0.1, value: 300 }, { share: 0.9, value: 700 });
    expect(quantile(distribution, 0.1)).toBeCloseTo(300, 9);
    expect(quantile(distribution, 0.9)).toBeCloseTo(700, 9);
  });

  test("of observed numbers lie on straight lines between them", () => {
    expect([0, 0.25, 0.5, 0.75].map((share) => quantile({ kind: "empirical", values: [30, 10, 20] }, share))).toEqual([
      10, 15, 20, 25,
    ]);
  });

  test("of discrete values change where their shares end", () => {
    const distribution: Distribution = { kind: "discrete", values: [1, 2, 3], weights: [1, 2, 1] };
    expect([0.2, 0.3, 0.7, 0.8].map((share) => quantile(distribution, share))).toEqual([1, 2, 2, 3]);
  });

  test("of a truncated distribution stay within its limits, and keep the shape between", () => {
    const inner: Distribution = { kind: "normal", mean: 0.78, deviation: 0.04 };
    const sampler = samplerOf({ kind: "truncated", of: inner, low: 0.7, high: 0.82 });
    expect(drawn(sampler, 1e-15)).toBeCloseTo(0.7, 9);
    expect(drawn(sampler, 1 - 1e-15)).toBeCloseTo(0.82, 9);
    const [low, high] = [normalProbability(-2), normalProbability(1)];
    expect(drawn(sampler, 0.5)).toBeCloseTo(0.78 + 0.04 * normalQuantile((low + high) / 2), 12);
  });

  test("ascend, and probabilities lead back to them", () => {
    for (const distribution of [
      { kind: "pert", low: 1, mode: 2, high: 5 },
      { kind: "lognormal", mean: 3, deviation: 1 },
      { kind: "triangular", low: 1, mode: 1, high: 5 },
    ] as const) {
      const sampler = samplerOf(distribution);
      const values = SHARES.map((share) => drawn(sampler, share));
      expect(values.toSorted((one, other) => one - other)).toEqual(values);
      for (const share of SHARES.slice(2, -2))
        expect(probabilityBelow(sampler, drawn(sampler, share))).toBeCloseTo(share, 9);
    }
  });

  test("of a degenerate distribution are its one value", () => {
    const degenerate: Distribution[] = [
      { kind: "triangular", low: 7, mode: 7, high: 7 },
      { kind: "pert", low: 7, mode: 7, high: 7 },
      { kind: "uniform", low: 7, high: 7 },
      { kind: "normal", mean: 7, deviation: 0 },
      { kind: "lognormal", mean: 7, deviation: 0 },
      { kind: "beta", alpha: 2, beta: 2, low: 7, high: 7 },
      { kind: "empirical", values: [7] },
      { kind: "truncated", of: { kind: "uniform", low: 0, high: 9 }, low: 7, high: 7 },
    ];
    expect(degenerate.map((one) => quantile(one, 0.123))).toEqual(degenerate.map(() => 7));
  });
});

test("what makes no distribution is said in words", () => {
  const wrong: [Distribution, RegExp][] = [
    [{ kind: "triangular", low: 3, mode: 2, high: 5 }, /mode/],
    [{ kind: "uniform", low: 3, high: 2 }, /low end/],
    [{ kind: "normal", mean: 0, deviation: -1 }, /deviation/],
    [{ kind: "lognormal", mean: 0, deviation: 1 }, /mean/],
    [{ kind: "beta", alpha: 0, beta: 1, low: 0, high: 1 }, /shapes/],
    [{ kind: "discrete", values: [1], weights: [0] }, /weights/],
    [{ kind: "empirical", values: [] }, /at least one/],
    [{ kind: "uniform", low: Number.NaN, high: 2 }, /finite/],
    [{ kind: "truncated", of: { kind: "uniform", low: 0, high: 1 }, low: 2, high: 3 }, /nothing/],
  ];
  for (const [distribution, words] of wrong) {
    expect(mistakeIn(distribution)).toMatch(words);
    expect(() => samplerOf(distribution)).toThrow(words);
  }
});
