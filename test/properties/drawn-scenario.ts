/** A structure bound once, and scenarios of it evaluated by its kernel. */

import fc from "fast-check";
import { copyOf } from "../../src/formula/kernel-memory.ts";
import type { Item } from "../../src/formula/program.ts";
import { type CompiledKernel, compileKernel, generateKernel } from "../../src/formula/read-float.ts";
import type { Model } from "../../src/model/model.ts";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { drawValues, type Ranges } from "./draw-values.ts";
import { type Structure, scenarioTree, type Tree } from "./random-structure.ts";

export interface Bound<S = Structure> {
  readonly structure: S;
  readonly model: Model;
  readonly kernel: CompiledKernel;
  /** Stands for the whole in a counterexample, where a model would be megabytes. */
  readonly [fc.toStringMethod]: () => string;
}

/** One evaluated scenario. */
export interface Drawn<S = Structure> {
  readonly bound: Bound<S>;
  readonly values: Float64Array;
}

/** Binds the scenario of a structure. */
export async function bindTree<S>(structure: S, tree: Readonly<Record<string, unknown>>): Promise<Bound<S>> {
  const text = JSON.stringify(tree);
  const { model } = await loadScenario("drawn.yaml", { readFile: async () => text });
  const kernel = compileKernel(generateKernel(model.program, model.rings));
  return { structure, model, kernel, [fc.toStringMethod]: () => JSON.stringify(structure) };
}

/** The same for a structure of a whole chain; `change` turns the plain data of the scenario into what the test needs. */
export const bindStructure = (structure: Structure, change: (tree: Tree) => Tree = (tree) => tree): Promise<Bound> =>
  bindTree(structure, change(scenarioTree(structure)));

const workings = new WeakMap<CompiledKernel, Float64Array>();

/** Draws the inputs, lets `change` set some of them otherwise, and runs the kernel. */
export function evaluate<S>(
  bound: Bound<S>,
  seed: number,
  other: Ranges = {},
  change?: (values: Float64Array) => void,
): Drawn<S> {
  const values = drawValues(bound.model, bound.kernel, seed, other);
  change?.(values);
  // One array for all scenarios of a kernel: memory for each would take longer than the scenario.
  const working = workings.get(bound.kernel) ?? copyOf(values);
  workings.set(bound.kernel, working);
  working.set(values);
  bound.kernel.run(working);
  values.set(working);
  return { bound, values };
}

/** The values of an item over the periods, or its one value; blanks are NaN. */
export function valuesOf({ bound, values }: Drawn<unknown>, item: Item): Float64Array {
  const at = bound.kernel.layout.offsets[item.index] as number;
  return values.subarray(at, at + (item.shape === "row" ? bound.model.program.periods : 1));
}

/** The same by key; a line that the structure makes constant is a row of its constant. */
export function rowIn(drawn: Drawn<unknown>, key: string): Float64Array {
  const { model } = drawn.bound;
  const index = model.byKey.get(key);
  const item = index === undefined ? undefined : model.program.items[index];
  if (item) return valuesOf(drawn, item);
  const constant = model.constants.get(key);
  if (constant === undefined) throw new Error(`there is no line ${key}`);
  return new Float64Array(model.program.periods).fill(Number(constant));
}

export const valueIn = (drawn: Drawn<unknown>, key: string): number => rowIn(drawn, key)[0] as number;

/** Names of the instances of a chapter. */
export const namesOf = ({ bound }: Drawn<unknown>, chapter: string): string[] =>
  bound.model.study.instances.filter((one) => one.chapter.name === chapter).map(({ name }) => name);

/** A line of all instances of a chapter added up period by period; `fit` chooses instances. */
export function totalOf(
  drawn: Drawn<unknown>,
  chapter: string,
  line: string,
  fit: (name: string) => boolean = () => true,
): Float64Array {
  const total = new Float64Array(drawn.bound.model.program.periods);
  for (const name of namesOf(drawn, chapter).filter(fit))
    for (const [t, value] of rowIn(drawn, `${chapter}[${name}].${line}`).entries())
      total[t] = (total[t] as number) + value;
  return total;
}

export const sum = (row: Float64Array): number => row.reduce((total, value) => total + value, 0);
/** Largest magnitude in rows; blanks do not count. */
export function largest(...rows: readonly Float64Array[]): number {
  let most = 0;
  for (const row of rows) {
    for (let t = 0; t < row.length; t += 1) {
      const size = Math.abs(row[t] as number);
      if (size > most) most = size;
    }
  }
  return most;
}
