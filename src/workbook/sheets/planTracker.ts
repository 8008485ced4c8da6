import "../../templates/withFormulas";
import type { SampleRow } from "../../templates/definition";
import { trackerSheet } from "../../templates/tracker";
import {
  itemRows,
  rulesText,
  trackerHeaderRow,
  type TrackerSource,
} from "../../templates/trackerItems";
import { look } from "./look";
import { carryCells, withOwnColumns } from "../carry/carryOwn";
import { noOwnColumns, type OwnColumns } from "../carry/ownColumns";
import { planSheet } from "./planSheet";
import type { SheetPlan } from "../port";

/**
 * An unscored tracker that follows its tool, with the team's own columns. Its rows have no names, so their cells stay in
 * the rows in which they are.
 *
 * @param before the table as it was called until now
 */
export function planTrackerAnew(source: TrackerSource, before: string, own: OwnColumns): SheetPlan {
  const [definition] = trackerSheet(source, true).tables;
  const columns = own.get(before.toLowerCase()) ?? own.get(definition!.name.toLowerCase()) ?? [];
  const carried: OwnColumns = new Map([[definition!.name.toLowerCase(), columns]]);
  const last = columns.flatMap(({ cells }) =>
    [...cells.keys()].map((name) => Number(name.slice(1)))
  );
  const rows: readonly SampleRow[] = Array.from({ length: Math.max(-1, ...last) + 1 }, () => ({}));
  const plan = planTracker(source, rows, true, carried);
  return carryCells(plan, [{ definition: definition!, rows }], carried).plan;
}

/** A tracker with its items in the rows above the header, and the given observations. */
export function planTracker(
  source: TrackerSource,
  rows: readonly SampleRow[],
  isFirst: boolean,
  own: OwnColumns = noOwnColumns
): SheetPlan {
  const sheet = withOwnColumns(trackerSheet(source, isFirst), own);
  const table = sheet.tables[0]!;
  const firstItem = table.columns.findIndex(({ type }) => type.kind === "score");
  const row = (rowsUp: number) => trackerHeaderRow - rowsUp;
  const across = { column: firstItem, rows: 1, columns: source.items.length };
  const caption = (rowsUp: number, text: string) => ({
    row: row(rowsUp),
    column: firstItem - 1,
    cells: [[text]],
  });
  return planSheet(
    sheet,
    { [table.key]: rows },
    {
      blocks: [
        { row: row(itemRows.text), column: 0, cells: [["Tool version"]] },
        { row: row(itemRows.component), column: 0, cells: [[source.label]] },
        caption(itemRows.text, "What is observed"),
        caption(itemRows.component, "Component"),
        caption(itemRows.rules, "Rules"),
        caption(itemRows.maxPoints, "Most points"),
        {
          row: row(itemRows.text),
          column: firstItem,
          cells: [
            source.items.map(({ text }) => text),
            source.items.map(({ component }) => component),
            source.items.map(rulesText),
            source.items.map(({ maxPoints }) => maxPoints),
          ],
        },
      ],
      formats: [
        { row: row(itemRows.text), column: 0, rows: 1, columns: 1, fontColor: look.help },
        { row: row(itemRows.component), column: 0, rows: 1, columns: 1, bold: true },
        {
          row: row(itemRows.text),
          column: firstItem - 1,
          rows: 4,
          columns: 1,
          fontColor: look.help,
          horizontal: "Right",
          vertical: "Center",
          wrap: true,
        },
        {
          ...across,
          row: row(itemRows.text),
          wrap: true,
          vertical: "Bottom",
          horizontal: "Center",
          fill: look.itemFill,
        },
        {
          ...across,
          row: row(itemRows.component),
          rows: 3,
          wrap: true,
          vertical: "Center",
          horizontal: "Center",
          fontSize: 9,
          fontColor: look.help,
          fill: look.itemFill,
        },
      ],
      heights: [
        { row: row(itemRows.text), pixels: 92 },
        { row: row(itemRows.component), pixels: 30 },
        { row: row(itemRows.rules), pixels: 30 },
      ],
    }
  );
}
