/** @jest-environment jsdom */
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { App } from "../../../src/taskpane/App";
import { createPaneSession } from "../../../src/taskpane/session/paneSession";
import type { ToolSummary } from "../../../src/core/figures";
import type { Actions, WorkbookView } from "../../../src/workbook/actions/actions";
import {
  blankView,
  makeFigure,
  makeGap,
  makeIssue,
  makeSummary,
  makeTracker,
  makeView,
} from "./makeView";
import { done, failed, held, plainActions } from "./plainActions";

let root: Root;
let pane: HTMLElement;
let isDark = false;

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  window.matchMedia = () =>
    ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
});

beforeEach(() => {
  isDark = false;
  pane = document.body.appendChild(document.createElement("div"));
  root = createRoot(pane);
});

afterEach(async () => {
  await act(async () => root.unmount());
  pane.remove();
});

async function open(
  view: WorkbookView,
  over: Partial<Actions> = {},
  excel: Promise<void> = Promise.resolve()
) {
  const plain = plainActions(view, over);
  const session = createPaneSession(plain.actions, () => 0);
  await act(async () => {
    root.render(
      <App
        session={session}
        prefersDark={() => isDark}
        excel={excel}
        longTexts={() => []}
        shownText={(text) => text}
      />
    );
    await session.open({ refresh: false });
  });
  return { ...plain, session };
}

const tabs = () => [...pane.querySelectorAll<HTMLElement>('[role="tab"]')];
const tab = (name: string) => tabs().find(({ textContent }) => textContent?.startsWith(name))!;
const button = (name: string) =>
  [...pane.querySelectorAll<HTMLButtonElement>("button")].find(
    (each) => each.textContent === name || each.getAttribute("aria-label") === name
  );
