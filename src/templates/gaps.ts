import type { ColumnDefinition, SheetDefinition, TableDefinition } from "./definition";
import { column } from "./column";
import { gapDecision, oneOf, text } from "./lists";
import { firstVersion } from "./versions";

const written = (
  key: string,
  header: string,
  result: "text" | "number" | "percent" | "date",
  help: string,
  width: number,
  extra: Partial<ColumnDefinition> = {}
): ColumnDefinition => ({
  ...column(key, header, { kind: "written", result }, help, { width }),
  ...extra,
});

export const gapStatus = { open: "Open", answered: "Answered", resolved: "Resolved" } as const;

export const gapFlags: TableDefinition = {
  key: "gaps",
  name: "tblGapFlags",
  title: "Gap flags",
  identity: ["key"],
  filterButtons: true,
  columns: [
    written("severity", "Severity", "text", "High, Medium or Info.", 76, {
      highlight: { kind: "texts", bad: ["High"], good: [] },
    }),
    written("status", "Status", "text", "Open, Answered by a PDSA cycle, or Resolved.", 118, {
      highlight: { kind: "texts", bad: [], good: ["Answered", "Resolved"] },
    }),
    written("finding", "Finding", "text", "What the data show.", 220, { wrap: true }),
    written("component", "Component", "text", "Blank when it is about all of them.", 150),
    written("school", "School", "text", "Blank when it is about all of them.", 140),
    written("period", "Period", "text", "The period that the figures are from.", 84),
    written("evidence", "Evidence", "text", "The figures behind the finding.", 320, { wrap: true }),
    written("rule", "Rule", "text", "The rule's id; see the user guide.", 52),
    written("tool", "Tool version", "text", "The tool version that the figures are from.", 160),
    written("since", "Flagged on", "date", "As-of date of the report that first showed it.", 88),
    written(
      "resolved",
      "Resolved on",
      "date",
      "As-of date of the report that no longer found it.",
      88
    ),
    written(
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
    written("key", "Key", "text", "Names the flag; PDSA cycles refer to it.", 260, {
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
