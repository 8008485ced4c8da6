import { reportHeaderRow } from "../sheets/headerRows";
import type { CellInput, CellValue, TableContents, WritePlan } from "../port";
import { isHelpLine, reportCells, samplesLine, type ReportMoment } from "../sheets/reportLines";

const aboveAt = (contents: TableContents, at: { row: number; column: number }): CellValue => {
  const shift = contents.row - reportHeaderRow;
  return contents.above[at.row + shift]?.[contents.column + at.column] ?? "";
};

const near = (a: CellValue, b: CellValue): boolean =>
  typeof a === "number" && typeof b === "number" && Math.abs(a - b) < 0.000001;

type LinePlace = "samples" | "asOf" | "writtenAt" | "fingerprintNow" | "fingerprintThen";

/** Whether what stands at a line's place can be the add-in's. Anything else there is somebody's own, and stays. */
function isOwn(found: CellValue, place: LinePlace, help: string): boolean {
  if (found === "") return true;
  if (place === "samples") return isHelpLine(found, help);
  return typeof found === "number" || (/^fin/.test(place) && /^#/.test(String(found)));
}

/** Whether a report's lines say something else than they should: another day, other inputs, other samples. */
export function linesDiffer(contents: TableContents, help: string, moment: ReportMoment): boolean {
  const differs = (place: LinePlace, value: CellValue): boolean => {
    const found = aboveAt(contents, reportCells[place]);
    return found !== value && isOwn(found, place, help);
  };
  return (
    differs("asOf", moment.asOf) ||
    differs("samples", help + samplesLine(moment.samples)) ||
    (isOwn(aboveAt(contents, reportCells.fingerprintThen), "fingerprintThen", help) &&
      !near(
        aboveAt(contents, reportCells.fingerprintThen),
        aboveAt(contents, reportCells.fingerprintNow)
      ))
  );
}

/**
 * The cells of a report's lines, where they stand now; none where rows above the table were deleted. What does not look
 * like the add-in's own is left alone.
 */
export function lineChanges(
  contents: TableContents,
  help: string,
  moment: ReportMoment,
  fingerprint: string
): Omit<WritePlan, "tables"> {
  const { name: table, sheet, row, column } = contents;
  const shift = row - reportHeaderRow;
  if (shift < 0) return { cells: [], valueCopies: [] };
  const at = (place: LinePlace) => ({
    sheet,
    row: reportCells[place].row + shift,
    column: column + reportCells[place].column,
  });
  const found = (place: LinePlace) => aboveAt(contents, reportCells[place]);
  const lines: readonly (readonly [LinePlace, CellInput])[] = [
    ["samples", help + samplesLine(moment.samples)],
    ["asOf", moment.asOf],
    ["writtenAt", moment.writtenAt],
    ["fingerprintNow", { formula: `=${fingerprint}` }],
  ];
  const written = lines.filter(([place]) => isOwn(found(place), place, help));
  const copies = isOwn(found("fingerprintThen"), "fingerprintThen", help);
  const changed = [
    ...written.map(([place]) => place),
    ...(copies ? ["fingerprintThen" as const] : []),
  ];
  return {
    cells: written.map(([place, value]) => ({ ...at(place), value })),
    valueCopies: copies ? [{ sheet, from: at("fingerprintNow"), to: at("fingerprintThen") }] : [],
    seen: {
      tables: [{ table, sheet, row, column }],
      cells: changed.map((place) => ({
        ...at(place),
        value: place === "fingerprintNow" ? null : found(place),
      })),
    },
  };
}
