import { beforeAll, describe, expect, test } from "@jest/globals";
import { FUNCTIONS, type FunctionEntry } from "../../src/formula/functions.ts";
import { CodeBuilder } from "../../src/formula/kernel-code.ts";
import { type BoundTree, tree } from "../../src/formula/tree.ts";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import type { RecalculatedBook } from "../support/compare-recalculated.ts";
import { recalculateInProcess } from "../support/hyperformula.ts";
import { recalculate } from "../support/libreoffice.ts";
import {
  agree,
  asNumbers,
  exactly,
  inFloats,
  inLanes,
  inWorkbook,
  programOf,
  type Readable,
  type TinyItem,
  workbookOf,
} from "./tiny-program.ts";

/** An example as a program: its last lines are calls of the function, all with the same result. */
interface Example {
  readonly entry: FunctionEntry;
  readonly readable: Readable;
  /** Item numbers of the calls. */
  readonly calls: readonly number[];
  /** One per period for a row, one in all for a scalar. */
  readonly result: readonly (number | null)[];
}

const ref = (target: number): BoundTree => tree.reference(target);
const one = tree.number("1");
/** The same value as an expression, so that a reading which forgets brackets is found out. */
const asDifference = (target: number): BoundTree => tree.add(tree.subtract(ref(target), one), one);
const asNegation = (target: number): BoundTree => ({
  kind: "negate",
  operand: ref(target),
  span: { start: 0, length: 0 },
});

/** Directions without examples of their own: these are theirs. */
const SHIFTS: Readonly<
  Record<string, { readonly row: readonly number[]; readonly opening: string; readonly result: readonly number[] }>
> = {
  prev: { row: [1, 2, 3.5], opening: "7", result: [7, 1, 2] },
  next: { row: [1, 2, 3.5], opening: "7", result: [2, 3.5, 0] },
};

const examples: Example[] = FUNCTIONS.flatMap((entry, at): Example[] => {
  const name = (number: number): string => `f${at}_${number}`;
  switch (entry.direction) {
    case "same":
      return entry.examples.map(({ args, result }, number) => pointExample(entry, name(number), args, result));
    case "whole":
      return entry.examples.map(({ args, result }, number) => reductionExample(entry, name(number), args, result));
    default: {
      const { row, opening, result } = SHIFTS[entry.name]!;
      const line: TinyItem = { tree: ref(0), shape: "row", opening: tree.number(opening) };
      const items: TinyItem[] = [{ given: row }, line, { tree: tree.call(entry.name, ref(1)), shape: "row" }];
      return [{ entry, readable: programOf(name(0), items, row.length), calls: [2], result }];
    }
  }
});

function pointExample(entry: FunctionEntry, name: string, args: readonly number[], result: number): Example {
  const count = args.length;
  const plus = args.map((given): TinyItem => ({ given }));
  const minus = args.map((given): TinyItem => ({ given: -given }));
  const rows = args.map((given): TinyItem => ({ given: [given, given] }));
  const call = (write: (target: number) => BoundTree, from: number): TinyItem => ({
    tree: tree.call(entry.name, ...args.map((_, index) => write(from + index))),
  });
  const calls = [
    call(ref, 0),
    call(asDifference, 0),
    call(asNegation, count),
    { ...call(ref, 2 * count), shape: "row" as const },
  ];
  const readable = programOf(name, [...plus, ...minus, ...rows, ...calls], 2);
  return { entry, readable, calls: calls.map((_, index) => 3 * count + index), result: [result, result] };
}

function reductionExample(
  entry: FunctionEntry,
  name: string,
  args: readonly (readonly number[])[],
  result: number | null,
): Example {
  const scalar = (index: number): boolean => entry.roles[Math.min(index, entry.roles.length - 1)] === "scalar";
  const inputs = args.map((given, index): TinyItem => ({ given: scalar(index) ? given[0]! : given }));
  const call = (write: (target: number) => BoundTree): TinyItem => ({
    tree: tree.call(entry.name, ...args.map((_, index) => (scalar(index) ? write(index) : ref(index)))),
  });
  const periods = Math.max(...args.map(({ length }) => length));
  return {
    entry,
    readable: programOf(name, [...inputs, call(ref), call(asDifference)], periods),
    calls: [args.length, args.length + 1],
    result: [result],
  };
}

const titled = examples.map((example): [string, Example] => [
  `${example.entry.name}, example ${example.readable.name.split("_")[1]}`,
  example,
]);

