import {
  completingQuestion,
  takingOutQuestion,
  unfinishedText,
} from "../../../src/messages/unfinishedTexts";
import type { Work } from "../../../src/workbook/unfinished/work";

const WORKS: { [Kind in Work["kind"]]: readonly Extract<Work, { kind: Kind }>[] } = {
  insert: [
    { kind: "insert", keys: ["pdsa"], samples: true, adding: "PDSA Log" },
    { kind: "insert", keys: ["pdsa"], samples: true, adding: null },
  ],
  makeTracker: [{ kind: "makeTracker", tool: "Walkthrough 1.0", adding: "Fidelity Tracker" }],
  refresh: [{ kind: "refresh", adding: null, rebuilding: null }],
  clearSamples: [{ kind: "clearSamples", sheets: ["Fidelity Tracker"], filledRows: 3 }],
  startPdsa: [{ kind: "startPdsa", row: {}, rowsBefore: 2 }],
  startInstrument: [
    {
      kind: "startInstrument",
      instrument: "tfi30Tier1",
      tool: "TFI Tier 1 3.0",
      rowsBefore: { tools: 1, items: 6 },
    },
  ],
  prepareConsensus: [{ kind: "prepareConsensus", tool: "Walkthrough 1.0", row: {}, rowsBefore: 2 }],
  followTool: [{ kind: "followTool", tool: "Walkthrough 1.0", rebuilding: null }],
  newVersion: [
    {
      kind: "newVersion",
      tool: "Walkthrough 1.0",
      version: "Walkthrough 1.1",
      sheet: "Fidelity Tracker 2",
      rowsBefore: 1,
    },
  ],
  remove: [
    { kind: "remove", sheets: [{ id: "1", sheet: "PDSA Log" }], definedNames: [] },
    {
      kind: "remove",
      sheets: ["PDSA Log", "Setup"].map((sheet) => ({ id: sheet, sheet })),
      definedNames: ["lstSchools"],
    },
  ],
  repair: [
    {
      kind: "repair",
      subjects: [
        { kind: "columnGone", sheet: "PDSA Log", of: "tblPDSA", column: "Phase" },
        { kind: "olderVersion", sheet: "Setup", of: "tblSchool", column: null },
      ],
      inHand: null,
    },
  ],
};

const found = (work: Work) =>
  ({ id: "workUnderWay_1", work, begunAt: 44607.6, adding: null, discarding: "takesOut" }) as const;

test.each(Object.values(WORKS).flat())(
  "$kind is told with its day and what can be done",
  (work) => {
    expect(unfinishedText(found(work))).toMatch(/^[“\p{Lu}].*15 Feb 2022.*\.$/su);
    expect(unfinishedText(found(work))).not.toMatch(/undefined|null/);
  }
);

test("before the rest of a removal is deleted, the question names it and what is lost", () => {
  const question = completingQuestion({ work: WORKS.remove[1]! });
  expect(question).toContain("“PDSA Log” and “Setup”");
  expect(question).toContain("cannot be undone");
  expect(completingQuestion({ work: WORKS.repair[0]! })).toBeNull();
});

test("before a sheet is deleted, the question names it and what is lost", () => {
  expect(takingOutQuestion({ adding: "PDSA Log" })).toContain("“PDSA Log”");
  expect(takingOutQuestion({ adding: "PDSA Log" })).toContain("cannot be undone");
  expect(takingOutQuestion({ adding: null })).toBeNull();
});
