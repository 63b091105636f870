/** The sheets of scalar inputs: values as their authors wrote them, and what varies by case. */

import type { AuthorValue, InputBinding, ItemInfo, Model } from "../model/model.ts";
import type { Quantity } from "../scenario/study.ts";
import { address } from "./address.ts";
import { CASE_INDEX, CASE_NAMES_ROW, FIRST_CASE_COLUMN, SIZING_INDEX } from "./case-cells.ts";
import { inputName } from "./input-names.ts";
import { pageLayout, rowHeight } from "./page-layout.ts";
import { basisText, placeText } from "./provenance-text.ts";
import { INPUT_COLUMNS, SHEETS, type SheetPlan } from "./sheet-plan.ts";
import type { StyleName } from "./styles.ts";
import type { UnitTable } from "./unit-table.ts";
import { type CellSpec, dateSerial, type RowSpec, type SheetSpec, type ValidationSpec } from "./workbook-spec.ts";

const quantityOf = (value: AuthorValue | undefined): Quantity =>
  (value as Extract<AuthorValue, { kind: "quantity" }>).quantity;

/** What a cell shows of a quantity: its amount in the unit of the first case, or a date. */
function shown(quantity: Quantity, first: Quantity): number {
  if (quantity.date !== undefined) return dateSerial(quantity.date);
  if (quantity.unit === first.unit) return quantity.amount.toNumber();
  return quantity.amount.times(quantity.factor).div(first.factor).toNumber();
}

/** Rows of the Cases sheet by input path. */
export function caseRows(model: Model): Map<string, number> {
  const rows = new Map<string, number>();
  for (const binding of model.inputs.values()) {
    if (binding.varies && binding.shape !== "series" && !rows.has(binding.path))
      rows.set(binding.path, CASE_NAMES_ROW + 1 + rows.size);
  }
  return rows;
}

export function inputsSheet(model: Model, plan: SheetPlan, caseIndex: number, units: UnitTable): SheetSpec {
  const rows: RowSpec[] = [
    { cells: [{ value: "Inputs", style: "title" }], height: 24 },
    {
      cells: [
        {
          value: "Blue cells may be changed. What varies by case stands on the sheet Cases and is only shown here.",
          style: "key",
        },
      ],
    },
    {
      cells: [
        "Input",
        "Author's unit",
        "Author's value",
        "Value",
        "Calculation unit",
        "Basis",
        "Source",
        "Note",
        "Set by",
        "Key",
      ].map((value) => ({ value, style: /value$/i.test(value) ? "heading.text" : "heading.words" })),
    },
  ];
  const validations: ValidationSpec[] = [];
  const cases = caseRows(model);
  for (const block of plan.inputBlocks) {
    while (rows.length < block.row - 1) rows.push({ cells: [] });
    rows.push({
      cells: Array.from({ length: INPUT_COLUMNS.key }, (_, at) =>
        at === 0 ? { value: block.title, style: "total" as const } : { style: "total" as const },
      ),
    });
    for (const index of block.items) {
      const binding = model.inputs.get(index) as InputBinding;
      const row = rows.length + 1;
      rows.push(inputRow({ model, units, caseIndex, cases }, binding, row));
      const limits = binding.varies ? undefined : limitsOf(model, binding);
      if (limits) validations.push({ range: address(INPUT_COLUMNS.author, row), ...limits });
    }
  }
  const columns = [46, 18, 15, 16, 20, 13, 24, 44, 38, 40].map((width) => ({ width }));
  return {
    name: SHEETS.inputs,
    tabColour: "FFC000",
    columns,
    rows,
    freeze: { columns: 1, rows: 3 },
    validations,
    print: pageLayout(columns, rows, { heads: 3, to: INPUT_COLUMNS.note }),
    guarded: true,
  };
}

interface InputContext {
  readonly model: Model;
  readonly units: UnitTable;
  readonly caseIndex: number;
  readonly cases: ReadonlyMap<string, number>;
}

