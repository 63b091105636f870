/** Every sentence about a run and about what was asked of it, as an analyst reads it: exact text. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { remarksOf } from "../../src/cli/scenario-result.ts";
import { type Diagnostic, FeasibilityError } from "../../src/diagnostics/diagnostic.ts";
import { Decimal } from "../../src/formula/decimal.ts";
import { explain } from "../../src/model/explain.ts";
import { loadScenario, type Scenario } from "../../src/model/open-scenario.ts";
import { runScenario, type ScenarioRun } from "../../src/model/run-scenario.ts";
import { scenarioOf } from "../cases/read-cases.ts";
import { textOf } from "../support/tiny-study.ts";

const FIXTURES = "test/cli/fixtures/scenarios";

let small: Scenario;
let run: ScenarioRun;

beforeAll(async () => {
  small = await loadScenario(`${FIXTURES}/small.yaml`);
  run = runScenario(small);
});

/** What is said when a call is refused. */
function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof FeasibilityError) return textOf(error.diagnostics);
    throw error;
  }
  throw new Error("the call was not refused");
}

const said = (diagnostics: readonly Diagnostic[]): string => textOf(diagnostics);
const itemOf = (key: string): number => run.model.byKey.get(key) as number;

describe("what was asked for and is not there", () => {
  test("M301 an unknown case", () => {
    expect(
      refusal(() => runScenario(small, { case: "bnak" })),
    ).toBe(`scenario small error M301 there is no case "bnak" in small.
   help: did you mean "bank"? Cases: base, bank.

1 error
`);
  });

  test("M302 an unknown line", () => {
    expect(
      refusal(() => explain(run, "ore_mind")),
    ).toBe(`scenario small error M302 there is no line "ore_mind" in small.
   help: did you mean "mine[pit].ore_mined"?

1 error
`);
  });

  test("M302 an unknown line that resembles none", () => {
    expect(
      refusal(() => explain(run, "completely_different_thing")),
    ).toBe(`scenario small error M302 there is no line "completely_different_thing" in small.
   help: \`npm run model -- explain FILE\` lists the lines.

1 error
`);
  });

  test("M303 an unknown period", () => {
    expect(refusal(() => explain(run, "ore_mined", "2077"))).toBe(`error M303 there is no period "2077".
   help: periods: 2027 Q1, 2027 Q2, 2027 Q3, 2027 Q4, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036, 2037, 2038.

1 error
`);
  });

  test("M304 a short name of several lines", () => {
    expect(
      refusal(() => explain(run, "npv_post_tax")),
    ).toBe(`scenario small error M304 "npv_post_tax" names 2 lines of small.
   help: name one of them in full: returns[chain].npv_post_tax, returns[mineco].npv_post_tax.

1 error
`);
  });
});

describe("what a run says of itself", () => {
  const failing = (kind: "error" | "alert"): ScenarioRun => {
    const first = run.checks.find((check) => check.kind === kind)!;
    return { ...run, checks: [{ ...first, size: new Decimal("12.5"), passed: false }] };
  };

  test("M202 several rates of return", async () => {
    expect(
      said(remarksOf(runScenario(await loadScenario(`${FIXTURES}/twice.yaml`)))),
    ).toBe(`scenario twice warning M202 the cash flow of chain before tax has 2 rates of return, 17.7 % and 126.6 %.
   help: the flow changes sign more than once; judge by net present value.

scenario twice warning M202 the cash flow of chain after tax has 2 rates of return, 23.9 % and 104.1 %.
   help: the flow changes sign more than once; judge by net present value.

scenario twice warning M202 the cash flow of mineco before tax has 2 rates of return, 17.7 % and 126.6 %.
   help: the flow changes sign more than once; judge by net present value.

scenario twice warning M202 the cash flow of mineco after tax has 2 rates of return, 23.9 % and 104.1 %.
   help: the flow changes sign more than once; judge by net present value.

4 warnings
`);
  });

  test("M310 a check that fails", () => {
    expect(
      said(remarksOf(failing("error"))),
    ).toBe(`scenario small error M310 the check conventions[conventions].price_time_check fails by 12.5 year.
   help: this is a broken invariant of the model: do not use its results, and report the scenario.

1 error
`);
  });

  test("S330 sizing that has not converged, with the rate at which it does", async () => {
    const loan = {
      borrower: "mineco",
      rate: "10 %",
      cover: 1.5,
      first_repayment: "2028-01-01",
      repayment_time: "2 years",
    };
    const taxed = await scenarioOf({
      depreciation_pools: { plant: { entity: "mineco", schedule: "site", life: 5 } },
      capital_costs: { plant: { entity: "mineco", schedule: "site", pool: "plant", amount: "30000 USD" } },
      profit_taxes: { plain: { entity: "mineco" }, geared: { entity: "mineco", debt: "with" } },
      facilities: { bank: loan },
      run: { sizing_passes: 2 },
    });
    expect(said(remarksOf(runScenario(taxed)))).toMatch(
      /scenario case error S330 sizing of bank has not converged: [\d.,]+ USD are left after 2 passes, [\d.]+ % of what the pass before left\.\n {3}help: raise "sizing_passes" under run/,
    );
  });

  test("M311 an alert", () => {
    expect(
      said(remarksOf(failing("alert"))),
    ).toBe(`scenario small warning M311 Closure ends beyond the timeline (schedule[site].within_timeline): 12.5.
   help: lengthen the timeline when this is not 0.

1 warning
`);
  });

  test("S272 an input that the run shows to be impossible, at its line", async () => {
    const rich = await scenarioOf({
      mines: { pit: { grade_from: "plan", plan_grade: "0.45 %" } },
      cases: { base: {}, richer: { "mines.pit.plan_grade": "0.60 %" } },
    });
    expect(
      said(remarksOf(runScenario(rich, { case: "richer" }))),
    ).toBe(`case.yaml:1:136 error S272 mines.pit.plan_grade cannot be so: metal mined beyond that of the reserve is 1,500 mtu in case richer.
   help: change mines.pit.plan_grade or what it is held against.

1 error
`);
    expect(said(remarksOf(runScenario(rich)))).toContain("is 750 mtu.");
    const curve = { recovery_by: "grade", recovery: null, recovery_base: "110 %", recovery_slope: "5 %" };
    const steep = await scenarioOf({ concentrators: { mill: curve } });
    expect(said(remarksOf(runScenario(steep)))).toContain(
      "concentrators.mill.recovery_base cannot be so: recovery by the curve beyond what goes in is 0.0398",
    );
  });

  test("M320 a switch decided by next to nothing", () => {
    const closeJumps = [{ item: itemOf("schedule[site].in_operation"), period: 4, margin: 1e-12 }];
    expect(
      said(remarksOf({ ...run, closeJumps })),
    ).toBe(`scenario small warning M320 the switch in schedule[site].in_operation is decided by less than 1e-10 in 2028.
   help: a program that rounds otherwise may decide it otherwise; lines that depend on it are excused from comparison.

1 warning
`);
  });
});
