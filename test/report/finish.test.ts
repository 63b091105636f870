import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { ChartSpec } from "../../src/report/chart-spec.ts";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import { anchorPrintAreas, finishFrame, markCollapsed, orderSheetProperties } from "../../src/report/finish.ts";
import { openPackage, type PackageParts } from "../../src/report/package-parts.ts";
import { orderFaults } from "../support/chart-schema.ts";
import { printToPdf } from "../support/libreoffice.ts";
import { inFreshFolder, run } from "../support/recalculate-outside.ts";
import { chartWorkbook, smallWorkbook } from "./small-workbook.ts";

let file: Uint8Array;
let parts: PackageParts;
const text = (name: string) => parts.get(name) as string;

beforeAll(async () => {
  file = await buildWorkbook(chartWorkbook());
  parts = openPackage(file);
});

describe("repairs", () => {
  test("puts outline properties before page properties, which Excel insists on", () => {
    const sheet = '<worksheet><sheetPr><pageSetUpPr fitToPage="1"/><outlinePr summaryBelow="0"/></sheetPr></worksheet>';
    expect(orderFaults(sheet)).toEqual(["<outlinePr> comes too late inside <sheetPr>"]);
    expect(orderFaults(orderSheetProperties(sheet))).toEqual([]);
  });

  test("every sheet keeps the order of the schema, with grouping, protection, validation, formats and charts", () => {
    const sheets = [...parts.keys()].filter((name) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(4);
    for (const name of sheets) expect(orderFaults(text(name))).toEqual([]);
  });

  test("a print area is absolute on both sides", () => {
    const name = (ref: string) => `<definedName name="_xlnm.Print_Area" localSheetId="1">${ref}</definedName>`;
    expect(anchorPrintAreas(name("'A1 B2'!$A1:$J30"))).toBe(name("'A1 B2'!$A$1:$J$30"));
    expect(text("xl/workbook.xml")).toContain("!$A$1:$K$12</definedName>");
  });

  test("data bars carry running numbers instead of random GUIDs, the same in both places", () => {
    const guid = "{00000000-0000-4000-8000-000000000001}";
    expect(text("xl/worksheets/sheet2.xml").split(guid)).toHaveLength(3);
  });

  test("only the column beside a hidden group says that it is collapsed", () => {
    const column = (at: number, level: number, extra = "") =>
      `<col min="${at}" max="${at}" outlineLevel="${level}"${extra} collapsed="1"/>`;
    const hidden = ' hidden="1"';
    const sheet = `<outlinePr summaryRight="0"/>${column(1, 0)}${column(2, 1, hidden)}${column(3, 1, hidden)}${column(4, 1)}`;
    const marked = (text: string) =>
      [...markCollapsed(text).matchAll(/<col min="(\d)"[^>]*collapsed="1"[^>]*>/g)].map(([, at]) => at);
    expect(marked(sheet)).toEqual(["1"]);
    expect(marked(sheet.replace('summaryRight="0"', 'summaryRight="1"'))).toEqual([]);
  });

  test("grouped rows and columns that exceljs wrote are not all marked as collapsed", async () => {
    const book = smallWorkbook();
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((column, i) => (i === 2 ? { ...column, outlineLevel: 1 } : column)),
      rows: sheet.rows.map((row, i) => (i > 4 ? { ...row, outlineLevel: 1, hidden: i < 7 } : row)),
    }));
    const written = openPackage(await buildWorkbook({ ...book, sheets })).get("xl/worksheets/sheet2.xml") as string;
    expect(written.match(/<(?:row|col) [^>]*collapsed="1"/g)).toHaveLength(1);
    expect(written).toMatch(/<row r="5"[^>]*collapsed="1"/);
    expect(orderFaults(written)).toEqual([]);
  });
});

