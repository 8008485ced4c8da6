import type { SheetDefinition, TableDefinition } from "./definition";
import { column, requiredColumn } from "./column";
import { date, formula, named, number, oneOf, sessionName, staffCode, text, yesNo } from "./lists";
import { firstVersion } from "./versions";

const session = `MATCH([@Session],tblTraining[Session],0)`;

/** One row for each person in each session. */
export const attendances: TableDefinition = {
  key: "roster",
  name: "tblRoster",
  title: "Who was trained",
  identity: ["session", "person"],
  filterButtons: true,
  columns: [
    requiredColumn("session", "Session", named(sessionName), "A session of Training Plan.", {
      width: 150,
    }),
    requiredColumn("person", "Staff code", named(staffCode), "The code of who was to attend.", {
      width: 110,
    }),
    requiredColumn("attended", "Attended", oneOf(yesNo), "Was the person there?", { width: 84 }),
    column("before", "Score before", number(0, 100_000), "Points before the session.", {
      width: 92,
    }),
    column("after", "Score after", number(0, 100_000), "Points after the session.", { width: 92 }),
    column("most", "Most points", number(0.01, 100_000), "Points that can be reached.", {
      width: 76,
    }),
    column(
      "rehearsed",
      "Rehearsed to criterion",
      oneOf(yesNo),
      "Did the person practice until it was right?",
      { width: 92 }
    ),
    column("shared", "Shared with coach", date, "The day on which the coach got the result.", {
      width: 92,
    }),
    column("notes", "Notes", text, "Anything else.", { width: 200, wrap: true }),
    column(
      "date",
      "Session date",
      formula(
        `=IFERROR(IF(ISNUMBER(INDEX(tblTraining[Date],${session})),INDEX(tblTraining[Date],${session}),""),"")`,
        "date"
      ),
      "From Training Plan.",
      { width: 92 }
    ),
    column(
      "result",
      "Result",
      formula(
        `=IF(AND(ISNUMBER([@[Score after]]),ISNUMBER([@[Most points]])),IF([@[Most points]]>0,[@[Score after]]/[@[Most points]],""),"")`,
        "percent"
      ),
      "Points after, as a share of the most.",
      { width: 72, highlight: { kind: "heat" } }
    ),
    column(
      "gain",
      "Gain",
      formula(
        `=IF(AND(ISNUMBER([@[Score before]]),ISNUMBER([@Result])),[@Result]-[@[Score before]]/[@[Most points]],"")`,
        "percent"
      ),
      "Result after less the one before, in points of percent.",
      { width: 72 }
    ),
    column(
      "target",
      "Target reached",
      formula(
        `=IFERROR(IF(AND(ISNUMBER([@Result]),ISNUMBER(INDEX(tblTraining[Target score (%)],${session}))),IF(ROUND([@Result]*100,9)>=INDEX(tblTraining[Target score (%)],${session}),"Yes","No"),""),"")`
      ),
      "Against the target of the session in Training Plan.",
      { width: 80, highlight: { kind: "texts", bad: [], good: ["Yes"] } }
    ),
  ],
};

export const trainingRoster: SheetDefinition = {
  key: "roster",
  name: "Training Roster",
  title: "Training Roster",
  help: "One row for each person in each session: who was there, what they could do before and after, and when the coach heard of it.",
  owner: "user",
  tables: [attendances],
  targets: [sessionName],
  dependsOn: ["lists", "setup", "training"],
  tabColor: "#2E75B6",
  freezeColumns: 2,
  pagesWide: 1,
  versions: firstVersion,
};
