/** The engine against the exact reading of the scenario with the same change written into it as a case. */

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { openEngine } from "../../src/analysis/engine.ts";
import { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";
import { inputPaths } from "../../src/model/input-paths.ts";
import { loadScenario, type Scenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { rowOf, scalarOf } from "../../src/model/summary.ts";
import { scenarioOf } from "../cases/read-cases.ts";

const FILE = "scenarios/integrated.yaml";

/** The integrated scenario with more laid over it. */
const overlaid = (overlay: Readonly<Record<string, unknown>>): Promise<Scenario> =>
  loadScenario("scenarios/overlay.yaml", {
    readFile: async (file) =>
      file === "scenarios/overlay.yaml"
        ? JSON.stringify({ extends: "integrated.yaml", ...overlay })
        : readFileSync(file, "utf8"),
  });

/** Changes of one input each, as a case writes them and as the engine is told. */
const CHANGES = [
  { path: "prices.apt.quote", text: "x 0.8", scale: 0.8 },
  { path: "tranches.sarykul.grade", text: "x 1.1", scale: 1.1 },
  { path: "concentrators.sarykul.recovery", text: "-5 pp", shift: -0.05 },
  { path: "capital_costs.*.amount", text: "x 1.2", scale: 1.2 },
  { path: "operating_costs.*.fixed", text: "x 0.9", scale: 0.9 },
  { path: "contracts.uz_concentrate.payability", text: "x 0.95", scale: 0.95 },
  { path: "schedules.sarykul.delay", text: "6 months", assign: 0.5 },
  { path: "facilities.exim.rate", text: "x 1.2", scale: 1.2 },
  { path: "additions.community_fund.inputs.levy", text: "x 3", scale: 3 },
  { path: "conventions.discount_rate", text: "+2 pp", shift: 0.02 },
] as const;
const OUTPUTS = ["npv", "irr", "mineco.npv", "min_dscr", "exim.dscr", "exim.dscr@2031", "chain.peak_funding"];

describe("with debt locked", () => {
  let plain: Scenario;
  let shocked: Scenario;

  beforeAll(async () => {
    const cases = CHANGES.map(({ path, text }, at) => [`shock_${at}`, { [path]: text }] as const);
    [plain, shocked] = await Promise.all([loadScenario(FILE), overlaid({ cases: Object.fromEntries(cases) })]);
  });

  test.each(CHANGES.map((change, at) => [change.path, change, at] as const))(
    "%s moves every result as the exact reading of a case does",
    (path, change, at) => {
      const engine = openEngine(plain, { vary: [path], outputs: OUTPUTS });
      if ("scale" in change) engine.scale(0, change.scale);
      else if ("shift" in change) engine.shift(0, change.shift);
      else engine.assign(0, change.assign);
      engine.run();
      const exact = runScenario(shocked, { case: `shock_${at}` });
      for (const [output, { key, kind, length }] of engine.plan.outputs.entries()) {
        const found = length > 1 ? [...engine.readRow(output)] : [engine.read(output)];
        const row = rowOf(exact, key);
        const wanted =
          kind === "row" ? row : [row.length > 1 ? row[engine.plan.labels.indexOf("2031")] : scalarOf(exact, key)];
        for (const [t, value] of found.entries()) {
          const expected = wanted[t] ?? 0;
          expect(Math.abs((Number.isNaN(value) ? 0 : value) - expected)).toBeLessThanOrEqual(
            1e-9 * Math.max(Math.abs(expected), 1),
          );
        }
      }
    },
    60_000,
  );

  test("what was set is forgotten when it is restored", () => {
    const engine = openEngine(plain, { vary: ["prices.apt.quote"], outputs: ["npv"] });
    engine.run();
    const before = engine.read(0);
    engine.scale(0, 1.3);
    engine.run();
    expect(engine.read(0)).toBeGreaterThan(before);
    engine.restore();
    engine.run();
    expect(engine.read(0)).toBe(before);
  });
});

describe("with debt sized anew", () => {
  const FACILITY = {
    facilities: {
      loan: { borrower: "mineco", rate: "8 %", cover: "1.3", first_repayment: "2028-01-01", repayment_time: "4 years" },
    },
  };

  test("a change moves the loan as the edited scenario says", async () => {
    const engine = openEngine(await scenarioOf(FACILITY), {
      vary: ["prices.apt.quote"],
      outputs: ["facility[loan].amount", "npv"],
      debt: "resize",
    });
    engine.scale(0, 1.2);
    engine.run();
    const exact = runScenario(await scenarioOf({ ...FACILITY, prices: { apt: { quote: "120 USD/mtu" } } }));
    expect(engine.read(0)).toBeCloseTo(scalarOf(exact, "facility[loan].amount") as number, 6);
    expect(engine.read(1)).toBeCloseTo(scalarOf(exact, "returns[chain].npv_post_tax") as number, 6);
  });
});

describe("names", () => {
  test("inputs are listed once, tables as one", async () => {
    const paths = inputPaths((await scenarioOf()).model);
    expect(paths).toContain("mines.pit.grade");
    expect(paths).toContain("schedules.site.ramp_up");
    expect(new Set(paths).size).toBe(paths.length);
  });

  test("every unknown name is told at once", async () => {
    const scenario = await scenarioOf();
    const open = (): unknown => openEngine(scenario, { vary: ["mines.pit.graed"], outputs: ["npvv", "irr"] });
    expect(open).toThrow(FeasibilityError);
    try {
      open();
    } catch (error) {
      expect((error as FeasibilityError).diagnostics.map(({ code }) => code)).toEqual(["A100", "A101"]);
    }
  });

  test("a value beyond its limits is capped, and counted", async () => {
    const engine = openEngine(await scenarioOf(), { vary: ["concentrators.mill.recovery"], outputs: ["npv"] });
    expect(engine.scale(0, 1.1)).toBe(0);
    expect(engine.scale(0, 1.5)).toBeGreaterThan(0);
    engine.run();
    const capped = engine.read(0);
    expect(engine.assign(0, 1)).toBe(0);
    engine.run();
    expect(engine.read(0)).toBe(capped);
  });
});
