/**
 * Chart parts of a workbook: DrawingML in the order the schema asks for. Excel refuses a file whose elements are right
 * but out of order, so every function below writes its children in schema order.
 */
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { chartIsBad } from "../diagnostics/workbook-messages.ts";
import type { AxisSpec, ChartGroup, ChartRange, ChartSeries, ChartSpec } from "./chart-spec.ts";
import { escapeXml } from "./xml-text.ts";

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const ink = "404040";
const faint = "D9D9D9";

/** The whole text of one `xl/charts/chartN.xml`. */
export function chartXml(chart: ChartSpec): string {
  refuseImpossible(chart);
  let index = 0;
  const groups = chart.groups.map((group) => {
    const xml = groupXml(group, index);
    index += group.series.length;
    return xml;
  });
  const legend = chart.legend ?? (index > 1 ? "bottom" : "none");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title, 1200, true)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `${groups.join("")}${axesXml(chart)}</c:plotArea>` +
    (legend === "none" ? "" : `<c:legend><c:legendPos val="${legend[0]}"/><c:overlay val="0"/></c:legend>`) +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350">${solid(faint)}</a:ln></c:spPr></c:chartSpace>`
  );
}

function refuseImpossible(chart: ChartSpec): void {
  const refuse = (reason: string, help: string) => {
    throw new FeasibilityError([chartIsBad(chart.title, reason, help)]);
  };
  const series = chart.groups.flatMap((group) => [...group.series]);
  if (series.length === 0) refuse("has no series", "give it at least one group with one series");
  const lying = chart.groups.filter(isLying).length;
  const scattered = chart.groups.filter((group) => group.kind === "scatter").length;
  for (const [count, what] of [
    [lying, "horizontal bars"],
    [scattered, "a scatter"],
  ] as const) {
    if (count > 0 && count < chart.groups.length) refuse(`mixes ${what} with other marks`, "draw two charts instead");
  }
  if (chart.groups.every((group) => axisOf(group) === "secondary")) {
    refuse("uses the secondary axis only", "put the first group on the primary axis");
  }
  for (const { ref, cached } of series.flatMap(rangesOf)) {
    if (!/^'(?:[^']|'')+'!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.test(ref)) {
      refuse(`refers to ${ref}`, "use an absolute reference with a quoted sheet, e.g. 'Cash flow'!$F$4:$AS$4");
    }
    const wrong = cached?.find((value) => typeof value === "number" && !Number.isFinite(value));
    if (wrong !== undefined) refuse(`was given ${wrong} as a value of ${ref}`, "leave a gap with null");
  }
}

function rangesOf(series: ChartSeries): ChartRange[] {
  return [series.name, series.categories, series.values].filter((range) => typeof range === "object");
}

function isLying(group: ChartGroup): boolean {
  return group.kind === "tornado" || (group.kind === "bars" && group.direction === "bar");
}

function axisOf(group: ChartGroup): "primary" | "secondary" {
  return "axis" in group && group.axis ? group.axis : "primary";
}

function groupXml(group: ChartGroup, firstIndex: number): string {
  const axes = axisOf(group) === "primary" ? [1, 2] : [3, 4];
  const ids = axes.map((id) => `<c:axId val="${id}"/>`).join("");
  const series = (marks: SeriesMarks) => group.series.map((each, i) => seriesXml(each, firstIndex + i, marks)).join("");
  const bars = (direction: "bar" | "col", grouping: string, gap: number, overlap: number) =>
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
    `${series("bars")}<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${ids}</c:barChart>`;
  switch (group.kind) {
    case "bars": {
      const direction = group.direction === "bar" ? "bar" : "col";
      return bars(direction, group.stacking, group.gap ?? 60, group.stacking === "stacked" ? 100 : 0);
    }
    case "histogram":
      return bars("col", "clustered", 0, 0);
    case "tornado":
      return bars("bar", "clustered", 40, 100);
    case "lines":
      return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
        `${series(group.markers ? "markedLines" : "lines")}<c:marker val="1"/>${ids}</c:lineChart>`
      );
    case "scatter":
      return (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>' +
        `${series(group.draw)}${ids}</c:scatterChart>`
      );
  }
}

type SeriesMarks = "bars" | "lines" | "markedLines" | "points" | "line" | "points_and_line";

function seriesXml(series: ChartSeries, index: number, marks: SeriesMarks): string {
  const scattered = marks === "points" || marks === "line" || marks === "points_and_line";
  const [x, y] = scattered ? ["xVal", "yVal"] : ["cat", "val"];
  const stroke = `<a:ln w="22225" cap="rnd">${marks === "points" ? "<a:noFill/>" : solid(series.colour)}<a:round/></a:ln>`;
  const name =
    typeof series.name === "string"
      ? `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`
      : `<c:tx>${textReference(series.name)}</c:tx>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}` +
    `<c:spPr>${marks === "bars" ? fillOf(series.colour) : stroke}</c:spPr>` +
    (marks === "bars" ? '<c:invertIfNegative val="0"/>' : markerXml(marks, series.colour)) +
    (series.categories ? `<c:${x}>${categoryReference(series.categories)}</c:${x}>` : "") +
    `<c:${y}>${numberReference(series.values)}</c:${y}>` +
    (marks === "bars" ? "" : '<c:smooth val="0"/>') +
    "</c:ser>"
  );
}

