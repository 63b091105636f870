/** The automatic proofs of a sound workbook, on everything that ships, in two cases each. */

import { expect, test } from "@jest/globals";
import { ALL, conventionsOf, scenarioOf, written } from "../support/shipped.ts";
import {
  analyseWorkbook,
  brokenRules,
  countCounterFlow,
  describeViolations,
  irreproducibleBytes,
  malformedParts,
  type Violation,
} from "../support/workbook-proofs.ts";

test.each(ALL)(
  "every rule holds in the workbook of %s",
  async (file) => {
    const { run, bytes } = await written(file);
    const book = analyseWorkbook(bytes);
    const broken = brokenRules(book, conventionsOf(run));
    const told = Object.entries(broken).map(
      ([rule, violations]) => `${rule}: ${describeViolations(violations as Violation[])}`,
    );
    expect(told).toEqual([]);
    process.stderr.write(`${file}: ${book.formulas.length} formulas, ${countCounterFlow(book)} in counter-flow\n`);
  },
  60_000,
);

test.each(ALL)(
  "every part of the file of %s is well formed",
  async (file) => {
    const { bytes } = await written(file);
    expect(await malformedParts(bytes)).toEqual([]);
  },
  60_000,
);

test("another case gives the same formulas", async () => {
  const file = "test/fixtures/slice.yaml";
  const [base, bank] = [await written(file, "base"), await written(file, "bank")];
  const formulas = (bytes: Uint8Array): string[] =>
    analyseWorkbook(bytes).formulas.map(({ sheet, cell, text }) => `${sheet}!${cell.address}=${text}`);
  expect(formulas(bank.bytes)).toEqual(formulas(base.bytes));
  expect((await scenarioOf(file)).model.study.cases.length).toBeGreaterThan(1);
}, 60_000);

test("the same scenario gives the same bytes in two time zones and locales", async () => {
  expect(await irreproducibleBytes({ module: "./test/support/slice-bytes.ts", call: "sliceBytes" })).toEqual([]);
}, 120_000);
