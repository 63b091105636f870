/** The terms that parties negotiate, and the step of each, where nobody says which. */

import type { InputChange } from "../model/input-change.ts";
import { inputPaths } from "../model/input-paths.ts";
import type { Model } from "../model/model.ts";
import { flexOf, whyHeld } from "./flex.ts";
import type { VariedInput } from "./types.ts";

/** Sections whose inputs are agreed between parties: contracts, support, loans, metal sold ahead, shares, credits. */
const SECTIONS: readonly string[] = [
  "contracts",
  "price_clauses",
  "commitments",
  "penalties",
  "tolls",
  "price_supports",
  "grants",
  "production_credits",
  "facilities",
  "fees",
  "reserve_accounts",
  "revolvers",
  "streams",
  "prepayments",
  "shareholder_loans",
  "preferred_shares",
  "distributions",
  "tiers",
  "exits",
];

/** A point for percentages; a tenth and half a year for what is none. */
const POINT: InputChange = { kind: "shift", by: 0.01, text: "+1 pp" };
const COMMON = { by: 0.1, years: 0.5 } as const;
const TENTH: InputChange = { kind: "scale", by: 1 + COMMON.by, text: "+10 %" };

/** Paths of all inputs that are terms, in book order. */
export const termPaths = (model: Model): string[] =>
  inputPaths(model).filter((path) => SECTIONS.includes(path.split(".")[0] as string));

/** One step of a term: a percentage point, a tenth more, half a year later, or the other way of a switch. */
export function usualStep(input: VariedInput, model: Model): InputChange | { readonly why: string } {
  const why = whyHeld(input, model);
  if (why !== undefined) return { why };
  if (input.unit === "%") return POINT;
  const flex = flexOf(input, model, COMMON);
  if ("why" in flex) return flex;
  if (flex.basis === "switch") return input.base === 0 ? flex.high : flex.low;
  return flex.basis === "time" ? flex.high : TENTH;
}
