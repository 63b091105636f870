import { rateProblems, refuse, timedProblems } from "./check-series.ts";

/**
 * Present value, at time zero, of flows at given times.
 *
 * Sum of flow / (1 + rate)^time. Times before zero compound forward, so the value is at time zero and not at the first
 * flow.
 *
 * @param flows        one amount per time, one currency; shape [payments]
 * @param timesInYears strictly ascending, counted from the valuation date; shape [payments]
 * @param rate         effective annual rate as a fraction, above -1
 * @returns            present value in the currency of the flows
 * @throws             FeasibilityError M201 not finite, M203 empty, M204 unequal lengths, M205 times not ascending,
 *                     M207 for an impossible rate
 * @source             Microsoft Support, XNPV function (there with times of days / 365)
 * @example            presentValue([-100, 121], [0, 2], 0.1) // 0
 */
export function presentValue(flows: readonly number[], timesInYears: readonly number[], rate: number): number {
  refuse([...timedProblems("presentValue", flows, timesInYears), ...rateProblems("presentValue", "rate", rate)]);
  const continuousRate = Math.log1p(rate);
  let value = 0;
  for (let index = 0; index < flows.length; index++) {
    // A zero flow stays zero even where its weight overflows.
    if (flows[index] !== 0) value += flows[index]! * Math.exp(-continuousRate * timesInYears[index]!);
  }
  return value;
}
