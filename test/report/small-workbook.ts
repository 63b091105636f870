/**
 * A mine in six years, small enough to check by hand: 100 kt of ore a year after a year of construction, 0.3 % metal,
 * 12,000 USD/t. Laid out like the real workbook: A label, B unit, C key, D total, E constant or opening, F to K years.
 */
import { address, columnNumber } from "../../src/report/address.ts";
import type { ChartSpec } from "../../src/report/chart-spec.ts";
import type { StyleName } from "../../src/report/styles.ts";
import type { CellSpec, CellValue, RowSpec, SheetSpec, WorkbookSpec } from "../../src/report/workbook-spec.ts";
import { smallCharts } from "./small-charts.ts";

export const conventions = {
  firstTimeColumn: columnNumber("F"),
  lastTimeColumn: columnNumber("K"),
  keyColumn: columnNumber("C"),
  inputSheets: ["Inputs"],
  timeSheets: ["Cash flow"],
};

const years = [0, 1, 2, 3, 4, 5];
const timeColumns = years.map((t) => t + conventions.firstTimeColumn);
const ore = [0, 100_000, 100_000, 100_000, 100_000, 50_000];
const grade = [0.003, 0.003, 0.003, 0.0028, 0.0026, 0.0025];
const capex = [4_000, 500, 0, 0, 0, 300];
const metal = ore.map((tonnes, t) => tonnes * grade[t]!);
const revenue = metal.map((tonnes) => (tonnes * 12_000) / 1_000);
const cost = ore.map((tonnes) => (tonnes * 18) / 1_000);
const beforeTax = revenue.map((amount, t) => amount - cost[t]! - capex[t]!);
const tax = beforeTax.map((amount) => Math.max(amount, 0) * 0.2);
export const cashFlow = beforeTax.map((amount, t) => amount - tax[t]!);
const cumulative = cashFlow.map((_, t) => cashFlow.slice(0, t + 1).reduce((sum, amount) => sum + amount, 0));

const input = (value: CellValue, name?: string, style: StyleName = "input.integer"): CellSpec => ({
  value,
  style,
  name,
});
const calculated = (formula: string, cached: CellValue, style: StyleName = "calculation.decimal2"): CellSpec => ({
  formula,
  cached,
  style,
});

function line(key: string, unit: string, rest: readonly (CellSpec | null)[]): RowSpec {
  const label = key.replaceAll("_", " ");
  const head: CellSpec[] = [
    { value: label, style: "label" },
    { value: unit, style: "unit" },
    { value: key, style: "key" },
  ];
  return { cells: [...head, ...rest] };
}

/** The same formula in every year; `{c}` stands for the year's column, `{p}` for the column before. */
function yearly(
  key: string,
  unit: string,
  formula: string,
  cached: readonly number[],
  options: LineOptions = {},
): RowSpec {
  const cells = timeColumns.map((column, t) => {
    const text = formula
      .replaceAll("{c}", address(column, 1).slice(0, -1))
      .replaceAll("{p}", address(column - 1, 1).slice(0, -1));
    return calculated(text, cached[t]!, options.style);
  });
  return line(key, unit, [options.total ?? null, options.opening ?? null, ...cells]);
}

interface LineOptions {
  readonly total?: CellSpec;
  readonly opening?: CellSpec;
  readonly style?: StyleName;
}

const heading = (text: string): RowSpec => ({ cells: [{ value: text, style: "heading" }] });
const columns = [28, 10, 16, 14, 14, ...years.map(() => 12)].map((width) => ({ width }));

const inputs: SheetSpec = {
  name: "Inputs",
  tabColour: "0000FF",
  columns,
  freeze: { columns: 5, rows: 2 },
  rows: [
    { cells: [{ value: "Inputs", style: "title" }], height: 24 },
    heading("General"),
    line("start_year", "year", [null, input(2027, "in_start_year")]),
    line("price", "USD/t", [null, input(12_000, "in_price")]),
    line("ore", "t", [null, null, ...ore.map((value) => input(value))]),
    line("grade", "%", [null, null, ...grade.map((value) => input(value, undefined, "input.factor6"))]),
    line("capex", "thousand USD", [null, null, ...capex.map((value) => input(value))]),
    line("unit_cost", "USD/t", [null, input(18, "in_unit_cost")]),
    line("tax_rate", "%", [null, input(0.2, "in_tax_rate", "input.percent1")]),
    line("opening_cash", "thousand USD", [null, input(0, "in_opening_cash")]),
    line("tolerance", "thousand USD", [null, input(0.001, "in_tolerance", "input.factor6")]),
  ],
  validations: [
    { range: "E4", kind: "decimal", minimum: 0, maximum: 1e6, prompt: "USD per t of metal", message: "0 to 1,000,000" },
    { range: "F6:K6", kind: "decimal", minimum: 0, maximum: 1 },
  ],
  guarded: true,
};

