import type { Page } from "playwright-core";
import type { Protocol } from "../suite/scenario";
import { FileBar } from "./fileBar";
import { Grid } from "./grid";
import { Pane } from "./pane";
import { SimulatedExcel } from "./simulatedExcel";
import type { ProductStage, StageOptions } from "./stage";
import { Watch } from "./watch";
import { openWebClient } from "./web/openWebClient";

/**
 * Opens a blank workbook with the pane beside it, and waits until the pane shows its first view. Office's own logging
 * is on, as it is in Excel.
 */
export async function openStage(
  protocol: Protocol,
  url: string,
  page: Page,
  options: StageOptions
): Promise<ProductStage> {
  const watch = new Watch(page);
  await watch.closeDoors(page.context());
  // tsx names functions by a call that a page does not know when such a function is sent there.
  await page.addInitScript("globalThis.__name = (target) => target");
  options.beforeOpening?.(page);
  const address =
    protocol === "web client"
      ? await openWebClient(url, page, options.saved)
      : await openWindowsClient(url, page);
  const pane = new Pane(page, address);
  await pane.arrive();
  const excel = new SimulatedExcel(page, pane);
  return { page, pane, watch, excel, grid: new Grid(page), fileBar: new FileBar(page) };
}

/**
 * The workbench as `npm start` shows it: the pane in a frame of the same origin, by the client of Excel on Windows.
 * Returns the beginning of the pane's address.
 */
async function openWindowsClient(url: string, page: Page): Promise<string> {
  await page.goto(`${url}?logging`);
  return `${url}pane/`;
}
