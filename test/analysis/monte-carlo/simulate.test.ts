import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { openTrials } from "../../../src/analysis/monte-carlo/run-trial.ts";
import { type SimulationOptions, simulate } from "../../../src/analysis/monte-carlo/simulate.ts";
import { simulatedStatistic } from "../../../src/analysis/monte-carlo/simulated-statistic.ts";
import { varianceShares } from "../../../src/analysis/monte-carlo/variance-shares.ts";
import { normalQuantile } from "../../../src/analysis/random/normal.ts";
import { explain } from "../../../src/model/explain.ts";
import { loadScenario, type Scenario } from "../../../src/model/open-scenario.ts";
import { overlaid, SMALL } from "../../support/overlaid.ts";

/** Everything that can be uncertain, at once. */
const EVERYTHING = {
  seed: 20260131,
  distributions: {
    "concentrators.plant.recovery": { shape: "pert", low: "70 %", high: "84 %" },
    "mines.pit.grade": { shape: "normal", mean: "0.30 %", deviation: "0.03 %", from: "0.2 %", to: "0.4 %" },
    "operating_costs.mining.per_tonne": { shape: "lognormal", enters: "factor", mean: 1, deviation: 0.15 },
    "capital_costs.build.amount": { shape: "triangular", low: "26 MUSD", mode: "30 MUSD", high: "42 MUSD" },
    "mines.pit.reserve": { shape: "discrete", values: ["1.8 Mt", "2.0 Mt", "2.4 Mt"], weights: [1, 2, 1] },
  },
  correlate: [{ between: ["capital_costs.build.amount", "operating_costs.mining.per_tonne"], rank: 0.6 }],
  paths: {
    "prices.apt.quote": {
      volatility: "22 %",
      halfLife: "2.5 years",
      jumpsPerYear: 0.1,
      jumpMean: 0.4,
      jumpDeviation: 0.2,
      from: 2028,
    },
  },
  events: {
    late: {
      probability: "25 %",
      effects: { "schedules.site.delay": "6 months", "capital_costs.build.amount": "x 1.15" },
    },
  },
  outputs: ["npv", "irr", "mineco.npv_post_tax", "chain.payback", "chain.peak_funding"],
} as const satisfies SimulationOptions;

jest.setTimeout(300_000);

let small: Scenario;

beforeAll(async () => {
  small = await loadScenario(SMALL);
});

const bytesOf = (values: readonly Float64Array[]): string =>
  values.map((column) => Buffer.from(Float64Array.from(column).buffer).toString("base64")).join();

describe("results are the same bytes", () => {
  test.each(["random", "latin-hypercube", "sobol"] as const)("with 1, 2 and 4 workers: %s", async (sampling) => {
    const run = async (workers: number) => {
      const { values, outputs, fans, drivers, worst } = await simulate(small, {
        ...EVERYTHING,
        sampling,
        trials: 5000,
        workers,
      });
      return { bytes: bytesOf(values), told: JSON.stringify({ outputs, fans, drivers, worst }) };
    };
    const alone = await run(1);
    expect(await run(2)).toEqual(alone);
    expect(await run(4)).toEqual(alone);
  });

  test("of the first trials, however many follow, unless strata divide them", async () => {
    const few = await simulate(small, { ...EVERYTHING, trials: 500 });
    const many = await simulate(small, { ...EVERYTHING, trials: 3000 });
    expect(bytesOf(many.values.map((column) => column.slice(0, 500)))).toBe(bytesOf(few.values));
    const other = await simulate(small, { ...EVERYTHING, trials: 500, seed: 7 });
    expect(bytesOf(other.values)).not.toBe(bytesOf(few.values));
  });
});

