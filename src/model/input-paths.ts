/** Inputs by the paths that cases write: `section.instance.input`, `*` for every instance, a comma between several. */

import { type Asked, unknownInput } from "../diagnostics/analysis-messages.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { InputBinding, Model } from "./model.ts";

/** The ending of an entry of a table or of a list by age. */
const ENTRY = /\.(?:level|value|age)_\d+$/;
const LEVEL = /\.level_\d+$/;
/** Most paths proposed for one that is not known. */
const MOST_PROPOSED = 3;

/** Paths of all inputs of the live model, without the entries of tables, in book order. */
export function inputPaths(model: Model): string[] {
  const live = [...model.inputs.values()].filter((binding) => isLive(binding, model));
  return [...new Set(live.map(({ path }) => path.replace(ENTRY, "")))];
}

/** Whether a binding is of the live model, and not the sizing case's own copy. */
export const isLive = ({ item }: InputBinding, model: Model): boolean => model.info[item]?.world.pass === 0;

/**
 * The bindings that a path names, the sizing case's copies included; of a table its values, not its levels.
 *
 * @param path  also of one entry of a table, `contracts.sale.payability.value_2`; several that move together are parted by
 *              commas, `operating_costs.*.fixed, operating_costs.*.per_tonne`
 * @throws      FeasibilityError A100 when nothing has the path
 */
export function bindingsAt(path: string, model: Model, asked: Asked): readonly InputBinding[] {
  const parts = path.split(",");
  if (parts.length > 1) return parts.flatMap((part) => bindingsAt(part.trim(), model, asked));
  const wanted = plainPath(path);
  const found = bindingsByPath(model).get(wanted);
  if (found) return found;
  throw new FeasibilityError([unknownInput(path, proposals(wanted, inputPaths(model)), asked)]);
}

/** The path without the entry of a table. */
export const wholePath = (path: string): string => path.replace(ENTRY, "");

/** A case writes the inputs of an addition as they are declared; the model knows them by their names. */
const plainPath = (path: string): string =>
  path.trim().replace(/^(additions\.[^.]+)\.inputs\.([^.]+)(?:\.value)?$/, "$1.$2");

/** By model: an analysis of all inputs looks each of them up several times. */
const indices = new WeakMap<Model, ReadonlyMap<string, readonly InputBinding[]>>();

/** Bindings by every path that names them: their own, that of their table, and both with `*` for the instance. */
function bindingsByPath(model: Model): ReadonlyMap<string, readonly InputBinding[]> {
  const known = indices.get(model);
  if (known) return known;
  const index = new Map<string, InputBinding[]>();
  for (const binding of model.inputs.values()) {
    const { path } = binding;
    const named = LEVEL.test(path) ? [path] : [path, path.replace(ENTRY, "")];
    for (const name of new Set(named.flatMap((one) => [one, forEvery(one)]))) {
      const there = index.get(name);
      if (there) there.push(binding);
      else index.set(name, [binding]);
    }
  }
  indices.set(model, index);
  return index;
}

/** `capital_costs.mine.amount` as `capital_costs.*.amount`. */
const forEvery = (path: string): string => path.replace(/^([^.]*)\.[^.]+/, "$1.*");

function proposals(path: string, known: readonly string[]): string[] {
  const ends = known.filter((one) => one.endsWith(`.${path}`) || one.split(".").slice(1).join(".") === path);
  const near = nearest(path, known);
  return [...new Set([...(near ? [near] : []), ...ends])].slice(0, MOST_PROPOSED);
}
