import { describe, expect, test } from "@jest/globals";
import { copulaOf, correlate, nearestCorrelation } from "../../../src/analysis/random/correlation.ts";
import { keyOf, philoxUniforms } from "../../../src/analysis/random/philox.ts";
import { rankCorrelation } from "../../../src/analysis/statistics/ranks.ts";

function rankCorrelationsOf(ranks: readonly (readonly number[])[]): number[][] {
  const count = 40_000;
  const { factor } = copulaOf(ranks);
  const size = ranks.length;
  const columns = ranks.map(() => new Float64Array(count));
  const [uniforms, scores, words] = [new Float64Array(size), new Float64Array(size), new Uint32Array(4)];
  const variables = Int32Array.from(ranks, (_, index) => index);
  for (let trial = 0; trial < count; trial += 1) {
    philoxUniforms(uniforms, words, keyOf(3), trial, 0);
    correlate(uniforms, variables, factor, scores);
    for (const [at, column] of columns.entries()) column[trial] = uniforms[at] as number;
  }
  return columns.map((one) => columns.map((other) => rankCorrelation(one, other)));
}

describe("rank correlation by a copula", () => {
  test("gives draws the correlations asked for, within four standard errors", () => {
    const asked = [
      [1, 0.6, -0.3],
      [0.6, 1, 0],
      [-0.3, 0, 1],
    ];
    const found = rankCorrelationsOf(asked);
    for (const [i, row] of asked.entries())
      for (const [j, one] of row.entries())
        expect(Math.abs((found[i]?.[j] as number) - one)).toBeLessThan(4 / Math.sqrt(40_000));
  });

  test("a correlation of scores of 0.5 belongs to a rank correlation of 0.4826 (Pearson)", () => {
    // 6/pi asin(0.5/2) = 0.48258; Cholesky's second row is then (0.5, sqrt(3)/2).
    const { factor, largestChange } = copulaOf([
      [1, (6 / Math.PI) * Math.asin(0.25)],
      [(6 / Math.PI) * Math.asin(0.25), 1],
    ]);
    expect(factor[2]).toBeCloseTo(0.5, 14);
    expect(factor[3]).toBeCloseTo(Math.sqrt(0.75), 14);
    expect(largestChange).toBe(0);
  });
});

describe("a matrix that is not positive definite", () => {
  test("is replaced by the nearest one, as in Higham's example", () => {
    // Higham (2002), section 5: off the diagonal 0.7607, 0.1573, 0.7607.
    const [first, , third] = nearestCorrelation([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]) as number[][];
    expect(first?.[1]).toBeCloseTo(0.7607, 4);
    expect(first?.[2]).toBeCloseTo(0.1573, 4);
    expect(third?.[1]).toBeCloseTo(0.7607, 4);
  });

  test("can be drawn from, and says the largest change", () => {
    const { factor, largestChange, ranks } = copulaOf([
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ]);
    expect(largestChange).toBeGreaterThan(0.3);
    expect(largestChange).toBeCloseTo(0.9 - (ranks[0]?.[1] as number), 12);
    expect([...factor].every(Number.isFinite)).toBe(true);
  });
});
