/** What sets two runs apart: values of inputs, and the structure. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { Decimal } from "../formula/decimal.ts";
import type { GivenValue } from "../formula/program.ts";
import { wholePath } from "../model/input-paths.ts";
import { type InputBinding, inputValue, type Model } from "../model/model.ts";

/** A model in one of its cases. */
export interface Side {
  readonly model: Model;
  readonly caseIndex: number;
}

/** An input whose values differ: the items of either model that hold them. */
export interface ValueChange {
  readonly path: string;
  /** Items by number in the first and in the second model, of the same keys. */
  readonly items: readonly (readonly [number, number])[];
}

export interface Differences {
  /** Whether the two models have the same lines and formulas. */
  readonly sameStructure: boolean;
  /** In the order in which the second side writes them; what it does not write comes last, in book order. */
  readonly values: readonly ValueChange[];
}

/** Compares item by item; inputs that only one side has belong to the structure. */
export function differencesOf(from: Side, to: Side): Differences {
  const byPath = new Map<string, [number, number][]>();
  const places = new Map<string, Place>();
  const sameColumns = columnsOf(from.model) === columnsOf(to.model);
  for (const binding of from.model.inputs.values()) {
    // On other columns a value by period or by date is another thing.
    if (!sameColumns && binding.shape !== "value") continue;
    const key = from.model.program.items[binding.item]?.key as string;
    const other = itemOfKey(to.model, key);
    if (
      !other ||
      sameValues(inputValue(from.model, binding, from.caseIndex), inputValue(to.model, other, to.caseIndex))
    )
      continue;
    const path = wholePath(binding.path);
    byPath.set(path, [...(byPath.get(path) ?? []), [binding.item, other.item]]);
    const place = placeOf(other, to.caseIndex);
    if (place && !places.has(path)) places.set(path, place);
  }
  const values = Array.from(byPath, ([path, items]): ValueChange => ({ path, items }));
  const written = (path: string): readonly [number, number] => {
    const place = places.get(path);
    return place ? [0, place.line * 1e4 + place.column] : [1, 0];
  };
  values.sort((one, other) => {
    const [left, right] = [written(one.path), written(other.path)];
    return left[0] - right[0] || left[1] - right[1];
  });
  return { sameStructure: from.model === to.model || shapeOf(from.model) === shapeOf(to.model), values };
}

function itemOfKey(model: Model, key: string): InputBinding | undefined {
  const index = model.byKey.get(key);
  return index === undefined ? undefined : model.inputs.get(index);
}

function placeOf({ cases, caseIndex }: InputBinding, run: number): Place | undefined {
  const value = cases[caseIndex ?? run];
  return value?.kind === "quantity" ? value.quantity.provenance.place : value?.provenance.place;
}

function sameValues(one: GivenValue<Decimal>, other: GivenValue<Decimal>): boolean {
  const [left, right] = [[one].flat(), [other].flat()] as [Decimal[], Decimal[]];
  return left.length === right.length && left.every((value, at) => value.eq(right[at] as Decimal));
}

/** Everything that is no value: items with their formulas, and the columns. */
const shapeOf = (model: Model): string =>
  JSON.stringify([
    columnsOf(model),
    model.program.items.map(({ key, kind, shape, tree, opening, applies }) => [
      key,
      kind,
      shape,
      tree,
      opening,
      applies,
    ]),
  ]);

const columnsOf = ({ study }: Model): string =>
  JSON.stringify(study.grid.columns.map(({ label, months }) => [label, months]));
