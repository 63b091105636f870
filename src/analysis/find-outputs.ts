/** From the name of a result to where it stands in a kernel's array. */

import type { Asked } from "../diagnostics/analysis-messages.ts";
import type { Layout } from "../formula/read-float.ts";
import type { ItemInfo, Model } from "../model/model.ts";
import { findResult } from "../model/result-names.ts";
import { whyConstant } from "../model/why-constant.ts";
import { type Instance, instanceKey } from "../scenario/study.ts";
import type { WantedOutput } from "./types.ts";

/** Finds a result; its name as for `findResult`, and what is thrown. */
export function findOutput(name: string, model: Model, layout: Layout, asked: Asked): WantedOutput {
  const { key, period } = findResult(name, model, asked);
  const index = model.byKey.get(key);
  if (index === undefined) return constantOutput(name, key, model);
  const item = model.program.items[index] as Model["program"]["items"][number];
  const { label, unit } = model.info[index] as ItemInfo;
  const offset = layout.offsets[index] as number;
  const found = { name: name.trim(), key, label, unit };
  if (item.shape === "row" && period)
    return { ...found, label: `${label}, ${period.label}`, kind: "value", offset: offset + period.index, length: 1 };
  if (item.shape === "row") return { ...found, kind: "row", offset, length: model.program.periods };
  const flow = flowOf(index, model, layout);
  return { ...found, kind: flow ? "rate" : "value", offset, length: 1, ...(flow && { flow }) };
}

/** Items that must be computed so that a result can be read. */
export function itemsOf({ key, flow }: WantedOutput, model: Model, layout: Layout): number[] {
  const own = model.byKey.get(key);
  if (own === undefined) return [];
  return [own, ...(flow ? [layout.offsets.indexOf(flow.amounts), layout.offsets.indexOf(flow.times)] : [])];
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
