/** From amounts as an author writes them to distributions in calculation units. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import {
  incompleteDistribution,
  noDistribution,
  numberOutside,
  severalValues,
  unreadableAmount,
} from "../../diagnostics/risk-messages.ts";
import type { ItemInfo, Model } from "../../model/model.ts";
import { readQuantity } from "../../scenario/quantity.ts";
import { scalarAt, startReading } from "../../scenario/reading.ts";
import type { Wanted } from "../../scenario/wanted.ts";
import { type Distribution, lognormalByPercentiles, mistakeIn } from "../random/distribution.ts";
import type { VariedInput } from "../types.ts";
import type { Amount, Enters, Locate, Trail, UncertainAmount } from "./specification.ts";

/** What reading amounts needs: the model for units, and where mistakes go. */
export interface AmountReading {
  readonly model: Model;
  readonly locate: Locate;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** What an amount is for. */
interface Site {
  readonly what: string;
  readonly wanted: Omit<Wanted, "what">;
  readonly trail: Trail;
}

const PLAIN: Site["wanted"] = { unit: "1" };

/** A share or plain number, `20 %` or 0.2; undefined when it was refused. */
export function shareOf(
  amount: Amount,
  what: string,
  trail: Trail,
  reading: AmountReading,
  bounds: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): number | undefined {
  const value = numberOf(amount, { what, wanted: PLAIN, trail }, reading);
  if (value === undefined || (value >= bounds[0] && value <= bounds[1])) return value;
  const bound = Number.isFinite(bounds[1]) ? `from ${bounds[0]} to ${bounds[1]}` : `at least ${bounds[0]}`;
  reading.report(numberOutside(what, amount, bound, reading.locate(trail)));
  return undefined;
}

/** A time in years, `2.5 years` or 2.5. */
export const yearsOf = (amount: Amount, what: string, trail: Trail, reading: AmountReading): number | undefined =>
  numberOf(amount, { what, wanted: { unit: "year" }, trail }, reading);

/** An amount in a unit of the book, e.g. of an output. */
export const amountIn = (
  unit: string,
  amount: Amount,
  what: string,
  trail: Trail,
  reading: AmountReading,
): number | undefined => numberOf(amount, { what, wanted: { unit }, trail }, reading);

function numberOf(amount: Amount, { what, wanted, trail }: Site, reading: AmountReading): number | undefined {
  if (typeof amount === "number" && Number.isFinite(amount)) return amount;
  const at = reading.locate(trail);
  const refused: Diagnostic[] = [];
  const { commodity, currency, grid } = reading.model.study;
  const quantities = startReading(commodity, currency, grid, (diagnostic) => refused.push(diagnostic));
  const place = at.place ?? { file: "", line: 1, column: 1, length: 1 };
  const quantity = readQuantity(scalarAt(String(amount), place), { what, ...wanted }, quantities);
  if (quantity) return quantity.amount.times(quantity.factor).toNumber();
  const [first] = refused;
  reading.report(unreadableAmount(what, String(amount), first?.sentence ?? "it is no quantity.", at));
  return undefined;
}

/** The unit that amounts of an input are read in, by how they enter. */
function unitOf(input: VariedInput, enters: Enters, { model }: AmountReading): Site["wanted"] {
  if (enters === "factor") return PLAIN;
  if (input.shape === "date") return enters === "value" ? { unit: "year", date: true } : { unit: "year" };
  const item = input.entries[0]?.item as number;
  return { unit: (model.info[item] as ItemInfo).input?.unit ?? "1" };
}

/**
 * An effect of an event, or any amount that may say how it enters: `x 1.2`, `+6 months`, `12 months`, or a distribution.
 */
export function effectOf(
  effect: Amount | UncertainAmount,
  input: VariedInput,
  trail: Trail,
  reading: AmountReading,
): { readonly enters: Enters; readonly distribution: Distribution } | undefined {
  if (typeof effect === "object") return distributionOf(effect, input, trail, reading);
  const [, sign, rest] = /^\s*([x+-])\s*(.*)$/s.exec(String(effect)) ?? [];
  const enters: Enters = sign === "x" ? "factor" : sign === "+" || sign === "-" ? "added" : "value";
  const text =
    enters === "factor" ? (rest as string) : enters === "added" ? `${sign === "-" ? "-" : ""}${rest}` : effect;
  const value = numberOf(text, { what: input.path, wanted: unitOf(input, enters, reading), trail }, reading);
  return value === undefined ? undefined : { enters, distribution: { kind: "constant", value } };
}

/** A distribution in calculation units; undefined when it was refused. */
export function distributionOf(
  amount: UncertainAmount,
  input: VariedInput,
  trail: Trail,
  reading: AmountReading,
): { readonly enters: Enters; readonly distribution: Distribution } | undefined {
  const { shape, enters = "value" } = amount;
  const refuse = (diagnostic: Diagnostic): undefined => {
    reading.report(diagnostic);
    return undefined;
  };
  if (enters === "value" && input.base === null) return refuse(severalValues(input.path, reading.locate(trail)));
  let complete = true;
  const need = (key: keyof UncertainAmount): number => {
    const given = amount[key] as Amount | undefined;
    const mode = key === "mode" ? { value: input.base as number, factor: 1, added: 0 }[enters] : undefined;
    if (given === undefined && mode !== undefined) return mode;
    if (given === undefined) {
      if (complete) reading.report(incompleteDistribution(input.path, shape, key, reading.locate(trail)));
      complete = false;
      return Number.NaN;
    }
    // The spread of a date is a time, not a date.
    const wanted = unitOf(input, key === "deviation" && enters === "value" ? "added" : enters, reading);
    const plain = key === "alpha" || key === "beta" ? PLAIN : wanted;
    const value = numberOf(given, { what: `${key} of ${input.path}`, wanted: plain, trail: [...trail, key] }, reading);
    if (value === undefined) complete = false;
    return value ?? Number.NaN;
  };
  const list = (): number[] =>
    (amount.values ?? []).map((one, at) => {
      const site = {
        what: input.path,
        wanted: unitOf(input, enters, reading),
        trail: [...trail, "values", String(at)],
      };
      const value = numberOf(one, site, reading);
      if (value === undefined) complete = false;
      return value ?? Number.NaN;
    });
  const inner = shapeOf(amount, need, list);
  const cut = amount.from !== undefined || amount.to !== undefined;
  const distribution: Distribution = cut
    ? {
        kind: "truncated",
        of: inner,
        low: amount.from === undefined ? -1e300 : need("from"),
        high: amount.to === undefined ? 1e300 : need("to"),
      }
    : inner;
  if (!complete) return undefined;
  const mistake = mistakeIn(distribution);
  if (mistake !== undefined) return refuse(noDistribution(input.path, mistake, reading.locate(trail)));
  return { enters, distribution };
}

function shapeOf(
  amount: UncertainAmount,
  need: (key: keyof UncertainAmount) => number,
  list: () => number[],
): Distribution {
  switch (amount.shape) {
    case "uniform":
      return { kind: "uniform", low: need("low"), high: need("high") };
    case "triangular":
    case "pert":
      return { kind: amount.shape, low: need("low"), mode: need("mode"), high: need("high") };
    case "normal":
      return { kind: "normal", mean: need("mean"), deviation: need("deviation") };
    case "lognormal":
      return amount.p10 === undefined
        ? { kind: "lognormal", mean: need("mean"), deviation: need("deviation") }
        : lognormalByPercentiles({ share: 0.1, value: need("p10") }, { share: 0.9, value: need("p90") });
    case "beta":
      return { kind: "beta", alpha: need("alpha"), beta: need("beta"), low: need("low"), high: need("high") };
    case "discrete": {
      const values = list();
      return { kind: "discrete", values, weights: amount.weights ?? values.map(() => 1) };
    }
    case "empirical":
      return { kind: "empirical", values: list() };
  }
}
