/** What is kept of trials when nothing is asked for: worth of the chain, its companies and every party, cover, losses. */

import type { Model } from "../../model/model.ts";

/** Lines by chapter that answer what people ask first. */
const WANTED: readonly (readonly [chapter: string, line: string])[] = [
  ["returns", "npv_post_tax"],
  ["returns", "irr_post_tax"],
  ["facility", "minimum_dscr"],
  ["facility", "loss"],
  ["partner", "npv"],
  ["treasury", "npv"],
];

export function defaultOutputs(model: Model): string[] {
  return WANTED.flatMap(([chapter, line]) => keysOf(model, chapter, line));
}

/** Cash flow of what returns are reckoned for first, and cover ratios. */
export function defaultFans(model: Model): string[] {
  return [...keysOf(model, "returns", "post_tax_real").slice(0, 1), ...keysOf(model, "facility", "dscr")];
}

const keysOf = (model: Model, chapter: string, line: string): string[] =>
  model.study.instances
    .filter((one) => one.chapter.name === chapter)
    .map(({ name }) => `${chapter}[${name}].${line}`)
    .filter((key) => model.byKey.has(key));
