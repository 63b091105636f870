/**
 * What `irr` costs, measured against Newton's method as everybody writes it, in the same run on the same flows.
 *
 * `irr` also checks its input, proves how many rates there are and checks what it returns; Newton here does none of it.
 */
import { irr } from "../../src/finance/index.ts";
import { plainNewton } from "../finance/plain-newton.ts";

interface Row {
  readonly name: string;
  /** Time of `irr` divided by the time of the yardstick: the median of the rounds. */
  readonly ratio: number;
  readonly bar: string;
}

const ROUNDS = 15;
const REPEATS = 40;

/** One row per kind of flows. */
export function irrBench(): Row[] {
  return [
    row("irr of annual flows / plain Newton from 10 %", series(200, 3, 20, 0), 0.1, "about 1, at most 1.5"),
    // From 10 % a month plain Newton runs away on most of these, so it is given a good guess.
    row("irr of monthly flows / plain Newton from 1 %", series(40, 24, 216, 0), 0.01, "about 1, at most 1.5"),
    // Closure cost brings a second rate below zero; plain Newton finds one of the two.
    row(
      "irr of annual flows with closure cost, both rates / plain Newton, one rate",
      series(200, 3, 20, -60),
      0.1,
      "at most 6",
    ),
  ];
}

function row(name: string, flows: number[][], guess: number, bar: string): Row {
  const newton = (one: number[]) => plainNewton(one, guess);
  const ratios = Array.from({ length: ROUNDS }, () => timeOf(irr, flows) / timeOf(newton, flows));
  return { name, ratio: ratios.sort((one, other) => one - other)[ROUNDS >> 1]!, bar };
}

function timeOf(find: (flows: number[]) => unknown, many: number[][]): number {
  const start = performance.now();
  for (let repeat = 0; repeat < REPEATS; repeat++) for (const flows of many) find(flows);
  return performance.now() - start;
}

/** Outlays of 50 to 100, then receipts that return three to ten times as much in all, then closure. */
function series(count: number, outlays: number, receipts: number, closure: number): number[][] {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const invested = Array.from({ length: outlays }, () => -(50 + 50 * random()));
    const level = (75 * outlays * (3 + 7 * random())) / receipts;
    const returned = Array.from({ length: receipts }, () => level * (0.8 + 0.4 * random()));
    return closure === 0 ? [...invested, ...returned] : [...invested, ...returned, closure];
  });
}
