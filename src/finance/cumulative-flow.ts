/** Running totals of flows on a time axis of periods, shared by payback and peak funding. */

/** One period of the axis: when it starts and ends, in years from the start of the first, and the total at its end. */
export interface Step {
  readonly start: number;
  readonly end: number;
  readonly flow: number;
  /** Sum of all flows up to the end of the period; exactly 0 when only rounding keeps it from zero. */
  readonly total: number;
}

/**
 * Steps through the periods.
 *
 * A total no larger than the rounding of the sums behind it counts as zero: three thirds pay back one whole.
 */
export function cumulativeFlow(flows: readonly number[], lengths: readonly number[] | undefined): Step[] {
  let end = 0;
  let total = 0;
  let turnover = 0;
  return flows.map((flow, index) => {
    const start = end;
    end += lengths?.[index] ?? 1;
    total += flow;
    turnover += Math.abs(flow);
    const noise = Number.EPSILON * (index + 1) * turnover;
    return { start, end, flow, total: Math.abs(total) <= noise ? 0 : total };
  });
}
