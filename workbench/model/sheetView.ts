import type { Area } from "../formula/area";
import type { JsonValue } from "./jsonValue";

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/** How a sheet is shown; a change of any of these is told as "sheetChanged". */
export interface SheetView {
  /** "#RRGGBB", or "" for none. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Rows and columns that stay in place at the top and left. */
  frozenRows: number;
  frozenColumns: number;
  /** A page break stands above each of these rows. */
  horizontalPageBreaks: readonly number[];
  /** A page break stands left of each of these columns. */
  verticalPageBreaks: readonly number[];
  pageLayout: Readonly<Record<string, JsonValue>>;
}

/** How a new sheet is shown. */
export const DEFAULT_VIEW: SheetView = {
  tabColor: "",
  showGridlines: true,
  showHeadings: true,
  frozenRows: 0,
  frozenColumns: 0,
  horizontalPageBreaks: [],
  verticalPageBreaks: [],
  pageLayout: {},
};

/** What can be taken over from a stored sheet; what is left out stays. */
export interface StoredSheetState {
  name?: string;
  visibility?: SheetVisibility;
  view?: Partial<SheetView>;
  merges?: readonly Area[];
}
