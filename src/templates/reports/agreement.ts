import { writtenColumn } from "../column";
import type { ColumnDefinition, SheetDefinition, TableDefinition } from "../definition";
import { agreementPrefix, agreementSharePrefix, toolSheetName, toolSlug } from "../toolNames";
import { agreementSheetBase } from "./reportBases";

/** Where the second table begins, below the first, which has one row. */
const figuresRowsDown = 4;

const coefficient = (key: string, header: string, help: string): ColumnDefinition =>
  writtenColumn(key, header, "number", help, 124, { decimals: 2 });

/** How much was scored twice: one row. */
function shareTable(label: string): TableDefinition {
  return {
    key: `agreementShare:${label}`,
    name: agreementSharePrefix + toolSlug(label),
    title: "Scored twice",
    identity: ["counted"],
    filterButtons: false,
    columns: [
      writtenColumn("counted", "Observations", "number", "Complete observations that count.", 130),
      writtenColumn(
        "doubleCoded",
        "Scored twice",
        "number",
        "Those that two or more scored independently.",
        180
      ),
      writtenColumn("share", "Share", "percent", "Of the observations that count.", 112),
      writtenColumn("asked", "Asked for (%)", "number", "From Setup.", 92),
      writtenColumn(
        "alone",
        "Without a second",
        "number",
        "Individual scores with nothing to compare.",
        76
      ),
      writtenColumn(
        "leftOut",
        "Left out",
        "number",
        "Of observers who scored one event twice.",
        76
      ),
    ],
  };
}

/** Agreement of all items, by component, item and pair of observers. */
function figuresTable(label: string): TableDefinition {
  return {
    key: `agreement:${label}`,
    name: agreementPrefix + toolSlug(label),
    title: "Agreement",
    identity: ["level", "name"],
    filterButtons: true,
    rowsDown: figuresRowsDown,
    columns: [
      writtenColumn(
        "level",
        "Of",
        "text",
        "All items, a component, an item or two observers.",
        130
      ),
      writtenColumn("name", "Name", "text", "Which component, item or observers.", 180),
      writtenColumn("events", "Events", "number", "Scored by two or more, independently.", 112),
      writtenColumn(
        "ratings",
        "Compared",
        "number",
        "Pairs of scores of an item, both with points.",
        92
      ),
      writtenColumn(
        "unlike",
        "Not compared",
        "number",
        "One has points, the other NA or nothing.",
        92
      ),
      writtenColumn(
        "exact",
        "Same",
        "percent",
        "Share of those compared with the same points.",
        76
      ),
      writtenColumn(
        "adjacent",
        "Within one",
        "percent",
        "Share at most one point apart; items of more than one point.",
        76
      ),
      writtenColumn(
        "total",
        "Totals",
        "percent",
        "The smaller total of points as a share of the larger, on average.",
        76
      ),
      coefficient("kappa", "Cohen's kappa", "Beyond chance; of two observers only."),
      coefficient("linear", "Kappa, linear", "Near misses count in part."),
      coefficient("quadratic", "Kappa, quadratic", "Near misses count for more."),
      coefficient(
        "fleiss",
        "Fleiss' kappa",
        "Beyond chance, of any number of observers, the same for each event."
      ),
      coefficient(
        "alpha",
        "Krippendorff's alpha",
        "Beyond chance, by rank; of any number of observers."
      ),
      writtenColumn(
        "note",
        "How to read it",
        "text",
        "What is missing and why, and what misleads.",
        360,
        {
          wrap: true,
        }
      ),
    ],
  };
}

/** The sheet of one tool version's agreement. */
export function agreementSheet(label: string, isFirst: boolean): SheetDefinition {
  return {
    ...agreementSheetBase,
    name: toolSheetName(agreementSheetBase.name, label, isFirst),
    title: `Observer Agreement: ${label}`,
    tables: [shareTable(label), figuresTable(label)],
  };
}
