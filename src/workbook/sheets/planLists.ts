import { lists } from "../../templates/lists";
import { listsSheet } from "../../templates/listsSheet";
import { scoreLists, scoreValues } from "../../templates/scoreLists";
import { absoluteCell } from "../../templates/structuredReference";
import { look } from "./look";
import { inputHeaderRow } from "./headerRows";
import { planSheet } from "./planSheet";
import type { SheetPlan } from "../port";

const width = 150;

/** The Lists sheet: one column a list, each under a defined name; no tables, because nothing is to be added. */
export function planLists(): SheetPlan {
  const columns = [
    ...lists.map(({ title, values }) => ({ title, values: values.map(({ label }) => label) })),
    { title: "Scores", values: scoreValues },
  ];
  const scoreColumn = columns.length - 1;
  const first = inputHeaderRow + 1;
  const range = (column: number, from: number, count: number) =>
    `='${listsSheet.name}'!${absoluteCell(from, column)}:${absoluteCell(from + count - 1, column)}`;
  const plan = planSheet(
    listsSheet,
    {},
    {
      blocks: columns.flatMap(({ title, values }, column) => [
        { row: inputHeaderRow, column, cells: [[title]] },
        { row: first, column, cells: values.map((value) => [value]) },
      ]),
      formats: [
        {
          row: inputHeaderRow,
          column: 0,
          rows: 1,
          columns: columns.length,
          bold: true,
          fill: look.headerFill,
          fontColor: look.headerFont,
          vertical: "Center",
          wrap: true,
        },
        {
          row: first,
          column: 0,
          rows: Math.max(...columns.map(({ values }) => values.length)),
          columns: columns.length,
          horizontal: "Left",
        },
      ],
      widths: columns.map((_, column) => ({ column, pixels: width })),
      names: [
        ...lists.map(({ name, values }, column) => ({
          name,
          formula: range(column, first, values.length),
        })),
        ...scoreLists.map(({ name, first: from, count }) => ({
          name,
          formula: range(scoreColumn, first + from, count),
        })),
      ],
    }
  );
  return { ...plan, freezeRows: inputHeaderRow + 1 };
}
