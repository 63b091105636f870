/** What sensitivities cost: the automatic tornado, a large table, and the kernel against the same blocks in C. */

import { grid } from "../../src/analysis/grid.ts";
import { linesOfLockedDebt } from "../../src/analysis/hold-debt.ts";
import { planEngine } from "../../src/analysis/plan-engine.ts";
import { tornado } from "../../src/analysis/tornado.ts";
import { valuesFor } from "../../src/formula/kernel-memory.ts";
import { compileKernel, generateKernel } from "../../src/formula/read-float.ts";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { timeInC } from "../support/kernel-in-c.ts";

export interface AnalysisRow {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
  readonly met: boolean;
}

/** Uncertain inputs of a Monte Carlo run of the integrated scenario, and its results. */
const VARY = [
  "tranches.sarykul.grade",
  "tranches.sarykul.reserve",
  "concentrators.sarykul.concentrate_grade",
  "capital_costs.concentrator.amount",
  "capital_costs.mine.amount",
  "operating_costs.mining.per_tonne",
  "operating_costs.site.fixed",
  "freight.ocean.rate",
  "contracts.uz_concentrate.broker_fee",
  "refineries.plant.intermediate_yield",
  "products.powder.premium",
  "prices.apt.quote",
];
const OUTPUTS = ["npv", "irr", "mineco.npv", "refineco.npv", "min_dscr"];
const RUNS = 3000;

/** Least of the rounds, in nanoseconds a run. */
function time(run: () => void): number {
  for (let warm = 0; warm < RUNS; warm += 1) run();
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 9; round += 1) {
    const start = performance.now();
    for (let repeat = 0; repeat < RUNS; repeat += 1) run();
    least = Math.min(least, ((performance.now() - start) * 1e6) / RUNS);
  }
  return least;
}

async function seconds(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await call();
  return (performance.now() - start) / 1000;
}

/** @param hyperformula  milliseconds of one recalculation by HyperFormula, taken in the same run */
export async function analysisRows(file: string, hyperformula: number): Promise<AnalysisRow[]> {
  const scenario = await loadScenario(file);
  // First calls: what somebody waits for who asks once.
  const bars = await seconds(() => tornado(scenario));
  const cells = await seconds(() =>
    grid(scenario, {
      rows: { input: "prices.apt.quote", values: ["-30 %..+30 % in 21"] },
      columns: { input: "capital_costs.*.amount", values: ["x 0.7..1.3 in 21"] },
    }),
  );
  const plan = planEngine(scenario, { vary: VARY, outputs: OUTPUTS });
  const { model } = scenario;
  const special = {
    varying: new Set(plan.inputs.flatMap(({ entries }) => entries.map(({ item }) => item))),
    wanted: new Set(plan.outputs.map(({ key }) => model.byKey.get(key) as number)),
    held: linesOfLockedDebt(model),
  };
  const pair = compileKernel(generateKernel(model.program, model.rings, { ...special, trials: 2 }));
  const lanes = valuesFor(2 * plan.base.length);
  for (const [at, value] of plan.base.entries()) lanes.fill(value, 2 * at, 2 * at + 2);
  const ours = time(pair.on(lanes)) / 2;
  const source = generateKernel(model.program, model.rings, special);
  const inC = timeInC(source, plan.base, RUNS);
  const ratio = inC && ours / inC.ns;
  const times = (hyperformula * 1e6) / ours;
  return [
    {
      what: `automatic tornado over all inputs of ${file}`,
      figure: `${bars.toFixed(2)} s`,
      bar: "under 1 s",
      met: bars < 1,
    },
    { what: "two-way table of 21 x 21", figure: `${cells.toFixed(2)} s`, bar: "under 0.5 s", met: cells < 0.5 },
    {
      what: `a trial of 12 inputs and 5 results (${plan.lines} lines, ${(ours / 1000).toFixed(1)} µs) / the same blocks in C, -O3`,
      figure: ratio === undefined ? "no compiler" : ratio.toFixed(2),
      bar: "at most 1.3",
      met: ratio === undefined || ratio <= 1.3,
    },
    {
      what: "HyperFormula's recalculation of the same workbook / a trial",
      figure: `${times.toFixed(0)} times`,
      bar: "at least 1000",
      met: times >= 1000,
    },
  ];
}
