/**
 * Lines that turned out to be 0 or 1 throughout only after others had referred to them: a balance that looks back at
 * itself and is never fed, a rate of exchange between one currency and itself. Whoever reads them gets the literal.
 */

import { functionNamed } from "../formula/functions.ts";
import { type BoundTree, childrenOf, mapChildren } from "../formula/tree.ts";
import type { Draft } from "./binder.ts";
import { isConstant, isZero, sameNumber, simplify } from "./zero.ts";

/** Marks such lines as constants and puts their value where they are read; what that makes constant follows. */
export function foldConstants(drafts: readonly Draft[]): void {
  for (let folded = fold(drafts); folded > 0; folded = fold(drafts));
}

function fold(drafts: readonly Draft[]): number {
  const rows = rowsInView(drafts);
  const literals = new Map<number, BoundTree>();
  for (const [index, draft] of drafts.entries()) {
    const { kind, constant, tree, opening, applies } = draft;
    if (kind !== "line" || constant || applies || !tree || !isConstant(tree)) continue;
    if (opening && !sameNumber(opening, tree)) continue;
    const seen = rows.get(index);
    // Before the first period a row without opening value is 0, and a whole row of ones has a sum: neither is a literal.
    if (seen === "elsewhere" || (seen === "first" && !isZero(tree))) continue;
    literals.set(index, tree);
  }
  for (const [index, literal] of literals) (drafts[index] as Draft).constant = literal;
  if (literals.size === 0) return 0;
  const put = (node: BoundTree): BoundTree => {
    if (node.kind === "reference") return literals.get(node.target) ?? node;
    return node.kind === "number" ? node : simplify(mapChildren(node, put));
  };
  for (const draft of drafts) {
    if (draft.tree) draft.tree = put(draft.tree);
    if (draft.opening) draft.opening = put(draft.opening);
    if (draft.applies) draft.applies = put(draft.applies);
  }
  return literals.size;
}

/** Lines that a function looks at in another period or as a whole: as its first argument only, or as another one. */
function rowsInView(drafts: readonly Draft[]): ReadonlyMap<number, "first" | "elsewhere"> {
  const found = new Map<number, "first" | "elsewhere">();
  const look = (node: BoundTree): void => {
    if (node.kind === "call" && functionNamed(node.name)?.direction !== "same")
      for (const [position, argument] of node.args.entries())
        if (argument.kind === "reference" && found.get(argument.target) !== "elsewhere")
          found.set(argument.target, position === 0 ? "first" : "elsewhere");
    for (const child of childrenOf(node)) look(child);
  };
  for (const { tree, opening, applies } of drafts) for (const part of [tree, opening, applies]) if (part) look(part);
  return found;
}
