/** How the value of an output is found in a trial, planned beside the case. */

import { rateIn } from "../rate-output.ts";
import type { EnginePlan, WantedOutput } from "../types.ts";
import type { PlannedOutput } from "./trial-plan.ts";

/**
 * What a trial keeps of an output.
 *
 * @param keyAt  keys of the lines that begin at a place: times of the fixed grid are none
 */
export function plannedOutput(
  output: WantedOutput,
  engine: EnginePlan,
  keyAt: (offset: number) => readonly string[],
): PlannedOutput {
  const { kind, offset, length, flow, constant } = output;
  const raster = { mesh: 0, meshes: new Int32Array(0) };
  const none = { offset, length, times: 0, pace: Number.NaN, constant: constant ?? 0, ...raster };
  if (constant !== undefined) return { ...none, kind: "constant" };
  if (flow) {
    const { amounts: at, times } = flow;
    const pace = Math.log1p(inCase(output, engine)) / leanOf(engine.base.subarray(at, at + engine.periods));
    const on = keyAt(times).length === 0 && rasterOf(engine.base.subarray(times, times + engine.periods));
    return { ...none, kind: "rate", offset: at, length: engine.periods, times, pace, ...on };
  }
  return { ...none, kind: kind === "row" ? "least" : "value" };
}

/** Meshes between two times, at most: as many powers of a discount factor are found at every step. */
const MOST_MESHES = 32;

/** The raster that times lie on: meshes as long as their least distance, or half of it; undefined when there is none. */
function rasterOf(times: Float64Array): Pick<PlannedOutput, "mesh" | "meshes"> | undefined {
  const gaps = Array.from(times, (time, t) => time - (t > 0 ? (times[t - 1] as number) : 0));
  const least = Math.min(...gaps.filter((gap) => gap > 0));
  return [least, least / 2]
    .map((mesh) => ({ mesh, meshes: Int32Array.from(gaps, (gap) => Math.round(gap / mesh)) }))
    .find(({ mesh, meshes }) =>
      gaps.every(
        (gap, t) => meshes[t] !== undefined && Math.abs(gap - meshes[t] * mesh) <= 1e-12 && meshes[t] <= MOST_MESHES,
      ),
    );
}

/** Logarithm of all that flows in over all that flows out: a rate is nearly proportional to it. */
function leanOf(flow: Float64Array): number {
  let [inflow, outflow] = [0, 0];
  for (const amount of flow) {
    if (amount > 0) inflow += amount;
    else outflow -= amount;
  }
  return Math.log(inflow / outflow);
}

/** The value of an output in the case: of a row its least. */
export function inCase({ kind, offset, length, flow, constant }: WantedOutput, { base, periods }: EnginePlan): number {
  if (constant !== undefined) return constant;
  if (flow) return rateIn(base, offset, flow.amounts, flow.times, periods);
  if (kind !== "row") return base[offset] as number;
  const there = [...base.subarray(offset, offset + length)].filter((value) => !Number.isNaN(value));
  return there.length > 0 ? Math.min(...there) : Number.NaN;
}
