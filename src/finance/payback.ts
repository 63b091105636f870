import { notFinite } from "../diagnostics/finance-messages.ts";
import { periodProblems, rateProblems, refuse } from "./check-series.ts";
import { cumulativeFlow } from "./cumulative-flow.ts";
import { shareBefore, type Timing } from "./timing.ts";

/** Where the periods of a payback lie in time. */
export interface PaybackCalendar {
  /**
   * Length of each period in years, one each without it. A period of length 0 is a payment at one moment: lengths
   * [0, 1, 1, ...] are the textbooks' outlay today followed by whole years.
   */
  readonly lengths?: readonly number[];
  /** When production starts, in years from the start of the first period. */
  readonly productionStart?: number;
}

/**
 * When the money is back.
 *
 * - `paid-back`: the cumulative flow rises to zero and never falls below it again.
 * - `never`: it ends below zero.
 * - `not-applicable`: it is never below zero, so there is nothing to pay back.
 */
export type Payback =
  | {
      readonly kind: "paid-back";
      /** Years from the start of the first period. */
      readonly time: number;
      /** Years from the start of the first period with an outflow. */
      readonly fromFirstSpend: number;
      /** Years from the start of production; undefined when no production start was given. */
      readonly fromProduction: number | undefined;
    }
  | { readonly kind: "never" }
  | { readonly kind: "not-applicable" };

/**
 * Payback: how long until the cumulative flow is back at zero for good.
 *
 * Flows are taken to run evenly through their period, so the moment inside a period is found by linear interpolation.
 * Where the cumulative flow turns negative again (a second stage, closure cost), the last return to zero counts.
 *
 * @param flows    one amount per period, one currency, outlays negative; shape [periods]
 * @param calendar lengths of the periods and start of production, in years
 * @returns        `{ kind: "paid-back", time, fromFirstSpend, fromProduction }`, or kind "never" or "not-applicable"
 * @throws         FeasibilityError M201 not finite, M203 empty, M204 unequal lengths, M208 a negative length
 * @source         R. Brealey, S. Myers and F. Allen, Principles of Corporate Finance, section "Payback"
 * @example        payback([-100, 40, 80], { lengths: [0, 1, 1] }) // { kind: "paid-back", time: 1.75, fromFirstSpend: 1.75 }
 * @example        payback([-100, 40, 80], { productionStart: 1 }) // { kind: "paid-back", time: 2.75, fromFirstSpend: 2.75, fromProduction: 1.75 }
 * @example        payback([-100, 120, -30])                       // { kind: "never" }
 */
export function payback(flows: readonly number[], calendar: PaybackCalendar = {}): Payback {
  refuse(calendarProblems("payback", flows, calendar));
  return paybackOf(flows, flows, calendar);
}

/**
 * Discounted payback: how long until the cumulative present value is back at zero for good.
 *
 * Each flow is discounted to the start of the first period by (1 + rate)^years, taken at the start, middle or end of
 * its period; the discounted amounts then run evenly through their periods as in `payback`.
 *
 * @param flows      one amount per period, one currency, outlays negative; shape [periods]
 * @param rate       effective annual rate as a fraction, above -1
 * @param convention timing of flows in their period, and the calendar as for `payback`
 * @returns          as `payback`
 * @throws           FeasibilityError as `payback`, and M207 for an impossible rate
 * @source           R. Brealey, S. Myers and F. Allen, Principles of Corporate Finance, section "Discounted payback"
 * @example          discountedPayback([-100, 110, 121], 0.1, { timing: "end", lengths: [0, 1, 1] }) // { kind: "paid-back", time: 1, fromFirstSpend: 1 }
 */
export function discountedPayback(
  flows: readonly number[],
  rate: number,
  { timing, ...calendar }: PaybackCalendar & { readonly timing: Timing },
): Payback {
  const subject = "discountedPayback";
  refuse([...calendarProblems(subject, flows, calendar), ...rateProblems(subject, "rate", rate)]);
  const share = shareBefore(timing);
  const discounted = cumulativeFlow(flows, calendar.lengths).map(
    ({ start, end, flow }) => flow * (1 + rate) ** -(start + share * (end - start)),
  );
  return paybackOf(discounted, flows, calendar);
}

function calendarProblems(
  subject: string,
  flows: readonly number[],
  { lengths, productionStart = 0 }: PaybackCalendar,
) {
  const problems = periodProblems(subject, flows, lengths);
  if (!Number.isFinite(productionStart)) problems.push(notFinite(subject, "productionStart", 0, productionStart));
  return problems;
}

function paybackOf(
  amounts: readonly number[],
  flows: readonly number[],
  { lengths, productionStart }: PaybackCalendar,
): Payback {
  const steps = cumulativeFlow(amounts, lengths);
  const lastDeficit = steps.findLastIndex((step) => step.total < 0);
  if (lastDeficit < 0) return { kind: "not-applicable" };
  const recovery = steps[lastDeficit + 1];
  if (recovery === undefined) return { kind: "never" };
  const share = Math.min(1, -steps[lastDeficit]!.total / recovery.flow);
  const time = recovery.start + share * (recovery.end - recovery.start);
  const firstSpend = steps[flows.findIndex((flow) => flow < 0)]!.start;
  return {
    kind: "paid-back",
    time,
    fromFirstSpend: time - firstSpend,
    fromProduction: productionStart === undefined ? undefined : time - productionStart,
  };
}
