/**
 * Tables from CSV files, read strictly.
 */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import {
  csvControlCharacter,
  duplicateColumn,
  emptyFile,
  misplacedQuote,
  missingColumn,
  notNumber,
  raggedRow,
  unnamedColumn,
  wrongSeparator,
} from "../diagnostics/scenario-messages.ts";
import { indexLines, placeBetween } from "../diagnostics/text-lines.ts";
import { accessFor, type FileOptions, locateFile, readText, requestFrom, requestOf } from "./source-files.ts";

export interface CsvCell {
  /** The field without its quotes. */
  readonly text: string;
  /** Where it stands in the file, quotes included. */
  readonly place: Place;
}

export interface CsvTable {
  readonly file: string;
  readonly header: readonly CsvCell[];
  /** As many cells in each row as the header has. */
  readonly rows: readonly (readonly CsvCell[])[];
}

export interface CsvResult {
  /** Absent when there is any mistake. */
  readonly table?: CsvTable;
  readonly diagnostics: readonly Diagnostic[];
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)/;

/**
 * Loads the table that a scenario names at `saidAt`, relative to that file and under the same root rule, or, without
 * `saidAt`, the table at a path.
 */
export async function loadCsv(
  said: string,
  saidAt: Place | undefined,
  options: FileOptions = {},
): Promise<CsvResult & { readonly sources: Map<string, string> }> {
  const request = saidAt ? requestFrom(saidAt.file, said, saidAt) : requestOf(said);
  const access = accessFor(saidAt?.file ?? said, options);
  const sources = new Map<string, string>();
  const located = await locateFile(request, access);
  if (!located.ok) return { diagnostics: [located.diagnostic], sources };
  const text = await readText(located.value, request, access);
  const shown = text.ok ? text.value : text.text;
  if (shown !== undefined) sources.set(request.file, shown);
  return text.ok ? { ...readCsv(text.value, request.file), sources } : { diagnostics: [text.diagnostic], sources };
}

/**
 * Reads a table whose first row names its columns.
 *
 * RFC 4180: fields are separated by commas; a field in double quotes may hold commas, line ends and doubled quotes;
 * lines end in LF or CRLF; blanks belong to the field. Rows have as many fields as the header. Blank lines at the end
 * are passed over.
 */
export function readCsv(text: string, file: string): CsvResult {
  const lines = indexLines(text);
  const placeOf = (start: number, end: number) => placeBetween(lines, file, start, end);
  const control = CONTROL.exec(text);
  if (control) {
    return { diagnostics: [csvControlCharacter(placeOf(control.index, control.index + 1), control[0])] };
  }
  if (text.trim() === "") return { diagnostics: [emptyFile(placeOf(0, 1))] };
  const { records, mistake } = recordsOf(text, placeOf);
  if (mistake) return { diagnostics: [mistake] };
  const [header, ...rows] = records as [CsvCell[], ...CsvCell[][]];
  const separator = header.length === 1 ? /[;\t]/.exec(header[0]!.text)?.[0] : undefined;
  if (separator) return { diagnostics: [wrongSeparator(header[0]!.place, separator === ";" ? ";" : "\t")] };
  const diagnostics = [...headerMistakes(header), ...raggedRows(header, rows)];
  return diagnostics.length > 0 ? { diagnostics } : { table: { file, header, rows }, diagnostics };
}

/** The cells of a named column, from the top; S122 when the table has no such column. */
export function columnOf(
  table: CsvTable,
  name: string,
): { readonly cells?: readonly CsvCell[]; readonly diagnostics: readonly Diagnostic[] } {
  const index = table.header.findIndex((cell) => cell.text === name);
  if (index !== -1) return { cells: table.rows.map((row) => row[index]!), diagnostics: [] };
  const names = table.header.map((cell) => cell.text);
  return { diagnostics: [missingColumn(lineFrom(table.header), name, names)] };
}

/** The number in a cell, written with a decimal point and nothing else; S121 otherwise. */
export function numberIn(
  cell: CsvCell,
  column: string,
): { readonly value?: number; readonly diagnostics: readonly Diagnostic[] } {
  const value = NUMBER.test(cell.text) ? Number(cell.text) : Number.NaN;
  return Number.isFinite(value)
    ? { value, diagnostics: [] }
    : { diagnostics: [notNumber(cell.place, cell.text, column)] };
}

type PlaceOf = (start: number, end: number) => Place;
interface Field {
  readonly cell: CsvCell;
  /** Offset after the field: at a comma, a line end or the end of the text. */
  readonly end: number;
}

function recordsOf(text: string, placeOf: PlaceOf): { records: CsvCell[][]; mistake?: Diagnostic } {
  const end = text.replace(/(\r?\n)+$/, "").length;
  const records: CsvCell[][] = [];
  let record: CsvCell[] = [];
  for (let offset = 0; ; ) {
    const field = text[offset] === '"' ? quotedField(text, offset, placeOf) : plainField(text, offset, placeOf);
    if ("code" in field) return { records, mistake: field };
    record.push(field.cell);
    offset = field.end;
    const another = text[offset] === ",";
    if (another) offset += 1;
    else {
      records.push(record);
      record = [];
      if (offset >= end) return { records };
      offset += text[offset] === "\r" ? 2 : 1;
    }
  }
}

function plainField(text: string, start: number, placeOf: PlaceOf): Field | Diagnostic {
  const stop = /[",\r\n]/g;
  stop.lastIndex = start;
  const end = stop.exec(text)?.index ?? text.length;
  if (text[end] === '"') return misplacedQuote(placeOf(end, end + 1), "inside");
  return { cell: { text: text.slice(start, end), place: placeOf(start, end) }, end };
}

function quotedField(text: string, start: number, placeOf: PlaceOf): Field | Diagnostic {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return misplacedQuote(placeOf(start, start + 1), "unclosed");
  const after = text[end + 1];
  if (after !== undefined && !",\r\n".includes(after)) return misplacedQuote(placeOf(end + 1, end + 2), "after");
  const content = text.slice(start + 1, end).replaceAll('""', '"');
  return { cell: { text: content, place: placeOf(start, end + 1) }, end: end + 1 };
}

function headerMistakes(header: readonly CsvCell[]): Diagnostic[] {
  const first = new Map<string, Place>();
  return header.flatMap(({ text, place }, index) => {
    if (text.trim() === "") return [unnamedColumn(place, index + 1)];
    const before = first.get(text);
    if (before) return [duplicateColumn(place, text, before)];
    first.set(text, place);
    return [];
  });
}

/** One message for all: a comma missing from the header makes every row wrong. */
function raggedRows(header: readonly CsvCell[], rows: readonly CsvCell[][]): Diagnostic[] {
  const [first, ...others] = rows.filter((row) => row.length !== header.length);
  if (!first) return [];
  const lines = others.map((row) => row[0]!.place.line);
  return [raggedRow(lineFrom(first), first.length, header.length, lines)];
}

/** The stretch from the first cell of a row to its last on the same line. */
function lineFrom(row: readonly CsvCell[]): Place {
  const start = row[0]!.place;
  const last = row.findLast(({ place }) => place.line === start.line)!.place;
  return { ...start, length: last.column + last.length - start.column };
}
