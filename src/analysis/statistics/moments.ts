/** Mean and deviation of a sample in one pass, without losing digits. */

export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Sample standard deviation; 0 of fewer than two numbers. */
  readonly deviation: number;
}

/**
 * Mean and standard deviation; numbers that are not there (NaN) are passed over.
 *
 * @source  B. P. Welford, Technometrics 4 (1962) 419-420
 * @example momentsOf(Float64Array.of(1, 2, 3)) // { count: 3, mean: 2, deviation: 1 }
 */
export function momentsOf(values: Float64Array | Float32Array): Moments {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (Number.isNaN(value)) continue;
    count += 1;
    const difference = value - mean;
    mean += difference / count;
    squares += difference * (value - mean);
  }
  return { count, mean: count > 0 ? mean : Number.NaN, deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : 0 };
}

/** The numbers that are there, ascending. */
export function sortedOf(values: Float64Array): Float64Array {
  const sorted = new Float64Array(values.length);
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sorted[count] = value;
    count += 1;
  }
  return sorted.subarray(0, count).sort();
}
