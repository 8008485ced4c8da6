import { countText, numberText } from "./format";

/** The view "Home", and what it shows before there are sheets. */
export const firstRun = {
  title: "Plan the support, see where it breaks",
  value:
    "Keep selection, training, coaching and fidelity in one workbook, and act on what the data show.",
  features: [
    {
      title: "Sheets that fit together",
      text: "Training, coaching, fidelity and PDSA share one list of schools, components and staff codes.",
    },
    {
      title: "Fidelity by component",
      text: "Observations become means, shares at criterion and gaps, by school and by period.",
    },
    {
      title: "From gap to PDSA cycle",
      text: "Each gap comes with its evidence and starts a cycle that the team follows to a decision.",
    },
  ],
  insertAll: "Insert all sheets",
  samples: "Try with sample data",
  samplesNote: "Sunshine Public Schools, a district made up for trying. You can clear it again.",
  note: "Adds new sheets only. Nothing that is in this workbook changes.",
} as const;

export const home = {
  title: "This workbook",
  noProgram: "No program named yet",
  noDistrict: "No district named yet",
  asOf: (day: string, isToday: boolean) =>
    isToday ? `As of today, ${day}` : `As of ${day}, set in Setup`,
  chain: "The chain of support",
  numbers: "At a glance",
  next: "What to do next",
  mean: (period: string) => `overall mean, ${period}`,
  atCriterion: "of observations at criterion",
  observed: "complete observations",
  observedOfDue: (due: number) => `complete observations, ${numberText(due)} due by now`,
  openGaps: (high: number) =>
    high === 0 ? "gaps without a PDSA cycle" : `gaps without a PDSA cycle, ${high} high`,
  setting: (schools: number, practitioners: number, components: number, periods: number) =>
    [
      countText(schools, "school"),
      countText(practitioners, "practitioner"),
      countText(components, "component"),
      countText(periods, "period"),
    ].join(" · "),
  older:
    "This workbook was made by an earlier version of the add-in. It works as it is, and can be brought forward.",
  seeDue: "See what waits, and for whom",
  seeOlder: "See what changes",
  figuresOf: (tool: string) => `Figures of ${tool}`,
} as const;

export const chain = {
  driver: {
    selection: "Selection",
    training: "Training",
    coaching: "Coaching",
    fidelity: "Fidelity",
    results: "Results",
  },
  state: { inPlace: "in place", attention: "needs attention", missing: "missing" },
  fact: {
    practitioners: (count: number) =>
      count === 0 ? "nobody listed" : countText(count, "person", "people"),
    sessions: (count: number) => (count === 0 ? "no sessions" : countText(count, "session")),
    plans: (count: number) => (count === 0 ? "no plans" : countText(count, "plan")),
    observations: (count: number) => (count === 0 ? "none yet" : `${numberText(count)} observed`),
    cycles: (count: number) => (count === 0 ? "no gaps" : countText(count, "cycle")),
    openGaps: (count: number) => countText(count, "open gap"),
    noData: "no data yet",
  },
  breaks: {
    selection: "The chain breaks at Selection: no practitioners are listed in Setup.",
    training: "The chain breaks at Training: no sessions are planned.",
    coaching: "The chain breaks at Coaching: no coaching plans yet.",
    fidelity: "The chain breaks at Fidelity: nothing has been observed yet.",
    results: "The chain breaks at Results: there are no data to learn from yet.",
  },
  attention: {
    fidelity: "Every link is there, but some figures rest on too few observations.",
    results: (count: number) =>
      `Every link is there. ${countText(count, "gap is", "gaps are")} not answered by a PDSA cycle yet.`,
  },
  whole: "Every link is in place.",
} as const;

export const next = {
  insertMissing: { text: "Some sheets are not in this workbook yet.", action: "Choose sheets" },
  listItems: {
    text: "List the tool and its items on Fidelity Tool; its tracker is made from them.",
    action: null,
  },
  makeTracker: {
    text: (tool: string) =>
      `${tool} has its items. Make the sheet where observations are typed in.`,
    action: "Make the tracker",
  },
  updateTracker: {
    text: (tool: string) => `The items of ${tool} have changed since its tracker was made.`,
    action: "See trackers",
  },
  correct: {
    text: (count: number) =>
      `${countText(count, "entry is", "entries are")} left out until corrected.`,
    action: "Check data",
  },
  gaps: {
    text: (count: number) =>
      `${countText(count, "gap has", "gaps have")} no PDSA cycle. Pick one that the team can work on.`,
    action: "See gaps",
  },
  refresh: {
    text: "The report sheets differ from what the data say now.",
    action: "Refresh report",
  },
  observe: {
    text: "Type in the first observations. Figures appear here by themselves.",
    action: null,
  },
  nothing: {
    text: "Nothing is waiting. Keep observing, and look again at the next meeting.",
    action: null,
  },
} as const;

export const samples = {
  banner: (rows: number) =>
    `${countText(rows, "sample row is", "sample rows are")} in this workbook: figures include them.`,
  clear: "Clear sample rows",
  confirm: (rows: number) =>
    `Delete ${countText(rows, "row that is", "rows that are")} still as inserted? Rows that you changed stay, and those that yours refer to.`,
  yes: "Delete rows",
  no: "Keep them",
} as const;
