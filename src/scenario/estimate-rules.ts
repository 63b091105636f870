/** Rules on the values of single inputs, as chapters declare them: shares of years, tables that rise, usual contingencies. */

import type { InputItem } from "../book/chapter.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { belowClass, directFromDirects, sharesByYearNotWhole, tableFalls } from "../diagnostics/money-messages.ts";
import { Decimal } from "../formula/decimal.ts";
import { exists } from "./instances.ts";
import { type InputValue, type Instance, instanceKey, type Quantity, type Study } from "./study.ts";

/** Authors write shares with up to a dozen digits: beyond 1e-9 nothing is rounding. */
const TOLERANCE = new Decimal("1e-9");
const DIRECT_AREAS = ["mining", "concentrator", "tailings", "infrastructure", "refinery"];

/** Every rule on single values that a study breaks, in any of its cases; said once. */
export function estimateMistakes(study: Study, studyClass: string | undefined): Diagnostic[] {
  return study.instances.flatMap((instance) => [
    ...areaMistakes(instance),
    ...(instance.chapter.inputs ?? [])
      .filter((input) => (input.adds || input.rising || input.leastByClass) && exists(input.only, instance))
      .flatMap((input) => {
        const found = study.cases.map((one, at) => {
          const value = one.inputs.get(instanceKey(instance))?.[input.name];
          return value && mistakeOf(value, input, instance, at === 0 ? "" : ` in case ${one.name}`, study, studyClass);
        });
        return found.find((mistake) => mistake !== undefined) ?? [];
      }),
  ]);
}

function mistakeOf(
  value: InputValue,
  input: InputItem,
  instance: Instance,
  when: string,
  study: Study,
  studyClass: string | undefined,
): Diagnostic | undefined {
  const what = `${pathOf(instance)}.${input.name}`;
  if (value.shape === "series" && input.adds) {
    const sum = yearsOf(value, study);
    if (sum.minus(1).abs().gt(TOLERANCE))
      return sharesByYearNotWhole(value.provenance.place ?? instance.place, what, percent(sum), when);
  }
  if (value.shape === "table" && input.rising) {
    const levels = value.entries.map((entry) => entry.value);
    const at = levels.findIndex((level, index) => index > 0 && sizeOf(level).lt(sizeOf(levels[index - 1] as Quantity)));
    const fallen = levels[at];
    if (fallen)
      return tableFalls(
        placeIn(fallen, instance),
        what,
        percent(sizeOf(levels[at - 1] as Quantity)),
        percent(sizeOf(fallen)),
      );
  }
  const least = studyClass === undefined ? undefined : input.leastByClass?.[studyClass];
  if (value.shape === "value" && least !== undefined && value.quantity.provenance.basis !== "default") {
    const size = sizeOf(value.quantity);
    if (size.lt(new Decimal(Number.parseFloat(least)).div(100)))
      return belowClass(placeIn(value.quantity, instance), what, percent(size), least, studyClass as string);
  }
  return undefined;
}

/** The values of a series weighted by the years of their columns. */
function yearsOf(value: Extract<InputValue, { shape: "series" }>, { grid }: Study): Decimal {
  return grid.columns.reduce((sum, { calendarYear, months }, index) => {
    const amount = value.amounts[value.by === "period" ? index : calendarYear - grid.firstYear] ?? new Decimal(0);
    return sum.plus(amount.times(value.factor).times(months).div(12));
  }, new Decimal(0));
}

function areaMistakes(instance: Instance): Diagnostic[] {
  const { area, basis } = instance.variants;
  if (basis !== "share_of_directs" || area === undefined || !DIRECT_AREAS.includes(area)) return [];
  return [directFromDirects(instance.place, pathOf(instance), area)];
}

const pathOf = ({ chapter, name }: Instance): string => `${chapter.section}.${name}`;
const sizeOf = ({ amount, factor }: Quantity): Decimal => amount.times(factor);
const percent = (share: Decimal): string => `${share.times(100).toSignificantDigits(12)} %`;
const placeIn = ({ provenance }: Quantity, instance: Instance): Place | undefined => provenance.place ?? instance.place;
