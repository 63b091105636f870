/**
 * Every sentence the workbook writer says. W1xx: the file cannot be written or must not be written as asked.
 */
import type { Diagnostic } from "./diagnostic.ts";

function error(code: string, sentence: string, help: string, subject?: string): Diagnostic {
  return { code, severity: "error", sentence, help, ...(subject && { subject }) };
}

export function cannotReplaceFile(path: string, reason: string, help: string): Diagnostic {
  return error("W101", `cannot write ${path}: ${reason}. The file that was there before is untouched.`, help);
}

export function numberIsNotFinite(cell: string, value: number): Diagnostic {
  const help = "find the line item that divides by zero or overflows; a cell that does not apply must be left empty.";
  return error("W102", `cell ${cell} would hold ${value}, which Excel cannot store.`, help);
}

export function textIsTooLong(cell: string, length: number, limit: number): Diagnostic {
  const help = `shorten it to ${limit} characters, or split it over several cells.`;
  return error("W103", `the text of cell ${cell} has ${length} characters, and Excel stores at most ${limit}.`, help);
}

export function sheetNameIsBad(name: string, reason: string): Diagnostic {
  return error(
    "W104",
    `"${name}" cannot be the name of a sheet: ${reason}.`,
    "choose a short plain name, e.g. Inputs.",
  );
}

export function formulaIsBad(cell: string, formula: string, reason: string, help: string): Diagnostic {
  const shown = formula.length > 120 ? `${formula.slice(0, 117)}...` : formula;
  return { ...error("W105", `the formula of cell ${cell} ${reason}.`, help), facts: [shown] };
}

export function definedNameIsBad(name: string, reason: string): Diagnostic {
  const help = "use lower-case words joined by underscores with the prefix in_, e.g. in_ore_grade.";
  return error("W106", `"${name}" cannot be a defined name: ${reason}.`, help);
}

export function cachedValueIsMissing(cell: string): Diagnostic {
  const help = "give `cached` beside `formula`; viewers that do not recalculate show only that value.";
  return error("W107", `the formula of cell ${cell} has no value to show before recalculation.`, help);
}

export function dateIsNotANumber(cell: string): Diagnostic {
  const help = "pass the serial day from dateSerial(); a Date shifts with the machine's time zone.";
  return error("W108", `cell ${cell} was given a Date object.`, help);
}

export function listCannotBeOffered(range: string, reason: string): Diagnostic {
  const help = "put the items into cells and validate with kind list_range.";
  return error("W109", `the list of choices for ${range} ${reason}.`, help);
}

export function chartIsBad(title: string, reason: string, help: string): Diagnostic {
  return error("W110", `the chart "${title}" ${reason}.`, help);
}

export function rangeIsBad(range: string, purpose: string): Diagnostic {
  return error("W111", `"${range}" is not a range that ${purpose} can use.`, "write it like F20:I20.");
}

export function momentIsBad(moment: string): Diagnostic {
  return error("W112", `"${moment}" is not a moment in UTC.`, "write it like 2027-01-31T00:00:00Z.");
}
