/** One run of a model: the exact reading of one case, its checks, and how close every jump came. */

import { Decimal } from "../formula/decimal.ts";
import { quantityOf } from "../formula/dimension.ts";
import { type JumpMargin, jumpMargins } from "../formula/jump-margins.ts";
import type { Item } from "../formula/program.ts";
import { type ExactValues, readExact } from "../formula/read-exact.ts";
import { givenIn } from "./given.ts";
import type { Model } from "./model.ts";

/** A check line and how far it is from 0. */
export interface CheckResult {
  readonly item: number;
  readonly kind: "error" | "alert";
  /** Largest magnitude over the periods, in the line's unit. */
  readonly size: Decimal;
  readonly tolerance: Decimal;
  readonly passed: boolean;
}

export interface ModelRun {
  readonly model: Model;
  readonly caseIndex: number;
  readonly values: ExactValues;
  readonly checks: readonly CheckResult[];
  /** Jumps that came within 1e-10 of flipping: readings may decide them differently. */
  readonly closeJumps: readonly JumpMargin[];
}

/** A jump nearer than this (relative to its operands) is warned about. */
const CLOSE = 1e-10;

/** Runs a case; the first one when none is named. */
export function runModel(model: Model, caseIndex = 0): ModelRun {
  const values = readExact(model.program, model.rings, givenIn(model, caseIndex));
  return {
    model,
    caseIndex,
    values,
    checks: checkResults(model, values),
    closeJumps: jumpMargins(model.program, values).filter((jump) => jump.margin < CLOSE),
  };
}

/** Money must agree to a cent, tonnes and units to a thousandth, rates, times and plain numbers to a millionth. */
export function checkTolerance(item: Item): Decimal {
  const [first, ...more] = [...item.dimension];
  const quantity = first && more.length === 0 && first[1] === 1 ? quantityOf(first[0]) : "";
  if (quantity === "money") return new Decimal("0.01");
  return new Decimal(quantity === "mass" || quantity === "energy" ? "0.001" : "0.000001");
}

function checkResults(model: Model, values: ExactValues): CheckResult[] {
  const results: CheckResult[] = [];
  for (const item of model.program.items) {
    const info = model.info[item.index];
    const kind = info?.helperOf === undefined ? info?.line?.check : undefined;
    if (!kind) continue;
    const size = Decimal.max(0, ...(values[item.index] ?? []).map((value) => value?.abs() ?? 0));
    const tolerance = checkTolerance(item);
    results.push({ item: item.index, kind, size, tolerance, passed: size.lte(tolerance) });
  }
  return results;
}
