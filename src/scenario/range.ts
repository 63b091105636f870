/**
 * Ranges: the lowest and the highest value that an author thinks possible.
 */

import { rangeWithoutValue, wrongKind } from "../diagnostics/input-messages.ts";
import { Decimal } from "../formula/decimal.ts";
import { inWords } from "./in-words.ts";
import type { LocatedMap, LocatedScalar } from "./located.ts";
import { type Measure, measureOf, type Site } from "./measure.ts";
import { type Piece, splitRange } from "./quantity-text.ts";
import { declaredUnit, placeWithin } from "./reading.ts";

export type Range = readonly [Decimal, Decimal];

const RELATIVE = /^([+-]\d+(?:\.\d+)?)\s*%$/;

/** The ends of a range in the unit of the value; signed percentages are relative to a value that is no percentage. */
export function rangeOf(
  ends: { low: Piece; high: Piece },
  whole: Piece,
  measure: Measure,
  site: Site,
): Range | undefined {
  const { node, wanted, reading } = site;
  const at = placeWithin(node, whole.start, whole.text.length);
  const plain = wanted.unit !== undefined && declaredUnit(wanted.unit, reading).dimension.size === 0;
  const relative = [ends.low, ends.high].map(({ text }) => RELATIVE.exec(text)?.[1]);
  let range: Range;
  if (!plain && relative[0] !== undefined && relative[1] !== undefined) {
    const [low, high] = relative.map((percent) =>
      measure.amount.times(new Decimal(percent as string).div(100).plus(1)),
    );
    range = [low as Decimal, high as Decimal];
  } else {
    const high = measureOf(ends.high, site, measure);
    const low = high && measureOf(ends.low, site, high);
    if (!low || !high) return undefined;
    const own = ({ amount, factor }: Measure): Decimal =>
      factor.eq(measure.factor) ? amount : amount.times(factor).div(measure.factor);
    range = [own(low), own(high)];
  }
  if (range[0].lte(measure.amount) && measure.amount.lte(range[1])) return range;
  reading.report(rangeWithoutValue(at, whole.text, measure.date ?? `${measure.amount} ${measure.unit}`, wanted.what));
  return undefined;
}

/** The key `range` of a long form. */
export function rangeKey(
  map: LocatedMap,
  measure: Measure,
  { wanted, reading }: Omit<Site, "node">,
): Range | "wrong" | undefined {
  const node = map.entries.get("range")?.value;
  if (!node) return undefined;
  const text = node.kind === "scalar" && typeof node.value === "string" ? node.value.trim() : undefined;
  const whole =
    text === undefined ? undefined : { text, start: (node as LocatedScalar & { value: string }).value.indexOf(text) };
  const ends = whole && splitRange(whole);
  if (!whole || !ends) {
    reading.report(wrongKind(node.place, inWords(node), `range of ${wanted.what}`, "lowest..highest"));
    return "wrong";
  }
  return rangeOf(ends, whole, measure, { node: node as LocatedScalar, wanted, reading }) ?? "wrong";
}

/**
 * The key `range` of a series, `-20 %..+30 %` of every amount, as factors of it.
 *
 * @returns the factors, nothing when there is no such key, or "wrong" when a mistake was reported
 */
export function relativeRangeKey(
  map: LocatedMap,
  what: string,
  reading: Pick<Site["reading"], "report">,
): Range | "wrong" | undefined {
  const node = map.entries.get("range")?.value;
  if (!node) return undefined;
  const text = node.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
  const ends = text === undefined ? undefined : splitRange({ text, start: 0 });
  const [low, high] = [ends?.low, ends?.high].map((end) => end && RELATIVE.exec(end.text)?.[1]);
  if (low === undefined || high === undefined) {
    reading.report(
      wrongKind(node.place, inWords(node), `range of ${what}`, "-lowest %..+highest %, e.g. -20 %..+30 %"),
    );
    return "wrong";
  }
  const [from, to] = [low, high].map((percent) => new Decimal(percent).div(100).plus(1)) as [Decimal, Decimal];
  if (from.lte(1) && to.gte(1)) return [from, to];
  reading.report(rangeWithoutValue(node.place, text as string, "every amount", what));
  return "wrong";
}