describe("trials equal the exact reading of their draws", () => {
  /** The agreement of the fast reading: 1e-10 of the scale, which for worth is the capital, for rates and years is 1. */
  const apart = (kernel: number | null, exact: number | null, unit: string): number =>
    kernel === exact ? 0 : Math.abs((kernel as number) - (exact as number)) / (unit.includes("USD") ? 3e7 : 1);

  /** Trials compared, each output of each; trials that meet a jump by less than 1e-10 are excused, and counted. */
  const compared = (scenario: Scenario, options: SimulationOptions, trials: readonly number[]) => {
    const trial = openTrials(scenario, options);
    let [excused, figures, worst] = [0, 0, 0];
    for (const at of trials) {
      const { outputs, run } = trial(at);
      if (run.closeJumps.length > 0) {
        excused += 1;
        continue;
      }
      for (const { kernel, exact, unit } of outputs) {
        const found = apart(kernel, exact, unit);
        figures += 1;
        worst = Number.isNaN(found) ? Number.POSITIVE_INFINITY : Math.max(worst, found);
      }
    }
    return { excused, figures, worst };
  };
  const told: string[] = [];
  afterAll(() => {
    process.stderr.write(`${told.join("\n")}\n`);
  });

  test("five hundred of a small scenario", () => {
    const trials = Array.from({ length: 500 }, (_, at) => 97 * at);
    const { excused, figures, worst } = compared(small, { ...EVERYTHING, sampling: "sobol" }, trials);
    told.push(
      `small: 500 trials, ${figures} figures compared, ${excused} trials excused, worst ${worst.toExponential(1)}`,
    );
    expect(worst).toBeLessThanOrEqual(1e-10);
    expect(excused).toBeLessThanOrEqual(5);
  });

  test.each(["locked", "resize"] as const)("five of the integrated scenario, debt: %s", async (debt) => {
    const integrated = await loadScenario("scenarios/integrated.yaml");
    const { excused, figures, worst } = compared(integrated, { debt, seed: 3 }, [0, 1000, 2000, 3000, 4000]);
    told.push(
      `integrated, ${debt}: 5 trials, ${figures} figures compared, ${excused} excused, worst ${worst.toExponential(1)}`,
    );
    expect(worst).toBeLessThanOrEqual(1e-10);
    expect(excused).toBeLessThanOrEqual(1);
  });

  test("and are the trials of a simulation, whose lines can be explained down to what was drawn", async () => {
    const { values } = await simulate(small, { ...EVERYTHING, trials: 200 });
    const { outputs, run, draws } = openTrials(small, EVERYTHING)(123);
    for (const [at, { kernel }] of outputs.entries()) expect(kernel).toBe(values[at]?.[123]);
    // One per cent of a tonne is one trade unit of 10 kg.
    const grade = draws.find(({ name }) => name === "mines.pit.grade")?.value as number;
    const explained = explain(run, "mines.pit.grade");
    expect(explained.value).toBeCloseTo(grade, 12);
    expect(explained.origin).toMatchObject({ kind: "input", note: "drawn in trial 123 of seed 20260131" });
  });
});

