/**
 * Writes a block of a kernel as instructions of WebAssembly.
 *
 * A function computes one number at a time, or two side by side in a vector: two periods of rows that do not lean on their
 * neighbours, or two trials. Lanes never touch each other, so that a trial gives the same bits whatever runs beside it.
 */

import { type Block, type Code, type Dear, isCondition, isDear, isReduction, type Reduction } from "./kernel-code.ts";
import {
  type Bytes,
  type FunctionBody,
  float64,
  IMPORTED,
  NUMBERS,
  OP,
  signed,
  TYPE,
  unsigned,
  type ValueType,
  VECTOR,
} from "./wasm-bytes.ts";

/** What stands side by side: nothing, two periods of one run, two runs of one period. */
export type Lanes = "one" | "periods" | "trials";

const BYTES = Float64Array.BYTES_PER_ELEMENT;

/** Present values at one rate found in one pass, which shares the discount factors. */
const TOGETHER = 8;

/** @param parts  what stands in the array beyond the lines, and where */
export function writeBlock(
  block: Block,
  lanes: Lanes,
  periods: number,
  parts: ReadonlyMap<Code, number> = new Map(),
): FunctionBody {
  return new BlockWriter(lanes, periods, parts).write(block);
}

const isZero = ({ operation, value }: Code): boolean => operation === "number" && Object.is(value, 0);

class BlockWriter {
  private readonly wide: boolean;
  private readonly lanes: Lanes;
  private readonly periods: number;
  private readonly parts: ReadonlyMap<Code, number>;
  /** Bytes from a place of the array to the next. */
  private readonly stride: number;
  private readonly locals: ValueType[] = [];
  private readonly scratch = new Map<string, number>();
  /** Where a value is kept that is needed again. */
  private readonly kept = new Map<Code, number>();
  private readonly uses = new Map<Code, number>();
  /** Present values by rate and times. */
  private readonly presentValues = new Map<Code, Map<Code, Code[]>>();
  private readonly before: Bytes = [];
  private out = this.before;
  /** Bytes passed since the first period, while periods are written. */
  private time: number | undefined;

  constructor(lanes: Lanes, periods: number, parts: ReadonlyMap<Code, number>) {
    this.parts = parts;
    this.lanes = lanes;
    this.wide = lanes !== "one";
    this.periods = periods;
    this.stride = lanes === "trials" ? 2 * BYTES : BYTES;
  }

  write({ once, periodic, backward }: Block): FunctionBody {
    for (const { value } of [...once, ...periodic]) this.count(value);
    for (const { value, place } of once) this.store(place as number, undefined, value);
    if (periodic.length === 0) return { locals: this.locals, code: this.out };
    const seen = new Set<Code>();
    for (const { value } of periodic) this.keepSteady(value, seen);
    this.time = this.local(TYPE.i32);
    const body: Bytes = [];
    this.out = body;
    for (const { value, place } of periodic) if (place !== undefined) this.store(place, this.time, value);
    this.out = this.before;
    this.overPeriods(this.time, backward, () => this.put(...body));
    return { locals: this.locals, code: this.out };
  }

  private count(code: Code): void {
    const uses = this.uses.get(code) ?? 0;
    this.uses.set(code, uses + 1);
    if (uses > 0 || this.parts.has(code)) return;
    if (code.operation === "present_value") {
      const [, rate, times] = code.args as readonly [Code, Code, Code];
      const byTimes = this.presentValues.get(rate) ?? new Map<Code, Code[]>();
      this.presentValues.set(rate, byTimes);
      byTimes.set(times, [...(byTimes.get(times) ?? []), code]);
    }
    for (const arg of code.args) this.count(arg);
  }

  /** Computes before the loop what does not change in it. */
  private keepSteady(code: Code, seen: Set<Code>): void {
    if (seen.has(code) || this.kept.has(code) || code.operation === "row") return;
    seen.add(code);
    if (code.moves) {
      if (!this.parts.has(code)) for (const arg of code.args) this.keepSteady(arg, seen);
    } else if (code.operation !== "number" || (this.wide && code.value !== 0)) this.inLocal(code);
  }

