import { beforeAll, expect, test } from "@jest/globals";
import { exitCodeOf, together } from "../../src/cli/reporting.ts";
import { remarksOf } from "../../src/cli/scenario-result.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { Decimal } from "../../src/formula/decimal.ts";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { runScenario, type ScenarioRun } from "../../src/model/run-scenario.ts";

let run: ScenarioRun;

beforeAll(async () => {
  run = runScenario(await loadScenario("test/cli/fixtures/scenarios/small.yaml"));
});

const brief = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, severity }) => `${code} ${severity}`);

/** The run with its first check of a kind failed by 12.5. */
function failing(kind: "error" | "alert"): ScenarioRun {
  const [first] = run.checks.filter((check) => check.kind === kind);
  return { ...run, checks: [{ ...first!, size: new Decimal("12.5"), passed: false }] };
}

test("a sound run gives no remark", () => {
  expect(remarksOf(run)).toEqual([]);
});

test("a failed check is an error (M310), an alert a warning (M311), each with its size and unit", () => {
  const [failed] = remarksOf(failing("error"));
  expect(failed).toMatchObject({ code: "M310", severity: "error", subject: "scenario small" });
  expect(failed?.sentence).toMatch(/^the check \S+\[\S+\]\.\S+ fails by 12\.5/);
  expect(brief(remarksOf(failing("alert")))).toEqual(["M311 warning"]);
  expect(exitCodeOf([failed!])).toBe(1);
  expect(exitCodeOf(remarksOf(failing("alert")))).toBe(0);
});

test("a switch that is nearly on the edge is told with its line and period (M320)", () => {
  const item = run.model.byKey.get("schedule[site].in_operation") as number;
  const [jump] = remarksOf({ ...run, closeJumps: [{ item, period: 4, margin: 1e-12 }] });
  expect(jump).toMatchObject({ code: "M320", severity: "warning" });
  expect(jump?.sentence).toContain("schedule[site].in_operation");
  expect(jump?.sentence).toContain("2028");
});

const error = (code: string): Diagnostic => ({ code, severity: "error", sentence: "." });

test("the gravest diagnostic decides the exit code", () => {
  expect(exitCodeOf([])).toBe(0);
  expect(exitCodeOf([error("W101"), error("M310")])).toBe(1);
  expect(exitCodeOf([error("W101"), error("S103")])).toBe(2);
  expect(exitCodeOf([error("F301")])).toBe(2);
  expect(exitCodeOf([error("M301"), error("M304")])).toBe(64);
});

test("what two scenarios inherit from one file is said once", () => {
  const findings = { diagnostics: [error("S103")], sources: new Map([["a.yaml", "a: 1"]]) };
  expect(together([findings, findings])).toEqual(findings);
});
