/** Pure functions on cash flows; usable alone. */

// Shapes.
export type { Day } from "./actual-365.ts";
export { effectiveAnnualRate } from "./effective-annual-rate.ts";
// Rates of return.
export { irr, irrAt } from "./irr.ts";
export { mirr } from "./mirr.ts";
// Value at a rate.
export { npv } from "./npv.ts";
export type { Payback, PaybackCalendar } from "./payback.ts";
// Time and amount of exposure.
export { discountedPayback, payback } from "./payback.ts";
export type { PeakFunding } from "./peak-funding.ts";
export { peakFunding } from "./peak-funding.ts";
export { presentValue } from "./present-value.ts";
export { profitabilityIndex } from "./profitability-index.ts";
export type { RatesOfReturn } from "./rates-of-return.ts";
export type { Timing } from "./timing.ts";
export { xirr } from "./xirr.ts";
export { xnpv } from "./xnpv.ts";
