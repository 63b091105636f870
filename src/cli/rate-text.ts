/**
 * A rate of return in a few words.
 *
 * A mine that ends in closure cost has, besides the rate everyone expects, one far below zero: where exactly one rate is
 * not negative, that one is printed, and the others are told in a note. Two or more such rates are printed all, and
 * warned about (M202): then no single rate says anything.
 */

import type { RateStatus } from "../model/summary.ts";

export interface RateText {
  /** `10.4 %`, `10.4 % *` with others in a note, `several: 4.1 %, 38.7 %`, `none`, or `n/a`. */
  readonly text: string;
  /** The rate to go by; null when there is none, or more than one. */
  readonly rate: number | null;
  /** Rates that the text leaves out. */
  readonly others: readonly number[];
  /** Two or more rates that are not negative. */
  readonly ambiguous: boolean;
}

/** A decimal, and a second one where -99.99 % would read as the loss of everything. */
export function percentText(rate: number): string {
  const decimals = rate > -1 && rate < -0.9995 ? 2 : 1;
  return `${(100 * rate).toFixed(decimals).replace(/^-0\.0$/, "0.0")} %`;
}

export function rateText({ kind, rates }: RateStatus): RateText {
  if (kind === "not-applicable") return { text: "n/a", rate: null, others: [], ambiguous: false };
  if (rates.length === 0) return { text: "none", rate: null, others: [], ambiguous: false };
  const expected = rates.filter((rate) => rate >= 0);
  const printed = expected.length > 0 ? expected : rates;
  const others = rates.filter((rate) => !printed.includes(rate));
  if (printed.length > 1) {
    const text = `several: ${printed.map(percentText).join(", ")}`;
    return { text, rate: null, others, ambiguous: expected.length > 1 };
  }
  const [rate] = printed as [number];
  return { text: `${percentText(rate)}${others.length > 0 ? " *" : ""}`, rate, others, ambiguous: false };
}
