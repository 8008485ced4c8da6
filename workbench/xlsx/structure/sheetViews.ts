import { containsCell, formatArea, intersect, parseCell } from "../../formula/area";
import { firstOverlap } from "../parts/overlaps";
import { areasOf, mergesOf, type CheckedSheet, type Rule } from "./checkedFile";
import { childNamed, childrenNamed, flagAt, numberAt, type Node } from "./package";

/** Panes, selections, merged cells and page layout agree with themselves. */
export const checkSheetViews: Rule = ({ sheets, workbook }) => {
  const [bookView] = childrenNamed(childNamed(workbook?.root, "bookViews"), "workbookView");
  const front = sheets[bookView ? numberAt(bookView, "activeTab") || 0 : 0];
  return [
    ...sheets.flatMap((sheet) => [
      ...childrenNamed(childNamed(sheet.root, "sheetViews"), "sheetView").flatMap((view) => [
        ...checkPane(view).map((fault) => `${sheet.part}: ${fault}`),
        ...(flagAt(view, "tabSelected") === (sheet === front)
          ? []
          : [`${sheet.part}: the sheet in front is not the selected one.`]),
      ]),
      ...checkMerges(sheet),
      ...checkPages(sheet),
    ]),
  ];
};

function checkPane(view: Node): string[] {
  const pane = childNamed(view, "pane");
  const found: string[] = [];
  const [columns, rows] = ["xSplit", "ySplit"].map((name) =>
    pane?.attributes[name] === undefined ? 0 : numberAt(pane, name)
  ) as [number, number];
  const vertical = rows > 0 ? "bottom" : "top";
  const panes = pane
    ? [
        ...["topLeft", columns > 0 ? "topRight" : "", rows > 0 ? "bottomLeft" : ""],
        columns > 0 && rows > 0 ? "bottomRight" : "",
      ]
    : ["topLeft"];
  if (pane) {
    const { topLeftCell = "", activePane = "topLeft", state } = pane.attributes;
    const corner = parseCell(topLeftCell);
    if (!(columns >= 0 && rows >= 0 && columns + rows > 0)) found.push("a pane splits nothing.");
    if (state === "frozen" && !(corner && corner.row >= rows && corner.column >= columns)) {
      found.push(`the pane's first cell ${topLeftCell} is frozen itself.`);
    }
    const wanted = `${vertical}${columns > 0 ? "Right" : "Left"}`;
    if (activePane !== wanted) found.push(`the active pane is ${activePane}, not ${wanted}.`);
  }
  for (const { attributes } of childrenNamed(view, "selection")) {
    const { pane: name = "topLeft", activeCell = "A1", sqref = "A1" } = attributes;
    if (!panes.includes(name)) found.push(`a selection is in the pane ${name}, which is missing.`);
    const cell = parseCell(activeCell);
    const areas = areasOf(sqref);
    if (!cell || !areas.some((area) => containsCell(area, cell.row, cell.column))) {
      found.push(`the active cell ${activeCell} is not selected.`);
    }
  }
  return found;
}

function checkMerges(sheet: CheckedSheet): string[] {
  const { part, root } = sheet;
  const merges = mergesOf(sheet);
  const list = childNamed(root, "mergeCells");
  const single = merges.find((area) => !formatArea(area).includes(":"));
  const overlap = firstOverlap(merges);
  const shared = overlap && intersect(...overlap);
  return [
    ...(shared ? [`${part}: merged cells overlap at ${formatArea(shared)}.`] : []),
    ...(single ? [`${part}: ${formatArea(single)} is merged with nothing.`] : []),
    ...(list && numberAt(list, "count") !== merges.length
      ? [`${part}: it says ${list.attributes["count"]} merged areas, not ${merges.length}.`]
      : []),
  ];
}

/** Excel's own limit of characters in a header or footer. */
const LONGEST_HEADER = 255;

function checkPages({ part, root }: CheckedSheet): string[] {
  const headers = childNamed(root, "headerFooter")?.children ?? [];
  const breaks = ["rowBreaks", "colBreaks"].flatMap((name) => childNamed(root, name) ?? []);
  return [
    ...headers
      .filter(({ text }) => text.length > LONGEST_HEADER)
      .map(({ name }) => `${part}: ${name} is longer than 255 characters.`),
    ...breaks
      .filter((list) => numberAt(list, "count") !== list.children.length)
      .map(({ name }) => `${part}: ${name} has another count than breaks.`),
  ];
}
