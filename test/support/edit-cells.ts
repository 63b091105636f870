/**
 * Changes input cells of a written workbook the way a reviewer would, but inside the zip, so that charts, styles and
 * formulas stay byte for byte. Cached values stay too: they are stale until something recalculates.
 */
import { columnName } from "../../src/report/address.ts";
import { openPackage, sheetParts, textPart } from "../../src/report/package-parts.ts";
import { escapeXml, unescapeXml } from "../../src/report/xml-text.ts";
import { closePackage } from "./close-package.ts";
import { type Area, parseArea } from "./read-workbook.ts";

type EditValue = number | string | boolean;

/** One edit: by defined name or by place; a range takes one value per cell, row by row. `null` clears the cell. */
export type Edit = ({ readonly name: string } | { readonly sheet: string; readonly address: string }) & {
  readonly value: EditValue | null | readonly (EditValue | null)[];
};

/** @throws Error when a name or cell does not exist, or the cell holds a formula */
export function editCells(book: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts = openPackage(book);
  const sheets = sheetParts(parts);
  for (const edit of edits) {
    const area = areaOf(edit, textPart(parts, "xl/workbook.xml"));
    const part = sheets.get(area.sheet);
    if (!part) throw new Error(`There is no sheet "${area.sheet}" to edit.`);
    const size = (area.right - area.left + 1) * (area.bottom - area.top + 1);
    const values = Array.isArray(edit.value) ? edit.value : [edit.value];
    if (values.length !== size)
      throw new Error(`${nameOf(edit)} has ${size} cells and was given ${values.length} values.`);
    let xml = textPart(parts, part);
    for (const [i, value] of values.entries()) {
      const width = area.right - area.left + 1;
      xml = editCell(
        xml,
        `${columnName(area.left + (i % width))}${area.top + Math.floor(i / width)}`,
        value,
        nameOf(edit),
      );
    }
    parts.set(part, xml);
  }
  return closePackage(parts);
}

function areaOf(edit: Edit, workbook: string): Area {
  let reference: string | undefined;
  if ("name" in edit) {
    const found = workbook.match(new RegExp(`<definedName name="${edit.name}"[^>]*>([^<]*)<`));
    reference = found ? unescapeXml(found[1]!) : undefined;
  } else {
    reference = edit.address;
  }
  const area = reference === undefined ? undefined : parseArea(reference, "sheet" in edit ? edit.sheet : "");
  if (!area) throw new Error(`There is no cell called ${nameOf(edit)}.`);
  return area;
}

function nameOf(edit: Edit): string {
  return "name" in edit ? edit.name : `${edit.sheet}!${edit.address}`;
}

function editCell(xml: string, address: string, value: EditValue | null, wanted: string): string {
  const start = xml.indexOf(`<c r="${address}"`);
  if (start < 0) throw new Error(`${wanted}: the file has no cell ${address}.`);
  const tagEnd = xml.indexOf(">", start) + 1;
  const empty = xml[tagEnd - 2] === "/";
  const end = empty ? tagEnd : xml.indexOf("</c>", tagEnd) + 4;
  if (xml.slice(start, end).includes("<f"))
    throw new Error(`${wanted}: cell ${address} holds a formula, not an input.`);
  const style = xml.slice(start, tagEnd).match(/ s="\d+"/)?.[0] ?? "";
  return `${xml.slice(0, start)}<c r="${address}"${style}${contentOf(value)}${xml.slice(end)}`;
}

function contentOf(value: EditValue | null): string {
  if (value === null) return "/>";
  if (typeof value === "number") return `><v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  return ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}