const heading = () => pane.querySelector("h1");
const press = (key: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
// Views other than Home come in scripts of their own, so a click may take more than one turn.
const click = (element: HTMLElement | undefined) =>
  act(async () => {
    if (element === undefined) throw new Error("There is nothing to click.");
    element.focus();
    element.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });

describe("the views", () => {
  test("one tab is in the tab order; arrows, Home and End move among all without opening", async () => {
    await open(makeView());
    expect(tabs().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1]);
    tabs()[0]?.focus();
    await press("ArrowLeft");
    expect(document.activeElement).toBe(tabs()[4]);
    await press("ArrowRight");
    await press("ArrowRight");
    expect(document.activeElement).toBe(tabs()[1]);
    await press("End");
    expect(document.activeElement).toBe(tabs()[4]);
    expect(heading()?.textContent).toBe("This workbook");
  });

  test("a tab opens its view and keeps the focus", async () => {
    await open(makeView());
    await click(tab("Gaps"));
    expect(heading()?.textContent).toBe("Gaps");
    expect(document.activeElement).toBe(tab("Gaps"));
    const panel = pane.querySelector('[role="tabpanel"]');
    expect(panel?.getAttribute("aria-labelledby")).toBe(tab("Gaps").id);
  });

  test("a link into another view takes the focus to that view's heading", async () => {
    // The first test that opens this view: its script is still to come when the link disappears.
    await open(makeView({ issues: [makeIssue()] }));
    await click(button("Check data"));
    expect(heading()?.textContent).toBe("Data check");
    expect(document.activeElement).toBe(heading());
  });

  test("open gaps and entries to correct are counted on their tabs, in words too", async () => {
    await open(makeView({ gaps: [makeGap()], issues: [makeIssue(), makeIssue({ row: 3 })] }));
    expect(tab("Gaps").textContent).toContain("1 gap without a PDSA cycle");
    expect(tab("Check").textContent).toContain("2 entries to correct");
  });

  test.each(["Insert", "Fidelity", "Gaps", "Check"])(
    "%s can be shown of a blank workbook",
    async (name) => {
      await open(blankView);
      await click(tab(name));
      expect(heading()?.textContent).not.toBe("");
      expect(pane.textContent).not.toMatch(/undefined|NaN|\[object/);
    }
  );
});

describe("fidelity", () => {
  const summary: ToolSummary = {
    ...makeSummary([makeFigure()]),
    observations: [
      {
        place: { table: "tblFidelity", row: 0, column: null },
        period: "Fall",
        school: "North",
        unit: "P1",
        date: 44500,
        status: "complete",
        earned: 7,
        possible: 10,
        share: 0.7,
        components: [],
        meetsCriterion: false,
        unitShare: 1,
        weight: 1,
        scores: [7],
      },
    ],
  };

  test("leads to the charts of the tool that it shows", async () => {
    const target = { table: "tblChartChoice_Walkthrough_1_0", row: 0, header: "Entry" };
    const went: unknown[] = [];
    await open(makeView({ summaries: [summary], trackers: [makeTracker({ charts: target })] }), {
      goTo: async (to) => {
        went.push(to);
        return done(undefined);
      },
    });
    await click(tab("Fidelity"));
    // The view comes with a script of its own.
    await act(() => import("../../../src/taskpane/views/FidelityView"));
    await click(button("Go to charts"));
    expect(went).toEqual([target]);
  });

  test("offers no charts where there are none", async () => {
    await open(makeView({ summaries: [summary], trackers: [makeTracker()] }));
    await click(tab("Fidelity"));
    await act(() => import("../../../src/taskpane/views/FidelityView"));
    expect(pane.textContent).toContain("Mean by component and period");
    expect(pane.textContent).not.toContain("Go to charts");
  });
});

describe("first run", () => {
  test("offers all sheets, empty or with samples", async () => {
    const asked: unknown[] = [];
    const { calls } = await open(blankView, {
      insert: async (sheets, { samples }) => {
        asked.push([sheets.length, samples]);
        return done({ inserted: [], skipped: [], withoutCharts: [] });
      },
    });
    await click(button("Insert all sheets"));
    await click(button("Try with sample data"));
    expect(asked).toEqual([
      [9, false],
      [9, true],
    ]);
    expect(calls.filter((call) => call === "insert")).toHaveLength(2);
  });
});

describe("sample rows", () => {
  test("are cleared only after a second yes, and the focus stays in the pane", async () => {
    let rows = 12;
    const { calls } = await open(makeView(), {
      view: async () => done(makeView({ sampleRows: rows })),
      clearSamples: async () => {
        rows = 0;
        return done({ rows: 12, kept: [] });
      },
    });
    await click(button("Clear sample rows"));
    expect(calls).not.toContain("clearSamples");
    await click(button("Keep them"));
    expect(document.activeElement).toBe(button("Clear sample rows"));
    await click(button("Clear sample rows"));
    await click(button("Delete rows"));
    expect(calls).toContain("clearSamples");
    expect(button("Clear sample rows")).toBeUndefined();
    expect(document.activeElement).toBe(heading());
  });
});

describe("while something runs", () => {
  test("other actions do nothing, keep the focus and say why", async () => {
    const answer = held<Awaited<ReturnType<Actions["refreshReport"]>>>();
    const { calls } = await open(blankView, { insert: () => answer.promise as never });
    await click(button("Insert all sheets"));
    const other = button("Try with sample data")!;
    await click(other);
    expect(calls.filter((call) => call === "insert")).toHaveLength(1);
    expect(other.getAttribute("aria-disabled")).toBe("true");
    const reason = document.getElementById(other.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toBe("Inserting sheets…");
    expect(document.activeElement).toBe(other);
    expect(pane.querySelector('[role="status"]')?.textContent).toBe("Inserting sheets…");
    expect(pane.querySelector("main")?.getAttribute("aria-busy")).toBe("true");
  });
});

describe("trouble", () => {
  test("with a cell being typed in asks to finish, and trying again does the same once more", async () => {
    let isEditing = true;
    const { calls } = await open(makeView(), {
      refreshReport: async () =>
        isEditing ? failed({ kind: "editing" }) : done({ cells: 3, charts: 0, withoutCharts: [] }),
    });
    await click(button("Refresh report"));
    expect(pane.textContent).toContain("Excel is waiting for a cell");
    isEditing = false;
    await click(button("Try again"));
    expect(calls.filter((call) => call === "refreshReport")).toHaveLength(2);
    expect(pane.textContent).not.toContain("Excel is waiting for a cell");
    expect(pane.querySelector('[role="status"]')?.textContent).toContain("3 cells changed");
  });

  test("with the first reading leaves the navigation and a way to read again", async () => {
    let isBroken = true;
    await open(makeView(), {
      view: async () => (isBroken ? failed({ kind: "unknown" }) : done(makeView())),
    });
    expect(tabs()).toHaveLength(5);
    isBroken = false;
    await click(button("Try again"));
    expect(heading()?.textContent).toBe("This workbook");
  });
});

test("going to an issue names table, row and column", async () => {
  const targets: unknown[] = [];
  await open(makeView({ issues: [makeIssue({ row: 4 })] }), {
    goTo: async (target) => {
      targets.push(target);
      return done(undefined);
    },
  });
  await click(tab("Check"));
  await click(button("Go to Fidelity Tracker, row 8, Date"));
  expect(targets).toEqual([{ table: "tblFidelity", row: 4, header: "Date" }]);
});

test("the theme is asked for again when the pane gets the focus", async () => {
  await open(makeView());
  const provider = pane.firstElementChild!;
  const before = provider.className;
  isDark = true;
  await act(async () => {
    window.dispatchEvent(new Event("focus"));
  });
  expect(provider.className).not.toBe(before);
});

test("the theme is asked for again once Excel can be asked, which may be of another opinion", async () => {
  let excelIsReady = (): void => undefined;
  await open(makeView(), {}, new Promise((resolve) => (excelIsReady = resolve)));
  const provider = pane.firstElementChild!;
  const before = provider.className;
  isDark = true;
  await act(async () => excelIsReady());
  expect(provider.className).not.toBe(before);
});
