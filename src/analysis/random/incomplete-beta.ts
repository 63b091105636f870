/**
 * The beta distribution: probability and quantile.
 *
 * @source W. H. Press et al., "Numerical Recipes", 3rd edition (2007), section 6.4 (continued fraction of the incomplete
 *         beta function, by the method of W. J. Lentz); C. Lanczos, SIAM Journal on Numerical Analysis B 1 (1964) 86-96
 */

const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function of a number above 0, to about 1 part in 10^15. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum = LANCZOS[0] as number;
  for (let term = 1; term < LANCZOS.length; term += 1) sum += (LANCZOS[term] as number) / (x - 1 + term);
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/**
 * Probability that a beta variable is at most x: the regularised incomplete beta function.
 *
 * @param x      in [0, 1]
 * @param alpha  shape above 0
 * @param beta   shape above 0
 * @example      betaProbability(0.5, 2, 2) // 0.5
 */
export function betaProbability(x: number, alpha: number, beta: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) + alpha * Math.log(x) + beta * Math.log1p(-x),
  );
  return x < (alpha + 1) / (alpha + beta + 2)
    ? (front * continuedFraction(x, alpha, beta)) / alpha
    : 1 - (front * continuedFraction(1 - x, beta, alpha)) / beta;
}

function continuedFraction(x: number, a: number, b: number): number {
  const kept = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < 4e-16) break;
  }
  return result;
}

/**
 * Quantile of the beta distribution: Newton steps on the probability, kept within a bracket that each step narrows.
 *
 * @param probability  in [0, 1]
 * @param start        a number near the result, where one is known
 * @example            betaQuantile(0.5, 2, 2) // 0.5
 */
export function betaQuantile(probability: number, alpha: number, beta: number, start?: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  const logFront = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
  let low = 0;
  let high = 1;
  let x = start ?? alpha / (alpha + beta);
  // Newton needs a handful of steps, halving from 1 down to the smallest quantile of a score of -8.5 some dozens.
  for (let step = 0; step < 100; step += 1) {
    const error = betaProbability(x, alpha, beta) - probability;
    if (Math.abs(error) <= 1e-15 * probability) return x;
    if (error > 0) high = x;
    else low = x;
    const density = Math.exp(logFront + (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x));
    let next = x - error / density;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}
