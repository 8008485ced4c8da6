import type { Severity } from "../core/figures";
import type {
  InsertProgress,
  RefreshProgress,
  SheetStatus,
  TrackerStatus,
} from "../workbook/actions/actions";
import { countText, numberText } from "./format";
import { severityName } from "./gapTexts";

/** Everything the pane says that is neither a gap, an issue, a trouble nor a result. */
export const en = {
  app: {
    name: "Implementation Drivers",
    tabs: "Views",
    disclaimer: "Not affiliated with NIRN or SISEP. For improvement, not evaluation.",
    version: (version: string) => `Version ${version}`,
    notExcel: "This pane works inside Excel. Open it there from the ribbon.",
    noOffice:
      "Excel's part of the pane did not load. Check the connection, then close the pane and open it again.",
    tooOld:
      "This version of Excel is too old for the add-in. Update Excel, or open the workbook in Excel on the web.",
    crashed:
      "This part of the pane could not be shown. Your workbook is untouched. Close the pane and open it anew.",
  },
  tab: {
    home: "Home",
    insert: "Insert",
    fidelity: "Fidelity",
    gaps: "Gaps",
    check: "Check",
    openGaps: (count: number) =>
      countText(count, "gap without a PDSA cycle", "gaps without a PDSA cycle"),
    errors: (count: number) => countText(count, "entry to correct", "entries to correct"),
  },
  busy: {
    reading: "Reading the workbook…",
    insert: "Inserting sheets…",
    inserting: ({ sheet, done, total }: InsertProgress) =>
      `Inserting ${sheet} (${Math.min(done + 1, total)} of ${total})…`,
    cancelling: (isInsertion: boolean) =>
      isInsertion
        ? "Cancelling: the new sheets are taken out again, which empties Excel's undo list…"
        : "Cancelling…",
    refreshing: ({ stage, sheet, done, total }: RefreshProgress) => {
      const step = `${numberText(Math.min(done + 1, total))} of ${numberText(total)}`;
      switch (stage) {
        case "reading":
          return "Refreshing the report: reading the workbook…";
        case "analysing":
          return "Refreshing the report: working out the figures…";
        case "writing":
          return `Refreshing the report: writing ${sheet ?? "what has changed"} (${step})…`;
        case "drawing":
          return `Refreshing the report: looking for charts (${step})…`;
      }
    },
    clearSamples: "Clearing the sample rows…",
    refreshReport: "Refreshing the report…",
    startPdsa: "Starting a PDSA cycle…",
    makeTracker: "Making the tracker…",
    followTool: "Bringing the tracker up to date…",
    complete: "Completing what was left half done…",
    discard: "Settling what was left half done…",
    findRemovable: "Looking at every sheet…",
    removeInserted: "Removing sheets…",
    findRepairs: "Looking closely at the sheets…",
    repair: "Repairing…",
    bringForward: "Bringing the workbook forward…",
    goTo: "Going there…",
    cancel: "Cancel",
  },
  parts: {
    range: (first: number, last: number, count: number) =>
      `${numberText(first)}–${numberText(last)} of ${numberText(count)}`,
    previous: (count: number) => `Previous ${count}`,
    next: (count: number) => `Next ${count}`,
  },
  longTexts: {
    cut: (count: number) =>
      `${countText(count, "long text is", "long texts are")} shown cut: read ${count === 1 ? "it" : "them"} here`,
  },
  trouble: {
    editingTitle: "Excel is waiting for a cell",
    again: "Try again",
    lookAgain: "Read the workbook again",
    dismiss: "Dismiss",
  },
  report: {
    refresh: "Refresh report",
    notWritten: "Report not written yet",
    outOfDate: "Report is out of date",
    current: (day: string | null) =>
      day === null ? "Report is up to date" : `Report as of ${day}`,
  },
  firstRun: {
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
  },
  home: {
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
    seeOlder: "See what changes",
    figuresOf: (tool: string) => `Figures of ${tool}`,
  },
  chain: {
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
  },
  next: {
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
  },
  samples: {
    banner: (rows: number) =>
      `${countText(rows, "sample row is", "sample rows are")} in this workbook: figures include them.`,
    clear: "Clear sample rows",
    confirm: (rows: number) =>
      `Delete ${countText(rows, "row that is", "rows that are")} still as inserted? Rows that you changed stay, and those that yours refer to.`,
    yes: "Delete rows",
    no: "Keep them",
  },
  insert: {
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
      noItems: "No items yet",
      current: "Up to date",
      outOfDate: "Items have changed",
    } satisfies Record<TrackerStatus["state"], string>,
    noItems: "List its items on Fidelity Tool first.",
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
  },
  fidelity: {
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
    n: (count: number) => `n ${numberText(count)}`,
    nLong: (count: number) => countText(count, "observation"),
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
  },
  gaps: {
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
  },
  check: {
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
  },
} as const;