describe("charts", () => {
  test("each chart is a part with a content type, a relationship and an anchor with alt text", () => {
    expect([...parts.keys()].filter((name) => name.startsWith("xl/charts/"))).toHaveLength(6);
    expect(text("[Content_Types].xml").match(/drawingml\.chart\+xml/g)).toHaveLength(6);
    expect(text("[Content_Types].xml").match(/drawing\+xml/g)).toHaveLength(1);
    expect(text("xl/drawings/_rels/drawing1.xml.rels").match(/relationships\/chart"/g)).toHaveLength(6);
    expect(text("xl/drawings/drawing1.xml")).toContain('descr="Tornado of five drivers."');
    expect(new Set(text("xl/drawings/drawing1.xml").match(/cNvPr id="\d+"/g)).size).toBe(6);
    expect(text("xl/worksheets/sheet4.xml")).toMatch(/<drawing [^>]*r:id="rId1"\/>/);
  });

  test("every chart and drawing keeps the order of the schema", () => {
    for (const name of parts.keys()) {
      if (/^xl\/(charts|drawings)\/[^/]+\.xml$/.test(name)) expect([name, orderFaults(text(name))]).toEqual([name, []]);
    }
  });

  test("the order check notices an element out of place, an unknown one and one left open", () => {
    const chart = text("xl/charts/chart1.xml");
    expect(orderFaults(chart.replace(/(<c:gapWidth[^>]*>)(<c:overlap[^>]*>)/, "$2$1"))).toContain(
      "<c:gapWidth> comes too late inside <c:barChart>",
    );
    expect(orderFaults(chart.replace("<c:delete ", "<c:deleted "))).toContain(
      "<c:deleted> is unknown inside <c:catAx>",
    );
    expect(orderFaults(chart.replace("</c:plotArea>", "")).length).toBeGreaterThan(0);
  });

  test("series number on across groups, and the second group has axes of its own at the right", () => {
    const chart = text("xl/charts/chart1.xml");
    expect([...chart.matchAll(/<c:order val="(\d)"/g)].map(([, n]) => n)).toEqual(["0", "1"]);
    expect(chart).toContain('<c:axId val="3"/><c:axId val="4"/></c:lineChart>');
    expect(chart).toMatch(/<c:valAx><c:axId val="4"\/>.*?<c:axPos val="r"\/>.*?<c:crosses val="max"\/>/s);
  });

  test("cached values of the engine stand in the chart, gaps stay gaps", async () => {
    expect(text("xl/charts/chart1.xml")).toContain('<c:ptCount val="6"/><c:pt idx="0"><c:v>-4000</c:v></c:pt>');
    const gappy = lineChart({ cached: [1, null, 3] });
    const chart = openPackage(await buildWorkbook(smallWorkbook([gappy]))).get("xl/charts/chart1.xml") as string;
    expect(chart).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="2">');
  });

  test("a second chart on another sheet, with a data bar there, goes before the sheet's own extensions", async () => {
    const written = openPackage(await buildWorkbook(smallWorkbook([lineChart({}), lineChart({ sheet: "Inputs" })])));
    expect(written.get("xl/worksheets/sheet2.xml")).toMatch(/<drawing [^>]*\/><extLst>/);
    expect(orderFaults(written.get("xl/worksheets/sheet2.xml") as string)).toEqual([]);
    expect(written.has("xl/drawings/drawing2.xml")).toBe(true);
    expect(written.get("xl/drawings/_rels/drawing2.xml.rels")).toContain("../charts/chart2.xml");
  });

  test.each([
    ["an unknown sheet", lineChart({ sheet: "Elsewhere" }), 'belongs to no sheet called "Elsewhere"'],
    ["an unquoted reference", lineChart({ ref: "Cash!F4:K4" }), "refers to Cash!F4:K4"],
    ["a value that is no number", lineChart({ cached: [1, Number.NaN] }), "was given NaN as a value"],
    ["no series at all", { ...lineChart({}), groups: [] }, "has no series"],
    [
      "bars that lie and lines that stand",
      { ...lineChart({}), groups: [...lineChart({}).groups, bars("bar")] },
      "mixes horizontal bars with other marks",
    ],
  ])("refuses %s", async (_, chart, sentence) => {
    await expect(buildWorkbook(smallWorkbook([chart as ChartSpec]))).rejects.toThrow(
      `W110 the chart "Ore" ${sentence}`,
    );
  });

  test("LibreOffice draws them: titles, axis titles and legends are on the printed page", async () => {
    const page = await textOfPdf(await printToPdf(file));
    for (const { title } of chartWorkbook().charts!) expect(page).toContain(title);
    for (const words of ["thousand USD in all", "change of NPV, thousand USD", "share below", "cumulative"]) {
      expect(page).toContain(words);
    }
    const { charts: _, ...bare } = chartWorkbook();
    expect(await textOfPdf(await printToPdf(await buildWorkbook(bare)))).not.toContain("What moves the value");
  }, 60_000);
});

describe("bytes", () => {
  test("the same book gives the same bytes, and finishing twice changes nothing", async () => {
    const again = await buildWorkbook(chartWorkbook());
    expect(Buffer.compare(again, file)).toBe(0);
    const finished = openPackage(file);
    finishFrame(finished);
    expect(finished).toEqual(parts);
  });

  test("parts are sorted, the table of contents first", () => {
    const names = [...parts.keys()];
    expect(names.slice(0, 2)).toEqual(["[Content_Types].xml", "_rels/.rels"]);
    expect(names.slice(2)).toEqual([...names.slice(2)].sort());
  });
});

function textOfPdf(pdf: Uint8Array): Promise<string> {
  return inFreshFolder(async (folder) => {
    await writeFile(join(folder, "page.pdf"), pdf);
    return run("pdftotext", [join(folder, "page.pdf"), "-"], { timeoutMs: 20_000 });
  });
}

function lineChart(options: { sheet?: string; ref?: string; cached?: readonly (number | null)[] }): ChartSpec {
  const values = { ref: options.ref ?? "'Cash flow'!$F$5:$K$5", cached: options.cached };
  return {
    sheet: options.sheet ?? "Cash flow",
    anchor: { fromColumn: 1, fromRow: 14, toColumn: 8, toRow: 30 },
    title: "Ore",
    altText: "Ore by year.",
    groups: [{ kind: "lines", series: [{ name: "ore & more", values, colour: "2E75B6" }] }],
  };
}

function bars(direction: "bar" | "column"): ChartSpec["groups"][number] {
  const values = { ref: "'Cash flow'!$F$5:$K$5" };
  return { kind: "bars", direction, stacking: "clustered", series: [{ name: "ore", values, colour: "2E75B6" }] };
}
