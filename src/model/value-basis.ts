/** What makes present values comparable: one rate, one date, one currency, one convention of timing. */

import { instanceKey } from "../scenario/study.ts";
import type { Model } from "./model.ts";

export interface ValueBasis {
  readonly currency: string;
  /** Per year, real, as a fraction. */
  readonly discountRate: number | null;
  readonly discountDate: string;
  readonly priceDate: string;
  /** When cash moves, in words. */
  readonly timing: string;
}

/** The basis of present values in a case. */
export function valueBasisOf({ study }: Model, caseIndex: number): ValueBasis {
  const conventions = study.instances.find(({ chapter }) => chapter.name === "conventions");
  const inputs = conventions && study.cases[caseIndex]?.inputs.get(instanceKey(conventions));
  const quantityOf = (name: string) => {
    const input = inputs?.[name];
    return input && "quantity" in input ? input.quantity : undefined;
  };
  const rate = quantityOf("discount_rate");
  const timing = conventions?.variants.timing ?? "";
  return {
    currency: study.currency,
    discountRate: rate ? rate.amount.times(rate.factor).toNumber() : null,
    discountDate: quantityOf("discount_date")?.date ?? "",
    priceDate: quantityOf("price_date")?.date ?? "",
    timing: conventions?.chapter.variants?.timing?.options[timing] ?? timing,
  };
}
