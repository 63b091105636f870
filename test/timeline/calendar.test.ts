import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  addMonths,
  type CalendarDate,
  daysInMonth,
  formatDate,
  isLeapYear,
  parseDate,
  serialOf,
} from "../../src/timeline/calendar.ts";

const date = (text: string): CalendarDate => parseDate(text) as CalendarDate;
const anyDate = fc
  .tuple(fc.integer({ min: 1901, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, day]) => day <= daysInMonth(year, month))
  .map(([year, month, day]) => ({ year, month, day }));

test("leap years follow the rules of 4, 100 and 400", () => {
  expect([1900, 2000, 2024, 2027, 2100, 2400].map(isLeapYear)).toEqual([false, true, true, false, false, true]);
  expect([2027, 2028].map((year) => daysInMonth(year, 2))).toEqual([28, 29]);
});

describe("a date is read", () => {
  test("as year, month, day", () => {
    expect(date("2027-04-09")).toEqual({ year: 2027, month: 4, day: 9 });
    expect(date("2028-02-29")).toEqual({ year: 2028, month: 2, day: 29 });
  });

  test.each([
    "2027-02-29",
    "2100-02-29",
    "2027-13-01",
    "2027-00-10",
    "2027-04-31",
    "2027-01-00",
    "27-01-01",
    "2027-1-1",
    "2027/01/01",
    "2027-01-01T00:00",
    " 2027-01-01",
    "01.04.2027",
    "",
  ])("%s is no date", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test("and printed back as it was", () => {
    fc.assert(
      fc.property(anyDate, (one) => {
        expect(parseDate(formatDate(one))).toEqual(one);
      }),
      { seed: 1 },
    );
    expect(formatDate({ year: 2027, month: 4, day: 9 })).toBe("2027-04-09");
  });
});

describe("serial numbers are those of spreadsheets", () => {
  // Excel shows 61 as 1900-03-01 (it counts a 29 February 1900 that never was), 36526 as 2000-01-01, 2958465 as 9999-12-31.
  test.each<[string, number]>([
    ["1900-03-01", 61],
    ["1970-01-01", 25_569],
    ["2000-01-01", 36_526],
    ["2024-02-29", 45_351],
    ["2027-01-01", 46_388],
    ["9999-12-31", 2_958_465],
  ])("%s is %d", (text, serial) => {
    expect(serialOf(date(text))).toBe(serial);
  });

  test("they grow by one a day, across month ends, leap days and changes of the clock", () => {
    fc.assert(
      fc.property(anyDate, (one) => {
        const last = daysInMonth(one.year, one.month);
        const next = one.day < last ? { ...one, day: one.day + 1 } : addMonths(one, 1);
        expect(serialOf(next) - serialOf(one)).toBe(1);
      }),
      { seed: 1 },
    );
  });
});

describe("months are added", () => {
  test.each<[string, number, string]>([
    ["2027-01-01", 0, "2027-01-01"],
    ["2027-01-01", 12, "2028-01-01"],
    ["2027-11-15", 3, "2028-02-01"],
    ["2027-12-31", 1, "2028-01-01"],
    ["2027-01-01", -1, "2026-12-01"],
    ["2027-03-01", -15, "2025-12-01"],
  ])("%s and %d months is the first of %s", (from, months, to) => {
    expect(formatDate(addMonths(date(from), months))).toBe(to);
  });
});
