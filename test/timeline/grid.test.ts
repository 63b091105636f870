import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type CalendarDate, formatDate, parseDate } from "../../src/timeline/calendar.ts";
import {
  buildGrid,
  type ColumnLength,
  type ColumnRun,
  GRID_FACTS,
  type Grid,
  gridFact,
  MONTHS,
  timeOf,
} from "../../src/timeline/grid.ts";
import { gridOf } from "../support/tiny-study.ts";

const date = (text: string): CalendarDate => parseDate(text) as CalendarDate;
const fact = (grid: Grid, name: string): number[] =>
  grid.columns.map((column) => gridFact(name)!.value(column, grid).toNumber());

describe("columns", () => {
  test("of different lengths follow each other without gap", () => {
    const grid = gridOf("2027-01-01", [2, "month"], [1, "month"], [1, "quarter"], [1, "half-year"], [2, "year"]);
    expect(grid.columns.map(({ label }) => label)).toEqual([
      "2027-01",
      "2027-02",
      "2027-03",
      "2027 Q2",
      "2027 H2",
      "2028",
      "2029",
    ]);
    expect(grid.columns.map(({ start }) => formatDate(start))).toEqual([
      "2027-01-01",
      "2027-02-01",
      "2027-03-01",
      "2027-04-01",
      "2027-07-01",
      "2028-01-01",
      "2029-01-01",
    ]);
    expect(formatDate(grid.columns[6]!.end)).toBe("2030-01-01");
    expect([grid.firstYear, grid.lastYear]).toEqual([2027, 2029]);
  });

  test("each ends where the next begins, whatever the runs", () => {
    const run = fc.record({
      count: fc.integer({ min: 1, max: 6 }),
      length: fc.constantFrom<ColumnLength>("month", "quarter", "half-year", "year"),
    });
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 12 }),
        (runs: ColumnRun[], month) => {
          const { grid, straddles } = buildGrid({ year: 2027, month, day: 1 }, runs);
          const months = runs.reduce((sum, { count, length }) => sum + count * MONTHS[length], 0);
          expect(grid.columns.reduce((sum, column) => sum + column.months, 0)).toBe(months);
          for (const [index, column] of grid.columns.entries()) {
            const next = grid.columns[index + 1];
            if (next) expect([next.start, next.offset]).toEqual([column.end, column.offset + column.months]);
            const crosses = column.start.month + column.months > 13;
            expect(straddles.includes(column)).toBe(crosses);
          }
        },
      ),
      { seed: 1 },
    );
  });

  test("that cross the end of a calendar year are named", () => {
    const { straddles } = buildGrid(date("2027-04-01"), [
      { count: 2, length: "quarter" },
      { count: 2, length: "half-year" },
      { count: 1, length: "year" },
    ]);
    // October 2027 to March 2028 crosses, April to September 2028 does not, October 2028 to September 2029 does
    expect(straddles.map(({ start, label }) => [formatDate(start), label])).toEqual([
      ["2027-10-01", "2027 H2"],
      ["2028-10-01", "2028/29"],
    ]);
  });

  test("a grid of one month is a grid", () => {
    const grid = gridOf("2027-12-01", [1, "month"]);
    expect([grid.firstYear, grid.lastYear, grid.columns.length]).toEqual([2027, 2027, 1]);
  });
});

describe("facts of the grid", () => {
  const grid = gridOf("2027-01-01", [4, "quarter"], [2, "year"]);

  test.each<[string, number[]]>([
    ["period_years", [0.25, 0.25, 0.25, 0.25, 1, 1]],
    ["period_start", [0, 0.25, 0.5, 0.75, 1, 2]],
    ["period_middle", [0.125, 0.375, 0.625, 0.875, 1.5, 2.5]],
    ["period_end", [0.25, 0.5, 0.75, 1, 2, 3]],
    ["end_month", [3, 6, 9, 12, 12, 12]],
    ["year_number", [1, 1, 1, 1, 2, 3]],
    // days to the end of March, June, September, December 2027, then 2028 (leap) and 2029, over 365
    ["actual_end", [90, 181, 273, 365, 731, 1096].map((days) => days / 365)],
    ["years_back_1", [0, 0.25, 0.25, 0.25, 0.25, 1]],
    ["years_back_2", [0, 0, 0.25, 0.25, 0.25, 0.25]],
    ["years_ahead_1", [0.25, 0.25, 0.25, 1, 1, 0]],
    // from the end of the other column to the end of this one
    ["elapsed_back_1", [0, 0.25, 0.25, 0.25, 1, 1]],
    ["elapsed_back_2", [0, 0, 0.5, 0.5, 1.25, 2]],
    // from the end of this column to the start of the other
    ["elapsed_ahead_1", [0, 0, 0, 0, 0, 0]],
    // two columns before the end there is no such column: the time to the end of the grid
    ["elapsed_ahead_2", [0.25, 0.25, 0.25, 1, 1, 0]],
  ])("%s", (name, values) => {
    expect(fact(grid, name).map((value) => Number(value.toFixed(12)))).toEqual(
      values.map((value) => Number(value.toFixed(12))),
    );
  });

  test("every listed one has a label, a unit and an explanation; others do not exist", () => {
    for (const one of GRID_FACTS) expect([one.label, one.unit, one.about].every((text) => text.length > 0)).toBe(true);
    for (const name of ["elapsed", "years_back", "years_back_0x", "years_sideways_1", "period"])
      expect(gridFact(name)).toBeUndefined();
  });
});

describe("a date is so many years from the start, months counting 30 days", () => {
  test.each<[string, string, number]>([
    ["2027-01-01", "2027-01-01", 0],
    ["2028-01-01", "2027-01-01", 1],
    ["2027-07-01", "2027-01-01", 0.5],
    ["2027-02-16", "2027-01-01", 1 / 12 + 15 / 360],
    ["2027-01-31", "2027-01-01", 29 / 360],
    ["2026-10-01", "2027-01-01", -0.25],
    ["2028-02-29", "2027-01-01", 13 / 12 + 28 / 360],
    ["2030-04-01", "2027-10-01", 2.5],
  ])("%s from %s is %d years", (one, origin, years) => {
    expect(timeOf(date(one), date(origin)).toNumber()).toBeCloseTo(years, 12);
  });

  test("the first day of a column is the column's start", () => {
    const grid = gridOf("2027-01-01", [12, "month"], [3, "year"]);
    const starts = fact(grid, "period_start");
    expect(grid.columns.map(({ start }) => timeOf(start, grid.start).toNumber())).toEqual(starts);
  });
});
