/** The order that the schema prescribes for the elements of a worksheet. */
export const WORKSHEET_ORDER = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"],
  ...["dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting"],
  ...["dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter"],
  ...["rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags"],
  ...["drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects"],
  ...["controls", "webPublishItems", "tableParts", "extLst"],
];

/** The order that the schema prescribes for the elements of a workbook. */
export const WORKBOOK_ORDER = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets"],
  ...["functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize"],
  ...["customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"],
  ...["fileRecoveryPr", "webPublishObjects", "extLst"],
];

/** A child of a document's root, as a piece of the document's text. */
export interface Piece {
  readonly name: string;
  readonly text: string;
}

/**
 * A document of ours put together again from its root's start tag and the pieces in it, in the order
 * of the schema; pieces of one name keep theirs.
 */
export function joinPieces(
  head: string,
  pieces: readonly Piece[],
  order: readonly string[]
): string {
  const sorted = [...pieces].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const root = /<([A-Za-z]\w*)[^<]*$/.exec(head)?.[1] ?? "";
  return `${head}${sorted.map(({ text }) => text).join("")}</${root}>`;
}

const LAYOUT_PIECES = new Set([
  ...["sheetPr", "sheetProtection", "printOptions", "pageMargins", "pageSetup", "headerFooter"],
  ...["rowBreaks", "colBreaks"],
]);

/** Whether a piece of a worksheet says how it is printed, protected or shown among the tabs. */
export function isLayoutPiece({ name }: Piece): boolean {
  return LAYOUT_PIECES.has(name);
}
