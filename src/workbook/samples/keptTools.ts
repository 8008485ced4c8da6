import type { SampleSet } from "../../templates/definition";
import type { WorkbookCells } from "../port";
import type { Understanding } from "../reading/understand";
import { isUnedited, judgeSheet } from "../removal/judgeSheet";
import { ownSheets } from "../removal/ownSheets";
import type { PlannedClearing } from "./clearSamples";

export interface KeptTools {
  /** Labels of tool versions, in lower case. */
  readonly labels: ReadonlySet<string>;
  /** The sheets on which something of somebody's own stands, for which all sheets of these versions stay. */
  readonly sheets: readonly string[];
}

/** The sample tools on whose trackers or reports stands what the add-in did not put there. */
export function keptTools(
  understanding: Understanding,
  samples: readonly SampleSet[],
  cells: WorkbookCells,
  { sheetsOf }: PlannedClearing
): KeptTools {
  const own = ownSheets(understanding, samples, cells);
  const { tables } = understanding.reading.contents;
  const isEdited = (name: string): boolean => {
    const sheet = cells.sheets.find((candidate) => candidate.name === name);
    const candidates = own.find((candidate) => candidate.sheet === name)?.candidates ?? [];
    const onSheet = tables.filter((table) => table.sheet === name);
    return (
      sheet !== undefined &&
      (candidates.length === 0 || !isUnedited(judgeSheet(sheet, onSheet, candidates)))
    );
  };
  const edited = [...sheetsOf].map(([label, sheets]) => ({
    label,
    sheets: sheets.filter(isEdited),
  }));
  const kept = edited.filter(({ sheets }) => sheets.length > 0);
  return {
    labels: new Set(kept.map(({ label }) => label)),
    sheets: [...new Set(kept.flatMap(({ sheets }) => sheets))],
  };
}
