/**
 * The exact reading: every line in decimal arithmetic; the figures that are reported.
 */

import { Decimal } from "./decimal.ts";
import { requireFunction } from "./functions.ts";
import type { GivenValue, Item, Program } from "./program.ts";
import type { Ring } from "./rings.ts";
import type { BoundTree } from "./tree.ts";

/** One value per period, or one in all; null where a line does not apply. */
export type ExactValues = readonly (readonly (Decimal | null)[])[];

const ONE = new Decimal(1);
const ZERO = new Decimal(0);

type Cells = (Decimal | null)[];
/** A tree made ready to run: the value in period `t`. */
type Compute = (t: number) => Decimal;

/**
 * Evaluates a program in decimals.
 *
 * @param given  values of inputs and facts by item number, in calculation units
 * @returns      values by item number: one element for scalars, one per period for rows
 * @throws       Error when an input is missing: the binder's invariant
 */
export function readExact(
  program: Program,
  rings: readonly Ring[],
  given: (item: Item) => GivenValue<Decimal>,
): ExactValues {
  const cells: Cells[] = program.items.map((item) => {
    if (item.kind === "line")
      return item.shape === "row" ? new Array<Decimal | null>(program.periods).fill(ZERO) : [ZERO];
    const value = given(item);
    return Array.isArray(value) ? [...value] : [value as Decimal];
  });
  const openings: Decimal[] = program.items.map(() => ZERO);
  const compiled = new Map<number, { tree: Compute; applies?: Compute; opening?: Compute }>();
  const compile = (node: BoundTree): Compute => compileTree(node, program, cells, openings);
  for (const ring of rings) {
    for (const index of ring.lines) {
      const item = program.items[index] as Item;
      compiled.set(index, {
        tree: compile(item.tree as BoundTree),
        ...(item.applies && { applies: compile(item.applies) }),
        ...(item.opening && { opening: compile(item.opening) }),
      });
    }
    for (const index of ring.lines) openings[index] = compiled.get(index)?.opening?.(0) ?? ZERO;
    const step = (index: number, t: number): void => {
      const line = compiled.get(index) as { tree: Compute; applies?: Compute };
      const row = cells[index] as Cells;
      const blank = line.applies?.(t).isZero() === true;
      row[t] = blank ? null : line.tree(t);
    };
    const first = program.items[ring.lines[0] as number] as Item;
    const length = first.shape === "row" ? program.periods : 1;
    if (ring.order === "backward")
      for (let t = length - 1; t >= 0; t -= 1) for (const index of ring.lines) step(index, t);
    else for (let t = 0; t < length; t += 1) for (const index of ring.lines) step(index, t);
  }
  return cells;
}

function exactOpening(program: Program, item: Item, values: ExactValues): Decimal {
  if (!item.opening) return ZERO;
  return compileTree(item.opening, program, values as Cells[], [])(0);
}

/** Opening values of all items, from values found before; what `prev` sees in the first period. */
export function exactOpenings(program: Program, values: ExactValues): Decimal[] {
  return program.items.map((item) => exactOpening(program, item, values));
}

/** A part of a formula, ready to be asked for its value in a period, over values found before. */
export function compilePoint(
  node: BoundTree,
  program: Program,
  values: ExactValues,
  openings: readonly Decimal[],
): (t: number) => Decimal | null {
  return compileTree(node, program, values as Cells[], openings);
}

