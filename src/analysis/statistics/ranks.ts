/** Rank correlation of two samples. */

/** Ranks from 1, ties sharing their mean. */
export function ranksOf(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, index) => index).sort(
    (one, other) => (values[one] as number) - (values[other] as number) || one - other,
  );
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
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
