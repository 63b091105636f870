/** Refuses what Excel would silently mangle, before anything is written; every fault of the book at once. */
import { type Diagnostic, FeasibilityError } from "../diagnostics/diagnostic.ts";
import * as message from "../diagnostics/workbook-messages.ts";
import { address, inColumn } from "./address.ts";
import type { NamedCell } from "./survey-cells.ts";
import type {
  CellSpec,
  CellValue,
  RowSpec,
  RunSpec,
  SheetSpec,
  ValidationSpec,
  WorkbookSpec,
} from "./workbook-spec.ts";

/** Longest text of a cell, longest formula, longest text literal inside a formula: limits of the file format. */
const longestText = 32_767;
const longestFormula = 8_192;
const longestLiteral = 255;
const decodedByExcel = /_x[0-9A-Fa-f]{4}_/;

/**
 * @param names  cells of the book that have a name
 * @throws       FeasibilityError W102 to W112, one diagnostic per fault
 */
export function refuseUnwritable(book: WorkbookSpec, names: readonly NamedCell[]): void {
  const faults: Diagnostic[] = [];
  if (!/^\d{4}-\d{2}-\d{2}T.*Z$/.test(book.moment) || Number.isNaN(Date.parse(book.moment))) {
    faults.push(message.momentIsBad(book.moment));
  }
  faults.push(...sheetNameFaults(book.sheets.map(({ name }) => name)));
  for (const sheet of book.sheets) faults.push(...sheetFaults(sheet));
  faults.push(...nameFaults(book, names));
  if (faults.length > 0) throw new FeasibilityError(faults);
}

/** Text as it must be stored so that Excel shows it unchanged: Excel decodes `_x000D_` and its like. */
export function escapeText(text: string): string {
  return text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
}

function sheetNameFaults(names: readonly string[]): Diagnostic[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const repeated = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    const reason = sheetNameFault(name) ?? (repeated ? "another sheet has it already" : undefined);
    return reason ? [message.sheetNameIsBad(name, reason)] : [];
  });
}

function sheetNameFault(name: string): string | undefined {
  if (name.trim() === "") return "it is empty";
  if (name.length > 31) return `it has ${name.length} characters, and Excel allows 31`;
  // Excel itself allows apostrophes inside a name; Gnumeric then loses every reference to the sheet.
  const bad = name.match(/[[\]:*?/\\']/);
  if (bad) return `it contains ${bad[0]}`;
  return name.toLowerCase() === "history" ? "Excel keeps that name for itself" : undefined;
}

/** What is wrong, once it is known in which cell. */
type Fault = (where: string) => Diagnostic;

const sound: readonly Fault[] = [];

function sheetFaults(sheet: SheetSpec): Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const [r, { cells, run, after = [] }] of sheet.rows.entries()) {
    const meet = (found: readonly Fault[], column: number): void => {
      for (const fault of found) faults.push(fault(`${sheet.name}!${address(column, r + 1)}`));
    };
    const meetCells = (some: RowSpec["cells"], before: number): void => {
      for (let at = 0; at < some.length; at += 1) meet(cellFaults(some[at] ?? null), before + at + 1);
    };
    meetCells(cells, 0);
    if (!run) continue;
    meet(runFaults(run, cells.length + run.cached.length), cells.length + 1);
    if (!run.cached.every(isWritable))
      for (const [at, value] of run.cached.entries()) meet(valueFaults(value), cells.length + 1 + at);
    meetCells(after, cells.length + run.cached.length);
  }
  const ranges = [
    ...(sheet.validations ?? []).map(({ range }) => [range, "a validation"] as const),
    ...(sheet.conditionals ?? []).map(({ range }) => [range, "a conditional format"] as const),
    ...(sheet.merges ?? []).map((range) => [range, "a merge"] as const),
    ...(sheet.print?.area ? [[sheet.print.area, "a print area"] as const] : []),
  ];
  for (const [range, purpose] of ranges) if (!isRange(range)) faults.push(message.rangeIsBad(range, purpose));
  for (const validation of sheet.validations ?? []) faults.push(...validationFaults(sheet.name, validation));
  return faults;
}

