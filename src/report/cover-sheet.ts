/** The cover for those who read the model: the question, the conventions, colours, contents, and what cannot be live. */

import { debtInWords } from "../model/debt-in-words.ts";
import type { Model } from "../model/model.ts";
import type { ScenarioMeta } from "../scenario/scenario-meta.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import { CASE_NAME } from "./case-cells.ts";
import { MASTER_CELL } from "./checks-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import { structureRows } from "./structure-table.ts";
import type { StyleName } from "./styles.ts";
import { unconfirmedLaw } from "./unconfirmed-law.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

export function coverSheet(
  context: SheetContext,
  meta: ScenarioMeta,
  contents: readonly { readonly name: string; readonly about: string }[],
): SheetSpec {
  const { model } = context;
  const text = (value: string, style: StyleName = "text"): CellSpec => ({ value, style });
  const rows: RowSpec[] = [
    { cells: [text(meta.title, "title")], height: 26 },
    { cells: [text(meta.question ?? "")], height: 34 },
    { cells: [text(stateOf(meta), "note")] },
    { cells: [] },
    {
      cells: [
        text("Case", "label"),
        { formula: CASE_NAME, cached: context.caseTitle, style: "link" },
        null,
        text("choose it on the sheet Cases", "note"),
      ],
    },
    {
      cells: [
        text("Checks failed", "label"),
        { formula: MASTER_CELL, cached: context.master, style: "check.count" },
        null,
        text("0 when every check on the sheet Checks is passed", "note"),
      ],
    },
    { cells: [] },
    heading("Conventions", 4),
    ...conventionsOf(model, meta).map((sentence): RowSpec => ({ cells: [text(sentence)] })),
    { cells: [] },
    ...lawRows(model),
    heading("Colours", 4),
    {
      cells: [
        text("input: may be changed", "input"),
        text("calculated", "calculation"),
        text("from another sheet", "link"),
        text("reads a later line or sheet", "counter_flow"),
      ],
    },
    { cells: [text("fixed, or found by the engine", "engine_value"), text("total", "total"), text("check", "check")] },
    { cells: [] },
    heading("Contents", 4),
    ...contents.map(
      ({ name, about }): RowSpec => ({
        cells: [{ formula: `HYPERLINK("#'${name}'!A1","${name}")`, cached: name, style: "label" }, text(about, "note")],
      }),
    ),
    { cells: [] },
    heading("What cannot be changed in this workbook: another choice is another workbook", 4),
    ...structureRows(model),
  ];
  const wide = new Set([1, 2, 3]);
  const merges: string[] = [];
  for (const [at, row] of rows.entries()) {
    const onlyText =
      row.cells.length === 1 && (row.cells[0]?.style === "text" || row.cells[0]?.style === "note" || wide.has(at + 1));
    if (onlyText) merges.push(`A${at + 1}:D${at + 1}`);
    if (row.cells.length === 2 && row.cells[1]?.style === "note") merges.push(`B${at + 1}:D${at + 1}`);
  }
  const lines = (value: string): number => Math.max(1, Math.ceil(value.length / 150));
  const fitted = rows.map((row): RowSpec => {
    const [first, second] = row.cells;
    const words =
      row.cells.length === 1 && typeof first?.value === "string"
        ? lines(first.value)
        : row.cells.length === 2 && typeof second?.value === "string"
          ? Math.ceil(second.value.length / 105)
          : 1;
    return words > 1 && !row.height ? { ...row, height: 14 * words + 2 } : row;
  });
  return {
    name: SHEETS.cover,
    tabColour: "C00000",
    columns: [{ width: 40 }, { width: 28 }, { width: 28 }, { width: 44 }],
    rows: fitted,
    merges,
    print: { landscape: false, footer: { left: "{sheet}", right: "{page} / {pages}" } },
    guarded: true,
  };
}

/** Law and figures that nobody has confirmed, or nothing when all of it rests on sources. */
function lawRows({ study }: Model): RowSpec[] {
  const open = unconfirmedLaw(study.instances);
  if (open.length === 0) return [];
  const rows = open.map((sentence): RowSpec => ({ cells: [{ value: sentence, style: "text" }] }));
  return [heading("Unconfirmed: what rests on general knowledge", 4), ...rows, { cells: [] }];
}

function heading(title: string, width: number): RowSpec {
  return {
    cells: Array.from({ length: width }, (_, at) =>
      at === 0 ? { value: title, style: "heading" as const } : { style: "heading" as const },
    ),
  };
}

function stateOf(meta: ScenarioMeta): string {
  return [meta.studyClass && `study class ${meta.studyClass}`, meta.version && `version ${meta.version}`, meta.status]
    .filter(Boolean)
    .join(", ");
}

/** The conventions in words, as the scenario chose them. */
export function conventionsOf(model: Model, meta: ScenarioMeta): string[] {
  const conventions = model.study.instances.find((instance) => instance.chapter.name === "conventions");
  const option = (variant: string): string =>
    conventions?.chapter.variants?.[variant]?.options[conventions.variants[variant] as string] as string;
  const date = (name: string): string => {
    const input = conventions?.inputs[name];
    return input && "quantity" in input ? (input.quantity.date ?? "") : "";
  };
  return [
    `Inputs are in money of ${date("price_date")}; statements and taxes run in ${model.study.currency} of the day; present values count to ${date("discount_date")}, cash moves ${option("timing")}.`,
    `Discount rates and rates of return are real: flows are deflated to the price date first. Cash flows are unlevered unless a line says otherwise; costs before the first column are sunk and not in the model.`,
    `Contained metal is ${model.study.commodity.contained}, counted in ${model.study.commodity.tradeUnit}; ${model.study.commodity.element} is its element. Quantities, revenues and costs are positive in their own lines; cash-flow lines carry signs.`,
    ...[debtInWords(model)].filter((sentence) => sentence !== null),
    ...(meta.notes
      ?.split("\n")
      .map((line) => line.trim())
      .filter(Boolean) ?? []),
  ];
}
