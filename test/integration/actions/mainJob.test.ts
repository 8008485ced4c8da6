/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import {
  everySheet,
  tracker,
  setUpActions,
  sunshine,
  today,
  valueOf,
  viewOf,
  type ActionsSetup,
} from "./actionsSetup";

const summary = "tblSummary_Literacy_walkthrough_1_0";

let excel: ActionsSetup;

beforeAll(async () => {
  excel = await setUpActions();
});

beforeEach(() => excel.client.reset());

afterEach(() => excel.client.expectNoRefusals());

describe("from a blank workbook", () => {
  test("a blank workbook is understood in one sync, and nothing is changed", async () => {
    const before = excel.everything();
    const view = await viewOf(excel.open());
    expect(excel.syncs()).toBe(1);
    expect(view.sheets.map(({ state }) => state)).toEqual(Array(14).fill("absent"));
    expect(view.issues).toEqual([]);
    expect(view.report).toEqual({ written: false, outOfDate: false, asOf: null });
    expect(excel.everything()).toBe(before);
  });

  test("the whole set takes one read, one sync a sheet and one verifying read", async () => {
    const steps: string[] = [];
    const result = valueOf(
      await excel.open().insert(everySheet, {
        samples: true,
        onProgress: ({ done, total, sheet }) => steps.push(`${done}/${total} ${sheet}`),
      })
    );
    expect(result.skipped).toEqual([]);
    expect(result.inserted).toHaveLength(14);
    expect(steps[0]).toBe("0/14 Lists");
    expect(excel.syncs()).toBe(1 + 14 + 1);
  });

  test("what was inserted reads back without an issue, and every formula agrees with the analysis", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    const view = await viewOf(actions);
    expect(view.issues).toEqual([]);
    expect(view.sheets.map(({ state }) => state)).toEqual(Array(14).fill("present"));
    expect(view.counts).toMatchObject({
      schools: 3,
      practitioners: 12,
      observations: 25,
      cycles: 2,
    });
    expect(view.sampleRows).toBeGreaterThan(80);
    expect(excel.cell(summary, 0, "School")).toBe("All schools");
    expect(excel.cell(summary, 0, "Mean")).toBeCloseTo(view.summaries[0]!.figures[0]!.mean!, 9);
  });

  test("inserting again adds nothing and writes nothing", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    const before = excel.everything();
    expect(valueOf(await actions.insert(everySheet, { samples: true })).inserted).toEqual([]);
    expect(excel.everything()).toBe(before);
  });

  test("a renamed sheet is still known by its tables", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["pdsa"], { samples: false }));
    excel.client.workbook.edit("user", () =>
      excel.client.workbook.sheets.items
        .find(({ name }) => name === "PDSA Log")!
        .rename("Our cycles")
    );
    const status = (await viewOf(actions)).sheets.find(({ key }) => key === "pdsa")!;
    expect(status).toMatchObject({ state: "present", name: "Our cycles" });
    expect(valueOf(await actions.insert(["pdsa"], { samples: false })).inserted).toEqual([]);
  });
});

