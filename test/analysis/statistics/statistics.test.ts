import { describe, expect, test } from "@jest/globals";
import { stratify } from "../../../src/analysis/random/latin-hypercube.ts";
import { normalQuantile } from "../../../src/analysis/random/normal.ts";
import { keyOf, philoxUniforms } from "../../../src/analysis/random/philox.ts";
import { sobolDirections, sobolUniforms } from "../../../src/analysis/random/sobol-points.ts";
import { histogramOf } from "../../../src/analysis/statistics/histogram.ts";
import { momentsOf } from "../../../src/analysis/statistics/moments.ts";
import { percentileOf, percentileWithInterval } from "../../../src/analysis/statistics/percentiles.ts";
import { proportionOf } from "../../../src/analysis/statistics/proportion.ts";
import { rankCorrelation, ranksOf } from "../../../src/analysis/statistics/ranks.ts";
import {
  meanIn,
  milestonesOf,
  percentileIn,
  REPLICATES,
  sampleOf,
  shareBeyond,
} from "../../../src/analysis/statistics/sample.ts";
import { expectedShortfall } from "../../../src/analysis/statistics/shortfall.ts";
import { sobolIndicesOf } from "../../../src/analysis/statistics/sobol-indices.ts";

const sorted = (count: number, quantile: (share: number) => number): Float64Array =>
  Float64Array.from({ length: count }, (_, at) => quantile((at + 0.5) / count));

describe("percentiles", () => {
  test("lie on straight lines between order statistics", () => {
    const values = Float64Array.of(10, 20, 30, 40, 50);
    expect([0, 0.1, 0.5, 0.9, 1].map((share) => percentileOf(values, share))).toEqual([10, 14, 30, 46, 50]);
  });

  test("have intervals that hold the true percentile in 95 of 100 samples, give or take 3", () => {
    let held = 0;
    const uniforms = new Float64Array(400);
    for (let sample = 0; sample < 1000; sample += 1) {
      philoxUniforms(uniforms, new Uint32Array(4), keyOf(1), sample, 9);
      const { low, high } = percentileWithInterval(Float64Array.from(uniforms).sort(), 0.1);
      if (low <= 0.1 && 0.1 <= high) held += 1;
    }
    expect(held).toBeGreaterThan(920);
    expect(held).toBeLessThan(985);
  });
});

