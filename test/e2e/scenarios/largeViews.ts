import { messages } from "../../../src/messages/messages";
import { settings } from "../../../src/templates/settings";
import { TABS } from "../../../src/taskpane/parts/TabBar";
import { ROWS_IN_PART } from "../../../src/taskpane/parts/useParts";
import type { Tab } from "../../../src/taskpane/session/paneState";
import { addressIn } from "../stage/simulatedExcel";
import type { ProductStage } from "../stage/stage";
import type { Trial } from "../suite/scenario";
import { checkHolds, refresh } from "./heldFrames";
import { setPaneWidth } from "./paneWidth";
import { auditState, WIDTHS } from "./views";

/** Those that have a row for each school, gap or entry. */
const LONG_VIEWS = ["fidelity", "gaps", "check"] as const;
/** The district has no gap that is wider than its default, and many that are wider than less than ten. */
const THRESHOLD = "highSeverityPoints";

/**
 * No view of a large workbook holds a frame for too long: not when it opens, not when a threshold is changed and the
 * report refreshed beneath it, not when the next part of its rows is asked for.
 */
export async function checkLargeViews(trial: Trial, stage: ProductStage): Promise<void> {
  const { checks } = trial;
  const { pane } = stage;
  for (const tab of TABS) {
    const other = tab === "home" ? "insert" : "home";
    await checkHolds(checks, stage, {
      name: `${messages.tab[tab]} opens`,
      prepare: () => pane.open(other),
      act: async () => {
        await pane.open(tab);
        // What comes with a script of its own is drawn bit by bit the first time, and at once from then on.
        await pane.open(other);
        await pane.open(tab);
      },
    });
  }
  const change = await thresholdChanger(stage);
  for (const tab of LONG_VIEWS) {
    const name = messages.tab[tab];
    await pane.open(tab);
    await checkHolds(checks, stage, {
      name: `a threshold changes and the report is refreshed beneath ${name}`,
      act: async () => {
        await change();
        await pane.frame.getByText(messages.report.outOfDate).waitFor();
        await refresh(stage);
      },
    });
    await checkNextPart(trial, stage, tab);
  }
  await photograph(trial, stage);
}

/** Changes, with each call, what counts as far below the criterion, so that many gaps are of another severity. */
async function thresholdChanger({ excel, grid }: ProductStage): Promise<() => Promise<void>> {
  const at = settings.fields?.findIndex(({ key }) => key === THRESHOLD) ?? -1;
  if (at < 0) throw new Error(`There is no setting ${THRESHOLD}.`);
  const address = addressIn(await excel.table(settings.name), at, "Value");
  let points = 0;
  return () => grid.type(address, String((points = (points % 9) + 1)));
}

async function checkNextPart({ checks }: Trial, stage: ProductStage, tab: Tab): Promise<void> {
  const { pane } = stage;
  const name = messages.tab[tab];
  await checkHolds(checks, stage, {
    name: `the next rows of ${name} are shown`,
    act: async () => {
      await pane.button(messages.parts.next(ROWS_IN_PART)).first().click();
      await pane.settle();
    },
  });
  const first = pane.frame.locator(":focus");
  checks.that(
    `${name}: the first of the new rows has the focus and is in view`,
    await first.evaluate((row) => {
      const { left, top, width } = row.getBoundingClientRect();
      const shown = document.elementFromPoint(left + width / 2, top + 4);
      return row.matches("li, tr") && row.contains(shown);
    })
  );
}

/** What the long views look like in a narrow pane, from their beginning. */
async function photograph(trial: Trial, stage: ProductStage): Promise<void> {
  await setPaneWidth(stage, WIDTHS[0]);
  for (const theme of ["light", "dark"] as const) {
    await stage.page.emulateMedia({ colorScheme: theme });
    for (const tab of LONG_VIEWS) {
      await stage.pane.open("home");
      await stage.pane.open(tab);
      await auditState(trial, stage, `large-${tab}-${WIDTHS[0]}-${theme}`);
    }
  }
}
