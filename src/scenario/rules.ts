/**
 * Rules across values of a study: shares that make a whole, links without rings, fiscal years on column edges, dates
 * within the timeline. Which inputs they hold for is said by the chapters.
 */

import type { Chapter, InputItem, ShareRule } from "../book/chapter.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import {
  dateOutsideTimeline,
  fiscalYearInside,
  ringOfLinks,
  sharesAboveWhole,
  sharesNotWhole,
  wrongOrder,
} from "../diagnostics/input-messages.ts";
import { Decimal } from "../formula/decimal.ts";
import { addMonths, type CalendarDate, daysInMonth, formatDate } from "../timeline/calendar.ts";
import { timeOf } from "../timeline/grid.ts";
import { boundMistakes } from "./bounds-across.ts";
import { financingMistakes } from "./financing-rules.ts";
import { exists } from "./instances.ts";
import { partMistakes } from "./part-rules.ts";
import { rankMistakes } from "./rank-rules.ts";
import { roleMistakes } from "./role-rules.ts";
import { type CaseInputs, type InputValue, type Instance, instanceKey, type Study } from "./study.ts";
import { valueMistakes } from "./value-rules.ts";

/** Shares are sums of few decimals that authors write with up to a dozen digits: beyond 1e-9 nothing is rounding. */
const SHARES_TOLERANCE = new Decimal("1e-9");
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Every rule that the study breaks. */
export function checkRules(study: Study): Diagnostic[] {
  const chapters = new Set(study.instances.map(({ chapter }) => chapter));
  const found = [...chapters].flatMap((chapter) => [
    ...(chapter.inputs ?? []).flatMap((input) =>
      (input.sharesOf ?? []).flatMap((rule) => shareMistakes(input, rule, chapter, study)),
    ),
    ...orderMistakes(chapter, study),
    ...ringMistakes(chapter, study),
    ...roleMistakes(chapter, study),
    ...rankMistakes(chapter, study),
    ...financingMistakes(chapter, study),
    ...(chapter.inputs ?? []).flatMap((input) => valueMistakes(input, chapter, study)),
  ]);
  return [
    ...found,
    ...partMistakes(study),
    ...boundMistakes(study),
    ...fiscalYearMistakes(study),
    ...dateWarnings(study),
  ];
}

// Shares ---------------------------------------------------------------------------------------------------------

function shareMistakes(input: InputItem, rule: ShareRule, chapter: Chapter, study: Study): Diagnostic[] {
  const groups = new Map<string, Instance[]>();
  for (const instance of study.instances) {
    const whole = instance.chapter === chapter ? instance.roles[rule.role] : undefined;
    // Those that take the rest have a part in the whole, whether they have a share or not.
    if (whole !== undefined) groups.set(whole, [...(groups.get(whole) ?? []), instance]);
  }
  return [...groups].flatMap(([whole, parts]) => {
    // Said once: cases that repeat the mistake of the base add nothing.
    for (const one of study.cases) {
      const mistake = wholeMistake({ input, rule, chapter, whole, parts }, one, study);
      if (mistake) return [mistake];
    }
    return [];
  });
}

/** Instances whose values are shares of one whole. */
interface Whole {
  readonly input: InputItem;
  readonly rule: ShareRule;
  readonly chapter: Chapter;
  readonly whole: string;
  readonly parts: readonly Instance[];
}

function wholeMistake(
  { input, rule, chapter, whole, parts }: Whole,
  one: CaseInputs,
  study: Study,
): Diagnostic | undefined {
  const takesRest = (instance: Instance): boolean => rule.restIn !== undefined && exists(rule.restIn, instance);
  const holders = parts.filter((instance) => exists(input.only, instance) && !takesRest(instance));
  const mayFallShort = rule.restRemains === true || parts.some(takesRest);
  const values = holders.map((instance) => one.inputs.get(instanceKey(instance))?.[input.name]);
  const count = Math.max(...values.map((value) => (value?.shape === "series" ? value.amounts.length : 1)));
  for (let index = 0; index < count; index += 1) {
    const amounts = values.map((value) => amountIn(value, index));
    const sum = amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
    const excess = sum.minus(1);
    if (mayFallShort ? excess.lte(SHARES_TOLERANCE) : excess.abs().lte(SHARES_TOLERANCE)) continue;
    const facts = holders.map(
      (instance, at) => `${instance.name}: ${percent(amounts[at] as Decimal)}${placed(placeOf(values[at]))}`,
    );
    const when = [
      one === study.cases[0] ? "" : ` in case ${one.name}`,
      count > 1 ? ` in ${study.grid.firstYear + index}` : "",
    ].join("");
    const what = `the values of ${input.name} in ${chapter.section} for ${whole}`;
    const place = placeOf(values[0]) ?? parts[0]?.place;
    return mayFallShort
      ? sharesAboveWhole(place, what, percent(sum), facts, when)
      : sharesNotWhole(place, what, percent(sum), facts, when);
  }
  return undefined;
}

function amountIn(value: InputValue | undefined, index: number): Decimal {
  if (value?.shape === "series")
    return (value.amounts[index] ?? value.amounts[0] ?? new Decimal(0)).times(value.factor);
  return value?.shape === "value" ? value.quantity.amount.times(value.quantity.factor) : new Decimal(0);
}

function placeOf(value: InputValue | undefined): Place | undefined {
  if (value?.shape === "series") return value.provenance.place;
  return value?.shape === "value" || value?.shape === "date" ? value.quantity.provenance.place : undefined;
}

