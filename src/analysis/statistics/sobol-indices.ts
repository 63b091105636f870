/**
 * Sobol' indices: which part of an output's variance each input causes alone, and which with all its interactions.
 */

export interface SobolIndices {
  /** Variance that knowing this input alone would remove, as a share of the whole. */
  readonly first: number;
  /** Variance that would remain if everything but this input were known, as a share of the whole. */
  readonly total: number;
}

/**
 * Estimates the indices of one input from three samples of the output.
 *
 * @param a   output on sample A
 * @param b   output on sample B, independent of A
 * @param ab  output on sample A with this input taken from B
 * @source    A. Saltelli et al., Computer Physics Communications 181 (2010) 259-270, table 2: first order by formula (b),
 *            total by M. J. W. Jansen (1999), formula (f)
 */
export function sobolIndicesOf(a: Float64Array, b: Float64Array, ab: Float64Array): SobolIndices {
  const count = a.length;
  let mean = 0;
  for (let at = 0; at < count; at += 1) mean += ((a[at] as number) + (b[at] as number)) / (2 * count);
  let variance = 0;
  let first = 0;
  let total = 0;
  for (let at = 0; at < count; at += 1) {
    const [one, other, mixed] = [(a[at] as number) - mean, (b[at] as number) - mean, (ab[at] as number) - mean];
    variance += (one * one + other * other) / (2 * count);
    first += (other * (mixed - one)) / count;
    total += (one - mixed) ** 2 / (2 * count);
  }
  return variance === 0 ? { first: 0, total: 0 } : { first: first / variance, total: total / variance };
}
