/** The number that is solved for: the value of an input, or a factor on what moves from year to year. */

import { type InputChange, limitsOf, usualOf } from "../model/input-change.ts";
import { bindingsAt, isLive } from "../model/input-paths.ts";
import type { InputBinding, Model } from "../model/model.ts";
import { amountIn } from "./session.ts";
import type { VariedInput } from "./types.ts";

/** The unknown: what a number means, and where it is looked for. */
export interface Unknown {
  readonly kind: "value" | "factor";
  readonly changeTo: (x: number) => InputChange;
  /** Ascending. */
  readonly points: readonly number[];
  /** `383 USD/mtu`, `2029-07-01`, `x 0.76`. */
  readonly words: (x: number) => string;
  /** In the author's unit; a date as such; a factor as it is. */
  readonly amount: (x: number) => number | string;
}

/** Points of a scan along a stretch. */
const ALONG = 41;
/** Factors from a 64th to 64 times, four to a doubling. */
const FACTORS = Array.from({ length: 49 }, (_, at) => 2 ** ((at - 24) / 4));
/** Years that a date is looked for before and after its own, by quarters. */
const YEARS_AROUND = 10;
/** A limit farther than this from what is usual says what is possible, and not where to look. */
const FAR = 1e3;

/**
 * @param flat     true to look for one value in all years although the input moves from year to year
 * @param between  ends in calculation units (or factors) instead of limits and usual values
 */
export function unknownOf(
  input: VariedInput,
  model: Model,
  flat: boolean,
  between?: readonly [number, number],
): Unknown {
  const binding = bindingsAt(input.path, model, { scenario: model.study.name }).find((one) =>
    isLive(one, model),
  ) as InputBinding;
  const asValue = flat || input.base !== null;
  const points = between
    ? along(...between, ALONG)
    : asValue
      ? pointsOf(input, limitsOf(binding, model), usualOf(binding, model), model)
      : [0, ...FACTORS];
  const words = (x: number): string => {
    if (!asValue) return `x ${shown(x)}`;
    const amount = amountIn(input, x) as number | string;
    if (typeof amount === "string") return amount;
    return `${shown(amount)}${input.unit === "1" ? "" : ` ${input.unit}`}`;
  };
  return {
    kind: asValue ? "value" : "factor",
    changeTo: (x) => ({ kind: asValue ? "assign" : "scale", by: x, text: words(x) }),
    points,
    words,
    amount: (x) => (asValue ? (amountIn(input, x) as number | string) : x),
  };
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

function pointsOf(input: VariedInput, limits: Ends, usual: Ends, model: Model): number[] {
  const base = input.base ?? 0;
  const found: number[] = [];
  if (input.shape === "date") found.push(...along(base - YEARS_AROUND, base + YEARS_AROUND, 8 * YEARS_AROUND + 1));
  else {
    if (Number.isFinite(usual.low) && Number.isFinite(usual.high)) found.push(...along(usual.low, usual.high, ALONG));
    if (base !== 0) found.push(...FACTORS.map((by) => by * base));
    const size = Math.max(...found.map(Math.abs), Math.abs(base));
    const [low, high] = [limits.low, limits.high];
    if (
      Number.isFinite(low) &&
      Number.isFinite(high) &&
      Math.max(Math.abs(low), Math.abs(high)) <= FAR * Math.max(size, 1e-3)
    )
      found.push(...along(low, high, ALONG));
    else if (Number.isFinite(low)) found.push(low);
    if (found.length < ALONG) found.push(...FACTORS, 0);
  }
  const end = model.program.periods > 0 && input.shape === "date" ? lengthOf(model) : Number.POSITIVE_INFINITY;
  const within = found.filter((x) => x >= limits.low && x <= Math.min(limits.high, end));
  return [...new Set([...within, base])].sort((one, other) => one - other);
}

/** Years of the timeline. */
const lengthOf = ({ study }: Model): number => study.grid.columns.reduce((sum, { months }) => sum + months, 0) / 12;

const along = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => low + ((high - low) * at) / (count - 1));

/** Six digits: more than anybody knows an input to. */
const shown = (value: number): string => String(Number(value.toPrecision(6)));