  private store(place: number, time: number | undefined, value: Code): void {
    if (time === undefined) this.put(OP.i32Const, 0);
    else this.get(time);
    this.value(value);
    this.number("store");
    this.at(place);
  }

  /** Leaves a value on the stack; keeps it when it is needed again. */
  private value(code: Code): void {
    const known = this.kept.get(code);
    if (known !== undefined) return this.get(known);
    this.compute(code);
    if ((this.uses.get(code) ?? 0) > 1 && code.operation !== "number" && !this.kept.has(code))
      this.put(OP.tee, ...unsigned(this.keep(code)));
  }

  private compute(code: Code): void {
    const { operation, args, value } = code;
    const ready = this.parts.get(code);
    if (ready !== undefined) return this.read(ready, code.moves);
    if (isReduction(operation)) return this.reduce(operation, code);
    if (isDear(operation)) {
      if (code.moves) return this.remember(operation, code);
      return this.dear(
        operation,
        args.map((arg) => this.inLocal(arg)),
      );
    }
    switch (operation) {
      case "number":
        return this.constant(value);
      case "fixed":
      case "moving":
        return this.read(value, code.moves);
      case "row":
        throw new Error("a row is no value");
      case "holds":
        this.value(args[0] as Code);
        this.number("abs");
        this.constant(0);
        return this.number("gt");
      case "flag":
        this.value(args[0] as Code);
        if (!this.wide) return this.put(OP.f64FromI32);
        this.constant(1);
        return this.vector(VECTOR.and);
      case "choose": {
        const [condition, yes, no] = args as readonly [Code, Code, Code];
        if (this.wide && (isZero(yes) || isZero(no))) {
          this.value(isZero(yes) ? no : yes);
          this.value(condition);
          return this.vector(isZero(yes) ? VECTOR.andNot : VECTOR.and);
        }
        this.value(yes);
        this.value(no);
        this.value(condition);
        return this.choose();
      }
    }
    if (operation === "min" || operation === "max") return this.extreme(operation, args as [Code, Code]);
    for (const arg of args) this.value(arg);
    switch (operation) {
      case "and":
        return this.both();
      case "or":
        return this.wide ? this.vector(VECTOR.or) : this.put(OP.i32Or);
      case "not":
        return this.not();
      default:
        return this.number(operation);
    }
  }

  /**
   * The smaller or larger number: the first unless the second is beyond it or blank, the same in every lane. The
   * instructions for it would cost vectors more than twice as much, for they tell 0 from -0.
   */
  private extreme(operation: "min" | "max", args: readonly [Code, Code]): void {
    const [first, second] = args[0].operation === "number" ? [args[1], args[0]] : args;
    const never = second.operation === "number";
    if (this.wide) {
      this.value(first);
      if (never) this.value(second);
      else this.get(this.inLocal(second));
      this.vector(operation === "min" ? VECTOR.least : VECTOR.most);
      if (never) return;
      const local = this.inLocal(second);
      this.comparison(local, "ne", local);
      return this.either();
    }
    const [one, other] = [this.inLocal(first), this.inLocal(second)];
    this.get(other);
    this.get(one);
    this.comparison(other, operation === "min" ? "lt" : "gt", one);
    if (!never) {
      this.comparison(other, "ne", other);
      this.either();
    }
    this.choose();
  }

  /** Reads a place of the array, or of the period; one number for both lanes where two periods stand side by side. */
  private read(place: number, moves: boolean): void {
    if (moves) this.get(this.time as number);
    else this.put(OP.i32Const, 0);
    this.load(place, !moves && this.lanes === "periods");
  }

