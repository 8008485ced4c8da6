import type { Severity, SummaryFigure } from "../core";
import type { SheetStatus, TrackerStatus } from "../workbook/actions/actions";
import { countText, numberText } from "./format";
import { severityName } from "./gapTexts";

/** The views beside "Home": inserting, fidelity, gaps and the data check. */
const insert = {
  title: "Insert sheets",
  intro: "New sheets are added. What is there already stays as it is.",
  sheets: "Sheets",
  state: {
    absent: "Not yet",
    present: "In this workbook",
    incomplete: "Incomplete",
  } satisfies Record<SheetStatus["state"], string>,
  incomplete: "Something is missing from it; see Check.",
  alongFor: "Comes along",
  along: (names: string) => `Comes along: ${names}.`,
  withSamples: "Fill them with sample rows (Sunshine Public Schools)",
  samplesHint: "For trying things out. You can clear the rows again.",
  insert: (count: number) =>
    count === 0 ? "Insert sheets" : `Insert ${countText(count, "sheet")}`,
  nothingChosen: "Choose at least one sheet.",
  allThere: "All sheets are in this workbook.",
  trackers: "Trackers",
  trackersIntro: "One sheet for each version of a fidelity tool, with a column for each item.",
  noTools: "No tool is listed on Fidelity Tool yet.",
  tracker: {
    none: "No tracker yet",
    noItems: "Waits for its items",
    current: "Up to date",
    outOfDate: "Items have changed",
  } satisfies Record<TrackerStatus["state"], string>,
  noItems: "Fill in its items on Fidelity Tool first: wording, component and points.",
  counts: ({ complete, incomplete, toCheck }: TrackerStatus) =>
    [
      `${numberText(complete)} complete`,
      ...(incomplete > 0 ? [`${numberText(incomplete)} incomplete`] : []),
      ...(toCheck > 0 ? [`${numberText(toCheck)} to check`] : []),
    ].join(" · "),
  forTool: (action: string, tool: string) => `${action} for ${tool}`,
  makeTracker: "Make tracker",
  updateTracker: "Update tracker",
  updateHint: "Nothing is scored yet, so the tracker can take over the new items.",
  newVersion: "Make new version",
  newVersionHint:
    "Observations are already scored. Their items stay as they were; the changed items become a new version with a tracker of its own.",
} as const;

const fidelity = {
  measures: "Measures over time",
  measuresNote:
    "By the rules that Setup names. A signal says that something has changed, not what made it change.",
  goToMeasure: "Go to",
  goToMeasureLong: (measure: string): string => `Go to ${measure} in PDSA Measures`,
  title: "Fidelity",
  tool: "Tool version",
  school: "School",
  allSchools: "All schools",
  overall: "Overall",
  component: "Component",
  heat: (school: string | null) => `Mean by component and period, ${school ?? "all schools"}`,
  atOrAbove: "at criterion or above",
  below: "below criterion",
  noCriterion: "no criterion set",
  criterion: (percent: number) => `Criterion ${percent}%`,
  legendAt: "at criterion",
  legendBelow: "below; the stronger, the further",
  n: ({ observations, due }: Pick<SummaryFigure, "observations" | "due">) =>
    due === null
      ? `n ${numberText(observations)}`
      : `${numberText(observations)} of ${numberText(due)}`,
  nLong: ({ observations, due }: Pick<SummaryFigure, "observations" | "due">) =>
    countText(observations, "observation") + (due === null ? "" : ` of ${numberText(due)} due`),
  nNote: "Below each mean: observations, of those due where any are.",
  none: "no observations",
  coverage: "Observations",
  coverageText: (observations: number, due: number | null) =>
    due === null ? numberText(observations) : `${numberText(observations)} of ${numberText(due)}`,
  period: "Period",
  done: "Done of due",
  units: "Units",
  share: "At criterion",
  goToCharts: "Go to charts",
  bySchool: "By school",
  bySchoolNote: "Schools differ in the support they get; compare that first.",
  schoolColumn: "School",
  byItem: "By item",
  byItemNote: "All schools. Share of possible points, and how often an item had no points.",
  zeros: (share: string) => `${share} scored 0`,
  empty: "No complete observations yet. Figures appear when the tracker has some.",
  noTools: "No tracker yet. Make one under Insert when the tool's items are listed.",
} as const;

const gaps = {
  title: "Gaps",
  intro:
    "Where support falls short of the plan, by the thresholds in Setup. All schools come first, then the widest gaps.",
  groupTitle: (severity: Severity, count: number) =>
    `${severity === "info" ? "For information" : `${severityName(severity)} severity`} (${numberText(count)})`,
  school: "School",
  component: "Component",
  any: "All",
  districtWide: "All schools",
  owner: (name: string) => `Owner: ${name}`,
  decision: (text: string) => `Decision: ${text}`,
  cycles: (names: string) => `PDSA: ${names}`,
  start: "Start PDSA",
  goTo: "Go to",
  goToFor: (title: string) => `Go to “${title}” in the workbook`,
  startFor: (title: string) => `Start PDSA for “${title}”`,
  hint: "Where to look first",
  noneFound: (observations: number) =>
    `No gaps by these rules; ${countText(observations, "observation")} so far.`,
  notEnough: "Not enough data yet: no complete observations. Gaps appear when there are some.",
  shown: (shown: number, all: number) => `${numberText(shown)} of ${countText(all, "gap")} shown`,
} as const;

const check = {
  title: "Data check",
  intro: "Entries that cannot be read as they stand. The other rows count as usual.",
  summary: (errors: number, notes: number) =>
    [
      ...(errors > 0 ? [`${countText(errors, "entry", "entries")} left out`] : []),
      ...(notes > 0 ? [`${countText(notes, "entry", "entries")} to look at`] : []),
    ].join(", "),
  allClear: "Every entry can be read. Nothing to correct.",
  goTo: "Go to",
  goToFor: (location: string) => `Go to ${location}`,
  groupTitle: (sheet: string | null, count: number) =>
    `${sheet ?? "Not in the workbook"} (${numberText(count)})`,
} as const;

/** The words of the views but the first; they come with the scripts of these. */
export const viewTexts = { insert, fidelity, gaps, check } as const;
