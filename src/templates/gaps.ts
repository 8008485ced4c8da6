import type { SheetDefinition, TableDefinition } from "./definition";
import { column, writtenColumn } from "./column";
import { gapDecision, oneOf, text } from "./lists";
import { firstVersion } from "./versions";

export const gapStatus = { open: "Open", answered: "Answered", resolved: "Resolved" } as const;

export const gapFlags: TableDefinition = {
  key: "gaps",
  name: "tblGapFlags",
  title: "Gap flags",
  identity: ["key"],
  filterButtons: true,
  columns: [
    writtenColumn("severity", "Severity", "text", "High, Medium or Info.", 76, {
      highlight: { kind: "texts", bad: ["High"], good: [] },
    }),
    writtenColumn("status", "Status", "text", "Open, Answered by a PDSA cycle, or Resolved.", 118, {
      highlight: { kind: "texts", bad: [], good: ["Answered", "Resolved"] },
    }),
    writtenColumn("finding", "Finding", "text", "What the data show.", 220, { wrap: true }),
    writtenColumn("component", "Component", "text", "Blank when it is about all of them.", 150),
    writtenColumn("school", "School", "text", "Blank when it is about all of them.", 140),
    writtenColumn("period", "Period", "text", "The period that the figures are from.", 84),
    writtenColumn("evidence", "Evidence", "text", "The figures behind the finding.", 320, {
      wrap: true,
    }),
    writtenColumn("rule", "Rule", "text", "The rule's id; see the user guide.", 52),
    writtenColumn(
      "tool",
      "Tool version",
      "text",
      "The tool version that the figures are from.",
      160
    ),
    writtenColumn(
      "since",
      "Flagged on",
      "date",
      "As-of date of the report that first showed it.",
      88
    ),
    writtenColumn(
      "resolved",
      "Resolved on",
      "date",
      "As-of date of the report that no longer found it.",
      88
    ),
    writtenColumn(
      "cycles",
      "PDSA cycles",
      "text",
      "Cycles that answer it, separated by semicolons.",
      170,
      {
        wrap: true,
      }
    ),
    column("owner", "Owner", text, "Yours: who looks after it. No refresh touches this.", {
      width: 120,
    }),
    column("decision", "Decision", oneOf(gapDecision), "Yours: what the team decided.", {
      width: 110,
    }),
    column("note", "Note", text, "Yours: anything else.", { width: 220, wrap: true }),
    writtenColumn("key", "Key", "text", "Names the flag; PDSA cycles refer to it.", 260, {
      wrap: true,
    }),
  ],
};

export const gapFlagsSheet: SheetDefinition = {
  key: "gaps",
  name: "Gap Flags",
  title: "Gap Flags",
  help: "Where use falls short of the plan, by the thresholds in Setup. Written by the add-in; owner, decision and note are yours.",
  owner: "addIn",
  tables: [gapFlags],
  dependsOn: ["lists", "setup", "pdsa"],
  tabColor: "#C00000",
  freezeColumns: 3,
  pagesWide: 2,
  versions: firstVersion,
};
