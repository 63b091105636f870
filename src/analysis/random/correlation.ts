/**
 * Rank correlation of draws by a Gaussian copula: normal scores are made dependent, then turned back into uniform
 * numbers, so that every distribution keeps its shape.
 *
 * @source R. L. Iman, W. J. Conover, Communications in Statistics B 11 (1982) 311-334 (rank correlation of inputs);
 *         K. Pearson (1907): a rank correlation r of normal scores belongs to a correlation of 2 sin(pi r / 6);
 *         N. J. Higham, IMA Journal of Numerical Analysis 22 (2002) 329-343 (nearest correlation matrix)
 */

import { normalProbability, normalQuantile } from "./normal.ts";

export type Matrix = readonly (readonly number[])[];

export interface Copula {
  /** Lower triangle of the Cholesky factor, row by row; shape [size, size], flat. */
  readonly factor: Float64Array;
  /** Largest change of a rank correlation that made the matrix possible; 0 when it was. */
  readonly largestChange: number;
  /** The rank correlations in force. */
  readonly ranks: Matrix;
}

/**
 * The copula of a matrix of rank correlations.
 *
 * A matrix that no set of variables can have is replaced by the nearest one that some can.
 *
 * @param ranks  symmetric, 1 on the diagonal, within -1 and 1
 */
export function copulaOf(ranks: Matrix): Copula {
  const wanted = ranks.map((row, i) => row.map((one, j) => (i === j ? 1 : 2 * Math.sin((Math.PI * one) / 6))));
  let factor = choleskyOf(wanted);
  let scores: Matrix = wanted;
  if (!factor) {
    scores = nearestCorrelation(wanted);
    factor = choleskyOf(scores);
  }
  if (!factor) throw new Error("the repaired matrix of correlations is not positive definite");
  const inForce = scores.map((row, i) => row.map((one, j) => (i === j ? 1 : (6 / Math.PI) * Math.asin(one / 2))));
  const changes =
    scores === wanted
      ? [0]
      : inForce.flatMap((row, i) => row.map((one, j) => Math.abs(one - (ranks[i]?.[j] as number))));
  return { factor, largestChange: Math.max(...changes), ranks: inForce };
}

/** The lower Cholesky factor, flat; undefined when the matrix is not positive definite. */
export function choleskyOf(matrix: Matrix): Float64Array | undefined {
  const size = matrix.length;
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i]?.[j] as number;
      for (let k = 0; k < j; k += 1) rest -= (factor[i * size + k] as number) * (factor[j * size + k] as number);
      if (i !== j) factor[i * size + j] = rest / (factor[j * size + j] as number);
      else if (rest > 1e-12) factor[i * size + i] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return factor;
}

/**
 * The correlation matrix nearest to a symmetric one (Frobenius norm), by alternating projections with Dykstra's
 * correction; eigenvalues are kept at 1e-8 or more, so that it can be factored.
 *
 * @example  nearestCorrelation([[1, 1, 0], [1, 1, 1], [0, 1, 1]]) // off the diagonal 0.7607, 0.1573 (Higham's example)
 */
export function nearestCorrelation(matrix: Matrix): Matrix {
  let current = matrix.map((row) => [...row]);
  let correction = matrix.map((row) => row.map(() => 0));
  for (let step = 0; step < 1000; step += 1) {
    const shifted = current.map((row, i) => row.map((one, j) => one - (correction[i]?.[j] as number)));
    const positive = withEigenvaluesAtLeast(shifted, 1e-8);
    correction = positive.map((row, i) => row.map((one, j) => one - (shifted[i]?.[j] as number)));
    const next = positive.map((row, i) => row.map((one, j) => (i === j ? 1 : one)));
    const moved = Math.max(
      ...next.flatMap((row, i) => row.map((one, j) => Math.abs(one - (current[i]?.[j] as number)))),
    );
    current = next;
    if (moved < 1e-12) break;
  }
  // The last projection put ones on the diagonal; scaling a positive definite matrix keeps it so.
  const last = withEigenvaluesAtLeast(current, 1e-8);
  return last.map((row, i) =>
    row.map((one, j) => (i === j ? 1 : one / Math.sqrt((last[i]?.[i] as number) * (last[j]?.[j] as number)))),
  );
}

/** Jacobi's method: eigenvalues raised to a floor, vectors kept. */
function withEigenvaluesAtLeast(matrix: Matrix, floor: number): number[][] {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  const at = (m: number[][], i: number, j: number): number => m[i]?.[j] as number;
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) off += at(a, p, q) ** 2;
    if (off < 1e-28) break;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        if (Math.abs(at(a, p, q)) < 1e-300) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * at(a, p, q));
        const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        for (const rows of [a, v]) {
          for (let k = 0; k < size; k += 1) {
            const row = rows[k] as number[];
            const [one, other] = [row[p] as number, row[q] as number];
            row[p] = cosine * one - sine * other;
            row[q] = sine * one + cosine * other;
          }
        }
        for (let k = 0; k < size; k += 1) {
          const [one, other] = [at(a, p, k), at(a, q, k)];
          (a[p] as number[])[k] = cosine * one - sine * other;
          (a[q] as number[])[k] = sine * one + cosine * other;
        }
      }
    }
  }
  const values = a.map((row, i) => Math.max(floor, row[i] as number));
  return v.map((row) =>
    v.map((other) => row.reduce<number>((sum, one, k) => sum + one * (other[k] as number) * (values[k] as number), 0)),
  );
}

/**
 * Makes uniform numbers of one trial dependent, in place.
 *
 * @param variables  the numbers concerned, in the order of the factor's rows
 * @param scores     scratch of at least as many numbers
 */
export function correlate(
  uniforms: Float64Array,
  variables: Int32Array,
  factor: Float64Array,
  scores: Float64Array,
): void {
  const size = variables.length;
  for (let i = 0; i < size; i += 1) scores[i] = normalQuantile(uniforms[variables[i] as number] as number);
  for (let i = 1; i < size; i += 1) {
    let score = 0;
    for (let k = 0; k <= i; k += 1) score += (factor[i * size + k] as number) * (scores[k] as number);
    // The largest number below 1: a quantile at 1 may be infinite.
    uniforms[variables[i] as number] = Math.min(1 - 2 ** -53, Math.max(Number.MIN_VALUE, normalProbability(score)));
  }
}
