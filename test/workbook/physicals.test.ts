/** What no shipped scenario uses of ore, mill and refinery stands in the workbook all the same: recalculated in process. */

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { workbookBytes } from "../../src/report/workbook.ts";
import { type Structure, scenarioTree, structures } from "../properties/random-structure.ts";
import { compareRecalculated, describeDifferences } from "../support/compare-recalculated.ts";
import { recalculateInProcess } from "../support/hyperformula.ts";
import { rowScales } from "../support/shipped.ts";

type Plain = Pick<Structure, "physicals" | "refinery" | "mills" | "mines">;

const EVERYTHING: Plain = {
  mills: 2,
  mines: 3,
  refinery: "buys",
  physicals: {
    tranches: true,
    stockpiles: 2,
    preStripping: true,
    sorting: true,
    recoveryBy: "grade",
    oreOfOthers: true,
    byProduct: "inside",
    modules: true,
    steps: true,
    learning: true,
    tracked: true,
    scrap: true,
    carbide: true,
  },
};

/** Any structure around it serves; the first one drawn does. */
test("a workbook with every variant of ore, mill and refinery recalculates to the exact reading", async () => {
  const [drawn] = fc.sample(structures, { numRuns: 1, seed: 2027 });
  const tree = scenarioTree({ ...(drawn as Structure), uniform: "year", ...EVERYTHING });
  const text = JSON.stringify(tree);
  const run = runScenario(await loadScenario("every.yaml", { readFile: async () => text }));
  expect(run.summary.checksFailed).toEqual([]);
  const bytes = await workbookBytes(run);
  const { compared, differences } = compareRecalculated(bytes, recalculateInProcess(bytes), {
    scaleOf: rowScales(run),
  });
  expect(describeDifferences(differences)).toBe("0 cells differ");
  expect(compared).toBeGreaterThan(20_000);
}, 120_000);
