/**
 * Breaks the lines of a model one at a time and looks whether some check turns red.
 *
 * A broken line gives 1.01 times what its formula says. Every line gets a factor of its own, an input that is 1; the
 * kernel of that program then runs once per line. Lines whose break moves no total are not counted: nobody would notice.
 */

import { Decimal } from "../../src/formula/decimal.ts";
import { PLAIN } from "../../src/formula/dimension.ts";
import { copyOf } from "../../src/formula/kernel-memory.ts";
import type { Item, Program } from "../../src/formula/program.ts";
import { compileKernel, generateKernel, givenValues } from "../../src/formula/read-float.ts";
import { ringsOf } from "../../src/formula/rings.ts";
import { type BoundTree, tree } from "../../src/formula/tree.ts";
import { givenIn } from "../../src/model/given.ts";
import type { Model } from "../../src/model/model.ts";
import { checkTolerance } from "../../src/model/run.ts";

export interface MutationReport {
  /** Lines whose break moves a total. */
  readonly moving: number;
  readonly caught: number;
  /** Keys of moving lines that no check caught. */
  readonly missed: readonly string[];
}

/** Totals whose movement makes a line matter, by line name. */
const TOTALS = new Set([
  "npv_pre_tax",
  "npv_post_tax",
  "post_tax_cash_flow",
  "pre_tax_cash_flow",
  "revenue",
  "equity_cash_flow",
  "net_profit",
  "assets",
  "equity",
  "cash_flow",
]);

export function mutate(model: Model, caseIndex: number, factor = 1.01): MutationReport {
  const { program } = model;
  const mutable = program.items.filter(
    (item) => item.kind === "line" && model.info[item.index]?.line?.check === undefined,
  );
  const breakers = new Map(mutable.map((item, at) => [item.index, program.items.length + at]));
  const items: Item[] = [
    ...program.items.map((item): Item => {
      const breaker = breakers.get(item.index);
      return breaker === undefined
        ? item
        : { ...item, tree: tree.multiply(item.tree as BoundTree, tree.reference(breaker)) };
    }),
    ...mutable.map(
      (_, at): Item => ({
        index: program.items.length + at,
        key: `break_${at}`,
        shape: "scalar",
        kind: "input",
        dimension: PLAIN,
      }),
    ),
  ];
  const broken: Program = { ...program, items };
  const kernel = compileKernel(generateKernel(broken, ringsOf(broken).rings));
  const given = givenIn(model, caseIndex);
  const start = givenValues(broken, kernel.layout, (item) =>
    item.index < program.items.length ? given(item) : new Decimal(1),
  );
  const values = copyOf(start);
  const runAgain = kernel.on(values);
  const run = (breaker?: number): void => {
    values.set(start);
    if (breaker !== undefined) values[kernel.layout.offsets[breaker] as number] = factor;
    runAgain();
  };
  const checks = program.items.filter(
    (item) => model.info[item.index]?.line?.check === "error" && model.info[item.index]?.helperOf === undefined,
  );
  const totals = program.items.filter(
    (item) =>
      item.kind === "line" &&
      model.info[item.index]?.world.id === "" &&
      TOTALS.has(model.info[item.index]?.line?.name ?? "") &&
      model.info[item.index]?.helperOf === undefined,
  );
  run();
  const right = values.slice();
  const cellsOf = (item: Item): { readonly line: number; readonly from: number; readonly to: number } => {
    const from = kernel.layout.offsets[item.index] as number;
    return { line: item.index, from, to: from + (item.shape === "row" ? program.periods : 1) };
  };
  const watched = totals.map((item) => {
    const cells = cellsOf(item);
    const size = right.subarray(cells.from, cells.to).reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    return { ...cells, least: 1e-6 * size };
  });
  const watching = checks.map((item) => ({ ...cellsOf(item), tolerance: checkTolerance(item).toNumber() }));
  const missed: string[] = [];
  let moving = 0;
  for (const [line, breaker] of breakers) {
    run(breaker);
    const moves = watched.some(({ line: total, from, to, least }) => {
      // A total that nothing else reads moves only itself: breaking it is breaking a printed copy.
      if (total === line) return false;
      for (let at = from; at < to; at += 1)
        if (Math.abs((right[at] as number) - (values[at] as number)) > least) return true;
      return false;
    });
    if (!moves) continue;
    moving += 1;
    const caught = watching.some(({ from, to, tolerance }) => {
      for (let at = from; at < to; at += 1) if (!(Math.abs(values[at] as number) <= tolerance)) return true;
      return false;
    });
    if (!caught) missed.push((program.items[line] as Item).key);
  }
  return { moving, caught: moving - missed.length, missed };
}
