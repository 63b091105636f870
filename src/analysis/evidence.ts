/**
 * What results rest on: how much of revenue, cost and worth hangs on numbers that are only illustrative.
 *
 * Each input is moved by 1 % up and down, one at a time, debt locked; the distance between the two results is its weight.
 * A result that is a sum of products (price x grade x tonnes) hangs on each factor alike, so weights are set against
 * their own sum and not against the result. Dates and switches have no percentage and are left out.
 */

import type { Model } from "../model/model.ts";
import type { Basis } from "../scenario/study.ts";
import { type Engine, openEngine } from "./engine.ts";
import { type Analysed, caseNumber } from "./plan-engine.ts";

/** `unstated`: the author gave a number and no basis. */
export type Standing = Basis | "unstated";

/** One result and the shares of its weight by basis; shares add to 1. */
export interface ResultEvidence {
  readonly name: string;
  readonly key: string;
  readonly label: string;
  readonly shares: Readonly<Record<Standing, number>>;
  /** The inputs that weigh most, heaviest first. */
  readonly heaviest: readonly { readonly path: string; readonly basis: Standing; readonly share: number }[];
}

export interface EvidenceOptions {
  /** Name of the case; the one the scenario selects when left out. */
  readonly case?: string;
  /** Results by name; rows count by their sum. */
  readonly outputs?: readonly string[];
}

const DEFAULT_OUTPUTS = [
  "chain[chain].revenue",
  "chain[chain].capital_spending",
  "chain[chain].operating_cost",
  "returns[chain].npv_post_tax",
];
const STEP = 0.01;
const HEAVIEST = 5;

/**
 * The shares of results that rest on sourced, agreed, illustrative, default and unstated inputs.
 *
 * @param scenario  what `loadScenario` returned
 * @param options   results to look at; without any: revenue, capital cost, operating cost and NPV of the chain
 * @returns         one entry per result, in the order asked for
 * @throws          FeasibilityError A101 when nothing has the name of a result
 * @example         evidence(await loadScenario("scenarios/mine.yaml"))[3]?.shares.illustrative
 */
export function evidence(scenario: Analysed, options: EvidenceOptions = {}): ResultEvidence[] {
  const inputs = standings(scenario.model, caseNumber(scenario.model, options.case ?? scenario.selectedCase));
  const engine = openEngine(scenario, {
    ...(options.case !== undefined && { case: options.case }),
    vary: inputs.map(({ path }) => path),
    outputs: options.outputs ?? DEFAULT_OUTPUTS,
  });
  const { outputs } = engine.plan;
  const weights = inputs.map((_, input) => weightsOf(engine, input));
  return outputs.map(({ name, key, label }, output) => {
    const sum = weights.reduce((total, one) => total + (one[output] as number), 0);
    const shareOf = (input: number): number => (sum === 0 ? 0 : (weights[input]?.[output] as number) / sum);
    const shares: Record<Standing, number> = { sourced: 0, agreed: 0, illustrative: 0, default: 0, unstated: 0 };
    for (const [input, { basis }] of inputs.entries()) shares[basis] += shareOf(input);
    const heaviest = inputs
      .map(({ path, basis }, input) => ({ path, basis, share: shareOf(input) }))
      .filter(({ share }) => share > 0)
      .sort((left, right) => right.share - left.share || (left.path < right.path ? -1 : 1))
      .slice(0, HEAVIEST);
    return { name, key, label, shares, heaviest };
  });
}

/** Every input of the live model that has a size, entry by entry, with what it rests on. */
function standings(model: Model, caseIndex: number): { path: string; basis: Standing }[] {
  const found = new Map<string, Standing>();
  for (const { item, path, shape, cases } of model.inputs.values()) {
    const { world, input } = model.info[item] ?? {};
    const isSwitch = input?.unit === "1" && input.limits?.[0] === "0" && input.limits[1] === "1";
    if (world?.pass !== 0 || shape === "date" || isSwitch || /\.level_\d+$/.test(path)) continue;
    const value = cases[caseIndex];
    const provenance = value?.kind === "quantity" ? value.quantity.provenance : value?.provenance;
    found.set(path, provenance?.basis ?? "unstated");
  }
  return [...found].map(([path, basis]) => ({ path, basis }));
}

/** How far each result moves when an input goes from 1 % below to 1 % above; rows by their sum. */
function weightsOf(engine: Engine, input: number): number[] {
  const read = (): number[] =>
    engine.plan.outputs.map(({ kind }, output) =>
      kind === "row" ? engine.readRow(output).reduce((sum, value) => sum + value, 0) : engine.read(output),
    );
  const at = (by: number): number[] => {
    engine.scale(input, by);
    engine.run();
    return read();
  };
  const [low, high] = [at(1 - STEP), at(1 + STEP)];
  engine.restore(input);
  return low.map((value, output) => {
    const moved = Math.abs((high[output] as number) - value);
    return Number.isFinite(moved) ? moved : 0;
  });
}
