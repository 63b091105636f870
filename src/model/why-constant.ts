/** Lines that the structure of a scenario makes 0 or 1 throughout, and what of it does. */

import type { LineItem } from "../book/chapter.ts";
import { renameBases } from "../formula/dimension.ts";
import { bindingOfTags } from "../formula/units.ts";
import { openCurrenciesOf } from "../scenario/currencies.ts";
import { type Instance, instanceKey, optionIn } from "../scenario/study.ts";
import type { Model } from "./model.ts";

export interface StructuralConstant {
  readonly line: LineItem;
  readonly instance: Instance;
  /** The formula as written. */
  readonly written: string;
  readonly unit: string;
  /** E.g. `broker of sale is left out`. */
  readonly because: readonly string[];
}

/** Finds the line of a key of `model.constants`. */
export function whyConstant(model: Model, key: string): StructuralConstant {
  const { study, units } = model;
  const instance = study.instances.find((one) => key.startsWith(`${instanceKey(one)}.`));
  const name = instance && key.slice(instanceKey(instance).length + 1).replace(/@.*$/, "");
  const line = instance?.chapter.lines.find((one) => one.name === name);
  if (!instance || !line) throw new Error(`${key} is a structural constant of no line`);
  const { formula } = line;
  const written = typeof formula === "string" ? formula : (formula[optionIn(instance, formula.by)] ?? "");
  const tags = bindingOfTags(study.commodity, study.currency, openCurrenciesOf(instance, study.instances));
  const dimension = renameBases(units.require(line.unit).dimension, tags);
  return { line, instance, written, unit: units.describe(dimension), because: reasons(model, instance, written) };
}

function reasons({ study, constants }: Model, instance: Instance, written: string): string[] {
  const found: string[] = [];
  for (const [, what, by] of written.matchAll(/\btotal\(\s*([\w.]+)(?:\s+by\s+(\w+))?\s*\)/g)) {
    const [chapter] = (what as string).split(".") as [string];
    const members = study.instances.filter(
      (one) => one.chapter.name === chapter && (by === undefined || one.roles[by] === instance.name),
    );
    if (members.length === 0) found.push(`no ${chapter} has ${instance.name} as its ${by ?? "own"}`);
    else found.push(`${what} is nothing in ${members.map(({ name }) => name).join(", ")}`);
  }
  for (const [role, item] of Object.entries(instance.chapter.roles ?? {})) {
    const named = new RegExp(`\\b${role}\\.`).test(written.replace(/\btotal\([^)]*\)/g, ""));
    if (named && item.optional && instance.roles[role] === undefined)
      found.push(`${role} of ${instance.name} is left out`);
  }
  for (const { name } of instance.chapter.lines) {
    const constant = constants.get(`${instanceKey(instance)}.${name}`);
    if (constant !== undefined && new RegExp(`(?<![\\w.])${name}(?![\\w.(])`).test(written))
      found.push(`${name} is ${constant} throughout`);
  }
  return found;
}
