import { everyLayout } from "../../../src/workbook/sheets/everyLayout";
import { planClearing } from "../../../src/workbook/samples/clearSamples";
import { nextVersion, planNewVersion } from "../../../src/workbook/changes/followTool";
import { findObstacle, planInsertion } from "../../../src/workbook/changes/insertSheets";
import { planReport } from "../../../src/workbook/report/planReport";
import { readSnapshot } from "../../../src/workbook/reading/readSnapshot";
import { countSampleRows, findSampleRows } from "../../../src/workbook/samples/sampleRows";
import { prefilledCycle } from "../../../src/workbook/changes/startPdsa";
import { planAppend } from "../../../src/workbook/changes/tableRows";
import { understand } from "../../../src/workbook/reading/understand";
import { pdsaCycles } from "../../../src/templates/pdsa";
import { gapFlags } from "../../../src/templates/gaps";
import type { SheetPlan } from "../../../src/workbook/port";
import {
  blankWorkbook,
  contentsOf,
  everySheet,
  inserted,
  sunshine,
  today,
  withCell,
  withTable,
} from "./plannedWorkbook";

const blank = readSnapshot(blankWorkbook, today);
const moment = { asOf: today, writtenAt: today + 0.5 };
const sample = inserted(sunshine);
const tracker = "tblFidelity_Literacy_walkthrough_1_0";
const names = (plans: readonly SheetPlan[]) => plans.map(({ name }) => name);

const planning = { ...moment, layouts: everyLayout };

describe("planning an insertion", () => {
  test("one sheet brings what it depends on, first", () => {
    const { plans } = planInsertion(["pdsa"], blank, null, moment);
    expect(names(plans)).toEqual(["Lists", "Setup", "PDSA Log"]);
  });

  test("the whole set, with samples, has every sheet once", () => {
    const { plans, skipped } = planInsertion(everySheet, blank, sunshine, moment);
    expect(names(plans)).toEqual([
      "Lists",
      "Setup",
      "Training Plan",
      "Coaching Service Plan",
      "Fidelity Tool",
      "Fidelity Tracker",
      "PDSA Log",
      "PDSA Measures",
      "Outcomes",
      "Fidelity Summary",
      "Fidelity Charts",
      "Fidelity Heat Map",
      "Gap Flags",
    ]);
    expect(skipped).toEqual([]);
  });

  test("without a tool there is no tracker and no summary yet, and it says why", () => {
    const { plans, skipped } = planInsertion(everySheet, blank, null, moment);
    expect(names(plans)).not.toContain("Fidelity Tracker");
    expect(skipped).toEqual([
      { sheet: "Fidelity Tracker", reason: "needsTool" },
      { sheet: "Fidelity Summary", reason: "needsTool" },
      { sheet: "Fidelity Charts", reason: "needsTool" },
      { sheet: "Fidelity Heat Map", reason: "needsTool" },
    ]);
  });

  test("what is in the workbook is not planned again", () => {
    expect(planInsertion(everySheet, sample, sunshine, moment).plans).toEqual([]);
  });

  test("no cell of a plan but a declared formula is ever a formula, and every table has a body row", () => {
    const { plans } = planInsertion(everySheet, blank, sunshine, moment);
    for (const plan of plans) {
      for (const { rows } of plan.tables) expect(rows).toBeGreaterThanOrEqual(2);
      for (const { formula } of plan.columnFormulas) expect(formula).toMatch(/^=/);
    }
  });

  test("prompts and alerts stay within Excel's lengths", () => {
    const { plans } = planInsertion(everySheet, blank, sunshine, moment);
    const validations = plans.flatMap((plan) => plan.validations);
    expect(validations.length).toBeGreaterThan(100);
    for (const { prompt, alert } of validations) {
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
      if (alert) expect(alert.message.length).toBeLessThanOrEqual(224);
    }
  });

  test("every list that a drop-down names is defined by one of the plans", () => {
    const { plans } = planInsertion(everySheet, blank, sunshine, moment);
    const defined = new Set(plans.flatMap((plan) => plan.names.map(({ name }) => `=${name}`)));
    for (const { rule } of plans.flatMap((plan) => plan.validations))
      if (rule.kind === "list" && rule.source.startsWith("="))
        expect(defined).toContain(rule.source);
  });

  test("a sheet, table or name that is taken stops it before anything is written", () => {
    const { plans } = planInsertion(["pdsa"], blank, null, moment);
    const obstacle = (change: Partial<typeof blankWorkbook>) =>
      findObstacle(plans, readSnapshot({ ...blankWorkbook, ...change }, today));
    expect(obstacle({})).toBeNull();
    expect(obstacle({ sheets: [{ name: "setup", protected: false, hidden: false }] })).toEqual({
      kind: "taken",
      subject: "Setup",
    });
    expect(obstacle({ otherTables: ["TBLPDSA"] })).toEqual({ kind: "taken", subject: "tblPDSA" });
    expect(obstacle({ definedNames: ["lstrole"] })).toEqual({ kind: "taken", subject: "lstRole" });
    expect(obstacle({ structureProtected: true })).toEqual({ kind: "protected" });
    expect(obstacle({ readOnly: true })).toEqual({ kind: "protected" });
  });

  test("a defined name that leads nowhere is replaced, not an obstacle", () => {
    const reading = readSnapshot(
      { ...blankWorkbook, definedNames: ["lstRole"], brokenNames: ["lstRole"] },
      today
    );
    const { plans } = planInsertion(["lists"], reading, null, moment);
    expect(plans[0]!.replacesNames).toEqual(["lstRole"]);
    expect(findObstacle(plans, reading)).toBeNull();
  });
});

