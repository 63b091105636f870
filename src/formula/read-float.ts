/**
 * The fast reading: generates a float64 kernel, functions of WebAssembly over one array of numbers.
 *
 * A row has a slot before its first period (the opening value) and one after its last (always 0), so that `prev` and
 * `next` need no test. Specialised to what varies and what is wanted, a kernel computes only lines that depend on a
 * varying input and that a wanted output needs; everything else stays as the full run left it in the array.
 * Generated code holds numbers and places, nothing that an author wrote; the memory it runs in is all that it can reach.
 */

import type { Decimal } from "./decimal.ts";
import { edgesOf } from "./edges.ts";
import { requireFunction } from "./functions.ts";
import { fuseRings, type Loop } from "./fuse-rings.ts";
import {
  type Block,
  type Changes,
  type Code,
  CodeBuilder,
  periodsApart,
  type Statement,
  steadyParts,
} from "./kernel-code.ts";
import { compileModule, type Kernel, valuesFor } from "./kernel-memory.ts";
import type { GivenValue, Item, Program } from "./program.ts";
import type { Ring } from "./rings.ts";
import type { BoundTree } from "./tree.ts";
import { type FunctionBody, moduleOf } from "./wasm-bytes.ts";
import { writeBlock } from "./write-block.ts";

/** Where each item's first value stands in the array, and how long the array is. */
export interface Layout {
  readonly offsets: Int32Array;
  readonly length: number;
  readonly periods: number;
}

export interface KernelSource {
  /** A module of WebAssembly. */
  readonly module: Uint8Array;
  readonly layout: Layout;
  /** Lines computed; fewer than the program's when specialised. */
  readonly lines: number;
  /** What the functions of a run compute, in order. */
  readonly blocks: readonly Block[];
  /** What of it is computed once, and where it is kept. */
  readonly parts: ReadonlyMap<Code, number>;
}

/** What varies and what is wanted; leaving one out means all inputs, all lines. */
export interface Specialisation {
  readonly varying?: ReadonlySet<number>;
  readonly wanted?: ReadonlySet<number>;
  /** Lines that keep their values although something they need varies: a locked debt schedule. */
  readonly held?: ReadonlySet<number>;
  /** Runs side by side, 1 unless given: of two, each place of the array holds the numbers of both. */
  readonly trials?: 1 | 2;
}

/** Statements in one function: what an optimising compiler takes in reasonable time. */
const STATEMENTS_PER_LOOP = 150;

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
  const values = valuesFor(layout.length);
  for (const item of program.items) {
    if (item.kind === "line") continue;
    const value = given(item);
    const at = layout.offsets[item.index] as number;
    if (Array.isArray(value)) for (const [t, one] of value.entries()) values[at + t] = one.toNumber();
    else values[at] = (value as Decimal).toNumber();
  }
  return values;
}

/** A kernel ready to run on arrays of its layout, and what it was made of. */
export interface CompiledKernel extends KernelSource, Kernel {}

export const compileKernel = (source: KernelSource): CompiledKernel => ({
  ...source,
  ...compileModule(source.module),
});

/**
 * Generates a kernel.
 *
 * @param rings  the program's rings in calculation order
 */
export function generateKernel(program: Program, rings: readonly Ring[], special: Specialisation = {}): KernelSource {
  const { trials = 1 } = special;
  const layout = layoutOf(program);
  const chosen = chooseLines(program, special);
  const wanted = rings
    .map((ring) => ({ ...ring, lines: ring.lines.filter((index) => chosen.has(index)) }))
    .filter((ring) => ring.lines.length > 0);
  const loops = fuseRings(program, wanted, STATEMENTS_PER_LOOP, trials === 1);
  const stored = special.wanted && rowsUsedElsewhere(program, loops, special.wanted);
  const changes = ({ kind, index }: Item): Changes => {
    if (kind === "fact") return 0;
    return (kind === "line" ? chosen.has(index) : (special.varying?.has(index) ?? true)) ? 2 : 1;
  };
  const blocks = loops.map((loop) => new LoopReader(program, layout, { changes, stored }).read(loop));
  const { length, periods } = layout;
  const parts = steadyParts(blocks, { from: length, end: 2 * length, periods });
  const written = (block: Block, ready?: ReadonlyMap<Code, number>): FunctionBody => {
    const apart = periods > 1 && periodsApart(block, ready ?? new Map());
    return writeBlock(block, trials === 2 ? "trials" : apart ? "periods" : "one", periods, ready);
  };
  const module = moduleOf(
    preparing(parts).map((block) => written(block)),
    blocks.map((block) => written(block, parts)),
  );
  const lines = wanted.reduce((sum, ring) => sum + ring.lines.length, 0);
  return { module, layout, lines, blocks, parts };
}

/** Blocks that compute what does not change from run to run. */
function preparing(parts: ReadonlyMap<Code, number>): Block[] {
  const statements = [...parts].map(([value, place]) => ({ value, place }));
  const steady = statements.filter(({ value }) => !value.moves);
  const moving = statements.filter(({ value }) => value.moves);
  const chunks = (all: readonly Statement[]): Statement[][] =>
    Array.from({ length: Math.ceil(all.length / STATEMENTS_PER_LOOP) }, (_, at) =>
      all.slice(at * STATEMENTS_PER_LOOP, (at + 1) * STATEMENTS_PER_LOOP),
    );
  return [
    ...chunks(steady).map((once) => ({ once, periodic: [], backward: false })),
    ...chunks(moving).map((periodic) => ({ once: [], periodic, backward: false })),
  ];
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
  const { needs, users } = neighboursIn(program);
  const all = program.items.filter((item) => item.kind === "line").map((item) => item.index);
  const moving = special.varying ? spread(special.varying, users, special.held) : new Set(all);
  const needed = special.wanted ? spread(special.wanted, needs, special.held) : new Set(all);
  return new Set(all.filter((index) => moving.has(index) && needed.has(index) && !special.held?.has(index)));
}

