/** Structures side by side: every number is that of a separate run of its scenario. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { structureFigures } from "../../src/analysis/structure-figures.ts";
import { type Structure, type StructuresResult, structures } from "../../src/analysis/structures.ts";
import type { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";
import { loadScenario, openScenario, type Scenario } from "../../src/model/open-scenario.ts";
import { withStructures } from "../../src/model/open-structures.ts";
import { runScenario, type ScenarioRun } from "../../src/model/run-scenario.ts";
import { rowOf, scalarOf } from "../../src/model/summary.ts";
import { scenarioOf } from "../cases/read-cases.ts";

const FOLDER = "scenarios/structures";
const LISTED = ["all-equity", "export-credit", "prepayment", "stream-and-senior", "sovereign-preferred"];

let scenarios: [Scenario, ...Scenario[]];
let result: StructuresResult;

beforeAll(async () => {
  scenarios = await withStructures(await loadScenario(`${FOLDER}/all-equity.yaml`), {});
  result = await structures(scenarios);
}, 120_000);

const named = (name: string): Structure => result.structures.find(({ scenario }) => scenario === name) as Structure;
const run = (name: string, which: string): ScenarioRun =>
  runScenario(scenarios.find(({ model }) => model.study.name === name) as Scenario, { case: which });
const close = (found: number | null, expected: number | null, size = 1): void =>
  expect(Math.abs((found as number) - (expected as number))).toBeLessThanOrEqual(1e-9 * size);

test("the scenario comes first, then those that it lists, in their order", () =>
  expect(result.structures.map(({ scenario }) => scenario)).toEqual(LISTED));

test("financing divides the cash of the chain and does not change it", () => {
  for (const { chain, parties } of result.structures) {
    close(chain, named("all-equity").chain, 1e9);
    close(
      parties.reduce((total, { npv }) => total + npv, 0),
      chain,
      1e9,
    );
  }
});

describe.each(["export-credit", "stream-and-senior"])("%s", (name) => {
  test("has the values and returns of its owners in the case shown", () => {
    const shown = run(name, "base");
    for (const owner of ["tmk", "us_jv", "uz_nif", "reelement", "american_resources"]) {
      const party = named(name).parties.find(({ label }) => label === owner.replaceAll("_", " "));
      close(party!.npv, scalarOf(shown, `partner[${owner}].npv`), 1e8);
      close(party!.irr, scalarOf(shown, `partner[${owner}].irr`), 10);
    }
  }, 60_000);

  test("has what each treasury receives after financing", () => {
    const shown = run(name, "base");
    const row = (line: string): number[] => rowOf(shown, line);
    for (const state of ["uz", "us"]) {
      const [cash, level, factor] = [
        row(`country[${state}].cash_flow`),
        row("conventions[conventions].price_level"),
        row("conventions[conventions].discount_factor"),
      ];
      const worth = cash.reduce((total, one, t) => total + (one / (level[t] as number)) * (factor[t] as number), 0);
      close(named(name).parties.find(({ label }) => label === state.toUpperCase())!.npv, worth, 1e8);
    }
  }, 60_000);

  test("has its loan, its gearing, and its cover in the bank's case and in a worse one", () => {
    const structure = named(name);
    expect(structure.cases).toEqual({ shown: "base", bank: "bank", downside: "downside" });
    const shown = run(name, "base");
    close(structure.gearing, scalarOf(shown, "funding[mineco].gearing"), 1);
    for (const loan of structure.loans) {
      close(loan.amount, scalarOf(shown, `facility[${loan.name}].amount`), 1e8);
      close(loan.cover.bank, scalarOf(run(name, "bank"), `facility[${loan.name}].minimum_dscr`), 10);
      close(loan.cover.downside, scalarOf(run(name, "downside"), `facility[${loan.name}].minimum_dscr`), 10);
    }
    expect(structure.cover.bank).toBe(Math.min(...structure.loans.map(({ cover }) => cover.bank as number)));
  }, 60_000);
});

test("what binds a loan is what its sizing stopped at", () => {
  const bound = (name: string): unknown => named(name).loans.map((loan) => [loan.name, loan.binding]);
  expect(bound("all-equity")).toEqual([]);
  expect(bound("export-credit")).toEqual([
    ["exim", ["loan-life cover"]],
    ["uz_bank", ["cover ratio"]],
  ]);
});

test("as rows: every figure has a value per structure, and who has none is blank", () => {
  const figures = structureFigures(result);
  for (const { values } of figures) expect(values).toHaveLength(LISTED.length);
  expect(figures.find(({ label }) => label === "customers: NPV")?.values.map((value) => value === null)).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
});

describe("what cannot be compared is refused", () => {
  const codes = async (request: Promise<unknown>): Promise<string[]> =>
    request.then(
      () => [],
      ({ diagnostics }: FeasibilityError) => diagnostics.map(({ code }) => code),
    );

  test("another rate", async () => {
    const dearer = await scenarioOf({ conventions: { discount_rate: "12 %" } });
    expect(await codes(structures([await scenarioOf(), dearer]))).toEqual(["A107"]);
  });

  test("a case that one of them has not", async () => {
    const other = await scenarioOf({ cases: { base: {}, hard: {} } });
    expect(await codes(structures([other, await scenarioOf()], { bankCase: "hard" }))).toEqual(["M301"]);
  });
});

describe("the list of a scenario", () => {
  const BESIDE = "scenarios/structures/list.yaml";
  const open = async (section: string) => {
    const { readFile } = await import("node:fs/promises");
    const opened = await openScenario(BESIDE, {
      readFile: async (file) =>
        file === BESIDE
          ? `extends: ../integrated.yaml\nsensitivities:\n  structures: ${section}\n`
          : await readFile(file, "utf8"),
    });
    return {
      files: opened.structures?.files,
      errors: opened.diagnostics.flatMap(({ code, severity, place }) =>
        severity === "error" ? [`${code} ${place?.line}:${place?.column}`] : [],
      ),
    };
  };

  test("is relative to the file that says it", async () =>
    expect(await open("{ files: [prepayment.yaml, ../mine.yaml] }")).toEqual({
      files: ["scenarios/structures/prepayment.yaml", "scenarios/mine.yaml"],
      errors: [],
    }));

  test.each([
    ["a file outside the root", "{ files: [../../package.json] }", ["S105 3:25"]],
    ["a case that there is not", "{ files: [prepayment.yaml], bank_case: bnak }", ["S250 3:54"]],
    ["an unknown key", "{ files: [prepayment.yaml], cases: [bank] }", ["S103 3:43"]],
    ["no files", "{ bank_case: bank }", ["S240 3:15"]],
  ])("%s", async (_, section, expected) => expect((await open(section)).errors).toEqual(expected));

  test("a file that is not there is told where it is named", async () => {
    const opened = await openScenario("test/gallery/S104-missing-structure/scenario.yaml");
    expect(opened.diagnostics.map(({ code }) => code)).toContain("S104");
  });
});
