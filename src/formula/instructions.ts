/** Instructions of one function of a kernel, on one number at a time or on two side by side. */

import { type Bytes, float64, NUMBERS, OP, signed, TYPE, unsigned, type ValueType, VECTOR } from "./wasm-bytes.ts";

/** What stands side by side: nothing, two periods of one run, two runs of one period. */
export type Lanes = "one" | "periods" | "trials";

const BYTES = Float64Array.BYTES_PER_ELEMENT;

/** Instructions that a block is written in, and the locals that they use. */
export class Instructions {
  readonly locals: ValueType[] = [];
  /** Whether a value is two numbers. */
  readonly wide: boolean;
  /** Type of a value. */
  readonly type: ValueType;
  private readonly lanes: Lanes;
  private readonly periods: number;
  /** Bytes from a place of the array to the next. */
  private readonly stride: number;
  private readonly scratch = new Map<string, number>();
  private out: Bytes;

  constructor(lanes: Lanes, periods: number, out: Bytes) {
    this.lanes = lanes;
    this.wide = lanes !== "one";
    this.type = this.wide ? TYPE.v128 : TYPE.f64;
    this.periods = periods;
    this.stride = lanes === "trials" ? 2 * BYTES : BYTES;
    this.out = out;
  }

  /** Writes elsewhere what `body` writes. */
  into(out: Bytes, body: () => void): void {
    const before = this.out;
    this.out = out;
    body();
    this.out = before;
  }

  /** Runs what `body` writes for every period; two side by side overlap where their number is odd. */
  overPeriods(pointer: number, backward: boolean, body: () => void): void {
    const paired = this.lanes === "periods";
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
  where(body: (mask: number | undefined) => void): void {
    let mask: number | undefined;
    if (this.wide) {
      mask = this.local(TYPE.v128);
      this.tee(mask);
      this.vector(VECTOR.any);
    }
    this.put(OP.if, TYPE.none);
    body(mask);
    this.put(OP.end);
  }

  /** Puts what is on the stack in place of a local, in the lanes of the mask. */
  replace(local: number, mask: number | undefined): void {
    if (mask !== undefined) {
      this.get(local);
      this.get(mask);
      this.choose();
    }
    this.set(local);
  }

  /** Leaves the condition that two locals stand so to each other. */
  comparison(left: number, operation: "eq" | "ne" | "lt" | "gt" | "le" | "ge", right: number): void {
    this.get(left);
    this.get(right);
    this.number(operation);
  }

  /** Of two values and a condition on the stack, the first where it holds. */
  choose(): void {
    if (this.wide) this.vector(VECTOR.choose);
    else this.put(OP.select);
  }

  both(): void {
    if (this.wide) this.vector(VECTOR.and);
    else this.put(OP.i32And);
  }

  either(): void {
    if (this.wide) this.vector(VECTOR.or);
    else this.put(OP.i32Or);
  }

  not(): void {
    if (this.wide) this.vector(VECTOR.not);
    else this.put(OP.i32Zero);
  }

  constant(value: number): void {
    if (this.wide) this.vector(VECTOR.constant, ...float64(value), ...float64(value));
    else this.put(OP.f64Const, ...float64(value));
  }

  /** Reads from the address on the stack. */
  load(place: number): void {
    this.number("load");
    this.at(place);
  }

  /** Reads a place of the array, or, with the time passed in a local, of the period. */
  read(place: number, time?: number): void {
    this.address(time);
    const spread = time === undefined && this.lanes === "periods";
    if (spread) this.vector(VECTOR.loadSplat);
    else this.number("load");
    this.at(place);
  }

  /** Puts the value that `value` leaves at a place of the array, or of the period. */
  store(place: number, time: number | undefined, value: () => void): void {
    this.address(time);
    value();
    this.number("store");
    this.at(place);
  }

  private address(time: number | undefined): void {
    if (time === undefined) this.put(OP.i32Const, 0);
    else this.get(time);
  }

  /** Alignment as a power of two, and the distance from the address on the stack. */
  private at(place: number): void {
    this.put(3, ...unsigned(place * this.stride));
  }

  number(operation: keyof typeof NUMBERS): void {
    const [one, two] = NUMBERS[operation];
    if (this.wide) this.vector(two);
    else this.put(one);
  }

  vector(operation: number, ...more: Bytes): void {
    this.put(VECTOR.prefix, ...unsigned(operation), ...more);
  }

  tee(local: number): void {
    this.put(OP.tee, ...unsigned(local));
  }

  put(...bytes: Bytes): void {
    for (const byte of bytes) this.out.push(byte);
  }

  get(local: number): void {
    this.put(OP.get, ...unsigned(local));
  }

  set(local: number): void {
    this.put(OP.set, ...unsigned(local));
  }

  move(to: number, from: number): void {
    this.get(from);
    this.set(to);
  }

  assign(local: number, value: number): void {
    this.constant(value);
    this.set(local);
  }

  /** A new local of its own. */
  local(type: ValueType = this.type): number {
    return this.locals.push(type) - 1;
  }

  /** A local that passes within one computation use, by name. */
  temporary(name: string, type: ValueType = this.type): number {
    const known = this.scratch.get(name) ?? this.local(type);
    this.scratch.set(name, known);
    return known;
  }
}
