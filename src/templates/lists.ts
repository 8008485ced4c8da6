import type { ColumnType, FormulaResult, ListDefinition, ReferenceTarget } from "./definition";

const list = (
  key: string,
  title: string,
  values: readonly (readonly [string, string])[]
): ListDefinition => ({
  key,
  name: `lst${key[0]!.toUpperCase()}${key.slice(1)}`,
  title,
  values: values.map(([valueKey, label]) => ({ key: valueKey, label })),
});

/** Later than the Lists sheet of the first workbooks: its drop-downs carry their values themselves. */
const inlineList = (...given: Parameters<typeof list>): ListDefinition => ({
  ...list(...given),
  isInline: true,
});

export const yesNo = list("yesNo", "Yes or no", [
  ["yes", "Yes"],
  ["no", "No"],
]);
export const role = list("role", "Role", [
  ["practitioner", "Practitioner"],
  ["coach", "Coach"],
  ["administrator", "Administrator"],
  ["observer", "Observer"],
  ["trainer", "Trainer"],
]);
export const stage = list("stage", "Stage", [
  ["exploration", "Exploration"],
  ["installation", "Installation"],
  ["initial", "Initial implementation"],
  ["full", "Full implementation"],
]);
export const teamLevel = list("teamLevel", "Team level", [
  ["school", "School"],
  ["district", "District"],
  ["region", "Region"],
  ["state", "State"],
]);
export const schoolLevel = list("schoolLevel", "School level", [
  ["elementary", "Elementary"],
  ["middle", "Middle"],
  ["high", "High"],
  ["other", "Other"],
]);
export const trainingMethod = list("trainingMethod", "Training method", [
  ["lecture", "Lecture"],
  ["discussion", "Discussion"],
  ["demonstration", "Demonstration"],
  ["rehearsal", "Behavior rehearsal"],
  ["feedback", "Feedback"],
  ["jobEmbedded", "Job-embedded practice"],
]);
export const delivery = list("delivery", "Delivery", [
  ["inPerson", "In person"],
  ["virtual", "Virtual"],
  ["hybrid", "Hybrid"],
]);
export const sessionStatus = list("sessionStatus", "Session status", [
  ["planned", "Planned"],
  ["done", "Done"],
  ["cancelled", "Cancelled"],
]);
export const coachingMethod = list("coachingMethod", "Coaching method", [
  ["observation", "Direct observation"],
  ["documents", "Document review"],
  ["modeling", "Modeling"],
  ["coTeaching", "Co-teaching"],
  ["video", "Video"],
  ["debrief", "Debrief with feedback"],
  ["dataReview", "Data review"],
]);
export const coachingData = list("coachingData", "Coaching data", [
  ["fidelity", "Fidelity"],
  ["workSamples", "Work samples"],
  ["report", "Practitioner report"],
  ["surveys", "Surveys"],
  ["students", "Student data"],
]);
export const feedbackForm = list("feedbackForm", "Form of feedback", [
  ["verbal", "Verbal"],
  ["written", "Written"],
  ["graph", "Graph"],
]);
export const scoredUnit = list("scoredUnit", "Unit scored", [
  ["practitioner", "Practitioner"],
  ["team", "Team"],
  ["school", "School"],
]);
export const scoring = list("scoring", "Scoring", [
  ["points", "All points"],
  ["componentMean", "Mean of components"],
]);
export const criterionForm = list("criterionForm", "Criterion form", [
  ["total", "Total percent"],
  ["totalAndKeyComponent", "Total and key component"],
  ["everyComponent", "Every component"],
  ["misses", "Most misses in a component"],
  ["points", "Points"],
]);
export const toolSource = list("toolSource", "Source of the tool", [
  ["program", "Program's own"],
  ["homeMade", "Home-made"],
  ["general", "General practice tool"],
  ["evaluation", "Staff evaluation"],
  ["published", "Published"],
]);
export const dimension = list("dimension", "Dimension", [
  ["context", "Context"],
  ["content", "Content"],
  ["competence", "Competence"],
]);
export const evidence = list("evidence", "Evidence", [
  ["observation", "Observation"],
  ["product", "Product"],
  ["perception", "Perception"],
]);
export const observationMethod = list("observationMethod", "Observation method", [
  ["direct", "Direct"],
  ["video", "Video"],
  ["documents", "Documents"],
  ["selfReport", "Self-report"],
]);
export const recordKind = inlineList("recordKind", "Kind of record", [
  ["observation", "Observation"],
  ["individual", "Individual score"],
  ["consensus", "Consensus"],
]);
export const teamScoring = inlineList("teamScoring", "Team scoring", [
  ["majority", "Majority"],
  ["lowest", "Lowest"],
  ["mean", "Mean"],
]);
export const breakdownBy = inlineList("breakdownBy", "Broken down by", [
  ["school", "School"],
  ["level", "School level"],
  ["cohort", "Cohort"],
  ["gradeBand", "Grade band"],
  ["role", "Role"],
  ["observer", "Observer"],
  ["coach", "Coach"],
  ["trainer", "Trainer"],
  ["session", "Training session"],
]);
export const cycleType = list("cycleType", "Cycle type", [
  ["rapid", "Rapid cycle"],
  ["usability", "Usability test"],
  ["policy", "Practice-policy loop"],
  ["other", "Other"],
]);
export const driver = list("driver", "Driver", [
  ["selection", "Selection"],
  ["training", "Training"],
  ["coaching", "Coaching"],
  ["fidelity", "Fidelity"],
  ["organization", "Organization"],
  ["leadership", "Leadership"],
]);
export const direction = list("direction", "Better when", [
  ["up", "Higher"],
  ["down", "Lower"],
]);
export const act = list("act", "Act", [
  ["adopt", "Adopt"],
  ["adapt", "Adapt"],
  ["abandon", "Abandon"],
  ["scale", "Scale up"],
  ["pending", "Pending"],
]);
export const averaging = list("averaging", "Averaging", [
  ["units", "Each unit counts once"],
  ["observations", "Each observation counts once"],
]);
export const gapDecision = list("gapDecision", "Decision on a gap", [
  ["act", "Act on it"],
  ["watch", "Watch it"],
  ["accept", "Accept it"],
]);

