/** The size of a model's numbers by kind: what rounding of a check must be judged by. */

import type { Dimension } from "../../src/formula/dimension.ts";
import type { Item } from "../../src/formula/program.ts";
import type { Model } from "../../src/model/model.ts";
import { type Drawn, largest, valuesOf } from "./drawn-scenario.ts";

/** Real and nominal money are of one size. */
const plain = (base: string): string => base.replace(/:real$/, "");
const textOf = (dimension: Dimension): string =>
  [...dimension]
    .map(([base, power]) => `${plain(base)}^${power}`)
    .sort()
    .join(" ");

/** Items of a model by dimension, checks left out. */
const byDimension = new WeakMap<Model, ReadonlyMap<string, readonly Item[]>>();

function kindsOf(model: Model): ReadonlyMap<string, readonly Item[]> {
  const known = byDimension.get(model);
  if (known) return known;
  const kinds = new Map<string, Item[]>();
  for (const item of model.program.items) {
    if (model.info[item.index]?.line?.check) continue;
    const text = textOf(item.dimension);
    kinds.set(text, [...(kinds.get(text) ?? []), item]);
  }
  byDimension.set(model, kinds);
  return kinds;
}

/**
 * The largest magnitude among lines and inputs of a dimension, checks left out; for a dimension that only checks have,
 * the product of the sizes of its parts. Sought only when asked for: most checks are next to nothing anyway.
 */
export function scalesOf(drawn: Drawn<unknown>): (dimension: Dimension) => number {
  const kinds = kindsOf(drawn.bound.model);
  const known = new Map<string, number | undefined>();
  const sizeOf = (text: string): number | undefined => {
    if (!known.has(text)) {
      const items = kinds.get(text);
      known.set(text, items && Math.max(...items.map((item) => largest(valuesOf(drawn, item)))));
    }
    return known.get(text);
  };
  return (dimension) => (dimension.size === 0 ? 1 : scaleBy(dimension, sizeOf));
}

function scaleBy(dimension: Dimension, sizeOf: (text: string) => number | undefined): number {
  const parts = (): number =>
    [...dimension].reduce(
      (size, [base, power]) => (power > 0 ? size * (sizeOf(`${plain(base)}^1`) ?? 1) ** power : size),
      1,
    );
  return sizeOf(textOf(dimension)) ?? parts();
}
