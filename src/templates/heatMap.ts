import type { ColumnDefinition, SheetDefinition, TableDefinition } from "./definition";
import { choiceTable, isEntryOf } from "./choice";
import { column } from "./column";
import { formula, target } from "./lists";
import { startOf } from "./startOf";
import { quoted, thisRow, wholeColumn } from "./structuredReference";
import { allSchools, trackerColumn } from "./summary";
import type { TrackerSource } from "./trackerItems";
import { observationStatus } from "./trackerWords";
import {
  itemHeatChoicePrefix,
  itemHeatPeriodPrefix,
  itemHeatPrefix,
  toolSheetName,
  toolSlug,
  trackerTableName,
} from "./toolNames";
import { firstVersion } from "./versions";

/** What stands for all periods among the choices of a heat map. */
export const allPeriods = "All periods";

export interface HeatMapLayout {
  readonly source: TrackerSource;
  readonly schools: readonly string[];
  readonly periods: readonly string[];
}

/** Rows from the choice down to the list of periods, which stands below it: beside it, it would widen schools' columns. */
const listRowsDown = 4;

/**
 * Beyond this many schools the map ends: nobody can look it over, and Excel on the web takes no more in one request
 * (5 MB). Fidelity Summary has them all.
 */
const mostSchools = 300;

/** Beyond this many schools their names stand upright, so that the map still fits one page across. */
const mostWideSchools = 8;
const wide = { width: 92, lineHeight: 20, padding: 22 } as const;
const upright = { width: 40, letterWidth: 7, padding: 14, mostHeight: 180 } as const;

const namesOf = (label: string) => {
  const slug = toolSlug(label);
  return {
    tracker: trackerTableName(label),
    choice: itemHeatChoicePrefix + slug,
    periods: itemHeatPeriodPrefix + slug,
    items: itemHeatPrefix + slug,
    shownPeriod: `heatPeriod_${slug}`,
  };
};
type Names = ReturnType<typeof namesOf>;

const periodsOf = ({ periods }: Names) => target(`lst_${periods}`, periods, "Period", "period");

const written = (
  key: string,
  header: string,
  help: string,
  width: number,
  result: "text" | "number" = "text"
): ColumnDefinition =>
  column(key, header, { kind: "written", result }, help, {
    width,
    ...(result === "text" && width > 100 ? { wrap: true } : {}),
  });

/** Names no school of a map, so that a school of that name gets a header of its own all the same. */
const ownHeaders = ["Item", "What is observed", "Component", "Most points", allSchools].map(
  (header) => header.toLowerCase()
);

/** What heads a school's column: its name, unless that heads another column of the map. */
export function schoolHeader(school: string): string {
  return ownHeaders.includes(school.toLowerCase()) ? `${school} (school)` : school;
}

/**
 * The mean of an item: Σ points / (scored × most points), as in the summary's item figures.
 *
 * @param school null for all schools. It stands in the formula as text, so that a renamed header changes no figure
 */
function itemMean({ tracker, shownPeriod }: Names, school: string | null): string {
  const points = trackerColumn(tracker, "Item");
  const where = [
    `${wholeColumn(tracker, "Status")},${quoted(observationStatus.complete)}`,
    `${wholeColumn(tracker, "Period")},IF(${shownPeriod}=${quoted(allPeriods)},"<>",${shownPeriod})`,
    ...(school === null ? [] : [`${wholeColumn(tracker, "School")},${quoted(school)}`]),
  ].join(",");
  const scored = `COUNTIFS(${where},${points},">=0")`;
  return `=IF(${scored}=0,"",SUMIFS(${points},${where})/(${scored}*${thisRow("Most points")}))`;
}

function itemTable({ source, schools, periods }: HeatMapLayout): TableDefinition {
  const names = namesOf(source.label);
  const isUpright = schools.length > mostWideSchools;
  const width = isUpright ? upright.width : wide.width;
  const cell = (key: string, header: string, school: string | null, help: string) =>
    column(key, header, formula(itemMean(names, school), "percent"), help, {
      width,
      highlight: { kind: "heat" },
      ...(isUpright ? { uprightHeader: true } : {}),
    });
  const longest = Math.max(...[allSchools, ...schools].map((name) => name.length));
  const lines = Math.ceil((longest * upright.letterWidth) / (wide.width - wide.padding));
  return {
    key: `itemHeat:${source.label}`,
    name: names.items,
    title: "Mean share of the points, by item and school",
    identity: ["item"],
    filterButtons: false,
    // Below the choice, the list of periods and the heading.
    rowsDown: listRowsDown + periods.length + 5,
    headerHeight: isUpright
      ? Math.min(upright.mostHeight, longest * upright.letterWidth + upright.padding)
      : Math.min(6, lines) * wide.lineHeight,
    columns: [
      written("item", "Item", "The item's code.", 84),
      written("text", "What is observed", "The item in words.", 300),
      written("component", "Component", "The item's component.", 130),
      cell("school:", allSchools, null, "Mean share of the points over all schools."),
      ...schools.map((school) =>
        cell(
          `school:${school}`,
          schoolHeader(school),
          school,
          `Mean share of the points at ${startOf(school, 120)}.`
        )
      ),
      written("maxPoints", "Most points", "Points for full use.", 60, "number"),
    ],
  };
}

function periodTable(label: string): TableDefinition {
  const names = namesOf(label);
  const period = wholeColumn(names.tracker, "Period");
  const isComplete = `${wholeColumn(names.tracker, "Status")},${quoted(observationStatus.complete)}`;
  return {
    key: `itemHeatPeriod:${label}`,
    name: names.periods,
    title: "Periods to choose from",
    identity: ["period"],
    filterButtons: false,
    rowsDown: listRowsDown,
    columns: [
      written("period", "Period", "A period of Setup, or all of them.", 100),
      column(
        "observations",
        "Observations",
        formula(
          `=COUNTIFS(${isComplete},${period},IF(${thisRow("Period")}=${quoted(allPeriods)},"<>",${thisRow("Period")}))`,
          "number"
        ),
        "Complete observations of all schools.",
        { width: 92 }
      ),
    ],
  };
}

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

/** The heat map of one tool version: its items down, the schools across, the first 300 where there are more. */
export function heatMapSheet(layout: HeatMapLayout, isFirst: boolean): SheetDefinition {
  const { label } = layout.source;
  const names = namesOf(label);
  const heat = itemTable({ ...layout, schools: layout.schools.slice(0, mostSchools) });
  const cut = layout.schools.length > mostSchools ? `, the first ${mostSchools} schools` : "";
  return {
    ...heatMapSheetBase,
    name: toolSheetName(heatMapSheetBase.name, label, isFirst),
    title: `Fidelity Heat Map: ${label}`,
    tables: [
      choiceTable(
        { key: `itemHeatChoice:${label}`, name: names.choice },
        [
          {
            key: "period",
            label: "Period",
            from: periodsOf(names),
            help: "The period to show; blank: all periods.",
            definedName: names.shownPeriod,
            shown: `=IF(${isEntryOf(wholeColumn(names.periods, "Period"))},{value},${quoted(allPeriods)})`,
          },
        ],
        { label: 84, entry: 300 }
      ),
      periodTable(label),
      heat,
    ],
    heading: {
      rowsDown: heat.rowsDown! - 2,
      formula: `="Shown: "&${names.shownPeriod}&", "&SUMIFS(${wholeColumn(names.periods, "Observations")},${wholeColumn(names.periods, "Period")},${names.shownPeriod})&" complete observations${cut}"`,
    },
    targets: [periodsOf(names)],
  };
}
