/** Every check of the model on one sheet, with the master check that all sheets show. */

import type { Item } from "../formula/program.ts";
import type { ItemInfo } from "../model/model.ts";
import { type CheckResult, checkTolerance } from "../model/run.ts";
import { address, quoteSheet } from "./address.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import { COLUMNS, type Position, SHEETS } from "./sheet-plan.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

/** The cell that counts failed checks. */
export const MASTER_CELL = `${SHEETS.checks}!$C$3`;

const FIRST_ROW = 12;
/** Tolerances by what is compared; their cells. */
const TOLERANCE_ROWS = { money: 7, amount: 8, plain: 9 } as const;

export function checksSheet(context: SheetContext, checks: readonly CheckResult[]): SheetSpec {
  const last = FIRST_ROW + checks.length - 1;
  const range = (column: number): string =>
    `${address(column, FIRST_ROW)}:${address(column, Math.max(last, FIRST_ROW))}`;
  const count = (kind: "error" | "alert"): number =>
    checks.filter((check) => check.kind === kind && !check.passed).length;
  const rows: RowSpec[] = [
    { cells: [{ value: "Checks", style: "title" }], height: 24 },
    {
      cells: [
        {
          value:
            "A check compares two independent ways to the same number. A failed error makes the results unusable; an alert wants a look.",
          style: "key",
        },
      ],
    },
    {
      cells: [
        { value: "Errors failed (master check)", style: "label" },
        { value: "1", style: "unit" },
        { formula: `SUM(${range(6)})`, cached: count("error"), style: "check.count" },
      ],
    },
    {
      cells: [
        { value: "Alerts raised", style: "label" },
        { value: "1", style: "unit" },
        { formula: `SUM(${range(7)})`, cached: count("alert"), style: "check.count" },
      ],
    },
    { cells: [] },
    { cells: [{ value: "Tolerances", style: "heading" }, { style: "heading" }, { style: "heading" }] },
    {
      cells: [
        { value: "Money", style: "label" },
        { value: "money", style: "unit" },
        { value: 0.01, style: "engine_value.factor6" },
      ],
    },
    {
      cells: [
        { value: "Physical amounts", style: "label" },
        { value: "t, unit", style: "unit" },
        { value: 0.001, style: "engine_value.factor6" },
      ],
    },
    {
      cells: [
        { value: "Rates, times, plain numbers", style: "label" },
        { value: "all else", style: "unit" },
        { value: 0.000001, style: "engine_value.factor6" },
      ],
    },
    { cells: [] },
    {
      cells: [
        ...["Check", "Unit"].map((value): CellSpec => ({ value, style: "heading" })),
        ...["Largest difference", "Tolerance", "Passed", "Error", "Alert"].map(
          (value): CellSpec => ({ value, style: "heading.text" }),
        ),
        { value: "Key", style: "heading.words" },
      ],
    },
    ...checks.map((check, at) => checkRow(context, check, FIRST_ROW + at)),
  ];
  return {
    name: SHEETS.checks,
    tabColour: "548235",
    columns: [
      { width: 62 },
      { width: 14 },
      { width: 18 },
      { width: 14 },
      { width: 10 },
      { width: 10 },
      { width: 10 },
      { width: 52 },
    ],
    rows,
    freeze: { columns: 1, rows: FIRST_ROW - 1 },
    conditionals: [
      { range: "C3", kind: "when", formula: "C3<>0", verdict: "bad" },
      { range: "C4", kind: "when", formula: "C4<>0", verdict: "warn" },
      {
        range: `E${FIRST_ROW}:E${Math.max(last, FIRST_ROW)}`,
        kind: "when",
        formula: `E${FIRST_ROW}=0`,
        verdict: "bad",
      },
    ],
    print: { landscape: true, titleRows: [FIRST_ROW - 1, FIRST_ROW - 1] },
    guarded: true,
  };
}

function checkRow(context: SheetContext, check: CheckResult, row: number): RowSpec {
  const { model, plan } = context;
  const item = model.program.items[check.item] as Item;
  const info = model.info[check.item] as ItemInfo;
  const position = plan.positions.get(check.item) as Position;
  const sheet = quoteSheet(position.sheet);
  const constant = `${sheet}!${address(COLUMNS.constant, position.row, { absolute: true })}`;
  const range = `${sheet}!${address(COLUMNS.first, position.row, { absolute: true })}:${address(COLUMNS.first + plan.periods - 1, position.row, { absolute: true })}`;
  const difference = item.shape === "scalar" ? `ABS(${constant})` : `MAX(MAX(${range}),-MIN(${range}))`;
  const [size, limit] = [address(3, row), address(4, row)];
  const passed: CellSpec = {
    formula: `IF(ISNUMBER(${size}),IF(${size}<=${limit},1,0),0)`,
    cached: check.passed ? 1 : 0,
    style: "check.count",
  };
  const counted = (kind: "error" | "alert"): CellSpec => {
    const counts = check.kind === kind ? 1 : 0;
    return { formula: `(1-${address(5, row)})*${counts}`, cached: check.passed ? 0 : counts, style: "check.count" };
  };
  return {
    cells: [
      {
        value: `${info.label}: ${info.instance.name}${info.world.id === "" ? "" : ` (${info.world.title})`}`,
        style: "label",
      },
      { value: info.unit, style: "unit" },
      { formula: difference, cached: check.size.toNumber(), style: "calculation.factor6" },
      { formula: `$C$${toleranceRow(item)}`, cached: check.tolerance.toNumber(), style: "calculation.factor6" },
      passed,
      counted("error"),
      counted("alert"),
      { value: item.key, style: "key" },
    ],
  };
}

function toleranceRow(item: Item): number {
  const tolerance = checkTolerance(item).toNumber();
  return tolerance === 0.01 ? TOLERANCE_ROWS.money : tolerance === 0.001 ? TOLERANCE_ROWS.amount : TOLERANCE_ROWS.plain;
}
