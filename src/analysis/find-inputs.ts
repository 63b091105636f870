/** From the path of an input to where its values stand in a kernel's array. */

import type { Asked } from "../diagnostics/analysis-messages.ts";
import type { Layout } from "../formula/read-float.ts";
import { limitsOf } from "../model/input-change.ts";
import { bindingsAt, isLive } from "../model/input-paths.ts";
import type { AuthorValue, InputBinding, ItemInfo, Model } from "../model/model.ts";
import { formatDate } from "../timeline/calendar.ts";
import type { Debt, InputEntry, VariedInput } from "./types.ts";

/** Where a model is looked at: which case, and where its items stand in a kernel's array. */
export interface Setting {
  readonly model: Model;
  readonly caseIndex: number;
  readonly layout: Layout;
  readonly debt: Debt;
}

/**
 * Finds an input.
 *
 * @param path  as for `bindingsAt`
 * @throws      FeasibilityError A100 when nothing has the path
 */
export function findInput(path: string, setting: Setting, asked: Asked): VariedInput {
  const { model, caseIndex } = setting;
  const bindings = bindingsAt(path, model, asked);
  const live = bindings.filter((binding) => isLive(binding, model));
  const first = live[0] as InputBinding;
  const own = live.map((binding) => entryOf(binding, setting));
  const copies =
    setting.debt === "locked"
      ? []
      : bindings
          .filter((binding) => !live.includes(binding))
          .map((binding): InputEntry => {
            const follows = own[live.findIndex((one) => one.path === binding.path)]?.offset as number;
            return { ...entryOf(binding, setting), follows };
          });
  const value = valueIn(first, caseIndex);
  const range = live.length === 1 ? rangeOf(value) : undefined;
  const { unit, factor } = value.kind === "quantity" ? value.quantity : value;
  const { input } = model.info[first.item] as ItemInfo;
  return {
    path,
    label: labelOf(live, model),
    shape: first.shape === "value" && (input?.shape === "table" || input?.shape === "ages") ? "table" : first.shape,
    unit,
    factor: factor.toNumber(),
    entries: [...own, ...copies],
    base: onlyValue(live.map((binding) => valueIn(binding, caseIndex))),
    ...(range && { range }),
    timelineStart: formatDate(model.study.grid.start),
  };
}

function entryOf(binding: InputBinding, { model, layout }: Setting): InputEntry {
  const { item, shape } = binding;
  return {
    item,
    key: model.program.items[item]?.key as string,
    offset: layout.offsets[item] as number,
    length: shape === "series" ? model.program.periods : 1,
    ...limitsOf(binding, model),
  };
}

const valueIn = (binding: InputBinding, caseIndex: number): AuthorValue =>
  binding.cases[binding.caseIndex ?? caseIndex] as AuthorValue;

function labelOf(live: readonly InputBinding[], model: Model): string {
  const [first] = live as [InputBinding];
  const { input, label, instance, chapter } = model.info[first.item] as ItemInfo;
  const name = input?.label ?? label;
  if (new Set(live.map(({ path }) => path.split(".")[2])).size > 1) return `${chapter.title}, all`;
  if (new Set(live.map(({ path }) => path.split(".")[1])).size > 1) return `${name}, all ${chapter.section}`;
  return chapter.single ? name : `${name}, ${instance.name}`;
}

/** The one value that all have, in calculation units; null when there are several. */
function onlyValue(values: readonly AuthorValue[]): number | null {
  const numbers = values.flatMap((value) =>
    value.kind === "quantity"
      ? [value.quantity.amount.times(value.quantity.factor).toNumber()]
      : value.amounts.map((amount) => amount.times(value.factor).toNumber()),
  );
  return numbers.every((one) => one === numbers[0]) ? (numbers[0] ?? null) : null;
}

function rangeOf(value: AuthorValue): VariedInput["range"] {
  if (value.kind === "series")
    return value.range && { of: "ratio", low: value.range[0].toNumber(), high: value.range[1].toNumber() };
  const { range, factor } = value.quantity;
  return range && { of: "value", low: range[0].times(factor).toNumber(), high: range[1].times(factor).toNumber() };
}
