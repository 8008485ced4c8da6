import type { SheetDefinition, TableDefinition } from "./definition";
import { column, requiredColumn } from "./column";
import {
  componentName,
  date,
  delivery,
  number,
  oneOf,
  role,
  sessionStatus,
  severalNamed,
  someOf,
  text,
  trainingMethod,
  whole,
  yesNo,
} from "./lists";
import { firstVersion } from "./versions";

export const trainingSessions: TableDefinition = {
  key: "training",
  name: "tblTraining",
  title: "Training sessions",
  identity: ["session"],
  filterButtons: true,
  columns: [
    requiredColumn("session", "Session", text, "A short name that no other session has.", {
      width: 130,
    }),
    requiredColumn("date", "Date", date, "The day of the session."),
    requiredColumn("hours", "Hours", number(0.25, 60), "Length in hours.", { width: 64 }),
    requiredColumn("audience", "Audience", oneOf(role), "Who is trained in this session."),
    requiredColumn(
      "components",
      "Components",
      severalNamed(componentName),
      "One component, or several separated by semicolons.",
      { width: 180, wrap: true }
    ),
    requiredColumn("need", "Need shown by", text, "The data that show why this is needed.", {
      wrap: true,
      width: 200,
    }),
    column("knowledge", "To know", text, "What people know afterwards.", {
      wrap: true,
      width: 200,
    }),
    requiredColumn("skill", "To be able to", text, "What people can do afterwards.", {
      wrap: true,
      width: 200,
    }),
    requiredColumn(
      "methods",
      "Methods",
      someOf(trainingMethod),
      "One method, or several separated by semicolons.",
      { width: 190, wrap: true }
    ),
    column(
      "rehearsal",
      "Rehearsed to criterion",
      oneOf(yesNo),
      "Do people practice until they can?",
      {
        width: 96,
      }
    ),
    column("delivery", "Delivery", oneOf(delivery), "How people meet.", { width: 92 }),
    requiredColumn("trainer", "Trainer", text, "Who trains.", { width: 130 }),
    column("qualification", "Trainer's qualification", text, "What makes the trainer fit for it.", {
      wrap: true,
    }),
    column("outcome", "Outcome and measure", text, "What is reached, and how it is measured.", {
      wrap: true,
      width: 200,
    }),
    column("prePost", "Before and after test", oneOf(yesNo), "Is it measured before and after?", {
      width: 96,
    }),
    column("target", "Target score (%)", whole(0, 100), "Result after the session to be reached.", {
      width: 84,
    }),
    column(
      "coachingDays",
      "Coaching within days",
      whole(0, 120),
      "Coaching on this skill follows within so many days.",
      { width: 88 }
    ),
    requiredColumn("status", "Status", oneOf(sessionStatus), "Planned, done or cancelled.", {
      width: 92,
    }),
    column("accountable", "Accountable person", text, "Who makes sure that it happens.", {
      width: 130,
    }),
    column("notes", "Notes", text, "Anything else.", { wrap: true, width: 200 }),
  ],
};

export const trainingPlan: SheetDefinition = {
  key: "training",
  name: "Training Plan",
  title: "Training Plan",
  help: "One row a session: why it is needed, which components, what people will know and do, how, when, by whom, and how you will see it.",
  owner: "user",
  tables: [trainingSessions],
  dependsOn: ["lists", "setup"],
  tabColor: "#2E75B6",
  freezeColumns: 1,
  pagesWide: 2,
  versions: firstVersion,
};
