/** Laws of owners over generated structures: a waterfall pays out exactly what came in, and all cash goes to somebody. */

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { bindTree, type Drawn, evaluate, largest, namesOf, rowIn, sum, totalOf, valuesOf } from "./drawn-scenario.ts";
import { type Owners, owners, ownersRanges, ownersTree } from "./random-owners.ts";
import { scalesOf } from "./scales.ts";

const SEED = Number(process.env.PROPERTY_SEED ?? 2027);
const STRUCTURES = Number(process.env.OWNERS_STRUCTURES ?? 8);
const DRAWS = 8;
/** As in the other laws: 1e-9 of the largest number of the kind. */
const ROUNDING = 1e-9;
/** Whether the passes of sizing have come far enough is told elsewhere. */
const SIZING = new Set(["sizing_residual"]);

/** Checks of the book that are not nothing. */
function failing(drawn: Drawn<Owners>): string[] {
  const scale = scalesOf(drawn);
  const { model } = drawn.bound;
  return model.program.items.flatMap((item) => {
    const { line, helperOf } = model.info[item.index] ?? {};
    if (line?.check !== "error" || helperOf !== undefined || SIZING.has(line.name)) return [];
    const size = largest(valuesOf(drawn, item));
    return size <= ROUNDING * Math.max(1, scale(item.dimension)) ? [] : [`${item.key}: ${size}`];
  });
}

/** What of a scenario breaks a law, in words. */
function breaches(drawn: Drawn<Owners>): string[] {
  const at = (line: string): Float64Array => rowIn(drawn, line);
  const found = failing(drawn);
  const cash = at("chain[chain].pre_tax_cash_flow");
  const slack = ROUNDING * Math.max(1e8, largest(cash));
  const say = (what: string, row: Float64Array): void => {
    const size = largest(row);
    if (!(size <= slack)) found.push(`${what}: ${size}`);
  };
  const paidOut = at("entity[mineco].shared_out");
  if (namesOf(drawn, "tier").length > 0) {
    const paid = totalOf(drawn, "tier", "paid");
    say(
      "not paid by a tier",
      paidOut.map((amount, t) => amount - (paid[t] as number)),
    );
  }
  for (const name of namesOf(drawn, "tier"))
    say(
      `negative payment of ${name}`,
      at(`tier[${name}].paid`).map((one) => Math.min(0, one)),
    );
  const partners = totalOf(drawn, "partner", "cash_flow");
  const withheld = totalOf(drawn, "holding", "withheld");
  const onInterest = totalOf(drawn, "shareholder_loan", "withheld");
  const owned = at("entity[mineco].paid_out").map((out, t) => out - (at("entity[mineco].paid_in")[t] as number));
  say(
    "owners' cash that nobody gets",
    owned.map((one, t) => one - (partners[t] as number) - (withheld[t] as number) - (onInterest[t] as number)),
  );
  say(
    "kept below nothing",
    at("entity[mineco].cash_kept").map((one) => Math.min(0, one)),
  );
  const given = sum(at("entity[mineco].equity_cash_flow")) - sum(owned);
  say("kept for ever", new Float64Array([given]));
  return found;
}

test(`pays out what came in for ${STRUCTURES * DRAWS} structures of owners, to somebody named`, async () => {
  const broken: string[] = [];
  for (const structure of fc.sample(owners, { numRuns: STRUCTURES, seed: SEED })) {
    const bound = await bindTree(structure, ownersTree(structure));
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const drawn = evaluate(bound, SEED + draw, ownersRanges);
      broken.push(...breaches(drawn).map((one) => `draw ${draw}, ${one}, of ${JSON.stringify(structure)}`));
    }
  }
  expect(broken).toEqual([]);
}, 300_000);
