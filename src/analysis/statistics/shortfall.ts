/**
 * Expected shortfall: the mean of the worst share of a sample.
 *
 * @param sorted  ascending; low is bad
 * @param share   e.g. 0.1 for the worst tenth; the trial at its edge counts with the part that belongs to it
 * @source        C. Acerbi, D. Tasche, Journal of Banking and Finance 26 (2002) 1487-1503, definition 3.3
 * @example       expectedShortfall(Float64Array.of(-10, 0, 10, 20), 0.25) // -10
 */
export function expectedShortfall(sorted: Float64Array, share: number): number {
  const wanted = share * sorted.length;
  const whole = Math.floor(wanted);
  let sum = 0;
  for (let at = 0; at < whole; at += 1) sum += sorted[at] as number;
  const rest = wanted - whole;
  if (rest > 0) sum += rest * (sorted[whole] as number);
  return sum / wanted;
}
