const CHARTS = [
  ...["areaChart", "area3DChart", "lineChart", "line3DChart", "stockChart", "radarChart"],
  ...["scatterChart", "pieChart", "pie3DChart", "doughnutChart", "barChart", "bar3DChart"],
  ...["ofPieChart", "surfaceChart", "surface3DChart", "bubbleChart"],
].join("|");

/**
 * The children of elements in the order that the schemas prescribe: sml.xsd, dml-spreadsheetDrawing.xsd
 * and dml-chart.xsd of ECMA-376 part 1 (transitional), and [MS-XLSX] 2.6 for "x14". "|" stands
 * between elements that a schema lets stand in any order among each other. Written for the checks alone; what is written by
 * another list would prove nothing.
 */
export const SEQUENCES: Readonly<Record<string, readonly Place[]>> = sequences({
  "s:workbook": `fileVersion fileSharing workbookPr workbookProtection bookViews sheets
    functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches
    smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst`,
  "s:bookViews": "workbookView",
  "s:sheets": "sheet",
  "s:definedNames": "definedName",
  "s:worksheet": `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr
    sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews
    mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins
    pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags
    drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems
    tableParts extLst`,
  "s:sheetPr": "tabColor outlinePr pageSetUpPr",
  "s:sheetViews": "sheetView extLst",
  "s:sheetView": "pane selection pivotSelection extLst",
  "s:cols": "col",
  "s:sheetData": "row",
  "s:row": "c extLst",
  "s:c": "f v is extLst",
  "s:si": "t r rPh phoneticPr",
  "s:is": "t r rPh phoneticPr",
  "s:r": "rPr t",
  "s:sst": "si extLst",
  "s:mergeCells": "mergeCell",
  "s:conditionalFormatting": "cfRule extLst",
  "s:cfRule": "formula colorScale dataBar iconSet extLst",
  "s:colorScale": "cfvo color",
  "s:dataBar": "cfvo color",
  "s:iconSet": "cfvo",
  "s:dataValidations": "dataValidation",
  "s:dataValidation": "formula1 formula2",
  "s:headerFooter": "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  "s:rowBreaks": "brk",
  "s:colBreaks": "brk",
  "s:tableParts": "tablePart",
  "s:table": "autoFilter sortState tableColumns tableStyleInfo extLst",
  "s:autoFilter": "filterColumn sortState extLst",
  "s:filterColumn": "filters top10 customFilters dynamicFilter colorFilter iconFilter extLst",
  "s:filters": "filter dateGroupItem",
  "s:customFilters": "customFilter",
  "s:tableColumns": "tableColumn",
  "s:tableColumn": "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
  "s:styleSheet": `numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles
    colors extLst`,
  "s:numFmts": "numFmt",
  "s:fonts": "font",
  "s:font": `b|i|strike|condense|extend|outline|shadow|u|vertAlign|sz|color|name|family|charset|scheme`,
  "s:fills": "fill",
  "s:fill": "patternFill gradientFill",
  "s:patternFill": "fgColor bgColor",
  "s:borders": "border",
  "s:border": "start end left right top bottom diagonal vertical horizontal",
  "s:cellStyleXfs": "xf",
  "s:cellXfs": "xf",
  "s:xf": "alignment protection extLst",
  "s:dxfs": "dxf",
  "s:dxf": "font numFmt fill alignment border protection extLst",
  "x14:conditionalFormattings": "conditionalFormatting",
  "x14:conditionalFormatting": "cfRule sqref extLst",
  "x14:cfRule": "f colorScale dataBar iconSet dxf extLst",
  "x14:dataBar": "cfvo fillColor borderColor negativeFillColor negativeBorderColor axisColor",
  "x14:iconSet": "cfvo cfIcon",
  "x14:cfvo": "f extLst",
  "xdr:wsDr": "twoCellAnchor|oneCellAnchor|absoluteAnchor",
  "xdr:twoCellAnchor": "from to sp|grpSp|graphicFrame|cxnSp|pic|contentPart clientData",
  "xdr:oneCellAnchor": "from ext sp|grpSp|graphicFrame|cxnSp|pic|contentPart clientData",
  "xdr:from": "col colOff row rowOff",
  "xdr:to": "col colOff row rowOff",
  "xdr:graphicFrame": "nvGraphicFramePr xfrm graphic",
  "xdr:nvGraphicFramePr": "cNvPr cNvGraphicFramePr",
  "xdr:pic": "nvPicPr blipFill spPr style",
  "c:chartSpace": `date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr
    txPr externalData printSettings userShapes extLst`,
  "c:chart": `title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend
    plotVisOnly dispBlanksAs showDLblsOverMax extLst`,
  "c:title": "tx layout overlay spPr txPr extLst",
  "c:plotArea": `layout ${CHARTS} valAx|catAx|dateAx|serAx dTable spPr extLst`,
  "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  "c:lineChart": `grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId
    extLst`,
  "c:scatterChart": "scatterStyle varyColors ser dLbls axId extLst",
  "c:ser": `idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars
    cat xVal val yVal smooth shape extLst`,
  "c:marker": "symbol size spPr extLst",
  "c:dLbls": `dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName
    showPercent showBubbleSize separator showLeaderLines leaderLines extLst`,
  "c:numRef": "f numCache extLst",
  "c:strRef": "f strCache extLst",
  "c:catAx": `axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark
    minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip
    tickMarkSkip noMultiLvlLbl extLst`,
  "c:valAx": `axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark
    minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit
    dispUnits extLst`,
  "c:dateAx": `axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark
    minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblOffset baseTimeUnit
    majorUnit majorTimeUnit minorUnit minorTimeUnit extLst`,
  "c:scaling": "logBase orientation max min extLst",
  "c:legend": "legendPos legendEntry layout overlay spPr txPr extLst",
});

/** The elements that may stand at one place of a sequence. */
type Place = readonly string[];

function sequences(
  lists: Readonly<Record<string, string>>
): Readonly<Record<string, readonly Place[]>> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [
      name,
      list
        .trim()
        .split(/\s+/)
        .map((place) => place.split("|")),
    ])
  );
}
