/** jStat, an oracle for quantiles; it comes without types. */

interface Quantiles {
  readonly inv: (share: number, ...shape: number[]) => number;
}

// @ts-expect-error the package declares no types
import untyped from "jstat";

export const jStat = untyped as { readonly beta: Quantiles; readonly triangular: Quantiles };