describe("sample rows", () => {
  const found = findSampleRows(sample, [sunshine]);

  test("all inserted rows are known as samples", () => {
    const expected = Object.entries(sunshine.tables).reduce(
      (sum, [key, rows]) =>
        sum +
        (key === "program" || key === "settings" ? Object.keys(rows[0]!).length : rows.length),
      0
    );
    expect(countSampleRows(found)).toBe(expected);
  });

  test("a row with one cell changed is the team's own", () => {
    const changed = withCell(sample, tracker, 0, "I01", 0);
    const before = found.find(({ contents }) => contents.name === tracker)!.rows;
    const after = findSampleRows(changed, [sunshine]).find(
      ({ contents }) => contents.name === tracker
    )!.rows;
    expect(before).toContain(0);
    expect(after).toEqual(before.filter((row) => row !== 0));
  });

  test("a pasted copy of a sample row is the team's own", () => {
    const copied = withTable(sample, "tblStaff", (table) => ({
      ...table,
      values: [...table.values, table.values[0]!],
    }));
    expect(countSampleRows(findSampleRows(copied, [sunshine]))).toBe(countSampleRows(found));
  });

  test("clearing an untouched sample removes all rows, and the sheets made only of samples", () => {
    const clearing = planClearing(sample, found);
    expect(clearing.rows).toBe(countSampleRows(found));
    expect(clearing.sheets).toEqual([
      "Fidelity Tracker",
      "Fidelity Summary",
      "Fidelity Charts",
      "Fidelity Heat Map",
    ]);
  });

  test("clearing keeps what the team's own rows refer to", () => {
    const changed = withCell(sample, tracker, 0, "I01", 0);
    const clearing = planClearing(changed, findSampleRows(changed, [sunshine]));
    expect(clearing.sheets).toEqual([]);
    const deleted = (table: string) =>
      clearing.changes.find((change) => change.table === table)?.deleteRows.length ?? 0;
    expect(deleted(tracker)).toBe(sunshine.tables["tracker:Literacy walkthrough 1.0"]!.length - 1);
    expect(deleted("tblTool")).toBe(0);
    expect(deleted("tblToolItem")).toBe(0);
    expect(deleted("tblSchool")).toBe(2);
    expect(deleted("tblTraining")).toBe(6);
  });
});

