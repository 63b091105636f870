/** Which points of one-way tables are live in a workbook, as strips. */

import { planStrip, type StripPlan, type StripValues } from "../analysis/strip.ts";
import type { AskedChanges } from "../model/analyses.ts";
import type { InputChange } from "../model/input-change.ts";
import type { Scenario } from "../model/open-scenario.ts";

/** One live point. */
export interface StripBlock {
  /** Position of its table, and of the point in it. */
  readonly table: number;
  readonly point: number;
  readonly change: InputChange;
  readonly plan: StripPlan;
  readonly values: StripValues;
}

/**
 * Most formula cells of all strips together: about as many as the largest model has itself, so that the workbook at most
 * doubles.
 */
const MOST_CELLS = 90_000;

/** Prices, grades and costs are what everyone asks for: both ends of their tables come before anything else. */
const ASKED_FIRST = /^(?:prices|tranches|mines|operating_costs|capital_costs)\./;

/**
 * Chooses points while there is room: the outermost of every table first.
 *
 * Worth of the chain is live in every table, cover of loans in those of prices. A point at which a limit of the input was
 * taken has no strip, for its formulas know no limits.
 */
export function planStrips(
  scenario: Scenario,
  caseName: string,
  tables: readonly AskedChanges[],
  covers: readonly string[],
): StripBlock[] {
  const plans = tables.map(({ input }) =>
    planStrip(scenario, {
      input,
      case: caseName,
      outputs: ["npv", ...(input.startsWith("prices.") ? covers : [])],
    }),
  );
  const points = tables.flatMap(({ input, values }, table) =>
    values.map((_, round) => ({
      table,
      point: fromOutside(round, values.length),
      turn: round + (ASKED_FIRST.test(input) ? 0 : 2),
    })),
  );
  const order = points.sort((one, other) => one.turn - other.turn || one.table - other.table);
  let room = MOST_CELLS;
  const blocks: StripBlock[] = [];
  for (const { table, point } of order) {
    const plan = plans[table] as StripPlan;
    const change = tables[table]?.values[point] as InputChange;
    if (plan.cells > room || plan.lines.length === 0) continue;
    const { capped, values } = plan.run(change);
    if (capped) continue;
    room -= plan.cells;
    blocks.push({ table, point, change, plan, values });
  }
  return blocks.sort((one, other) => one.table - other.table || one.point - other.point);
}

/** 0, last, 1, last but one, ... */
const fromOutside = (round: number, count: number): number => (round % 2 === 0 ? round / 2 : count - (round + 1) / 2);
