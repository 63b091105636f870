/** The section `sensitivities` of a scenario: read as it is written, and every mistake where it stands. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { grid } from "../../src/analysis/grid.ts";
import { sensitivity } from "../../src/analysis/sensitivity.ts";
import { solve } from "../../src/analysis/solve.ts";
import { openScenario, type Scenario } from "../../src/model/open-scenario.ts";

const BASE = readFileSync("test/cases/base.yaml", "utf8");
const open = (section: string) =>
  openScenario("study.yaml", {
    readFile: async (file) => (file === "base.yaml" ? BASE : `extends: base.yaml\nsensitivities:\n${section}`),
  });

/** Codes with line and column. */
const mistakes = async (section: string): Promise<string[]> =>
  (await open(section)).diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);

describe("what is asked", () => {
  test("is read as it is written, and runs", async () => {
    const scenario = (await open(`
  debt: locked
  outputs: [npv, chain.irr]
  one_way:
    prices.apt.quote: [-30 %, +15 %]
    concentrators.mill.recovery: ±5 pp
    schedules.site.delay: 6 months
  two_way:
    - { rows: { prices.apt.quote: 80..120 USD/mtu in 3 }, columns: { mines.*.grade: [x 0.9, x 1.1] }, output: npv }
  tornado: { inputs: [mines.pit.grade], by: 20 % }
  spider: { inputs: [mines.pit.grade], factors: [0.9, 1.1] }
  solve:
    - { input: prices.apt.quote, target: 0 }
    - { input: prices.apt.quote, output: irr, target: 15 %, flat: true }
`)) as Scenario;
    expect(scenario.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const { oneWay, twoWay, tornado, spider, solve: goals, outputs } = scenario.analyses!;
    expect(outputs).toEqual(["npv", "chain.irr"]);
    expect(oneWay.map(({ values }) => values.map(({ kind, by }) => [kind, by]))).toEqual([
      [
        ["scale", 0.7],
        ["scale", 1.15],
      ],
      [
        ["shift", -0.05],
        ["shift", 0.05],
      ],
      [["assign", 0.5]],
    ]);
    expect(tornado).toEqual({ inputs: ["mines.pit.grade"], by: 0.2 });
    expect(spider).toEqual({ inputs: ["mines.pit.grade"], factors: [0.9, 1.1] });
    const { tables } = await sensitivity(scenario, { tables: oneWay });
    expect(tables).toHaveLength(3);
    expect((await grid(scenario, twoWay[0]!)).results).toHaveLength(3);
    // The ore is worth its price at every year's cost of nothing: any price above 0 pays, and 0 breaks even.
    expect((await solve(scenario, goals[0]!)).solutions[0]!.value).toBeCloseTo(0, 9);
  });

  test("Monte Carlo stands beside it", async () => {
    expect(await mistakes("  monte_carlo: { trials: 1000 }\n")).toEqual([]);
  });
});

describe("what is wrong is told where it stands", () => {
  test.each([
    ["an unknown key", "  one_wy: {}\n", ["S103 3:3"]],
    ["an unknown input", "  one_way:\n    mines.pit.graed: x 1.1\n", ["A100 4:5"]],
    ["an unknown result", "  outputs: [npvv]\n", ["A101 3:13"]],
    ["a value in a wrong unit", "  one_way: { mines.pit.grade: [0.3 %, 3 USD] }\n", ["S204 3:41"]],
    ["a percentage of a percentage", "  one_way: { concentrators.mill.recovery: -10 % }\n", ["A103 3:43"]],
    ["a side with two inputs", "  two_way: [{ rows: {}, columns: { mines.pit.grade: x 2 } }]\n", ["A106 3:15"]],
    ["a side left out", "  two_way: [{ rows: { mines.pit.grade: x 2 } }]\n", ["S240 3:13"]],
    ["a goal without target", "  solve: [{ input: mines.pit.grade }]\n", ["S240 3:11"]],
    ["a goal in no case", "  solve: [{ input: mines.pit.grade, target: 0, case: bnak }]\n", ["S250 3:54"]],
    ["a term that there is not", "  negotiation: { contracts.sale.payble: +1 pp }\n", ["A100 3:18"]],
    ["a step that can mean two things", "  negotiation: { contracts.sale.payable: +1 % }\n", ["A103 3:42"]],
    ["a share that is none", "  tornado: { by: 10 }\n", ["S211 3:18"]],
    ["a period that there is not", "  outputs: [ore_mined@2077]\n", ["M303 3:13"]],
  ])("%s", async (_, section, expected) => {
    expect(await mistakes(section)).toEqual(expected);
  });

  test("every mistake at once", async () => {
    const found = await mistakes("  one_way: { mines.pit.graed: x 1.1 }\n  outputs: [npvv]\n");
    expect(found.sort()).toEqual(["A100 3:14", "A101 4:13"]);
  });
});
