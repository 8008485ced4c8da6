/** @jest-environment jsdom */
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { removalTexts as words } from "../../../src/messages/removalTexts";
import { App } from "../../../src/taskpane/App";
import { createPaneSession } from "../../../src/taskpane/session/paneSession";
import type { Actions, WorkbookView } from "../../../src/workbook/actions/actions";
import type { RemovableSheet } from "../../../src/workbook/removal/removableSheet";
import { makeRemovable, noEdits } from "../messages/makeRemovable";
import { blankView, makeView } from "./makeView";
import { done, failed, plainActions } from "./plainActions";

let root: Root;
let pane: HTMLElement;

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  window.matchMedia = () =>
    ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
});
beforeEach(() => {
  pane = document.body.appendChild(document.createElement("div"));
  root = createRoot(pane);
});
afterEach(async () => {
  await act(async () => root.unmount());
  pane.remove();
});

const untouched = makeRemovable({ sheet: "Training Plan" });
const edited = makeRemovable({ sheet: "PDSA Log", edits: { ...noEdits, rows: 1, first: "B5" } });
const needed = makeRemovable({ sheet: "Setup", neededBy: ["PDSA Log"] });

const button = (name: string) =>
  [...pane.querySelectorAll("button")].find(({ textContent }) => textContent === name);
const boxes = () => [...pane.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const click = (element: HTMLElement | undefined) =>
  act(async () => {
    if (element === undefined) throw new Error("There is nothing to click.");
    element.focus();
    element.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });

async function openInsert(view: WorkbookView, over: Partial<Actions> = {}) {
  const asked: (readonly RemovableSheet[])[] = [];
  const plain = plainActions(view, {
    removable: async () => done([untouched, edited, needed]),
    removeInserted: async (sheets) => {
      asked.push(sheets);
      return done(sheets.map(({ sheet }) => sheet));
    },
    ...over,
  });
  const session = createPaneSession(plain.actions, () => 0);
  await act(async () => {
    root.render(
      <App
        session={session}
        prefersDark={() => false}
        longTexts={() => []}
        shownText={(text) => text}
        excel={Promise.resolve()}
      />
    );
    await session.open({ refresh: false });
  });
  await act(async () => {
    session.chooseTab("insert");
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return { ...plain, session, asked };
}

test("a workbook without the add-in's sheets has nothing to remove", async () => {
  await openInsert(blankView);
  expect(pane.textContent).not.toContain(words.title);
});

test("looking removes nothing; what would go is named, the others have reasons and no tick", async () => {
  const { calls } = await openInsert(makeView());
  await click(button(words.look));
  expect(calls).not.toContain("removeInserted");
  expect(pane.textContent).toContain("1 row of your own, the first at B5.");
  expect(pane.textContent).toContain("Needed by PDSA Log");
  expect(pane.textContent).toContain(words.cannotUndo);
  expect(boxes().map(({ checked }) => checked)).toEqual([false, false]);
  expect(pane.querySelector('[role="status"]')?.textContent).toBe(
    "Nobody has worked on 1 sheet, and nothing needs it. 2 sheets stay unless you tick them."
  );
  expect(document.activeElement).toBe(button(words.lookAgain));
});

test("only what nobody has worked on goes, unless more is ticked", async () => {
  const { asked } = await openInsert(makeView());
  await click(button(words.look));
  await click(button(words.remove(1)));
  expect(asked).toEqual([[untouched]]);
  expect(pane.textContent).toContain("Removed Training Plan.");
  expect(boxes()).toEqual([]);

  await click(button(words.look));
  await click(boxes()[0]);
  await click(button(words.remove(2)));
  expect(asked[1]).toEqual([untouched, edited]);
});

test("where nothing goes by itself, the button does nothing and says why", async () => {
  const { asked } = await openInsert(makeView(), { removable: async () => done([edited]) });
  await click(button(words.look));
  await click(button(words.remove(0)));
  expect(asked).toEqual([]);
  expect(pane.textContent).toContain(words.nothingChosen);
});

test("keeping all takes the list away and gives the button the focus", async () => {
  await openInsert(makeView());
  await click(button(words.look));
  await click(button(words.keep));
  expect(boxes()).toEqual([]);
  expect(document.activeElement).toBe(button(words.look));
});

test("what changed meanwhile takes the list away; other trouble leaves it to be tried again", async () => {
  const kinds = ["editing", "missing"] as const;
  let turn = 0;
  await openInsert(makeView(), {
    removeInserted: async () => failed({ kind: kinds[turn++]!, subject: "PDSA Log" }),
  });
  await click(button(words.look));
  await click(button(words.remove(1)));
  expect(boxes()).toHaveLength(2);
  await click(button(words.remove(1)));
  expect(boxes()).toEqual([]);
  expect(pane.textContent).toContain("is no longer as it was read");
});

test("an Excel that undoes nothing of add-ins says so at the foot, and only that", async () => {
  await openInsert(makeView({ undo: "none" }));
  expect(pane.querySelector("footer")?.textContent).toContain("cannot be undone");
  await act(async () => root.unmount());
  root = createRoot(pane);
  await openInsert(makeView({ undo: "inOneStep" }));
  expect(pane.querySelector("footer")?.textContent).not.toContain("cannot be undone");
});

test("clearing samples warns of the undo list only where sheets go", async () => {
  const sentence = /empties Excel's undo list/;
  for (const clearingDeletesSheets of [true, false]) {
    const { session } = await openInsert(makeView({ sampleRows: 3, clearingDeletesSheets }));
    await act(async () => session.chooseTab("home"));
    await click(button("Clear sample rows"));
    expect(sentence.test(pane.querySelector('[role="group"]')?.textContent ?? "")).toBe(
      clearingDeletesSheets
    );
    await act(async () => root.unmount());
    root = createRoot(pane);
  }
});