  /** The arguments stand in locals. */
  private dear(operation: Dear, args: readonly number[]): void {
    const call = (): void => this.put(OP.call, IMPORTED[operation]);
    if (!this.wide) {
      for (const arg of args) this.get(arg);
      return call();
    }
    for (const lane of [0, 1]) {
      for (const arg of args) {
        this.get(arg);
        this.vector(VECTOR.extract, lane);
      }
      call();
      if (lane === 0) this.vector(VECTOR.splat);
      else this.vector(VECTOR.replace, lane);
    }
  }

  /** A dear call in the periods of a loop is made anew only where an argument is not that of the period before. */
  private remember(operation: Dear, code: Code): void {
    const [base, exponent] = code.args as readonly [Code, Code];
    if (operation === "pow" && !base.moves) return this.grow(code, base, exponent);
    const result = this.keep(code);
    const now = code.args.map((arg) => this.inLocal(arg));
    const moving = code.args.flatMap((arg, at) =>
      arg.moves ? [{ now: now[at] as number, last: this.number64() }] : [],
    );
    for (const { last } of [...moving, { last: result }]) this.beforehand(last, Number.NaN);
    for (const [at, one] of moving.entries()) {
      this.get(one.now);
      this.get(one.last);
      this.number("ne");
      if (at > 0) this.either();
    }
    this.where((mask) => {
      for (const one of moving) this.move(one.last, one.now);
      this.dear(operation, now);
      this.replace(result, mask);
    });
    this.get(result);
  }

  /**
   * Growth at one rate over a time that runs with the periods: the factor of equal steps of time is found once, as for
   * present values.
   */
  private grow(code: Code, base: Code, exponent: Code): void {
    const result = this.keep(code);
    const rate = this.inLocal(base);
    const now = this.inLocal(exponent);
    const [reached, step, factor, moved] = [0, 0, 1, 0].map((start) => {
      const local = this.number64();
      this.beforehand(local, start);
      return local;
    }) as [number, number, number, number];
    this.beforehand(result, 1);
    this.get(now);
    this.get(reached);
    this.number("ne");
    this.where((mask) => {
      this.get(now);
      this.get(reached);
      this.number("sub");
      this.set(moved);
      this.move(reached, now);
      this.get(moved);
      this.get(step);
      this.number("ne");
      if (mask !== undefined) {
        this.get(mask);
        this.both();
      }
      this.where((stepped) => {
        this.get(moved);
        this.replace(step, stepped);
        this.dear("pow", [rate, step]);
        this.replace(factor, stepped);
      });
      this.get(result);
      this.get(factor);
      this.number("mul");
      this.replace(result, mask);
      this.get(result);
      this.get(result);
      this.number("ne");
      this.where((lost) => {
        this.dear("pow", [rate, now]);
        this.replace(result, lost);
      });
    });
    this.get(result);
  }

  private reduce(operation: Reduction, code: Code): void {
    if (operation === "present_value") return this.presentValue(code);
    const [row, other] = code.args.map(({ value }) => value) as [number, number];
    const pointer = this.temporary("pointer", TYPE.i32);
    const cell = this.temporary("cell");
    const total = this.temporary("total");
    const count = this.temporary("count");
    this.assign(total, operation === "least" || operation === "most" ? Number.NaN : 0);
    if (operation === "mean") this.assign(count, 0);
    this.overPeriods(pointer, false, () => {
      this.get(pointer);
      this.load(row);
      this.set(cell);
      if (operation === "sum_product") {
        this.get(total);
        this.get(cell);
        this.get(pointer);
        this.load(other);
        this.number("mul");
        this.number("add");
        return this.set(total);
      }
      const there = (): void => this.comparison(cell, "eq", cell);
      if (operation === "least" || operation === "most") {
        this.get(cell);
        this.get(total);
        there();
        this.comparison(total, operation === "least" ? "le" : "ge", cell);
        this.not();
        this.both();
        this.choose();
        return this.set(total);
      }
      this.increase(total, () => this.get(cell), there);
      if (operation === "mean") this.increase(count, () => this.constant(1), there);
    });
    if (operation !== "mean") return this.get(total);
    this.get(total);
    this.get(count);
    this.number("div");
    this.constant(Number.NaN);
    this.get(count);
    this.constant(0);
    this.number("gt");
    this.choose();
  }

