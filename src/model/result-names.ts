/** Results by the names that people give them: keys, short forms, `npv`, `irr`, `min_dscr`, a period after `@`. */

import { type Asked, ambiguousOutput, unknownOutput } from "../diagnostics/analysis-messages.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { instanceKey } from "../scenario/study.ts";
import { findPeriod, linesNamed, nearLines } from "./find-line.ts";
import type { Model } from "./model.ts";

/** What people say for the names of lines. */
const SHORT: Readonly<Record<string, string>> = {
  npv: "npv_post_tax",
  irr: "irr_post_tax",
  min_dscr: "minimum_dscr",
  min_llcr: "minimum_llcr",
  min_plcr: "minimum_plcr",
};

/** A line that a name stands for, and the period that it asks for. */
export interface NamedResult {
  readonly key: string;
  readonly period?: { readonly label: string; readonly index: number };
}

/**
 * Finds a result.
 *
 * @param name  a key, `returns[chain].npv_post_tax`; a short form of it, `chain.npv`, `mineco.npv_post_tax`, `npv` (of the
 *              chain, else of the first that returns are reckoned for); one period of a row, `exim.dscr@2031`
 * @throws      FeasibilityError A101 when nothing has the name, A102 when several results do, M303 for the period
 */
export function findResult(name: string, model: Model, asked: Asked): NamedResult {
  const whole = name.trim();
  const [, line, period] = /^([^@]+)@([^@]+)$/.exec(whole) ?? [];
  if (line === undefined || period === undefined || model.byKey.has(whole) || model.constants.has(whole))
    return { key: keyOf(whole, model, asked) };
  const label = period.trim();
  return { key: keyOf(line.trim(), model, asked), period: { label, index: findPeriod(model, label) } };
}

function keyOf(name: string, model: Model, asked: Asked): string {
  const steps = name.split(".");
  const last = steps[steps.length - 1] as string;
  const short = SHORT[last];
  const meant = short === undefined ? [] : linesNamed(model, [...steps.slice(0, -1), short].join("."));
  const exact = linesNamed(model, name);
  const found = exact.length === 1 || meant.length === 0 ? exact : meant;
  if (found.length === 1) return found[0] as string;
  const ofReturns = steps.length === 1 ? found.filter((key) => key.startsWith("returns[")) : [];
  const [favourite] = ofReturns.sort(ofChainFirst(model));
  if (favourite) return favourite;
  if (found.length > 1) throw new FeasibilityError([ambiguousOutput(name, found, asked)]);
  throw new FeasibilityError([unknownOutput(name, nearLines(model, name), asked)]);
}

/** Returns of the chain come before those of a company. */
function ofChainFirst({ study }: Model): (left: string, right: string) => number {
  const chains = new Set(study.instances.filter(({ chapter }) => chapter.name === "chain").map(({ name }) => name));
  const rank = (key: string): number => {
    const instance = study.instances.find((one) => key.startsWith(`${instanceKey(one)}.`));
    return instance && chains.has(instance.roles.subject ?? "") ? 0 : 1;
  };
  return (left, right) => rank(left) - rank(right);
}