describe("the report", () => {
  const steps = planReport(understand(sample, [sunshine]), planning);

  test("new flags go to the first blank row and below, with owner, decision and note untouched", () => {
    const write = steps.find((step) => step.kind === "write" && step.plan.tables.length > 0);
    if (write?.kind !== "write") throw new Error("nothing to write");
    const [change] = write.plan.tables;
    const flags = understand(sample, []).analysis.flags.length;
    expect(change!.cells).toEqual([]);
    expect(change!.append).toHaveLength(flags);
    expect(change!.filledColumns).toEqual([{ from: "Severity", to: "Key" }]);
    expect(change!.rowNames).toEqual({ headers: ["Key"], rows: [[""]] });
    const theirs = ["Owner", "Decision", "Note"];
    for (const row of change!.append)
      theirs.forEach((header) => expect(row[change!.appendHeaders.indexOf(header)]).toBeNull());
  });

  test("a flag that no longer holds is marked resolved with its date, and nothing else of its row changes", () => {
    const flagged = withTable(sample, "tblGapFlags", (table) => ({
      ...table,
      values: [
        table.headers.map((header) =>
          header === "Key"
            ? "G1|Gone|X|All|Fall"
            : header === "Status"
              ? "Open"
              : header === "Owner"
                ? "Ana"
                : ""
        ),
      ],
    }));
    const write = planReport(understand(flagged, []), planning).find(
      (step) => step.kind === "write" && step.plan.tables.length > 0
    );
    if (write?.kind !== "write") throw new Error("nothing to write");
    expect(write.plan.tables[0]!.cells).toEqual([
      { row: 0, header: "Status", value: "Resolved" },
      { row: 0, header: "Resolved on", value: sample.snapshot.asOf },
    ]);
  });

  test("a workbook without sheets needs no report", () => {
    expect(planReport(understand(blank, []), planning)).toEqual([]);
  });
});

describe("starting a PDSA cycle", () => {
  const flag = understand(sample, []).analysis.flags[0]!;
  const contents = sample.contents.tables.find(({ name }) => name === pdsaCycles.name)!;

  test("fills in what the data say, links the flag, and leaves the team's part blank", () => {
    const row = prefilledCycle(sample, contents, flag);
    expect(row).toMatchObject({
      component: flag.component,
      flags: flag.key,
      cycleNumber: 1,
      team: "District Implementation Team",
      direction: "Higher",
      planDate: "2022-02-15",
    });
    expect(row["prediction"]).toBeUndefined();
    expect(row["change"]).toBeUndefined();
  });

  test("goes below the table's last row, with its formulas", () => {
    const change = planAppend(pdsaCycles, contents, [prefilledCycle(sample, contents, flag)]);
    expect(change.cells).toEqual([]);
    expect(change.filledColumns).toEqual([{ from: "Series", to: "Next cycle" }]);
    expect(change.append[0]![change.appendHeaders.indexOf("Phase")]).toMatchObject({
      formula: expect.stringMatching(/^=IF/) as string,
    });
  });
});

describe("a tool that changes", () => {
  test.each([
    ["1.0", "1.1"],
    ["2", "3"],
    ["2021a", "2022a"],
    ["pilot", "pilot 2"],
    [null, "2"],
  ])("after version %s comes %s", (version, next) => {
    expect(nextVersion(version)).toBe(next);
  });

  test("a new version copies the tool's row and takes the items along", () => {
    const described = sample.tools[0]!;
    const planned = planNewVersion(sample, described)!;
    expect(planned.source.label).toBe("Literacy walkthrough 1.1");
    const [tools, items] = planned.changes;
    const row = tools!.append[0]!;
    const cell = (header: string) => row[tools!.appendHeaders.indexOf(header)];
    expect(cell("Version")).toBe("1.1");
    expect(cell("Criterion component (%)")).toBe(80);
    expect(items!.cells).toHaveLength(12);
    expect(new Set(items!.cells.map(({ value }) => value))).toEqual(
      new Set(["Literacy walkthrough 1.1"])
    );
  });
});

test("the plan of a workbook is the same whenever it is made", () => {
  const once = contentsOf(planInsertion(everySheet, blank, sunshine, moment).plans);
  expect(contentsOf(planInsertion(everySheet, blank, sunshine, moment).plans)).toEqual(once);
  expect(gapFlags.columns.length).toBe(
    once.tables.find(({ name }) => name === "tblGapFlags")!.headers.length
  );
});
