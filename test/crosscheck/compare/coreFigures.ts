import { analyze } from "../../../src/core/analyze";
import { finished } from "../../../src/core/basics/steps";
import { visitFigures } from "../../../src/workbook/figures/figureCells";
import type { FigureVisitor } from "../../../src/workbook/figures/visitCells";
import { leftOut } from "../../../src/workbook/figures/pictureCells";
import { readSnapshot } from "../../../src/workbook/reading/readSnapshot";
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
  finished(visitFigures(reading, analyze(reading.snapshot), note));
  return figures;
}
