/** Rules on the values of one input, as chapters declare them: lists that make a whole, series that never rise. */

import type { Chapter, InputItem } from "../book/chapter.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { listNotWhole, seriesRises } from "../diagnostics/role-messages.ts";
import { Decimal } from "../formula/decimal.ts";
import { type InputValue, type Instance, instanceKey, type Study } from "./study.ts";

/** Published tables are rounded to a hundredth of a per cent and made to add up: beyond 1e-9 nothing is rounding. */
const TOLERANCE = new Decimal("1e-9");

/** Lists that do not add to 100 % and series that rise although they may not, each told once over all cases. */
export function valueMistakes(input: InputItem, chapter: Chapter, study: Study): Diagnostic[] {
  if (!input.whole && !input.falling) return [];
  return study.instances
    .filter((instance) => instance.chapter === chapter)
    .flatMap((instance) => {
      const told = study.cases
        .map((one) => one.inputs.get(instanceKey(instance))?.[input.name])
        .map((value) => value && mistakeIn(value, input, instance, study));
      return told.filter((mistake) => mistake !== undefined).slice(0, 1);
    });
}

function mistakeIn(value: InputValue, input: InputItem, instance: Instance, study: Study): Diagnostic | undefined {
  const what = `${instance.chapter.section}.${instance.name}.${input.name}`;
  if (input.whole && value.shape === "ages") {
    const sum = Decimal.sum(...value.entries.map(({ amount, factor }) => amount.times(factor)));
    const place = value.entries[0]?.provenance.place ?? instance.place;
    return sum.minus(1).abs().lte(TOLERANCE) ? undefined : listNotWhole(place, what, percent(sum));
  }
  if (input.falling && value.shape === "series") {
    const at = value.amounts.findIndex((amount, index) => index > 0 && amount.gt(value.amounts[index - 1] as Decimal));
    const [before, after] = [value.amounts[at - 1], value.amounts[at]].map(
      (one) => one && percent(one.times(value.factor)),
    );
    return at < 0
      ? undefined
      : seriesRises(
          value.provenance.place ?? instance.place,
          what,
          before as string,
          after as string,
          study.grid.firstYear + at,
        );
  }
  return undefined;
}

const percent = (share: Decimal): string => `${share.times(100).toSignificantDigits(12)} %`;
