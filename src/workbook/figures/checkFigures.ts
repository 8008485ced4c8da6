import type { Analysis, Steps } from "../../core";
import { visitFigures } from "./figureCells";
import type { Issue } from "../reading/issue";
import type { CellValue } from "../port";
import { asText } from "../reading/readCell";
import { issueAt } from "../reading/issueAt";
import type { Reading } from "../reading/readSnapshot";
import type { ExpectedFigure } from "./visitCells";

const tolerance = 1e-9;

const agrees = (found: CellValue | undefined, expected: ExpectedFigure): boolean => {
  if (expected === null) return found === "" || found === undefined;
  if (typeof expected === "string") return found === expected;
  return typeof found === "number" && Math.abs(found - expected) <= tolerance;
};

const shown = (expected: ExpectedFigure): string =>
  expected === null
    ? ""
    : typeof expected === "number"
      ? String(Math.round(expected * 1e6) / 1e6)
      : expected;

/**
 * Names every cell of trackers, their reports and measures whose figure differs from the analysis by more than 1e-9:
 * somebody typed over a formula, or the workbook does not recalculate. Step by step.
 */
export function* checkFigures(
  reading: Reading,
  analysis: Pick<Analysis, "summaries" | "measures">
): Steps<readonly Issue[]> {
  const issues: Issue[] = [];
  yield* visitFigures(reading, analysis, (contents, row, column, expected) => {
    const found = contents.values[row]?.[column];
    if (agrees(found, expected)) return;
    const evidence = { found: asText(found), expected: { value: shown(expected) } };
    issues.push(issueAt(contents, "differs", "note", { row, column }, evidence));
  });
  return issues;
}
