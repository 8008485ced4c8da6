/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { MessageChannel } from "node:worker_threads";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { App } from "../../../src/taskpane/App";
import { breakdownWords } from "../../../src/messages/breakdownTexts";
import { viewTexts } from "../../../src/messages/viewTexts";
import { createPaneSession, type PaneSession } from "../../../src/taskpane/session/paneSession";
import type { Tab } from "../../../src/taskpane/session/paneState";
import { createShownActions, type ShownActions } from "../../../src/taskpane/session/shownActions";
import { trackerTableName } from "../../../src/templates/toolNames";
import { mostInName } from "../../../src/workbook/reading/readCell";
import { Workbook } from "../../../workbench/model/workbook";
import { setUpActions, valueOf, viewOf, type ActionsSetup } from "../actions/actionsSetup";
import { formulasOf, functionsIn } from "./formulaFunctions";
import { endingIn, hostileTexts } from "./hostileTexts";
import {
  insertEmptySheets,
  namesOf,
  openGap,
  typeEverywhere,
  typeObservations,
} from "./hostileWorkbook";
import { paneFaults } from "./paneFaults";
import { Typing } from "./typing";

const TABS: readonly Tab[] = ["home", "insert", "fidelity", "gaps", "check"];

let excel: ActionsSetup;
let emptySheets: string;
/** The functions that the add-in's own formulas call where every name is harmless. */
let ownFunctions: ReadonlySet<string>;

beforeAll(async () => {
  // jsdom has none; the pane rests between steps by one.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, MessageChannel });
  window.matchMedia = () =>
    ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
  excel = await setUpActions();
  valueOf(await insertEmptySheets(excel.open()));
  emptySheets = JSON.stringify(excel.client.workbook.toJSON());
  const { functions } = await workThrough("Harmless");
  ownFunctions = functions;
}, 120_000);

interface WorkedThrough {
  readonly typing: Typing;
  readonly door: ShownActions;
  readonly functions: ReadonlySet<string>;
  /** The body row of the cycle that was started; null where there was no gap. */
  readonly cycle: number | null;
  /** Whether the names can head columns and stand in formulas, so that there is a tracker. */
  readonly hasTracker: boolean;
}

/** A team's work with a text in every place: tracker, observations, report, PDSA cycle, changed items, new version. */
async function workThrough(text: string): Promise<WorkedThrough> {
  const { client } = excel;
  client.reset(Workbook.fromJSON(JSON.parse(emptySheets)));
  const typing = new Typing(client.workbook);
  typeEverywhere(typing, text);
  const door = createShownActions(excel.open());
  const { actions } = door;
  const first = await viewOf(actions);
  const tracker = first.trackers[0];
  const hasTracker = tracker?.state === "none";
  if (hasTracker) {
    valueOf(await actions.makeTracker(tracker.tool));
    typeObservations(typing, text);
  }
  valueOf(await actions.refreshReport());
  const gap = openGap(await viewOf(actions));
  const cycle = gap ? valueOf(await actions.startPdsa(gap.flag.key)) : null;
  if (gap && cycle !== null) {
    typing.text({ table: "tblGapFlags", row: gap.target?.row ?? 0, header: "Owner" }, text);
    typing.text({ table: "tblPDSA", row: cycle, header: "Question" }, text);
  }
  if (hasTracker) {
    typing.text({ table: "tblToolItem", row: 0, header: "What is observed" }, endingIn(text, "!"));
    valueOf(await actions.followTool(tracker.tool));
    // The changed items are the new version's.
    typing.forget({ table: "tblToolItem", row: 0, header: "Tool version" });
  }
  valueOf(await actions.refreshReport());
  const functions = new Set(
    formulasOf(client.workbook).flatMap(({ formula }) => functionsIn(formula))
  );
  return { typing, door, functions, cycle, hasTracker };
}

