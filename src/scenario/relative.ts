/**
 * Relative changes of a case: `x 1.10` and `x 90 %` scale what the base has, `+5 pp` shifts a percentage, `-6 months`
 * a date.
 */

import type { InputItem } from "../book/chapter.ts";
import { cannotChangeSo, outsideLimits } from "../diagnostics/input-messages.ts";
import { Decimal } from "../formula/decimal.ts";
import { wantedOf } from "./input-values.ts";
import type { Located, LocatedScalar } from "./located.ts";
import { declaredUnit, type Reading } from "./reading.ts";
import type { InputValue, Provenance, Quantity } from "./study.ts";
import { isOutside } from "./wanted.ts";

/** A change as written. */
export type Change =
  | { readonly kind: "scale"; readonly by: Decimal; readonly node: LocatedScalar; readonly text: string }
  | {
      readonly kind: "shift";
      readonly by: Decimal;
      readonly of: "share" | "time";
      readonly node: LocatedScalar;
      readonly text: string;
    };

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const SCALE = new RegExp(`^x\\s*(${NUMBER})\\s*(%?)$`);
const SHIFT = new RegExp(`^([+-])\\s*(${NUMBER})\\s*(pp|days?|months?|quarters?|years?)$`);
/** Years in a unit of time, as dates count them: a month is a twelfth of a year, a day a thirtieth of a month. */
const YEARS: Readonly<Record<string, Decimal>> = {
  day: new Decimal(1).div(360),
  month: new Decimal(1).div(12),
  quarter: new Decimal("0.25"),
  year: new Decimal(1),
};

/** The change that a value of a case stands for; undefined for a value of its own. Times shift dates only. */
export function changeIn(node: Located, input: InputItem): Change | undefined {
  if (node.kind !== "scalar" || typeof node.value !== "string" || node.value.length > 60) return undefined;
  const text = node.value.trim();
  const scale = SCALE.exec(text);
  if (scale) return { kind: "scale", by: new Decimal(scale[1] as string).times(scale[2] ? "0.01" : 1), node, text };
  const shift = SHIFT.exec(text);
  if (!shift) return undefined;
  const amount = new Decimal(`${shift[1]}${shift[2]}`);
  if (shift[3] === "pp") return { kind: "shift", by: amount.times("0.01"), of: "share", node, text };
  if (input.shape !== "date") return undefined;
  return {
    kind: "shift",
    by: amount.times(YEARS[(shift[3] as string).replace(/s$/, "")] as Decimal),
    of: "time",
    node,
    text,
  };
}

/** The base's value after the change; undefined when the change was refused. */
export function changed(
  change: Change,
  base: InputValue | undefined,
  input: InputItem,
  what: string,
  reading: Reading,
): InputValue | undefined {
  const refuse = (why: string): undefined => {
    reading.report(cannotChangeSo(change.node.place, change.text, what, why));
    return undefined;
  };
  // Why the base has no value has been said.
  if (!base) return undefined;
  if (change.kind === "scale" && base.shape === "date") return refuse("it is a date");
  if (change.kind === "shift" && (change.of === "time") !== (base.shape === "date"))
    return refuse(base.shape === "date" ? "it is a date" : "it is no date");
  if (change.kind === "shift" && change.of === "share" && declaredUnit(input.unit, reading).dimension.size > 0)
    return refuse("it is no percentage");
  const wanted = wantedOf(input, what, reading);
  const apply = (amount: Decimal, factor: Decimal): Decimal =>
    change.kind === "scale" ? amount.times(change.by) : amount.plus(change.by.div(factor));
  const about = (provenance: Provenance): Provenance => ({
    ...provenance,
    note: [provenance.note, `base ${change.text}`].filter(Boolean).join("; "),
    place: change.node.place,
  });
  const moved = (quantity: Quantity): Quantity => {
    const { amount, factor, range, date: _written, ...rest } = quantity;
    return {
      ...rest,
      amount: apply(amount, factor),
      factor,
      ...(range && { range: [apply(range[0], factor), apply(range[1], factor)] as const }),
      provenance: about(quantity.provenance),
    };
  };
  const value = movedValue(base, moved, apply, about);
  const outside = amountsOf(value).find(
    ({ amount, factor }) => wanted.limits && isOutside(amount.times(factor), wanted.limits, wanted, reading),
  );
  if (!outside || !wanted.limits) return value;
  reading.report(outsideLimits(change.node.place, `${outside.amount} ${outside.unit}`, what, ...wanted.limits));
  return undefined;
}

function movedValue(
  base: InputValue,
  moved: (quantity: Quantity) => Quantity,
  apply: (amount: Decimal, factor: Decimal) => Decimal,
  about: (provenance: Provenance) => Provenance,
): InputValue {
  switch (base.shape) {
    case "series":
      return {
        ...base,
        amounts: base.amounts.map((amount) => apply(amount, base.factor)),
        provenance: about(base.provenance),
      };
    case "ages":
      return { ...base, entries: base.entries.map(moved) };
    case "table":
      return { ...base, entries: base.entries.map(({ level, value }) => ({ level, value: moved(value) })) };
    default:
      return { ...base, quantity: moved(base.quantity) };
  }
}

function amountsOf(value: InputValue): { amount: Decimal; factor: Decimal; unit: string }[] {
  switch (value.shape) {
    case "series":
      return value.amounts.map((amount) => ({ amount, factor: value.factor, unit: value.unit }));
    case "ages":
      return [...value.entries];
    case "table":
      return value.entries.map((entry) => entry.value);
    default:
      return [value.quantity];
  }
}
