/** Rank correlation of two samples. */

/** Ranks from 1, ties sharing their mean; a time proportional to the count, for a million trials have many columns. */
export function ranksOf(values: Float64Array | Float32Array): Float64Array {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/** Bits that a pass sorts by: so many counters stay in the nearest cache. */
const DIGIT = 11;
const BUCKETS = 2 ** DIGIT;
/** Of the two words of a number, which holds sign and exponent. */
const HIGH = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/**
 * Positions in ascending order of value, by sorting on the bits from the lowest to the highest: numbers ascend like their
 * bits once the sign is flipped, and all bits of negative ones.
 *
 * @source  D. E. Knuth, "The Art of Computer Programming", volume 3, 2nd edition (1998), section 5.2.5 (radix sort)
 */
function orderOf(values: Float64Array | Float32Array): Uint32Array {
  const count = values.length;
  const words = values.BYTES_PER_ELEMENT / 4;
  const bits = new Uint32Array(values.slice().buffer);
  const high = words === 1 ? 0 : HIGH;
  for (let first = 0; first < bits.length; first += words) {
    if ((bits[first + high] as number) < 0x80000000) bits[first + high] = (bits[first + high] as number) ^ 0x80000000;
    else for (let word = 0; word < words; word += 1) bits[first + word] = ~(bits[first + word] as number);
  }
  let order = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) order[at] = at;
  let next = new Uint32Array(count);
  for (const word of words === 1 ? [0] : [1 - high, high])
    for (let shift = 0; shift < 32; shift += DIGIT) {
      sortByDigit(bits, { words, word, shift }, order, next);
      [order, next] = [next, order];
    }
  return order;
}

/** One pass: positions go to `next` in the order of one digit, those alike in the order that they had. */
function sortByDigit(
  bits: Uint32Array,
  { words, word, shift }: { readonly words: number; readonly word: number; readonly shift: number },
  order: Uint32Array,
  next: Uint32Array,
): void {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let at = word; at < bits.length; at += words) {
    const bucket = (((bits[at] as number) >>> shift) & (BUCKETS - 1)) + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let bucket = 1; bucket < BUCKETS; bucket += 1)
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at] as number;
    const bucket = ((bits[index * words + word] as number) >>> shift) & (BUCKETS - 1);
    const to = starts[bucket] as number;
    next[to] = index;
    starts[bucket] = to + 1;
  }
}

/** A sample moved and scaled, in place, to mean 0 and sum of squares 1; zeros when it is constant. */
export function normalised(values: Float64Array): Float64Array {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] as number;
  const mean = sum / values.length;
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) {
    const apart = (values[at] as number) - mean;
    values[at] = apart;
    squares += apart * apart;
  }
  const size = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] as number) * size;
  return values;
}

/** Sum of products: of two normalised samples their correlation, 0 when one of them is constant. */
export function productOf(ones: Float64Array, others: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < ones.length; at += 1) sum += (ones[at] as number) * (others[at] as number);
  return sum;
}

/**
 * Spearman's rank correlation.
 *
 * @source  C. Spearman, American Journal of Psychology 15 (1904) 72-101
 * @example rankCorrelation(Float64Array.of(1, 2, 3), Float64Array.of(1, 8, 27)) // 1
 */
export const rankCorrelation = (ones: Float64Array, others: Float64Array): number =>
  productOf(normalised(ranksOf(ones)), normalised(ranksOf(others)));
