import type { Edits, RemovableSheet } from "../workbook/removal/removableSheet";
import { countText, listText } from "./format";

/** What the pane says before sheets are removed. Its script is only fetched for that. */
export const removalTexts = {
  title: "Remove what was inserted",
  note: "Takes out sheets that nobody has worked on. First you see which these are; nothing is removed by looking.",
  look: "See what can be removed",
  lookAgain: "Look again",
  none: "None of the add-in's sheets is in this workbook.",
  going: "Nobody has worked on these",
  othersTitle: "These stay unless you tick them",
  cannotUndo:
    "Removing sheets cannot be undone, and it empties Excel's undo list. If in doubt, save a copy of the workbook first.",
  remove: (count: number) => `Remove ${countText(count, "sheet")}`,
  nothingChosen: "Tick a sheet to remove it.",
  keep: "Keep all",
};

const things = ({ charts, shapes, comments }: Edits): readonly string[] => [
  ...(charts > 0 ? [countText(charts, "chart")] : []),
  ...(shapes > 0 ? [countText(shapes, "picture or shape", "pictures or shapes")] : []),
  ...(comments > 0 ? [countText(comments, "comment")] : []),
];

function editsText(edits: Edits, owner: RemovableSheet["owner"]): string {
  const { rows, cells, first } = edits;
  const counts = [
    ...(rows > 0 ? [countText(rows, "row")] : []),
    ...(cells > 0 ? [countText(cells, rows > 0 ? "other cell" : "cell")] : []),
    ...things(edits),
  ];
  const where = first === null ? "" : `, the first at ${first}`;
  return owner === "user"
    ? `${listText(counts)} of your own${where}. What you entered would be lost.`
    : `${listText(counts)} that Refresh report would not write now${where}. They would be lost.`;
}

/** Why a sheet stays unless somebody ticks it: a sentence for each reason. */
export function stayTexts({ edits, neededBy, owner }: RemovableSheet): readonly string[] {
  return [
    ...(edits === "unknown"
      ? [
          "What it was made from is gone, so nobody can tell what in it is yours. All of it would be lost.",
        ]
      : edits === null
        ? []
        : [editsText(edits, owner)]),
    ...(neededBy.length > 0
      ? [`Needed by ${listText(neededBy)}: formulas and drop-downs there would stop working.`]
      : []),
  ];
}
