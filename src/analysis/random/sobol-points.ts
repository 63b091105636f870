/**
 * Sobol' points with random access: point i is the sum modulo 2 of the directions chosen by the Gray code of i.
 * Scrambling keeps every net and makes the points random, keyed by seed and variable.
 *
 * @source I. M. Sobol', USSR Computational Mathematics 7 (1967) 86-112; I. A. Antonov, V. M. Saleev (Gray code), ibid. 19
 *         (1980) 252-256; A. B. Owen, Monte Carlo and Quasi-Monte Carlo Methods (1995) (nested scrambling); S. Laine,
 *         T. Karras, Computer Graphics Forum 30 (2011) 1265-1274, and B. Burley, Journal of Computer Graphics Techniques 9
 *         (2020) 1-20 (nested scrambling by hashing)
 */

import { DIRECTION_SEEDS } from "./sobol-directions.ts";

/** Variables that the table has directions for. */
export const MOST_SOBOL_VARIABLES = DIRECTION_SEEDS.length + 1;

/**
 * The directions of the first variables, 32 words each.
 *
 * @param variables  at most MOST_SOBOL_VARIABLES
 * @returns          shape [variables, 32], flat
 */
export function sobolDirections(variables: number): Uint32Array {
  const directions = new Uint32Array(32 * variables);
  for (let bit = 0; bit < 32 && variables > 0; bit += 1) directions[bit] = 2 ** (31 - bit);
  for (let variable = 1; variable < variables; variable += 1) {
    const [degree, polynomial, ...seeds] = (DIRECTION_SEEDS[variable - 1] as string).split(" ").map(Number) as [
      number,
      number,
      ...number[],
    ];
    const at = 32 * variable;
    for (let bit = 0; bit < 32; bit += 1) {
      if (bit < degree) {
        directions[at + bit] = (seeds[bit] as number) * 2 ** (31 - bit);
        continue;
      }
      const before = directions[at + bit - degree] as number;
      let word = before ^ (before >>> degree);
      for (let term = 1; term < degree; term += 1) {
        if ((polynomial >>> (degree - 1 - term)) & 1) word ^= directions[at + bit - term] as number;
      }
      directions[at + bit] = word >>> 0;
    }
  }
  return directions;
}

/**
 * One coordinate of one point, as a fraction of 2^32.
 *
 * @param directions  of `sobolDirections`
 * @param index       number of the point, from 0
 * @returns           an unsigned 32-bit word
 * @example           sobolWord(sobolDirections(2), 2, 1) / 2 ** 32 // 0.25
 */
export function sobolWord(directions: Uint32Array, index: number, variable: number): number {
  let word = 0;
  let gray = (index ^ (index >>> 1)) >>> 0;
  for (let at = 32 * variable; gray !== 0; at += 1) {
    if (gray & 1) word ^= directions[at] as number;
    gray >>>= 1;
  }
  return word >>> 0;
}

/**
 * Scrambles a coordinate: each bit is flipped or not depending on the key and on all bits above it.
 *
 * @param word  an unsigned 32-bit word
 * @param key   any 32-bit word: another scrambling for each
 */
export function scrambled(word: number, key: number): number {
  let bits = reversedBits(word);
  bits = (bits + key) | 0;
  bits ^= Math.imul(bits, 0x6c50b47c);
  bits ^= Math.imul(bits, 0xb82f1e52);
  bits ^= Math.imul(bits, 0xc7afe638);
  bits ^= Math.imul(bits, 0x8d22f6e6);
  return reversedBits(bits);
}

/** The 32 bits of a word in the opposite order. */
export function reversedBits(word: number): number {
  let bits = word;
  bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return ((bits >>> 16) | (bits << 16)) >>> 0;
}

/**
 * Replaces the uniform numbers of one trial by a scrambled Sobol' point, in place; variables beyond the table keep
 * theirs. Half a step is added, so that neither 0 nor 1 occurs.
 *
 * @param keys   one word per variable, from `firstKey` on
 * @param point  number of the point, from 0
 */
export function sobolUniforms(
  uniforms: Float64Array,
  directions: Uint32Array,
  keys: Uint32Array,
  firstKey: number,
  point: number,
): void {
  const variables = Math.min(uniforms.length, directions.length / 32);
  for (let at = 0; at < variables; at += 1) {
    uniforms[at] = (scrambled(sobolWord(directions, point, at), keys[firstKey + at] as number) + 0.5) / 4294967296;
  }
}
