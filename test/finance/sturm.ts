/**
 * An oracle for the number of rates of return: Sturm's theorem in exact integer arithmetic.
 *
 * Shares nothing with the code under test: no rounding, another theorem.
 */

type Polynomial = readonly bigint[]; // Constant term first, no leading zero.

/** Number of different roots of sum flows[i] x^i for x in [1/1001, 10000], that is rates from -99.99 % to 100,000 %. */
export function countRates(flows: readonly number[]): number {
  const polynomial = trimmed(flows.map(BigInt));
  const chain = sturmChain(polynomial);
  // Sturm counts roots in (low, high]; the low end is added by hand.
  const low = { numerator: 1n, denominator: 1001n };
  const high = { numerator: 10000n, denominator: 1n };
  const atLow = signAt(polynomial, low) === 0 ? 1 : 0;
  return changes(chain, low) - changes(chain, high) + atLow;
}

function sturmChain(polynomial: Polynomial): Polynomial[] {
  const chain = [polynomial, trimmed(polynomial.map((c, i) => c * BigInt(i)).slice(1))];
  for (;;) {
    const rest = remainder(chain.at(-2)!, chain.at(-1)!);
    if (rest.length === 0) return chain;
    chain.push(primitive(rest.map((c) => -c)));
  }
}

/** Remainder of the division, times a positive number. */
function remainder(dividend: Polynomial, divisor: Polynomial): Polynomial {
  const lead = divisor.at(-1)!;
  let rest = dividend;
  while (rest.length >= divisor.length) {
    const factor = rest.at(-1)! * (lead < 0n ? -1n : 1n);
    const shift = rest.length - divisor.length;
    const size = lead < 0n ? -lead : lead;
    rest = trimmed(rest.map((c, i) => c * size - (i >= shift ? factor * divisor[i - shift]! : 0n)));
  }
  return rest;
}

function primitive(polynomial: Polynomial): Polynomial {
  const divisor = polynomial.reduce(greatestCommonDivisor, 0n);
  return polynomial.map((c) => c / divisor);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

function trimmed(polynomial: Polynomial): Polynomial {
  return polynomial.slice(0, polynomial.findLastIndex((c) => c !== 0n) + 1);
}

function signAt(polynomial: Polynomial, { numerator, denominator }: { numerator: bigint; denominator: bigint }) {
  let value = 0n;
  let power = 1n;
  for (const c of [...polynomial].reverse()) {
    value = value * numerator + c * power;
    power *= denominator;
  }
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

function changes(chain: Polynomial[], at: { numerator: bigint; denominator: bigint }): number {
  const signs = chain.map((polynomial) => signAt(polynomial, at)).filter((sign) => sign !== 0);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}