function cellFaults(cell: CellSpec | null): readonly Fault[] {
  if (cell === null) return sound;
  const { formula, value, cached } = cell;
  if (formula === undefined) return value === undefined ? sound : valueFaults(value);
  const found = cached === undefined ? [message.cachedValueIsMissing] : valueFaults(cached);
  const bad = formulaFault(formula);
  return bad ? [(where) => message.formulaIsBad(where, formula, ...bad), ...found] : found;
}

/** Of a run's formula, told of its first cell and looked at where it is longest: in the last column. */
function runFaults({ formula }: RunSpec, last: number): readonly Fault[] {
  const longest = inColumn(formula, last);
  const bad = formulaFault(longest);
  return bad ? [(where) => message.formulaIsBad(where, longest, ...bad)] : sound;
}

const isWritable = (value: CellValue): boolean => valueFaults(value) === sound;

function valueFaults(value: CellValue): readonly Fault[] {
  if (typeof value === "number")
    return Number.isFinite(value) ? sound : [(where) => message.numberIsNotFinite(where, value)];
  if (typeof value === "string")
    return value.length > longestText ? [(where) => message.textIsTooLong(where, value.length, longestText)] : sound;
  // The type forbids anything else; data from plain JavaScript may still bring a Date.
  return typeof value === "boolean" ? sound : [message.dateIsNotANumber];
}

function formulaFault(formula: string): readonly [reason: string, help: string] | undefined {
  if (formula === "") return ["is empty", "leave `formula` out, or give one."];
  if (formula.startsWith("=")) return ['begins with "="', 'leave the "=" out; the file format adds none.'];
  if (formula.length > longestFormula) {
    return [`has ${formula.length} characters, and Excel allows ${longestFormula}`, "spread it over helper rows."];
  }
  if (!formula.includes('"') && !formula.includes("[") && !formula.includes("_x")) return undefined;
  for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
    if (literal.length - 2 > longestLiteral) {
      return [
        `holds a text of ${literal.length - 2} characters, and Excel allows ${longestLiteral}`,
        "put it in a cell.",
      ];
    }
  }
  if (formula.replace(/"(?:[^"]|"")*"/g, "").includes("[")) {
    return ["refers to another workbook or a table", "refer to cells of this workbook."];
  }
  return decodedByExcel.test(formula)
    ? ["contains _xHHHH_, which Excel reads as one character", "put the text into a cell."]
    : undefined;
}

function validationFaults(sheet: string, validation: ValidationSpec): Diagnostic[] {
  if (validation.kind !== "list") return [];
  const where = `${sheet}!${validation.range}`;
  const odd = validation.items.find((item) => /[",]/.test(item));
  if (odd !== undefined) return [message.listCannotBeOffered(where, `has an item with a comma or a quote: ${odd}`)];
  const length = validation.items.join(",").length;
  return length > longestLiteral
    ? [message.listCannotBeOffered(where, `has ${length} characters in all, and Excel allows ${longestLiteral}`)]
    : [];
}

function nameFaults(book: WorkbookSpec, named: readonly NamedCell[]): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const seen = new Set<string>();
  const check = (name: string) => {
    // The underscore after the prefix keeps a name from reading as a cell (Q1) or as R1C1.
    if (!/^[a-z][a-z0-9]*_[a-z0-9_]*$/.test(name))
      faults.push(message.definedNameIsBad(name, "it may read as something else"));
    else if (name.length > 255) faults.push(message.definedNameIsBad(name, `it has ${name.length} characters`));
    else if (seen.has(name)) faults.push(message.definedNameIsBad(name, "another cell has it already"));
    seen.add(name);
  };
  for (const { name } of named) check(name);
  const sheets = new Set(book.sheets.map(({ name }) => name));
  for (const { name, sheet, range } of book.names ?? []) {
    check(name);
    if (!sheets.has(sheet)) faults.push(message.definedNameIsBad(name, `there is no sheet "${sheet}"`));
    if (!isRange(range)) faults.push(message.rangeIsBad(range, `the name ${name}`));
  }
  return faults;
}

function isRange(range: string): boolean {
  return /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?$/.test(range);
}
