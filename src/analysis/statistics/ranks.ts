/**
 * Ranks of a sample and rank correlation.
 *
 * The functions that rank stand alone together, because workers are given their text: see `trial-code.ts`.
 */

/**
 * Ranks a column: a time proportional to the count, for a million trials have many columns.
 *
 * @param values  numbers; blanks (NaN) rank last
 * @param ranks   takes twice the rank of each value, from 1, ties sharing their mean: whole numbers
 * @param sorted  takes the values in ascending order, when given
 */
export function rankInto(values: Float64Array | Float32Array, ranks: Uint32Array, sorted?: Float64Array): void {
  const order = orderOf(values);
  for (let from = 0; from < order.length; ) {
    const value = values[order[from] as number] as number;
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === value) to += 1;
    for (let at = from; at < to; at += 1) {
      ranks[order[at] as number] = from + to + 1;
      if (sorted) sorted[at] = value;
    }
    from = to;
  }
}

/**
 * Positions in ascending order of value, by sorting on the bits from the lowest to the highest: numbers ascend like their
 * bits once the sign is flipped, and all bits of negative ones.
 *
 * @source  D. E. Knuth, "The Art of Computer Programming", volume 3, 2nd edition (1998), section 5.2.5 (radix sort)
 */
export function orderOf(values: Float64Array | Float32Array): Uint32Array {
  const count = values.length;
  const words = values.BYTES_PER_ELEMENT / 4;
  const bits = new Uint32Array(new ArrayBuffer(values.byteLength));
  new Uint8Array(bits.buffer).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  // Of the two words of a number, which holds sign and exponent.
  const high = words === 1 || new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;
  for (let first = 0; first < bits.length; first += words) {
    if ((bits[first + high] as number) < 0x80000000) bits[first + high] = (bits[first + high] as number) ^ 0x80000000;
    else for (let word = 0; word < words; word += 1) bits[first + word] = ~(bits[first + word] as number);
  }
  let order = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) order[at] = at;
  let next = new Uint32Array(count);
  // Bits that a pass sorts by: so many counters stay in the nearest cache.
  const digit = 11;
  for (const word of words === 1 ? [0] : [1 - high, high])
    for (let shift = 0; shift < 32; shift += digit) {
      sortByDigit(bits, { words, word, shift, buckets: 2 ** digit }, order, next);
      [order, next] = [next, order];
    }
  return order;
}

/** One pass: positions go to `next` in the order of one digit, those alike in the order that they had. */
export function sortByDigit(
  bits: Uint32Array,
  digit: { readonly words: number; readonly word: number; readonly shift: number; readonly buckets: number },
  order: Uint32Array,
  next: Uint32Array,
): void {
  const { words, word, shift, buckets } = digit;
  const starts = new Uint32Array(buckets + 1);
  for (let at = word; at < bits.length; at += words) {
    const bucket = (((bits[at] as number) >>> shift) & (buckets - 1)) + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let bucket = 1; bucket < buckets; bucket += 1)
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at] as number;
    const bucket = ((bits[index * words + word] as number) >>> shift) & (buckets - 1);
    const to = starts[bucket] as number;
    next[to] = index;
    starts[bucket] = to + 1;
  }
}

/** Ranks from 1, ties sharing their mean. */
export function ranksOf(values: Float64Array | Float32Array): Float64Array {
  return Float64Array.from(twiceRanksOf(values), (twice) => twice / 2);
}

/** Whole numbers: twice the ranks. */
export function twiceRanksOf(values: Float64Array | Float32Array): Uint32Array {
  const ranks = new Uint32Array(values.length);
  rankInto(values, ranks);
  return ranks;
}

/**
 * Correlation of two columns by twice their ranks; 0 when one of them is constant.
 *
 * @source  C. Spearman, American Journal of Psychology 15 (1904) 72-101
 */
export function correlationOfRanks(ones: Uint32Array, others: Uint32Array): number {
  // Whatever the ties, ranks from 1 to n have the mean (n + 1) / 2.
  const mean = ones.length + 1;
  let products = 0;
  let squares = 0;
  let otherSquares = 0;
  for (let at = 0; at < ones.length; at += 1) {
    const one = (ones[at] as number) - mean;
    const other = (others[at] as number) - mean;
    products += one * other;
    squares += one * one;
    otherSquares += other * other;
  }
  return squares > 0 && otherSquares > 0 ? products / Math.sqrt(squares * otherSquares) : 0;
}

/**
 * Spearman's rank correlation.
 *
 * @example rankCorrelation(Float64Array.of(1, 2, 3), Float64Array.of(1, 8, 27)) // 1
 */
export const rankCorrelation = (ones: Float64Array, others: Float64Array): number =>
  correlationOfRanks(twiceRanksOf(ones), twiceRanksOf(others));
