import type { SheetKey } from "../../../src/templates/definition";
import { trackerTableName } from "../../../src/templates/toolNames";
import type { Actions, WorkbookView } from "../../../src/workbook/actions/actions";
import type { Outcome } from "../../../src/workbook/port";
import { endingIn } from "./hostileTexts";
import type { Typing } from "./typing";

const everySheet: readonly SheetKey[] = [
  "setup",
  "training",
  "coaching",
  "tool",
  "pdsa",
  "measures",
  "roster",
  "outcomes",
  "gaps",
  "lists",
];

/** 15 September 2021, in the first period. */
const DAY = 44454;

export const insertEmptySheets = (actions: Actions): Promise<Outcome<unknown>> =>
  actions.insert(everySheet, { samples: false });

/** The names that a hostile text gives to things, each ending otherwise. */
export function namesOf(text: string) {
  const named = (end: string) => endingIn(text, end);
  return {
    district: text,
    school: named("s"),
    component: named("c"),
    period: named("p"),
    staff: named("u"),
    tool: named("t"),
    label: named("t 1"),
    item: named("i"),
    series: named("r"),
    measure: named("m"),
  };
}

/** Fills a workbook of empty sheets with a text wherever a person can type one. */
export function typeEverywhere(typing: Typing, text: string): void {
  const names = namesOf(text);
  typing.field("tblProgram", "District", names.district);
  typing.field("tblProgram", "Program", text);
  typing.field("tblProgram", "Implementation team", text);
  typing.field("tblSettings", "Fewest observations", 1);
  typing.field("tblSettings", "Fewest units observed", 1);
  typing.row("tblPeriod", 0, { Period: names.period, Start: DAY - 14, End: DAY + 60 });
  typing.row("tblComponent", 0, { Component: names.component, "In use, it looks like": text });
  typing.row("tblSchool", 0, { School: names.school, Cohort: text });
  typing.row("tblStaff", 0, { Code: names.staff, Role: "Practitioner", School: names.school });
  typing.row("tblTraining", 0, { Session: text, Trainer: text, Notes: text });
  typing.row("tblCoachPlan", 0, {
    Coach: names.staff,
    Audience: text,
    Component: names.component,
    "Skill in focus": text,
  });
  typing.row("tblTool", 0, {
    Tool: names.tool,
    Version: "1",
    "Unit scored": "Practitioner",
    Scoring: "All points",
    "Criterion form": "Total percent",
    "Criterion total (%)": 80,
    Note: text,
  });
  typing.row("tblToolItem", 0, {
    "Tool version": names.label,
    Item: names.item,
    "What is observed": text,
    Component: names.component,
    "Most points": 2,
    "NA allowed": "No",
    Required: "Yes",
    Critical: "No",
  });
  typing.row("tblPDSA", 0, {
    Series: names.series,
    "Cycle number": 1,
    Team: text,
    Component: names.component,
    School: names.school,
    Aim: text,
    Question: text,
    "Change idea": text,
    Owner: text,
    "What we learned": text,
  });
  typing.row("tblMeasure", 0, { Measure: names.measure, "PDSA series": names.series, Unit: text });
  typing.row("tblRoster", 0, {
    Session: text,
    "Staff code": names.staff,
    Attended: "Yes",
    Notes: text,
  });
  typing.row("tblOutcome", 0, {
    Grade: text,
    Measure: text,
    Period: names.period,
    Students: 20,
    Meeting: 12,
    Target: 70,
    Source: text,
  });
}

/** Two observations with no points at all, so that there are gaps; typed below the rows that are there. */
export function typeObservations(typing: Typing, text: string): void {
  const names = namesOf(text);
  const table = trackerTableName(names.label);
  for (const row of [0, 1])
    typing.row(table, row, {
      Date: DAY + row,
      School: names.school,
      Practitioner: names.staff,
      Observer: names.staff,
      [names.item]: 0,
      Notes: text,
    });
}

/** The gap that a PDSA cycle can start from, as the pane shows it. */
export const openGap = (view: WorkbookView) =>
  view.gaps.find(({ flag, state }) => flag.rule === "G1" && state !== "answered");
