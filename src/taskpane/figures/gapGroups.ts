import { cycleRules, isCycleRule, type GapRule, type Severity } from "../../core";
import type { GapRow } from "../../workbook/actions/actions";

/** What several rules say about one component, school and period: one thing for the team to work on. */
export interface GapSubject {
  readonly severity: Severity;
  /** The gap that speaks for all; a PDSA cycle starts from it. */
  readonly lead: GapRow;
  /** Gaps that add something to what the lead says. */
  readonly others: readonly GapRow[];
}

/** A choice of gaps; null is no restriction. */
export interface GapChoice {
  readonly school: string | null;
  readonly component: string | null;
}

const SEVERITIES: readonly Severity[] = ["high", "medium", "info"];
/** Who speaks first. G2 says all that G1 says, so G1 adds nothing beside it. */
const SPEAKING_ORDER: readonly GapRule[] = [
  "G2",
  "G1",
  "G3",
  "G9",
  "G4",
  "G6",
  "G5",
  "G8",
  ...cycleRules,
  "G7",
];
/** About a measure or a cycle, each by itself. */
const isOfItsOwn = (rule: GapRule): boolean => rule === "G8" || isCycleRule(rule);

/** Gaps by what they are about, in the order of each subject's first gap. */
export function gapSubjects(gaps: readonly GapRow[]): GapSubject[] {
  const bySubject = new Map<string, GapRow[]>();
  for (const gap of gaps) {
    const { rule, key, tool, component, school, period } = gap.flag;
    const subject = isOfItsOwn(rule) ? key : JSON.stringify([tool, component, school, period]);
    const together = bySubject.get(subject);
    if (together === undefined) bySubject.set(subject, [gap]);
    else together.push(gap);
  }
  return [...bySubject.values()].map((together) => {
    const ordered = [...together].sort(
      (a, b) => SPEAKING_ORDER.indexOf(a.flag.rule) - SPEAKING_ORDER.indexOf(b.flag.rule)
    );
    const lead = ordered[0]!;
    const saysAll = lead.flag.rule === "G2";
    return {
      lead,
      others: ordered.slice(1).filter(({ flag }) => !(saysAll && flag.rule === "G1")),
      severity: SEVERITIES.find((severity) =>
        together.some(({ flag }) => flag.severity === severity)
      )!,
    };
  });
}

export function chosenGaps(gaps: readonly GapRow[], choice: GapChoice): GapRow[] {
  return gaps.filter(
    ({ flag }) =>
      (choice.school === null || flag.school === choice.school) &&
      (choice.component === null || flag.component === choice.component)
  );
}

/**
 * Each severity that has subjects: what concerns all schools first, then what is furthest below its criterion. What has
 * no such distance comes last; equals keep their order.
 */
export function bySeverity(
  subjects: readonly GapSubject[]
): { severity: Severity; subjects: GapSubject[] }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    subjects: subjects
      .filter((subject) => subject.severity === severity)
      .map((subject) => ({ subject, width: widthOf(subject) }))
      .sort((a, b) => b.width - a.width)
      .map(({ subject }) => subject),
  })).filter((group) => group.subjects.length > 0);
}

const WIDEST = 2;
const NARROWEST = -2;

/** Criterion less mean, as shares; more than that can be where all schools are concerned, less where there is none. */
function widthOf({ lead: { flag } }: GapSubject): number {
  if (flag.school === null) return WIDEST;
  const { mean, criterionPercent } = flag.evidence;
  return mean === undefined || criterionPercent === undefined
    ? NARROWEST
    : criterionPercent / 100 - mean;
}

/** The names that the gaps carry, each once, in order of appearance. */
export function namesIn(gaps: readonly GapRow[], of: "school" | "component"): string[] {
  return [...new Set(gaps.flatMap(({ flag }) => flag[of] ?? []))];
}