  /** Adds where a condition holds. */
  private increase(local: number, by: () => void, where: () => void): void {
    this.get(local);
    by();
    this.number("add");
    this.get(local);
    where();
    this.choose();
    this.set(local);
  }

  /** All present values at its rate that are still to be found, in one pass. */
  private presentValue(code: Code): void {
    const [, rate, times] = code.args as readonly [Code, Code, Code];
    const open = (this.presentValues.get(rate)?.get(times) ?? []).filter((one) => !this.kept.has(one));
    const group = [code, ...open.filter((one) => one !== code).slice(0, TOGETHER - 1)];
    const pointer = this.temporary("pointer", TYPE.i32);
    const [decay, factor, reached, step, shrunk, now, gap] = (
      ["decay", "factor", "reached", "step", "shrunk", "now", "gap"] as const
    ).map((name) => this.temporary(name)) as [number, number, number, number, number, number, number];
    this.constant(1);
    this.value(rate);
    this.number("add");
    this.set(gap);
    this.dear("log", [gap]);
    this.number("neg");
    this.set(decay);
    const sums = group.map((one) => ({ row: (one.args[0] as Code).value, sum: this.keep(one) }));
    for (const { sum } of sums) this.assign(sum, 0);
    for (const [local, start] of [
      [factor, 1],
      [reached, 0],
      [step, 0],
      [shrunk, 1],
    ] as const)
      this.assign(local, start);
    this.overPeriods(pointer, false, () => {
      this.get(pointer);
      this.load(times.value);
      this.set(now);
      this.get(now);
      this.get(reached);
      this.number("sub");
      this.set(gap);
      this.comparison(gap, "ne", step);
      this.where((mask) => {
        this.move(step, gap);
        this.get(gap);
        this.get(decay);
        this.number("mul");
        this.set(gap);
        this.dear("exp", [gap]);
        this.replace(shrunk, mask);
      });
      this.get(factor);
      this.get(shrunk);
      this.number("mul");
      this.set(factor);
      this.move(reached, now);
      for (const { row, sum } of sums) {
        this.get(sum);
        this.get(pointer);
        this.load(row);
        this.get(factor);
        this.number("mul");
        this.number("add");
        this.set(sum);
      }
    });
    this.get(this.kept.get(code) as number);
  }

  /** Runs what `body` writes for every period; two side by side overlap where their number is odd. */
  private overPeriods(pointer: number, backward: boolean, body: () => void): void {
    const paired = this.lanes === "periods" && pointer === this.time;
    const step = paired ? 2 * BYTES : this.stride;
    const last = (this.periods - (paired ? 2 : 1)) * this.stride;
    this.put(OP.i32Const, ...signed(backward ? last : 0));
    this.set(pointer);
    this.put(OP.loop, TYPE.none);
    body();
    this.get(pointer);
    this.put(OP.i32Const, ...signed(backward ? -step : step), OP.i32Add);
    this.set(pointer);
    if (paired && this.periods % 2 === 1) {
      // The last pair stands one period back.
      const overlapping = backward ? -BYTES : last + BYTES;
      this.put(OP.i32Const, ...signed(backward ? 0 : last));
      this.get(pointer);
      this.get(pointer);
      this.put(OP.i32Const, ...signed(overlapping), OP.i32Equal, OP.select);
      this.set(pointer);
    }
    this.get(pointer);
    if (backward) this.put(OP.i32Const, 0, OP.i32AtLeast);
    else this.put(OP.i32Const, ...signed(last), OP.i32AtMost);
    this.put(OP.branchIf, 0, OP.end);
  }

