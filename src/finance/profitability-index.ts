import { amountProblems, lengthProblems, rateProblems, refuse } from "./check-series.ts";
import { npv } from "./npv.ts";
import type { Timing } from "./timing.ts";

/**
 * Profitability index: net present value per unit of capital, NPV / PV of capital costs.
 *
 * Zero is the hurdle. Some textbooks divide the present value of inflows instead, which is one more than this. Both
 * present values use the same rate and timing.
 *
 * @param flows        net flows with the capital costs already in them, one per period; shape [periods]
 * @param capitalCosts capital spending as positive amounts in the same periods; shape [periods]
 * @param convention   `rate` per period as a fraction above -1, `timing` of flows in their period as for `npv`
 * @returns            a ratio; undefined when the capital costs have no positive present value
 * @throws             FeasibilityError M201 not finite, M203 empty, M204 unequal lengths, M207 for an impossible rate
 * @source             R. Brealey, S. Myers and F. Allen, Principles of Corporate Finance, section "Choosing capital
 *                     investments when resources are limited": profitability index = NPV / investment
 * @example            profitabilityIndex([-10, 30, 5], [10, 0, 0], { rate: 0.1, timing: "start" }) // 2.1405
 */
export function profitabilityIndex(
  flows: readonly number[],
  capitalCosts: readonly number[],
  { rate, timing }: { rate: number; timing: Timing },
): number | undefined {
  const subject = "profitabilityIndex";
  refuse([
    ...amountProblems(subject, "flows", flows),
    ...amountProblems(subject, "capitalCosts", capitalCosts),
    ...lengthProblems(subject, flows, "capitalCosts", capitalCosts),
    ...rateProblems(subject, "rate", rate),
  ]);
  const capital = npv(capitalCosts, rate, { timing });
  return capital > 0 ? npv(flows, rate, { timing }) / capital : undefined;
}
