import path from "node:path";
import type { ProductStage } from "../stage/stage";
import type { Scenario, Trial } from "../suite/scenario";
import { axeFaults, layoutFaults } from "./auditView";
import { ALL_SHEETS } from "./doMainJob";
import { setPaneWidth } from "./paneWidth";
import { VIEW_STATES } from "./viewStates";

/** Pixels: the narrowest pane that Excel gives, and the usual one. */
export const WIDTHS = [320, 350] as const;
export const PAGE = { width: 1280, height: 900 } as const;

/** Every view fits, can be read by everyone that axe speaks for, and is photographed; so is every sheet. */
export function views(theme: "light" | "dark"): Scenario {
  return {
    id: `views-${theme}`,
    title: `Every view in the ${theme} theme`,
    timeoutSeconds: 240,
    async run(trial) {
      const { checks } = trial;
      const stage = await trial.open("Windows client", PAGE);
      if (theme === "dark") await turnDark(stage);
      const background = await pageBackground(stage);
      checks.equal("the pane has the theme that Office has", background, theme);
      for (const { name, prepare, leave } of VIEW_STATES) {
        await prepare(stage);
        for (const width of WIDTHS) {
          await setPaneWidth(stage, width);
          await auditState(trial, stage, `${name}-${width}-${theme}`);
        }
        await leave?.(stage);
        if (theme === "light" && name === "home-loaded") await photographSheets(trial, stage);
      }
    },
  };
}

export async function turnDark({ page, pane }: ProductStage): Promise<void> {
  await pane.depart();
  await page.getByRole("button", { name: /^Pane theme/ }).click();
  await pane.arrive();
}

/** Whether the paint behind the pane's text is light or dark. */
async function pageBackground({ pane }: ProductStage): Promise<"light" | "dark"> {
  const color = await pane.frame.getByRole("main").evaluate((main) => {
    const painted = (element: Element | null): string => {
      if (!element) return "rgb(255, 255, 255)";
      const { backgroundColor } = getComputedStyle(element);
      return backgroundColor === "rgba(0, 0, 0, 0)"
        ? painted(element.parentElement)
        : backgroundColor;
    };
    return painted(main);
  });
  const parts = (color.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  return parts.every((part) => part < 128) ? "dark" : "light";
}

export async function auditState(
  { checks, pictures }: Trial,
  stage: ProductStage,
  name: string
): Promise<void> {
  const { page, pane } = stage;
  checks.none(`${name}: everything fits`, await layoutFaults(pane.frame));
  checks.none(`${name}: axe finds nothing`, await axeFaults(pane.frame));
  const height = await pane.frame.evaluate(() => document.documentElement.scrollHeight);
  const around = PAGE.height - (await pane.frame.evaluate(() => window.innerHeight));
  await page.setViewportSize({ ...PAGE, height: Math.max(PAGE.height, height + around) });
  const frame = await pane.frame.frameElement();
  await frame.screenshot({ path: path.join(pictures, `pane-${name}.png`) });
  await page.setViewportSize(PAGE);
}

async function photographSheets({ pictures }: Trial, { page, grid }: ProductStage): Promise<void> {
  await page.setViewportSize({ width: 1800, height: 1000 });
  for (const sheet of ALL_SHEETS) {
    await grid.sheetTab(sheet).click();
    await grid.goTo(`${sheet}!A1`);
    const file = `sheet-${sheet.toLowerCase().replaceAll(" ", "-")}.png`;
    await page.screenshot({ path: path.join(pictures, file) });
  }
  await page.setViewportSize(PAGE);
}