const total = (row: number, values: readonly number[]): CellSpec =>
  calculated(
    `SUM(F${row}:K${row})`,
    values.reduce((sum, value) => sum + value, 0),
    "total.integer",
  );
const yearNumbers = years.map((t) => 2027 + t);

const cashFlowSheet: SheetSpec = {
  name: "Cash flow",
  columns,
  freeze: { columns: 5, rows: 4 },
  rows: [
    { cells: [{ value: "Cash flow", style: "title" }] },
    { cells: [{ value: "Master check", style: "label" }, null, null, calculated("Checks!E3", 0, "check.flag")] },
    heading("Metal & money"),
    yearly("year", "year", "{p}4+1", yearNumbers, {
      opening: calculated("Inputs!E3-1", 2026, "calculation.flag"),
      style: "calculation.flag",
    }),
    yearly("ore_treated", "t", "Inputs!{c}5", ore, { style: "link.integer", total: total(5, ore) }),
    yearly("metal", "t", "{c}5*Inputs!{c}6", metal, { total: total(6, metal) }),
    yearly("revenue", "thousand USD", "{c}6*Inputs!$E$4/1000", revenue, { total: total(7, revenue) }),
    yearly("cost", "thousand USD", "{c}5*Inputs!$E$8/1000", cost, { total: total(8, cost) }),
    yearly("before_tax", "thousand USD", "{c}7-{c}8-Inputs!{c}7", beforeTax, { total: total(9, beforeTax) }),
    yearly("tax", "thousand USD", "MAX({c}9,0)*Inputs!$E$9", tax, { total: total(10, tax) }),
    yearly("cash_flow", "thousand USD", "{c}9-{c}10", cashFlow, { total: total(11, cashFlow) }),
    yearly("cumulative", "thousand USD", "{p}12+{c}11", cumulative, {
      opening: calculated("Inputs!E10", 0, "link.integer"),
    }),
  ],
  conditionals: [
    { range: "F11:K11", kind: "data_bar", colour: "5B9BD5" },
    { range: "F12:K12", kind: "colour_scale", colours: ["F8696B", "FFEB84", "63BE7B"] },
    { range: "D2", kind: "when", formula: "$D$2<>0", verdict: "bad" },
  ],
  print: {
    titleRows: [1, 4],
    titleColumns: ["A", "C"],
    area: "A1:K12",
    header: { left: "Mine & mill" },
    footer: { right: "{page} of {pages}" },
  },
};

const checks: SheetSpec = {
  name: "Checks",
  columns,
  rows: [
    { cells: [{ value: "Checks", style: "title" }] },
    heading("Every check is 0 when it holds"),
    line("master", "flag", [null, calculated("MAX(E4:E4)", 0, "check.flag")]),
    line("cash_adds_up", "flag", [
      null,
      calculated("IF(ABS('Cash flow'!K12-'Cash flow'!E12-'Cash flow'!D11)<Inputs!E11,0,1)", 0, "check.flag"),
    ]),
  ],
};

export function smallWorkbook(charts: readonly ChartSpec[] = []): WorkbookSpec {
  return {
    title: "A small mine",
    creator: "JWG feasibility modeler",
    moment: "2027-01-31T00:00:00Z",
    sheets: [inputs, cashFlowSheet, checks],
    names: [
      { name: "in_ore", sheet: "Inputs", range: "F5:K5" },
      { name: "in_grade", sheet: "Inputs", range: "$F$6:$K$6" },
    ],
    charts,
  };
}

/** The small mine with a page of charts: what a reader would see. */
export function chartWorkbook(): WorkbookSpec {
  const { sheet, charts } = smallCharts(cashFlow, cumulative, ore, grade, yearNumbers);
  const book = smallWorkbook(charts);
  return { ...book, sheets: [...book.sheets, sheet] };
}

/** The small mine with some cells replaced, by "Sheet!A1": how a broken workbook is made. */
export function withCells(changes: Readonly<Record<string, CellSpec | null>>, book = smallWorkbook()): WorkbookSpec {
  const sheets = book.sheets.map((sheet) => {
    const rows = sheet.rows.map(({ cells, ...row }) => ({ ...row, cells: [...cells] }));
    for (const [place, cell] of Object.entries(changes)) {
      const [name, letters, digits] = place.match(/^(.*)!([A-Z]+)(\d+)$/)!.slice(1) as [string, string, string];
      if (name !== sheet.name) continue;
      const row = Number(digits);
      while (rows.length < row) rows.push({ cells: [] });
      const cells = rows[row - 1]!.cells;
      while (cells.length < columnNumber(letters)) cells.push(null);
      cells[columnNumber(letters) - 1] = cell;
    }
    return { ...sheet, rows };
  });
  return { ...book, sheets };
}