/** 500 trials in ten replicates, 300 times over: how often the intervals hold the truth, and how wide they are. */
describe("of replicated samples", () => {
  const [TRIALS, SAMPLES] = [500, 300];
  // Two inputs that add up, and a little of their product: the truth is that of a fine grid.
  const model = (u: number, v: number): number => u + v + 0.3 * u * v;
  const GRID = 1000;
  const grid = Float64Array.from({ length: GRID * GRID }, (_, at) =>
    model(((at % GRID) + 0.5) / GRID, (Math.floor(at / GRID) + 0.5) / GRID),
  ).sort();
  const truth = { mean: 1 + 0.3 / 4, p10: percentileOf(grid, 0.1), below: 0.2 };
  const bar = percentileOf(grid, truth.below);
  const directions = sobolDirections(2);
  const uniforms = new Float64Array(2);

  const sampled = (kind: "latin-hypercube" | "sobol", sample: number): Float64Array => {
    const words = new Float64Array(2 * REPLICATES);
    philoxUniforms(words, new Uint32Array(4), keyOf(sample), 0, 2);
    const keys = Uint32Array.from(words, (one) => one * 2 ** 32);
    return Float64Array.from({ length: TRIALS }, (_, trial) => {
      const [replicate, point] = [trial % REPLICATES, Math.floor(trial / REPLICATES)];
      philoxUniforms(uniforms, new Uint32Array(4), keyOf(sample), trial, 0);
      if (kind === "sobol") sobolUniforms(uniforms, directions, keys, 2 * replicate, point);
      else stratify(uniforms, keys, 2 * replicate, point, TRIALS / REPLICATES);
      return model(uniforms[0] as number, uniforms[1] as number);
    });
  };

  test.each(["latin-hypercube", "sobol"] as const)(
    "%s: intervals hold the truth in 95 of 100 samples, give or take 5, and are narrower than of as many independent trials",
    (kind) => {
      const held = { mean: 0, p10: 0, below: 0 };
      const narrower = { mean: 0, p10: 0 };
      for (let sample = 0; sample < SAMPLES; sample += 1) {
        const values = sampled(kind, sample);
        const replicated = sampleOf(values, REPLICATES);
        const independent = sampleOf(values, 1);
        const found = {
          mean: meanIn(replicated),
          p10: percentileIn(replicated, 0.1),
          below: shareBeyond(replicated, "below", bar),
        };
        for (const what of ["mean", "p10", "below"] as const)
          if (found[what].low <= truth[what] && truth[what] <= found[what].high) held[what] += 1;
        const width = ({ low, high }: { low: number; high: number }): number => high - low;
        narrower.mean += width(found.mean) / width(meanIn(independent)) / SAMPLES;
        narrower.p10 += width(found.p10) / width(percentileIn(independent, 0.1)) / SAMPLES;
      }
      for (const count of Object.values(held)) {
        expect(count / SAMPLES).toBeGreaterThan(0.9);
        expect(count / SAMPLES).toBeLessThan(0.99);
      }
      expect(narrower.mean).toBeLessThan(0.2);
      expect(narrower.p10).toBeLessThan(0.9);
    },
  );

  test.each([1, REPLICATES])(
    "milestones of the mean end at the mean of all and its interval: %i replicates",
    (replicates) => {
      const values = sampled("latin-hypercube", 7).map((value, at) => (at % 50 === 3 ? Number.NaN : value));
      const milestones = milestonesOf(values, replicates);
      expect(milestones.map(({ trials }) => trials)).toEqual([50, 100, 150, 200, 250, 300, 350, 400, 450, 500]);
      const { trials, ...last } = milestones[9] as (typeof milestones)[number];
      const all = meanIn(sampleOf(values, replicates));
      for (const what of ["value", "low", "high"] as const) expect(last[what]).toBeCloseTo(all[what], 12);
      expect(milestonesOf(Float64Array.of(Number.NaN), 1)).toEqual([]);
    },
  );

  test("a replicate with fewer than ten numbers says nothing: the interval is that of independent trials", () => {
    const values = Float64Array.from({ length: 90 }, (_, at) => (at * 37) % 90);
    expect(percentileIn(sampleOf(values, REPLICATES), 0.5)).toEqual(percentileIn(sampleOf(values, 1), 0.5));
  });
});

test("moments are those of the numbers that are there", () => {
  expect(momentsOf(Float64Array.of(2, Number.NaN, 4, 6))).toEqual({ count: 3, mean: 4, deviation: 2 });
  expect(momentsOf(Float64Array.of(1e9 + 1, 1e9 + 2, 1e9 + 3)).deviation).toBe(1);
});

test("a proportion has an interval at 0 too: Wilson's for none of 100 ends at 0.0370", () => {
  // z^2 / (n + z^2) = 3.8415 / 103.8415
  expect(proportionOf(0, 100).high).toBeCloseTo(1 / (1 + 100 / 3.841458820694124), 12);
  expect(proportionOf(0, 100).low).toBe(0);
  expect(proportionOf(50, 100).value).toBe(0.5);
});

describe("expected shortfall", () => {
  test("is the mean of the worst trials, the one at the edge in part", () => {
    // a quarter of six trials is one and a half: (-6 + -3/2) / 1.5
    expect(expectedShortfall(Float64Array.of(-6, -3, 0, 1, 2, 3), 0.25)).toBe(-5);
  });

  test("of a normal distribution at 10 % is -1.7550 deviations", () => {
    // density(z) / 0.1 with z = -1.28155
    expect(expectedShortfall(sorted(100_000, normalQuantile), 0.1)).toBeCloseTo(-1.7549833, 4);
  });
});

test("ranks are those of sorting by comparison: negative numbers, ties, zeros of both signs, 32 and 64 bits", () => {
  const uniforms = new Float64Array(3000);
  philoxUniforms(uniforms, new Uint32Array(4), keyOf(3), 0, 9);
  const values = uniforms.map((one, at) =>
    at % 7 === 0 ? -0 : at % 11 === 0 ? 0 : Math.round(1e6 * (one - 0.5)) / 1e3,
  );
  const byComparison = (column: Float64Array | Float32Array): number[] =>
    Array.from(column, (one) => {
      const below = column.filter((other) => other < one).length;
      return below + (column.filter((other) => other === one).length + 1) / 2;
    });
  expect([...ranksOf(values)]).toEqual(byComparison(values));
  const short = Float32Array.from(values);
  expect([...ranksOf(short)]).toEqual(byComparison(short));
});

