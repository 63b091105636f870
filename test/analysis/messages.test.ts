/** Every sentence about what was asked of the analysis and is not there: exact text. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { compare } from "../../src/analysis/compare.ts";
import { openEngine } from "../../src/analysis/engine.ts";
import { sensitivity } from "../../src/analysis/sensitivity.ts";
import { type SolveRequest, solve } from "../../src/analysis/solve.ts";
import { structures } from "../../src/analysis/structures.ts";
import { everySolution, leapsOver, severalSolutions } from "../../src/diagnostics/analysis-messages.ts";
import { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";
import { loadScenario, type Scenario } from "../../src/model/open-scenario.ts";
import { overlaid, SMALL } from "../support/overlaid.ts";
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

describe("values and results that cannot be used so", () => {
  const tables = async (input: string, value: string, output = "npv"): Promise<string> => {
    try {
      await sensitivity(small, { tables: [{ input, values: [value] }], outputs: [output] });
    } catch (error) {
      if (error instanceof FeasibilityError) return textOf(error.diagnostics);
      throw error;
    }
    return "";
  };

  test("A103 a signed percentage of a percentage", async () => {
    expect(
      await tables("concentrators.plant.recovery", "-10 %"),
    ).toBe(`scenario small error A103 -10 % of concentrators.plant.recovery can mean two things, for it is a percentage itself.
   help: write x 0.9 for so much of its value, or -10 pp for percentage points.

1 error
`);
  });

  test("A104 a row where a number is wanted", async () => {
    expect(
      await tables("mines.pit.grade", "x 1.1", "ore_mined"),
    ).toBe(`scenario small error A104 "ore_mined" has a value for every period.
   help: name one period, e.g. ore_mined@2038.

1 error
`);
  });

  test("S204 a value in another unit", async () => {
    expect(
      await tables("prices.apt.quote", "350 USD/t ore"),
    ).toBe(`scenario small error S204 prices.apt.quote is in USD/mtu, "USD/t ore" is something else.
   help: write it in USD/mtu, or in another unit of the same kind.

1 error
`);
  });

  test("A105 nothing to compare", async () => {
    await expect(compare(small, { case: "base", withCase: "base" })).rejects.toThrow("A105");
    const said = await compare(small, { withCase: "base" }).catch((error) => textOf(error.diagnostics));
    expect(said).toBe(`error A105 small, case base and small, case base have the same values and the same structure.
   help: name another case with --case and --with-case, or another file.

1 error
`);
  });
});

describe("what is said of a solution", () => {
  const remarks = async (request: SolveRequest): Promise<string> => textOf((await solve(small, request)).remarks);

  test("A110 none", async () => {
    expect(
      await remarks({ input: "mines.pit.grade", target: "1e9 MUSD" }),
    ).toBe(`scenario small warning A110 no value of Grade in the ground, pit from 0 % WO3 to 100 % WO3 makes npv = 1e9 MUSD.
   the result stays between -57.81 million real USD and 26,040.87 million real USD.

1 warning
`);
  });

  test("A111 several", () => {
    expect(
      textOf([severalSolutions(QUEST, ["300 USD/mtu", "500 USD/mtu"])]),
    ).toBe(`scenario small warning A111 2 values of Benchmark quotation, apt make npv = 0: 300 USD/mtu, 500 USD/mtu.
   help: the result turns on the way: look at it between them before you name one.

1 warning
`);
  });

  test("A107 present values that do not compare", async () => {
    const dearer = await overlaid(SMALL, { conventions: { discount_rate: "12 %" } });
    const refused = await structures([small, dearer]).catch((error: FeasibilityError) => error.diagnostics);
    expect(
      textOf(refused as FeasibilityError["diagnostics"]),
    ).toBe(`error A107 small and overlay have present values that do not compare.
   discount rate: 0.08 in small, 0.12 in overlay.
   help: give both the same conventions and currency, best from one file that both extend.

1 error
`);
  });

  test("A112 a leap", () => {
    expect(
      textOf([leapsOver(QUEST, "300 USD/mtu")]),
    ).toBe(`scenario small warning A112 at 300 USD/mtu of Benchmark quotation, apt the result leaps across npv = 0 without taking it.
   something begins, ends or becomes blank there.

1 warning
`);
  });

  test("A113 a whole stretch", () => {
    expect(
      textOf([everySolution(QUEST, "300 USD/mtu", "500 USD/mtu")]),
    ).toBe(`scenario small warning A113 every value of Benchmark quotation, apt from 300 USD/mtu to 500 USD/mtu makes npv = 0.
   help: the input does not move the result there, or a limit holds it.

1 warning
`);
  });
});

const QUEST = {
  scenario: "small",
  input: "Benchmark quotation, apt",
  wish: "npv = 0",
  from: "0 USD/mtu",
  to: "3500 USD/mtu",
};
