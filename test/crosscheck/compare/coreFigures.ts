import { analyze } from "../../../src/core/analyze";
import { finished } from "../../../src/core/basics/steps";
import type { ToolSummary } from "../../../src/core/figures";
import { readAgainstFidelity } from "../../../src/core/outcomes/readAgainstFidelity";
import { outcomeRows, outcomeStatus } from "../../../src/templates/outcomes";
import { visitFigures } from "../../../src/workbook/figures/figureCells";
import type { FigureVisitor } from "../../../src/workbook/figures/visitCells";
import { leftOut } from "../../../src/workbook/figures/pictureCells";
import { readSnapshot, type Reading } from "../../../src/workbook/reading/readSnapshot";
import type { Workbook } from "../../../workbench/model/workbook";
import { contentsOfModel } from "../../integration/formulas/playPlans";
import { placeOf, type Result } from "./formulaCells";

/** Figures that the analysis works out from what people typed, by sheet and by the place where the sheet states them. */
export type CoreFigures = ReadonlyMap<string, ReadonlyMap<string, Result>>;

/**
 * Reads a workbook as the add-in does and works its figures out with the analysis alone. Which cells state them is the
 * add-in's own knowledge, by which it finds formulas that somebody typed over.
 * `today` is a serial day; it counts only where Setup has no as-of date.
 */
export function coreFigures(workbook: Workbook, today: number): CoreFigures {
  const reading = readSnapshot(contentsOfModel(workbook), today);
  const figures = new Map<string, Map<string, Result>>();
  const note: FigureVisitor = ({ sheet, row: header, column: left }, row, column, figure) => {
    const places = figures.get(sheet) ?? new Map<string, Result>();
    const value = figure ?? "";
    places.set(placeOf(header + 1 + row, left + column), {
      kind: value === leftOut ? "error" : typeof value === "number" ? "number" : "text",
      value,
    });
    figures.set(sheet, places);
  };
  const analysis = analyze(reading.snapshot);
  finished(visitFigures(reading, analysis, note));
  visitOutcomes(reading, analysis.summaries, note);
  return figures;
}

/** The share of every group that counts, as the pane reads it: none where the group is too small. */
function visitOutcomes(
  { contents, snapshot }: Reading,
  summaries: readonly ToolSummary[],
  note: FigureVisitor
): void {
  const table = contents.tables.find(({ name }) => name === outcomeRows.name);
  const { outcomes, settings } = snapshot;
  if (!table || outcomes.length === 0) return;
  const readings = readAgainstFidelity(outcomes, summaries, snapshot, settings.minStudents);
  const ofEach = readings.length / outcomes.length;
  outcomes.forEach(({ place }, at) => {
    const { value, isShare } = readings[at * ofEach]!;
    const { tooFew, counted } = outcomeStatus;
    const figure = isShare && value !== null ? value / 100 : null;
    note(table, place.row!, table.headers.indexOf("Share"), figure);
    note(table, place.row!, table.headers.indexOf("Status"), value === null ? tooFew : counted);
  });
}
