/**
 * The one file that knows exceljs. It takes a workbook as plain data and gives its bytes; exceljs is loaded only when
 * a workbook is written, because loading it takes a while.
 */
import type { Worker } from "node:worker_threads";
import type { ConditionalFormattingRule, DataValidation, PageSetup, PaperSize, Workbook, Worksheet } from "exceljs";
import { absoluteRange, address, columnName } from "./address.ts";
import { finishFrame } from "./finish.ts";
import { type AddPart, packParts, startPackWorker } from "./pack-parts.ts";
import { openPackage, type PackageParts, textPart } from "./package-parts.ts";
import { type StyleMarks, sharedStrings, sheetData } from "./sheet-data.ts";
import { type StyleName, solid, styleOf, type VerdictLook, verdictLooks } from "./styles.ts";
import { type Survey, surveyCells } from "./survey-cells.ts";
import { refuseUnwritable } from "./workbook-guards.ts";
import type {
  ConditionalSpec,
  MarginText,
  PrintSpec,
  SheetSpec,
  ValidationSpec,
  WorkbookSpec,
} from "./workbook-spec.ts";

/** Cells from which on starting a worker to pack them pays: some 2 MB of text. */
const MANY_CELLS = 20_000;

/**
 * The bytes of an .xlsx file with live formulas, cached values and native charts; the same bytes for the same spec on
 * every machine, in every time zone, with or without a worker.
 *
 * @param startWorker  starts a thread to pack sheets beside this one; unless given, workbooks of many cells have one
 * @throws FeasibilityError W102 to W112, every fault of the spec at once, before anything is built
 */
export async function buildWorkbook(spec: WorkbookSpec, startWorker?: () => Worker): Promise<Uint8Array> {
  const survey = surveyCells(spec.sheets);
  refuseUnwritable(spec, survey.names);
  return packParts(
    async (add) => {
      const parts = await frameOf(spec, survey);
      const styles = styleMarks(parts, survey.styles);
      finishFrame(parts, spec.charts ?? []);
      addSheets(parts, { sheets: spec.sheets, styles, add });
      for (const [name, content] of parts) add(name, content);
    },
    startWorker ?? (survey.cells < MANY_CELLS ? undefined : startPackWorker),
  );
}

/** Everything of a workbook but its cells, as exceljs writes it. */
async function frameOf(spec: WorkbookSpec, { styles, names }: Survey): Promise<PackageParts> {
  // Its writer alone: with its readers and streams it takes more than twice as long to load.
  const { default: Book } = await import("exceljs/lib/doc/workbook.js");
  const book = new Book();
  describeBook(book, spec);
  for (const [at, sheet] of spec.sheets.entries()) {
    const target = addSheet(book, sheet);
    if (at === 0) showStyles(target, styles);
    frameSheet(target, sheet);
  }
  for (const { name, sheet, ...place } of names) book.definedNames.add(absoluteRange(sheet, place), name);
  for (const { name, sheet, range } of spec.names ?? []) {
    book.definedNames.add(`'${sheet}'!${absolutely(range)}`, name);
  }
  // Its package is opened again at once and packed for good after the repairs.
  const loose = { zip: { compression: "STORE" } } as const;
  return openPackage(new Uint8Array(await book.xlsx.writeBuffer(loose)));
}

/** One cell per style, from which its number in the table of styles is read back; a text, so that texts get their part. */
function showStyles(sheet: Worksheet, used: readonly StyleName[]): void {
  for (const [at, name] of used.entries()) sheet.getCell(1, at + 1).style = styleOf(name);
  sheet.getCell(1, used.length + 1).value = "styles";
}

const sheetPart = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

function styleMarks(parts: PackageParts, used: readonly StyleName[]): StyleMarks {
  const shown = textPart(parts, sheetPart(0));
  return new Map(
    used.map((name, at) => [name, new RegExp(`<c r="${columnName(at + 1)}1"( s="\\d+")`).exec(shown)?.[1] as string]),
  );
}

