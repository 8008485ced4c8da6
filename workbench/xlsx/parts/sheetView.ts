import {
  COLUMN_COUNT,
  formatArea,
  formatCell,
  parseCell,
  ROW_COUNT,
  type Area,
} from "../../formula/area";
import type { Sheet } from "../../model/sheet";
import type { SheetView } from "../../model/sheetView";
import type { Budget } from "../budget";
import { child, childrenOf, readFlag, readNumber, xml, type XmlElement } from "../package/xml";
import { refuse } from "../refusal";
import { fromSqref, toSqref } from "./sqref";

/** `<sheetViews>`: panes, gridlines, headings and selection. excelts keeps one selected cell only. */
export function sheetViewsXml(sheet: Sheet): string {
  const { showGridlines, showHeadings, frozenRows, frozenColumns } = sheet.view;
  const activePane = paneOf(frozenRows, frozenColumns);
  const pane = activePane
    ? xml("pane", {
        xSplit: frozenColumns || undefined,
        ySplit: frozenRows || undefined,
        topLeftCell: formatCell(frozenRows, frozenColumns),
        activePane,
        state: "frozen",
      })
    : "";
  const areas = sheet.workbook.selectionOf(sheet.id);
  const [first] = areas ?? [];
  const selection =
    areas && first
      ? xml("selection", {
          pane: activePane,
          activeCell: formatCell(first.top, first.left),
          sqref: toSqref(areas),
        })
      : "";
  const attributes = {
    showGridLines: showGridlines ? undefined : 0,
    showRowColHeaders: showHeadings ? undefined : 0,
    tabSelected: sheet.workbook.sheets.active === sheet ? 1 : undefined,
    workbookViewId: 0,
  };
  return xml("sheetViews", {}, xml("sheetView", attributes, pane + selection));
}

function paneOf(rows: number, columns: number): string | undefined {
  if (rows > 0) return columns > 0 ? "bottomRight" : "bottomLeft";
  return columns > 0 ? "topRight" : undefined;
}

/** A sheet's view as its file has it; what is selected is undefined where nothing is said. */
export interface FoundView {
  readonly view: Partial<SheetView>;
  readonly selection: readonly Area[] | undefined;
}

/** Reads `<sheetViews>`. A pane that is split but not frozen is left out. */
export function readSheetViews(element: XmlElement | undefined, budget: Budget): FoundView {
  const [sheetView] = childrenOf(element, "sheetView");
  const { showGridLines, showRowColHeaders } = sheetView?.attributes ?? {};
  const pane = child(sheetView, "pane");
  const isFrozen = pane?.attributes["state"]?.startsWith("frozen") ?? false;
  const topLeft = parseCell(pane?.attributes["topLeftCell"] ?? "");
  const split = (name: string, count: number): number => {
    const found = isFrozen && topLeft ? (readNumber(pane?.attributes[name]) ?? 0) : 0;
    const isFit = Number.isInteger(found) && found >= 0 && found < count;
    return isFit ? found : refuse("damaged", `a pane of ${found}`);
  };
  const frozenRows = split("ySplit", ROW_COUNT);
  const frozenColumns = split("xSplit", COLUMN_COUNT);
  const wanted = pane?.attributes["activePane"] ?? "topLeft";
  const selection = childrenOf(sheetView, "selection").find(
    ({ attributes }) => (attributes["pane"] ?? "topLeft") === wanted
  );
  return {
    view: {
      ...(readFlag(showGridLines, true) ? {} : { showGridlines: false }),
      ...(readFlag(showRowColHeaders, true) ? {} : { showHeadings: false }),
      ...(frozenRows > 0 ? { frozenRows } : {}),
      ...(frozenColumns > 0 ? { frozenColumns } : {}),
    },
    selection: selection && selectedAreas(selection, budget),
  };
}

/** The area with the active cell comes first, as in the model. */
function selectedAreas({ attributes }: XmlElement, budget: Budget): readonly Area[] | undefined {
  const areas = fromSqref(attributes["sqref"], budget);
  const active = areas.find(({ top, left }) => formatCell(top, left) === attributes["activeCell"]);
  const sorted = active ? [active, ...areas.filter((area) => area !== active)] : areas;
  const [only] = sorted;
  // What Excel says of a sheet on which nothing has been selected.
  const isPlain = sorted.length === 1 && only !== undefined && formatArea(only) === "A1";
  return sorted.length === 0 || isPlain ? undefined : sorted;
}
