/** @jest-environment jsdom */
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { messages } from "../../../src/messages/messages";
import { viewTexts } from "../../../src/messages/viewTexts";
import { App } from "../../../src/taskpane/App";
import { ROWS_IN_PART } from "../../../src/taskpane/parts/useParts";
import { createPaneSession } from "../../../src/taskpane/session/paneSession";
import type { Tab } from "../../../src/taskpane/session/paneState";
import type { WorkbookView } from "../../../src/workbook/actions/actions";
import { makeFigure, makeGap, makeIssue, makeSummary, makeView } from "./makeView";
import { done, plainActions } from "./plainActions";

const COUNT = 2 * ROWS_IN_PART + 3;
const numbers = Array.from({ length: COUNT }, (_, index) => index);
const school = (number: number): string => `School ${String(number).padStart(2, "0")}`;

let root: Root;
let pane: HTMLElement;

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  window.matchMedia = () =>
    ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
});
beforeEach(() => {
  // React says there what it finds wrong with a list.
  jest.spyOn(console, "error");
  pane = document.body.appendChild(document.createElement("div"));
  root = createRoot(pane);
});
afterEach(async () => {
  await act(async () => root.unmount());
  pane.remove();
  expect(console.error).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});

/** Gaps of many schools, each wider than the one before; figures and wrong entries of as many. */
const gaps = numbers.map((number) =>
  makeGap({
    school: school(number),
    evidence: { mean: 0.7 - number / 1000, criterionPercent: 80 },
  })
);
const large = makeView({
  gaps,
  issues: numbers.map((row) => makeIssue({ row, address: `A${row + 8}`, found: `day ${row}` })),
  summaries: [
    {
      ...makeSummary([
        makeFigure(),
        ...numbers.map((number) => makeFigure({ school: school(number) })),
      ]),
      observations: [{ status: "complete" } as never],
    },
  ],
});

async function open(tab: Tab, view: WorkbookView = large) {
  let current = view;
  const { actions } = plainActions(view, { view: async () => done(current) });
  const session = createPaneSession(actions, () => 0);
  await act(async () => {
    root.render(
      <App
        session={session}
        prefersDark={() => false}
        excel={Promise.resolve()}
        longTexts={() => []}
        shownText={(text) => text}
      />
    );
    await session.open({ refresh: false });
  });
  await act(async () => {
    session.chooseTab(tab);
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return async (next: WorkbookView) => {
    current = next;
    await act(() => session.read());
  };
}

const button = (name: string) =>
  [...pane.querySelectorAll("button")].find(({ textContent }) => textContent === name);
const next = (count = ROWS_IN_PART) => button(messages.parts.next(count));
const previous = () => button(messages.parts.previous(ROWS_IN_PART));
const range = () => button(messages.parts.next(ROWS_IN_PART))?.parentElement?.firstElementChild;
const press = (element: HTMLElement | undefined) =>
  act(async () => {
    if (element === undefined) throw new Error("There is nothing to press.");
    element.focus();
    element.click();
  });

/** The rows of the view's one long list. */
const ROWS = {
  gaps: () => [...pane.querySelectorAll<HTMLElement>("li:has(> article)")],
  fidelity: () =>
    [...pane.querySelectorAll("section")]
      .filter((section) => section.firstElementChild?.textContent === viewTexts.fidelity.bySchool)
      .flatMap((section) => [...section.querySelectorAll<HTMLElement>("tbody > tr")]),
  check: () => [
    ...pane.querySelectorAll<HTMLElement>('[role="tabpanel"] section:first-of-type li'),
  ],
} as const;

describe.each(Object.entries(ROWS))("many rows in %s", (tab, rows) => {
  const texts = () => rows().map(({ textContent }) => textContent);

  test("come in parts that together show each of them once", async () => {
    await open(tab as Tab);
    expect(range()?.textContent).toBe(`1–${ROWS_IN_PART} of ${COUNT}`);
    const seen = texts();
    expect(seen).toHaveLength(ROWS_IN_PART);
    await press(next());
    seen.push(...texts());
    await press(next(3));
    expect(texts()).toHaveLength(3);
    seen.push(...texts());
    expect(new Set(seen).size).toBe(COUNT);
    expect(next(3)).toBeUndefined();
  });

  test("the first row of the part that was asked for takes the focus, though its button may be gone", async () => {
    await open(tab as Tab);
    expect(previous()).toBeUndefined();
    await press(next());
    expect(document.activeElement).toBe(rows()[0]);
    await press(next(3));
    expect(document.activeElement).toBe(rows()[0]);
    await press(previous());
    await press(previous());
    expect(document.activeElement).toBe(rows()[0]);
    expect(range()?.textContent).toBe(`1–${ROWS_IN_PART} of ${COUNT}`);
  });
});

test("the count in a heading is that of all rows", async () => {
  await open("gaps");
  expect(pane.querySelector("h2")?.textContent).toBe(viewTexts.gaps.groupTitle("medium", COUNT));
});

test("rows that are gone from the workbook leave the last part that there is, and the focus where it was", async () => {
  const read = await open("gaps");
  await press(next());
  await press(next(3));
  pane.querySelector<HTMLElement>('[role="tab"]')?.focus();
  await read({ ...large, gaps: gaps.slice(0, ROWS_IN_PART + 1) });
  expect(ROWS.gaps()).toHaveLength(1);
  expect(document.activeElement).toBe(pane.querySelector('[role="tab"]'));
  await read({ ...large, gaps: gaps.slice(0, ROWS_IN_PART) });
  expect(ROWS.gaps()).toHaveLength(ROWS_IN_PART);
  expect(previous()).toBeUndefined();
});

test("another choice of gaps begins with its widest", async () => {
  const components = numbers.map((number) =>
    makeGap({ school: school(number), component: "Talk", evidence: gaps[number]!.flag.evidence })
  );
  await open("gaps", { ...large, gaps: [...gaps, ...components] });
  await press(next());
  const choice = pane.querySelectorAll("select")[1]!;
  await act(async () => {
    choice.value = "Talk";
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(range()?.textContent).toBe(`1–${ROWS_IN_PART} of ${COUNT}`);
  expect(ROWS.gaps()[0]?.textContent).toContain(school(COUNT - 1));
});
