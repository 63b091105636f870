/**
 * Where everything stands: each item of a model gets a sheet and a row before any cell is written, so that formulas can
 * point at each other.
 */

import { BOOK } from "../book/index.ts";
import type { InputBinding, ItemInfo, Model } from "../model/model.ts";
import { SHEETS } from "./sheet-names.ts";
import { UnitTable } from "./unit-table.ts";

/** Columns of every sheet along the timeline, counted from 1. */
export const COLUMNS = { label: 1, unit: 2, constant: 3, total: 4, key: 5, words: 6, opening: 7, first: 8 } as const;

/** Rows of every sheet along the timeline that stand above its blocks. */
export const HEADER_ROWS = 5;

/** Columns of the sheet of inputs. */
export const INPUT_COLUMNS = {
  label: 1,
  unit: 2,
  author: 3,
  value: 4,
  calculationUnit: 5,
  basis: 6,
  source: 7,
  note: 8,
  setBy: 9,
  key: 10,
} as const;

export { SHEETS };

export interface Position {
  readonly sheet: string;
  readonly row: number;
}

/** Lines of one instance (or the facts of the timeline) under one heading. */
export interface Block {
  readonly title: string;
  readonly about: string;
  readonly row: number;
  readonly items: readonly number[];
}

export interface PlannedSheet {
  readonly name: string;
  readonly blocks: readonly Block[];
}

export interface SheetPlan {
  /** Sheets along the timeline, in tab order. */
  readonly sheets: readonly PlannedSheet[];
  /** Place of each of these sheets among them. */
  readonly order: ReadonlyMap<string, number>;
  /** Positions of facts, lines and input rows by period; of scalar inputs on the inputs sheet. */
  readonly positions: Pick<ReadonlyMap<number, Position>, "get">;
  /** Scalar inputs in sheet order, in blocks by instance. */
  readonly inputBlocks: readonly Block[];
  /** Series by calendar year (or period), in order. */
  readonly series: readonly InputBinding[];
  readonly periods: number;
  readonly unitTable: UnitTable;
}

export function planSheets(model: Model): SheetPlan & { readonly positions: ReadonlyMap<number, Position> } {
  const positions = new Map<number, Position>();
  const groups = new Map<string, Map<string, { info: ItemInfo; items: number[] }>>();
  const series: InputBinding[] = [];
  const scalars = new Map<string, { info: ItemInfo; items: number[] }>();
  for (const item of model.program.items) {
    const info = model.info[item.index] as ItemInfo;
    const binding = model.inputs.get(item.index);
    const block = `${info.chapter.name}[${info.instance.name}]${info.world.id}`;
    if (binding && item.shape === "scalar") {
      add(scalars, block, info, item.index);
      continue;
    }
    if (binding) series.push(binding);
    const sheet = sheetOf(info, binding !== undefined);
    const blocks = groups.get(sheet) ?? new Map();
    groups.set(sheet, blocks);
    add(blocks, block, info, item.index);
  }
  const sheets = [...groups]
    .sort(([left], [right]) => orderOf(left) - orderOf(right))
    .map(
      ([name, blocks]): PlannedSheet => ({
        name,
        blocks: layBlocks(name, [...blocks.values()], HEADER_ROWS + 1, positions),
      }),
    );
  const inputBlocks = layBlocks(SHEETS.inputs, [...scalars.values()], 4, positions);
  const order = new Map(sheets.map(({ name }, at) => [name, at]));
  return { sheets, order, positions, inputBlocks, series, periods: model.program.periods, unitTable: new UnitTable() };
}

function add(
  blocks: Map<string, { info: ItemInfo; items: number[] }>,
  key: string,
  info: ItemInfo,
  index: number,
): void {
  const known = blocks.get(key);
  if (known) known.items.push(index);
  else blocks.set(key, { info, items: [index] });
}

function layBlocks(
  sheet: string,
  blocks: readonly { info: ItemInfo; items: number[] }[],
  from: number,
  positions: Map<number, Position>,
): Block[] {
  let row = from;
  return blocks.map(({ info, items }) => {
    const block: Block = { title: titleOf(info), about: info.chapter.about, row, items };
    for (const [offset, index] of items.entries()) positions.set(index, { sheet, row: row + 1 + offset });
    row += items.length + 2;
    return block;
  });
}

function titleOf(info: ItemInfo): string {
  const name = info.instance.name && info.instance.name !== info.chapter.name ? `: ${info.instance.name}` : "";
  const world = info.world.id === "" ? "" : ` (${info.world.title})`;
  return `${info.chapter.title}${name}${world}`;
}

function sheetOf(info: ItemInfo, isSeries: boolean): string {
  if (isSeries) return SHEETS.periods;
  if (info.world.pass > 0) return SHEETS.sizing;
  if (info.world.planned) return SHEETS.planned;
  return info.chapter.sheet;
}

/** Tab order: timeline and series first, then the book's sheets in its reading order, then copies. */
function orderOf(sheet: string): number {
  if (sheet === SHEETS.timeline) return -2;
  if (sheet === SHEETS.periods) return -1;
  if (sheet === SHEETS.planned) return 1000;
  if (sheet === SHEETS.sizing) return 1001;
  return BOOK.findIndex((chapter) => chapter.sheet === sheet);
}
