/**
 * What the analysis reads: a workbook's content as typed records, with every unreadable row already left out.
 * Missing is `null`, not applicable is `"NA"`; neither is ever 0.
 */

import type { RuleSet } from "./signals/ruleSets";

/** A day as Excel counts it, whole: 36526 is 1 January 2000. No zone, no time. */
export type SerialDay = number;

/** What one row of a tracker describes. A practitioner or a team is counted within its school. */
export type ScoredUnit = "practitioner" | "team" | "school";

export type Role = "practitioner" | "coach" | "administrator" | "observer" | "trainer";

/** Where a record stands in the workbook: `row` counts the table's body rows from 0; `column` is a header, or null for the whole row. */
export interface Place {
  readonly table: string;
  readonly row: number;
  readonly column: string | null;
}

export interface StaffMember {
  readonly code: string;
  readonly role: Role | null;
  readonly school: string | null;
  /** The grades that the person teaches. */
  readonly gradeBand: string | null;
  /** The code of the person's coach. */
  readonly coach: string | null;
  /** null: was there before the first period. */
  readonly startDate: SerialDay | null;
}

/** One session of the training plan. */
export interface TrainingSession {
  readonly place: Place;
  readonly session: string;
  readonly date: SerialDay;
  /** Who trains, as the plan names them. */
  readonly trainer: string | null;
  /** Who makes sure that it happens; null: not said. */
  readonly accountable: string | null;
  /** Its status still says so; a cancelled session is no session. */
  readonly isPlanned: boolean;
}

/** One agreement of a coach with those who are coached. */
export interface CoachingPlan {
  readonly place: Place;
  readonly coach: string | null;
  /** A practitioner, a team or a school. */
  readonly audience: string;
  /** The day on which both look at it, and the one on which they last did; null: not said. */
  readonly review: SerialDay | null;
  readonly reviewed: SerialDay | null;
}

/** A person in a session. */
export interface Attendance {
  readonly session: string;
  /** A staff code. */
  readonly person: string;
  readonly attended: boolean;
}

/** What Setup says of a school; its name is one of the snapshot's. */
export interface SchoolTraits {
  readonly school: string;
  /** The grades that it teaches. */
  readonly level: string | null;
  /** Schools that start together share one. */
  readonly cohort: string | null;
}

/** Both days belong to the period. */
export interface Period {
  readonly name: string;
  readonly start: SerialDay;
  readonly end: SerialDay;
}

/** How an observation comes to meet the criterion. Critical items must have full points under every form. */
export type CriterionForm =
  /** earned × 100 ≥ totalPercent × possible */
  | "total"
  /** the total, and the key component reaches componentPercent */
  | "totalAndKeyComponent"
  /** each scored component reaches componentPercent (totalPercent where that is null) */
  | "everyComponent"
  /** at most mostMisses items below full points in any component */
  | "misses"
  /** earned ≥ points */
  | "points";

/** Percentages are whole numbers 0–100, so that comparing with them is exact. */
export interface Criterion {
  readonly form: CriterionForm;
  readonly totalPercent: number | null;
  readonly componentPercent: number | null;
  readonly keyComponent: string | null;
  readonly mostMisses: number | null;
  readonly points: number | null;
}

/** `points`: Σ earned / Σ possible. `componentMean`: the mean of the components' shares. */
export type ScoringMethod = "points" | "componentMean";

/** How what several people score makes one score; see `teamScores`. */
export type TeamScoring = "majority" | "lowest" | "mean";

export interface ToolVersion {
  /** Tool and version as one name, e.g. "Literacy walkthrough 1.0"; unique in the workbook. */
  readonly label: string;
  readonly unit: ScoredUnit;
  readonly scoring: ScoringMethod;
  readonly teamScoring: TeamScoring;
  readonly criterion: Criterion;
  /** Observations due for each unit in each period; null: none are due. */
  readonly duePerPeriod: number | null;
}

