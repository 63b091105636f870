/**
 * The fixed grid: start and end of every column.
 *
 * It never depends on an uncertain input. Columns are whole months, may differ in length, and none straddles the end
 * of a calendar year, so that price decks and tax years fall on column edges. Phases are lines computed from dates.
 */

import { Decimal } from "../formula/decimal.ts";
import { addMonths, type CalendarDate, formatDate, serialOf } from "./calendar.ts";

export type ColumnLength = "month" | "quarter" | "half-year" | "year";

export const MONTHS: Readonly<Record<ColumnLength, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** A stretch of columns of one length. */
export interface ColumnRun {
  readonly count: number;
  readonly length: ColumnLength;
}

export interface Column {
  readonly start: CalendarDate;
  /** First day after the column. */
  readonly end: CalendarDate;
  readonly months: number;
  /** Months from the start of the grid to the start of the column. */
  readonly offset: number;
  readonly calendarYear: number;
  /** As printed in headings: `2027 Q1`, `2029`. */
  readonly label: string;
}

export interface Grid {
  readonly start: CalendarDate;
  readonly columns: readonly Column[];
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Builds the grid; `straddles` lists columns that cross the end of a calendar year, a mistake of the scenario. */
export function buildGrid(
  start: CalendarDate,
  runs: readonly ColumnRun[],
): { grid: Grid; straddles: readonly Column[] } {
  const columns: Column[] = [];
  let offset = 0;
  for (const run of runs) {
    for (let index = 0; index < run.count; index += 1) {
      const months = MONTHS[run.length];
      const from = addMonths(start, offset);
      columns.push({
        start: from,
        end: addMonths(start, offset + months),
        months,
        offset,
        calendarYear: from.year,
        label: labelOf(from, run.length),
      });
      offset += months;
    }
  }
  const straddles = columns.filter((column) => addMonths(column.end, -1).year !== column.calendarYear);
  return { grid: { start, columns, firstYear: start.year, lastYear: addMonths(start, offset - 1).year }, straddles };
}

function labelOf(from: CalendarDate, length: ColumnLength): string {
  switch (length) {
    case "month":
      return formatDate(from).slice(0, 7);
    case "quarter":
      return `${from.year} Q${Math.ceil(from.month / 3)}`;
    case "half-year":
      return `${from.year} H${from.month <= 6 ? 1 : 2}`;
    case "year":
      return from.month === 1 ? String(from.year) : `${from.year}/${String(from.year + 1).slice(2)}`;
  }
}

/** A fact of the grid that formulas may name anywhere. */
export interface GridFact {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly about: string;
  /** Whole numbers are printed as such. */
  readonly whole?: true;
  readonly value: (column: Column, grid: Grid) => Decimal;
}

const years = (months: number): Decimal => new Decimal(months).div(12);

/** Facts of the grid by name; time is counted in years from the start of the grid, months being equal parts of a year. */
export const GRID_FACTS: readonly GridFact[] = [
  {
    name: "period_years",
    label: "Length of the period",
    unit: "year",
    about: "months of the column divided by 12",
    value: (column) => years(column.months),
  },
  {
    name: "period_start",
    label: "Start of the period",
    unit: "year",
    about: "years from the start of the timeline to the start of the column",
    value: (column) => years(column.offset),
  },
  {
    name: "period_end",
    label: "End of the period",
    unit: "year",
    about: "years from the start of the timeline to the end of the column",
    value: (column) => years(column.offset + column.months),
  },
  {
    name: "period_middle",
    label: "Middle of the period",
    unit: "year",
    about: "years from the start of the timeline to the middle of the column",
    value: (column) => years(column.offset).plus(years(column.months).div(2)),
  },
  {
    name: "end_month",
    label: "Month in which the period ends",
    unit: "1",
    about: "1 for January to 12 for December",
    whole: true,
    value: (column) => new Decimal(addMonths(column.end, -1).month),
  },
  {
    name: "year_number",
    label: "Calendar year of the timeline",
    unit: "1",
    about: "1 in the timeline's first calendar year",
    whole: true,
    value: (column, grid) => new Decimal(column.calendarYear - grid.firstYear + 1),
  },
  {
    name: "last_column",
    label: "Last column",
    unit: "1",
    about: "1 in the last column, else 0",
    whole: true,
    value: (column, grid) => new Decimal(grid.columns.indexOf(column) === grid.columns.length - 1 ? 1 : 0),
  },
  {
    name: "actual_end",
    label: "End of the period by actual days",
    unit: "year",
    about: "calendar days from the start of the timeline to the end of the column, divided by 365",
    value: (column, grid) => new Decimal(serialOf(column.end) - serialOf(grid.start)).div(365),
  },
];

/** Lengths by calendar days, as lenders count them; made only where a formula names them. */
export const DAY_COUNTS: readonly GridFact[] = [360, 365].map((basis) => ({
  name: `years_actual_${basis}`,
  label: `Length of the period, calendar days over ${basis}`,
  unit: "year",
  about: `calendar days of the column divided by ${basis}`,
  value: (column) => new Decimal(serialOf(column.end) - serialOf(column.start)).div(basis),
}));

/**
 * A fact by name. Beside the list there are, for sums over windows of time, `years_back_2` (length of the column two
 * before), `elapsed_back_2` (years from its end to the end of the column), and the same `ahead`; 0 beyond the grid.
 */
export function gridFact(name: string): GridFact | undefined {
  const listed = [...GRID_FACTS, ...DAY_COUNTS].find((fact) => fact.name === name);
  if (listed) return listed;
  const match = /^(years|elapsed)_(back|ahead)_(\d{1,3})$/.exec(name);
  if (!match) return undefined;
  const [, what, direction, digits] = match as unknown as [string, string, string, string];
  const steps = Number(digits) * (direction === "back" ? -1 : 1);
  const columns = `${digits} column${digits === "1" ? "" : "s"} ${direction}`;
  return {
    name,
    label: what === "years" ? `Length of the column ${columns}` : `Years between the column and that ${columns}`,
    unit: "year",
    about: "beyond the grid, 0 for lengths and for what is back, the time to its end for what is ahead",
    value: (column, grid) => {
      const at = grid.columns.indexOf(column);
      const other = grid.columns[at + steps];
      if (!other && (what === "years" || steps < 0)) return years(0);
      if (!other) {
        // Beyond the grid everything starts where the grid ends.
        const last = grid.columns[grid.columns.length - 1] as Column;
        return years(last.offset + last.months - column.offset - column.months);
      }
      if (what === "years") return years(other.months);
      const [earlier, later] = steps < 0 ? [other, column] : [column, other];
      // Back: from the end of the other column to the end of this one. Ahead: from the end of this one to the start of the other.
      return years(
        steps < 0
          ? later.offset + later.months - earlier.offset - earlier.months
          : later.offset - earlier.offset - earlier.months,
      );
    },
  };
}

/** A date as years from the start of the grid, every month counting 30 days. */
export function timeOf(date: CalendarDate, origin: CalendarDate): Decimal {
  const months = (date.year - origin.year) * 12 + (date.month - origin.month);
  const days = Math.min(date.day, 30) - Math.min(origin.day, 30);
  return years(months).plus(new Decimal(days).div(360));
}
