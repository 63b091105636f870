/** How far an input is moved each way in a tornado: its own range, the accuracy of the study, or a common percentage. */

import type { InputItem } from "../book/chapter.ts";
import type { InputChange } from "../model/input-change.ts";
import { bindingsAt, isLive } from "../model/input-paths.ts";
import type { InputBinding, ItemInfo, Model } from "../model/model.ts";
import type { ScenarioMeta } from "../scenario/scenario-meta.ts";
import type { VariedInput } from "./types.ts";

/** What an input's two ends rest on. */
export type FlexBasis = "range" | "accuracy" | "percentage" | "time" | "switch";

export interface Flex {
  readonly basis: FlexBasis;
  readonly low: InputChange;
  readonly high: InputChange;
}

/** What moves inputs that have no range of their own. */
export interface CommonFlex {
  /** Share each way, e.g. 0.1. */
  readonly by: number;
  /** Years each way for dates and for durations of 0. */
  readonly years: number;
  readonly studyClass?: ScenarioMeta["studyClass"];
}

/**
 * Accuracy of capital costs by study class, each way.
 *
 * @source 17 CFR 229.1302: initial assessment 50 %, pre-feasibility study 25 %, feasibility study 15 %
 */
const ACCURACY: Readonly<Record<NonNullable<ScenarioMeta["studyClass"]>, number>> = {
  concept: 0.5,
  PEA: 0.5,
  PFS: 0.25,
  FS: 0.15,
};

/** Why an input cannot be moved alone; undefined when it can. */
export function whyHeld(input: VariedInput, model: Model): string | undefined {
  const { item, chapter } = declared(input, model);
  if (item.sharesOf) return `the values of all ${chapter.section} must add to 100 %`;
  if (item.shape === "ages") return "a schedule by age must keep its sum";
  if (item.name === "fiscal_year_end") return "a fiscal year ends where columns end";
  return undefined;
}

function declared({ path }: VariedInput, model: Model): { item: InputItem; chapter: ItemInfo["chapter"] } {
  const binding = bindingsAt(path, model, { scenario: model.study.name }).find((one) => isLive(one, model));
  const { input, chapter } = model.info[(binding as InputBinding).item] as ItemInfo;
  return { item: input as InputItem, chapter };
}

/** The two ends of an input, or why it has none. */
export function flexOf(input: VariedInput, model: Model, common: CommonFlex): Flex | { readonly why: string } {
  const why = whyHeld(input, model);
  if (why !== undefined) return { why };
  const { item, chapter } = declared(input, model);
  const { range } = input;
  if (range && range.low < range.high)
    return range.of === "ratio"
      ? { basis: "range", low: scale(range.low), high: scale(range.high) }
      : { basis: "range", low: assign(range.low, input), high: assign(range.high, input) };
  if (isSwitch(item, input)) return { basis: "switch", low: assign(0, input), high: assign(1, input) };
  if (input.shape === "date" || (item.unit === "year" && input.base === 0))
    return { basis: "time", low: shift(-common.years), high: shift(common.years) };
  if (input.base === 0) return { why: "its value is 0" };
  const accuracy = common.studyClass && ACCURACY[common.studyClass];
  if (accuracy !== undefined && chapter.name === "capital_cost" && item.name === "amount")
    return { basis: "accuracy", low: scale(1 - accuracy), high: scale(1 + accuracy) };
  return { basis: "percentage", low: scale(1 - common.by), high: scale(1 + common.by) };
}

/** A plain 0 or 1 between 0 and 1: on or off. */
const isSwitch = ({ unit, limits }: InputItem, { base }: VariedInput): boolean =>
  unit === "1" && limits?.[0] === "0" && limits[1] === "1" && (base === 0 || base === 1);

const scale = (by: number): InputChange => ({ kind: "scale", by, text: `x ${Number(by.toPrecision(12))}` });

const shift = (years: number): InputChange => ({
  kind: "shift",
  by: years,
  text: `${years < 0 ? "-" : "+"}${Number((Math.abs(years) * 12).toPrecision(6))} months`,
});

const assign = (value: number, { factor, unit }: VariedInput): InputChange => ({
  kind: "assign",
  by: value,
  text: `${Number((value / factor).toPrecision(12))}${unit === "1" ? "" : ` ${unit}`}`,
});