test("ranks share ties, and rank correlation by hand", () => {
  expect([...ranksOf(Float64Array.of(5, 1, 5, 3))]).toEqual([3.5, 1, 3.5, 2]);
  // Spearman: 1 - 6 * sum d^2 / (n (n^2 - 1)) = 1 - 6 * 4 / (5 * 24)
  expect(rankCorrelation(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(20, 10, 30, 50, 40))).toBeCloseTo(0.8, 14);
  expect(rankCorrelation(Float64Array.of(1, 2, 3), Float64Array.of(7, 7, 7))).toBe(0);
});

test("a histogram counts every trial once", () => {
  const histogram = histogramOf(
    sorted(1000, (share) => share),
    10,
  );
  expect(histogram.counts.reduce((sum, one) => sum + one, 0)).toBe(1000);
  expect(Math.max(...histogram.counts) - Math.min(...histogram.counts)).toBeLessThan(10);
  expect(histogramOf(Float64Array.of(3, 3, 3)).counts).toEqual([3]);
});

describe("Sobol' indices by Saltelli's sampling", () => {
  function indicesOf(model: (x: Float64Array) => number, inputs: number): { first: number; total: number }[] {
    const count = 2 ** 14;
    const directions = sobolDirections(2 * inputs);
    const keys = new Uint32Array(2 * inputs).map((_, at) => at * 2654435761);
    const point = new Float64Array(2 * inputs);
    const [a, b] = [new Float64Array(count), new Float64Array(count)];
    const mixed = Array.from({ length: inputs }, () => new Float64Array(count));
    for (let at = 0; at < count; at += 1) {
      sobolUniforms(point, directions, keys, 0, at);
      a[at] = model(point.slice(0, inputs));
      b[at] = model(point.slice(inputs));
      for (const [input, values] of mixed.entries()) {
        const x = point.slice(0, inputs);
        x[input] = point[inputs + input] as number;
        values[at] = model(x);
      }
    }
    return mixed.map((values) => sobolIndicesOf(a, b, values));
  }

  test("on the Ishigami function are those known analytically", () => {
    const angle = (u: number): number => Math.PI * (2 * u - 1);
    const found = indicesOf(
      ([x, y, z]) =>
        Math.sin(angle(x as number)) +
        7 * Math.sin(angle(y as number)) ** 2 +
        0.1 * angle(z as number) ** 4 * Math.sin(angle(x as number)),
      3,
    );
    // T. Ishigami, T. Homma (1990), a = 7, b = 0.1: first 0.3139, 0.4424, 0; total 0.5576, 0.4424, 0.2437.
    const known = [
      [0.3139, 0.5576],
      [0.4424, 0.4424],
      [0, 0.2437],
    ] as const;
    for (const [input, [first, total]] of known.entries()) {
      expect(Math.abs((found[input]?.first as number) - first)).toBeLessThan(0.01);
      expect(Math.abs((found[input]?.total as number) - total)).toBeLessThan(0.01);
    }
  });

  test("on Sobol's g-function are those known analytically", () => {
    const a = [0, 1, 4.5, 9];
    const found = indicesOf(
      (x) => a.reduce((product, one, at) => product * ((Math.abs(4 * (x[at] as number) - 2) + one) / (1 + one)), 1),
      4,
    );
    const parts = a.map((one) => 1 / 3 / (1 + one) ** 2);
    const variance = parts.reduce((product, one) => product * (1 + one), 1) - 1;
    for (const [input, part] of parts.entries()) {
      const others = parts.reduce((product, one, at) => (at === input ? product : product * (1 + one)), 1);
      expect(Math.abs((found[input]?.first as number) - part / variance)).toBeLessThan(0.01);
      expect(Math.abs((found[input]?.total as number) - (part * others) / variance)).toBeLessThan(0.01);
    }
  });
});
