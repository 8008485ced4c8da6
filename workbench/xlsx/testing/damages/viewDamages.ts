import { CHART_PARTS } from "../chartParts";
import type { Damage } from "../damagedFile";

const SHEET = "xl/worksheets/sheet1.xml";
const LOOKS = "xl/worksheets/sheet2.xml";
const LAYOUT = "xl/worksheets/sheet4.xml";
const DRAWING = "xl/drawings/drawing99.xml";

/** What a sheet's view may not have. */
export const VIEW_DAMAGES: readonly Damage[] = [
  [
    "a pane that splits nothing",
    { part: LAYOUT, from: ' xSplit="2"', to: "" },
    `${LAYOUT}: a pane splits nothing.`,
  ],
  [
    "a pane that begins inside the frozen cells",
    { part: LAYOUT, from: 'topLeftCell="C1"', to: 'topLeftCell="B1"' },
    `${LAYOUT}: the pane's first cell B1 is frozen itself.`,
  ],
  [
    "another active pane than it has",
    { part: LAYOUT, from: 'activePane="topRight"', to: 'activePane="bottomRight"' },
    `${LAYOUT}: the active pane is bottomRight, not topRight.`,
  ],
  [
    "a selection in a pane that is missing",
    { part: SHEET, from: "<selection ", to: '<selection pane="topRight" ' },
    `${SHEET}: a selection is in the pane topRight, which is missing.`,
  ],
  [
    "an active cell that is not selected",
    { part: SHEET, from: 'activeCell="B2"', to: 'activeCell="B3"' },
    `${SHEET}: the active cell B3 is not selected.`,
  ],
  [
    "a selected sheet that is not in front",
    { part: SHEET, from: "<sheetView ", to: '<sheetView tabSelected="1" ' },
    `${SHEET}: the sheet in front is not the selected one.`,
  ],
  [
    "merged cells that overlap",
    { part: LOOKS, from: 'ref="J5:L5"', to: 'ref="K2:L5"' },
    `${LOOKS}: merged cells overlap at K2.`,
  ],
  [
    "a cell that is merged with nothing",
    { part: LOOKS, from: 'ref="J5:L5"', to: 'ref="J5"' },
    `${LOOKS}: J5 is merged with nothing.`,
  ],
  [
    "a wrong count of merged areas",
    { part: LOOKS, from: '<mergeCells count="2"', to: '<mergeCells count="3"' },
    `${LOOKS}: it says 3 merged areas, not 2.`,
  ],
  [
    "a header that is too long",
    { part: LAYOUT, from: "&amp;Ceven", to: "x".repeat(256) },
    `${LAYOUT}: evenHeader is longer than 255 characters.`,
  ],
  [
    "a wrong count of page breaks",
    { part: LAYOUT, from: '<rowBreaks count="2"', to: '<rowBreaks count="1"' },
    `${LAYOUT}: rowBreaks has another count than breaks.`,
  ],
];

const drawing = (from: string | RegExp, to: string) => [
  ...CHART_PARTS,
  { part: DRAWING, from, to },
];

/** How drawings may not be. */
export const DRAWING_DAMAGES: readonly Damage[] = [
  [
    "off the sheet",
    drawing("<xdr:col>7<", "<xdr:col>16384<"),
    `${DRAWING}: a drawing is not on the sheet.`,
  ],
  [
    "off the sheet at the top",
    drawing("<xdr:row>2<", "<xdr:row>-1<"),
    `${DRAWING}: a drawing is not on the sheet.`,
  ],
  [
    "of no height",
    drawing("<xdr:row>17<", "<xdr:row>2<"),
    `${DRAWING}: a drawing ends before it begins.`,
  ],
  [
    "without a place",
    drawing(/<xdr:from>.*<\/xdr:from>/, ""),
    `${DRAWING}: a drawing has no place.`,
  ],
  [
    "with the id of another one",
    drawing(/(<xdr:twoCellAnchor>.*<\/xdr:twoCellAnchor>)/, "$1$1"),
    `${DRAWING}: the id "2" is not of one drawing.`,
  ],
  ["without an id", drawing('id="2"', 'id="0"'), `${DRAWING}: the id "0" is not of one drawing.`],
  ["without a name", drawing('"Chart 1"', '""'), `${DRAWING}: the drawing 2 has no name.`],
  [
    "without a description",
    drawing(' descr="Scores"', ""),
    `${DRAWING}: the chart "Chart 1" has no description.`,
  ],
];
