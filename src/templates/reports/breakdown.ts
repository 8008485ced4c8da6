import { choiceTable } from "../choice";
import { column } from "../column";
import type { ColumnDefinition, SheetDefinition, TableDefinition } from "../definition";
import { breakdownBy, periodName } from "../lists";
import { breakdownChoicePrefix, breakdownPrefix, toolSheetName, toolSlug } from "../toolNames";
import { breakdownSheetBase } from "./reportBases";

/** Where the figures begin, below the choices. */
const figuresRowsDown = 5;

const written = (
  key: string,
  header: string,
  result: "text" | "number" | "percent",
  help: string,
  width: number,
  extra: Partial<ColumnDefinition> = {}
): ColumnDefinition => ({
  ...column(key, header, { kind: "written", result }, help, { width }),
  ...extra,
});

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
      written("group", "Group", "text", "One of the groups, or all together.", 150),
      written("component", "Component", "text", "A component, or the whole tool.", 170),
      written("period", "Period", "text", "The period that is shown.", 112),
      written(
        "observations",
        "Observations",
        "number",
        "Complete observations that scored it.",
        104
      ),
      written(
        "due",
        "Due",
        "number",
        "Observations due; blank where none are, or it cannot be said.",
        56
      ),
      written("units", "Units", "number", "Units with a complete observation.", 56),
      written("mean", "Mean", "percent", "Weighted mean; see Averaging in Setup.", 72),
      written("median", "Median", "percent", "Half are above, half below.", 72),
      written(
        "lowest",
        "Lowest",
        "percent",
        "Of the units, or of the observations; see Averaging in Setup.",
        72
      ),
      written(
        "highest",
        "Highest",
        "percent",
        "Of the units, or of the observations; see Averaging in Setup.",
        72
      ),
      written(
        "observationsAt",
        "Observations at criterion",
        "percent",
        "Each observation counts once.",
        104
      ),
      written("unitsAt", "Units at criterion", "percent", "Units whose mean reaches it.", 84),
      written("criterion", "Criterion (%)", "number", "From Fidelity Tool.", 92),
      written("note", "Hidden", "text", "Why a group is not shown.", 270),
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