describe("statistics", () => {
  test("degenerate distributions give the case in every trial", async () => {
    const { outputs, values } = await simulate(small, {
      trials: 300,
      distributions: {
        "mines.pit.grade": { shape: "triangular", low: "0.3 %", mode: "0.3 %", high: "0.3 %" },
        "operating_costs.mining.per_tonne": { shape: "normal", enters: "factor", mean: 1, deviation: 0 },
      },
      paths: { "prices.apt.quote": { volatility: "0 %" } },
      events: { never: { probability: 0, effects: { "schedules.site.delay": "2 years" } } },
      outputs: ["npv", "irr"],
    });
    for (const [at, { inCase }] of outputs.entries())
      for (const value of values[at] as Float64Array)
        expect(Math.abs(value / (inCase as number) - 1)).toBeLessThan(1e-12);
  });

  test("of a line that is proportional to an input are those of its distribution", async () => {
    // The present value of capital is its amount times a factor; the amount is normal with 30 and 3 MUSD.
    const { outputs } = await simulate(small, {
      trials: 20_000,
      sampling: "latin-hypercube",
      distributions: { "capital_costs.build.amount": { shape: "normal", mean: "30 MUSD", deviation: "3 MUSD" } },
      outputs: ["chain.capital_present_value"],
    });
    const [found] = outputs;
    const inCase = found?.inCase as number;
    expect((found?.mean as number) / inCase).toBeCloseTo(1, 5);
    expect((found?.deviation as number) / inCase).toBeCloseTo(0.1, 4);
    for (const { share, value, low, high } of found?.percentiles ?? []) {
      const exact = inCase * (1 + 0.1 * normalQuantile(share));
      expect(low <= exact && exact <= high).toBe(true);
      expect(Math.abs(value / exact - 1)).toBeLessThan(1e-3);
    }
    // Mean of the lowest tenth of a normal distribution: 1.75498 deviations below its mean.
    expect((found?.shortfall as number) / inCase).toBeCloseTo(1 - 0.175498, 3);
  });

  test("an event of 25 % happens in a quarter of a Latin hypercube, and its effects come together", async () => {
    const { outputs, values } = await simulate(small, {
      trials: 4000,
      sampling: "latin-hypercube",
      ranges: "none",
      events: EVERYTHING.events,
      outputs: ["schedule[site].first_production", "chain.capital_present_value"],
    });
    const first = values[0] as Float64Array;
    expect(first.filter((value) => value > 1.2).length).toBe(1000);
    expect(new Set(first)).toEqual(new Set([1, 1.5]));
    const capital = new Set(Array.from(values[1] as Float64Array, (value) => Math.round(value)));
    expect(capital.size).toBe(2);
    expect(Math.min(...capital)).toBe(Math.round(outputs[1]?.inCase as number));
  });

  test("say what drives the result, and what the worst tenth has in common", async () => {
    const { drivers, worst } = await simulate(small, { ...EVERYTHING, trials: 4000 });
    const rank = (name: string): number => drivers.find((driver) => driver.name === name)?.ranks[0] as number;
    expect(rank("prices.apt.quote")).toBeGreaterThan(0.5);
    expect(rank("capital_costs.build.amount")).toBeLessThan(-0.05);
    expect(worst?.shifts[0]).toMatchObject({ name: "prices.apt.quote" });
    expect(worst?.shifts[0]?.deviations).toBeLessThan(-0.5);
  });

  test("of fans and drivers are those of all trials, not of the first ones", async () => {
    // A flow of one year as an output has its exact percentiles; the fan counts 12,000 trials into bins.
    const { fans, outputs, drivers, values } = await simulate(small, {
      ...EVERYTHING,
      trials: 12_000,
      correlate: [],
      fans: ["returns[chain].post_tax_real"],
      outputs: ["returns[chain].post_tax_real@2030", "chain.capital_present_value"],
    });
    const [fan] = fans as [(typeof fans)[number]];
    expect(fan.trials).toBe(12_000);
    const at = fan.years.indexOf(2030);
    const flow = outputs[0] as (typeof outputs)[number];
    for (const [share, found] of [
      [0.1, fan.p10[at]],
      [0.5, fan.p50[at]],
      [0.9, fan.p90[at]],
    ] as const) {
      const exact = flow.percentiles.find((one) => one.share === share)?.value as number;
      // A bin is a thousandth of the range of the first trials, some eight deviations.
      expect(Math.abs((found as number) - exact)).toBeLessThan(0.01 * (flow.deviation as number));
    }
    // Capital alone is proportional to its amount: its rank correlation is 1 to the last of 6,000 trials.
    const alone = await simulate(small, {
      trials: 6000,
      ranges: "none",
      distributions: { "capital_costs.build.amount": EVERYTHING.distributions["capital_costs.build.amount"] },
      outputs: ["chain.capital_present_value"],
    });
    expect(alone.drivers[0]?.ranks[0]).toBeCloseTo(1, 6);
    expect(values[0]?.length).toBe(12_000);
    expect(drivers.find(({ name }) => name === "capital_costs.build.amount")?.ranks[1]).toBeGreaterThan(0.8);
  });

  test("divide the variance of a sum among its parts", async () => {
    // Capital and closure enter worth before tax linearly: no interactions, shares as squares of their effects.
    const shares = await varianceShares(small, {
      trials: 512,
      distributions: {
        "capital_costs.build.amount": { shape: "uniform", low: "24 MUSD", high: "36 MUSD" },
        "operating_costs.mining.per_tonne": { shape: "uniform", low: "19 USD/t", high: "21 USD/t" },
      },
      outputs: ["chain.npv_pre_tax"],
    });
    const [{ drivers }] = shares as [(typeof shares)[number]];
    expect((drivers[0]?.first as number) + (drivers[1]?.first as number)).toBeCloseTo(1, 2);
    for (const { first, total } of drivers) expect(Math.abs(first - total)).toBeLessThan(0.02);
  });
});

