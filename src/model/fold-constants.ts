/**
 * Lines that turned out to be 0 or 1 throughout only after others had referred to them: a balance that looks back at
 * itself and is never fed, a rate of exchange between one currency and itself. Whoever reads them gets the literal.
 */

import { functionNamed } from "../formula/functions.ts";
import { type BoundTree, childrenOf, mapChildren, referencesOf } from "../formula/tree.ts";
import type { Draft } from "./binder.ts";
import { isConstant, isZero, sameNumber, simplify, simplifyAll } from "./zero.ts";

/** Marks such lines as constants and puts their value where they are read; what that makes constant follows. */
export function foldConstants(drafts: readonly Draft[]): void {
  for (const draft of drafts) rewrite(draft, simplifyAll);
  const readers = readersOf(drafts);
  for (let changed = drafts.map((_, index) => index); changed.length > 0; changed = fold(drafts, changed, readers));
}

/** Looks whether drafts that changed have become literals; returns the drafts that this changes. */
function fold(drafts: readonly Draft[], changed: readonly number[], readers: readonly number[][]): number[] {
  const literals = new Map<number, BoundTree>();
  for (const index of changed) {
    const { kind, constant, tree, opening, applies } = drafts[index] as Draft;
    if (kind !== "line" || constant || applies || !tree || !isConstant(tree)) continue;
    if (opening && !sameNumber(opening, tree)) continue;
    const seen = viewOf(index, readers[index] as number[], drafts);
    // Before the first period a row without opening value is 0, and a whole row of ones has a sum: neither is a literal.
    if (seen === "elsewhere" || (seen === "first" && !isZero(tree))) continue;
    literals.set(index, tree);
  }
  const put = (node: BoundTree): BoundTree => {
    if (node.kind === "reference") return literals.get(node.target) ?? node;
    return node.kind === "number" ? node : simplify(mapChildren(node, put));
  };
  const reached = new Set<number>();
  for (const [index, literal] of literals) {
    (drafts[index] as Draft).constant = literal;
    for (const reader of readers[index] as number[]) reached.add(reader);
  }
  // A line that was read in a way that no literal can be is looked at again once its reader has changed.
  const freed = new Set<number>();
  for (const index of reached) {
    const draft = drafts[index] as Draft;
    for (const target of partsOf(draft).flatMap(referencesOf)) freed.add(target);
    rewrite(draft, put);
  }
  return [...new Set([...reached, ...freed])].sort((left, right) => left - right);
}

function rewrite(draft: Draft, change: (part: BoundTree) => BoundTree): void {
  if (draft.tree) draft.tree = change(draft.tree);
  if (draft.opening) draft.opening = change(draft.opening);
  if (draft.applies) draft.applies = change(draft.applies);
}

const partsOf = ({ tree, opening, applies }: Draft): BoundTree[] =>
  [tree, opening, applies].filter((part): part is BoundTree => part !== undefined);

/** By draft: those whose formulas refer to it. */
function readersOf(drafts: readonly Draft[]): number[][] {
  const readers: number[][] = drafts.map(() => []);
  for (const [index, draft] of drafts.entries())
    for (const target of partsOf(draft).flatMap(referencesOf)) readers[target]?.push(index);
  return readers;
}

/** How a function looks at a line in another period or as a whole: as its first argument only, or as another one. */
function viewOf(line: number, readers: readonly number[], drafts: readonly Draft[]): "first" | "elsewhere" | undefined {
  let found: "first" | "elsewhere" | undefined;
  const look = (node: BoundTree): void => {
    if (node.kind === "call" && functionNamed(node.name)?.direction !== "same")
      for (const [position, argument] of node.args.entries())
        if (argument.kind === "reference" && argument.target === line && found !== "elsewhere")
          found = position === 0 ? "first" : "elsewhere";
    for (const child of childrenOf(node)) look(child);
  };
  for (const reader of readers) partsOf(drafts[reader] as Draft).forEach(look);
  return found;
}
