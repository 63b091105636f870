/**
 * Dimensions: products of powers of tagged base quantities.
 *
 * A base quantity is a physical one (mass, money, time, energy, volume, count) with its tags: the substance of a mass,
 * the currency and price basis of money. Two masses of different substance are different base quantities, so that
 * ore x (WO3 per ore) is WO3, and ore + WO3 is a mistake.
 */

/** Exponents by base quantity, e.g. `{ "money:USD": 1, "mass:ore": -1 }`; zero exponents are absent. */
export type Dimension = ReadonlyMap<string, number>;

export const PLAIN: Dimension = new Map();

export function dimensionOf(entries: Iterable<readonly [string, number]>): Dimension {
  const exponents = new Map<string, number>();
  for (const [base, exponent] of entries) {
    const sum = (exponents.get(base) ?? 0) + exponent;
    if (sum === 0) exponents.delete(base);
    else exponents.set(base, sum);
  }
  return exponents;
}

export const multiply = (left: Dimension, right: Dimension): Dimension => dimensionOf([...left, ...right]);

export const power = (dimension: Dimension, exponent: number): Dimension =>
  dimensionOf([...dimension].map(([base, old]) => [base, old * exponent] as const));

export const divide = (left: Dimension, right: Dimension): Dimension => multiply(left, power(right, -1));

export function equal(left: Dimension, right: Dimension): boolean {
  if (left.size !== right.size) return false;
  for (const [base, exponent] of left) if (right.get(base) !== exponent) return false;
  return true;
}

/** The physical quantity of a base without its tags: `mass` of `mass:ore`. */
export const quantityOf = (base: string): string => base.split(":", 1)[0] as string;

/** Drops every tag: what remains when substances, currencies and price bases are not told apart. */
export const untagged = (dimension: Dimension): Dimension =>
  dimensionOf([...dimension].map(([base, exponent]) => [quantityOf(base), exponent] as const));

/** Replaces tagged bases, e.g. the `$` of a chapter by the currency of an instance. */
export const renameBases = (dimension: Dimension, names: ReadonlyMap<string, string>): Dimension =>
  dimensionOf([...dimension].map(([base, exponent]) => [names.get(base) ?? base, exponent] as const));