describe.each(Object.entries(hostileTexts))("%s", (_what, text) => {
  let worked: WorkedThrough;
  beforeAll(async () => {
    worked = await workThrough(text);
  }, 60_000);
  afterAll(() => {
    excel.client.expectNoRefusals();
    expect(window).not.toHaveProperty("hacked");
  });

  test("stays in every cell where it was typed, as the text that it is", () => {
    const { typing } = worked;
    expect(typing.typed.size).toBeGreaterThan(30);
    for (const { text: typed, ...place } of typing.typed.values())
      expect({ ...place, ...typing.cell(place) }).toEqual({
        ...place,
        value: typed,
        formula: undefined,
      });
  });

  test("brings no function into the workbook's formulas", () => {
    expect([...worked.functions].filter((name) => !ownFunctions.has(name))).toEqual([]);
  });

  test("has a tracker, a report and a gap answered by a cycle, or is listed as what it cannot be", async () => {
    const { hasTracker, door, typing } = worked;
    const view = await viewOf(door.actions);
    const names = namesOf(text);
    const reason =
      names.label.length > mostInName ? "tooLong" : /^#[A-Z]+!$/.test(text) ? "cellError" : null;
    expect(hasTracker).toBe(reason === null);
    if (reason !== null) {
      expect(view.issues.map(({ code }) => code)).toContain(reason);
      return;
    }
    expect(view.counts.observations).toBe(2);
    expect(view.gaps.some(({ state }) => state === "answered")).toBe(true);
    const place = { table: trackerTableName(names.label), row: 0, header: "Status" };
    if (!view.issues.some(({ code }) => code === "patternName"))
      expect(typing.cell(place).value).toBe("Complete");
  });

  test("what the add-in wrote of it is text, whole and exact", async () => {
    const { cycle, typing } = worked;
    if (cycle === null) return;
    const names = namesOf(text);
    const flagged = { table: "tblGapFlags", row: 0, header: "School" };
    const schools = Array.from(
      { length: excel.client.workbook.tables.require("tblGapFlags").dataArea.bottom },
      (_, row) => typing.cell({ ...flagged, row })
    );
    expect(schools).toContainEqual({ value: names.school, formula: undefined });
    const cell = (header: string) => typing.cell({ table: "tblPDSA", row: cycle, header });
    const whole = (value: string) => ({ value, formula: undefined });
    const school = cell("School").value === null ? "all schools" : names.school;
    const component = cell("Component").value === null ? "Fidelity" : names.component;
    expect([names.component, "Fidelity"]).toContain(component);
    if (school === names.school) expect(cell("School")).toEqual(whole(school));
    expect(cell("Series")).toEqual(
      whole(school === "all schools" ? component : `${component} at ${school}`)
    );
    expect(cell("Aim").value).toContain(`Raise the mean for ${component} in ${school}`);
  });

  describe("in the pane", () => {
    let session: PaneSession;
    let pane: HTMLElement;
    let close = async (): Promise<void> => undefined;
    beforeAll(async () => {
      const { actions, ...texts } = worked.door;
      pane = document.body.appendChild(document.createElement("div"));
      const root = createRoot(pane);
      session = createPaneSession(actions, () => 0);
      await act(async () => {
        root.render(
          <App session={session} prefersDark={() => false} excel={Promise.resolve()} {...texts} />
        );
        await session.open({ refresh: false });
      });
      close = async () => {
        await act(async () => root.unmount());
        await session.close();
        pane.remove();
      };
    });
    afterAll(() => close());

    test.each(TABS)("the view %s shows it as harmless text", async (tab) => {
      await act(async () => {
        session.chooseTab(tab);
        // Figures that are worked out when they are looked at come a moment later.
        await new Promise((resolve) => setTimeout(resolve, tab === "fidelity" ? 250 : 50));
      });
      if (tab === "fidelity")
        expect(pane.textContent).toMatch(
          new RegExp(`${breakdownWords.title}|${viewTexts.fidelity.noTools.slice(0, 15)}`)
        );
      expect(pane.querySelector("h1")?.textContent).toBeTruthy();
      expect(paneFaults(pane)).toEqual([]);
    });
  });
});
