/**
 * Every formula cell of every workbook, recalculated by programs that nobody here wrote, from copies whose cached values
 * are poisoned, equals the exact reading; the float64 kernel equals it on every line and period; and the automatic proofs
 * of a sound workbook hold on everything that ships.
 */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { downstreamOf } from "../../src/formula/jump-margins.ts";
import { compileKernel, generateKernel, givenValues } from "../../src/formula/read-float.ts";
import { givenIn } from "../../src/model/given.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { agreementScales } from "../support/agreement.ts";
import { type Comparison, compareRecalculated, describeDifferences } from "../support/compare-recalculated.ts";
import { recalculateInProcess } from "../support/hyperformula.ts";
import { recalculateAll } from "../support/libreoffice.ts";
import { ALL, conventionsOf, rowScales, scenarioOf, type Written, written } from "../support/shipped.ts";
import {
  analyseWorkbook,
  brokenRules,
  countCounterFlow,
  describeViolations,
  irreproducibleBytes,
  malformedParts,
  type Violation,
} from "../support/workbook-proofs.ts";

/** Writing or recalculating a workbook takes seconds; a machine that is busy with other things gets half a minute for each. */
const PATIENCE = 30_000;

const compared: string[] = [];

describe("LibreOffice", () => {
  const results = new Map<string, Comparison>();
  beforeAll(
    async () => {
      const books = [];
      for (const file of ALL) books.push(await written(file));
      const recalculated = await recalculateAll(
        books.map(({ bytes }) => bytes),
        { timeoutMs: ALL.length * PATIENCE },
      );
      for (const [at, file] of ALL.entries()) {
        const { run, bytes } = books[at] as Written;
        results.set(file, compareRecalculated(bytes, recalculated[at] as never, { scaleOf: rowScales(run) }));
      }
    },
    2 * ALL.length * PATIENCE,
  );

  test.each(ALL)("recalculates every cell of %s to the exact reading", (file) => {
    const { compared: cells, differences, worst } = results.get(file) as Comparison;
    compared.push(`${file}: ${cells} cells, worst ${worst.toExponential(1)} of scale`);
    expect(describeDifferences(differences)).toBe("0 cells differ");
    expect(cells).toBeGreaterThan(5000);
  });

  test("says how many cells were compared, and excuses none", () => {
    process.stderr.write(`LibreOffice, cells compared (0 excused):\n  ${compared.join("\n  ")}\n`);
    expect(compared).toHaveLength(ALL.length);
  });
});

test.each(ALL)(
  "HyperFormula recalculates every cell of %s in process",
  async (file) => {
    const { run, bytes } = await written(file);
    const { compared: cells, differences } = compareRecalculated(bytes, recalculateInProcess(bytes), {
      scaleOf: rowScales(run),
    });
    expect(describeDifferences(differences)).toBe("0 cells differ");
    expect(cells).toBeGreaterThan(5000);
  },
  60_000,
);

test.each(ALL)(
  "the float64 kernel equals the exact reading on every line, period and case of %s",
  async (file) => {
    const scenario = await scenarioOf(file);
    const { program } = scenario.model;
    const kernel = compileKernel(generateKernel(program, scenario.model.rings));
    const faults: string[] = [];
    let cells = 0;
    let excused = 0;
    for (const [caseIndex, { name }] of scenario.model.study.cases.entries()) {
      const run = runScenario(scenario, { case: name });
      const values = givenValues(program, kernel.layout, givenIn(scenario.model, caseIndex));
      kernel.run(values);
      const scales = agreementScales(program, run.values);
      const doubtful = downstreamOf(
        program,
        run.closeJumps.map((jump) => jump.item),
      );
      for (const item of program.items) {
        if (item.kind !== "line") continue;
        const exact = run.values[item.index] ?? [];
        for (const [t, value] of exact.entries()) {
          const fast = values[(kernel.layout.offsets[item.index] as number) + t] as number;
          cells += 1;
          if (doubtful.has(item.index)) {
            excused += 1;
            continue;
          }
          const same =
            value === null
              ? Number.isNaN(fast)
              : Math.abs(fast - value.toNumber()) <= 1e-10 * Math.max(scales[item.index] as number, Number.MIN_VALUE);
          if (!same) faults.push(`${name} ${item.key}[${t}]: ${fast} for ${value}`);
        }
      }
    }
    process.stderr.write(`float64 against exact, ${file}: ${cells} cells in all cases, ${excused} excused\n`);
    expect(faults.slice(0, 10)).toEqual([]);
    expect(cells).toBeGreaterThan(5000);
  },
  120_000,
);

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
