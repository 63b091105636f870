/**
 * Philox4x32-10: a counter-based generator. Its numbers are a function of a key and a counter and of nothing else, so
 * that draw (trial, variable) is the same in every thread, order and run.
 *
 * @source J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011);
 *         known answers from the Random123 distribution
 */

/**
 * Encrypts the counter in `words` in place.
 *
 * @param words  four words of 32 bits: the counter, afterwards four random words
 * @param key0   low word of the key
 * @param key1   high word of the key
 * @returns      nothing; `words` holds unsigned 32-bit numbers
 * @example      philox(new Uint32Array(4), 0, 0) // 6627e8d5 e169c58d bc57ac4c 9b00dbd8
 */
export function philox(words: Uint32Array, key0: number, key1: number): void {
  let a = words[0] as number;
  let b = words[1] as number;
  let c = words[2] as number;
  let d = words[3] as number;
  let k0 = key0;
  let k1 = key1;
  for (let round = 0; round < 10; round += 1) {
    // The high words of a * 0xD2511F53 and c * 0xCD9E8D57, by halves of 16 bits.
    const a0 = a & 0xffff;
    const a1 = a >>> 16;
    const midA = a1 * 0x1f53 + ((a0 * 0x1f53) >>> 16);
    const highA = a1 * 0xd251 + (midA >>> 16) + ((a0 * 0xd251 + (midA & 0xffff)) >>> 16);
    const c0 = c & 0xffff;
    const c1 = c >>> 16;
    const midC = c1 * 0x8d57 + ((c0 * 0x8d57) >>> 16);
    const highC = c1 * 0xcd9e + (midC >>> 16) + ((c0 * 0xcd9e + (midC & 0xffff)) >>> 16);
    const lowA = Math.imul(a, 0xd2511f53);
    const lowC = Math.imul(c, 0xcd9e8d57);
    a = (highC ^ b ^ k0) >>> 0;
    b = lowC >>> 0;
    c = (highA ^ d ^ k1) >>> 0;
    d = lowA >>> 0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
}

/**
 * Uniform numbers of one trial, one per variable, in the open interval (0, 1).
 *
 * A block of the generator serves two variables with 52 bits each; half a step is added, so that neither 0 nor 1 occurs.
 *
 * @param out     receives one number per variable; shape [variables]
 * @param words   scratch of four words
 * @param trial   from 0 to 2^32 - 1
 * @param stream  0 for trials; other streams are independent of it
 */
export function philoxUniforms(
  out: Float64Array,
  words: Uint32Array,
  key: Uint32Array,
  trial: number,
  stream: number,
): void {
  const key0 = key[0] as number;
  const key1 = key[1] as number;
  for (let at = 0; at < out.length; at += 2) {
    words[0] = trial;
    words[1] = 0;
    words[2] = at >> 1;
    words[3] = stream;
    philox(words, key0, key1);
    out[at] = (((words[0] as number) >>> 6) * 67108864 + ((words[1] as number) >>> 6) + 0.5) / 4503599627370496;
    if (at + 1 < out.length)
      out[at + 1] = (((words[2] as number) >>> 6) * 67108864 + ((words[3] as number) >>> 6) + 0.5) / 4503599627370496;
  }
}

/** The two words of a key from a seed, a whole number from 0 to 2^53 - 1. */
export function keyOf(seed: number): Uint32Array {
  return Uint32Array.of(seed % 4294967296, Math.floor(seed / 4294967296));
}