export interface Item {
  readonly code: string;
  readonly text: string;
  readonly component: string;
  /** Whole, at least 1. */
  readonly maxPoints: number;
  readonly naAllowed: boolean;
  readonly required: boolean;
  readonly critical: boolean;
}

/** Whole points from 0 to the item's maximum; "NA" not applicable; null missing. */
export type Score = number | "NA" | null;

/**
 * What one row of a tracker stands for. `observation`: what one observer saw; it counts. `individual`: what one more
 * observer or team member gave for the same event, independently; kept for agreement, never counted. `consensus`: what
 * they came to together; it counts, and is left out of agreement.
 */
export type RecordKind = "observation" | "individual" | "consensus";

export interface Observation {
  readonly place: Place;
  readonly record: RecordKind;
  readonly date: SerialDay;
  /** The period's name, found from the date. */
  readonly period: string;
  readonly school: string;
  /** The practitioner's code or the team's name; the school's name where the unit is the school. */
  readonly unit: string;
  readonly observer: string | null;
  /** One entry for each of the tracker's items, in their order. */
  readonly scores: readonly Score[];
}

/** One tool version with its items as they stood when its tracker was made, and its readable observations. */
export interface Tracker {
  readonly tool: ToolVersion;
  readonly items: readonly Item[];
  readonly observations: readonly Observation[];
}

export type ActDecision = "adopt" | "adapt" | "abandon" | "scale" | "pending";

export interface PdsaCycle {
  readonly place: Place;
  readonly id: string;
  /** Cycles on the same question share it. */
  readonly series: string | null;
  /** Its place in the series, from 1; null: not said. */
  readonly cycleNumber: number | null;
  readonly component: string | null;
  /** null: for all schools. */
  readonly school: string | null;
  /** Keys of the gap flags it answers. */
  readonly flagKeys: readonly string[];
  /** Whether a prediction is written down, in words or as a number. */
  readonly hasPrediction: boolean;
  /** How many people try the change; null: not said. */
  readonly participants: number | null;
  /** Who sees it through; null: not said. */
  readonly owner: string | null;
  readonly planDate: SerialDay | null;
  readonly doStart: SerialDay | null;
  readonly doEnd: SerialDay | null;
  /** True when anything of Study is filled in: its date, the result or what was learned. */
  readonly studied: boolean;
  readonly studyDate: SerialDay | null;
  readonly act: ActDecision | null;
  readonly actDate: SerialDay | null;
  /** What it names as the cycle that follows; null: none. */
  readonly next: string | null;
  /** Which way its measure is better; null: not said. */
  readonly direction: Direction | null;
  /** In the measure's own unit, like the result. */
  readonly predicted: number | null;
  readonly result: number | null;
  /** Whether Do went as planned, and whether the result was as predicted; null: not said. */
  readonly asPlanned: boolean | null;
  readonly asPredicted: boolean | null;
}

/** One value of a measure. */
export interface MeasurePoint {
  readonly place: Place;
  readonly day: SerialDay;
  readonly value: number;
  /** How many people, observations or hours the value rests on, at least 1; null where it is a value of its own. */
  readonly n: number | null;
  /** Something has changed on purpose: from here on the chart has a new centre line. */
  readonly newStart: boolean;
}

/** `share`: a percentage of n, 0–100. `rate`: a count for each of n. `value`: anything else. */
export type MeasureKind = "value" | "share" | "rate";

/** Which way is better. */
export type Direction = "up" | "down";

/** What a team measures often, to see whether a change works. */
export interface Measure {
  readonly name: string;
  /** The PDSA series that it serves; null: none. */
  readonly series: string | null;
  /** What its numbers count, as the team calls it. */
  readonly unit: string | null;
  readonly kind: MeasureKind;
  /** null: neither is better. */
  readonly direction: Direction | null;
  readonly goal: number | null;
  /** The last day whose values make the centre line; null: all do. */
  readonly baselineEnd: SerialDay | null;
  /** In the order of the sheet, which need not be that of the days. */
  readonly points: readonly MeasurePoint[];
}

