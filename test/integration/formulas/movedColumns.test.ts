import { planInsertion } from "../../../src/workbook/changes/insertSheets";
import { readSnapshot, type Reading } from "../../../src/workbook/reading/readSnapshot";
import { blankWorkbook, everySheet, sunshine, today } from "../../unit/workbook/plannedWorkbook";
import { Workbook } from "../../../workbench/model/workbook";
import { contentsOfModel, playPlans } from "./playPlans";
import { withSwapped } from "./withSwapped";
import { disagreements, moment, tableCells } from "./playedReading";

describe("columns that people insert or move leave the figures as they are", () => {
  const { plans } = planInsertion(everySheet, readSnapshot(blankWorkbook, today), sunshine, moment);
  const tracker = "tblFidelity_Literacy_walkthrough_1_0";
  const readingOf = (workbook: Workbook) => readSnapshot(contentsOfModel(workbook), today);
  const means = (reading: Reading) => {
    const { headers, values } = tableCells(reading, "tblSummary_");
    return values.map((row) => row[headers.indexOf("Mean")]);
  };

  test.each(["Notes", "Overall", "Prompt feedback", "Weight"])("inserted before %s", (header) => {
    const workbook = playPlans(plans);
    const before = means(readingOf(workbook));
    const table = workbook.tables.require(tracker);
    workbook.edit("user", () => table.addColumn(table.columnIndex(header), "Room"));
    const reading = readingOf(workbook);
    expect(disagreements(reading)).toEqual([]);
    expect(means(reading)).toEqual(before);
  });

  test.each([0, null])("inserted at an end of the tracker (%s)", (at) => {
    const workbook = playPlans(plans);
    const before = means(readingOf(workbook));
    const table = workbook.tables.require(tracker);
    workbook.edit("user", () => table.addColumn(at, "Room"));
    const { headers } = tableCells(readingOf(workbook), "tblFidelity_");
    expect(headers.at(at ?? -1)).toBe("Room");
    expect(means(readingOf(workbook))).toEqual(before);
  });

  test.each([
    ["Overall", "Notes"],
    ["Weight", "Feedback given"],
    ["Observation", "Status"],
  ])("%s moved to the place of %s, and that to its place", (moved, other) => {
    const workbook = playPlans(plans);
    const before = means(readingOf(workbook));
    const swapped = Workbook.fromJSON(withSwapped(workbook.toJSON(), tracker, moved, other));
    const reading = readingOf(swapped);
    expect(disagreements(reading)).toEqual([]);
    expect(means(reading)).toEqual(before);
  });
});
