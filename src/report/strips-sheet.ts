/**
 * Strips: for each live point of a one-way table the lines that its input moves, once more, with the formulas that they
 * have in the model. Only the input itself is another: the model's cell with the change in it.
 */

import type { OutputInfo } from "../analysis/session.ts";
import type { StripValues } from "../analysis/strip.ts";
import type { Item } from "../formula/program.ts";
import type { CellAddresses } from "../formula/read-excel.ts";
import type { InputChange } from "../model/input-change.ts";
import type { ItemInfo } from "../model/model.ts";
import { findResult } from "../model/result-names.ts";
import { address } from "./address.ts";
import { addressesAlong, addressesFrom } from "./addresses.ts";
import {
  closingCell,
  dustRule,
  exactSum,
  headerRows,
  lineRow,
  masterRule,
  openingCell,
  type SheetContext,
  type ShownValues,
  timeColumns,
  timePages,
} from "./calculation-sheet.ts";
import { formatFor } from "./engine-sheet.ts";
import { formatOf } from "./number-style.ts";
import type { StripBlock } from "./plan-strips.ts";
import { COLUMNS, HEADER_ROWS, type Position, SHEETS, type SheetPlan } from "./sheet-plan.ts";
import type { StyleName } from "./styles.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

/** The link to a result of the strip of a point of a table; undefined where there is none. */
export type StripCells = (
  table: number,
  point: number,
) => ((output: Pick<OutputInfo, "name" | "unit" | "kind">) => CellSpec | undefined) | undefined;

export function stripsSheet(
  context: SheetContext,
  blocks: readonly StripBlock[],
): { sheet: SheetSpec; cells: StripCells } {
  const rows: RowSpec[] = headerRows(context, SHEETS.strips);
  const found = new Map<string, { readonly positions: ReadonlyMap<number, Position>; readonly values: StripValues }>();
  for (const [at, block] of blocks.entries()) {
    const head = rows.length + 1;
    const positions = new Map<number, Position>();
    const items = [...block.plan.varied, ...block.plan.lines];
    for (const [offset, item] of items.entries()) positions.set(item, { sheet: SHEETS.strips, row: head + 2 + offset });
    rows.push(...blockRows(context, block, at + 1, positions, head));
    found.set(`${block.table}/${block.point}`, { positions, values: block.values });
  }
  const columns = timeColumns(context.plan);
  return {
    sheet: {
      name: SHEETS.strips,
      tabColour: "A6A6A6",
      columns,
      rows,
      freeze: { columns: 2, rows: HEADER_ROWS },
      conditionals: [masterRule(), dustRule(COLUMNS.constant, HEADER_ROWS + 1, rows, columns.length)],
      print: timePages(columns, rows),
      guarded: true,
    },
    cells: (table, point) => {
      const strip = found.get(`${table}/${point}`);
      return strip && ((output) => resultCell(context, strip, output));
    },
  };
}

function resultCell(
  { model }: SheetContext,
  { positions, values }: { readonly positions: ReadonlyMap<number, Position>; readonly values: StripValues },
  output: Pick<OutputInfo, "name" | "unit" | "kind">,
): CellSpec | undefined {
  const { key, period } = findResult(output.name, model, { scenario: model.study.name });
  const item = model.byKey.get(key) as number;
  const position = positions.get(item);
  if (!position) return undefined;
  const column = period ? COLUMNS.first + period.index : COLUMNS.constant;
  const cached = values.get(item)?.values[period?.index ?? 0] ?? "";
  return {
    formula: `${SHEETS.strips}!${address(column, position.row, { absolute: true })}`,
    cached,
    style: `link.${formatFor(output)}`,
  };
}

/** A heading, the change, the input, and the lines. */
function blockRows(
  context: SheetContext,
  { plan: strip, change, values }: StripBlock,
  number: number,
  own: ReadonlyMap<number, Position>,
  head: number,
): RowSpec[] {
  const { plan, model } = context;
  const inStrip: SheetPlan = {
    ...plan,
    order: new Map([...plan.order, [SHEETS.strips, plan.order.size]]),
    positions: { get: (item) => own.get(item) ?? plan.positions.get(item) },
  };
  const stripContext = { ...context, plan: inStrip, shown: shownIn(values) };
  const prefix = `strip_${number}`;
  const rename = (row: RowSpec, item: number): RowSpec => ({
    ...row,
    cells: row.cells.map((cell, column) =>
      column === COLUMNS.key - 1 ? { value: `${prefix}:${model.program.items[item]?.key}`, style: "key" } : cell,
    ),
    outlineLevel: 1,
  });
  const changeCell = address(COLUMNS.constant, head + 1, { absolute: true });
  return [
    {
      cells: [
        { value: `Strip ${number}: ${strip.input.label}, ${change.text}`, style: "heading" },
        ...Array.from({ length: COLUMNS.opening + plan.periods }, () => ({ style: "heading" as const })),
      ],
    },
    {
      cells: [
        { value: WORDS[change.kind], style: "label" },
        { value: change.kind === "scale" ? "1" : unitOf(context, strip.varied[0] as number), style: "unit" },
        { value: change.by, style: "engine_value.any" },
        null,
        { value: `${prefix}:change`, style: "key" },
      ],
    },
    ...strip.varied.map((item) => rename(inputRow(context, stripContext, item, change, changeCell), item)),
    ...strip.lines.map((item) => rename(lineRow(stripContext, item), item)),
    { cells: [] },
  ];
}

const WORDS: Readonly<Record<InputChange["kind"], string>> = {
  scale: "Factor on the input",
  shift: "Added to the input",
  assign: "Value of the input",
};

const unitOf = ({ model }: SheetContext, item: number): string => (model.info[item] as ItemInfo).unit;

const shownIn = (strip: StripValues): ShownValues => {
  const found = (item: number) => strip.get(item) as NonNullable<ReturnType<StripValues["get"]>>;
  return {
    values: (item) => found(item).values.map((value) => value ?? ""),
    opening: (item) => found(item).opening,
    total: (item) => exactSum(found(item).values),
  };
};

/** The input: the model's cell, changed. */
function inputRow(
  model: SheetContext,
  strip: SheetContext,
  index: number,
  change: InputChange,
  changeCell: string,
): RowSpec {
  const item = model.model.program.items[index] as Item;
  const info = model.model.info[index] as ItemInfo;
  const format = formatOf(item, info);
  const formula = (addresses: CellAddresses): string => {
    const own = addresses.cell(index);
    if (change.kind === "assign") return changeCell;
    return change.kind === "scale" ? `${own}*${changeCell}` : `${own}+${changeCell}`;
  };
  const cached = strip.shown.values(index);
  const style: StyleName = `calculation.${format}`;
  const constant = addressesFrom(model.model, model.plan, SHEETS.strips, COLUMNS.constant);
  const lead: (CellSpec | null)[] = [
    { value: info.label, style: "label" },
    { value: info.unit, style: "unit" },
    item.shape === "scalar" ? { formula: formula(constant), cached: cached[0] as number, style } : null,
    null,
    null,
    { value: "the input with the change above", style: "key" },
  ];
  if (item.shape === "scalar") return { cells: lead };
  return {
    cells: [...lead, openingCell(strip, item, format)],
    run: { formula: formula(addressesAlong(model.model, model.plan, SHEETS.strips)), cached, style },
    after: [closingCell(strip, item, format)],
  };
}
