import type { ColumnDefinition, SheetDefinition, TableDefinition } from "../definition";
import { column } from "../column";
import { later, laterFormula } from "../laterFormulas";
import { startOf } from "../startOf";
import { wholeColumn } from "../structuredReference";
import { heatMapNames, schoolHeader } from "./heatMapNames";
import { allSchools, heatMapSheetBase } from "./reportBases";
import { heatMapChoice, heatPeriodsOf } from "./reportChoices";
import type { TrackerSource } from "../trackerItems";
import { toolSheetName } from "../toolNames";

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

function itemTable({ source, schools, periods }: HeatMapLayout): TableDefinition {
  const names = heatMapNames(source.label);
  const isUpright = schools.length > mostWideSchools;
  const width = isUpright ? upright.width : wide.width;
  const cell = (key: string, header: string, school: string | null, help: string) =>
    column(
      key,
      header,
      laterFormula(() => later("heatMap").mean(names, school), "percent"),
      help,
      {
        width,
        highlight: { kind: "heat" },
        ...(isUpright ? { uprightHeader: true } : {}),
      }
    );
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
  const names = heatMapNames(label);
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
        laterFormula(() => later("heatMap").observations(names), "number"),
        "Complete observations of all schools.",
        { width: 92 }
      ),
    ],
  };
}

/** The heat map of one tool version: its items down, the schools across, the first 300 where there are more. */
export function heatMapSheet(layout: HeatMapLayout, isFirst: boolean): SheetDefinition {
  const { label } = layout.source;
  const names = heatMapNames(label);
  const heat = itemTable({ ...layout, schools: layout.schools.slice(0, mostSchools) });
  const cut = layout.schools.length > mostSchools ? `, the first ${mostSchools} schools` : "";
  return {
    ...heatMapSheetBase,
    name: toolSheetName(heatMapSheetBase.name, label, isFirst),
    title: `Fidelity Heat Map: ${label}`,
    tables: [heatMapChoice(label), periodTable(label), heat],
    heading: {
      rowsDown: heat.rowsDown! - 2,
      formula: `="Shown: "&${names.shownPeriod}&", "&SUMIFS(${wholeColumn(names.periods, "Observations")},${wholeColumn(names.periods, "Period")},${names.shownPeriod})&" complete observations${cut}"`,
    },
    targets: [heatPeriodsOf(names)],
  };
}
