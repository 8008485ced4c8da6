import { analyze } from "../../../src/core/analyze";
import type { Analysis } from "../../../src/core/figures";
import { readSnapshot, type Reading } from "../../../src/workbook/reading/readSnapshot";
import type { WorkbookContents } from "../../../src/workbook/port";
import { understand } from "../../../src/workbook/reading/understand";
import { viewWorkbook } from "../../../src/workbook/view/viewWorkbook";
import { TODAY } from "../district/rawCells";
import { ALL_SCHOOLS, keyOf, OVERALL, type Answers } from "./answers";

/** What the add-in does with the cells it has read: rows and issues, then summary and flags. */
export function addInJob(contents: WorkbookContents): { reading: Reading; analysis: Analysis } {
  const reading = readSnapshot(contents, TODAY);
  return { reading, analysis: analyze(reading.snapshot) };
}

/**
 * The same and all that the pane shows besides: every formula's result checked against the analysis, sample rows
 * found, and the report planned.
 */
export function paneJob(contents: WorkbookContents): unknown {
  return viewWorkbook(understand(readSnapshot(contents, TODAY), []));
}

export function addInAnswers({ analysis }: ReturnType<typeof addInJob>): Answers {
  const [summary] = analysis.summaries;
  const { observations, figures, items } = summary!;
  const complete = observations.filter(({ status }) => status === "complete").length;
  return {
    complete,
    incomplete: observations.length - complete,
    figures: new Map(
      figures
        .filter((figure) => figure.observations > 0)
        .map(({ school, component, period, mean, atCriterion, observations: count }) => [
          keyOf(school ?? ALL_SCHOOLS, component ?? OVERALL, period),
          { observations: count, mean: mean ?? NaN, atCriterion: atCriterion ?? NaN },
        ])
    ),
    items: new Map(
      items
        .filter(({ scored }) => scored > 0)
        .map(({ item, period, scored, mean, atFull, atZero }) => [
          keyOf(item.code, period),
          { scored, mean: mean ?? NaN, atFull: atFull ?? NaN, atZero: atZero ?? NaN },
        ])
    ),
  };
}
