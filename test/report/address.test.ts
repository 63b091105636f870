import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  absoluteRange,
  address,
  COLUMN_MARKS,
  columnName,
  columnNumber,
  inColumn,
  quoteSheet,
} from "../../src/report/address.ts";

test("column letters count like Excel's", () => {
  expect([1, 26, 27, 28, 702, 703, 16_384].map(columnName)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA", "XFD"]);
  expect(() => columnName(0)).toThrow("There is no column 0");
  expect(() => columnName(16_385)).toThrow("run from 1 to 16384");
});

test("column names and numbers are inverse", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => columnNumber(columnName(column)) === column));
});

test("addresses are anchored as asked", () => {
  expect(address(3, 7)).toBe("C7");
  expect(address(3, 7, { absolute: true })).toBe("$C$7");
  expect(address(3, 7, { anchor: "column" })).toBe("$C7");
  expect(address(3, 7, { anchor: "row" })).toBe("C$7");
});

test("a text for every column of a row names its own, the one before and the one after", () => {
  const { own, previous, following } = COLUMN_MARKS;
  const text = `${previous}5+Prices!${own}$6*$C$2-${following}7`;
  expect(inColumn(text, 4)).toBe("C5+Prices!D$6*$C$2-E7");
  expect(inColumn(text, 26)).toBe("Y5+Prices!Z$6*$C$2-AA7");
});

test("sheet names are quoted unless they are plain words that cannot be taken for a cell", () => {
  expect(["Inputs", "Cash flow", "Q1", "RC", "R1C1", "2027", "Приток", "it's"].map(quoteSheet)).toEqual([
    "Inputs",
    "'Cash flow'",
    "'Q1'",
    "'RC'",
    "'R1C1'",
    "'2027'",
    "'Приток'",
    "'it''s'",
  ]);
  expect(absoluteRange("Inputs", { column: 6, row: 4 }, { column: 45, row: 4 })).toBe("'Inputs'!$F$4:$AS$4");
  expect(absoluteRange("Inputs", { column: 5, row: 4 })).toBe("'Inputs'!$E$4");
});
