import path from "node:path";
import type { ProductStage } from "../stage/stage";
import type { Trial } from "../suite/scenario";
import { axeFaults, layoutFaults } from "./auditView";
import { setPaneWidth } from "./paneWidth";

/** Makes the pane as narrow as it gets, states that all fits and axe finds nothing, and photographs all of it. */
export async function auditNarrowPane(
  stage: ProductStage,
  { checks, pictures }: Pick<Trial, "checks" | "pictures">,
  what: string
): Promise<void> {
  const { page, pane } = stage;
  await setPaneWidth(stage, 320);
  checks.none(`${what}: all fits in 320 pixels`, await layoutFaults(pane.frame));
  checks.none(`${what}: axe finds nothing`, await axeFaults(pane.frame));
  const height = await pane.frame.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1440, height: Math.min(height + 200, 5_000) });
  const element = await pane.frame.frameElement();
  await element.screenshot({ path: path.join(pictures, `${what}-320.png`) });
}
