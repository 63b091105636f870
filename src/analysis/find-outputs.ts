/** From the name of a result to where it stands in a kernel's array. */

import { type Asked, ambiguousOutput, unknownOutput } from "../diagnostics/analysis-messages.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import type { Layout } from "../formula/read-float.ts";
import { findPeriod, linesNamed, nearLines } from "../model/find-line.ts";
import type { ItemInfo, Model } from "../model/model.ts";
import { whyConstant } from "../model/why-constant.ts";
import { type Instance, instanceKey } from "../scenario/study.ts";
import type { WantedOutput } from "./types.ts";

/** What people say for the names of lines. */
const SHORT: Readonly<Record<string, string>> = {
  npv: "npv_post_tax",
  irr: "irr_post_tax",
  min_dscr: "minimum_dscr",
  min_llcr: "minimum_llcr",
  min_plcr: "minimum_plcr",
};

/**
 * Finds a result.
 *
 * @param name  a key, `returns[chain].npv_post_tax`; a short form of it, `chain.npv`, `mineco.npv_post_tax`, `npv` (of the
 *              chain, else of the first that returns are reckoned for); one period of a row, `exim.dscr@2031`
 * @throws      FeasibilityError A101 when nothing has the name, A102 when several results do, M303 for the period
 */
export function findOutput(name: string, model: Model, layout: Layout, asked: Asked): WantedOutput {
  const whole = name.trim();
  const [, line, period] = /^([^@]+)@([^@]+)$/.exec(whole) ?? [];
  const dated = line !== undefined && period !== undefined && !model.byKey.has(whole) && !model.constants.has(whole);
  const key = keyOf(dated ? line.trim() : whole, model, asked);
  const index = model.byKey.get(key);
  if (index === undefined) return constantOutput(name, key, model);
  const item = model.program.items[index] as Model["program"]["items"][number];
  const { label, unit } = model.info[index] as ItemInfo;
  const offset = layout.offsets[index] as number;
  const at = { name: whole, key, label, unit };
  if (item.shape === "row" && dated)
    return {
      ...at,
      label: `${label}, ${period.trim()}`,
      kind: "value",
      offset: offset + findPeriod(model, period.trim()),
      length: 1,
    };
  if (item.shape === "row") return { ...at, kind: "row", offset, length: model.program.periods };
  const flow = flowOf(index, model, layout);
  return { ...at, kind: flow ? "rate" : "value", offset, length: 1, ...(flow && { flow }) };
}

/** Items that must be computed so that a result can be read. */
export function itemsOf({ key, flow }: WantedOutput, model: Model, layout: Layout): number[] {
  const own = model.byKey.get(key);
  if (own === undefined) return [];
  return [own, ...(flow ? [layout.offsets.indexOf(flow.amounts), layout.offsets.indexOf(flow.times)] : [])];
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

function constantOutput(name: string, key: string, model: Model): WantedOutput {
  const { line, unit } = whyConstant(model, key);
  const constant = Number(model.constants.get(key));
  const row = !line.once;
  return {
    name,
    key,
    label: line.label,
    unit,
    kind: row ? "row" : "value",
    offset: 0,
    length: row ? model.program.periods : 1,
    constant,
  };
}

/** Of a line that is `irr(flow, times)`: where both stand. */
function flowOf(index: number, model: Model, layout: Layout): WantedOutput["flow"] {
  const { formula, instance } = model.info[index] as ItemInfo;
  const [, amounts, times] = /^irr\(([\w.]+), ([\w.]+)\)$/.exec(formula ?? "") ?? [];
  const [flow, time] = [amounts, times].map((path) => path && itemAt(path, instance, model));
  if (typeof flow !== "number" || typeof time !== "number") return undefined;
  return { amounts: layout.offsets[flow] as number, times: layout.offsets[time] as number };
}

/** The item that a path of roles and a name lead to from an instance; undefined when there is none. */
function itemAt(path: string, from: Instance, { study, byKey }: Model): number | undefined {
  const steps = path.split(".");
  let at: Instance | undefined = from;
  for (const role of steps.slice(0, -1)) {
    const chapters: readonly string[] = at?.chapter.roles?.[role]?.chapters ?? [];
    const name: string | undefined = at?.roles[role];
    at = study.instances.find((one) => one.name === name && chapters.includes(one.chapter.name));
  }
  return at && byKey.get(`${instanceKey(at)}.${steps[steps.length - 1]}`);
}
