/** Where a function of one number is zero: scanned for changes of sign, each narrowed until rounding stops it. */

export interface Roots {
  /** Ascending. `jump`: the function leaps across zero there without taking it. */
  readonly roots: readonly { readonly at: number; readonly jump: boolean }[];
  /** Stretches of the scan on which it is zero throughout. */
  readonly plateaus: readonly (readonly [number, number])[];
  /** Least and largest value seen; undefined when it had none. */
  readonly seen?: readonly [number, number];
}

type Evaluate = (x: number) => number | Promise<number>;

interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Enough for bisection alone to reach neighbouring numbers. */
const MOST_STEPS = 120;
/** Golden-section steps towards a minimum that may dip through zero between two points. */
const DIP_STEPS = 24;
/** A root leaves so little of the values at the ends of its bracket; a leap leaves more. */
const LEFT_OF_A_ROOT = 1e-6;

/**
 * Finds the zeros of a function over ascending points; where it is not finite it is passed over.
 *
 * Between points of unlike sign Chandrupatla's method narrows; where three points of one sign have their least in the
 * middle, a golden section looks whether the function dips through zero between them.
 *
 * @source T. R. Chandrupatla, A new hybrid quadratic/bisection algorithm, Advances in Engineering Software 28 (1997)
 */
export async function findRoots(of: Evaluate, points: readonly number[]): Promise<Roots> {
  const values: number[] = [];
  for (const x of points) values.push(await of(x));
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return { roots: [], plateaus: [] };
  const roots: { at: number; jump: boolean }[] = [];
  const plateaus: [number, number][] = [];
  const narrow = async (bracket: Bracket): Promise<void> => void roots.push(await narrowed(of, bracket));
  for (let at = 0; at < points.length; at += 1) {
    const [x, y] = [points[at], values[at]] as [number, number];
    const [nextX, nextY] = [points[at + 1], values[at + 1]];
    if (y === 0) {
      const last = plateaus[plateaus.length - 1];
      if (at > 0 && values[at - 1] === 0) {
        if (last && last[1] === points[at - 1]) last[1] = x;
        else plateaus.push([points[at - 1] as number, x]);
      } else if (nextY !== 0) roots.push({ at: x, jump: false });
      continue;
    }
    if (nextX === undefined || nextY === undefined) continue;
    if (y * nextY < 0) await narrow({ low: x, high: nextX, atLow: y, atHigh: nextY });
    const [beforeX, beforeY] = [points[at - 1], values[at - 1]];
    if (beforeX === undefined || beforeY === undefined) continue;
    const dips = beforeY * y > 0 && y * nextY > 0 && Math.abs(y) < Math.abs(beforeY) && Math.abs(y) < Math.abs(nextY);
    const dip = dips ? await dipIn(of, beforeX, nextX, Math.sign(y)) : undefined;
    if (!dip) continue;
    await narrow({ low: beforeX, high: dip.x, atLow: beforeY, atHigh: dip.y });
    await narrow({ low: dip.x, high: nextX, atLow: dip.y, atHigh: nextY });
  }
  roots.sort((one, other) => one.at - other.at);
  return { roots, plateaus, seen: [Math.min(...finite), Math.max(...finite)] };
}

/** Chandrupatla's method: inverse quadratic interpolation where it is safe, else bisection. */
async function narrowed(of: Evaluate, { low, high, atLow, atHigh }: Bracket): Promise<{ at: number; jump: boolean }> {
  let [a, fa, b, fb] = [high, atHigh, low, atLow];
  let [c, fc] = [a, fa];
  const least = LEFT_OF_A_ROOT * Math.max(Math.abs(atLow), Math.abs(atHigh));
  let t = 0.5;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const x = a + t * (b - a);
    const y = await of(x);
    if (!Number.isFinite(y)) return { at: x, jump: true };
    if (Math.sign(y) === Math.sign(fa)) [c, fc] = [a, fa];
    else [c, b, fc, fb] = [b, a, fb, fa];
    [a, fa] = [x, y];
    const [best, left] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
    const narrowest = 2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE;
    const room = narrowest / Math.abs(b - a);
    if (left === 0 || room > 0.5) return { at: best, jump: Math.abs(left) > least };
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    t = safe ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb)) : 0.5;
    t = Math.min(1 - room, Math.max(room, t));
  }
  const [best, left] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
  return { at: best, jump: Math.abs(left) > least };
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** A point between two where the function has the other sign; undefined when none was met on the way to its least. */
async function dipIn(
  of: Evaluate,
  from: number,
  to: number,
  sign: number,
): Promise<{ x: number; y: number } | undefined> {
  let [low, high] = [from, to];
  for (let step = 0; step < DIP_STEPS; step += 1) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    const [atLeft, atRight] = [await of(left), await of(right)];
    for (const [x, y] of [
      [left, atLeft],
      [right, atRight],
    ] as const)
      if (y * sign < 0) return { x, y };
    if (Math.abs(atLeft) < Math.abs(atRight)) high = right;
    else low = left;
  }
  return undefined;
}
