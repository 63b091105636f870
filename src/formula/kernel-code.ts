/**
 * What a kernel's function computes, as expressions of which equal ones are one: what a period needs twice is found once.
 *
 * Between the formula language and the instructions of a machine: no names, only places in the kernel's array.
 */

const CONDITIONS = ["eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not", "holds"] as const;
const NUMBERS = ["neg", "abs", "floor", "add", "sub", "mul", "div", "min", "max"] as const;
/** Calls that cost as much as some twenty cells. */
const DEAR = ["exp", "log", "pow"] as const;
/** Of whole rows: their arguments are rows, but for the rate of a present value, which stands second. */
const REDUCTIONS = ["sum", "least", "most", "mean", "sum_product", "present_value"] as const;

export type Condition = (typeof CONDITIONS)[number];
export type Arithmetic = (typeof NUMBERS)[number];
export type Dear = (typeof DEAR)[number];
export type Reduction = (typeof REDUCTIONS)[number];
export type Operation =
  | Condition
  | Arithmetic
  | Dear
  | Reduction
  /** A constant. */
  | "number"
  /** What stands at a place of the array. */
  | "fixed"
  /** What stands as many places further as periods have passed. */
  | "moving"
  /** Where a row begins; an argument of reductions only. */
  | "row"
  /** 1 where a condition holds, else 0. */
  | "flag"
  /** The second where the first (a condition) holds, else the third; both are computed. */
  | "choose";

export interface Code {
  readonly operation: Operation;
  readonly args: readonly Code[];
  /** Of a number its value, of anything that is read its place; 0 of all else. */
  readonly value: number;
  /** Whether it changes from period to period. */
  readonly moves: boolean;
  readonly changes: Changes;
}

/** 0: never, for the grid is fixed; 1: in other kernels, not in the runs of this one; 2: from run to run. */
export type Changes = 0 | 1 | 2;

const among =
  <T extends Operation>(list: readonly T[]) =>
  (operation: Operation): operation is T =>
    (list as readonly Operation[]).includes(operation);

export const isCondition = among(CONDITIONS);
export const isDear = among(DEAR);
export const isReduction = among(REDUCTIONS);

/** Makes the expressions of one function; two that are equal are the same object. */
export class CodeBuilder {
  readonly periods: number;
  private readonly known = new Map<string, Code>();
  private readonly numbers = new Map<Code, number>();

  constructor(periods: number) {
    this.periods = periods;
  }

  number(value: number): Code {
    return this.made("number", [], value);
  }

  fixed(place: number, changes: Changes): Code {
    return this.made("fixed", [], place, changes);
  }

  moving(place: number, changes: Changes): Code {
    return this.made("moving", [], place, changes);
  }

  row(place: number, changes: Changes): Code {
    return this.made("row", [], place, changes);
  }

  of(operation: Arithmetic | Condition | Dear | Reduction, ...args: readonly Code[]): Code {
    return this.made(operation, args, 0);
  }

  /** Division costs as much as five products: what stays over the periods, or never changes, is inverted once. */
  divide(part: Code, whole: Code): Code {
    const once = (part.moves && !whole.moves) || (part.changes > 0 && whole.changes === 0);
    if (!once || part.operation === "number") return this.of("div", part, whole);
    return this.of("mul", part, this.of("div", this.number(1), whole));
  }

  /** A flag as a condition: anything but 0, and a blank is not. */
  holds(flag: Code): Code {
    return flag.operation === "flag" ? (flag.args[0] as Code) : this.of("holds", flag);
  }

  flag(condition: Code): Code {
    return this.made("flag", [condition], 0);
  }

  choose(condition: Code, yes: Code, no: Code): Code {
    return this.made("choose", [condition, yes, no], 0);
  }

  private made(operation: Operation, args: readonly Code[], value: number, own: Changes = 0): Code {
    const key = `${operation} ${Object.is(value, -0) ? "-0" : value} ${args.map((arg) => this.numbers.get(arg)).join()}`;
    const known = this.known.get(key);
    if (known) return known;
    const moves = operation === "moving" || args.some((arg) => arg.moves);
    const changes = args.reduce<Changes>((most, arg) => (arg.changes > most ? arg.changes : most), own);
    const code: Code = { operation, args, value, moves, changes };
    this.known.set(key, code);
    this.numbers.set(code, this.numbers.size);
    return code;
  }
}

/** A value and where it is put: at a place, or as many places further as periods have passed. Without one it is only used. */
export interface Statement {
  readonly value: Code;
  readonly place?: number;
}

/** One function of a kernel: statements made once, then those of every period. */
export interface Block {
  readonly once: readonly Statement[];
  readonly periodic: readonly Statement[];
  readonly backward: boolean;
}

/**
 * What the blocks need that does not change from run to run, beyond what stands in the array already: the largest such
 * expressions, each with the place from `from` to `end` where it is to be put before the first run.
 */
export function steadyParts(
  blocks: readonly Block[],
  { from, end, periods }: { readonly from: number; readonly end: number; readonly periods: number },
): ReadonlyMap<Code, number> {
  const parts = new Map<Code, number>();
  const seen = new Set<Code>();
  let next = from;
  const visit = (code: Code): void => {
    if (seen.has(code)) return;
    seen.add(code);
    if (code.changes === 2 || isCondition(code.operation)) for (const arg of code.args) visit(arg);
    else if (code.args.length > 0 && next + periods <= end) {
      parts.set(code, next);
      next += code.moves ? periods : 1;
    }
  };
  for (const { once, periodic } of blocks) for (const { value } of [...once, ...periodic]) visit(value);
  return parts;
}

/** True when its periods do not lean on one another, so that two may be computed side by side. */
export function periodsApart({ once, periodic }: Block, parts: ReadonlyMap<Code, number>): boolean {
  const written = new Set(periodic.flatMap(({ place }) => (place === undefined ? [] : [place])));
  const seen = new Set<Code>();
  const apart = (code: Code): boolean => {
    if (seen.has(code) || parts.has(code)) return true;
    seen.add(code);
    if (isDear(code.operation) || isReduction(code.operation)) return false;
    if (code.operation === "moving" && (written.has(code.value - 1) || written.has(code.value + 1))) return false;
    return code.args.every(apart);
  };
  return once.length === 0 && periodic.every(({ value }) => apart(value));
}
