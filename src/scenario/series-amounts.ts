/**
 * The amounts of a series: one for all years, a list by year, a map by year or by date.
 */

import type { Place } from "../diagnostics/diagnostic.ts";
import { notYears, wrongListLength, yearsTwice, yearsWithoutValue } from "../diagnostics/input-messages.ts";
import { Decimal } from "../formula/decimal.ts";
import { formatDate, parseDate } from "../timeline/calendar.ts";
import { timeOf } from "../timeline/grid.ts";
import type { Located, LocatedList, LocatedMap } from "./located.ts";
import { readQuantity } from "./quantity.ts";
import type { Reading } from "./reading.ts";
import type { InputValue, Provenance, Quantity } from "./study.ts";
import type { Wanted } from "./wanted.ts";
import { yearSpanOf, yearsInWords } from "./year-keys.ts";

export type Series = Extract<InputValue, { shape: "series" }>;

/** An amount of a series and the years or the date it holds from. */
interface Amount {
  readonly quantity: Quantity;
  readonly place: Place;
}

export function constant(node: Located, wanted: Wanted, reading: Reading): Series | undefined {
  const quantity = readQuantity(node, wanted, reading);
  if (!quantity) return undefined;
  const amounts = yearsOf(reading).map(() => quantity.amount);
  const { amount, range } = quantity;
  return {
    shape: "series",
    by: "year",
    amounts,
    unit: quantity.unit,
    factor: quantity.factor,
    // Ends of a range are factors of every amount; nothing is a factor of 0.
    ...(range && !amount.isZero() && { range: [range[0].div(amount), range[1].div(amount)] as const }),
    provenance: quantity.provenance,
  };
}

export function listed(list: LocatedList, wanted: Wanted, reading: Reading): Series | undefined {
  const years = yearsOf(reading);
  const { firstYear, lastYear } = reading.grid;
  if (list.items.length !== years.length) {
    reading.report(wrongListLength(list.place, list.items.length, years.length, firstYear, lastYear, wanted.what));
    return undefined;
  }
  const read = list.items.map((item, index) =>
    readQuantity(item, { ...wanted, what: `${wanted.what} in ${years[index]}` }, reading),
  );
  return read.every((quantity) => quantity !== undefined)
    ? together(read as Quantity[], "year", list.place)
    : undefined;
}

/** A map by year or by date: every key must be of the one kind. */
export function byKeys(map: LocatedMap, wanted: Wanted, reading: Reading): Series | undefined {
  const entries = [...map.entries.values()];
  const dated = entries.length > 0 && entries.every(({ key }) => parseDate(key));
  const wrong = dated ? [] : entries.filter(({ key }) => !yearSpanOf(key));
  for (const { key, keyPlace } of wrong) reading.report(notYears(keyPlace, key, wanted.what));
  if (wrong.length > 0) return undefined;
  return dated ? byDate(map, wanted, reading) : byYear(map, wanted, reading);
}

function byYear(map: LocatedMap, wanted: Wanted, reading: Reading): Series | undefined {
  const amounts = new Map<number, Amount>();
  let sound = true;
  for (const { key, keyPlace, value } of map.entries.values()) {
    const span = yearSpanOf(key) as { from: number; to: number };
    const quantity = readQuantity(value, { ...wanted, what: `${wanted.what} in ${key}` }, reading);
    const years = yearsBetween(span.from, span.to);
    const twice = years.filter((year) => amounts.has(year));
    const first = amounts.get(twice[0] as number);
    if (first) reading.report(yearsTwice(keyPlace, openYears(twice), wanted.what, first.place));
    sound &&= quantity !== undefined && !first;
    // A year whose amount could not be read is no hole: it has its message.
    for (const year of years) amounts.set(year, { quantity: quantity as Quantity, place: keyPlace });
  }
  const years = yearsOf(reading);
  const holes = years.filter((year) => !amounts.has(year));
  if (holes.length > 0) reading.report(yearsWithoutValue(map.place, yearsInWords(holes), wanted.what));
  if (!sound || holes.length > 0) return undefined;
  return together(
    years.map((year) => (amounts.get(year) as Amount).quantity),
    "year",
    map.place,
  );
}

/** Steps: an amount holds from its date on; within a column amounts are weighted by time. */
function byDate(map: LocatedMap, wanted: Wanted, reading: Reading): Series | undefined {
  const { grid } = reading;
  const steps = [...map.entries.values()].map(({ key, value }) => {
    const quantity = readQuantity(value, { ...wanted, what: `${wanted.what} from ${key}` }, reading);
    return { from: timeOf(parseDate(key) as NonNullable<ReturnType<typeof parseDate>>, grid.start), quantity };
  });
  if (steps.some(({ quantity }) => quantity === undefined)) return undefined;
  steps.sort((left, right) => left.from.comparedTo(right.from));
  const first = steps[0] as (typeof steps)[number];
  if (first.from.gt(0)) {
    reading.report(
      yearsWithoutValue(map.place, `the time from ${formatDate(grid.start)} to its first date`, wanted.what),
    );
    return undefined;
  }
  const values = together(
    steps.map(({ quantity }) => quantity as Quantity),
    "period",
    map.place,
  );
  const amounts = grid.columns.map(({ offset, months }) => {
    const [start, end] = [new Decimal(offset).div(12), new Decimal(offset + months).div(12)];
    return steps
      .reduce((sum, step, index) => {
        const until = steps[index + 1]?.from ?? end;
        const held = Decimal.min(end, until).minus(Decimal.max(start, step.from));
        return held.gt(0) ? sum.plus((values.amounts[index] as Decimal).times(held)) : sum;
      }, new Decimal(0))
      .div(end.minus(start));
  });
  return { ...values, amounts };
}

/** Amounts of one series in the unit of the first. */
export function together(quantities: readonly Quantity[], by: "year" | "period", place: Place): Series {
  const [first] = quantities as [Quantity, ...Quantity[]];
  const { unit, factor } = first;
  const amounts = quantities.map((one) =>
    one.factor.eq(factor) ? one.amount : one.amount.times(one.factor).div(factor),
  );
  return { shape: "series", by, amounts, unit, factor, provenance: commonProvenance(quantities, place) };
}

/** What all amounts say alike, else what those that say something say first; a mixed basis is the weakest of them. */
function commonProvenance(quantities: readonly Quantity[], place: Place): Provenance {
  const said = quantities.map(({ provenance }) => provenance);
  const weakest = (["illustrative", "agreed", "sourced"] as const).find((basis) =>
    said.some((one) => one.basis === basis),
  );
  const distinct = (key: "source" | "note"): string => [...new Set(said.flatMap((one) => one[key] ?? []))].join(", ");
  const [source, note] = [distinct("source"), distinct("note")];
  return { ...(weakest && { basis: weakest }), ...(source && { source }), ...(note && { note }), place };
}

export const yearsOf = ({ grid }: Reading): number[] => yearsBetween(grid.firstYear, grid.lastYear);

const yearsBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Years in words; those of an open end are cut after the last one that a timeline could reach. */
const openYears = (years: readonly number[]): string =>
  years.length > 30 ? `${years[0]} and later` : yearsInWords(years);
