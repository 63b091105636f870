/** Every sentence about what was asked of the analysis and is not there: exact text. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { openEngine } from "../../src/analysis/engine.ts";
import { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";
import { loadScenario, type Scenario } from "../../src/model/open-scenario.ts";
import { textOf } from "../support/tiny-study.ts";

let small: Scenario;

beforeAll(async () => {
  small = await loadScenario("test/cli/fixtures/scenarios/small.yaml");
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

const asking = (vary: string, output: string): string =>
  refusal(() => openEngine(small, { vary: [vary], outputs: [output] }));

describe("names that there are not", () => {
  test("A100 an unknown input", () => {
    expect(asking("mines.pit.graed", "npv")).toBe(`scenario small error A100 there is no input "mines.pit.graed".
   help: did you mean "mines.pit.grade"?

1 error
`);
  });

  test("A101 an unknown result", () => {
    expect(
      asking("mines.pit.grade", "returns[chain].npv_post_txa"),
    ).toBe(`scenario small error A101 there is no result "returns[chain].npv_post_txa".
   help: did you mean "returns[chain].npv_post_tax"?

1 error
`);
  });

  test("A102 a short name of several results", () => {
    expect(
      asking("mines.pit.grade", "pre_tax_cash_flow"),
    ).toBe(`scenario small error A102 "pre_tax_cash_flow" names 2 results.
   help: name one of them in full: entity[mineco].pre_tax_cash_flow, chain[chain].pre_tax_cash_flow.

1 error
`);
  });
});
