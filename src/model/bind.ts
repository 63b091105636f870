/** From a study to a model: binding, merging of worlds, numbering in book order, rings. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ParseResult } from "../formula/parse.ts";
import type { Item, Program } from "../formula/program.ts";
import { ringsOf } from "../formula/rings.ts";
import { type BoundTree, mapChildren, mapReferences, referencesOf, tree } from "../formula/tree.ts";
import type { Study } from "../scenario/study.ts";
import { Binder, type Draft } from "./binder.ts";
import { checkBound } from "./check-bound.ts";
import { foldConstants } from "./fold-constants.ts";
import { type Mergeable, mergeWorlds } from "./merge-worlds.ts";
import type { InputBinding, ItemInfo, Model } from "./model.ts";
import type { WorldVariants } from "./surroundings.ts";

/** A model, or every mistake that prevents one. */
export type BindResult = { readonly model: Model } | { readonly mistakes: readonly Diagnostic[] };

/**
 * Binds a study.
 *
 * @param variants  options that the worlds without early stop and of sizing force upon chapters
 * @param parse     formula parser, from the book's generated trees or mathjs
 * @returns         the model, or the mistakes found in formulas and rings
 */
export function bindStudy(study: Study, variants: WorldVariants, parse: (text: string) => ParseResult): BindResult {
  const binder = new Binder(study, variants, parse);
  binder.bindAll();
  binder.bindChecksOfCopies();
  if (binder.mistakes.length > 0) return { mistakes: binder.mistakes };
  const { drafts } = binder;
  foldConstants(drafts);
  readThroughLinks(drafts);
  const stands = mergeWorlds(drafts.map((draft) => mergeable(binder, draft)));
  const kept = keep(drafts, stands);
  const numbers = new Map(kept.map((draftIndex, number) => [draftIndex, number]));
  const renumber = (node: BoundTree): BoundTree =>
    mapReferences(node, (target, span) => tree.reference(numbers.get(stands[target] as number) as number, span));
  const items = kept.map((draftIndex, index): Item => {
    const draft = drafts[draftIndex] as Draft;
    return {
      index,
      key: draft.key,
      shape: draft.shape,
      kind: draft.kind,
      dimension: draft.dimension,
      ...(draft.tree && { tree: renumber(draft.tree) }),
      ...(draft.opening && { opening: renumber(draft.opening) }),
      ...(draft.applies && { applies: renumber(draft.applies) }),
    };
  });
  const byKey = new Map<string, number>();
  for (const [draftIndex, draft] of drafts.entries()) {
    const number = numbers.get(stands[draftIndex] as number);
    if (number !== undefined) byKey.set(draft.key, number);
  }
  const program: Program = {
    items,
    periods: study.grid.columns.length,
    tolerance: byKey.get("timeline.tolerance") as number,
  };
  const info = kept.map((draftIndex): ItemInfo => {
    const { helperOf, ...rest } = (drafts[draftIndex] as Draft).info;
    const parent = helperOf === undefined ? undefined : numbers.get(stands[helperOf] as number);
    return parent === undefined ? rest : { ...rest, helperOf: parent };
  });
  const inputs = new Map<number, InputBinding>();
  for (const [item, draftIndex] of kept.entries()) {
    const input = drafts[draftIndex]?.input;
    if (input) inputs.set(item, { item, ...input });
  }
  const { rings, mistakes } = ringsOf(program);
  const found = [...mistakes, ...checkBound(program, info, binder.units)];
  if (found.length > 0) return { mistakes: found };
  const constants = new Map(
    drafts.flatMap((draft) => (draft.constant?.kind === "number" ? [[draft.key, draft.constant.text] as const] : [])),
  );
  return { model: { study, units: binder.units, program, rings, info, inputs, byKey, constants } };
}

/**
 * Lines that only hand on another line stay for their readers, but formulas read the source: no chain of links, and
 * nothing computed twice. A link is kept where somebody looks back at it and the source starts from another value.
 */
