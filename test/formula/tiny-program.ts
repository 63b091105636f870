/** Programs without a book: items given by hand, read in every reading, written as one sheet of live formulas each. */

import { Decimal } from "../../src/formula/decimal.ts";
import { PLAIN } from "../../src/formula/dimension.ts";
import { valuesFor } from "../../src/formula/kernel-memory.ts";
import type { GivenValue, Item, Program } from "../../src/formula/program.ts";
import { type ExactValues, exactOpenings, readExact } from "../../src/formula/read-exact.ts";
import { readExcel } from "../../src/formula/read-excel.ts";
import { compileKernel, generateKernel, givenValues } from "../../src/formula/read-float.ts";
import { type Ring, ringsOf } from "../../src/formula/rings.ts";
import type { BoundTree } from "../../src/formula/tree.ts";
import { address } from "../../src/report/address.ts";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../src/report/workbook-spec.ts";
import type { RecalculatedBook } from "../support/compare-recalculated.ts";
import { floatsOf } from "../support/tiny-study.ts";

/** An input (`given`) or a line (`tree`); one number is a scalar, a list a row. */
export interface TinyItem {
  readonly given?: number | readonly number[];
  readonly tree?: BoundTree;
  /** Of a line; a scalar unless said. */
  readonly shape?: "scalar" | "row";
  readonly opening?: BoundTree;
  readonly applies?: BoundTree;
}

/** A program, its rings, and what its inputs are worth. */
export interface Readable {
  readonly name: string;
  readonly program: Program;
  readonly rings: readonly Ring[];
  readonly given: (item: Item) => GivenValue<Decimal>;
}

/** A blank is null in every reading. */
export type Values = readonly (readonly (number | null)[])[];

export function programOf(name: string, tiny: readonly TinyItem[], periods: number): Readable {
  const items = tiny.map(
    ({ given, tree, shape, opening, applies }, index): Item => ({
      index,
      key: `${name}.${index}`,
      shape: shape ?? (Array.isArray(given) ? "row" : "scalar"),
      kind: given === undefined ? "line" : "input",
      dimension: PLAIN,
      ...(tree && { tree }),
      ...(opening && { opening }),
      ...(applies && { applies }),
    }),
  );
  const program: Program = { items, periods, tolerance: -1 };
  const { rings, mistakes } = ringsOf(program);
  if (mistakes.length > 0) throw new Error(mistakes.map(({ sentence }) => sentence).join("\n"));
  const given = ({ index }: Item): GivenValue<Decimal> => {
    const value = tiny[index]?.given;
    return Array.isArray(value) ? value.map((one) => new Decimal(one)) : new Decimal(value as number);
  };
  return { name, program, rings, given };
}

export const exactly = ({ program, rings, given }: Readable): ExactValues => readExact(program, rings, given);

export const asNumbers = (values: ExactValues): Values =>
  values.map((row) => row.map((value) => value?.toNumber() ?? null));

export function inFloats({ program, rings, given }: Readable): Values {
  const kernel = compileKernel(generateKernel(program, rings));
  const values = givenValues(program, kernel.layout, given);
  kernel.run(values);
  return program.items.map((item) => floatsOf(item, kernel.layout.offsets, values, program.periods));
}

/** By each lane of a kernel that runs two trials side by side; the other lane holds other numbers. */
export function inLanes({ program, rings, given }: Readable): [Values, Values] {
  const kernel = compileKernel(generateKernel(program, rings, { trials: 2 }));
  const alone = givenValues(program, kernel.layout, given);
  const inLane = (lane: number): Values => {
    const values = valuesFor(2 * alone.length);
    for (const [at, value] of alone.entries()) {
      values[2 * at + lane] = value;
      values[2 * at + 1 - lane] = 1.5 * value + 0.25;
    }
    kernel.run(values);
    const found = alone.map((_, at) => values[2 * at + lane] as number);
    return program.items.map((item) => floatsOf(item, kernel.layout.offsets, found, program.periods));
  };
  return [inLane(0), inLane(1)];
}

const SCALAR = 2;
const OPENING = 3;
const FIRST = 4;

/** A workbook with a sheet per program: key, the one value of a scalar, opening, periods, and the 0 that `next` sees. */
export function workbookOf(readables: readonly Readable[]): WorkbookSpec {
  return { title: "Readings", creator: "test", moment: "2026-01-01T00:00:00Z", sheets: readables.map(sheetOf) };
}

function sheetOf(readable: Readable): SheetSpec {
  const { name, program } = readable;
  const values = exactly(readable);
  const openings = exactOpenings(program, values);
  const cached = (value: Decimal | null | undefined): number | string => value?.toNumber() ?? "";
  const rows = program.items.map((item) => {
    const cells: (CellSpec | null)[] = [{ value: item.key }];
    const cell = (column: number, t: number): CellSpec => {
      const value = cached(values[item.index]?.[t]);
      if (!item.tree) return { value };
      return {
        formula: readExcel(
          { tree: item.tree, ...(item.applies && { applies: item.applies }) },
          addressesOf(program, column),
        ),
        cached: value,
      };
    };
    if (item.shape === "scalar") return { cells: [...cells, cell(SCALAR, 0)] };
    const opening: CellSpec = item.opening
      ? {
          formula: readExcel({ tree: item.opening }, addressesOf(program, OPENING)),
          cached: cached(openings[item.index]),
        }
      : { value: 0 };
    return {
      cells: [
        ...cells,
        null,
        opening,
        ...Array.from({ length: program.periods }, (_, t) => cell(FIRST + t, t)),
        { value: 0 },
      ],
    };
  });
  return { name, columns: [], rows };
}

function addressesOf(program: Program, column: number) {
  const at = (target: number, where: number): string => address(where, target + 1);
  const fixed = (target: number, where: number): string => address(where, target + 1, { absolute: true });
  const last = FIRST + program.periods - 1;
  return {
    cell: (target: number) => (program.items[target]?.shape === "row" ? at(target, column) : fixed(target, SCALAR)),
    previous: (target: number) => at(target, column - 1),
    following: (target: number) => at(target, column + 1),
    range: (target: number) => `${fixed(target, FIRST)}:${fixed(target, last)}`,
    last: (target: number) => fixed(target, last),
  };
}

/** What a calculator found on the sheet of a program; an empty text is a blank. */
export function inWorkbook(
  { name, program }: Readable,
  book: RecalculatedBook,
): (number | string | boolean | null)[][] {
  const cells = book.get(name);
  return program.items.map((item) => {
    const from = item.shape === "scalar" ? SCALAR : FIRST;
    const count = item.shape === "scalar" ? 1 : program.periods;
    return Array.from({ length: count }, (_, t) => {
      const value = cells?.get(address(from + t, item.index + 1));
      if (value === undefined || value === "") return null;
      return typeof value === "object" ? value.error : value;
    });
  });
}

/** Numbers that agree within a part of the larger; blanks only agree with blanks. */
export function agree(
  one: number | string | boolean | null | undefined,
  other: number | null,
  relative = 1e-12,
): boolean {
  if (one === null || other === null || typeof one !== "number") return one === other;
  return Math.abs(one - other) <= relative * Math.max(Math.abs(one), Math.abs(other));
}
