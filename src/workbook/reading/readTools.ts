import type {
  Criterion,
  CriterionForm,
  Item,
  ScoredUnit,
  ScoringMethod,
  TeamScoring,
  ToolVersion,
} from "../../core";
import { toolItems, tools } from "../../templates/tool";
import { clashingHeader } from "../../templates/tracker";
import type { TrackerSource } from "../../templates/trackerItems";
import { toolSlug } from "../../templates/toolNames";
import type { MadeAs } from "./asMade";
import type { Issue } from "./issue";
import type { TableContents } from "../port";
import { mostInName, type KnownNames } from "./readCell";
import { issueAt } from "./issueAt";
import { readTable, type ReadRow } from "./readTable";
import { alwaysError } from "./visitRows";

/** A tool version as the Fidelity Tool sheet describes it. */
export interface DescribedTool {
  readonly tool: ToolVersion;
  readonly row: ReadRow;
  /** Null while no tracker can be made of it: no items, unusable items, or headers that clash. */
  readonly source: TrackerSource | null;
  /** Body rows of its items. */
  readonly itemRows: readonly number[];
}

const text = (row: ReadRow, key: string): string | null => {
  const cell = row.cells[key];
  return typeof cell === "string" && cell !== "" ? cell : null;
};
const number = (row: ReadRow, key: string): number | null => {
  const cell = row.cells[key];
  return typeof cell === "number" ? cell : null;
};

/** The label under which other sheets name a tool version, as the sheet's own formula makes it. */
export function toolLabel(tool: string, version: string | null): string {
  return version === null ? tool : `${tool} ${version}`;
}

function criterionOf(row: ReadRow): Criterion {
  return {
    form: (text(row, "form") ?? "total") as CriterionForm,
    totalPercent: number(row, "totalPercent"),
    componentPercent: number(row, "componentPercent"),
    keyComponent: text(row, "keyComponent"),
    mostMisses: number(row, "mostMisses"),
    points: number(row, "points"),
  };
}

function itemOf(row: ReadRow): Item | null {
  const code = text(row, "item");
  const component = text(row, "component");
  const maxPoints = number(row, "maxPoints");
  if (row.unusable.size > 0 || code === null || component === null || maxPoints === null)
    return null;
  return {
    code,
    text: text(row, "text") ?? code,
    component,
    maxPoints,
    naAllowed: row.cells["naAllowed"] === "yes",
    required: row.cells["required"] === "yes",
    critical: row.cells["critical"] === "yes",
  };
}

/**
 * Reads the Fidelity Tool sheet: every tool version with its criterion and items.
 * A version with an item that cannot be read has no source, so that no tracker is made of half a tool.
 *
 * @param asMade the declarations as the version had them that made the sheet
 */
export function readTools(
  toolContents: TableContents | undefined,
  itemContents: TableContents | undefined,
  known: KnownNames,
  asMade: MadeAs = (definition) => definition
): { readonly tools: readonly DescribedTool[]; readonly issues: readonly Issue[] } {
  if (!toolContents) return { tools: [], issues: [] };
  const toolTable = readTable(asMade(tools, toolContents), toolContents, known, alwaysError);
  const labels = new Set<string>();
  for (const row of toolTable.rows) {
    const name = text(row, "tool");
    if (name !== null) labels.add(toolLabel(name, text(row, "version")).toLowerCase());
  }
  const itemTable = itemContents
    ? readTable(toolItems, itemContents, { ...known, lstToolVersion: labels }, alwaysError)
    : null;
  const issues = [...toolTable.issues, ...(itemTable?.issues ?? [])];
  const doubled = new Set(
    (itemTable?.issues ?? []).flatMap(({ code, row }) =>
      code === "duplicate" && row !== null ? [row] : []
    )
  );
  const slugs = new Set<string>();
  const seen = new Set<string>();
  const described: DescribedTool[] = [];
  for (const row of toolTable.rows) {
    const name = text(row, "tool");
    const unit = text(row, "unit") as ScoredUnit | null;
    if (name === null || unit === null) continue;
    if (row.unusable.has("version")) continue;
    const label = toolLabel(name, text(row, "version"));
    if (seen.has(label.toLowerCase())) continue;
    seen.add(label.toLowerCase());
    const tool: ToolVersion = {
      label,
      unit,
      scoring: (text(row, "scoring") ?? "points") as ScoringMethod,
      teamScoring: (text(row, "teamScoring") ?? "majority") as TeamScoring,
      criterion: criterionOf(row),
      duePerPeriod: number(row, "due"),
    };
    const rows = (itemTable?.rows ?? []).filter(
      (item) =>
        text(item, "tool")?.toLowerCase() === label.toLowerCase() && !doubled.has(item.index)
    );
    const items = rows.map(itemOf);
    const good = items.filter((item) => item !== null);
    const source: TrackerSource = { label, unit, items: good };
    const isTooLong = label.length > mostInName;
    if (isTooLong)
      issues.push(
        issueAt(
          toolContents,
          "tooLong",
          "error",
          { row: row.index, column: null },
          { found: label, expected: { max: mostInName } }
        )
      );
    const clash = clashingHeader(source);
    const slug = toolSlug(label).toLowerCase();
    if (clash !== null || slugs.has(slug))
      issues.push(
        issueAt(
          toolContents,
          "unusableTool",
          "error",
          { row: row.index, column: null },
          {
            found: label,
            expected: { value: clash ?? label },
          }
        )
      );
    const usable =
      good.length > 0 &&
      good.length === items.length &&
      clash === null &&
      !slugs.has(slug) &&
      !isTooLong;
    slugs.add(slug);
    described.push({
      tool,
      row,
      source: usable ? source : null,
      itemRows: rows.map(({ index }) => index),
    });
  }
  return { tools: described, issues };
}
