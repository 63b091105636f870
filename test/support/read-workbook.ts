/**
 * Reads cells straight from the XML of an .xlsx file: values, formulas, styles and names, as fast as a text scan can.
 * Reads what exceljs, LibreOffice and Gnumeric write. An oracle must not share its reader with the writer, so no exceljs.
 */
import { readFileSync } from "node:fs";
import { columnNumber } from "../../src/report/address.ts";
import { attribute, openPackage, type PackageParts, sheetParts, textPart } from "../../src/report/package-parts.ts";
import { unescapeXml } from "../../src/report/xml-text.ts";

/** A cell that holds an error, e.g. `{ error: "#DIV/0!" }`. */
export interface ErrorValue {
  readonly error: string;
}
export type ReadValue = number | string | boolean | ErrorValue;

export interface ReadCell {
  readonly address: string;
  readonly column: number;
  readonly row: number;
  /** Missing when the cell is empty. */
  readonly value?: ReadValue;
  readonly formula?: string;
  readonly style: ReadStyle;
}

export interface ReadStyle {
  readonly locked: boolean;
  readonly font: { readonly colour?: string; readonly size?: number; readonly bold: boolean; readonly italic: boolean };
  readonly fill?: string;
}

export interface ReadSheet {
  readonly name: string;
  /** By address without dollar signs, in reading order. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly rows: ReadonlyMap<number, readonly ReadCell[]>;
}

export interface ReadWorkbook {
  readonly sheets: ReadonlyMap<string, ReadSheet>;
  /** Defined names of the whole book, as written: `'Inputs'!$C$4`. */
  readonly names: ReadonlyMap<string, string>;
  readonly parts: PackageParts;
}

export function isError(value: ReadValue | undefined): value is ErrorValue {
  return typeof value === "object";
}

/** @param book a path, or the bytes of an .xlsx file */
export function readWorkbook(book: string | Uint8Array): ReadWorkbook {
  const parts = openPackage(typeof book === "string" ? new Uint8Array(readFileSync(book)) : book);
  const strings = readSharedStrings(parts);
  const styles = readStyles(parts);
  const sheets = new Map<string, ReadSheet>();
  for (const [name, part] of sheetParts(parts)) {
    if (parts.has(part)) sheets.set(name, readSheet(name, textPart(parts, part), strings, styles));
  }
  return { sheets, names: readNames(parts), parts };
}

/** One `<c>` element: attributes, and what is inside. */
export const cellPattern = /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const formulaPattern = /<f(?: [^>]*?)?(?:\/>|>(.*?)<\/f>)/s;
const valuePattern = /<v(?: [^>]*)?>(.*?)<\/v>/s;

function readSheet(name: string, xml: string, strings: readonly string[], styles: readonly ReadStyle[]): ReadSheet {
  const cells = new Map<string, ReadCell>();
  const rows = new Map<number, ReadCell[]>();
  for (const [, attributes, content = ""] of xml.matchAll(cellPattern)) {
    const tag = ` ${attributes}`;
    const place = attribute(tag, "r")!;
    const letters = place.match(/^[A-Z]+/)![0];
    const row = Number(place.slice(letters.length));
    const value = readValue(attribute(tag, "t"), content, strings);
    const formula = content.includes("<f") ? content.match(formulaPattern) : null;
    const cell: ReadCell = {
      address: place,
      column: columnNumber(letters),
      row,
      ...(value !== undefined && { value }),
      ...(formula && { formula: unescapeXml(formula[1] ?? "") }),
      style: styles[Number(attribute(tag, "s") ?? 0)] ?? plainStyle,
    };
    cells.set(place, cell);
    const fellows = rows.get(row);
    if (fellows) fellows.push(cell);
    else rows.set(row, [cell]);
  }
  return { name, cells, rows };
}

function readValue(type: string | undefined, content: string, strings: readonly string[]): ReadValue | undefined {
  if (type === "inlineStr") return runsOf(content);
  const raw = content.match(valuePattern)?.[1];
  if (raw === undefined) return undefined;
  switch (type) {
    case "s":
      return strings[Number(raw)];
    case "str":
      return decodeText(raw);
    case "b":
      return raw === "1";
    case "e":
      return { error: unescapeXml(raw) };
    default:
      return Number(raw);
  }
}

function readSharedStrings(parts: PackageParts): string[] {
  const xml = parts.get("xl/sharedStrings.xml");
  if (typeof xml !== "string") return [];
  return [...xml.matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, item = ""]) => runsOf(item));
}

function runsOf(item: string): string {
  return [...item.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text]) => decodeText(text!)).join("");
}

/** Text as Excel would show it: entities, then `_xHHHH_`. */
function decodeText(raw: string): string {
  const decode = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  return unescapeXml(raw).replace(/_x([0-9A-Fa-f]{4})_/g, decode);
}

function readNames(parts: PackageParts): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, tag, text] of textPart(parts, "xl/workbook.xml").matchAll(
    /<definedName( [^>]*)>(.*?)<\/definedName>/gs,
  )) {
    if (attribute(tag!, "localSheetId") === undefined) names.set(attribute(tag!, "name")!, unescapeXml(text!));
  }
  return names;
}

const plainStyle: ReadStyle = { locked: true, font: { bold: false, italic: false } };

function readStyles(parts: PackageParts): ReadStyle[] {
  const xml = textPart(parts, "xl/styles.xml");
  const section = (name: string) => xml.match(new RegExp(`<${name}[ >].*?</${name}>`, "s"))?.[0] ?? "";
  const fonts = [...section("fonts").matchAll(/<font>(.*?)<\/font>|<font\/>/gs)].map(([, font = ""]) => ({
    colour: font.match(/<color rgb="([0-9A-F]{8})"/)?.[1],
    size: Number(font.match(/<sz val="([\d.]+)"/)?.[1] ?? 11),
    bold: /<b( val="(1|true)")?\/>/.test(font),
    italic: /<i( val="(1|true)")?\/>/.test(font),
  }));
  const fills = [...section("fills").matchAll(/<fill>(.*?)<\/fill>/gs)].map(
    ([, fill]) => fill!.match(/patternType="solid".*?<fgColor rgb="([0-9A-F]{8})"/s)?.[1],
  );
  return [...section("cellXfs").matchAll(/<xf ([^>]*?)(?:\/>|>(.*?)<\/xf>)/gs)].map(([, attributes, inner = ""]) => {
    const tag = ` ${attributes}`;
    const fill = fills[Number(attribute(tag, "fillId") ?? 0)];
    return {
      locked: !/<protection[^>]* locked="(0|false)"/.test(inner),
      font: fonts[Number(attribute(tag, "fontId") ?? 0)] ?? plainStyle.font,
      ...(fill && { fill }),
    };
  });
}

/** A reference such as `'Cash flow'!$F$4:$AS$4`, taken apart. */
export interface Area {
  readonly sheet: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** @param home sheet of the formula, for references without a sheet */
export function parseArea(reference: string, home: string): Area | undefined {
  const bang = reference.lastIndexOf("!");
  const named = bang < 0 ? home : reference.slice(0, bang);
  const sheet = named.startsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named;
  const cells = reference.slice(bang + 1).match(/^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/);
  if (!cells) return undefined;
  const left = columnNumber(cells[1]!);
  const top = Number(cells[2]);
  const right = cells[3] ? columnNumber(cells[3]) : left;
  const bottom = cells[4] ? Number(cells[4]) : top;
  return {
    sheet,
    left: Math.min(left, right),
    top: Math.min(top, bottom),
    right: Math.max(left, right),
    bottom: Math.max(top, bottom),
  };
}
