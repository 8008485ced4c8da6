import type { Sheet } from "../../model/sheet";
import type { SheetVisibility } from "../../model/sheetView";
import { placeOnSheet, WHOLE_SHEET } from "../addresses";
import { isHostObject } from "../argumentTypes";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { type Call, defineType, hostObject, type HostObject, readOnly } from "../typeDefinition";
import { integerArgument } from "./asRange";
import { shown, worksheetObject } from "./worksheetCollection";

/** One sheet. */
export const worksheetType = defineType<Sheet>({
  className: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  eventTarget: ({ id }) => id,
  properties: {
    Id: readOnly(({ id }) => id),
    TabId: readOnly(({ workbook, id }) => workbook.sheets.items.findIndex((s) => s.id === id) + 1),
    Name: { get: ({ name }) => name, set: (sheet, value) => sheet.rename(String(value)) },
    Position: {
      get: ({ position }) => position,
      set: (sheet, value) => sheet.move(integerArgument(value, "position", 0)),
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value) => sheet.setVisibility(value as SheetVisibility),
    },
    TabColor: {
      // A sheet that is not visible reads as null (documented).
      get: ({ view, visibility }) => (visibility === "Visible" ? view.tabColor : null),
      set: (sheet, value) => sheet.setView({ tabColor: tabColor(String(value)) }),
    },
    StandardWidth: readOnly(() => 8.43),
    StandardHeight: readOnly(() => 15),
    ShowGridlines: {
      get: ({ view }) => view.showGridlines,
      set: (sheet, value) => sheet.setView({ showGridlines: value === true }),
    },
    ShowHeadings: {
      get: ({ view }) => view.showHeadings,
      set: (sheet, value) => sheet.setView({ showHeadings: value === true }),
    },
    EnableCalculation: readOnly(() => true),
  },
  navigations: {
    Charts: (sheet) => hostObject("ChartCollection", sheet),
    Comments: (sheet) => hostObject("CommentCollection", sheet),
    CustomProperties: (sheet, { services }) =>
      hostObject(
        "WorksheetCustomPropertyCollection",
        services.bags.ofSheet(sheet, "customProperties")
      ),
    FreezePanes: (sheet) => hostObject("WorksheetFreezePanes", sheet),
    HorizontalPageBreaks: (sheet) =>
      hostObject("PageBreakCollection", { sheet, axis: "horizontal" }),
    Names: (sheet) => hostObject("NamedItemCollection", { workbook: sheet.workbook, sheet }),
    PageLayout: (sheet) => hostObject("PageLayout", sheet),
    Protection: (sheet) => hostObject("WorksheetProtection", sheet),
    Shapes: (sheet) => hostObject("ShapeCollection", sheet),
    Tables: (sheet) => hostObject("TableCollection", { workbook: sheet.workbook, sheet }),
    VerticalPageBreaks: (sheet) => hostObject("PageBreakCollection", { sheet, axis: "vertical" }),
  },
  methods: {
    Activate: (sheet) => sheet.activate(),
    Calculate: ({ workbook }) => workbook.touch(),
    Copy: (sheet, [positionType, relativeTo]) => {
      const position = placeForCopy(sheet, positionType, relativeTo);
      return worksheetObject(sheet.workbook.sheets.copy(sheet, position));
    },
    // A very hidden sheet must be shown or hidden first (documented).
    Delete: (sheet) => {
      if (sheet.visibility === "VeryHidden") {
        throw new HostError("InvalidOperation", "the sheet is very hidden");
      }
      sheet.delete();
    },
    GetCell: (sheet, [row, column], call) => {
      const top = integerArgument(row, "row", 0);
      const left = integerArgument(column, "column", 0);
      return cells(call, sheet, top, left, 1, 1);
    },
    GetRange: (sheet, [address], call) => {
      const area = typeof address === "string" ? placeOnSheet(sheet, address).area : WHOLE_SHEET;
      return call.services.range(sheet, area);
    },
    GetRangeByIndexes: (sheet, [row, column, rowCount, columnCount], call) =>
      cells(
        call,
        sheet,
        integerArgument(row, "startRow", 0),
        integerArgument(column, "startColumn", 0),
        integerArgument(rowCount, "rowCount", 1),
        integerArgument(columnCount, "columnCount", 1)
      ),
    // Without content the upper left cell is the used range (documented).
    GetUsedRange: (sheet, [valuesOnly], call) =>
      call.services.range(
        sheet,
        sheet.usedArea(valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 }
      ),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], call) => {
      const area = sheet.usedArea(valuesOnly === true);
      return area ? call.services.range(sheet, area) : null;
    },
    GetNext: (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly),
    GetPrevious: (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly),
    _GetAnotherWorksheetById: ({ workbook }, [id]) =>
      worksheetObject(workbook.sheets.get(String(id))),
    _GetSheetById: ({ workbook }, [id]) => worksheetObject(workbook.sheets.get(String(id))),
  },
});

function cells(
  call: Call,
  sheet: Sheet,
  top: number,
  left: number,
  rowCount: number,
  columnCount: number
): HostObject {
  const area = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
  if (area.bottom > WHOLE_SHEET.bottom || area.right > WHOLE_SHEET.right) {
    throw new HostError("InvalidArgument", "the cells lie outside the sheet");
  }
  return call.services.range(sheet, area);
}

/** The place of a copy among the tabs; without a word it comes first (documented). */
function placeForCopy(sheet: Sheet, positionType: unknown, relativeTo: unknown): number {
  const { items } = sheet.workbook.sheets;
  if (positionType === "End") return items.length;
  if (positionType !== "Before" && positionType !== "After") return 0;
  const place = isHostObject(relativeTo) ? items.indexOf(relativeTo.target as Sheet) : -1;
  if (place < 0) invalidArgument("Worksheet.copy: relativeTo is missing");
  return positionType === "Before" ? place : place + 1;
}

function neighbour(sheet: Sheet, step: number, visibleOnly: unknown): HostObject {
  const sheets = shown(sheet.workbook, visibleOnly);
  const next = sheets[sheets.indexOf(sheet) + step];
  return next ? worksheetObject(next) : itemNotFound("there is no sheet further on");
}

/** "#RRGGBB", or "" for none (documented); other notations are refused to be on the safe side. */
function tabColor(value: string): string {
  if (value === "") return value;
  return /^#[0-9a-f]{6}$/i.test(value)
    ? value.toUpperCase()
    : invalidArgument(`Worksheet.tabColor may not be "${value}"`);
}
