/**
 * The keys of a series written by calendar year: `2029`, `2027..2030`, `..2028`, `2031+`.
 */

/** First and last year that a key covers. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

const FIRST = 1900;
const LAST = 2300;

/** @returns the years of a key, or undefined when it is no such key or runs backwards */
export function yearSpanOf(key: string): YearSpan | undefined {
  const match = /^(?:(\d{4})|(\d{4})?\s*\.\.\s*(\d{4})|(\d{4})\s*\+)$/.exec(key.trim());
  if (!match) return undefined;
  const [, single, start, end, open] = match;
  const from = Number(single ?? open ?? start ?? FIRST);
  const to = Number(single ?? end ?? LAST);
  return from <= to && from >= FIRST && to <= LAST ? { from, to } : undefined;
}

/** Years in words: `2027, 2029 to 2031`. */
export function yearsInWords(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs[runs.length - 1];
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs
    .map(([from, to]) => (from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`))
    .join(", ");
}