/** What the sheets are written from. */
interface Writing {
  readonly sheets: readonly SheetSpec[];
  readonly styles: StyleMarks;
  readonly add: AddPart;
}

/** Puts the cells of every sheet where exceljs left room for them, and the texts; hands each part over as soon as it is made. */
function addSheets(parts: PackageParts, { sheets, styles, add }: Writing): void {
  const strings = sharedStrings();
  for (const [at, sheet] of sheets.entries()) {
    const name = sheetPart(at);
    const { dimension, ...rows } = sheetData(sheet, styles, strings);
    const [before, after] = textPart(parts, name).split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s) as [
      string,
      string,
    ];
    const framed = before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${dimension}"/>`);
    const behind = withColumnBreaks(after, sheet.print);
    add(name, { before: `${framed}<sheetData>`, ...rows, after: `</sheetData>${behind}` });
    parts.delete(name);
  }
  parts.set("xl/sharedStrings.xml", strings.xml());
}

/** exceljs knows breaks between rows only; those between columns follow them. */
function withColumnBreaks(frame: string, { columnBreaksAfter = [] }: PrintSpec = {}): string {
  if (columnBreaksAfter.length === 0) return frame;
  const breaks = columnBreaksAfter.map((column) => `<brk id="${column}" max="1048575" man="1"/>`).join("");
  const count = columnBreaksAfter.length;
  const element = `<colBreaks count="${count}" manualBreakCount="${count}">${breaks}</colBreaks>`;
  const before = ["</rowBreaks>", "</headerFooter>"].find((end) => frame.includes(end)) as string;
  return frame.replace(before, before + element);
}

