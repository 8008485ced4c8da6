import type { InsertProgress, RefreshProgress } from "../workbook/actions/actions";
import { countText, numberText } from "./format";
import { chain, firstRun, home, next, samples } from "./homeTexts";

/** Everything the pane says that is neither a gap, an issue, a trouble nor a result. */
export const en = {
  app: {
    name: "Implementation Drivers",
    tabs: "Views",
    disclaimer: "Not affiliated with NIRN or SISEP.",
    privacy:
      "For improvement; not designed for evaluation. Anyone who can open this workbook can read its rows.",
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
    prepareConsensus: "Preparing the consensus…",
    startInstrument: "Adding the instrument's rows…",
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
  firstRun,
  home,
  chain,
  next,
  samples,
} as const;
