/** What a formula looks at, and when: the same period, one before, one after, the whole row. */

import { requireFunction } from "../formula/functions.ts";
import type { Item, Program } from "../formula/program.ts";
import { type BoundTree, childrenOf } from "../formula/tree.ts";

/** When a value is looked at. */
export type Moment =
  /** One value for the whole timeline. */
  | { readonly kind: "timeline" }
  /** A period, counted from 0. */
  | { readonly kind: "period"; readonly index: number }
  /** Before the first period. */
  | { readonly kind: "opening" }
  /** After the last period, where every line is 0. */
  | { readonly kind: "after" }
  /** All periods at once. */
  | { readonly kind: "row" };

export interface Reference {
  readonly item: number;
  readonly moment: Moment;
}

/** The moment at which a part of a call is looked at. */
export function momentOfPart(
  node: Extract<BoundTree, { kind: "call" }>,
  position: number,
  program: Program,
  moment: Moment,
): Moment {
  const entry = requireFunction(node.name);
  const last = program.periods - 1;
  switch (entry.direction) {
    case "same":
      return moment;
    case "backward":
      if (moment.kind !== "period") return moment;
      return moment.index === 0 ? { kind: "opening" } : { kind: "period", index: moment.index - 1 };
    case "forward":
      if (moment.kind !== "period") return moment;
      return moment.index === last ? { kind: "after" } : { kind: "period", index: moment.index + 1 };
    case "whole": {
      const role = entry.roles[Math.min(position, entry.roles.length - 1)];
      if (role === "scalar") return { kind: "timeline" };
      return role === "last" ? { kind: "period", index: last } : { kind: "row" };
    }
  }
}

/** A reference as it is looked at: one value for the timeline stays that at any moment. */
export function referenceAt(item: number, program: Program, moment: Moment): Reference {
  const { shape } = program.items[item] as Item;
  return { item, moment: shape === "scalar" ? { kind: "timeline" } : moment };
}

/** Every reference of a formula at a moment, in reading order, with repetitions. */
export function referencesAt(node: BoundTree, program: Program, moment: Moment): Reference[] {
  if (node.kind === "reference") return [referenceAt(node.target, program, moment)];
  return childrenOf(node).flatMap((part, position) =>
    referencesAt(part, program, node.kind === "call" ? momentOfPart(node, position, program, moment) : moment),
  );
}