function describeBook(book: Workbook, spec: WorkbookSpec): void {
  const moment = new Date(spec.moment);
  book.title = spec.title;
  if (spec.subject) book.subject = spec.subject;
  book.creator = spec.creator;
  book.lastModifiedBy = spec.creator;
  book.created = moment;
  book.modified = moment;
  book.views = [{ x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  book.calcProperties.fullCalcOnLoad = true;
}

function addSheet(book: Workbook, spec: SheetSpec): Worksheet {
  const sheet = book.addWorksheet(spec.name, {
    properties: {
      ...(spec.tabColour && { tabColor: { argb: `FF${spec.tabColour}` } }),
      outlineProperties: { summaryBelow: false, summaryRight: false },
    },
    pageSetup: pageSetupOf(spec.print),
    headerFooter: { oddHeader: marginCodes(spec.print?.header), oddFooter: marginCodes(spec.print?.footer) },
    views: [
      {
        showGridLines: spec.gridLines ?? false,
        zoomScale: spec.zoom ?? 85,
        ...(spec.freeze
          ? {
              state: "frozen" as const,
              xSplit: spec.freeze.columns,
              ySplit: spec.freeze.rows,
              topLeftCell: address(spec.freeze.columns + 1, spec.freeze.rows + 1),
            }
          : { state: "normal" as const }),
      },
    ],
  });
  if (spec.guarded) {
    // Without a password there is no salt, and a reviewer can lift it.
    void sheet.protect("", { formatColumns: true, formatRows: true, formatCells: true, autoFilter: true });
  }
  return sheet;
}

/** Everything of a sheet but its cells. */
function frameSheet(sheet: Worksheet, spec: SheetSpec): void {
  for (const [i, column] of spec.columns.entries()) {
    const target = sheet.getColumn(i + 1);
    target.width = column.width;
    if (column.outlineLevel) target.outlineLevel = column.outlineLevel;
    if (column.hidden) target.hidden = true;
  }
  for (const row of spec.print?.breaksAfter ?? []) sheet.getRow(row).addPageBreak();
  for (const range of spec.merges ?? []) sheet.mergeCells(range);
  for (const validation of spec.validations ?? [])
    validationsOf(sheet).add(validation.range, exceljsValidation(validation));
  for (const [i, conditional] of (spec.conditionals ?? []).entries()) {
    sheet.addConditionalFormatting({ ref: conditional.range, rules: [exceljsRule(conditional, i + 1)] });
  }
}

function pageSetupOf(print: PrintSpec = {}): Partial<PageSetup> {
  return {
    // exceljs's declarations have forgotten A3, which is 8.
    paperSize: (print.paper === "A3" ? 8 : 9) as PaperSize,
    orientation: (print.landscape ?? true) ? "landscape" : "portrait",
    ...(print.scale === undefined
      ? { fitToPage: true, fitToWidth: print.pagesWide ?? 1, fitToHeight: print.pagesHigh ?? 0 }
      : { fitToPage: false, scale: print.scale }),
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(print.titleRows && { printTitlesRow: print.titleRows.join(":") }),
    ...(print.titleColumns && { printTitlesColumn: print.titleColumns.join(":") }),
    ...(print.area && { printArea: print.area.replaceAll("$", "") }),
  };
}

/** Header and footer codes: "&" begins a code, so it is doubled in plain text. */
function marginCodes(margin: MarginText = {}): string {
  const codes: Readonly<Record<string, string>> = { "{page}": "&P", "{pages}": "&N", "{sheet}": "&A" };
  const encode = (text: string) =>
    text.replaceAll("&", "&&").replace(/\{(?:page|pages|sheet)\}/g, (token) => codes[token]!);
  const parts = [
    ["&L", margin.left],
    ["&C", margin.centre],
    ["&R", margin.right],
  ] as const;
  return parts.map(([code, text]) => (text ? code + encode(text) : "")).join("");
}

/** exceljs has this collection, its type declarations do not. */
function validationsOf(sheet: Worksheet): { add(range: string, validation: DataValidation): void } {
  return (sheet as unknown as { dataValidations: { add(range: string, validation: DataValidation): void } })
    .dataValidations;
}

function exceljsValidation(spec: ValidationSpec): DataValidation {
  const common = {
    allowBlank: spec.allowBlank ?? false,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "Not accepted",
    ...(spec.message && { error: spec.message }),
    ...(spec.prompt && { showInputMessage: true, promptTitle: "Input", prompt: spec.prompt }),
  };
  switch (spec.kind) {
    case "decimal":
    case "whole":
      return { ...common, type: spec.kind, operator: "between", formulae: [spec.minimum, spec.maximum] };
    case "date": {
      const bounds = [spec.minimum, spec.maximum].map((serial) => new Date((serial - 25_569) * 86_400_000));
      return { ...common, type: "date", operator: "between", formulae: bounds };
    }
    case "list":
      return { ...common, type: "list", formulae: [`"${spec.items.join(",")}"`] };
    case "list_range":
      return { ...common, type: "list", formulae: [spec.source] };
  }
}

function exceljsRule(spec: ConditionalSpec, priority: number): ConditionalFormattingRule {
  switch (spec.kind) {
    case "when": {
      const look: VerdictLook = verdictLooks[spec.verdict];
      const style = {
        font: { color: { argb: look.font } },
        ...(look.fill && { fill: solid(look.fill) }),
        ...(look.format && { numFmt: look.format }),
      };
      return { type: "expression", priority, formulae: [spec.formula], style };
    }
    case "colour_scale": {
      const cfvo = [{ type: "min" as const }, { type: "percentile" as const, value: 50 }, { type: "max" as const }];
      return { type: "colorScale", priority, cfvo, color: spec.colours.map((rgb) => ({ argb: `FF${rgb}` })) };
    }
    case "data_bar": {
      const cfvo = [{ type: "min" as const }, { type: "max" as const }];
      const bar = { type: "dataBar" as const, priority, gradient: false, cfvo, color: { argb: `FF${spec.colour}` } };
      return bar as unknown as ConditionalFormattingRule;
    }
  }
}

/** `F20:I20` as `$F$20:$I$20`. */
function absolutely(range: string): string {
  return range.replaceAll("$", "").replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
