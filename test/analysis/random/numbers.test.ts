import { describe, expect, test } from "@jest/globals";
import { permuted, stratify } from "../../../src/analysis/random/latin-hypercube.ts";
import { keyOf, philox, philoxUniforms } from "../../../src/analysis/random/philox.ts";
import {
  MOST_SOBOL_VARIABLES,
  scrambled,
  sobolDirections,
  sobolUniforms,
  sobolWord,
} from "../../../src/analysis/random/sobol-points.ts";

describe("Philox4x32-10", () => {
  /** Random123, file kat_vectors. */
  test.each([
    [[0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ] as const)("gives the published words for counter %j", (counter, [key0, key1], published) => {
    const words = Uint32Array.from(counter);
    philox(words, key0, key1);
    expect(Array.from(words, (word) => word.toString(16).padStart(8, "0")).join(" ")).toBe(published);
  });

  test("gives a variable the same number whatever the number of variables beside it", () => {
    const words = new Uint32Array(4);
    const few = new Float64Array(3);
    const many = new Float64Array(20);
    philoxUniforms(few, words, keyOf(7), 81734, 0);
    philoxUniforms(many, words, keyOf(7), 81734, 0);
    expect([...many.subarray(0, 3)]).toEqual([...few]);
  });

  test("fills (0, 1) evenly: mean 1/2 and variance 1/12 within four standard errors, over 100,000 trials", () => {
    const words = new Uint32Array(4);
    const out = new Float64Array(3);
    let sum = 0;
    let squares = 0;
    let product = 0;
    const count = 100_000;
    for (let trial = 0; trial < count; trial += 1) {
      philoxUniforms(out, words, keyOf(2 ** 40 + 1), trial, 0);
      const [x, y] = [(out[1] as number) - 0.5, (out[2] as number) - 0.5];
      sum += x;
      squares += x * x;
      product += x * y;
    }
    expect(Math.abs(sum / count)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
    expect(Math.abs(squares / count - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / count));
    expect(Math.abs(product / count)).toBeLessThan(4 / 12 / Math.sqrt(count));
  });
});

describe("Latin hypercube", () => {
  test.each([1, 2, 3, 7, 64, 1000, 4097])("visits each of %i strata once, in another order per key", (count) => {
    const order = (key: number): number[] => Array.from({ length: count }, (_, index) => permuted(index, count, key));
    const all = Array.from({ length: count }, (_, index) => index);
    expect(order(1).toSorted((one, other) => one - other)).toEqual(all);
    expect(order(0xdeadbeef).toSorted((one, other) => one - other)).toEqual(all);
    if (count > 10) expect(order(1)).not.toEqual(order(0xdeadbeef));
  });

  test("orders of two variables are uncorrelated: at most four standard errors over 4,096 strata", () => {
    const count = 4096;
    let sum = 0;
    for (let index = 0; index < count; index += 1)
      sum += (permuted(index, count, 11) / count - 0.5) * (permuted(index, count, 12) / count - 0.5);
    expect(Math.abs((12 * sum) / count)).toBeLessThan(4 / Math.sqrt(count));
  });

  test("keeps each number within the stratum of its trial", () => {
    const uniforms = Float64Array.of(0.25, 0.75);
    stratify(uniforms, Uint32Array.of(9, 5, 6), 1, 3, 10);
    expect((uniforms[0] as number) * 10 - permuted(3, 10, 5)).toBeCloseTo(0.25, 12);
    expect((uniforms[1] as number) * 10 - permuted(3, 10, 6)).toBeCloseTo(0.75, 12);
  });
});

describe("Sobol' points", () => {
  const directions = sobolDirections(MOST_SOBOL_VARIABLES);
  const point = (index: number, variable: number): number => sobolWord(directions, index, variable) / 2 ** 32;

  test("are those of Joe and Kuo: the first ten in three variables", () => {
    // Listed with the program sobol.cc of the authors, for new-joe-kuo-6.21201.
    expect(Array.from({ length: 10 }, (_, index) => [point(index, 0), point(index, 1), point(index, 2)])).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  test("agree with another implementation of the table in high variables", () => {
    // scipy.stats.qmc.Sobol(128, scramble=False), points 33 and 63.
    expect([0, 5, 31, 63, 127].map((variable) => point(33, variable))).toEqual([
      0.546875, 0.421875, 0.015625, 0.953125, 0.046875,
    ]);
    expect([7, 40, 100].map((variable) => point(63, variable))).toEqual([0.140625, 0.671875, 0.578125]);
  });

  test("are a net in every variable, scrambled or not: 256 points visit each of 256 strata once", () => {
    for (let variable = 0; variable < MOST_SOBOL_VARIABLES; variable += 1) {
      const strata = new Set<number>();
      const mixed = new Set<number>();
      for (let index = 0; index < 256; index += 1) {
        const word = sobolWord(directions, index, variable);
        strata.add(word >>> 24);
        mixed.add(scrambled(word, 0x1234567 + variable) >>> 24);
      }
      expect([strata.size, mixed.size]).toEqual([256, 256]);
    }
  });

  test("keep the numbers of variables that the table does not reach", () => {
    const uniforms = new Float64Array(MOST_SOBOL_VARIABLES + 2).fill(0.123);
    sobolUniforms(uniforms, directions, new Uint32Array(MOST_SOBOL_VARIABLES + 2), 0, 5);
    expect([...uniforms.subarray(MOST_SOBOL_VARIABLES)]).toEqual([0.123, 0.123]);
    expect(uniforms[0]).not.toBe(0.123);
  });
});
