/**
 * When within its period a flow is taken to happen: at its start, its middle or its end.
 *
 * With `start` the first flow is not discounted at all, with `end` by one whole period (Excel's NPV).
 */
export type Timing = "start" | "mid" | "end";

/** The part of a period that passes before its flow. */
export function shareBefore(timing: Timing): number {
  switch (timing) {
    case "start":
      return 0;
    case "mid":
      return 0.5;
    case "end":
      return 1;
  }
}
