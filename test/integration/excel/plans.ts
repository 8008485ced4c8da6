import type { CellInput, SheetPlan, TablePlan } from "../../../src/workbook/port";

export const EMPTY_PLAN: SheetPlan = {
  name: "Sheet",
  tabColor: "#1F4E79",
  blocks: [],
  tables: [],
  columnFormulas: [],
  formats: [],
  widths: [],
  heights: [],
  validations: [],
  conditionals: [],
  charts: [],
  names: [],
  replacesNames: [],
  valueCopies: [],
  freezeRows: 0,
  freezeColumns: 0,
  print: {
    landscape: false,
    pagesWide: 1,
    columns: null,
    titleRows: null,
    breaks: null,
    titleColumns: 0,
  },
};

export const table = (
  name: string,
  row: number,
  column: number,
  rows: number,
  columns: number
): TablePlan => ({
  name,
  row,
  column,
  rows,
  columns,
  style: "TableStyleLight9",
  filterButtons: true,
});

/** One table with its header in the fourth row of a sheet, as most of ours are. */
export function onePlan(
  sheet: string,
  tableName: string,
  cells: readonly (readonly CellInput[])[]
): SheetPlan {
  return {
    ...EMPTY_PLAN,
    name: sheet,
    blocks: [
      { row: 0, column: 0, cells: [[sheet]] },
      { row: 3, column: 0, cells },
    ],
    tables: [table(tableName, 3, 0, cells.length, cells[0]!.length)],
  };
}

export const SCHOOLS = onePlan("Setup", "tblSchool", [
  ["School", "Size"],
  ["Riverside", 420],
  ["Hill Top", 310],
  ["Oak Street", 275],
]);

/** Everything that a plan can ask for, on one sheet. */
export const WHOLE_PLAN: SheetPlan = {
  ...EMPTY_PLAN,
  name: "Fidelity Tracker",
  blocks: [
    { row: 0, column: 0, cells: [["Fidelity Tracker"]] },
    {
      row: 1,
      column: 0,
      cells: [["As of", 46_000, null, { formula: "=SUM(tblFidelity_A[Points])" }]],
    },
    {
      row: 3,
      column: 0,
      cells: [
        ["School", "Date", "Points", "Share"],
        ["Riverside", 46_001, 7, null],
        ["=2+3", 46_002, 5, null],
        ["3/4", null, 2, null],
      ],
    },
  ],
  tables: [table("tblFidelity_A", 3, 0, 4, 4)],
  columnFormulas: [{ row: 4, column: 3, rows: 3, formula: "=[@Points]/10" }],
  formats: [
    { row: 0, column: 0, rows: 1, columns: 1, bold: true, fontSize: 16, fontColor: "#1F3864" },
    { row: 3, column: 0, rows: 1, columns: 4, fill: "#1F4E79", wrap: true, vertical: "Center" },
    { row: 4, column: 1, rows: 3, columns: 1, numberFormat: "yyyy-mm-dd", horizontal: "Center" },
    { row: 4, column: 3, rows: 3, columns: 1, numberFormat: "0%", italic: true },
  ],
  widths: [
    { column: 0, pixels: 200 },
    { column: 1, pixels: 96 },
  ],
  heights: [{ row: 3, pixels: 40 }],
  validations: [
    {
      row: 4,
      column: 0,
      rows: 3,
      columns: 1,
      rule: { kind: "list", source: "=lstHere" },
      prompt: { title: "School", message: "The school that was observed. Required." },
      alert: { style: "warning", title: "School", message: "Please enter a school." },
    },
    {
      row: 4,
      column: 1,
      rows: 3,
      columns: 1,
      rule: { kind: "date" },
      prompt: { title: "Date", message: "The day of the observation." },
      alert: { style: "stop", title: "Date", message: "Please enter a date." },
    },
    {
      row: 4,
      column: 2,
      rows: 3,
      columns: 1,
      rule: { kind: "whole", min: 0, max: 10 },
      prompt: { title: "Points", message: "0 to 10." },
      alert: { style: "stop", title: "Points", message: "Please enter 0 to 10." },
    },
    {
      row: 4,
      column: 3,
      rows: 3,
      columns: 1,
      rule: { kind: "none" },
      prompt: { title: "Share", message: "A formula; it fills itself." },
      alert: null,
    },
  ],
  conditionals: [
    {
      row: 4,
      column: 2,
      rows: 3,
      columns: 1,
      rule: { kind: "formula", formula: '=$C5=""', fill: "#FFF2CC", fontColor: "#7F6000" },
    },
    {
      row: 4,
      column: 3,
      rows: 3,
      columns: 1,
      rule: { kind: "scale", low: "#F4B8AE", mid: "#FFF0C2", high: "#B9DDB0" },
    },
  ],
  names: [
    { name: "lstHere", formula: "=tblFidelity_A[School]" },
    { name: "setHalf", formula: '=IF(INDEX(tblFidelity_A[Points],1)="",0,0.5)' },
  ],
  valueCopies: [{ from: { row: 1, column: 3 }, to: { row: 2, column: 3 } }],
  freezeRows: 4,
  freezeColumns: 1,
  print: {
    landscape: true,
    pagesWide: 1,
    columns: 3,
    titleRows: { row: 3, column: 0, rows: 1, columns: 4 },
    breaks: null,
    titleColumns: 2,
  },
};
