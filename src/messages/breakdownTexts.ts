import type { BreakdownBy, BreakdownLine, Role } from "../core";
import { countText, numberText, percentText } from "./format";

/** What stands for everything together, and for what belongs to no group. */
export const allGroups = "All";
export const noGroup = "Without a group";

/** Why a group's figures are not shown. */
export const hiddenTexts = {
  small: (smallest: number): string => `Fewer than ${countText(smallest, "practitioner")}`,
  complement: "With it another group could be worked out",
} as const;

const roles: Readonly<Partial<Record<string, string>>> = {
  practitioner: "Practitioner",
  coach: "Coach",
  administrator: "Administrator",
  observer: "Observer",
  trainer: "Trainer",
} satisfies Record<Role, string>;

/** What a group is called. */
export function groupName(group: string | null, by: BreakdownBy): string {
  if (group === null) return noGroup;
  return by === "role" ? (roles[group] ?? group) : group;
}

/** The pane's section of figures by groups. */
export const breakdownWords = {
  title: "Break down",
  note: "Differences say how training, coaching and materials reach people. They rank nobody.",
  by: "By",
  of: "Of",
  period: "Period",
  overall: "Overall",
  allPeriods: "All periods",
  group: {
    school: "School",
    level: "School level",
    cohort: "Cohort",
    gradeBand: "Grade band",
    role: "Role",
    observer: "Observer",
    coach: "Coach",
    trainer: "Trainer",
    session: "Training session",
    period: "Period",
  } satisfies Record<BreakdownBy, string>,
  mean: "Mean",
  range: "Range",
  atCriterion: "At criterion",
  /** n of due beside the mean. */
  count: ({ observations, due }: BreakdownLine): string =>
    due === null
      ? `n ${numberText(observations)}`
      : `n ${numberText(observations)} of ${numberText(due)}`,
  rangeText: ({ lowest, highest }: BreakdownLine): string =>
    lowest === null || highest === null
      ? percentText(null)
      : `${percentText(lowest).slice(0, -1)}–${percentText(highest)}`,
  median: ({ median }: BreakdownLine): string => `median ${percentText(median)}`,
  shareAt: ({ observationsAtCriterion: found }: BreakdownLine): string =>
    percentText(found && found.at / found.of),
  unitsAt: ({ unitsAtCriterion: found }: BreakdownLine): string =>
    found === null ? "" : `units ${numberText(found.at)} of ${numberText(found.of)}`,
  nothing: "No group has observations in this period.",
  share: "Put it on a sheet to share",
  shareHint: "Small groups are hidden there, with what they could be worked out from.",
  goToShare: "Go to Breakdown to Share",
} as const;
