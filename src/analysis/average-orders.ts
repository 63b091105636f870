/** What each of several changes contributes, averaged over the orders in which they can be made. */

export interface Contributions {
  readonly method: "exact" | "sampled";
  /** Orders looked at; all of them when exact. */
  readonly orders: number;
  /** By change, then by result. */
  readonly averages: readonly (readonly number[])[];
}

/** Results after a set of changes, given as bits; asked for once per set. */
export type ResultsOf = (changed: readonly boolean[]) => readonly number[];

/** 2^12 sets are a fraction of a second. */
const MOST_EXACT = 12;
/** Pairs of an order and its reverse. */
const PAIRS = 100;

/**
 * The Shapley value: exact over all sets up to a dozen changes, else over 100 random orders and their reverses from a
 * fixed seed. Either way the contributions add up to the whole difference.
 *
 * @source L. S. Shapley, A value for n-person games, Contributions to the Theory of Games II (1953), Princeton
 */
export async function averageOverOrders(
  count: number,
  resultsOf: ResultsOf,
  step: () => Promise<void> | undefined,
): Promise<Contributions> {
  return count <= MOST_EXACT ? exact(count, resultsOf, step) : sampled(count, resultsOf, step);
}

async function exact(
  count: number,
  resultsOf: ResultsOf,
  step: () => Promise<void> | undefined,
): Promise<Contributions> {
  const sets: (readonly number[])[] = [];
  for (let set = 0; set < 2 ** count; set += 1) {
    sets.push(resultsOf(Array.from({ length: count }, (_, at) => (set & (1 << at)) !== 0)));
    await step();
  }
  const orders = factorial(count);
  const outputs = sets[0]?.length ?? 0;
  const averages = Array.from({ length: count }, (_, at) => {
    const sums = new Array<number>(outputs).fill(0);
    for (let set = 0; set < sets.length; set += 1) {
      if ((set & (1 << at)) !== 0) continue;
      const size = bitsIn(set);
      const weight = (factorial(size) * factorial(count - size - 1)) / orders;
      const [without, withIt] = [sets[set], sets[set | (1 << at)]] as [readonly number[], readonly number[]];
      for (let output = 0; output < outputs; output += 1)
        sums[output] = (sums[output] as number) + weight * ((withIt[output] as number) - (without[output] as number));
    }
    return sums;
  });
  return { method: "exact", orders, averages };
}

async function sampled(
  count: number,
  resultsOf: ResultsOf,
  step: () => Promise<void> | undefined,
): Promise<Contributions> {
  const draw = sequence(1);
  const none = resultsOf(new Array<boolean>(count).fill(false));
  const sums = Array.from({ length: count }, () => new Array<number>(none.length).fill(0));
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const order = shuffled(count, draw);
    for (const one of [order, [...order].reverse()]) {
      const changed = new Array<boolean>(count).fill(false);
      let before = none;
      for (const at of one) {
        changed[at] = true;
        const after = resultsOf(changed);
        const sum = sums[at] as number[];
        for (let output = 0; output < none.length; output += 1)
          sum[output] = (sum[output] as number) + (after[output] as number) - (before[output] as number);
        before = after;
        await step();
      }
    }
  }
  const orders = 2 * PAIRS;
  return { method: "sampled", orders, averages: sums.map((row) => row.map((sum) => sum / orders)) };
}

/** Evaluations that averaging takes. */
export const evaluationsFor = (count: number): number => (count <= MOST_EXACT ? 2 ** count : 2 * PAIRS * count);

function factorial(n: number): number {
  let product = 1;
  for (let at = 2; at <= n; at += 1) product *= at;
  return product;
}

function bitsIn(set: number): number {
  let bits = 0;
  for (let rest = set; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}

/** Fisher and Yates' shuffle. */
function shuffled(count: number, draw: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}

/**
 * Numbers from 0 to 1 from a seed, the same on every machine.
 *
 * @source G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014 (32-bit form)
 */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