/** Bars that only carry others are not painted: grid lines show through them. */
const fillOf = (colour: string): string => (colour === "none" ? "<a:noFill/>" : solid(colour));

function markerXml(marks: SeriesMarks, colour: string): string {
  if (marks === "lines" || marks === "line") return '<c:marker><c:symbol val="none"/></c:marker>';
  return (
    '<c:marker><c:symbol val="circle"/><c:size val="5"/>' +
    `<c:spPr>${solid(colour)}<a:ln w="6350">${solid("FFFFFF")}</a:ln></c:spPr></c:marker>`
  );
}

function categoryReference(range: ChartRange): string {
  return range.cached?.some((value) => typeof value === "string") ? textReference(range) : numberReference(range);
}

function textReference(range: ChartRange): string {
  return `<c:strRef><c:f>${escapeXml(range.ref)}</c:f>${cacheXml("strCache", "", range.cached)}</c:strRef>`;
}

function numberReference(range: ChartRange): string {
  const format = "<c:formatCode>General</c:formatCode>";
  return `<c:numRef><c:f>${escapeXml(range.ref)}</c:f>${cacheXml("numCache", format, range.cached)}</c:numRef>`;
}

function cacheXml(element: string, format: string, cached: ChartRange["cached"]): string {
  if (!cached) return "";
  const points = cached.map((value, i) =>
    value === null ? "" : `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:${element}>${format}<c:ptCount val="${cached.length}"/>${points.join("")}</c:${element}>`;
}

function axesXml(chart: ChartSpec): string {
  const scattered = chart.groups[0]!.kind === "scatter";
  const lying = isLying(chart.groups[0]!);
  const downwards = lying ? "maxMin" : "minMax";
  const x: AxisFrame = { id: 1, cross: 2, position: lying ? "l" : "b", orientation: downwards };
  // A category axis that runs downwards would carry the value labels to the top; "max" brings them back below.
  const y: AxisFrame = {
    id: 2,
    cross: 1,
    position: lying ? "b" : "l",
    crosses: lying ? "max" : "autoZero",
    grid: true,
  };
  const across = scattered
    ? valueAxis({ ...x, grid: true }, chart.categoryAxis, "midCat")
    : categoryAxis(x, chart.categoryAxis);
  const primary = across + valueAxis(y, chart.valueAxis, scattered ? "midCat" : "between");
  if (!chart.groups.some((group) => axisOf(group) === "secondary")) return primary;
  const hidden: AxisFrame = { id: 3, cross: 4, position: "b", hidden: true };
  const second: AxisFrame = { id: 4, cross: 3, position: "r", crosses: "max" };
  if (scattered)
    return primary + valueAxis(hidden, undefined, "midCat") + valueAxis(second, chart.secondaryAxis, "midCat");
  return primary + valueAxis(second, chart.secondaryAxis, "between") + categoryAxis(hidden, undefined);
}

interface AxisFrame {
  readonly id: number;
  /** Id of the axis that this one crosses. */
  readonly cross: number;
  readonly position: "l" | "r" | "b";
  readonly orientation?: "minMax" | "maxMin";
  readonly crosses?: "autoZero" | "max";
  readonly hidden?: boolean;
  readonly grid?: boolean;
}

function categoryAxis(frame: AxisFrame, spec: AxisSpec | undefined): string {
  const tail = '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>';
  return `<c:catAx>${axisBody(frame, spec)}${tail}</c:catAx>`;
}

function valueAxis(frame: AxisFrame, spec: AxisSpec | undefined, between: "between" | "midCat"): string {
  return `<c:valAx>${axisBody(frame, spec)}<c:crossBetween val="${between}"/></c:valAx>`;
}

function axisBody(frame: AxisFrame, spec: AxisSpec = {}): string {
  const limit = (element: string, value: number | undefined) =>
    value === undefined ? "" : `<c:${element} val="${value}"/>`;
  const format = spec.format
    ? `formatCode="${escapeXml(spec.format)}" sourceLinked="0"`
    : 'formatCode="General" sourceLinked="1"';
  return (
    `<c:axId val="${frame.id}"/><c:scaling><c:orientation val="${frame.orientation ?? "minMax"}"/>` +
    `${limit("max", spec.maximum)}${limit("min", spec.minimum)}</c:scaling>` +
    `<c:delete val="${frame.hidden ? 1 : 0}"/><c:axPos val="${frame.position}"/>` +
    (frame.grid ? `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(faint)}</a:ln></c:spPr></c:majorGridlines>` : "") +
    (spec.title ? titleXml(spec.title, 900, false) : "") +
    `<c:numFmt ${format}/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    // "low" keeps the labels off bars that reach below zero.
    `<c:tickLblPos val="${frame.crosses === "max" ? "nextTo" : "low"}"/>` +
    `<c:spPr><a:ln w="6350">${solid("A6A6A6")}</a:ln></c:spPr><c:crossAx val="${frame.cross}"/>` +
    `<c:crosses val="${frame.crosses ?? "autoZero"}"/>`
  );
}

function titleXml(text: string, size: number, bold: boolean): string {
  const run = `sz="${size}" b="${bold ? 1 : 0}"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${run}/></a:pPr>` +
    `<a:r><a:rPr lang="en-US" ${run}>${solid(ink)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function solid(rgb: string): string {
  return `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;
}
