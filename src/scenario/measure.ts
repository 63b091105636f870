/**
 * One number with its unit, or one date, read from a stretch of a scalar's text.
 */

import {
  beyondMagnitude,
  missingUnit,
  notDate,
  notQuantity,
  unknownUnitWord,
  wrongUnit,
} from "../diagnostics/input-messages.ts";
import { Decimal } from "../formula/decimal.ts";
import { UNIT_WORDS } from "../formula/units.ts";
import { parseDate } from "../timeline/calendar.ts";
import { timeOf } from "../timeline/grid.ts";
import type { LocatedScalar } from "./located.ts";
import { type Misread, type Piece, splitAmount } from "./quantity-text.ts";
import { placeWithin, type Reading } from "./reading.ts";
import { declaredFor, type Wanted } from "./wanted.ts";

const LARGEST = new Decimal("1e18");
const SMALLEST = new Decimal("1e-18");
const ONE = new Decimal(1);

/** A text being read: the scalar it stands in, what is wanted, and where mistakes go. */
export interface Site {
  readonly node: LocatedScalar;
  readonly wanted: Wanted;
  readonly reading: Reading;
}

/** A number with its unit understood; amount x factor is in calculation units. */
export interface Measure {
  readonly amount: Decimal;
  readonly unit: string;
  readonly factor: Decimal;
  readonly date?: string;
}

/** A number with a unit that fits; without a unit of its own it takes the one of `like`. */
export function measureOf(piece: Piece, site: Site, like?: Measure): Measure | undefined {
  const { node, wanted, reading } = site;
  if (wanted.date) return dateOf(piece, site);
  const split = splitAmount(piece);
  if ("misread" in split) {
    refuse(split.misread, site);
    return undefined;
  }
  const amount = new Decimal(split.amount.text.replaceAll("_", ""));
  const tooSmall = !amount.isZero() && amount.abs().lt(SMALLEST);
  if (!amount.isFinite() || amount.abs().gt(LARGEST) || tooSmall) {
    reading.report(
      beyondMagnitude(placeWithin(node, split.amount.start, split.amount.text.length), split.amount.text, wanted.what),
    );
    return undefined;
  }
  if (split.unit) {
    const unit = unitOf(split.unit, site);
    return unit && { amount, ...unit };
  }
  if (like) return { amount, unit: like.unit, factor: like.factor };
  const declared = declaredFor(wanted, reading);
  if (!declared || declared.bare) return { amount, unit: "1", factor: ONE };
  reading.report(
    missingUnit(placeWithin(node, piece.start, piece.text.length), piece.text, wanted.what, declared.spelled),
  );
  return undefined;
}

function unitOf(piece: Piece, { node, wanted, reading }: Site): { unit: string; factor: Decimal } | undefined {
  const declared = declaredFor(wanted, reading);
  const unit = reading.units.read(piece.text);
  if ("unknown" in unit) {
    const at = wordAt(piece, unit.unknown);
    reading.report(
      unknownUnitWord(
        placeWithin(node, at.start, at.text.length),
        unit.unknown,
        wanted.what,
        declared?.spelled,
        // Among equally near words the one of the expected unit is meant.
        [...(declared?.spelled.split(/[\s/*]+/) ?? []), ...UNIT_WORDS],
      ),
    );
    return undefined;
  }
  if (declared && !reading.units.matches(unit.dimension, declared.dimension)) {
    reading.report(
      wrongUnit(placeWithin(node, piece.start, piece.text.length), piece.text, wanted.what, declared.spelled),
    );
    return undefined;
  }
  const scale = reading.units.calculationScale(declared?.dimension ?? unit.dimension);
  return { unit: piece.text, factor: unit.factor.div(scale) };
}

/** Where an unknown word stands within the text of a unit; the whole unit when a part of it is empty. */
function wordAt(unit: Piece, word: string): Piece {
  if (word === "") return unit;
  for (const match of unit.text.matchAll(/[^\s*/]+/g))
    if (match[0] === word) return { text: word, start: unit.start + match.index };
  return unit;
}

function dateOf(piece: Piece, { node, wanted, reading }: Site): Measure | undefined {
  const date = parseDate(piece.text);
  if (date && date.year >= 1900 && date.year <= 2200)
    return { amount: timeOf(date, reading.grid.start), unit: "year", factor: ONE, date: piece.text };
  reading.report(notDate(placeWithin(node, piece.start, piece.text.length), piece.text, wanted.what));
  return undefined;
}

function refuse({ why, help, start, length }: Misread, { node, wanted, reading }: Site): void {
  const declared = declaredFor(wanted, reading);
  const better =
    declared && help.includes("340 USD/mtu")
      ? `write ${declared.bare ? "a plain number" : `a number in ${declared.spelled}`}.`
      : help;
  reading.report(notQuantity(placeWithin(node, start, length), why, wanted.what, better));
}
