import { expect, test } from "@jest/globals";
import { textTable } from "../../src/cli/text-table.ts";

const COLUMNS = [
  { title: "name" },
  { title: "amount", align: "right" as const },
  { title: "unused" },
  { title: "file" },
];
const ROWS = [
  ["a", "1.0", "", "reports/a.xlsx"],
  ["bb", "1,234.5", "", ""],
];
const plain = (text: string): string => text;

test("aligns columns and leaves out those without a value", () => {
  expect(textTable(COLUMNS, ROWS, undefined, plain)).toBe(
    ["name   amount  file", "a         1.0  reports/a.xlsx", "bb    1,234.5", ""].join("\n"),
  );
});

test("stacks values on a screen that is too narrow", () => {
  expect(textTable(COLUMNS, ROWS, 20, plain)).toBe(
    ["name    a", "amount  1.0", "file    reports/a.xlsx", "", "name    bb", "amount  1,234.5", ""].join("\n"),
  );
});

test("counts wide characters as two columns and spells out control characters", () => {
  const text = textTable(
    [{ title: "n" }, { title: "m" }],
    [
      ["钨", "1"],
      ["\u001b", "2"],
    ],
    undefined,
    plain,
  );
  expect(text).toBe(["n     m", "钨    1", "\\x1b  2", ""].join("\n"));
});
