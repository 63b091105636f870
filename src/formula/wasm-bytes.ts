/**
 * The binary format of WebAssembly, as far as kernels need it: opcodes, numbers, sections.
 *
 * Source: WebAssembly Core Specification 2.0 (W3C), chapter 5 "Binary Format"; vectors of 128 bits are part of it.
 */

/** Bytes under way. */
export type Bytes = number[];

/** Types of values, and of a block that leaves nothing. */
export const TYPE = { i32: 0x7f, f64: 0x7c, v128: 0x7b, none: 0x40 } as const;

export type ValueType = (typeof TYPE)["i32" | "f64" | "v128"];

/** Instructions of one byte. */
export const OP = {
  if: 0x04,
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  call: 0x10,
  select: 0x1b,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  i32Const: 0x41,
  f64Const: 0x44,
  i32Zero: 0x45,
  i32Equal: 0x46,
  i32AtMost: 0x4c,
  i32AtLeast: 0x4e,
  i32Add: 0x6a,
  i32And: 0x71,
  i32Or: 0x72,
  f64FromI32: 0xb8,
} as const;

/** Instructions on numbers: one number (f64) and two side by side (f64x2), the latter after the prefix of vectors. */
export const NUMBERS = {
  load: [0x2b, 0x00],
  store: [0x39, 0x0b],
  eq: [0x61, 0x47],
  ne: [0x62, 0x48],
  lt: [0x63, 0x49],
  gt: [0x64, 0x4a],
  le: [0x65, 0x4b],
  ge: [0x66, 0x4c],
  abs: [0x99, 0xec],
  neg: [0x9a, 0xed],
  floor: [0x9c, 0x75],
  add: [0xa0, 0xf0],
  sub: [0xa1, 0xf1],
  mul: [0xa2, 0xf2],
  div: [0xa3, 0xf3],
} as const;

/** Instructions on vectors alone, after their prefix. */
export const VECTOR = {
  prefix: 0xfd,
  loadSplat: 0x0a,
  constant: 0x0c,
  splat: 0x14,
  extract: 0x21,
  replace: 0x22,
  not: 0x4d,
  and: 0x4e,
  andNot: 0x4f,
  or: 0x50,
  choose: 0x52,
  any: 0x53,
  /** The second where it is less than the first, else the first; and so with greater. */
  least: 0xf6,
  most: 0xf7,
} as const;

/** An unsigned number in groups of seven bits (LEB128). */
export function unsigned(value: number): Bytes {
  const bytes: Bytes = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  bytes.push(left);
  return bytes;
}

/** A signed 32-bit number in groups of seven bits. */
export function signed(value: number): Bytes {
  const bytes: Bytes = [];
  for (let left = value | 0; ; left >>= 7) {
    const group = left & 0x7f;
    const done = (left >> 7 === 0 && (group & 0x40) === 0) || (left >> 7 === -1 && (group & 0x40) !== 0);
    if (done) return [...bytes, group];
    bytes.push(group + 128);
  }
}

const scratch = new DataView(new ArrayBuffer(8));

/** The eight bytes of a number, least significant first. */
export const float64 = (value: number): Bytes => {
  scratch.setFloat64(0, value, true);
  return [...new Uint8Array(scratch.buffer)];
};

/** Bytes in one piece. */
function joined(parts: readonly (Bytes | Uint8Array)[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A list with its length before it. */
const vector = (parts: readonly (Bytes | Uint8Array)[]): Uint8Array => joined([unsigned(parts.length), ...parts]);

/** Bytes with their length before them. */
const sized = (bytes: Bytes | Uint8Array): Uint8Array => joined([unsigned(bytes.length), bytes]);

const text = (value: string): Uint8Array => sized(new TextEncoder().encode(value));

/** A function of a module: its locals in order and its instructions without the closing one. */
export interface FunctionBody {
  readonly locals: readonly ValueType[];
  readonly code: Bytes;
}

/** Functions of one number or two that a module asks for, in the order of their numbers. */
export const IMPORTED = { exp: 0, log: 1, pow: 2 } as const;

/**
 * A module of functions without arguments over one imported memory, with two that call them in order: `prepare` calls
 * the first ones, `run` the others.
 *
 * It imports `kernel.values`, the memory, and `exp`, `log`, `pow`.
 */
export function moduleOf(preparing: readonly FunctionBody[], running: readonly FunctionBody[]): Uint8Array {
  const functions = [...preparing, ...running];
  const section = (id: number, content: Uint8Array): Uint8Array => joined([[id], sized(content)]);
  const type = (args: number, results: number): Uint8Array =>
    joined([
      [0x60],
      vector(Array.from({ length: args }, () => [TYPE.f64])),
      vector(Array.from({ length: results }, () => [TYPE.f64])),
    ]);
  const imported = (name: string, what: Bytes): Uint8Array => joined([text("kernel"), text(name), what]);
  const first = Object.keys(IMPORTED).length;
  const calling = (from: number, to: number): FunctionBody => ({
    locals: [],
    code: functions.slice(from, to).flatMap((_, at) => [OP.call, ...unsigned(first + from + at)]),
  });
  const all = [...functions, calling(0, preparing.length), calling(preparing.length, functions.length)];
  const exported = (name: string, at: number): Uint8Array =>
    joined([text(name), [0x00], unsigned(first + functions.length + at)]);
  const body = ({ locals, code }: FunctionBody): Uint8Array =>
    sized(joined([vector(locals.map((local) => [1, local])), code, [OP.end]]));
  const imports = [
    imported("values", [0x02, 0x00, 0x00]),
    imported("exp", [0x00, 1]),
    imported("log", [0x00, 1]),
    imported("pow", [0x00, 2]),
  ];
  return joined([
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    section(1, vector([type(0, 0), type(1, 1), type(2, 1)])),
    section(2, vector(imports)),
    section(3, vector(all.map(() => [0]))),
    section(7, vector([exported("prepare", 0), exported("run", 1)])),
    section(10, vector(all.map(body))),
  ]);
}
