/**
 * The fast reading: generates a float64 kernel, a sequence of functions over one Float64Array.
 *
 * A row has a slot before its first period (the opening value) and one after its last (always 0), so that `prev` and
 * `next` need no test. Specialised to what varies and what is wanted, a kernel computes only lines that depend on a
 * varying input and that a wanted output needs; everything else stays as the full run left it in the array.
 * Generated text holds no identifier of an author's: only V, N, t and numbered locals.
 */

import type { Decimal } from "./decimal.ts";
import { edgesOf } from "./edges.ts";
import { KERNEL_PRELUDE, type PointFunction, PRESENT_VALUES_TOGETHER, requireFunction } from "./functions.ts";
import { fuseRings, type Loop } from "./fuse-rings.ts";
import type { GivenValue, Item, Program } from "./program.ts";
import type { Ring } from "./rings.ts";
import type { BoundTree } from "./tree.ts";

/** Where each item's first value stands in the array, and how long the array is. */
export interface Layout {
  readonly offsets: Int32Array;
  readonly length: number;
  readonly periods: number;
}

export interface KernelSource {
  /** JavaScript: statements that end in an array expression of functions `(V) => void`. */
  readonly text: string;
  readonly layout: Layout;
  /** Lines computed; fewer than the program's when specialised. */
  readonly lines: number;
}

/** A kernel ready to run on arrays of its layout. */
export interface Kernel {
  readonly layout: Layout;
  readonly lines: number;
  readonly run: (values: Float64Array) => void;
}

/** What varies and what is wanted; leaving one out means all inputs, all lines. */
export interface Specialisation {
  readonly varying?: ReadonlySet<number>;
  readonly wanted?: ReadonlySet<number>;
  /** Lines that keep their values although something they need varies: a locked debt schedule. */
  readonly held?: ReadonlySet<number>;
}

/** Statements in one loop of one generated function: far below the 60 KB of bytecode at which V8 stops optimising. */
const STATEMENTS_PER_LOOP = 150;

/** What does not change from period to period: a number, or a scalar read before the loop. */
const INVARIANT = /^(?:s\d+|[\d.e-]+)$/;

