/**
 * How cells look, by what they are: the reader learns once that blue on yellow may be changed, black is calculated,
 * green comes from another sheet, and italic on grey looks against the order of the sheet.
 *
 * Every class has a look of its own (a test says so), so that a proof can tell the class of a cell from the written file.
 */
export type StyleClass =
  | "title"
  | "heading"
  | "label"
  | "unit"
  | "key"
  | "note"
  | "text"
  | "input"
  | "calculation"
  | "link"
  | "counter_flow"
  | "total"
  | "check"
  | "engine_value";

export type NumberFormat =
  | "integer"
  | "millions"
  | "decimal2"
  | "percent1"
  | "factor6"
  | "scientific"
  | "date"
  | "text"
  | "words"
  | "flag"
  | "count"
  | "any";

/** A class alone, or a class with a number format: `calculation.decimal2`. */
export type StyleName = StyleClass | `${StyleClass}.${NumberFormat}`;

/** Number formats of Excel. Zero prints as a dash, so that an empty year reads as empty. */
const numberFormats: Readonly<Record<NumberFormat, string>> = {
  integer: "#,##0;[Red]-#,##0;-",
  /** Shown in millions; the cell holds the amount in full. */
  millions: "#,##0.0,,;[Red]-#,##0.0,,;-",
  decimal2: "#,##0.00;[Red]-#,##0.00;-",
  percent1: "0.0%;[Red]-0.0%;-",
  factor6: "0.000000;[Red]-0.000000;-",
  /** For squares of amounts, which no column holds in full. */
  scientific: "0.00E+00",
  date: "yyyy-mm-dd",
  text: "@",
  /** Set off from the number or the heading to its left. */
  words: "@",
  flag: "0;[Red]-0;-",
  /** A count whose zero matters. */
  count: "0",
  /** As many digits as a value has. */
  any: "#,##0.######",
};

/** What makes a class recognisable; colours are ARGB as in the file. */
export interface Look {
  readonly font: string;
  readonly fill?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export const looks: Readonly<Record<StyleClass, Look>> = {
  title: { font: "FF1F3864", size: 16, bold: true },
  heading: { font: "FFFFFFFF", fill: "FF1F3864", bold: true },
  label: { font: "FF262626" },
  unit: { font: "FF595959", italic: true },
  key: { font: "FF8C8C8C", size: 8 },
  note: { font: "FF7F7F7F", italic: true, size: 9 },
  text: { font: "FF262626", size: 11 },
  input: { font: "FF0000FF", fill: "FFFFFFCC" },
  calculation: { font: "FF000000" },
  link: { font: "FF007A33" },
  counter_flow: { font: "FF000000", fill: "FFE7E6E6", italic: true },
  total: { font: "FF000000", fill: "FFF2F2F2", bold: true },
  check: { font: "FF006100", fill: "FFE2EFDA", bold: true },
  engine_value: { font: "FF7030A0" },
};

export interface VerdictLook {
  readonly font: string;
  readonly fill?: string;
  readonly format?: string;
}

/** Looks that a conditional format puts over a cell. */
export const verdictLooks = {
  good: { font: "FF006100", fill: "FFC6EFCE" },
  warn: { font: "FF7F6000", fill: "FFFFEB9C" },
  bad: { font: "FF9C0006", fill: "FFFFC7CE" },
  muted: { font: "FFA6A6A6" },
  /** Reads as zero does. */
  nothing: { font: "FF262626", format: "-;-;-" },
} as const satisfies Record<string, VerdictLook>;

export type Verdict = keyof typeof verdictLooks;

interface Colour {
  readonly argb: string;
}

interface Fill {
  readonly type: "pattern";
  readonly pattern: "solid";
  readonly fgColor: Colour;
  readonly bgColor: Colour;
}

interface Font {
  readonly name: string;
  readonly family: number;
  readonly size: number;
  readonly color: Colour;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

interface Alignment {
  readonly vertical: "top" | "middle";
  readonly horizontal?: "left" | "right";
  readonly indent?: number;
  readonly wrapText?: boolean;
}

interface Border {
  readonly style: "hair" | "thin";
  readonly color: Colour;
}

type Borders = Partial<Record<"top" | "bottom" | "left" | "right", Border>>;

/** A resolved style in the shape that the Excel adapter hands on; it knows no library. */
interface Style {
  readonly font: Font;
  readonly fill?: Fill;
  readonly alignment: Alignment;
  readonly protection: { readonly locked: boolean };
  readonly numFmt?: string;
  readonly border?: Borders;
}

const wrapped: ReadonlySet<StyleClass> = new Set(["note", "text"]);
/** Words that stand beside numbers, and are set off from them. */
const beside: ReadonlySet<StyleClass> = new Set(["unit", "key", "note"]);
/** Classes whose words, as texts, stay inside their cell instead of running into an empty one. */
const keptInside: ReadonlySet<StyleClass> = new Set(["heading", "key"]);
/** Classes whose words may stand to the right, above or among numbers. */
const amongNumbers: ReadonlySet<StyleClass> = new Set(["heading", "engine_value", "unit"]);
const resolved = new Map<StyleName, Style>();

/** The style of a name; one shared object per name, which is what keeps writing fast. */
export function styleOf(name: StyleName): Style {
  const known = resolved.get(name);
  if (known) return known;
  const [styleClass, format] = name.split(".") as [StyleClass, NumberFormat | undefined];
  const style: Style = {
    font: fontOf(looks[styleClass]),
    alignment: alignmentOf(styleClass, format),
    protection: { locked: styleClass !== "input" },
    ...(looks[styleClass].fill && { fill: solid(looks[styleClass].fill) }),
    ...(format && { numFmt: numberFormats[format] }),
    ...bordersOf(styleClass),
  };
  resolved.set(name, style);
  return style;
}

export function solid(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb }, bgColor: { argb } };
}

function fontOf(look: Look): Font {
  return {
    name: "Calibri",
    family: 2,
    size: look.size ?? 10,
    color: { argb: look.font },
    ...(look.bold && { bold: true }),
    ...(look.italic && { italic: true }),
  };
}

function alignmentOf(styleClass: StyleClass, format: NumberFormat | undefined): Alignment {
  const vertical = wrapped.has(styleClass) ? "top" : "middle";
  const right = (format === "text" && amongNumbers.has(styleClass)) || format === "date" || format === "flag";
  return {
    vertical,
    ...((wrapped.has(styleClass) || (format === "text" && keptInside.has(styleClass))) && { wrapText: true }),
    ...(right
      ? { horizontal: "right" as const }
      : (beside.has(styleClass) || format === "words") && { horizontal: "left" as const, indent: 1 }),
  };
}

function bordersOf(styleClass: StyleClass): { border?: Borders } {
  const hair: Border = { style: "hair", color: { argb: "FFBFBF8F" } };
  if (styleClass === "input") return { border: { top: hair, bottom: hair, left: hair, right: hair } };
  if (styleClass === "total") return { border: { top: { style: "thin", color: { argb: "FF7F7F7F" } } } };
  return {};
}