  /** What follows runs where the condition on the stack holds in a lane; it is told the mask of the lanes, when there are. */
  private where(body: (mask: number | undefined) => void): void {
    let mask: number | undefined;
    if (this.wide) {
      mask = this.local(TYPE.v128);
      this.put(OP.tee, ...unsigned(mask));
      this.vector(VECTOR.any);
    }
    this.put(OP.if, TYPE.none);
    body(mask);
    this.put(OP.end);
  }

  /** Puts what is on the stack in place of a local, in the lanes of the mask. */
  private replace(local: number, mask: number | undefined): void {
    if (mask !== undefined) {
      this.get(local);
      this.get(mask);
      this.choose();
    }
    this.set(local);
  }

  private comparison(left: number, operation: "eq" | "ne" | "lt" | "gt" | "le" | "ge", right: number): void {
    this.get(left);
    this.get(right);
    this.number(operation);
  }

  private choose(): void {
    if (this.wide) this.vector(VECTOR.choose);
    else this.put(OP.select);
  }

  private both(): void {
    if (this.wide) this.vector(VECTOR.and);
    else this.put(OP.i32And);
  }

  private either(): void {
    if (this.wide) this.vector(VECTOR.or);
    else this.put(OP.i32Or);
  }

  private not(): void {
    if (this.wide) this.vector(VECTOR.not);
    else this.put(OP.i32Zero);
  }

  private constant(value: number): void {
    if (this.wide) this.vector(VECTOR.constant, ...float64(value), ...float64(value));
    else this.put(OP.f64Const, ...float64(value));
  }

  /** Reads from the address on the stack; one number for both lanes when `spread`. */
  private load(place: number, spread = false): void {
    if (spread) this.vector(VECTOR.loadSplat);
    else this.number("load");
    this.at(place);
  }

  /** Alignment as a power of two, and the distance from the address on the stack. */
  private at(place: number): void {
    this.put(3, ...unsigned(place * this.stride));
  }

  private number(operation: keyof typeof NUMBERS): void {
    const [one, two] = NUMBERS[operation];
    if (this.wide) this.vector(two);
    else this.put(one);
  }

  private vector(operation: number, ...more: Bytes): void {
    this.put(VECTOR.prefix, ...unsigned(operation), ...more);
  }

  private put(...bytes: Bytes): void {
    for (const byte of bytes) this.out.push(byte);
  }

  private get(local: number): void {
    this.put(OP.get, ...unsigned(local));
  }

  private set(local: number): void {
    this.put(OP.set, ...unsigned(local));
  }

  private move(to: number, from: number): void {
    this.get(from);
    this.set(to);
  }

  private assign(local: number, value: number): void {
    this.constant(value);
    this.set(local);
  }

  /** Gives a local its value before the loop that is being written. */
  private beforehand(local: number, value: number): void {
    const now = this.out;
    this.out = this.before;
    this.assign(local, value);
    this.out = now;
  }

  /** A value in a local, which keeps it. */
  private inLocal(code: Code): number {
    const known = this.kept.get(code);
    if (known !== undefined) return known;
    this.value(code);
    if (this.kept.has(code)) {
      const local = this.kept.get(code) as number;
      this.set(local);
      return local;
    }
    const local = this.keep(code);
    this.set(local);
    return local;
  }

  private keep(code: Code): number {
    const known = this.kept.get(code);
    if (known !== undefined) return known;
    const local = this.local(this.wide ? TYPE.v128 : isCondition(code.operation) ? TYPE.i32 : TYPE.f64);
    this.kept.set(code, local);
    return local;
  }

  private local(type: ValueType): number {
    return this.locals.push(type) - 1;
  }

  private number64(): number {
    return this.local(this.wide ? TYPE.v128 : TYPE.f64);
  }

  /** A local that passes within one computation use, by name. */
  private temporary(name: string, type: ValueType = this.wide ? TYPE.v128 : TYPE.f64): number {
    const known = this.scratch.get(name) ?? this.local(type);
    this.scratch.set(name, known);
    return known;
  }
}
