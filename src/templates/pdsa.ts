import type { SheetDefinition, TableDefinition } from "./definition";
import { column, requiredColumn } from "./column";
import {
  act,
  componentName,
  cycleType,
  date,
  direction,
  driver,
  formula,
  named,
  number,
  oneOf,
  schoolName,
  text,
  whole,
  yesNo,
} from "./lists";
import { firstVersion } from "./versions";

const anyNumber = number(-1000000, 1000000);

export const pdsaCycles: TableDefinition = {
  key: "pdsa",
  name: "tblPDSA",
  title: "PDSA cycles",
  identity: ["series", "cycleNumber"],
  filterButtons: true,
  columns: [
    column(
      "cycle",
      "Cycle",
      formula(
        '=IF([@Series]="","",[@Series]&" #"&[@[Cycle number]]&IF(COUNTIFS([Series],[@Series],[Cycle number],[@[Cycle number]])>1," row "&(ROW()-ROW(tblPDSA[[#Headers],[Series]])),""))'
      ),
      "Series and number together; doubles carry their row.",
      { width: 200, wrap: true }
    ),
    requiredColumn("series", "Series", text, "Cycles on the same question share a series.", {
      width: 160,
      wrap: true,
    }),
    requiredColumn("cycleNumber", "Cycle number", whole(1, 99), "1 for the series' first cycle.", {
      width: 88,
    }),
    requiredColumn("team", "Team", text, "The team that runs the cycle.", {
      width: 150,
      wrap: true,
    }),
    requiredColumn("type", "Type", oneOf(cycleType), "What kind of cycle it is."),
    requiredColumn(
      "component",
      "Component",
      named(componentName),
      "The component that it is about.",
      {
        width: 160,
      }
    ),
    column("school", "School", named(schoolName), "Blank for all schools."),
    column(
      "flags",
      "Gap flags",
      text,
      "Keys of the gap flags that it answers, separated by semicolons.",
      {
        width: 200,
        wrap: true,
      }
    ),
    column("driver", "Driver", oneOf(driver), "The driver that the change works on.", {
      width: 110,
    }),
    requiredColumn("aim", "Aim", text, "Plan: what shall be better, by how much, by when.", {
      wrap: true,
      width: 200,
    }),
    requiredColumn("question", "Question", text, "Plan: what the cycle shall answer.", {
      wrap: true,
      width: 200,
    }),
    requiredColumn("change", "Change idea", text, "Plan: what is tried.", {
      wrap: true,
      width: 200,
    }),
    requiredColumn(
      "prediction",
      "Prediction",
      text,
      "Plan: what you expect to see, before you do it.",
      {
        wrap: true,
        width: 200,
      }
    ),
    column("predicted", "Predicted value", anyNumber, "Plan: the prediction as a number.", {
      width: 80,
    }),
    requiredColumn("measure", "Measure", text, "Plan: what is measured, and how.", {
      wrap: true,
      width: 180,
    }),
    requiredColumn("direction", "Better when", oneOf(direction), "Plan: which way is better.", {
      width: 88,
    }),
    column("baseline", "Baseline value", anyNumber, "Plan: the measure before the change.", {
      width: 80,
    }),
    column("tasks", "Tasks", text, "Plan: who does what, where and when.", {
      wrap: true,
      width: 220,
    }),
    requiredColumn("owner", "Owner", text, "Who sees the cycle through.", { width: 120 }),
    column("participants", "People involved", whole(0, 10000), "Plan: how many try the change.", {
      width: 76,
    }),
    requiredColumn("planDate", "Planned on", date, "The day of the plan."),
    column("doStart", "Do from", date, "The first day of trying."),
    column("doEnd", "Do to", date, "The last day of trying."),
    column("asPlanned", "Done as planned", oneOf(yesNo), "Do: was it carried out as planned?", {
      width: 80,
    }),
    column("observed", "What happened", text, "Do: what you saw.", { wrap: true, width: 200 }),
    column("unexpected", "Unexpected", text, "Do: what was not part of the plan.", {
      wrap: true,
    }),
    column("studyDate", "Studied on", date, "The day of the study."),
    column("result", "Result value", anyNumber, "Study: the measure after the change.", {
      width: 80,
    }),
    column("matches", "As predicted", oneOf(yesNo), "Study: did the result match the prediction?", {
      width: 80,
    }),
    column("learned", "What we learned", text, "Study: in a sentence or two.", {
      wrap: true,
      width: 200,
    }),
    column("actDate", "Act decided on", date, "The day of the decision."),
    column("act", "Act", oneOf(act), "Act: what becomes of the change.", { width: 92 }),
    column("next", "Next cycle", text, "Act: the cycle that follows, as Cycle names it.", {
      wrap: true,
    }),
    column(
      "phase",
      "Phase",
      formula(
        '=IF([@Series]="","",IF(AND([@Act]<>"",[@Act]<>"Pending"),"Closed",IF(OR([@[Studied on]]<>"",[@[Result value]]<>"",[@[What we learned]]<>""),"Act",IF(AND(ISNUMBER([@[Do to]]),N([@[Do to]])<setAsOf),"Study",IF(AND(ISNUMBER([@[Do from]]),N([@[Do from]])<=setAsOf),"Do","Plan")))))'
      ),
      "The step that is next, seen from the as-of date.",
      { width: 72, highlight: { kind: "texts", bad: [], good: ["Closed"] } }
    ),
  ],
};

export const pdsaLog: SheetDefinition = {
  key: "pdsa",
  name: "PDSA Log",
  title: "PDSA Log",
  help: "One row a cycle: plan with a prediction, do, study what came of it, and decide. Small and quick beats large and late.",
  owner: "user",
  tables: [pdsaCycles],
  dependsOn: ["lists", "setup"],
  tabColor: "#7030A0",
  freezeColumns: 1,
  pagesWide: 4,
  versions: [
    ...firstVersion,
    // "Cycle number" was cut off beside its filter button.
    { name: "2", steps: [{ kind: "widen", table: "pdsa", column: "cycleNumber" }] },
  ],
};
