/** Tables of the mine that cases are reckoned on, and of what ships, against exact runs of the edited scenario. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { grid } from "../../src/analysis/grid.ts";
import { sensitivity, spider } from "../../src/analysis/sensitivity.ts";
import { solve } from "../../src/analysis/solve.ts";
import { thresholds } from "../../src/analysis/thresholds.ts";
import { tornado } from "../../src/analysis/tornado.ts";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { scalarOf } from "../../src/model/summary.ts";
import { scenarioOf } from "../cases/read-cases.ts";

describe("price, grade and recovery", () => {
  const PATHS = ["prices.apt.quote", "mines.pit.grade", "concentrators.mill.recovery"];
  const at = async (overlay: Readonly<Record<string, unknown>>, factor: number): Promise<number[]> => {
    const { tables } = await spider(await scenarioOf(overlay), { inputs: PATHS, factors: [factor] });
    return tables.map(({ points }) => points[0]!.results[0]!);
  };

  test("have the same effect where nothing but metal is paid for", async () => {
    const [price, grade, recovery] = await at({}, 1.1);
    expect(grade).toBeCloseTo(price!, 6);
    expect(recovery).toBeCloseTo(price!, 6);
  });

  test("differ by freight, which more concentrate pays and a better price does not", async () => {
    const freight = { freight: { truck: { contract: "sale", rate: "200 USD/wmt" } } };
    const [price, grade, recovery] = await at(freight, 1.1);
    expect(recovery).toBeCloseTo(grade!, 6);
    expect(price! - grade!).toBeGreaterThan(0);
  });

  test("differ by the cap: nothing recovers more than all", async () => {
    const { tables } = await spider(await scenarioOf(), { inputs: PATHS, factors: [1.5] });
    expect(tables.map(({ points }) => points[0]!.capped)).toEqual([false, false, true]);
    // 80 % x 1.5 is held at 100 %: as if multiplied by 1.25.
    const [price] = await at({}, 1.25);
    expect(tables[2]!.points[0]!.results[0]).toBeCloseTo(price!, 6);
    expect(tables[2]!.points[0]!.value).toBe(100);
  });
});

describe("cells of tables of the integrated scenario", () => {
  // Ten cells in all; each is the exact reading of a case that says the same.
  const ONE_WAY = { input: "prices.apt.quote", values: ["-30 %", "-15 %", "+15 %", "+30 %"] };
  const DELAY = { input: "schedules.sarykul.delay", values: ["6 months", "12 months"] };
  const ROWS = { input: "concentrators.sarykul.recovery", values: ["-5 pp", "+5 pp"] };
  const COLUMNS = { input: "capital_costs.*.amount", values: ["x 0.85", "x 1.25"] };

  test("agree with exact runs within 1e-9 of their scale", async () => {
    const cases: Record<string, Record<string, string>> = {};
    const texts: Readonly<Record<string, string>> = {
      "-30 %": "x 0.7",
      "-15 %": "x 0.85",
      "+15 %": "x 1.15",
      "+30 %": "x 1.3",
    };
    for (const [t, { input, values }] of [ONE_WAY, DELAY].entries())
      for (const [v, value] of values.entries()) cases[`one_${t}_${v}`] = { [input]: texts[value] ?? value };
    for (const [r, row] of ROWS.values.entries())
      for (const [c, column] of COLUMNS.values.entries())
        cases[`two_${r}_${c}`] = { [ROWS.input]: row, [COLUMNS.input]: column };
    const exact = await loadScenario("scenarios/overlay.yaml", {
      readFile: async (file) =>
        file === "scenarios/overlay.yaml"
          ? JSON.stringify({ extends: "integrated.yaml", cases })
          : readFileSync(file, "utf8"),
    });
    const wanted = (name: string): number =>
      scalarOf(runScenario(exact, { case: name }), "returns[chain].npv_post_tax") as number;
    const plain = await loadScenario("scenarios/integrated.yaml");
    const { tables, debt } = await sensitivity(plain, { tables: [ONE_WAY, DELAY], outputs: ["npv"] });
    expect(debt).toBe("locked");
    const close = (found: number | null | undefined, expected: number): void =>
      expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1e6, Math.abs(expected)));
    for (const [t, { points }] of tables.entries())
      for (const [v, point] of points.entries()) close(point.results[0], wanted(`one_${t}_${v}`));
    const { results } = await grid(plain, { rows: ROWS, columns: COLUMNS });
    for (const [r, row] of results.entries())
      for (const [c, value] of row.entries()) close(value, wanted(`two_${r}_${c}`));
  }, 120_000);
});

describe("the automatic tornado", () => {
  test("moves every input or says why not, and prints what debt did", async () => {
    const { bars, idle, left, debt } = await tornado(await loadScenario("scenarios/integrated.yaml"));
    expect(debt).toBe("locked");
    expect(bars.length).toBeGreaterThan(60);
    expect(bars.map(({ swing }) => swing)).toEqual(
      [...bars.map(({ swing }) => swing)].sort((one, other) => other - one),
    );
    const price = bars.find(({ input }) => input.path === "prices.apt.quote")!;
    expect(price.low.results[0]!).toBeLessThan(price.high.results[0]!);
    // The size of the loan is held, so that its cover ratio moves nothing.
    expect(idle).toContain("facilities.exim.cover");
    expect(left.find(({ path }) => path === "holdings.tmk_mineco.share")!.why).toContain("100 %");
  });

  test("uses the accuracy of the study class for capital costs without a range", async () => {
    const overlay = {
      depreciation_pools: { works: { entity: "mineco", schedule: "site", life: "5" } },
      capital_costs: { build: { entity: "mineco", schedule: "site", pool: "works", amount: "20000 USD" } },
    };
    const plain = await scenarioOf({ ...overlay, scenario: { title: "a study", study_class: "PFS" } });
    const { bars } = await tornado(plain, { inputs: ["capital_costs.build.amount"] });
    expect(bars[0]!.basis).toBe("accuracy");
    expect([bars[0]!.low.value, bars[0]!.high.value]).toEqual([15_000, 25_000]);
  });
});

describe("thresholds", () => {
  test("are where a solution is", async () => {
    const scenario = await loadScenario("scenarios/integrated.yaml");
    const { thresholds: found } = await thresholds(scenario, {
      inputs: ["tranches.sarykul.grade"],
      floors: [
        { output: "npv", least: 0 },
        { output: "min_dscr", least: 1.1 },
      ],
    });
    const solved = await solve(scenario, { input: "tranches.sarykul.grade", output: "min_dscr", target: 1.1 });
    expect(found[0]!.crossings[1]!.value).toBeCloseTo(solved.solutions[0]!.value as number, 9);
    expect(found[0]!.crossings[0]!.change).toBeLessThan(0);
  });
});
