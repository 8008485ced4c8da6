import type { SheetDefinition } from "../definition";
import { firstVersion } from "../versions";

/** What the reports made of a tool version are, whatever the tool; their tables stand beside this and come later. */

/** What stands for "all" in the School column of a summary. */
export const allSchools = "All schools";

/** What stands for all periods among the choices of a heat map. */
export const allPeriods = "All periods";

export const summarySheetBase: Omit<SheetDefinition, "tables"> = {
  key: "summary",
  name: "Fidelity Summary",
  title: "Fidelity Summary",
  help: "Live figures from the tracker: they change as scores are typed. The add-in lays out the rows; the formulas are Excel's own.",
  owner: "addIn",
  dependsOn: ["lists", "setup", "tool", "tracker"],
  tabColor: "#C00000",
  freezeColumns: 0,
  pagesWide: 2,
  versions: firstVersion,
};

export const chartsSheetBase: Omit<SheetDefinition, "tables"> = {
  key: "charts",
  name: "Fidelity Charts",
  title: "Fidelity Charts",
  help: "Pictures of Fidelity Summary: pick a school and a period, and the charts follow. They change as scores are typed.",
  owner: "addIn",
  dependsOn: ["lists", "setup", "tool", "tracker", "summary"],
  tabColor: "#C00000",
  freezeColumns: 0,
  pagesWide: 2,
  versions: firstVersion,
};

export const agreementSheetBase: Omit<SheetDefinition, "tables"> = {
  key: "agreement",
  name: "Observer Agreement",
  title: "Observer Agreement",
  help: "How far observers who scored the same event on their own agree. Written by the add-in where the tracker has individual scores; it is about the tool and the training on it, not about people.",
  owner: "addIn",
  dependsOn: ["lists", "setup", "tool", "tracker"],
  tabColor: "#C00000",
  freezeColumns: 0,
  pagesWide: 1,
  versions: firstVersion,
};

export const breakdownSheetBase: Omit<SheetDefinition, "tables"> = {
  key: "breakdown",
  name: "Breakdown to Share",
  title: "Breakdown to Share",
  help: "One period by groups, as others may see it: groups of too few people are hidden, with what they could be worked out from. Differences say how support reaches people; they rank nobody.",
  owner: "addIn",
  dependsOn: ["lists", "setup", "tool", "tracker"],
  tabColor: "#C00000",
  freezeColumns: 0,
  pagesWide: 1,
  versions: firstVersion,
};

export const heatMapSheetBase: Omit<SheetDefinition, "tables"> = {
  key: "heatMap",
  name: "Fidelity Heat Map",
  title: "Fidelity Heat Map",
  help: "Which items are in use where: live figures from the tracker, from 0% in red to 100% in green. Few observations make a coarse picture; compare support before schools.",
  owner: "addIn",
  dependsOn: ["lists", "setup", "tool", "tracker"],
  tabColor: "#C00000",
  freezeColumns: 0,
  pagesWide: 1,
  versions: firstVersion,
};
