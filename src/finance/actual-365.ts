/** Times between calendar days on the actual/365 basis: days passed, divided by 365, leap years or not. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { notADate, notAscending } from "../diagnostics/finance-messages.ts";

/** A day: `YYYY-MM-DD`, or a Date of which the day in UTC counts. */
export type Day = string | Date;

const MILLISECONDS_PER_DAY = 86_400_000;

/** Years of 365 days from the first day to each; problems M206 and M205 instead when days do not stand in order. */
export function timesOf(subject: string, dates: readonly Day[]): { times: number[]; problems: Diagnostic[] } {
  const days = dates.map(dayNumberOf);
  const problems: Diagnostic[] = [];
  days.forEach((day, index) => {
    const before = days[index - 1];
    if (day === undefined) problems.push(notADate(subject, index, String(dates[index])));
    else if (before !== undefined && day <= before) {
      problems.push(notAscending(subject, "dates", index, writtenDay(before), writtenDay(day)));
    }
  });
  const start = days[0] ?? 0;
  return { times: days.map((day) => ((day ?? start) - start) / 365), problems };
}

/** Days since 1970-01-01; undefined when the calendar has no such day. */
function dayNumberOf(day: Day): number | undefined {
  const text = typeof day === "string" ? day : Number.isFinite(day.getTime()) ? day.toISOString().slice(0, 10) : "";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  // Date.parse accepts 2027-02-30 and moves on to March.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== text) return undefined;
  return milliseconds / MILLISECONDS_PER_DAY;
}

function writtenDay(dayNumber: number): string {
  return new Date(dayNumber * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
