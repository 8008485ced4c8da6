import { choiceTable } from "../choice";
import { writtenColumn } from "../column";
import type { SheetDefinition, TableDefinition } from "../definition";
import { breakdownBy, periodName } from "../lists";
import { breakdownChoicePrefix, breakdownPrefix, toolSheetName, toolSlug } from "../toolNames";
import { breakdownSheetBase } from "./reportBases";

/** Where the figures begin, below the choices. */
const figuresRowsDown = 5;

/** By what and of which period; a refresh shows it. */
export function breakdownChoice(label: string): TableDefinition {
  return choiceTable(
    { key: `breakdownChoice:${label}`, name: breakdownChoicePrefix + toolSlug(label) },
    [
      {
        key: "by",
        label: "By",
        from: breakdownBy,
        help: "What tells the groups apart; blank: schools. Shown by the next refresh.",
      },
      {
        key: "period",
        label: "Period",
        from: periodName,
        help: "Blank: the latest one with observations. Shown by the next refresh.",
      },
    ],
    { label: 150, entry: 170 }
  );
}

function figuresTable(label: string): TableDefinition {
  return {
    key: `breakdown:${label}`,
    name: breakdownPrefix + toolSlug(label),
    title: "Fidelity by groups",
    identity: ["group", "component"],
    filterButtons: true,
    rowsDown: figuresRowsDown,
    columns: [
      writtenColumn("group", "Group", "text", "One of the groups, or all together.", 150),
      writtenColumn("component", "Component", "text", "A component, or the whole tool.", 170),
      writtenColumn("period", "Period", "text", "The period that is shown.", 112),
      writtenColumn(
        "observations",
        "Observations",
        "number",
        "Complete observations that scored it.",
        104
      ),
      writtenColumn(
        "due",
        "Due",
        "number",
        "Observations due; blank where none are, or it cannot be said.",
        56
      ),
      writtenColumn("units", "Units", "number", "Units with a complete observation.", 56),
      writtenColumn("mean", "Mean", "percent", "Weighted mean; see Averaging in Setup.", 72),
      writtenColumn("median", "Median", "percent", "Half are above, half below.", 72),
      writtenColumn(
        "lowest",
        "Lowest",
        "percent",
        "Of the units, or of the observations; see Averaging in Setup.",
        72
      ),
      writtenColumn(
        "highest",
        "Highest",
        "percent",
        "Of the units, or of the observations; see Averaging in Setup.",
        72
      ),
      writtenColumn(
        "observationsAt",
        "Observations at criterion",
        "percent",
        "Each observation counts once.",
        104
      ),
      writtenColumn("unitsAt", "Units at criterion", "percent", "Units whose mean reaches it.", 84),
      writtenColumn("criterion", "Criterion (%)", "number", "From Fidelity Tool.", 92),
      writtenColumn("note", "Hidden", "text", "Why a group is not shown.", 270),
    ],
  };
}

/** The sheet of one tool version's breakdown. */
export function breakdownSheet(label: string, isFirst: boolean): SheetDefinition {
  return {
    ...breakdownSheetBase,
    name: toolSheetName(breakdownSheetBase.name, label, isFirst),
    title: `Breakdown to Share: ${label}`,
    tables: [breakdownChoice(label), figuresTable(label)],
  };
}