export const measureKind = inlineList("measureKind", "Kind of measure", [
  ["value", "Number"],
  ["share", "Percent of n"],
  ["rate", "Rate per n"],
]);
export const ruleSet = inlineList("ruleSet", "Rules for signals", [
  ["anhoej", "Run chart (Anhøj)"],
  ["ihi", "Run chart (IHI)"],
  ["nhs", "Control chart (NHS)"],
]);

/** In the order in which the Lists sheet shows them. */
export const lists: readonly ListDefinition[] = [
  yesNo,
  role,
  stage,
  teamLevel,
  schoolLevel,
  trainingMethod,
  delivery,
  sessionStatus,
  coachingMethod,
  coachingData,
  feedbackForm,
  scoredUnit,
  scoring,
  criterionForm,
  toolSource,
  dimension,
  evidence,
  observationMethod,
  cycleType,
  driver,
  direction,
  act,
  averaging,
  gapDecision,
];

export const target = (
  name: string,
  table: string,
  header: string,
  noun: string
): ReferenceTarget => ({
  name,
  table,
  header,
  noun,
});

export const periodName = target("lstPeriod", "tblPeriod", "Period", "period");
export const componentName = target("lstComponent", "tblComponent", "Component", "component");
export const schoolName = target("lstSchool", "tblSchool", "School", "school");
export const staffCode = target("lstStaff", "tblStaff", "Code", "staff code");
export const toolVersion = target("lstToolVersion", "tblTool", "Tool version", "tool version");
export const measureName = target("lstMeasure", "tblMeasure", "Measure", "measure");
/** Defined with PDSA Measures, because the PDSA Log of older workbooks came without it. */
export const pdsaSeries = target("lstPdsaSeries", "tblPDSA", "Series", "PDSA series");
/** Defined with Training Roster, because the Training Plan of older workbooks came without it. */
export const sessionName = target("lstSession", "tblTraining", "Session", "session");

/** Every name over a column that drop-downs use. */
export const references: readonly ReferenceTarget[] = [
  periodName,
  componentName,
  schoolName,
  staffCode,
  toolVersion,
  measureName,
];

export const text: ColumnType = { kind: "text" };
export const date: ColumnType = { kind: "date" };
export const whole = (min: number, max: number): ColumnType => ({ kind: "whole", min, max });
export const number = (min: number, max: number): ColumnType => ({ kind: "number", min, max });
export const oneOf = (of: ListDefinition): ColumnType => ({ kind: "choice", list: of });
export const someOf = (of: ListDefinition): ColumnType => ({ kind: "choices", list: of });
export const named = (to: ReferenceTarget): ColumnType => ({ kind: "reference", to });
export const severalNamed = (to: ReferenceTarget): ColumnType => ({ kind: "references", to });
export const formula = (text_: string, result: FormulaResult = "text"): ColumnType => ({
  kind: "formula",
  formula: text_,
  result,
});

/** The key behind a label, whatever its case; null when the list has no such label. */
export function keyOfLabel(of: ListDefinition, label: string): string | null {
  const wanted = label.toLowerCase();
  return of.values.find((value) => value.label.toLowerCase() === wanted)?.key ?? null;
}

/** The label of a key that the list has. Throws for a key it does not have: a broken definition. */
export function labelOfKey(of: ListDefinition, key: string): string {
  const value = of.values.find((candidate) => candidate.key === key);
  if (!value) throw new Error(`List ${of.key} has no value ${key}`);
  return value.label;
}

/** How several names stand in one cell. */
export const severalSeparator = "; ";

/** The parts of a cell that may hold several names; blanks between separators are left out. */
export function splitSeveral(cell: string): readonly string[] {
  return cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
