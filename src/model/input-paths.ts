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
  const steps = wanted.split(".");
  const found = namedInputs(model)
    .filter(({ own, whole }) => matches(steps, own) || (whole !== undefined && matches(steps, whole)))
    .map(({ binding }) => binding);
  if (found.length > 0) return found;
  throw new FeasibilityError([unknownInput(path, proposals(wanted, inputPaths(model)), asked)]);
}

/** The path without the entry of a table. */
export const wholePath = (path: string): string => path.replace(ENTRY, "");

/** A case writes the inputs of an addition as they are declared; the model knows them by their names. */
const plainPath = (path: string): string =>
  path.trim().replace(/^(additions\.[^.]+)\.inputs\.([^.]+)(?:\.value)?$/, "$1.$2");

const matches = (wanted: readonly string[], found: readonly string[]): boolean =>
  wanted.length === found.length && wanted.every((step, at) => step === found[at] || (step === "*" && at === 1));

/** A binding, the steps of its path, and for an entry of a table that is no level those of the table's. */
interface NamedInput {
  readonly binding: InputBinding;
  readonly own: readonly string[];
  readonly whole: readonly string[] | undefined;
}

const named = new WeakMap<Model, readonly NamedInput[]>();

function namedInputs(model: Model): readonly NamedInput[] {
  const known = named.get(model);
  if (known) return known;
  const made = [...model.inputs.values()].map((binding): NamedInput => {
    const isEntry = ENTRY.test(binding.path) && !LEVEL.test(binding.path);
    const whole = isEntry ? wholePath(binding.path).split(".") : undefined;
    return { binding, own: binding.path.split("."), whole };
  });
  named.set(model, made);
  return made;
}

function proposals(path: string, known: readonly string[]): string[] {
  const ends = known.filter((one) => one.endsWith(`.${path}`) || one.split(".").slice(1).join(".") === path);
  const near = nearest(path, known);
  return [...new Set([...(near ? [near] : []), ...ends])].slice(0, MOST_PROPOSED);
}
