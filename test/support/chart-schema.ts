/**
 * The order in which DrawingML wants the children of a chart's elements (ISO/IEC 29500, dml-chart.xsd), for the elements
 * we write. The schema itself may not be committed; this is the part of it that Excel is strict about.
 */
const childOrder: Readonly<Record<string, string>> = {
  "c:chartSpace": "date1904 lang roundedCorners style clrMapOvr pivotFmts protection chart spPr txPr externalData",
  "c:chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs",
  "c:plotArea": "layout barChart,lineChart,scatterChart valAx,catAx,dateAx,serAx dTable spPr",
  "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  "c:lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  "c:scatterChart": "scatterStyle varyColors ser dLbls axId",
  "c:ser": "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat,xVal val,yVal shape,smooth",
  "c:catAx":
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses,crossesAt auto lblAlgn lblOffset noMultiLvlLbl",
  "c:valAx":
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses,crossesAt crossBetween majorUnit minorUnit dispUnits",
  "c:scaling": "logBase orientation max min",
  "c:title": "tx layout overlay spPr txPr",
  "c:legend": "legendPos legendEntry layout overlay spPr txPr",
  "c:marker": "symbol size spPr",
  "c:numRef": "f numCache",
  "c:strRef": "f strCache",
  "c:numCache": "formatCode ptCount pt",
  "c:strCache": "ptCount pt",
  "xdr:twoCellAnchor": "from to sp,grpSp,graphicFrame,cxnSp,pic clientData",
  "xdr:graphicFrame": "nvGraphicFramePr xfrm graphic",
  "xdr:nvGraphicFramePr": "cNvPr cNvGraphicFramePr",
};

/** Children of a worksheet, in the order of sml.xsd. */
const sheetOrder =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst";
const worksheetOrder = { worksheet: sheetOrder, sheetPr: "tabColor outlinePr pageSetUpPr" };

/** Every element that stands out of order, is unknown to its parent, or is not closed. */
export function orderFaults(xml: string): string[] {
  const rules: Readonly<Record<string, string>> = { ...childOrder, ...worksheetOrder };
  const faults: string[] = [];
  const open: { name: string; reached: number }[] = [];
  for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)[^>]*?(\/?)>/g)) {
    if (closing) {
      const last = open.pop();
      if (last?.name !== name) faults.push(`</${name}> closes <${last?.name}>`);
      continue;
    }
    const parent = open.at(-1);
    const rule = parent && rules[parent.name];
    // `c:marker` is a switch inside a line chart and an element with children inside a series.
    if (parent && rule) {
      const local = name!.slice(name!.indexOf(":") + 1);
      const rank = rule.split(" ").findIndex((names) => names.split(",").includes(local));
      if (rank < 0) faults.push(`<${name}> is unknown inside <${parent.name}>`);
      else if (rank < parent.reached) faults.push(`<${name}> comes too late inside <${parent.name}>`);
      else parent.reached = rank;
    }
    if (!empty) open.push({ name: name!, reached: 0 });
  }
  for (const { name } of open) faults.push(`<${name}> is never closed`);
  return faults;
}