describe("a run ends early", () => {
  test("when the statistic is known well enough, and says so", async () => {
    const found = await simulate(small, {
      ...EVERYTHING,
      trials: 100_000,
      stop: { output: "npv", statistic: "mean", within: "1 MUSD" },
    });
    expect(found.stopped).toBe("certain");
    expect(found.trials).toBeLessThan(100_000);
    const [{ mean, meanHigh }] = found.outputs as [(typeof found.outputs)[number]];
    expect((meanHigh as number) - (mean as number)).toBeLessThanOrEqual(1e6);
  });

  test.each([1, 2])("when it is aborted, with what it has: %i workers", async (workers) => {
    const controller = new AbortController();
    const found = await simulate(small, {
      ...EVERYTHING,
      trials: 200_000,
      workers,
      signal: controller.signal,
      progress: (done) => done >= 4000 && controller.abort(),
    });
    expect(found.stopped).toBe("interrupted");
    expect(found.trials).toBeGreaterThan(0);
    expect(found.trials).toBeLessThan(200_000);
    expect(
      found.values.every((column) => column.length === found.trials && column.every(Number.isFinite) !== undefined),
    ).toBe(true);
  });
});

test("a scenario says what is uncertain, and a call may say otherwise", async () => {
  const scenario = await overlaid(SMALL, {
    sensitivities: {
      monte_carlo: {
        trials: 150,
        seed: 5,
        sampling: "sobol",
        distributions: { "mines.pit.grade": { shape: "uniform", low: "0.25 %", high: "0.35 %" } },
        paths: { "prices.apt.quote": { volatility: "20 %", half_life: "3 years" } },
        events: { late: { probability: "20 %", effects: { "schedules.site.delay": "+6 months" } } },
        outputs: ["npv"],
        thresholds: { npv: "-10 MUSD" },
      },
    },
  });
  const written = await simulate(scenario);
  expect([written.trials, written.seed, written.sampling]).toEqual([150, 5, "sobol"]);
  expect(written.planned.drivers.map(({ name }) => name)).toEqual(["mines.pit.grade", "late", "prices.apt.quote"]);
  expect(written.outputs[0]?.beyond).toMatchObject({ side: "below", threshold: -1e7 });
  expect((await simulate(scenario, { trials: 60 })).trials).toBe(60);
});

describe("a statistic as a function of one input", () => {
  test("sees the same draws for every value, and is that of a simulation", async () => {
    const options = { ...EVERYTHING, trials: 400 };
    const p90 = simulatedStatistic(small, {
      ...options,
      input: "contracts.sale.payable",
      output: "npv",
      statistic: "p90",
    });
    const { outputs } = await simulate(small, { ...options, outputs: ["npv"] });
    const found = outputs[0]?.percentiles.find(({ share }) => share === 0.9)?.value as number;
    expect(Math.abs(p90(0.8) / found - 1)).toBeLessThan(1e-12);
    const values = [0.7, 0.75, 0.8, 0.85].map(p90);
    expect(values.toSorted((one, other) => one - other)).toEqual(values);
    // Worth after tax is close to straight in the share paid: equal steps move the percentile about equally.
    const [first, second, third] = values.slice(1).map((value, at) => value - (values[at] as number)) as [
      number,
      number,
      number,
    ];
    expect(second / first).toBeGreaterThan(0.8);
    expect(third / second).toBeLessThan(1.25);
  });
});