describe("every entry of the table is complete", () => {
  test.each(FUNCTIONS.map((entry): [string, FunctionEntry] => [entry.name, entry]))("%s", (name, entry) => {
    expect(examples.some((example) => example.entry === entry)).toBe(true);
    expect(entry.about.length).toBeGreaterThan(5);
    const args = entry.roles.map((_, index) => `argument${index}`);
    for (const text of [entry.excel(args), entry.words(args), entry.latex(args)]) {
      expect(text).toContain("argument0");
      expect(text).not.toMatch(/undefined|NaN/);
    }
    if (entry.direction === "same" || entry.direction === "whole") {
      const code = new CodeBuilder(3);
      const read = entry.roles.map((role, at) => code[role === "row" || role === "last" ? "row" : "moving"](at, 2));
      expect(entry.float(code, ...read).changes).toBe(2);
    }
    expect(FUNCTIONS.filter((other) => other.name === name)).toHaveLength(1);
  });
});

describe("each example gives the stated result", () => {
  const verify = (
    values: readonly (readonly (number | string | boolean | null)[])[],
    { calls, result }: Example,
  ): void => {
    for (const call of calls) {
      const row = values[call]!;
      const wrong = row.filter((value, t) => !agree(value, result[t] as number | null));
      expect({ call, row: wrong.length > 0 ? row : "as stated" }).toEqual({ call, row: "as stated" });
    }
  };

  test.each(titled)("in decimals: %s", (_, example) => {
    verify(asNumbers(exactly(example.readable)), example);
  });

  test.each(titled)("in a generated kernel: %s", (_, example) => {
    const alone = inFloats(example.readable);
    verify(alone, example);
    expect(inLanes(example.readable)).toEqual([alone, alone]);
  });

  describe("as a live formula", () => {
    let file: Uint8Array;
    let inProcess: RecalculatedBook;
    beforeAll(async () => {
      file = await buildWorkbook(workbookOf([...examples.map(({ readable }) => readable), blanks]));
      inProcess = recalculateInProcess(file);
    });

    test.each(titled)("in HyperFormula: %s", (_, example) => {
      verify(inWorkbook(example.readable, inProcess), example);
    });

    test("blanks are skipped alike in decimals, kernel, HyperFormula and LibreOffice; all examples again in LibreOffice", async () => {
      const outside = await recalculate(file);
      for (const example of examples) verify(inWorkbook(example.readable, outside), example);
      for (const values of [
        asNumbers(exactly(blanks)),
        inFloats(blanks),
        inWorkbook(blanks, inProcess),
        inWorkbook(blanks, outside),
      ]) {
        const found = Object.fromEntries(Object.entries(BLANK_LINES).map(([name, { at }]) => [name, values[at]]));
        expect(found).toEqual(
          Object.fromEntries(Object.entries(BLANK_LINES).map(([name, { result }]) => [name, result])),
        );
      }
    }, 60_000);
  });
});

/** Row 2 is 4, blank, 10; row 3 is blank throughout: 4 + 10 = 14, (4 + 10) / 2 = 7. */
const BLANK_LINES: Readonly<Record<string, { readonly at: number; readonly result: readonly (number | null)[] }>> = {
  some: { at: 2, result: [4, null, 10] },
  none: { at: 4, result: [null, null, null] },
  or_zero: { at: 5, result: [4, 0, 10] },
  sum: { at: 6, result: [14] },
  min_over: { at: 7, result: [4] },
  max_over: { at: 8, result: [10] },
  average_over: { at: 9, result: [7] },
  sum_of_none: { at: 10, result: [0] },
  min_over_none: { at: 11, result: [null] },
  max_over_none: { at: 12, result: [null] },
  average_over_none: { at: 13, result: [null] },
};

const blanks = programOf(
  "blanks",
  [
    { given: [1, 0, 1] },
    { given: [4, 99, 10] },
    { tree: ref(1), shape: "row", applies: ref(0) },
    { given: [0, 0, 0] },
    { tree: ref(1), shape: "row", applies: ref(3) },
    { tree: tree.call("or_zero", ref(2)), shape: "row" },
    ...["sum", "min_over", "max_over", "average_over"].map((name): TinyItem => ({ tree: tree.call(name, ref(2)) })),
    ...["sum", "min_over", "max_over", "average_over"].map((name): TinyItem => ({ tree: tree.call(name, ref(4)) })),
  ],
  3,
);
