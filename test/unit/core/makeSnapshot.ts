import type {
  TrainingSession,
  Criterion,
  Item,
  Observation,
  PdsaCycle,
  Period,
  Score,
  Settings,
  Snapshot,
  StaffMember,
  ToolVersion,
  Tracker,
} from "../../../src/core/model";

/** Three periods of 100 days each; `asOf` lies 50 days into the third. */
export const FALL: Period = { name: "Fall", start: 45000, end: 45099 };
export const WINTER: Period = { name: "Winter", start: 45100, end: 45199 };
export const SPRING: Period = { name: "Spring", start: 45200, end: 45299 };
export const AS_OF = 45250;

export const SETTINGS: Settings = {
  minObservations: 3,
  minUnits: 2,
  highSeverityPoints: 20,
  declinePoints: 10,
  unaddressedDays: 30,
  stalledDays: 30,
  spreadPercent: 80,
  spreadPoints: 25,
  spreadUnits: 5,
  zeroPercent: 30,
  groupPoints: 15,
  tolerancePercent: 0,
  cycleDataDays: 31,
  firstTestPeople: 5,
  mostCycles: 5,
  pairedPercent: 20,
  agreementPercent: 80,
  smallestGroup: 5,
  minStudents: 10,
  unitsFirst: true,
  ruleSet: "anhoej",
};

export function makeCriterion(parts: Partial<Criterion> = {}): Criterion {
  return {
    form: "total",
    totalPercent: 80,
    componentPercent: null,
    keyComponent: null,
    mostMisses: null,
    points: null,
    ...parts,
  };
}

export function makeTool(parts: Partial<ToolVersion> = {}): ToolVersion {
  return {
    label: "Walkthrough 1.0",
    unit: "practitioner",
    scoring: "points",
    teamScoring: "majority",
    criterion: makeCriterion(),
    duePerPeriod: null,
    ...parts,
  };
}

export function makeItem(component: string, parts: Partial<Item> = {}): Item {
  return {
    code: "A1",
    text: "What is looked for",
    component,
    maxPoints: 2,
    naAllowed: true,
    required: true,
    critical: false,
    ...parts,
  };
}

/** One item of 100 points for each component, so that a score reads as the component's percentage. */
export function percentItems(...components: readonly string[]): Item[] {
  return components.map((component) => makeItem(component, { code: component, maxPoints: 100 }));
}

export function makeObservation(
  scores: readonly Score[],
  parts: Partial<Observation> = {}
): Observation {
  return {
    place: { table: "Fidelity", row: 0, column: null },
    record: "observation",
    date: FALL.start,
    period: "Fall",
    school: "North",
    unit: "P1",
    observer: null,
    scores,
    ...parts,
  };
}

/** Three complete observations of two practitioners that all have these scores: just enough data by default. */
export function enoughObservations(
  period: Period,
  scores: readonly Score[],
  parts: Partial<Observation> = {}
): Observation[] {
  const day = { period: period.name, date: period.start, ...parts };
  return ["P1", "P1", "P2"].map((unit) => makeObservation(scores, { unit, ...day }));
}

export function makeTracker(
  items: readonly Item[],
  observations: readonly Observation[],
  tool: Partial<ToolVersion> = {}
): Tracker {
  return { tool: makeTool(tool), items, observations };
}

export function makeStaff(code: string, parts: Partial<StaffMember> = {}): StaffMember {
  return {
    code,
    role: "practitioner",
    school: "North",
    gradeBand: null,
    coach: null,
    startDate: null,
    ...parts,
  };
}

export function makeSession(parts: Partial<TrainingSession> = {}): TrainingSession {
  return {
    place: { table: "Training", row: 0, column: null },
    session: "Launch",
    date: AS_OF,
    trainer: null,
    accountable: null,
    isPlanned: false,
    ...parts,
  };
}

export function makeCycle(id: string, parts: Partial<PdsaCycle> = {}): PdsaCycle {
  return {
    place: { table: "PDSA", row: 0, column: null },
    id,
    series: null,
    cycleNumber: null,
    component: null,
    school: null,
    flagKeys: [],
    hasPrediction: true,
    participants: null,
    owner: null,
    planDate: null,
    doStart: null,
    doEnd: null,
    studied: false,
    studyDate: null,
    act: null,
    actDate: null,
    next: null,
    direction: null,
    predicted: null,
    result: null,
    asPlanned: null,
    asPredicted: null,
    ...parts,
  };
}

export function makeSnapshot(
  trackers: readonly Tracker[],
  parts: Partial<Snapshot> = {}
): Snapshot {
  return {
    asOf: AS_OF,
    components: ["Phonics", "Fluency"],
    schools: ["North", "South"],
    schoolTraits: [],
    staff: [],
    sessions: [],
    attendances: [],
    coachingPlans: [],
    periods: [FALL, WINTER, SPRING],
    settings: SETTINGS,
    cycles: [],
    measures: [],
    outcomes: [],
    trackers,
    ...parts,
  };
}
