import { amountProblems, rateProblems, refuse } from "./check-series.ts";

/**
 * Modified internal rate of return of flows at equal intervals.
 *
 * Outflows are discounted to the first period at the finance rate, inflows compounded to the last at the reinvestment
 * rate; the MIRR is the growth per period from the one to the other. Unlike the IRR there is always exactly one, so it
 * stands in where flows change sign several times.
 *
 * @param flows         one amount per period, one currency, outlays negative; shape [periods]
 * @param financeRate   rate paid on money tied up, per period as a fraction, above -1
 * @param reinvestRate  rate earned on money received, per period as a fraction, above -1
 * @returns             rate per period as a fraction; undefined when there is no outflow or no inflow
 * @throws              FeasibilityError M201 when a flow is not finite, M203 when there are none, M207 for an impossible
 *                      rate
 * @source              Microsoft Support, MIRR function
 * @example             mirr([-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12) // 0.1261
 */
export function mirr(flows: readonly number[], financeRate: number, reinvestRate: number): number | undefined {
  refuse([
    ...amountProblems("mirr", "flows", flows),
    ...rateProblems("mirr", "financeRate", financeRate),
    ...rateProblems("mirr", "reinvestRate", reinvestRate),
  ]);
  const last = flows.length - 1;
  let outlay = 0;
  let proceeds = 0;
  flows.forEach((flow, period) => {
    if (flow < 0) outlay -= flow / (1 + financeRate) ** period;
    else proceeds += flow * (1 + reinvestRate) ** (last - period);
  });
  if (outlay === 0 || proceeds === 0) return undefined;
  return (proceeds / outlay) ** (1 / last) - 1;
}
