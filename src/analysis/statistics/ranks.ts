/**
 * Ranks of a sample and rank correlation.
 *
 * The functions that rank stand alone together, because workers are given their text: see `trial-code.ts`.
 */

/**
 * Ranks a column by sorting on the bits from the lowest to the highest: numbers ascend like their bits once the sign is
 * flipped, and all bits of negative ones. A time proportional to the count, for a million trials have many columns.
 *
 * @param values  numbers; blanks (NaN) rank last
 * @param ranks   takes twice the rank of each value, from 1, ties sharing their mean: whole numbers
 * @param sorted  takes the values in ascending order, when given
 * @source        D. E. Knuth, "The Art of Computer Programming", volume 3, 2nd edition (1998), section 5.2.5 (radix sort)
 */
export function rankInto(values: Float64Array | Float32Array, ranks: Uint32Array, sorted?: Float64Array): void {
  const count = values.length;
  const words = values.BYTES_PER_ELEMENT / 4;
  const bits = new Uint32Array(words * count);
  new Uint8Array(bits.buffer).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  // Of the two words of a number, which holds sign and exponent.
  const high = words === 1 || new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;
  const upper = new Uint32Array(count);
  const lower = new Uint32Array(words === 1 ? 0 : count);
  let order = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    // The two zeros are one number.
    const zero = values[at] === 0;
    const head = zero ? 0 : (bits[words * at + high] as number);
    const positive = head < 0x80000000;
    upper[at] = positive ? head ^ 0x80000000 : ~head;
    if (words === 2) {
      const tail = zero ? 0 : (bits[2 * at + 1 - high] as number);
      lower[at] = positive ? tail : ~tail;
    }
    order[at] = at;
  }
  let keys = [upper, lower] as [Uint32Array, Uint32Array];
  let next = [new Uint32Array(count), new Uint32Array(lower.length)] as [Uint32Array, Uint32Array];
  let nextOrder = new Uint32Array(count);
  // Bits that a pass sorts by: so many counters stay in the nearest cache.
  const digit = 11;
  for (const word of words === 1 ? [0] : [1, 0])
    for (let shift = 0; shift < 32; shift += digit) {
      sortByDigit(keys, { word, shift, buckets: 2 ** digit }, order, next, nextOrder);
      [keys, next] = [next, keys];
      [order, nextOrder] = [nextOrder, order];
    }
  const [uppers, lowers] = keys;
  const number = words === 1 ? new Float32Array(1) : new Float64Array(1);
  const halves = new Uint32Array(number.buffer);
  for (let from = 0; from < count; ) {
    const head = uppers[from] as number;
    let to = from + 1;
    while (to < count && uppers[to] === head && (words === 1 || lowers[to] === lowers[from])) to += 1;
    halves[high] = head < 0x80000000 ? ~head : head ^ 0x80000000;
    if (words === 2) halves[1 - high] = head < 0x80000000 ? ~(lowers[from] as number) : (lowers[from] as number);
    const value = number[0] as number;
    // Blanks are alike in their bits and yet no ties of each other.
    if (Number.isNaN(value)) to = from + 1;
    for (let at = from; at < to; at += 1) {
      ranks[order[at] as number] = from + to + 1;
      if (sorted) sorted[at] = value;
    }
    from = to;
  }
}

/** One pass: keys and positions go to `next` in the order of one digit, those alike in the order that they had. */
export function sortByDigit(
  keys: readonly [Uint32Array, Uint32Array],
  { word, shift, buckets }: { readonly word: number; readonly shift: number; readonly buckets: number },
  order: Uint32Array,
  next: readonly [Uint32Array, Uint32Array],
  nextOrder: Uint32Array,
): void {
  const [upper, lower] = keys;
  const [nextUpper, nextLower] = next;
  const sortedBy = keys[word] as Uint32Array;
  const both = lower.length > 0;
  const mask = buckets - 1;
  const starts = new Uint32Array(buckets + 1);
  for (let at = 0; at < sortedBy.length; at += 1) {
    const bucket = (((sortedBy[at] as number) >>> shift) & mask) + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let bucket = 1; bucket < buckets; bucket += 1)
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
  for (let at = 0; at < order.length; at += 1) {
    const bucket = ((sortedBy[at] as number) >>> shift) & mask;
    const to = starts[bucket] as number;
    starts[bucket] = to + 1;
    nextOrder[to] = order[at] as number;
    nextUpper[to] = upper[at] as number;
    if (both) nextLower[to] = lower[at] as number;
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

/** A column of ranks, twice each, and the root of the sum of their squared distances from the mean. */
export interface RankColumn {
  readonly ranks: Uint32Array;
  readonly spread: number;
}

/** Whatever the ties, ranks from 1 to n have the mean (n + 1) / 2. */
export function rankColumn(ranks: Uint32Array): RankColumn {
  const mean = ranks.length + 1;
  let squares = 0;
  for (let at = 0; at < ranks.length; at += 1) squares += ((ranks[at] as number) - mean) ** 2;
  return { ranks, spread: Math.sqrt(squares) };
}

/** Trials that are looked at together: so many of all columns stay in a near cache. */
const STRETCH = 4096;

/**
 * Correlation of every column with every other by their ranks; 0 where one of them is constant.
 *
 * @returns by column of `ones`, then by column of `others`
 * @source  C. Spearman, American Journal of Psychology 15 (1904) 72-101
 */
export function correlationsOfRanks(ones: readonly RankColumn[], others: readonly RankColumn[]): number[][] {
  const found = ones.map(() => others.map(() => 0));
  const count = ones[0]?.ranks.length ?? 0;
  const mean = count + 1;
  for (let from = 0; from < count; from += STRETCH) {
    const to = Math.min(count, from + STRETCH);
    for (const [row, { ranks }] of ones.entries())
      for (const [column, { ranks: theirs }] of others.entries()) {
        let products = 0;
        for (let at = from; at < to; at += 1)
          products += ((ranks[at] as number) - mean) * ((theirs[at] as number) - mean);
        (found[row] as number[])[column] = ((found[row] as number[])[column] as number) + products;
      }
  }
  return found.map((row, at) =>
    row.map((products, column) => {
      const spread = (ones[at] as RankColumn).spread * (others[column] as RankColumn).spread;
      return spread > 0 ? products / spread : 0;
    }),
  );
}

/**
 * Spearman's rank correlation.
 *
 * @example rankCorrelation(Float64Array.of(1, 2, 3), Float64Array.of(1, 8, 27)) // 1
 */
export const rankCorrelation = (ones: Float64Array, others: Float64Array): number =>
  correlationsOfRanks([rankColumn(twiceRanksOf(ones))], [rankColumn(twiceRanksOf(others))])[0]?.[0] ?? 0;