function readThroughLinks(drafts: readonly Draft[]): void {
  const sourceOf = (index: number): number => {
    let at = index;
    for (let step = 0; step < drafts.length; step += 1) {
      const draft = drafts[at] as Draft;
      const next = draft.tree?.kind === "reference" && !draft.applies && !draft.opening ? draft.tree.target : undefined;
      if (next === undefined || drafts[next]?.shape !== draft.shape || drafts[next]?.applies) return at;
      at = next;
    }
    return at;
  };
  const rewrite = (node: BoundTree, shifted: boolean): BoundTree => {
    if (node.kind === "reference") {
      const source = sourceOf(node.target);
      return source === node.target || (shifted && drafts[source]?.opening) ? node : { ...node, target: source };
    }
    if (node.kind === "number") return node;
    return mapChildren(node, (child) => rewrite(child, node.kind === "call" && node.name === "prev"));
  };
  for (const draft of drafts) {
    // A check that read through to the source could not see its own line broken.
    if (draft.info.line?.check) continue;
    if (draft.tree) draft.tree = rewrite(draft.tree, false);
    if (draft.opening) draft.opening = rewrite(draft.opening, false);
    if (draft.applies) draft.applies = rewrite(draft.applies, false);
  }
}

function mergeable(binder: Binder, draft: Draft): Mergeable {
  const counterpart = binder.counterpartOf(draft);
  const nearest = counterpart === undefined ? undefined : binder.drafts[counterpart];
  const distinct =
    draft.kind === "input" && nearest !== undefined && nearest.info.world.caseIndex !== draft.info.world.caseIndex;
  const { tree, opening, applies } = draft;
  return {
    distinct,
    ...(tree && { tree }),
    ...(opening && { opening }),
    ...(applies && { applies }),
    ...(counterpart !== undefined && { counterpart }),
  };
}

/** Every line of the live model, whatever those need, and the checks of copies that need nothing more; in book order. */
function keep(drafts: readonly Draft[], stands: readonly number[]): number[] {
  const needed = new Set<number>();
  const partsOf = (index: number): number[] => {
    const draft = drafts[index] as Draft;
    return [draft.tree, draft.opening, draft.applies].flatMap((part) => (part ? referencesOf(part) : []));
  };
  const spread = (start: number[]): void => {
    const work = start;
    for (let index = work.pop(); index !== undefined; index = work.pop()) {
      const at = stands[index] as number;
      if (needed.has(at)) continue;
      needed.add(at);
      work.push(...partsOf(at));
    }
  };
  const isIdle = ({ constant, info }: Draft): boolean =>
    constant !== undefined || (info.helperOf !== undefined && drafts[info.helperOf]?.constant !== undefined);
  spread(drafts.flatMap((draft, index) => (!isIdle(draft) && draft.info.world.id === "" ? [index] : [])));
  // A check of a copy stays when it concerns something that only the copy has, and all it reads is there already.
  const isOwnHelper = (index: number, check: number): boolean => drafts[index]?.info.helperOf === check;
  const isLink = (index: number): boolean => drafts[index]?.tree?.kind === "reference" && !drafts[index]?.applies;
  const checks = drafts.flatMap((draft, index) =>
    draft.info.line?.check && draft.info.helperOf === undefined && draft.info.world.id !== "" && !draft.constant
      ? [index]
      : [],
  );
  const staying = checks.filter((check) => {
    const open = [check];
    const read = new Set<number>();
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      for (const part of partsOf(index)) {
        const at = stands[part] as number;
        if (read.has(at) || at === check) continue;
        read.add(at);
        if (isOwnHelper(part, check) || isLink(at)) open.push(at);
      }
    }
    const outside = [...read].filter((at) => !isOwnHelper(at, check) && !isLink(at));
    return (
      outside.every((at) => needed.has(at)) &&
      outside.some((at) => drafts[at]?.info.world.id !== "" && drafts[at]?.kind === "line")
    );
  });
  spread(staying);
  const order = (index: number): readonly number[] => (drafts[index] as Draft).order;
  return [...needed].sort((left, right) => compare(order(left), order(right)) || left - right);
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