function inputRow({ model, units, caseIndex, cases }: InputContext, binding: InputBinding, row: number): RowSpec {
  const info = model.info[binding.item] as ItemInfo;
  const first = quantityOf(binding.cases[0]);
  const used = quantityOf(binding.cases[binding.caseIndex ?? caseIndex]);
  const isDate = binding.shape === "date";
  const author = address(INPUT_COLUMNS.author, row);
  const format = isDate ? ".date" : "";
  const caseRow = cases.get(binding.path);
  const value: CellSpec = binding.varies
    ? {
        formula: caseFormula(model, caseRow as number, binding),
        cached: shown(used, first),
        style: `calculation${format}` as StyleName,
      }
    : { value: shown(used, first), style: `input${format}` as StyleName, name: inputName(binding.path) };
  const converted: CellSpec = {
    formula: isDate ? dateFormula(units, author) : `${author}*${units.cell(first.unit, info.unit, first.factor)}`,
    cached: used.amount.times(used.factor).toNumber(),
    style: "calculation.any",
  };
  const { provenance } = used;
  const [source, note] = [provenance.source ?? "", provenance.note ?? ""];
  const label = binding.caseIndex === undefined ? info.label : `${info.label} (sizing case)`;
  const key = (model.program.items[binding.item] as { key: string }).key;
  const text = (words: string, style: StyleName): CellSpec => ({ value: words, style });
  return {
    cells: [
      text(label, "label"),
      text(isDate ? "date" : first.unit, "unit"),
      value,
      converted,
      text(info.unit, "unit"),
      text(basisText(provenance), "note"),
      text(source, "note"),
      text(note, "note"),
      text(placeText(provenance), "key"),
      text(key, "key"),
    ],
    ...rowHeight([
      [source, 26],
      [note, 50],
    ]),
  };
}

/** A date as years from the start of the timeline, months of 30 days: the count the engine uses. */
function dateFormula(units: UnitTable, cell: string): string {
  const { start, daysOfMonth, daysOfYear } = units;
  const day = (of: string): string => `MIN(DAY(${of}),${daysOfMonth})`;
  return `YEAR(${cell})-YEAR(${start})+(MONTH(${cell})-MONTH(${start}))/12+(${day(cell)}-${day(start)})/${daysOfYear}`;
}

function caseFormula(model: Model, row: number, binding: InputBinding): string {
  const last = FIRST_CASE_COLUMN + model.study.cases.length - 1;
  const index = binding.caseIndex === undefined ? CASE_INDEX : SIZING_INDEX;
  return `INDEX(${SHEETS.cases}!${address(FIRST_CASE_COLUMN, row, { absolute: true })}:${address(last, row, { absolute: true })},1,${index})`;
}

/** What may be typed into a cell: the physical limits of the input in the author's unit. */
function limitsOf(
  model: Model,
  binding: InputBinding,
): { kind: "decimal"; minimum: number; maximum: number; message: string } | undefined {
  const input = model.info[binding.item]?.input;
  if (!input?.limits || binding.shape === "date" || (input.shape === "table" && binding.path.includes(".level_")))
    return undefined;
  const first = quantityOf(binding.cases[0]);
  const inCalculationUnits = (text: string): number | undefined => {
    const [amount, ...words] = text.split(" ");
    const unit = model.units.read(words.join(" ") || "1");
    if ("unknown" in unit) return undefined;
    const dimension = (model.program.items[binding.item] as { dimension: ReadonlyMap<string, number> }).dimension;
    return (Number(amount) * unit.factor.toNumber()) / model.units.calculationScale(dimension).toNumber();
  };
  const [low, high] = input.limits.map(inCalculationUnits);
  if (low === undefined || high === undefined) return undefined;
  const factor = first.factor.toNumber();
  return {
    kind: "decimal",
    minimum: low / factor,
    maximum: high / factor,
    message: `From ${input.limits[0]} to ${input.limits[1]}.`,
  };
}

