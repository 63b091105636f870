/**
 * Why a number is what it is: its formula as written, in words and with numbers, what it refers to, down to the place
 * in the scenario where somebody set a value.
 */

import type { Item } from "../formula/program.ts";
import { exactOpenings } from "../formula/read-exact.ts";
import type { BoundTree } from "../formula/tree.ts";
import type { Explanation } from "./explanation.ts";
import { findLine, findPeriod } from "./find-line.ts";
import { infoAt, itemAt, type Opened, originOf, valueAt } from "./origin-of.ts";
import { type Moment, type Reference, referencesAt } from "./references-at.ts";
import type { ModelRun } from "./run.ts";
import { whyConstant } from "./why-constant.ts";

export interface ExplainOptions {
  /** Levels of parts below the line; 3 unless told. */
  readonly depth?: number;
}

const DEFAULT_DEPTH = 3;

/**
 * Explains a number of a run.
 *
 * @param run     from `runScenario`
 * @param line    key or any unambiguous short form: `mine[sarykul].ore_mined`, `sarykul.ore_mined`, `ore_mined`
 * @param period  label (`2030`, `2027 Q3`) or number from 1; without it a row is explained as a whole
 * @returns       a tree: the line, and as parts what its formula refers to, each with its value at the moment it is
 *                looked at; a line that occurs several times has its parts once
 * @throws        FeasibilityError M302 unknown line, M304 ambiguous line, M303 unknown period
 * @example       explain(run, "sarykul.ore_mined", "2030").value
 */
export function explain(
  run: ModelRun,
  line: string,
  period?: string | number,
  options: ExplainOptions = {},
): Explanation {
  const key = findLine(run.model, line);
  const at = period === undefined ? undefined : findPeriod(run.model, period);
  const walk: Walk = { run, openings: exactOpenings(run.model.program, run.values), stated: new Set() };
  const index = run.model.byKey.get(key);
  if (index === undefined) return constantExplanation(run, key);
  const item = itemAt(run, index);
  const moment: Moment =
    item.shape === "scalar" ? { kind: "timeline" } : at === undefined ? { kind: "row" } : { kind: "period", index: at };
  return explainAt({ item: index, moment }, options.depth ?? DEFAULT_DEPTH, walk);
}

interface Walk extends Opened {
  /** Items and moments whose parts stand in the tree already. */
  readonly stated: Set<string>;
}

function explainAt(reference: Reference, depth: number, walk: Walk): Explanation {
  const { run, stated } = walk;
  const item = itemAt(run, reference.item);
  const info = infoAt(run, reference.item);
  const { moment } = reference;
  const looked = treesAt(item, moment).flatMap((node) => referencesAt(node, run.model.program, moment));
  const references = distinct(looked);
  const place = placeKey(reference);
  const omitted =
    references.length === 0 ? undefined : stated.has(place) ? "repeated" : depth <= 0 ? "depth" : undefined;
  if (references.length > 0 && !omitted) stated.add(place);
  const parts = omitted ? [] : references.map((part) => explainAt(part, depth - 1, walk));
  const period = periodOf(run, moment);
  return {
    key: item.key,
    label: info.label,
    unit: info.unit,
    moment,
    ...(period !== undefined && { period }),
    value: valueAt(reference, walk),
    origin: originOf(reference, walk),
    parts,
    ...(omitted && { omitted }),
  };
}

/** The trees that decide a value at a moment: the formula and its flag, or the opening value. */
function treesAt(item: Item, moment: Moment): BoundTree[] {
  if (moment.kind === "after") return [];
  if (moment.kind === "opening") return item.opening ? [item.opening] : [];
  return [item.tree, item.applies].filter((node): node is BoundTree => node !== undefined);
}

function constantExplanation(run: ModelRun, key: string): Explanation {
  const found = whyConstant(run.model, key);
  return {
    key,
    label: found.line.label,
    unit: found.unit,
    moment: { kind: "timeline" },
    value: Number(run.model.constants.get(key)),
    origin: {
      kind: "constant",
      chapter: found.instance.chapter.name,
      instance: found.instance.name,
      written: found.written,
      because: found.because,
    },
    parts: [],
  };
}

function periodOf(run: ModelRun, moment: Moment): string | undefined {
  return moment.kind === "period" ? run.model.study.grid.columns[moment.index]?.label : undefined;
}

const placeKey = ({ item, moment }: Reference): string =>
  `${item} ${moment.kind} ${moment.kind === "period" ? moment.index : ""}`;

function distinct(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((reference) => [placeKey(reference), reference])).values()];
}
