/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { everySheet, valueOf } from "./actionsSetup";
import { others, removable, setUpRemoval, type RemovalSetup } from "./removalSetup";

let excel: RemovalSetup;

beforeAll(async () => {
  excel = await setUpRemoval();
});

beforeEach(() => excel.client.reset());

afterEach(() => excel.client.expectNoRefusals());

describe("what nobody has worked on goes, and the workbook is as it was before", () => {
  test.each([
    ["with samples", true],
    ["without samples", false],
  ])("the whole set %s, in three syncs to look and two to delete", async (_, samples) => {
    const before = excel.everythingButCounts();
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples }));
    const inserted = excel.everythingButCounts();
    const start = excel.syncs();
    const found = await removable(actions);
    expect(excel.syncs() - start).toBe(3);
    expect(excel.everythingButCounts()).toBe(inserted);
    expect(others(found)).toEqual([]);
    expect(found).toHaveLength(excel.client.workbook.sheets.items.length - 1);

    const removed = valueOf(await actions.removeInserted(found));
    expect(excel.syncs() - start).toBe(3 + 3 + 2);
    expect(removed).toHaveLength(found.length);
    expect(excel.everythingButCounts()).toBe(before);
  });

  test.each(everySheet)("%s with what it brings", async (key) => {
    const before = excel.everythingButCounts();
    const actions = excel.open();
    valueOf(await actions.insert([key], { samples: true }));
    const found = await removable(actions);
    expect(others(found)).toEqual([]);
    valueOf(await actions.removeInserted(found));
    expect(excel.everythingButCounts()).toBe(before);
  });

  test("a part of the set leaves the rest as it was before that part came", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["training", "pdsa"], { samples: true }));
    const before = excel.everythingButCounts();
    valueOf(await actions.insert(["measures", "coaching"], { samples: true }));
    const chosen = (await removable(actions)).filter(({ sheet }) =>
      ["PDSA Measures", "Coaching Service Plan"].includes(sheet)
    );
    valueOf(await actions.removeInserted(chosen));
    expect(excel.everythingButCounts()).toBe(before);
  });

  test("also after refreshes, after the samples were cleared, sorted or partly deleted, and under other names", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    valueOf(await actions.refreshReport());
    excel.byHand(() => excel.sheetNamed("PDSA Log").rename("Our cycles"));
    excel.byHand(() => excel.sheetNamed("Lists").rename("It's lists"));
    const notes = excel.sheetNamed("Training Plan");
    excel.byHand(() => notes.setInput(5, 3, ""));
    expect(others(await removable(actions))).toEqual([]);

    valueOf(await actions.clearSamples());
    const found = await removable(actions);
    // The flags say what held once, which nothing in the workbook can tell any more.
    expect(others(found).map(({ sheet, edits }) => [sheet, edits !== null])).toEqual([
      ["Setup", false],
      // The flags' fingerprint names who was trained, and the roster the plan.
      ["Training Plan", false],
      ["Training Roster", false],
      ["Our cycles", false],
      // The flags' fingerprint names its verdicts.
      ["PDSA Measures", false],
      ["Gap Flags", true],
      ["It's lists", false],
    ]);
    expect(found.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(["Our cycles", "It's lists"])
    );
    valueOf(await actions.removeInserted(found));
    expect(excel.sheetNames()).toEqual(["Sheet1"]);
    expect(excel.client.workbook.names.items).toEqual([]);
  });

  test("where every sheet that can be seen would go, a blank one comes first", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: false }));
    excel.byHand(() => excel.sheetNamed("Sheet1").setVisibility("Hidden"));
    valueOf(await actions.removeInserted(await removable(actions)));
    const left = excel.client.workbook.sheets.items;
    expect(left.map(({ visibility }) => visibility)).toEqual(["Hidden", "Visible"]);
    expect(left[1]!.usedArea(true) ?? null).toBeNull();
  });
});
