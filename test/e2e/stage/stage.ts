import type { Page } from "playwright-core";
import type { FileBar } from "./fileBar";
import type { Grid } from "./grid";
import type { Pane } from "./pane";
import type { SimulatedExcel } from "./simulatedExcel";
import type { Watch } from "./watch";

export interface StageOptions {
  /** Pixels of the page that grid and pane share. */
  readonly width?: number;
  readonly height?: number;
  /** A workbook as `SimulatedExcel.save` gives it, to be open before the pane is; for the web client. */
  readonly saved?: string;
  /** Is given the page while it is still blank. */
  readonly beforeOpening?: (page: Page) => void;
}

/** A workbook with the pane beside it, and the means to use and to look at both. */
export interface ProductStage {
  readonly page: Page;
  readonly pane: Pane;
  readonly grid: Grid;
  readonly fileBar: FileBar;
  readonly excel: SimulatedExcel;
  readonly watch: Watch;
}