export function casesSheet(model: Model, caseIndex: number): SheetSpec {
  const { cases, sizingCase } = model.study;
  const last = FIRST_CASE_COLUMN + cases.length - 1;
  const names = `${address(FIRST_CASE_COLUMN, CASE_NAMES_ROW, { absolute: true })}:${address(last, CASE_NAMES_ROW, { absolute: true })}`;
  const sized = model.info.some((info) => info.world.pass > 0);
  const sizingIndex = cases.findIndex((one) => one.name === sizingCase);
  const rows: RowSpec[] = [
    { cells: [{ value: "Cases", style: "title" }], height: 24 },
    {
      cells: [
        {
          value:
            "Choose a case in the first blue cell: the whole workbook follows. Cases change values only; whatever a case does not change is the same in all.",
          style: "key",
        },
      ],
    },
    { cells: [] },
    {
      cells: [
        { value: "Selected case", style: "label" },
        { value: "name", style: "unit" },
        { value: cases[caseIndex]?.name as string, style: "input.text", name: "in_case" },
      ],
    },
    {
      cells: [
        { value: "Number of the selected case", style: "label" },
        { value: "1", style: "unit" },
        { formula: `MATCH(C4,${names},0)`, cached: caseIndex + 1, style: "calculation.integer" },
      ],
    },
    {
      cells: sized
        ? [
            { value: "Case on which debt is sized", style: "label" },
            { value: "name", style: "unit" },
            { value: sizingCase, style: "input.text", name: "in_sizing_case" },
          ]
        : [],
    },
    {
      cells: sized
        ? [
            { value: "Number of the sizing case", style: "label" },
            { value: "1", style: "unit" },
            { formula: `MATCH(C6,${names},0)`, cached: sizingIndex + 1, style: "calculation.integer" },
          ]
        : [],
    },
    { cells: [] },
    {
      cells: [
        { value: "Input", style: "heading" },
        { value: "Author's unit", style: "heading" },
        { value: "Selected", style: "heading.text" },
        { value: "Key", style: "heading.words" },
        ...cases.map((one) => ({ value: one.name, style: "heading.text" as const })),
      ],
    },
  ];
  for (const [path, row] of caseRows(model)) {
    const binding =
      [...model.inputs.values()].find((one) => one.path === path && one.caseIndex === undefined) ??
      ([...model.inputs.values()].find((one) => one.path === path) as InputBinding);
    const info = model.info[binding.item] as ItemInfo;
    const first = quantityOf(binding.cases[0]);
    const isDate = binding.shape === "date";
    const format = isDate ? ".date" : "";
    const selected: CellSpec = {
      formula: caseFormula(model, row, { ...binding, caseIndex: undefined }).replaceAll(`${SHEETS.cases}!`, ""),
      cached: shown(quantityOf(binding.cases[caseIndex]), first),
      style: `calculation${format}` as StyleName,
    };
    rows.push({
      cells: [
        { value: `${info.label}: ${info.instance.name}`, style: "label" },
        { value: isDate ? "date" : first.unit, style: "unit" },
        selected,
        { value: path, style: "key" },
        ...cases.map(
          (one, at): CellSpec => ({
            value: shown(quantityOf(binding.cases[at]), first),
            style: `input${format}` as StyleName,
            name: inputName(path, one.name),
          }),
        ),
      ],
    });
  }
  const list = {
    kind: "list_range" as const,
    source: names,
    message: "One of the names in the heading of this sheet.",
  };
  const columns = [{ width: 62 }, { width: 18 }, { width: 15 }, { width: 40 }, ...cases.map(() => ({ width: 15 }))];
  return {
    name: SHEETS.cases,
    tabColour: "FFC000",
    columns,
    rows,
    freeze: { columns: 1, rows: CASE_NAMES_ROW },
    validations: [{ range: "C4", ...list }, ...(sized ? [{ range: "C6", ...list }] : [])],
    print: pageLayout(columns, rows, { heads: CASE_NAMES_ROW }),
    guarded: true,
  };
}
