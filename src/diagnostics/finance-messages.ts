/**
 * What the functions of `finance/` say when they cannot give an answer. M202 (several rates of return) is not here:
 * it is a remark about a scenario, made by whoever prints the rate.
 */
import type { Diagnostic } from "./diagnostic.ts";

/** M201: an amount, time or length that is not a finite number. */
export function notFinite(subject: string, name: string, index: number, value: number): Diagnostic {
  return {
    code: "M201",
    severity: "error",
    subject,
    sentence: `${name}[${index}] is ${value}; every entry of ${name} must be a finite number.`,
    help: "put 0 where nothing is paid; follow a NaN back to the formula that made it.",
  };
}

/** M203: a series without entries. */
export function emptySeries(subject: string, name: string): Diagnostic {
  return {
    code: "M203",
    severity: "error",
    subject,
    sentence: `${name} is empty.`,
    help: `give ${name} one entry per period.`,
  };
}

/** M204: two series that should run side by side and do not. */
export function unequalLengths(
  subject: string,
  one: { name: string; length: number },
  other: { name: string; length: number },
): Diagnostic {
  return {
    code: "M204",
    severity: "error",
    subject,
    sentence: `${one.name} has ${one.length} entries and ${other.name} has ${other.length}.`,
    help: `give ${one.name} and ${other.name} one entry each per payment.`,
  };
}

/** M205: times or dates that are repeated or out of order. */
export function notAscending(
  subject: string,
  name: string,
  index: number,
  before: string | number,
  after: string | number,
): Diagnostic {
  const how = before === after ? "repeats" : "comes before";
  return {
    code: "M205",
    severity: "error",
    subject,
    sentence: `${name}[${index}] is ${after} and ${how} ${name}[${index - 1}], ${before}.`,
    help: `sort ${name} with their flows and add up flows that fall on the same one.`,
  };
}

/** M206: a date that the calendar does not have or that is written in another form. */
export function notADate(subject: string, index: number, value: string): Diagnostic {
  return {
    code: "M206",
    severity: "error",
    subject,
    sentence: `dates[${index}] is "${value}", which is not a calendar day.`,
    help: "write days as YYYY-MM-DD, e.g. 2027-06-30, or pass a Date at midnight UTC.",
  };
}

/** M207: a rate that cannot discount. */
export function rateOutOfRange(subject: string, name: string, rate: number): Diagnostic {
  return {
    code: "M207",
    severity: "error",
    subject,
    sentence: `${name} is ${rate}; it must be a finite fraction above -1.`,
    help: "write rates as fractions: 0.08 for 8 %.",
  };
}

/** M208: a count or length below what makes sense. */
export function lengthOutOfRange(subject: string, name: string, value: number, bound: string): Diagnostic {
  return {
    code: "M208",
    severity: "error",
    subject,
    sentence: `${name} is ${value}; it must be ${bound}.`,
    help: "give lengths in years: 1 for a year, 0.25 for a quarter, 0 for a payment at one moment.",
  };
}