/** One row of Outcomes: what a group of students came to in a period. A total, never a single student. */
export interface Outcome {
  readonly place: Place;
  /** null: all schools, the district. */
  readonly school: string | null;
  /** null: all grades. */
  readonly grade: string | null;
  readonly measure: string;
  readonly period: string;
  /** Whole, at least 0. */
  readonly students: number;
  /** Where `isShare`, 100 × the students who reach the benchmark / `students`: 0–100; else a mean in the measure's own unit. */
  readonly value: number;
  readonly isShare: boolean;
  /** Like `value`: percent or in the measure's own unit; null: none is set. */
  readonly target: number | null;
  /** Which way is better; null: not said. */
  readonly direction: Direction | null;
}

/** Every threshold, as the Setup sheet has it; see the Settings table's declaration for unit, default and source. */
export interface Settings {
  readonly minObservations: number;
  readonly minUnits: number;
  /** Percentage points below the criterion from which G1 is of high severity. */
  readonly highSeverityPoints: number;
  /** Percentage points between consecutive periods from which a drop is a decline (G3). */
  readonly declinePoints: number;
  /** Days after a gap's latest observation until it counts as unaddressed (G9). */
  readonly unaddressedDays: number;
  /** Days after Do ends (or Study is dated) until a cycle counts as stalled (G10), and after Act until the next is due (G16). */
  readonly stalledDays: number;
  /** Most days that a cycle under way may go without a value of its measures (G14). */
  readonly cycleDataDays: number;
  /** Most people whom the first test of a series should involve (G17). */
  readonly firstTestPeople: number;
  /** Cycles after which a series should have come to a decision (G18). */
  readonly mostCycles: number;
  /** Percent of units: with fewer at criterion, a component whose mean reaches it is spread (G4). */
  readonly spreadPercent: number;
  /** Percentage points that the middle half of the units may span before it is a spread (G4). */
  readonly spreadPoints: number;
  /** Units that a spread is told of; fewer would speak of single people (G4). */
  readonly spreadUnits: number;
  /** Percent of observations without points from which an item is often not seen (G5). */
  readonly zeroPercent: number;
  /** Percentage points between the means of groups from which they differ (G6). */
  readonly groupPoints: number;
  /** Percent of observations that two observers are asked to score independently. */
  readonly pairedPercent: number;
  /** Percent of scores that observers are asked to have in common. */
  readonly agreementPercent: number;
  /** People whom a group that is shown to others has at least. */
  readonly smallestGroup: number;
  /** A smaller group of students has no outcome that is read. */
  readonly minStudents: number;
  /** Percent of the predicted value by which a result may be worse than it (G11). */
  readonly tolerancePercent: number;
  /** True: each unit carries the same weight within a period, however often it was observed. */
  readonly unitsFirst: boolean;
  /** The rules for signals over time, for every measure. */
  readonly ruleSet: RuleSet;
}

export interface Snapshot {
  /** The day that decides what is overdue. */
  readonly asOf: SerialDay;
  readonly components: readonly string[];
  readonly schools: readonly string[];
  /** At most one for each school. */
  readonly schoolTraits: readonly SchoolTraits[];
  readonly staff: readonly StaffMember[];
  readonly sessions: readonly TrainingSession[];
  readonly attendances: readonly Attendance[];
  readonly coachingPlans: readonly CoachingPlan[];
  /** In order of their start. */
  readonly periods: readonly Period[];
  readonly settings: Settings;
  readonly trackers: readonly Tracker[];
  readonly cycles: readonly PdsaCycle[];
  readonly measures: readonly Measure[];
  /** In the order of the sheet; a group may stand there twice. */
  readonly outcomes: readonly Outcome[];
}
