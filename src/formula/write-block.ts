/**
 * Writes a block of a kernel as instructions of WebAssembly.
 *
 * A function computes one number at a time, or two side by side in a vector: two periods of rows that do not lean on their
 * neighbours, or two trials. Lanes never touch each other, so that a trial gives the same bits whatever runs beside it.
 */

import { Instructions, type Lanes } from "./instructions.ts";
import { type Block, type Code, isCondition, isDear, isReduction } from "./kernel-code.ts";
import { type Bytes, type FunctionBody, OP, TYPE, VECTOR } from "./wasm-bytes.ts";
import { writeCall, writeGrowth, writeRemembered } from "./write-dear.ts";
import { writePresentValues, writeReduction } from "./write-reduction.ts";

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
  private readonly to: Instructions;
  private readonly before: Bytes = [];
  private readonly parts: ReadonlyMap<Code, number>;
  /** Where a value is kept that is needed again. */
  private readonly kept = new Map<Code, number>();
  private readonly uses = new Map<Code, number>();
  /** Present values by rate and times. */
  private readonly presentValues = new Map<Code, Map<Code, Code[]>>();
  /** Bytes passed since the first period, while periods are written. */
  private time: number | undefined;

  constructor(lanes: Lanes, periods: number, parts: ReadonlyMap<Code, number>) {
    this.to = new Instructions(lanes, periods, this.before);
    this.parts = parts;
  }

  write({ once, periodic, backward }: Block): FunctionBody {
    const { to, before } = this;
    for (const { value } of [...once, ...periodic]) this.count(value);
    for (const { value, place } of once) to.store(place as number, undefined, () => this.value(value));
    if (periodic.length > 0) {
      const seen = new Set<Code>();
      for (const { value } of periodic) this.keepSteady(value, seen);
      const time = to.local(TYPE.i32);
      this.time = time;
      const body: Bytes = [];
      to.into(body, () => {
        for (const { value, place } of periodic)
          if (place !== undefined) to.store(place, time, () => this.value(value));
      });
      to.overPeriods(time, backward, () => to.put(...body));
    }
    return { locals: to.locals, code: before };
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
    if (seen.has(code) || code.operation === "row") return;
    seen.add(code);
    if (!code.moves) {
      if (code.operation !== "number" || (this.to.wide && code.value !== 0)) this.inLocal(code);
    } else if (!this.parts.has(code)) for (const arg of code.args) this.keepSteady(arg, seen);
  }

  /** Leaves a value on the stack; keeps it when it is needed again. */
  private value(code: Code): void {
    const known = this.kept.get(code);
    if (known !== undefined) {
      this.to.get(known);
      return;
    }
    this.compute(code);
    if ((this.uses.get(code) ?? 0) > 1 && code.operation !== "number" && !this.kept.has(code))
      this.to.tee(this.keep(code));
  }

  private compute(code: Code): void {
    const { to } = this;
    const { operation, args, value } = code;
    const ready = this.parts.get(code);
    if (ready !== undefined) to.read(ready, code.moves ? this.time : undefined);
    else if (operation === "number") to.constant(value);
    else if (operation === "fixed") to.read(value);
    else if (operation === "moving") to.read(value, this.time);
    else if (operation === "present_value") this.presentValue(code);
    else if (isReduction(operation))
      writeReduction(
        to,
        operation,
        args.map((row) => row.value),
      );
    else if (isDear(operation)) this.dear(code);
    else this.plain(code);
  }

  private plain({ operation, args }: Code): void {
    const { to } = this;
    const [first, second, third] = args as readonly [Code, Code, Code];
    switch (operation) {
      case "min":
      case "max":
        this.extreme(operation, first, second);
        break;
      case "choose":
        this.choose(first, second, third);
        break;
      case "flag":
        this.value(first);
        if (to.wide) {
          to.constant(1);
          to.both();
        } else to.put(OP.f64FromI32);
        break;
      case "holds":
        this.value(first);
        to.number("abs");
        to.constant(0);
        to.number("gt");
        break;
      case "not":
        this.value(first);
        to.not();
        break;
      case "and":
      case "or":
        this.value(first);
        this.value(second);
        if (operation === "and") to.both();
        else to.either();
        break;
      default:
        for (const arg of args) this.value(arg);
        to.number(operation as Parameters<typeof to.number>[0]);
    }
  }

  private choose(condition: Code, yes: Code, no: Code): void {
    const { to } = this;
    if (to.wide && (isZero(yes) || isZero(no))) {
      this.value(isZero(yes) ? no : yes);
      this.value(condition);
      to.vector(isZero(yes) ? VECTOR.andNot : VECTOR.and);
      return;
    }
    this.value(yes);
    this.value(no);
    this.value(condition);
    to.choose();
  }

  /**
   * The smaller or larger number: the first unless the second is beyond it or blank, the same in every lane. The
   * instructions made for it would cost vectors more than twice as much, for they tell 0 from -0.
   */
  private extreme(operation: "min" | "max", one: Code, other: Code): void {
    const { to } = this;
    const [first, second] = one.operation === "number" ? [other, one] : [one, other];
    const never = second.operation === "number";
    if (to.wide) {
      this.value(first);
      if (never) this.value(second);
      else to.get(this.inLocal(second));
      to.vector(operation === "min" ? VECTOR.least : VECTOR.most);
    } else {
      const [left, right] = [this.inLocal(first), this.inLocal(second)];
      to.get(right);
      to.get(left);
      to.comparison(right, operation === "min" ? "lt" : "gt", left);
    }
    if (!never) {
      const right = this.inLocal(second);
      to.comparison(right, "ne", right);
      to.either();
    }
    if (!to.wide) to.choose();
  }

  private dear(code: Code): void {
    const { to } = this;
    const operation = code.operation as Parameters<typeof writeCall>[1];
    const locals = code.args.map((arg) => this.inLocal(arg));
    if (!code.moves) {
      writeCall(to, operation, locals);
      return;
    }
    const result = this.keep(code);
    const beforehand = (local: number, value: number): void => to.into(this.before, () => to.assign(local, value));
    const [base, now] = locals as [number, number];
    if (operation === "pow" && !code.args[0]?.moves) writeGrowth(to, { base, now, result }, beforehand);
    else {
      const args = code.args.map(({ moves }, at) => ({ local: locals[at] as number, moves }));
      writeRemembered(to, operation, args, result, beforehand);
    }
    to.get(result);
  }

  /** All present values at its rate that are still to be found, in one pass. */
  private presentValue(code: Code): void {
    const [, rate, times] = code.args as readonly [Code, Code, Code];
    const open = (this.presentValues.get(rate)?.get(times) ?? []).filter((one) => !this.kept.has(one));
    const group = [code, ...open.filter((one) => one !== code).slice(0, TOGETHER - 1)];
    const flows = group.map((one) => ({ row: (one.args[0] as Code).value, sum: this.keep(one) }));
    writePresentValues(this.to, () => this.value(rate), times.value, flows);
    this.to.get(this.keep(code));
  }

  /** A value in a local, which keeps it. */
  private inLocal(code: Code): number {
    const known = this.kept.get(code);
    if (known !== undefined) return known;
    this.value(code);
    const local = this.keep(code);
    this.to.set(local);
    return local;
  }

  private keep(code: Code): number {
    const known = this.kept.get(code);
    if (known !== undefined) return known;
    const local = this.to.local(!this.to.wide && isCondition(code.operation) ? TYPE.i32 : this.to.type);
    this.kept.set(code, local);
    return local;
  }
}
