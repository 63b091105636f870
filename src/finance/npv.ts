import { amountProblems, rateProblems, refuse } from "./check-series.ts";
import { shareBefore, type Timing } from "./timing.ts";

/**
 * Net present value of flows in periods of equal length, at the start of the first period.
 *
 * Each flow is divided by (1 + rate)^(periods before it), where the timing says whether it happens at the start, the
 * middle or the end of its period. The timing has no default: it moves an NPV by half a period's interest or more.
 *
 * @param flows  one amount per period, one currency; shape [periods]
 * @param rate   discount rate per period as a fraction, above -1
 * @param timing `end` is Excel's NPV; `start` takes the first flow at face value
 * @returns      present value in the currency of the flows
 * @throws       FeasibilityError M201 when a flow is not finite, M203 when there are none, M207 for an impossible rate
 * @source       Microsoft Support, NPV function
 * @example      npv([-10000, 3000, 4200, 6800], 0.1, { timing: "end" }) // 1188.44
 * @example      npv([-100, 121], 0.21, { timing: "start" })             // 0
 */
export function npv(flows: readonly number[], rate: number, { timing }: { timing: Timing }): number {
  refuse([...amountProblems("npv", "flows", flows), ...rateProblems("npv", "rate", rate)]);
  const factor = 1 / (1 + rate);
  let weight = factor ** shareBefore(timing);
  let value = 0;
  for (const flow of flows) {
    value += flow * weight;
    weight *= factor;
  }
  return value;
}
