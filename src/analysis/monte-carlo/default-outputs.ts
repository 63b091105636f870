/**
 * What is kept of trials when nothing is asked for: worth of the chain, its companies, every party and treasury, and of
 * every loan its cover, its periods in breach and its lender's loss.
 */

import type { Model } from "../../model/model.ts";

/** Keys of lines that answer what people ask first, in the order shown. */
const WANTED: readonly RegExp[] = [
  /^returns\[\w+\]\.npv_post_tax$/,
  /^returns\[\w+\]\.irr_post_tax$/,
  /^facility\[\w+\]\.minimum_dscr$/,
  /^cover_test\[\w+\]\.lock_ups$/,
  /^cover_test\[\w+\]\.defaults$/,
  /^facility\[\w+\]\.lenders_loss$/,
  /^(?!valuation)\w+\[\w+\]\.npv$/,
  /^country\[\w+\]\.take_value$/,
];

export function defaultOutputs(model: Model): string[] {
  const keys = [...model.byKey.keys()];
  return WANTED.flatMap((wanted) => keys.filter((key) => wanted.test(key)));
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
