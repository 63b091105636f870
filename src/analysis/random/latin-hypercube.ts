/**
 * Latin hypercube sampling with random access: each variable visits each of `count` equal strata once, in an order of
 * its own, and the stratum of trial i is computed from i alone.
 *
 * The order is a keyed bijection of 0..count-1: a Feistel network of four rounds over the next even number of bits,
 * walked until it lands below `count`.
 *
 * @source M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979) 239-245; M. Luby, C. Rackoff, SIAM Journal
 *         on Computing 17 (1988) 373-386 (Feistel networks); J. Black, P. Rogaway, CT-RSA 2002 (cycle walking)
 */

/**
 * Where a keyed permutation of 0..count-1 sends an index.
 *
 * @param index  from 0 to count - 1
 * @param count  from 1 to 2^30
 * @param key    any 32-bit word: another permutation for each
 * @returns      from 0 to count - 1; different indices give different results
 */
export function permuted(index: number, count: number, key: number): number {
  const half = Math.max(1, (33 - Math.clz32(count - 1)) >> 1);
  const mask = (1 << half) - 1;
  let value = index;
  do {
    let left = value >>> half;
    let right = value & mask;
    for (let round = 0; round < 4; round += 1) {
      // The finaliser of MurmurHash3 over the half, the key and the round.
      let mixed = Math.imul(right ^ key, 0x9e3779b1) + Math.imul(round + 1, 0x7f4a7c15);
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
      mixed ^= mixed >>> 16;
      const next = (left ^ mixed) & mask;
      left = right;
      right = next;
    }
    value = left * (mask + 1) + right;
  } while (value >= count);
  return value;
}

/**
 * Moves uniform numbers of one trial into their strata, in place.
 *
 * @param uniforms  one number in (0, 1) per variable; afterwards within the trial's stratum
 * @param keys      one word per variable, from `firstKey` on
 * @param trial     from 0 to count - 1
 */
export function stratify(
  uniforms: Float64Array,
  keys: Uint32Array,
  firstKey: number,
  trial: number,
  count: number,
): void {
  for (let at = 0; at < uniforms.length; at += 1) {
    uniforms[at] = (permuted(trial, count, keys[firstKey + at] as number) + (uniforms[at] as number)) / count;
  }
}