function compileTree(node: BoundTree, program: Program, cells: Cells[], openings: readonly Decimal[]): Compute {
  const compile = (part: BoundTree): Compute => compileTree(part, program, cells, openings);
  switch (node.kind) {
    case "number": {
      const value = new Decimal(node.text);
      return () => value;
    }
    case "reference": {
      const row = cells[node.target] as Cells;
      if (program.items[node.target]?.shape === "scalar") return () => row[0] as Decimal;
      return (t) => row[t] as Decimal;
    }
    case "negate": {
      const operand = compile(node.operand);
      return (t) => operand(t).neg();
    }
    case "not": {
      const operand = compile(node.operand);
      return (t) => (operand(t).isZero() ? ONE : ZERO);
    }
    case "logic": {
      const [left, right] = [compile(node.left), compile(node.right)];
      if (node.operator === "and") return (t) => (!left(t).isZero() && !right(t).isZero() ? ONE : ZERO);
      return (t) => (!left(t).isZero() || !right(t).isZero() ? ONE : ZERO);
    }
    case "compare":
      return compileComparison(node.operator, compile(node.left), compile(node.right));
    case "arithmetic":
      return compileArithmetic(node.operator, compile(node.left), compile(node.right));
    case "call":
      return compileCall(node, program, cells, openings);
  }
}

/** Half of all amounts are 0, before production and after it: those cost no arithmetic. */
function compileArithmetic(operator: string, left: Compute, right: Compute): Compute {
  switch (operator) {
    case "+":
      return (t) => plus(left(t), right(t));
    case "-":
      return (t) => minus(left(t), right(t));
    case "*":
      return (t) => times(left(t), right(t));
    case "/":
      return (t) => dividedBy(left(t), right(t));
    default:
      return (t) => left(t).pow(right(t));
  }
}

const plus = (left: Decimal, right: Decimal): Decimal =>
  right.isZero() ? left : left.isZero() ? right : left.plus(right);

const minus = (left: Decimal, right: Decimal): Decimal => (right.isZero() ? left : left.minus(right));

const times = (left: Decimal, right: Decimal): Decimal =>
  (left.isZero() && right.isFinite()) || (right.isZero() && left.isFinite()) ? ZERO : left.times(right);

const dividedBy = (left: Decimal, right: Decimal): Decimal =>
  left.isZero() && right.isFinite() && !right.isZero() ? ZERO : left.div(right);

function compileComparison(operator: string, left: Compute, right: Compute): Compute {
  const holds: Record<string, (order: number) => boolean> = {
    "<": (order) => order < 0,
    "<=": (order) => order <= 0,
    ">": (order) => order > 0,
    ">=": (order) => order >= 0,
    "==": (order) => order === 0,
    "!=": (order) => order !== 0,
  };
  const test = holds[operator] as (order: number) => boolean;
  return (t) => (test(left(t).comparedTo(right(t))) ? ONE : ZERO);
}

function compileCall(
  node: Extract<BoundTree, { kind: "call" }>,
  program: Program,
  cells: Cells[],
  openings: readonly Decimal[],
): Compute {
  const entry = requireFunction(node.name);
  const compile = (part: BoundTree): Compute => compileTree(part, program, cells, openings);
  if (entry.direction === "backward") {
    const target = (node.args[0] as Extract<BoundTree, { kind: "reference" }>).target;
    const row = cells[target] as Cells;
    return (t) => (t === 0 ? (openings[target] as Decimal) : (row[t - 1] as Decimal));
  }
  if (entry.direction === "forward") {
    const row = cells[(node.args[0] as Extract<BoundTree, { kind: "reference" }>).target] as Cells;
    const last = program.periods - 1;
    return (t) => (t === last ? ZERO : (row[t + 1] as Decimal));
  }
  if (entry.direction === "whole") {
    const rows = node.args.map((argument, position) => {
      if (entry.roles[Math.min(position, entry.roles.length - 1)] === "scalar") return compile(argument);
      return cells[(argument as Extract<BoundTree, { kind: "reference" }>).target] as Cells;
    });
    return () => entry.exact(rows.map((row) => (typeof row === "function" ? [row(0)] : row))) as Decimal;
  }
  if (node.name === "or_zero") {
    const value = compile(node.args[0] as BoundTree);
    return (t) => value(t) ?? ZERO;
  }
  if (node.name === "if") {
    const [condition, yes, no] = node.args.map(compile) as [Compute, Compute, Compute];
    return (t) => (condition(t).isZero() ? no(t) : yes(t));
  }
  const args = node.args.map(compile);
  return (t) => entry.exact(args.map((argument) => argument(t)));
}
