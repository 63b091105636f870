/**
 * The frame of a workbook made ready for its cells: what exceljs gets wrong is repaired, what it cannot do is added, and
 * nothing is left by chance.
 */
import { addChart } from "./chart-parts.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { attribute, type PackageParts, textPart } from "./package-parts.ts";

/**
 * Repairs a workbook as exceljs wrote it, and adds the charts.
 *
 * Repairs: order of `sheetPr` children; print areas that lost a dollar sign; random GUIDs of data bars; `collapsed`
 * on every grouped column.
 *
 * @throws FeasibilityError W110 when a chart names an unknown sheet, a bad reference, or a mix that cannot be drawn
 */
export function finishFrame(parts: PackageParts, charts: readonly ChartSpec[] = []): void {
  parts.set("xl/workbook.xml", anchorPrintAreas(textPart(parts, "xl/workbook.xml")));
  const known = new Map<string, string>();
  const sheets = [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort();
  for (const name of sheets) {
    const repaired = markCollapsed(orderSheetProperties(textPart(parts, name)));
    parts.set(name, numberDataBars(repaired, known));
  }
  for (const chart of charts) addChart(parts, chart);
}

/** Excel calls the file damaged when `pageSetUpPr` stands before `outlinePr` (exceljs issue 1348). */
export function orderSheetProperties(sheet: string): string {
  return sheet.replace(/(<pageSetUpPr[^>]*\/>)(<outlinePr[^>]*\/>)/, "$2$1");
}

/** exceljs writes the print area A1:J30 as $A1:$J30, which moves with the active cell. */
export function anchorPrintAreas(workbook: string): string {
  return workbook.replace(/(<definedName name="_xlnm\.Print_Area"[^>]*>)([^<]*)/g, (_, tag: string, areas: string) => {
    const bang = areas.lastIndexOf("!") + 1;
    const cells = areas.slice(bang).replace(/\$?([A-Z]{1,3})\$?(\d+)/g, "$$$1$$$2");
    return tag + areas.slice(0, bang) + cells;
  });
}

/** Data bars get a random GUID in two places; both become the same running number. */
function numberDataBars(sheet: string, known: Map<string, string>): string {
  if (!sheet.includes("x14:id>")) return sheet;
  return sheet.replace(
    /(<x14:id>|<x14:cfRule [^>]*?id=")(\{[0-9A-Fa-f-]{36}\})/g,
    (_, before: string, guid: string) => {
      if (!known.has(guid)) {
        known.set(guid, `{00000000-0000-4000-8000-${(known.size + 1).toString(16).toUpperCase().padStart(12, "0")}}`);
      }
      return before + known.get(guid);
    },
  );
}

/**
 * Puts `collapsed` where it belongs: on the one column beside a hidden group that carries its plus sign. exceljs puts it on
 * every grouped column instead.
 */
export function markCollapsed(sheet: string): string {
  const summaryAfter = attribute(sheet.match(/<outlinePr[^>]*\/>/)?.[0] ?? "", "summaryRight") !== "0";
  const columns = [...sheet.matchAll(COLUMN)].map(([tag]) => outlineOf(tag));
  let index = -1;
  return sheet.replace(COLUMN, (tag) => {
    index += 1;
    const own = columns[index] as Outline;
    const group = columns[index + (summaryAfter ? -1 : 1)];
    const adjacent = group && (summaryAfter ? group.last + 1 === own.first : own.last + 1 === group.first);
    const bare = tag.replace(/ collapsed="[^"]*"/, "");
    if (!adjacent || !group.hidden || group.level <= own.level) return bare;
    return bare.replace(/\/?>$/, (end) => ` collapsed="1"${end}`);
  });
}

const COLUMN = /<col [^>]*>/g;

interface Outline {
  readonly first: number;
  readonly last: number;
  readonly level: number;
  readonly hidden: boolean;
}

function outlineOf(tag: string): Outline {
  return {
    first: Number(attribute(tag, "min")),
    last: Number(attribute(tag, "max")),
    level: Number(attribute(tag, "outlineLevel") ?? 0),
    hidden: attribute(tag, "hidden") === "1",
  };
}
