/**
 * Every formula cell of every workbook, recalculated by programs that nobody here wrote, from copies whose cached values
 * are poisoned, equals the exact reading; and the float64 kernel equals it on every line and period.
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
import { ALL, rowScales, scenarioOf, written } from "../support/shipped.ts";

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
        const { run, bytes } = books[at] as Awaited<ReturnType<typeof written>>;
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