interface Neighbours {
  readonly needs: readonly (readonly number[])[];
  readonly users: readonly (readonly number[])[];
}

const neighbours = new WeakMap<Program, Neighbours>();

/** By item, what it needs and what needs it: the same for every kernel of a program. */
function neighboursIn(program: Program): Neighbours {
  const known = neighbours.get(program);
  if (known) return known;
  const needs = program.items.map((item) => (item.kind === "line" ? edgesOf(item).map((edge) => edge.target) : []));
  const users: number[][] = needs.map(() => []);
  for (const [from, targets] of needs.entries()) for (const target of targets) users[target]?.push(from);
  const found = { needs, users };
  neighbours.set(program, found);
  return found;
}

function spread(start: ReadonlySet<number>, edges: Neighbours["needs"], stop?: ReadonlySet<number>): Set<number> {
  const reached = new Set(start);
  const work = [...start];
  for (let index = work.pop(); index !== undefined; index = work.pop()) {
    for (const target of edges[index] as readonly number[]) {
      if (reached.has(target) || stop?.has(target)) continue;
      reached.add(target);
      work.push(target);
    }
  }
  return reached;
}

const COMPARISONS = { "<": "lt", "<=": "le", ">": "gt", ">=": "ge", "==": "eq", "!=": "ne" } as const;
const OPERATORS = { "+": "add", "-": "sub", "*": "mul", "^": "pow" } as const;

interface LoopFacts {
  readonly changes: (item: Item) => Changes;
  /** Rows that must be stored; all when absent. */
  readonly stored: ReadonlySet<number> | undefined;
}

/** Reads one loop: what a period, or the function, has computed is used as it is, not read again. */
class LoopReader {
  private readonly program: Program;
  private readonly layout: Layout;
  private readonly code: CodeBuilder;
  /** Lines of this loop computed so far. */
  private readonly known = new Map<number, Code>();
  private readonly about: LoopFacts;

  constructor(program: Program, layout: Layout, about: LoopFacts) {
    this.program = program;
    this.layout = layout;
    this.about = about;
    this.code = new CodeBuilder(program.periods);
  }

  read({ kind, lines }: Loop): Block {
    const items = lines.map((index) => this.program.items[index] as Item);
    if (kind === "scalars") return { once: items.map((item) => this.line(item, false)), periodic: [], backward: false };
    const once = items.flatMap(({ index, opening }) =>
      opening ? [{ place: this.at(index) - 1, value: this.value(opening, false) }] : [],
    );
    return { once, periodic: items.map((item) => this.line(item, true)), backward: kind === "backward" };
  }

  private line(item: Item, periodic: boolean): Statement {
    const { index, applies } = item;
    let value = this.value(item.tree as BoundTree, periodic);
    if (applies)
      value = this.code.choose(this.code.holds(this.value(applies, periodic)), value, this.code.number(Number.NaN));
    this.known.set(index, value);
    const { stored } = this.about;
    return periodic && stored && !stored.has(index) ? { value } : { value, place: this.at(index) };
  }

  private at(index: number): number {
    return this.layout.offsets[index] as number;
  }

  /** A value of the period, or, where `periodic` is false, of the first one. */
  private value(node: BoundTree, periodic: boolean): Code {
    const { code } = this;
    const read = (part: BoundTree): Code => this.value(part, periodic);
    switch (node.kind) {
      case "number":
        return code.number(Number(node.text));
      case "reference":
        return this.reference(node.target, periodic);
      case "negate":
        return code.of("neg", read(node.operand));
      case "not":
        return code.flag(code.of("not", code.holds(read(node.operand))));
      case "logic":
        return code.flag(code.of(node.operator, code.holds(read(node.left)), code.holds(read(node.right))));
      case "compare":
        return code.flag(code.of(COMPARISONS[node.operator], read(node.left), read(node.right)));
      case "arithmetic":
        if (node.operator === "/") return code.divide(read(node.left), read(node.right));
        return code.of(OPERATORS[node.operator], read(node.left), read(node.right));
      case "call":
        return this.call(node, periodic);
    }
  }

  private reference(target: number, periodic: boolean): Code {
    const row = this.program.items[target]?.shape === "row";
    const known = row === periodic ? this.known.get(target) : undefined;
    return known ?? this.cell(target, 0, row && periodic);
  }

  /** The cell of an item, of a row as many periods on. */
  private cell(target: number, on: number, moving: boolean): Code {
    const changes = this.about.changes(this.program.items[target] as Item);
    return this.code[moving ? "moving" : "fixed"](this.at(target) + on, changes);
  }

  private call({ name, args }: Extract<BoundTree, { kind: "call" }>, periodic: boolean): Code {
    const entry = requireFunction(name);
    const named = (argument: BoundTree): number => (argument as { target: number }).target;
    if (entry.direction === "backward") return this.cell(named(args[0] as BoundTree), -1, periodic);
    if (entry.direction === "forward") return this.cell(named(args[0] as BoundTree), 1, periodic);
    const read = args.map((argument, position) => {
      const role = entry.roles[Math.min(position, entry.roles.length - 1)];
      if (entry.direction !== "whole" || role === "scalar") return this.value(argument, periodic);
      const row = named(argument);
      return this.code.row(this.at(row), this.about.changes(this.program.items[row] as Item));
    });
    return entry.float(this.code, ...read);
  }
}
