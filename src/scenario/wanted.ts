/**
 * What a value is to be: its declared unit, its limits, and how sentences name both.
 */

import { Decimal } from "../formula/decimal.ts";
import { splitAmount } from "./quantity-text.ts";
import { type DeclaredUnit, declaredUnit, type Reading } from "./reading.ts";

/** What is to be read: a value of an input, or one of its entries. */
export interface Wanted {
  /** Its path, as sentences name it: `prices.apt.quote`. */
  readonly what: string;
  /** Declared unit; without one any unit will do. */
  readonly unit?: string;
  readonly date?: boolean;
  readonly limits?: readonly [string, string];
  readonly usual?: { readonly from: string; readonly to: string; readonly source: string };
}

/** The declared unit; a plain number whose bounds the book states in % is a percentage, and 2 for 2 % a mistake. */
export function declaredFor(wanted: Wanted, reading: Reading): DeclaredUnit | undefined {
  if (wanted.unit === undefined) return undefined;
  const declared = declaredUnit(wanted.unit, reading);
  const inPercent = [...(wanted.limits ?? []), wanted.usual?.to ?? ""].some((bound) => bound.includes("%"));
  return declared.bare && inPercent ? { ...declared, spelled: "%", bare: false } : declared;
}

export function expectedForm(wanted: Wanted, reading: Reading): string {
  if (wanted.date) return "a date such as 2029-07-01";
  const declared = declaredFor(wanted, reading);
  if (!declared) return "a quantity such as 340 USD/mtu";
  return declared.bare ? "a plain number" : `a number in ${declared.spelled}`;
}

/** Whether a value in calculation units lies outside the bounds that a chapter states. */
export function isOutside(
  value: Decimal,
  bounds: readonly [string, string],
  wanted: Wanted,
  reading: Reading,
): boolean {
  const [low, high] = bounds.map((bound) => boundOf(bound, wanted, reading));
  return (low !== undefined && value.lt(low)) || (high !== undefined && value.gt(high));
}

/** A bound that a chapter states, in calculation units; a bound without unit is in the declared one. */
export function boundOf(text: string, wanted: Wanted, reading: Reading): Decimal | undefined {
  if (text.trim() === "") return undefined;
  const declared = wanted.unit ?? "1";
  const split = splitAmount({ text: text.trim(), start: 0 });
  if ("misread" in split) throw new Error(`${wanted.what}: the book states the bound "${text}", which is no quantity`);
  const unit = reading.units.require(split.unit?.text ?? declared);
  return new Decimal(split.amount.text)
    .times(unit.factor)
    .div(reading.units.calculationScale(declaredUnit(declared, reading).dimension));
}
