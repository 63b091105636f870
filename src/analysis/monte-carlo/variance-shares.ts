/** Sobol' indices of every output: which part of its variance each driver causes, alone and with all its interactions. */

import type { Analysed } from "../plan-engine.ts";
import { type SobolIndices, sobolIndicesOf } from "../statistics/sobol-indices.ts";
import { planSimulation } from "./plan-simulation.ts";
import { type SimulationOptions, specified } from "./simulate.ts";
import type { WithSensitivities } from "./specification-in-yaml.ts";
import { openPool, roomFor } from "./trial-pool.ts";

export interface VarianceShares {
  readonly output: string;
  readonly label: string;
  /** By driver; drivers that are correlated with each other stand together, for their parts cannot be told apart. */
  readonly drivers: readonly (SobolIndices & {
    readonly names: readonly string[];
    readonly labels: readonly string[];
  })[];
}

/** Points of each of the two samples: an index is then good to about 0.03. */
const POINTS = 2048;

/**
 * Divides the variance of each output among what is uncertain.
 *
 * Two samples of Sobol' points and, for each driver, their mixture: (drivers + 2) x points trials.
 *
 * @param options  as for `simulate`; `trials` is the number of points, a power of two, 2,048 unless given
 * @returns        by output, first-order and total index of each driver; none where an output does not always apply
 * @source         A. Saltelli et al., Computer Physics Communications 181 (2010) 259-270
 * @example        (await varianceShares(scenario))[0].drivers[0].total
 */
export async function varianceShares(
  scenario: Analysed & WithSensitivities,
  options: SimulationOptions = {},
): Promise<readonly VarianceShares[]> {
  const { case: caseName, workers = 1, signal, progress, ...own } = options;
  const { specification, locate } = specified(scenario, own);
  const points = options.trials ?? POINTS;
  const { plan, drivers, outputs } = planSimulation(
    scenario,
    { ...specification, trials: points },
    { ...(caseName !== undefined && { case: caseName }), locate, mixtures: true },
  );
  const mixtures = plan.groupCount + 2;
  const trials = points * mixtures;
  const results = roomFor(plan, trials);
  const told = progress && { progress: (done: number): void => progress(done, trials) };
  const pool = openPool(plan, results, { workers, ...(signal && { signal }), ...told });
  let done = 0;
  try {
    done = await pool.run({ first: 0, last: trials });
  } finally {
    await pool.close();
  }
  const used = Math.floor(done / mixtures);
  return outputs.flatMap(({ name, label }, output) => {
    const sample = (mixture: number): Float64Array =>
      Float64Array.from(
        { length: used },
        (_, point) => results.outputs[output * trials + point * mixtures + mixture] as number,
      );
    const [a, b] = [sample(0), sample(1)];
    if (used === 0 || ![a, b].every((column) => column.every(Number.isFinite))) return [];
    const shares = Array.from({ length: plan.groupCount }, (_, group) => {
      const members = drivers.filter(({ from }) => plan.groups?.[from] === group);
      return {
        names: members.map((one) => one.name),
        labels: members.map((one) => one.label),
        ...sobolIndicesOf(a, b, sample(group + 2)),
      };
    });
    return [{ output: name, label, drivers: shares.filter(({ total }) => Number.isFinite(total)) }];
  });
}
