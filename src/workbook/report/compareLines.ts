import { reportHeaderRow } from "../sheets/placeTables";
import type { CellChange, CellInput, CellValue, TableContents, WritePlan } from "../port";
import { reportCells, samplesLine, type ReportMoment } from "../sheets/reportLines";

const aboveAt = (contents: TableContents, at: { row: number; column: number }): CellValue => {
  const shift = contents.row - reportHeaderRow;
  return contents.above[at.row + shift]?.[contents.column + at.column] ?? "";
};

const near = (a: CellValue, b: CellValue): boolean =>
  typeof a === "number" && typeof b === "number" && Math.abs(a - b) < 0.000001;

/** Whether a report's lines say something else than they should: another day, other inputs, other samples. */
export function linesDiffer(contents: TableContents, help: string, moment: ReportMoment): boolean {
  return (
    aboveAt(contents, reportCells.asOf) !== moment.asOf ||
    aboveAt(contents, reportCells.samples) !== help + samplesLine(moment.samples) ||
    !near(
      aboveAt(contents, reportCells.fingerprintThen),
      aboveAt(contents, reportCells.fingerprintNow)
    )
  );
}

/** The cells of a report's lines, where they stand now; none where rows above the table were deleted. */
export function lineChanges(
  contents: TableContents,
  help: string,
  moment: ReportMoment,
  fingerprint: string
): Pick<WritePlan, "cells" | "valueCopies"> {
  const shift = contents.row - reportHeaderRow;
  if (shift < 0) return { cells: [], valueCopies: [] };
  const at = (cell: { row: number; column: number }) => ({
    row: cell.row + shift,
    column: contents.column + cell.column,
  });
  const change = (cell: { row: number; column: number }, value: CellInput): CellChange => ({
    sheet: contents.sheet,
    ...at(cell),
    value,
  });
  return {
    cells: [
      change(reportCells.samples, help + samplesLine(moment.samples)),
      change(reportCells.asOf, moment.asOf),
      change(reportCells.writtenAt, moment.writtenAt),
      change(reportCells.fingerprintNow, { formula: `=${fingerprint}` }),
    ],
    valueCopies: [
      {
        sheet: contents.sheet,
        from: at(reportCells.fingerprintNow),
        to: at(reportCells.fingerprintThen),
      },
    ],
  };
}
