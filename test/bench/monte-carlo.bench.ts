/** What trials cost, from the first draw to the last percentile; best of three, for noise only adds. */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { resultOf } from "../../src/analysis/monte-carlo/output-results.ts";
import { type Simulation, type SimulationOptions, simulate } from "../../src/analysis/monte-carlo/simulate.ts";
import { openPool, roomFor } from "../../src/analysis/monte-carlo/trial-pool.ts";
import { loadScenario, type Scenario } from "../../src/model/open-scenario.ts";

const MILLION = 1_000_000;

export interface TrialBench {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
  readonly met: boolean;
}

/** Twelve uncertain inputs and no path: what the bars are stated for. */
const UNCERTAIN: SimulationOptions = {
  only: [
    "tranches.sarykul.grade",
    "concentrators.sarykul.recovery",
    "capital_costs.*.amount",
    "operating_costs.mining.per_tonne",
    "operating_costs.processing.per_tonne",
    "operating_costs.site.fixed",
    "freight.ocean.rate",
    "contracts.uz_concentrate.broker_fee",
    "refineries.plant.intermediate_yield",
    "products.powder.premium",
  ],
  distributions: {},
  paths: {},
  events: {},
  correlate: [],
  fans: [],
  sampling: "random",
};
const UNLEVERED = [
  "returns[chain].npv_post_tax",
  "returns[chain].irr_post_tax",
  "returns[mineco].npv_post_tax",
  "returns[refineco].npv_post_tax",
  "returns[mineco].irr_post_tax",
];
const FINANCED = [
  "returns[chain].npv_post_tax",
  "returns[chain].irr_post_tax",
  "facility[exim].minimum_dscr",
  "partner[tmk].npv",
  "partner[us_jv].npv",
];

async function seconds(scenario: Scenario, options: SimulationOptions, repeats: number): Promise<number> {
  const found: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const start = performance.now();
    await simulate(scenario, options);
    found.push((performance.now() - start) / 1000);
  }
  return Math.min(...found);
}

/** Bytes that the process has once what nobody holds has been collected. */
function liveMemory(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().rss;
}

/** Seconds from the start of sampling to the percentiles of every output, two workers. */
async function sampling({ plan, outputs }: Simulation["planned"]): Promise<number> {
  const results = roomFor(plan, MILLION);
  const pool = openPool(plan, results, { workers: 2 });
  const start = performance.now();
  await pool.run({ first: 0, last: MILLION });
  const columns = outputs.map((_, at) => ({
    values: results.outputs.subarray(at * MILLION, (at + 1) * MILLION),
    ranks: new Uint32Array(new SharedArrayBuffer(4 * MILLION)),
    sorted: new Float64Array(new SharedArrayBuffer(8 * MILLION)),
  }));
  await pool.rank(columns);
  for (const [at, { values, sorted }] of columns.entries())
    resultOf(outputs[at] as (typeof outputs)[number], { values, sorted, replicates: 1 }, null);
  const seconds = (performance.now() - start) / 1000;
  await pool.close();
  return seconds;
}

export async function monteCarloBench(file: string): Promise<TrialBench[]> {
  const scenario = await loadScenario(file);
  const unlevered = { ...UNCERTAIN, outputs: UNLEVERED };
  const { planned } = await simulate(scenario, { ...unlevered, trials: MILLION, workers: 2 });
  const before = liveMemory();
  const kept = await simulate(scenario, { ...unlevered, trials: MILLION, workers: 2 });
  const grown = (liveMemory() - before) / 2 ** 20;
  const stored = kept.values.reduce((sum, { byteLength }) => sum + byteLength, 0) / 2 ** 20;
  const million = await seconds(scenario, { ...unlevered, trials: MILLION, workers: 2 }, 3);
  const one = await seconds(scenario, { ...unlevered, trials: MILLION, workers: 1 }, 2);
  const sampled = Math.min(await sampling(planned), await sampling(planned), await sampling(planned));
  const trials = 100_000;
  const financed = await seconds(scenario, { ...UNCERTAIN, outputs: FINANCED, trials, workers: 2 }, 3);
  const rate = (time: number, count: number): number => count / time;
  const said = (perSecond: number): string => `${Math.round(perSecond).toLocaleString("en-US")} trials a second`;
  return [
    {
      what: "a million trials, unlevered, 12 uncertain inputs, 5 outputs of which 2 are rates of return, two workers",
      figure: `${million.toFixed(1)} s`,
      bar: "under 5 s",
      met: million < 5,
    },
    {
      what: "the same from the start of sampling to percentiles",
      figure: said(rate(sampled, MILLION)),
      bar: "at least 250,000 a second",
      met: rate(sampled, MILLION) >= 250_000,
    },
    {
      what: "trials with the full financing structure, debt locked, two workers",
      figure: said(rate(financed, trials)),
      bar: "at least 50,000 a second",
      met: rate(financed, trials) >= 50_000,
    },
    {
      what: "two workers / one, a million trials",
      figure: `${(one / million).toFixed(2)} times`,
      bar: "at least 1.7",
      met: one / million >= 1.7,
    },
    {
      what: "memory that a million trials leave in use beyond their results",
      figure: `${Math.max(0, grown - stored).toFixed(0)} MB beside ${stored.toFixed(0)} MB`,
      bar: "flat: at most 150 MB",
      met: grown - stored <= 150,
    },
  ];
}
