import type { FieldDefinition, SheetDefinition, TableDefinition, VersionStep } from "./definition";
import { column, requiredColumn } from "./column";
import {
  date,
  named,
  number,
  oneOf,
  role,
  schoolLevel,
  schoolName,
  staffCode,
  stage,
  teamLevel,
  text,
} from "./lists";
import { labelColumn, settings } from "./settings";
import { firstVersion } from "./versions";

const field = (
  key: string,
  label: string,
  type: FieldDefinition["type"],
  help: string,
  required = false
): FieldDefinition => ({ key, label, type, required, help, value: "" });

export const program: TableDefinition = {
  key: "program",
  name: "tblProgram",
  title: "Program",
  identity: ["label"],
  filterButtons: false,
  columns: [
    labelColumn("Detail", 150),
    column("value", "Entry", text, "Type here.", { width: 220, wrap: true }),
  ],
  fields: [
    field("district", "District", text, "The district's name.", true),
    field("program", "Program", text, "The program or practice that is put in place.", true),
    field("developer", "Developer", text, "Who owns and supports the program."),
    field("schoolYear", "School year", text, "For example 2021-22.", true),
    field("stage", "Stage", oneOf(stage), "How far the program has come in the district."),
    field("targetPopulation", "For whom", text, "The students whom the program is for."),
    field("startDate", "Start", date, "The first day on which the program is to be used."),
    field("team", "Implementation team", text, "The team that makes the program happen.", true),
    field("teamLevel", "Team level", oneOf(teamLevel), "The level at which the team works."),
    field("accountable", "Accountable person", text, "Who makes sure that it is done."),
  ],
};

export const periods: TableDefinition = {
  key: "periods",
  name: "tblPeriod",
  title: "Periods",
  identity: ["period"],
  filterButtons: false,
  columns: [
    requiredColumn("period", "Period", text, "A short name, such as Fall.", { width: 100 }),
    requiredColumn("start", "Start", date, "The period's first day."),
    requiredColumn("end", "End", date, "The period's last day."),
  ],
};

export const components: TableDefinition = {
  key: "components",
  name: "tblComponent",
  title: "Components",
  identity: ["component"],
  filterButtons: false,
  columns: [
    requiredColumn(
      "component",
      "Component",
      text,
      "A feature without which it is not the program.",
      {
        width: 170,
      }
    ),
    column(
      "expected",
      "In use, it looks like",
      text,
      "What one sees when it is done as intended.",
      {
        width: 260,
        wrap: true,
      }
    ),
    column("developmental", "On the way", text, "What one sees while it is still being learned.", {
      width: 220,
      wrap: true,
    }),
    column("unacceptable", "Not it", text, "What does not count as the component.", {
      width: 220,
      wrap: true,
    }),
  ],
};

export const schools: TableDefinition = {
  key: "schools",
  name: "tblSchool",
  title: "Schools",
  identity: ["school"],
  filterButtons: false,
  columns: [
    requiredColumn("school", "School", text, "The school's name, as it shall appear everywhere.", {
      width: 160,
    }),
    column("level", "Level", oneOf(schoolLevel), "The grades that the school teaches."),
    column("cohort", "Cohort", text, "Schools that start together share a cohort.", { width: 80 }),
  ],
};

export const staff: TableDefinition = {
  key: "staff",
  name: "tblStaff",
  title: "Staff",
  identity: ["code"],
  filterButtons: false,
  columns: [
    requiredColumn("code", "Code", text, "A code, not a name: observations carry it.", {
      width: 100,
    }),
    requiredColumn("role", "Role", oneOf(role), "What the person does in the program."),
    column("school", "School", named(schoolName), "Blank for district staff."),
    column("gradeBand", "Grade band", text, "The grades that the person teaches, such as K-2.", {
      width: 80,
    }),
    column("coach", "Coach", named(staffCode), "The code of the person's coach.", { width: 100 }),
    column("startDate", "Start", date, "First day in the role; blank if before the school year."),
    column("trainedProgram", "Trained in program", date, "Day of the training in the program.", {
      width: 100,
    }),
    column("trainedTool", "Trained on tool", date, "Day of the training on the fidelity tool.", {
      width: 100,
    }),
    column(
      "coachHours",
      "Coach hours a month",
      number(0, 200),
      "Hours a month kept for coaching.",
      {
        width: 96,
      }
    ),
  ],
};

export const setup: SheetDefinition = {
  key: "setup",
  name: "Setup",
  title: "Setup",
  help: "Start here: the program, its thresholds, periods, components, schools and staff. Everything else refers to these names.",
  owner: "user",
  tables: [program, settings, periods, components, schools, staff],
  dependsOn: ["lists"],
  tabColor: "#44546A",
  freezeColumns: 0,
  pagesWide: 3,
  versions: [
    ...firstVersion,
    {
      name: "2",
      steps: [
        "ruleSet",
        "spreadPercent",
        "spreadPoints",
        "spreadUnits",
        "zeroPercent",
        "groupPoints",
        "tolerancePercent",
        "cycleDataDays",
        "firstTestPeople",
        "mostCycles",
        "pairedPercent",
        "agreementPercent",
        "smallestGroup",
        "minStudents",
      ]
        .map((field): VersionStep => ({ kind: "addField", table: settings.key, column: field }))
        .concat({ kind: "addColumn", table: staff.key, column: "gradeBand" }),
    },
  ],
};
