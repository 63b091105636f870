/** Solving for a percentile of a simulation: the solution is one, and what is not found is said in words. */

import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { simulate } from "../../src/analysis/monte-carlo/simulate.ts";
import { type SolveRequest, solve } from "../../src/analysis/solve.ts";
import { loadScenario, openScenario, type Scenario } from "../../src/model/open-scenario.ts";
import { overlaid, SMALL } from "../support/overlaid.ts";

jest.setTimeout(120_000);

/** Everything but the share that the smelter pays is drawn as here; 300 trials. */
const UNCERTAIN = {
  sensitivities: {
    monte_carlo: {
      trials: 300,
      seed: 11,
      distributions: {
        "mines.pit.grade": { shape: "uniform", low: "0.27 %", high: "0.33 %" },
        "operating_costs.mining.per_tonne": { shape: "lognormal", enters: "factor", mean: 1, deviation: 0.1 },
      },
      paths: { "prices.apt.quote": { volatility: "15 %" } },
    },
  },
};
const ASKED: SolveRequest = {
  input: "contracts.sale.payable",
  output: "npv",
  target: 0,
  statistic: "p10",
  trials: 300,
};

let scenario: Scenario;

beforeAll(async () => {
  scenario = await overlaid(SMALL, UNCERTAIN);
});

describe("a percentile is solved for", () => {
  test("and a simulation at the solution has it", async () => {
    const { kind, solutions, simulation, output } = await solve(scenario, { ...ASKED, target: "-20 MUSD" });
    expect([kind, output]).toEqual(["one", "P10 of npv"]);
    expect(simulation).toEqual({ statistic: "p10", trials: 300, seed: 11, sampling: "random" });
    const [{ value, statistic, words, results }] = solutions as [(typeof solutions)[number]];
    expect(words).toBe(`${Number((value as number).toPrecision(6))} %`);
    expect(statistic?.value).toBeCloseTo(-20e6, 0);
    expect([(statistic?.low as number) < -20e6, (statistic?.high as number) > -20e6]).toEqual([true, true]);
    expect(statistic?.applies).toBe(1);
    // One trial in ten falls below P10, and the run without uncertainty lies far above it.
    expect(results[0]).toBeGreaterThan(-20e6);
    const there = await overlaid(SMALL, { ...UNCERTAIN, contracts: { sale: { payable: `${value} %` } } });
    const { outputs } = await simulate(there, { outputs: ["npv"] });
    const p10 = outputs[0]?.percentiles.find(({ share }) => share === 0.1);
    // The same 300 trials; the author's unit holds twelve digits of the solution.
    expect(Math.abs((p10?.value as number) / -20e6 - 1)).toBeLessThan(1e-8);
  });

  test("a higher percentile needs less", async () => {
    const [cautious, bold] = await Promise.all(
      (["p10", "p90"] as const).map((statistic) => solve(scenario, { ...ASKED, statistic, target: "-20 MUSD" })),
    );
    expect(cautious?.solutions[0]?.value).toBeGreaterThan(bold?.solutions[0]?.value as number);
  });

  test("rates of return that the loop leaves open are decided before they count", async () => {
    const { solutions } = await solve(scenario, { ...ASKED, output: "irr", statistic: "p50", target: "5 %" });
    expect(solutions[0]?.statistic?.value).toBeCloseTo(0.05, 6);
  });
});

describe("in words", () => {
  const codes = async (request: Partial<SolveRequest>): Promise<string[]> =>
    (await solve(scenario, { ...ASKED, trials: 60, ...request })).remarks.map(
      ({ code, sentence, facts }) => `${code} ${sentence} ${facts?.join(" ") ?? ""}`,
    );

  test("no value does it, and between which values the percentile stays", async () => {
    const [said] = await codes({ target: "900 MUSD" });
    expect(said).toMatch(/^A110 no value of Payability.* makes P10 of npv = 900 MUSD\. the result stays between -?\d/);
  });

  test("several do", async () => {
    // By hand: 5 (x - 70 %)^2 = 0.05 at x = 60 % and x = 80 %.
    const { kind, remarks } = await solve(scenario, {
      input: ASKED.input,
      output: "npv",
      target: 0.05,
      objective: { name: "distance from 70 %", of: ({ by }) => (by - 0.7) ** 2 * 5 },
    });
    expect(kind).toBe("several");
    expect(remarks[0]?.sentence).toMatch(/^2 values of Payability.* make distance from 70 % = /);
  });

  test("any value does, for the input moves nothing", async () => {
    // Ore is mined whatever is paid for it.
    const ore = { output: "ore_mined@2030", statistic: "p50", trials: 20 } as const;
    const { outputs } = await simulate(scenario, { trials: 20, outputs: [ore.output] });
    const target = outputs[0]?.percentiles.find(({ share }) => share === 0.5)?.value as number;
    const { kind, remarks } = await solve(scenario, { ...ASKED, ...ore, target });
    expect([kind, remarks[0]?.code]).toEqual(["every", "A113"]);
  });

  test("a percentile that is none", async () => {
    await expect(solve(scenario, { ...ASKED, statistic: "p120" })).rejects.toThrow(/statistic/);
  });
});

test("a goal of the scenario names the statistic and its trials, and what is none is told where it stands", async () => {
  const open = (goal: string) =>
    openScenario("test/cli/fixtures/scenarios/goals.yaml", {
      readFile: async (file) =>
        file.endsWith("goals.yaml")
          ? `extends: small.yaml\nsensitivities:\n  solve:\n    - { input: contracts.sale.payable, target: 0, ${goal} }\n`
          : (await import("node:fs")).readFileSync(file, "utf8"),
    });
  const { analyses } = await open("statistic: P10, trials: 200");
  expect(analyses?.solve[0]).toMatchObject({ statistic: "p10", trials: 200 });
  const { diagnostics } = await open("statistic: p0");
  expect(
    diagnostics.filter(({ severity }) => severity === "error").map(({ code, place }) => `${code} ${place?.line}`),
  ).toEqual(["S211 4"]);
  expect((await loadScenario(SMALL)).analyses).toBeUndefined();
});