const percent = (share: Decimal): string => `${share.times(100).toSignificantDigits(12)} %`;
const placed = (place: Place | undefined): string => (place ? ` (${place.file}:${place.line})` : "");

// Orders ---------------------------------------------------------------------------------------------------------

/** Pairs of inputs of which the first may not exceed the second, in any case. */
function orderMistakes(chapter: Chapter, study: Study): Diagnostic[] {
  const pairs = (chapter.orders ?? []).map(
    (names) => names.map((name) => chapter.inputs?.find((one) => one.name === name)) as [InputItem, InputItem],
  );
  const instances = study.instances.filter((instance) => instance.chapter === chapter);
  return instances.flatMap((instance) =>
    pairs.flatMap(([low, high]): Diagnostic[] => {
      if (![low, high].every(({ only }) => exists(only, instance))) return [];
      for (const one of study.cases) {
        const values = one.inputs.get(instanceKey(instance));
        const [least, most] = [values?.[low.name], values?.[high.name]];
        if (amountIn(least, 0).lte(amountIn(most, 0))) continue;
        const when = one === study.cases[0] ? "" : ` in case ${one.name}`;
        const of = `${chapter.section}.${instance.name}`;
        return [
          wrongOrder(
            placeOf(least) ?? instance.place,
            `${low.name} of ${of}`,
            shown(least),
            high.name,
            shown(most),
            when,
          ),
        ];
      }
      return [];
    }),
  );
}

const shown = (value: InputValue | undefined): string =>
  value?.shape === "value" ? `${value.quantity.amount} ${value.quantity.unit}` : "";

// Links ----------------------------------------------------------------------------------------------------------

function ringMistakes(chapter: Chapter, study: Study): Diagnostic[] {
  const { acyclic } = chapter;
  if (!acyclic) return [];
  const links = study.instances.filter((instance) => instance.chapter === chapter);
  const ring = ringIn(links.map((link) => [link.roles[acyclic.from], link.roles[acyclic.to]] as const));
  if (!ring) return [];
  const closing = links.find(
    (link) => link.roles[acyclic.from] === ring[ring.length - 2] && link.roles[acyclic.to] === ring[0],
  );
  return [ringOfLinks(closing?.place, `the links of ${chapter.section}`, ring)];
}

/** A ring of links, its first name repeated at the end; undefined when there is none. */
function ringIn(links: readonly (readonly [string | undefined, string | undefined])[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const [from, to] of links)
    if (from !== undefined && to !== undefined) targets.set(from, [...(targets.get(from) ?? []), to]);
  const cleared = new Set<string>();
  const search = (name: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (cleared.has(name)) return undefined;
    for (const next of targets.get(name) ?? []) {
      const ring = search(next, [...way, name]);
      if (ring) return ring;
    }
    cleared.add(name);
    return undefined;
  };
  for (const name of targets.keys()) {
    const ring = search(name, []);
    if (ring) return ring;
  }
  return undefined;
}

// Timeline -------------------------------------------------------------------------------------------------------

/** A fiscal year must end where columns end: tax moves on edges only. */
function fiscalYearMistakes(study: Study): Diagnostic[] {
  return study.instances.flatMap((instance): Diagnostic[] => {
    if (!instance.chapter.inputs?.some(({ name }) => name === "fiscal_year_end")) return [];
    for (const one of study.cases) {
      const value = one.inputs.get(instanceKey(instance))?.fiscal_year_end;
      if (value?.shape !== "value") continue;
      const month = value.quantity.amount.times(value.quantity.factor);
      const place = placeOf(value) ?? instance.place;
      if (!month.isInteger())
        return [fiscalYearInside(place, instance.name, `month ${month}`, study.grid.columns[0]?.label ?? "")];
      const column = study.grid.columns.find(({ start, months }) =>
        Array.from({ length: months - 1 }, (_, at) => addMonths(start, at).month).includes(month.toNumber()),
      );
      if (column)
        return [fiscalYearInside(place, instance.name, MONTHS[month.toNumber() - 1] ?? String(month), column.label)];
    }
    return [];
  });
}

/** Dates far off are mostly slips of the year; one that the book bounds itself is left to its bounds. */
function dateWarnings(study: Study): Diagnostic[] {
  const { columns, start } = study.grid;
  const end = columns[columns.length - 1]?.end ?? start;
  const length = timeOf(end, start);
  const seen = new Set<InputValue>();
  return study.instances.flatMap((instance) =>
    (instance.chapter.inputs ?? []).flatMap((input) =>
      study.cases.flatMap((one): Diagnostic[] => {
        const value = one.inputs.get(instanceKey(instance))?.[input.name];
        if (
          value?.shape !== "date" ||
          input.limits ||
          input.usual ||
          seen.has(value) ||
          value.quantity.provenance.basis === "default"
        )
          return [];
        seen.add(value);
        const { amount, date, provenance } = value.quantity;
        const what = [instance.chapter.section, instance.chapter.single ? "" : instance.name, input.name]
          .filter(Boolean)
          .join(".");
        const said = date ?? `${amount.toDecimalPlaces(2)} years from its start`;
        // Price dates and the like precede the timeline by a little; a decade is a slip.
        if (amount.lt(-10)) return [dateOutsideTimeline(provenance.place, said, what, "before", formatDate(start))];
        if (amount.gt(length))
          return [dateOutsideTimeline(provenance.place, said, what, "after", formatDate(dayBefore(end)))];
        return [];
      }),
    ),
  );
}

/** The last day of the month before the first of one. */
function dayBefore(first: CalendarDate): CalendarDate {
  const { year, month } = addMonths(first, -1);
  return { year, month, day: daysInMonth(year, month) };
}