/** Calls worth computing once. */
const DEAR = /^Math\.(?:exp|log|pow)\(/;

export function layoutOf(program: Program): Layout {
  const offsets = new Int32Array(program.items.length);
  let next = 0;
  for (const item of program.items) {
    offsets[item.index] = item.shape === "row" ? next + 1 : next;
    next += item.shape === "row" ? program.periods + 2 : 1;
  }
  return { offsets, length: next, periods: program.periods };
}

/** A fresh array with every input and fact in place and every line at 0. */
export function givenValues(
  program: Program,
  layout: Layout,
  given: (item: Item) => GivenValue<Decimal>,
): Float64Array {
  const values = new Float64Array(layout.length);
  for (const item of program.items) {
    if (item.kind === "line") continue;
    const value = given(item);
    const at = layout.offsets[item.index] as number;
    if (Array.isArray(value)) for (const [t, one] of value.entries()) values[at + t] = one.toNumber();
    else values[at] = (value as Decimal).toNumber();
  }
  return values;
}

export const compileKernel = ({ layout, lines, text }: KernelSource): Kernel => ({
  layout,
  lines,
  run: compileText(text),
});

export type KernelBlock = (values: Float64Array) => void;

/**
 * The functions of a kernel's text, in order; the only place that turns generated text into code, but for workers, which
 * do the same. The text is handed what it uses: looking up a global costs much wherever a program runs in a context of
 * its own, as tests do.
 */
export const kernelBlocks = (text: string): readonly KernelBlock[] =>
  new Function("Math", "Float64Array", text)(Math, Float64Array);

/** A kernel's text as one function. */
export function compileText(text: string): Kernel["run"] {
  const blocks = kernelBlocks(text);
  return (values) => {
    for (const block of blocks) block(values);
  };
}

/**
 * Generates the text of a kernel.
 *
 * @param rings  the program's rings in calculation order
 */
export function generateKernel(program: Program, rings: readonly Ring[], special: Specialisation = {}): KernelSource {
  const layout = layoutOf(program);
  const chosen = chooseLines(program, special);
  const wanted = rings
    .map((ring) => ({ ...ring, lines: ring.lines.filter((index) => chosen.has(index)) }))
    .filter((ring) => ring.lines.length > 0);
  const loops = fuseRings(program, wanted, STATEMENTS_PER_LOOP);
  const stored = special.wanted && rowsUsedElsewhere(program, loops, special.wanted);
  const functions = loops.map((loop) => `(V)=>{\n${new LoopWriter(program, layout, stored).write(loop)}\n}`);
  const text = `"use strict";\nconst N=${program.periods};${KERNEL_PRELUDE}return [\n${functions.join(",\n")}];`;
  return { text, layout, lines: wanted.reduce((sum, ring) => sum + ring.lines.length, 0) };
}

/** Rows that must stand in the array: wanted ones, and those that are read in another loop or another period. */
function rowsUsedElsewhere(program: Program, loops: readonly Loop[], wanted: ReadonlySet<number>): ReadonlySet<number> {
  const used = new Set(wanted);
  for (const { lines } of loops) {
    const own = new Set(lines);
    for (const line of lines)
      for (const { target, direction } of edgesOf(program.items[line] as Item))
        if (direction !== "same" || !own.has(target)) used.add(target);
  }
  return used;
}

/** Lines that depend on what varies and that something wanted needs, neither through a line that is held. */
export function chooseLines(program: Program, special: Specialisation): Set<number> {
  const needs = program.items.map((item) => (item.kind === "line" ? edgesOf(item).map((edge) => edge.target) : []));
  const all = program.items.filter((item) => item.kind === "line").map((item) => item.index);
  const moving = special.varying ? spread(special.varying, inverse(needs), special.held) : new Set(all);
  const needed = special.wanted ? spread(special.wanted, needs, special.held) : new Set(all);
  return new Set(all.filter((index) => moving.has(index) && needed.has(index) && !special.held?.has(index)));
}

function inverse(edges: readonly number[][]): number[][] {
  const back: number[][] = edges.map(() => []);
  for (const [from, targets] of edges.entries()) for (const target of targets) back[target]?.push(from);
  return back;
}

function spread(start: ReadonlySet<number>, edges: readonly number[][], stop?: ReadonlySet<number>): Set<number> {
  const reached = new Set(start);
  const work = [...start];
  for (let index = work.pop(); index !== undefined; index = work.pop()) {
    for (const target of edges[index] as number[]) {
      if (reached.has(target) || stop?.has(target)) continue;
      reached.add(target);
      work.push(target);
    }
  }
  return reached;
}

/**
 * Reads a value that a period uses several times once: V8 cannot know that no store between two reads changes it. What
 * the loop itself stores in the period (`written`) is read where it stands.
 */
function readOnce(body: string, written: ReadonlySet<number>): string {
  const reads = new Map<string, number>();
  for (const [, at] of body.matchAll(/V\[(\d+)\+t\](?!=[^=])/g))
    if (!written.has(Number(at))) reads.set(at as string, (reads.get(at as string) ?? 0) + 1);
  const several = [...reads].filter(([, count]) => count > 1).map(([at]) => at);
  const names = new Map(several.map((at, index) => [at, `r${index}`]));
  const first = several.map((at) => `const ${names.get(at)}=V[${at}+t];`).join("");
  return `${first}${body.replaceAll(/V\[(\d+)\+t\](?!=[^=])/g, (read, at: string) => names.get(at) ?? read)}`;
}

const SHARE = "shareOf(";

/**
 * Shares written out in place, their arguments in locals before the statement: in a long loop V8 leaves the call, and
 * every call would leave a number on the heap.
 */
function sharesInPlace(statement: string, local: string): string {
  const before: string[] = [];
  let text = statement;
  for (let from = text.lastIndexOf(SHARE); from >= 0; from = text.lastIndexOf(SHARE)) {
    const commas: number[] = [];
    let depth = 1;
    let at = from + SHARE.length;
    for (; depth > 0; at += 1) {
      const sign = text[at];
      if (sign === "(") depth += 1;
      else if (sign === ")") depth -= 1;
      else if (sign === "," && depth === 1) commas.push(at);
    }
    const [first, second] = commas as [number, number];
    const [part, whole] = [`${local}p${before.length}`, `${local}w${before.length}`];
    const limit = text.slice(second + 1, at - 1);
    before.push(`const ${part}=${text.slice(from + SHARE.length, first)},${whole}=${text.slice(first + 1, second)};`);
    text = `${text.slice(0, from)}(Math.abs(${whole})<=Math.abs(${part})*${limit}?0:${part}/${whole})${text.slice(at)}`;
  }
  return before.join("") + text;
}

/** Present values at one rate that a statement needs, and where among its declarations they are found. */
interface Discounted {
  readonly at: number;
  /** Rate and times, as text. */
  readonly basis: string;
  readonly flows: string[];
  readonly locals: string[];
}

/** Writes one loop: scalars are read into locals first, and what a period has computed is kept in locals. */
class LoopWriter {
  private readonly program: Program;
  private readonly layout: Layout;
  private readonly locals = new Map<number, string>();
  /** Rows of this loop whose value of the period is known already, by local. */
  private readonly known = new Map<number, string>();
  /** Scalars computed by this function. */
  private readonly computed = new Set<number>();
  /** Dear calls of this loop by their text, each computed once a period: the steps of a rate of return repeat them. */
  private readonly dear = new Map<string, string>();
  /** Where they are shared: in the periods of a loop, or among its scalars. */
  private dearAt = "t";
  /** Declarations that the statement being written needs before it. */
  private readonly dearNow: string[] = [];
  /** Present values among them at one rate, by rate and times: found in one pass. */
  private readonly discounted: Discounted[] = [];
  /** Dear calls of a loop whose arguments seldom change from one period to the next: the last ones are kept. */
  private readonly remembered: string[] = [];

  /** Rows that must be stored; all when absent. */
  private readonly stored: ReadonlySet<number> | undefined;

  constructor(program: Program, layout: Layout, stored?: ReadonlySet<number>) {
    this.program = program;
    this.layout = layout;
    this.stored = stored;
  }

  write(loop: Loop): string {
    const items = loop.lines.map((index) => this.program.items[index] as Item);
    const statements: string[] = [];
    if (loop.kind === "scalars") {
      this.dearAt = "0";
      for (const item of items) {
        const value = this.value(item, "0");
        statements.push(`${this.before()}V[${this.at(item)}]=${value};`);
        this.computed.add(item.index);
      }
      return `${this.declarations()}${statements.join("\n")}`;
    }
    for (const item of items) {
      if (item.opening) statements.push(`V[${this.at(item) - 1}]=${this.expression(item.opening, "0")};`);
    }
    const body = items.map((item) => {
      const local = `x${this.known.size}`;
      const value = this.value(item, "t");
      const store = !this.stored || this.stored.has(item.index) ? `V[${this.at(item)}+t]=${local};` : "";
      const statement = `${this.before()}${sharesInPlace(`const ${local}=${value};`, local)}${store}`;
      this.known.set(item.index, local);
      return statement;
    });
    const written = new Set(items.map((item) => this.at(item)));
    const head = loop.kind === "backward" ? "for(let t=N-1;t>=0;t--)" : "for(let t=0;t<N;t++)";
    return `${this.declarations()}${statements.join("")}${this.remembered.join("")}${head}{\n${readOnce(body.join("\n"), written)}\n}`;
  }

  private declarations(): string {
    return [...this.locals].map(([index, name]) => `const ${name}=V[${this.layout.offsets[index]}];`).join("");
  }

  private at(item: Item): number {
    return this.layout.offsets[item.index] as number;
  }

  private value(item: Item, t: string): string {
    const value = this.expression(item.tree as BoundTree, t);
    return item.applies ? `${this.expression(item.applies, t)}?${value}:NaN` : value;
  }

  private expression(node: BoundTree, t: string): string {
    const write = (part: BoundTree): string => this.expression(part, t);
    switch (node.kind) {
      case "number":
        return Number(node.text).toString();
      case "reference":
        return this.reference(node.target, t);
      case "negate":
        return `(-${write(node.operand)})`;
      case "not":
        return `(${write(node.operand)}?0:1)`;
      case "logic":
        return `(${write(node.left)}${node.operator === "and" ? "&&" : "||"}${write(node.right)}?1:0)`;
      case "compare": {
        const operator = node.operator === "==" ? "===" : node.operator === "!=" ? "!==" : node.operator;
        return `(${write(node.left)}${operator}${write(node.right)}?1:0)`;
      }
      case "arithmetic":
        if (node.operator === "^") return `Math.pow(${write(node.left)},${write(node.right)})`;
        return `(${write(node.left)}${node.operator}${write(node.right)})`;
      case "call":
        return this.call(node, t);
    }
  }

  private reference(target: number, t: string): string {
    const at = this.layout.offsets[target] as number;
    if (this.program.items[target]?.shape === "row") return (t === "t" && this.known.get(target)) || `V[${at}+${t}]`;
    if (this.computed.has(target)) return `V[${at}]`;
    const known = this.locals.get(target) ?? `s${this.locals.size}`;
    this.locals.set(target, known);
    return known;
  }

  /** A value of a period changes no more once it is known, so that the same text means the same number. */
  private once(text: string, t: string): string {
    if (t !== this.dearAt) return text;
    const known = this.dear.get(text);
    if (known) return known;
    const local = `e${this.dear.size}`;
    this.dear.set(text, local);
    this.dearNow.push(`const ${local}=${text};`);
    return local;
  }

  /** What the statement just written needs before it. */
  private before(): string {
    for (const { at, basis, flows, locals } of this.discounted.splice(0)) {
      const read = locals.map((local, index) => `const ${local}=P[${index}];`).join("");
      this.dearNow[at] = `presentValues${flows.length}(V,P,${flows.join(",")},${basis},N);${read}`;
    }
    return this.dearNow.splice(0).join("");
  }

  private presentValue([flow, rate, times]: readonly string[]): string {
    const basis = `${rate},${times}`;
    const text = `${flow},${basis}`;
    const known = this.dear.get(text);
    if (known) return known;
    const local = `e${this.dear.size}`;
    this.dear.set(text, local);
    const open = this.discounted.find((one) => one.basis === basis && one.flows.length < PRESENT_VALUES_TOGETHER);
    if (open) {
      open.flows.push(flow as string);
      open.locals.push(local);
    } else {
      const at = this.dearNow.push("") - 1;
      this.discounted.push({ at, basis, flows: [flow as string], locals: [local] });
    }
    return local;
  }

  /**
   * Growth at one rate over a time that runs with the periods: the factor of equal steps of time is found once, as for
   * present values.
   */
  private grow(local: string, [rate, years]: readonly [string, string]): void {
    const [reached, step, factor, now] = ["r", "s", "f", "n"].map((name) => `${local}${name}`);
    this.remembered.push(`let ${reached}=0,${step}=0,${factor}=1,${local}=1;`);
    this.dearNow.push(
      `const ${now}=${years};if(${now}!==${reached}){if(${now}-${reached}!==${step}){${step}=${now}-${reached};` +
        `${factor}=Math.pow(1+${rate},${step});}${local}*=${factor};${reached}=${now};` +
        `if(${local}!==${local})${local}=Math.pow(1+${rate},${now});}`,
    );
  }

  /** A dear call in the periods of a loop, made anew only where an argument is not that of the period before. */
  private remember(entry: PointFunction, args: readonly string[]): string {
    const text = entry.float(args);
    const known = this.dear.get(text);
    if (known) return known;
    const local = `e${this.dear.size}`;
    this.dear.set(text, local);
    if (entry.name === "compound" && INVARIANT.test(args[0] as string)) {
      this.grow(local, args as readonly [string, string]);
      return local;
    }
    const kept = args.map((_, at) => `${local}k${at}`);
    const now = args.map((_, at) => `${local}n${at}`);
    this.remembered.push(`let ${kept.map((name) => `${name}=NaN`).join(",")},${local}=NaN;`);
    const changed = args.map((_, at) => `${now[at]}!==${kept[at]}`).join("||");
    const keep = args.map((_, at) => `${kept[at]}=${now[at]};`).join("");
    const given = args.map((argument, at) => `const ${now[at]}=${argument};`).join("");
    this.dearNow.push(`${given}if(${changed}){${keep}${local}=${entry.float(now)};}`);
    return local;
  }

  private call(node: Extract<BoundTree, { kind: "call" }>, t: string): string {
    const entry = requireFunction(node.name);
    const rowOf = (argument: BoundTree): number =>
      this.layout.offsets[(argument as { target: number }).target] as number;
    if (entry.direction === "backward") return `V[${rowOf(node.args[0] as BoundTree) - 1}+${t}]`;
    if (entry.direction === "forward") return `V[${rowOf(node.args[0] as BoundTree) + 1}+${t}]`;
    if (entry.direction === "same") {
      const args = node.args.map((argument) => this.expression(argument, t));
      const text = entry.float(args);
      if (!DEAR.test(text)) return text;
      return t === "t" && this.dearAt === "t" ? this.remember(entry, args) : this.once(text, t);
    }
    const args = node.args.map((argument, position) => {
      const role = entry.roles[Math.min(position, entry.roles.length - 1)];
      return role === "scalar" ? this.expression(argument, t) : String(rowOf(argument));
    });
    if (node.name === "present_value" && t === "0" && this.dearAt === "0") return this.presentValue(args);
    return this.once(entry.float(args), t);
  }
}
