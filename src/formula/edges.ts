/**
 * Directions: in which way each reference of a line looks along the timeline.
 */

import { requireFunction } from "./functions.ts";
import type { Item } from "./program.ts";
import type { BoundTree } from "./tree.ts";

export type Direction = "same" | "backward" | "forward" | "whole";

export interface Edge {
  readonly target: number;
  readonly direction: Direction;
}

const found = new WeakMap<Item, readonly Edge[]>();

/** Every reference of a line with its direction; openings count as whole, for they are known before the first period. */
export function edgesOf(item: Item): readonly Edge[] {
  const edges = found.get(item) ?? findEdges(item);
  found.set(item, edges);
  return edges;
}

function findEdges(item: Item): Edge[] {
  const edges: Edge[] = [];
  const visit = (node: BoundTree, direction: Direction): void => {
    switch (node.kind) {
      case "number":
        return;
      case "reference":
        edges.push({ target: node.target, direction });
        return;
      case "negate":
      case "not":
        visit(node.operand, direction);
        return;
      case "arithmetic":
      case "compare":
      case "logic":
        visit(node.left, direction);
        visit(node.right, direction);
        return;
      case "call": {
        const entry = requireFunction(node.name);
        for (const argument of node.args) visit(argument, entry.direction === "same" ? direction : entry.direction);
        return;
      }
    }
  };
  if (item.tree) visit(item.tree, "same");
  if (item.applies) visit(item.applies, "same");
  if (item.opening) visit(item.opening, "whole");
  return edges;
}
