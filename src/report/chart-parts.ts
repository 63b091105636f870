/** Puts native charts into a package: chart, drawing, relationships, content types, and the mark in the sheet. */
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { chartIsBad } from "../diagnostics/workbook-messages.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { chartXml } from "./chart-xml.ts";
import { type PackageParts, relationships, sheetParts, textPart } from "./package-parts.ts";
import { escapeXml } from "./xml-text.ts";

const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const drawingTypes = "application/vnd.openxmlformats-officedocument";

/** Adds one chart; drawings that the sheet already has are kept and added to. */
export function addChart(parts: PackageParts, chart: ChartSpec): void {
  const sheet = sheetParts(parts).get(chart.sheet);
  if (!sheet) {
    throw new FeasibilityError([
      chartIsBad(chart.title, `belongs to no sheet called "${chart.sheet}"`, "name a sheet of the book"),
    ]);
  }
  const chartPart = freeName(parts, "xl/charts/chart");
  parts.set(chartPart, chartXml(chart));
  addContentType(parts, chartPart, `${drawingTypes}.drawingml.chart+xml`);
  const drawing = drawingOf(parts, sheet);
  const id = addRelationship(parts, drawing, "chart", `../charts/${baseName(chartPart)}`);
  const text = textPart(parts, drawing);
  parts.set(drawing, insertBefore(text, "</xdr:wsDr>", frameXml(chart, id, text.split("<xdr:cNvPr ").length + 1)));
}

function drawingOf(parts: PackageParts, sheet: string): string {
  const rels = parts.get(relsName(sheet));
  const present = typeof rels === "string" && relationships(rels).find(({ type }) => type.endsWith("/drawing"));
  if (present) return `xl/drawings/${baseName(present.target)}`;
  const drawing = freeName(parts, "xl/drawings/drawing");
  const namespaces =
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  parts.set(drawing, `${xmlHead}<xdr:wsDr ${namespaces}></xdr:wsDr>`);
  addContentType(parts, drawing, `${drawingTypes}.drawing+xml`);
  const id = addRelationship(parts, sheet, "drawing", `../drawings/${baseName(drawing)}`);
  parts.set(sheet, withDrawingMark(textPart(parts, sheet), `<drawing xmlns:r="${officeRelationships}" r:id="${id}"/>`));
  return drawing;
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The schema wants `drawing` before legacy drawings, tables and the sheet's own extension list. */
function withDrawingMark(sheet: string, mark: string): string {
  // A data bar carries an <extLst> of its own; only the one that ends the sheet counts.
  const closing = sheet.endsWith("</extLst></worksheet>") ? sheet.lastIndexOf("<extLst>") : -1;
  const places = ["<legacyDrawing ", "<tableParts", "</worksheet>"].map((tag) => sheet.indexOf(tag));
  const at = Math.min(...[...places, closing].filter((place) => place >= 0));
  return sheet.slice(0, at) + mark + sheet.slice(at);
}

function frameXml(chart: ChartSpec, relationship: string, id: number): string {
  const { fromColumn, fromRow, toColumn, toRow } = chart.anchor;
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner("from", fromColumn, fromRow)}${corner("to", toColumn, toRow)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${id}" name="${escapeXml(chart.title)}" descr="${escapeXml(chart.altText)}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" ` +
    `xmlns:r="${officeRelationships}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    "<xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function addRelationship(parts: PackageParts, from: string, type: string, target: string): string {
  const name = relsName(from);
  const rels =
    (parts.get(name) as string | undefined) ??
    `${xmlHead}<Relationships xmlns="${packageRelationships}"></Relationships>`;
  const taken = new Set(relationships(rels).map(({ id }) => id));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const entry = `<Relationship Id="rId${number}" Type="${officeRelationships}/${type}" Target="${target}"/>`;
  parts.set(name, insertBefore(rels, "</Relationships>", entry));
  return `rId${number}`;
}

function addContentType(parts: PackageParts, part: string, type: string): void {
  const entry = `<Override PartName="/${part}" ContentType="${type}"/>`;
  parts.set("[Content_Types].xml", insertBefore(textPart(parts, "[Content_Types].xml"), "</Types>", entry));
}

function insertBefore(text: string, end: string, addition: string): string {
  const at = text.lastIndexOf(end);
  if (at < 0) throw new Error(`The part has no ${end} to insert before.`);
  return text.slice(0, at) + addition + text.slice(at);
}

function freeName(parts: PackageParts, stem: string): string {
  let number = 1;
  while (parts.has(`${stem}${number}.xml`)) number += 1;
  return `${stem}${number}.xml`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function relsName(part: string): string {
  return part.replace(/([^/]+)$/, "_rels/$1.rels");
}
