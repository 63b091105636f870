/** Every sentence about uncertainty, as an analyst reads it. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { type SimulationOptions, simulate } from "../../../src/analysis/monte-carlo/simulate.ts";
import { FeasibilityError } from "../../../src/diagnostics/diagnostic.ts";
import { cannotFit } from "../../../src/diagnostics/risk-messages.ts";
import { loadScenario, type Scenario } from "../../../src/model/open-scenario.ts";
import { overlaid, SMALL } from "../../support/overlaid.ts";
import { textOf } from "../../support/tiny-study.ts";

let small: Scenario;

beforeAll(async () => {
  small = await loadScenario(SMALL);
});

const GRADE = "mines.pit.grade";
const COST = "operating_costs.mining.per_tonne";
const uniform = { shape: "uniform", low: 0.9, high: 1.1, enters: "factor" } as const;

/** What is said when a simulation is refused. */
async function refusal(options: SimulationOptions, scenario = small): Promise<string> {
  try {
    await simulate(scenario, { trials: 10, ...options });
  } catch (error) {
    if (error instanceof FeasibilityError) return textOf(error.diagnostics);
    throw error;
  }
  throw new Error("the call was not refused");
}

describe("a simulation is refused", () => {
  test.each<[code: string, sentence: string, options: SimulationOptions]>([
    [
      "A200",
      "the distribution of mines.pit.grade is impossible: its mode must lie between its ends.",
      { distributions: { [GRADE]: { shape: "triangular", low: "0.4 %", high: "0.5 %" } } },
    ],
    [
      "A201",
      "the uniform distribution of mines.pit.grade lacks high.",
      { distributions: { [GRADE]: { shape: "uniform", low: "0.4 %" } } },
    ],
    [
      "A202",
      'low of mines.pit.grade: "20 USD/t" cannot be used: low of mines.pit.grade is in mtu/t ore',
      { distributions: { [GRADE]: { shape: "uniform", low: "20 USD/t", high: "0.4 %" } } },
    ],
    [
      "A203",
      "capital_costs.build.curve has several values, and one distribution would make them equal.",
      { distributions: { "capital_costs.build.curve": { shape: "uniform", low: 0, high: 1 } } },
    ],
    ["A204", "nothing is uncertain: no input has a range, and no distribution, path or event is given.", {}],
    [
      "A205",
      "operating_costs.mining.per_tonne cannot be correlated: it is not drawn, having neither a range nor a distribution.",
      { distributions: { [GRADE]: uniform }, correlate: [{ between: [GRADE, COST], rank: 0.5 }] },
    ],
    [
      "A207",
      "mines.pit.grade has one value, and a path by calendar year needs a series.",
      { paths: { [GRADE]: { volatility: 0.2 } } },
    ],
    [
      "A208",
      "trials is 0; it must be a whole number from 1 to 50000000.",
      { trials: 0, distributions: { [GRADE]: uniform } },
    ],
    [
      "A208",
      "probability of late is 120 %; it must be from 0 to 1.",
      { events: { late: { probability: "120 %", effects: { "schedules.site.delay": "6 months" } } } },
    ],
    [
      "A209",
      "prices.apt.quote is drawn twice.",
      { distributions: { "prices.apt.quote": uniform }, paths: { "prices.apt.quote": { volatility: 0.2 } } },
    ],
    [
      "A212",
      "irr is not among the outputs.",
      {
        distributions: { [GRADE]: uniform },
        outputs: ["npv"],
        stop: { output: "irr", statistic: "mean", within: 0.001 },
      },
    ],
  ])("%s %s", async (code, sentence, options) => {
    const said = await refusal(options);
    expect(said).toContain(`error ${code} `);
    expect(said).toContain(sentence);
  });

  test("with every mistake at once, each at its place in the scenario", async () => {
    const scenario = await overlaid(SMALL, {
      sensitivities: {
        monte_carlo: {
          distributions: {
            [GRADE]: { shape: "uniform", low: "0.4 %", high: "0.3 %" },
            [COST]: { shape: "pert", low: "1 USD/t" },
          },
        },
      },
    });
    const said = await refusal({}, scenario);
    expect(said).toContain("overlay.yaml:6:24 error A200");
    expect(said).toContain("A201");
    expect(said).toContain("2 errors");
  });

  test("A211 when no process can be fitted", () => {
    expect(textOf([cannotFit("prices.csv", "a fit needs at least 8 prices, and there are 3")])).toBe(
      `prices.csv error A211 no price process can be fitted: a fit needs at least 8 prices, and there are 3.
   help: give at least 8 prices above 0 at equal intervals, oldest first: a column year or date, and a column price.

1 error
`,
    );
  });
});

describe("a simulation is remarked upon", () => {
  test("A206 when correlations contradict each other", async () => {
    const { warnings } = await simulate(small, {
      trials: 10,
      distributions: { [GRADE]: uniform, [COST]: uniform, "mines.pit.reserve": uniform },
      correlate: [
        { between: [GRADE, COST], rank: 0.9 },
        { between: [COST, "mines.pit.reserve"], rank: 0.9 },
        { between: [GRADE, "mines.pit.reserve"], rank: -0.9 },
      ],
    });
    expect(textOf(warnings)).toMatch(
      /A206 the rank correlations contradict each other; the nearest possible ones are used, at most 0\.\d{3} away\./,
    );
  });

  test("A210 when limits of an input hold values back", async () => {
    const { warnings } = await simulate(small, {
      trials: 1000,
      sampling: "latin-hypercube",
      distributions: { "concentrators.plant.recovery": { shape: "uniform", low: "90 %", high: "110 %" } },
    });
    expect(textOf(warnings)).toContain(
      "A210 50.00 values a hundred trials lay beyond the limits of their input and were held there.",
    );
  });
});
