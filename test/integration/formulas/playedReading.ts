import type { SampleSet } from "../../../src/templates/definition";
import { checkFigures } from "../../../src/workbook/figures/checkFigures";
import { planInsertion } from "../../../src/workbook/changes/insertSheets";
import { readSnapshot, type Reading } from "../../../src/workbook/reading/readSnapshot";
import { analyze } from "../../../src/core/analyze";
import { finished } from "../../../src/core/basics/steps";
import { blankWorkbook, everySheet, today } from "../../unit/workbook/plannedWorkbook";
import { contentsOfModel, playPlans } from "./playPlans";

export const moment = { asOf: today, writtenAt: today };

/** What somebody picks from the drop-downs: by the beginning of the table's name, the labels and entries. */
type Picks = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is read from a workbook of all sheets with these samples and picks. */
export function played(samples: SampleSet, picks: Picks = {}): Reading {
  const blank = readSnapshot(blankWorkbook, today);
  const { plans } = planInsertion(everySheet, blank, samples, moment);
  const workbook = playPlans(plans);
  workbook.edit("user", () => {
    for (const { name, sheet, area } of workbook.tables.items)
      for (const [prefix, entries] of Object.entries(picks))
        if (name.startsWith(prefix))
          for (let row = area.top + 1; row <= area.bottom; row += 1)
            sheet.setInput(row, area.left + 1, entries[String(sheet.value(row, area.left))] ?? "");
  });
  return readSnapshot(contentsOfModel(workbook), today);
}

/** Cells in which sheet and analysis disagree, as sentences that can be read in a failure. */
export function disagreements(reading: Reading): readonly string[] {
  return finished(checkFigures(reading, analyze(reading.snapshot))).map(
    ({ table, address, column, found, expected }) =>
      `${table} ${address} ${column}: ${found} instead of ${expected.value}`
  );
}

/** The cells of the first table whose name begins so. */
export const tableCells = (reading: Reading, prefix: string) =>
  reading.contents.tables.find(({ name }) => name.startsWith(prefix))!;