describe("from a score to an answered gap", () => {
  test("an edited score raises a flag, a PDSA cycle answers it, and a second refresh writes nothing", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    valueOf(await actions.refreshReport());
    const before = await viewOf(actions);
    const key = "G1|Literacy walkthrough 1.0|Prompt feedback|Oak Hill Elementary|Winter";
    expect(before.gaps.map(({ flag }) => flag.key)).not.toContain(key);

    const rows = sunshine.tables["tracker:Literacy walkthrough 1.0"]!;
    rows.forEach((row, at) => {
      if (row["school"] === "Oak Hill Elementary" && String(row["date"]) > "2021-12")
        for (const item of ["I10", "I11", "I12"])
          if (excel.cell(tracker, at, item) !== null) excel.type(tracker, at, item, "0");
    });
    const flagged = (await viewOf(actions)).gaps.find(({ flag }) => flag.key === key)!;
    expect(flagged).toMatchObject({ flag: { severity: "high", rule: "G1" } });

    valueOf(await actions.refreshReport());
    const started = valueOf(await actions.startPdsa(key));
    expect(excel.cell("tblPDSA", started, "Gap flags")).toBe(key);
    expect(excel.cell("tblPDSA", started, "Component")).toBe("Prompt feedback");
    expect(excel.cell("tblPDSA", started, "Cycle")).toBe(
      "Prompt feedback at Oak Hill Elementary #1"
    );
    expect(excel.cell("tblPDSA", started, "Phase")).toBe("Plan");

    const answered = (await viewOf(actions)).gaps.find(({ flag }) => flag.key === key)!;
    expect(answered.state).toBe("answered");
    const row = answered.target!.row;
    excel.type("tblGapFlags", row, "Owner", "Ana");
    expect(valueOf(await actions.refreshReport()).cells).toBeGreaterThan(0);
    expect(excel.cell("tblGapFlags", row, "Status")).toBe("Answered");
    expect(excel.cell("tblGapFlags", row, "Owner")).toBe("Ana");

    const settled = excel.everything();
    const syncs = excel.syncs();
    expect(valueOf(await actions.refreshReport())).toEqual({
      cells: 0,
      charts: 0,
      withoutCharts: [],
    });
    // One to read, one to see that all charts are there.
    expect(excel.syncs() - syncs).toBe(2);
    expect(excel.everything()).toBe(settled);
  });

  test("a gap that no longer holds is marked resolved with the as-of date", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    valueOf(await actions.refreshReport());
    const { gaps } = await viewOf(actions);
    const talk = gaps.find(
      ({ flag }) => flag.key.startsWith("G1|") && flag.school === "Oak Hill Elementary"
    )!;
    sunshine.tables["tracker:Literacy walkthrough 1.0"]!.forEach((row, at) => {
      if (row["school"] === "Oak Hill Elementary")
        for (const item of ["I07", "I08", "I09"]) excel.type(tracker, at, item, "2");
    });
    valueOf(await actions.refreshReport());
    expect(excel.cell("tblGapFlags", talk.target!.row, "Status")).toBe("Resolved");
    expect(excel.cell("tblGapFlags", talk.target!.row, "Resolved on")).toBe(today);
  });

  test("the report says by itself when its inputs have changed since", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    valueOf(await actions.refreshReport());
    const says = (sheet: string) =>
      excel.client.workbook.sheets.items.find(({ name }) => name === sheet)!.value(4, 1);
    expect(says("Fidelity Summary")).toMatch(/^Unchanged/);
    expect(says("Gap Flags")).toMatch(/^Unchanged/);
    excel.type(tracker, 0, "I07", "0");
    expect(says("Fidelity Summary")).toMatch(/^Inputs have changed/);
    expect(says("Gap Flags")).toMatch(/^Inputs have changed/);
    valueOf(await actions.refreshReport());
    expect(says("Fidelity Summary")).toMatch(/^Unchanged/);
    expect(says("Gap Flags")).toMatch(/^Unchanged/);
  });

  test("a summary formula that was typed over is restored by a refresh", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    const mean = excel.cell(summary, 0, "Mean");
    excel.type(summary, 0, "Mean", "0.99");
    // The picture at the front shows the wrong mean, too.
    // The cell itself, and those that show it.
    expect((await viewOf(actions)).issues).toMatchObject([
      { code: "differs", sheet: "Fidelity Summary", column: "Fall", row: 0 },
      { code: "differs", table: summary, column: "Mean", row: 0 },
      { code: "differs", sheet: "Fidelity Charts", column: "Mean", row: 0 },
      { code: "differs", sheet: "Fidelity Charts", column: "Mean drawn", row: 0 },
    ]);
    valueOf(await actions.refreshReport());
    expect(excel.cell(summary, 0, "Mean")).toBeCloseTo(Number(mean), 12);
    expect((await viewOf(actions)).issues).toEqual([]);
  });
});

describe("sample rows", () => {
  test("are cleared without a trace of figures made from them", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    valueOf(await actions.refreshReport());
    const cleared = valueOf(await actions.clearSamples());
    expect(cleared.rows).toBeGreaterThan(80);
    expect(cleared.kept).toEqual([]);
    const view = await viewOf(actions);
    expect(view.sampleRows).toBe(0);
    expect(view.counts).toMatchObject({ schools: 0, practitioners: 0, observations: 0, cycles: 0 });
    expect(view.trackers).toEqual([]);
    const { items: left } = excel.client.workbook.names;
    expect(left.filter(({ formula }) => formula.includes("#REF!"))).toEqual([]);
  });

  test("that somebody changed stay, and so does what they refer to", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(everySheet, { samples: true }));
    excel.type(tracker, 0, "Notes", "our own");
    valueOf(await actions.clearSamples());
    const view = await viewOf(actions);
    expect(view.counts.observations).toBe(1);
    expect(excel.cell(tracker, 0, "Notes")).toBe("our own");
    expect(view.issues.filter(({ table }) => table === tracker)).toEqual([]);
  });
});
