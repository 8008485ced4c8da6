import type { ColumnDefinition, SheetDefinition, TableDefinition } from "../definition";
import { column } from "../column";
import { later, laterFormula } from "../laterFormulas";
import { summarySheetBase } from "./reportBases";
import type { TrackerSource } from "../trackerItems";
import {
  heatPrefix,
  itemSummaryPrefix,
  summaryPrefix,
  toolSheetName,
  toolSlug,
} from "../toolNames";

const fixed = (key: string, header: string, help: string, width: number): ColumnDefinition =>
  column(key, header, { kind: "written", result: "text" }, help, { width });

/** Figures by school, component and period: live formulas over the tracker, linear in its rows. */
export function summaryTable(source: TrackerSource): TableDefinition {
  const name = summaryPrefix + toolSlug(source.label);
  const formulas = () => later("summary").figures(source.label);
  return {
    key: `summary:${source.label}`,
    name,
    title: "By school, component and period",
    identity: ["school", "component", "period"],
    filterButtons: true,
    columns: [
      fixed("school", "School", "A school, or all of them.", 150),
      fixed("component", "Component", "A component, or the whole tool.", 150),
      fixed("period", "Period", "A period of Setup.", 84),
      column(
        "observations",
        "Observations",
        laterFormula(() => formulas().observations, "number"),
        "Complete observations that scored it.",
        { width: 116 }
      ),
      column(
        "due",
        "Due",
        laterFormula(() => formulas().due, "number"),
        "Observations due; 0 before the period starts, blank where none are due.",
        { width: 56 }
      ),
      column(
        "units",
        "Units",
        laterFormula(() => formulas().units, "number"),
        "Units with a complete observation.",
        { width: 56 }
      ),
      column(
        "mean",
        "Mean",
        laterFormula(() => formulas().mean, "percent"),
        "Weighted mean; see Averaging in Setup.",
        {
          width: 72,
          highlight: { kind: "againstCriterion", criterionHeader: "Criterion (%)" },
        }
      ),
      column(
        "atCriterion",
        "At criterion",
        laterFormula(() => formulas().atCriterion, "percent"),
        "Share of observations at criterion, by the same weights.",
        { width: 76 }
      ),
      column(
        "criterion",
        "Criterion (%)",
        laterFormula(() => formulas().criterion, "number"),
        "From Fidelity Tool.",
        { width: 76 }
      ),
    ],
  };
}

/** Figures by item and period. */
export function itemSummaryTable(source: TrackerSource): TableDefinition {
  const formulas = () => later("summary").items(source.label);
  return {
    key: `itemSummary:${source.label}`,
    name: itemSummaryPrefix + toolSlug(source.label),
    title: "By item and period",
    identity: ["item", "period"],
    filterButtons: true,
    columns: [
      fixed("item", "Item", "The item's code.", 56),
      fixed("text", "What is observed", "The item in words.", 380),
      fixed("component", "Component", "The item's component.", 140),
      fixed("period", "Period", "A period of Setup.", 84),
      column(
        "maxPoints",
        "Most points",
        { kind: "written", result: "number" },
        "Points for full use.",
        { width: 68 }
      ),
      column(
        "scored",
        "Scored",
        laterFormula(() => formulas().scored, "number"),
        "Complete observations with points for it.",
        { width: 64 }
      ),
      column(
        "mean",
        "Mean",
        laterFormula(() => formulas().mean, "percent"),
        "Share of the points possible.",
        { width: 72, highlight: { kind: "heat" } }
      ),
      column(
        "atFull",
        "Full points",
        laterFormula(() => formulas().atFull, "percent"),
        "Share with full points.",
        { width: 72 }
      ),
      column(
        "atZero",
        "No points",
        laterFormula(() => formulas().atZero, "percent"),
        "Share with none.",
        { width: 72 }
      ),
    ],
  };
}

/** Mean by component and period over all schools: the picture at the front. */
export function heatTable(source: TrackerSource, periods: readonly string[]): TableDefinition {
  const name = heatPrefix + toolSlug(source.label);
  return {
    key: `heat:${source.label}`,
    name,
    title: "Mean of all schools",
    identity: ["component"],
    filterButtons: false,
    columns: [
      fixed("component", "Component", "A component, or the whole tool.", 190),
      ...periods.map((period) =>
        column(
          `period:${period}`,
          period,
          laterFormula(() => later("summary").heat(source.label, name, period), "percent"),
          `Mean in ${period}.`,
          {
            width: 116,
            highlight: { kind: "heat" },
          }
        )
      ),
    ],
  };
}

/** The summary sheet of one tool version. */
export function summarySheet(
  source: TrackerSource,
  periods: readonly string[],
  isFirst: boolean
): SheetDefinition {
  return {
    ...summarySheetBase,
    name: toolSheetName(summarySheetBase.name, source.label, isFirst),
    title: `Fidelity Summary: ${source.label}`,
    tables: [heatTable(source, periods), summaryTable(source), itemSummaryTable(source)],
  };
}
