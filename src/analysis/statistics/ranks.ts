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

/** Half-words of the bits of a number, the lowest first, as they stand in memory. */
const LOWEST_FIRST = new Uint16Array(Float32Array.of(1).buffer)[0] === 0;

/**
 * Positions in ascending order of value, by sorting on half-words of the bits from the lowest to the highest: numbers
 * ascend like their bits once the sign is flipped, and all bits of negative ones.
 *
 * @source  D. E. Knuth, "The Art of Computer Programming", volume 3, 2nd edition (1998), section 5.2.5 (radix sort)
 */
function orderOf(values: Float64Array | Float32Array): Uint32Array {
  const count = values.length;
  const digits = values.BYTES_PER_ELEMENT / 2;
  const bits = new Uint16Array(values.slice().buffer);
  const digitAt = (place: number): number => (LOWEST_FIRST ? place : digits - 1 - place);
  const top = digitAt(digits - 1);
  for (let at = 0; at < count; at += 1) {
    const first = at * digits;
    if ((bits[first + top] as number) < 0x8000) bits[first + top] = (bits[first + top] as number) ^ 0x8000;
    else for (let digit = 0; digit < digits; digit += 1) bits[first + digit] = ~(bits[first + digit] as number);
  }
  let order = Uint32Array.from({ length: count }, (_, index) => index);
  let next = new Uint32Array(count);
  for (let place = 0; place < digits; place += 1) {
    const digit = digitAt(place);
    const starts = new Uint32Array(65537);
    for (let at = 0; at < count; at += 1) {
      const bucket = (bits[at * digits + digit] as number) + 1;
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    for (let bucket = 1; bucket < 65537; bucket += 1)
      starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
    for (let at = 0; at < count; at += 1) {
      const index = order[at] as number;
      const bucket = bits[index * digits + digit] as number;
      next[starts[bucket] as number] = index;
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Correlation of two samples; 0 when one of them is constant. */
export function correlationOf(ones: Float64Array, others: Float64Array): number {
  const count = ones.length;
  let one = 0;
  let other = 0;
  for (let at = 0; at < count; at += 1) {
    one += (ones[at] as number) / count;
    other += (others[at] as number) / count;
  }
  let both = 0;
  let first = 0;
  let second = 0;
  for (let at = 0; at < count; at += 1) {
    const x = (ones[at] as number) - one;
    const y = (others[at] as number) - other;
    both += x * y;
    first += x * x;
    second += y * y;
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second);
}

/**
 * Spearman's rank correlation.
 *
 * @source  C. Spearman, American Journal of Psychology 15 (1904) 72-101
 * @example rankCorrelation(Float64Array.of(1, 2, 3), Float64Array.of(1, 8, 27)) // 1
 */
export const rankCorrelation = (ones: Float64Array, others: Float64Array): number =>
  correlationOf(ranksOf(ones), ranksOf(others));
