/** A kernel that values the cash of every party on the one basis of the study. */

import type { Model } from "../model/model.ts";
import { type Instance, instanceKey } from "../scenario/study.ts";
import { type Engine, openEngine } from "./engine.ts";
import { chainFlow, type FlowLines, outsideFlows, type PartyFlow, partiesOf } from "./party-flows.ts";
import type { Analysed } from "./plan-engine.ts";
import { type AnalysisHead, headOf } from "./session.ts";
import type { EngineRequest } from "./types.ts";

/** Net present values of one run. */
export interface Values {
  readonly parties: readonly number[];
  readonly outside: readonly number[];
  readonly chain: number;
}

export interface Valuing {
  readonly engine: Engine;
  readonly head: AnalysisHead;
  readonly parties: readonly PartyFlow[];
  readonly outside: readonly PartyFlow[];
  /** What everybody's cash of the last run is worth. */
  readonly value: () => Values;
  /** Cash of the last run by period, in money of the price date. */
  readonly realRow: (lines: FlowLines) => number[];
  /** Years to discount, by period. */
  readonly times: () => number[];
  /** A further line of the last run: its value, or null where it is blank or was not asked for. */
  readonly read: (key: string) => number | null;
  /** The same by period; empty where it was not asked for. */
  readonly row: (key: string) => number[];
}

/**
 * An engine that computes everybody's cash, run once in the case.
 *
 * @param more  keys of further lines to be read
 */
export function startValuing(
  scenario: Analysed,
  request: Omit<EngineRequest, "outputs">,
  more: readonly string[] = [],
): Valuing {
  const { model } = scenario;
  const [parties, outside, chain] = [partiesOf(model), outsideFlows(model), chainFlow(model)];
  const head = resultsOfParties(model);
  const [level, factor, time] = deflatorsOf(model);
  const flows = [...parties, ...outside].flatMap(({ lines }) => lines).concat(chain);
  const keys = [...new Set([level, factor, time, ...flows.map(({ key }) => key), ...more])];
  const engine = openEngine(scenario, { ...request, outputs: [...head, ...keys] });
  engine.run();
  const numbers = new Map(keys.map((key, at) => [key, head.length + at]));
  const rowOf = (key: string): Float64Array => engine.readRow(numbers.get(key) as number);
  const worthOf = (lines: FlowLines): number => {
    const [levels, factors] = [rowOf(level), rowOf(factor)];
    let worth = 0;
    for (const { key, sign } of lines)
      for (const [t, amount] of rowOf(key).entries())
        worth += (sign * amount * (factors[t] as number)) / (levels[t] as number);
    return worth;
  };
  return {
    engine,
    head: headOf(engine, head.length),
    parties,
    outside,
    value: () => ({
      parties: parties.map(({ lines }) => worthOf(lines)),
      outside: outside.map(({ lines }) => worthOf(lines)),
      chain: worthOf(chain),
    }),
    realRow: (lines) =>
      Array.from(rowOf(level), (level, t) =>
        lines.reduce((total, { key, sign }) => total + (sign * (rowOf(key)[t] as number)) / level, 0),
      ),
    times: () => Array.from(rowOf(time)),
    read: (key) => {
      const at = numbers.get(key);
      const value = at === undefined ? Number.NaN : engine.read(at);
      return Number.isFinite(value) ? value : null;
    },
    row: (key) => (numbers.has(key) ? Array.from(rowOf(key)) : []),
  };
}

/** Price level, discount factor and years to discount of the study: cash over the first times the second is a present value. */
function deflatorsOf({ study }: Model): [string, string, string] {
  const conventions = study.instances.find(({ chapter }) => chapter.name === "conventions") as Instance;
  const key = instanceKey(conventions);
  return [`${key}.price_level`, `${key}.discount_factor`, `${key}.discount_time`];
}

/** Results of the book that stand for the parties: once one of them has moved, a table of theirs is old. */
const resultsOfParties = ({ byKey }: Model): string[] =>
  [...byKey.keys()].filter((key) =>
    /^(?:returns\[\w+\]\.npv_post_tax|partner\[\w+\]\.npv|country\[\w+\]\.take_value)$/.test(key),
  );
