import { area, put, testWorkbook } from "../../model/testWorkbook";
import type { Sheet } from "../../model/sheet";
import type { CellStyle } from "../../model/style";
import type { ComparisonOperator } from "../../model/validationStore";
import type { Workbook } from "../../model/workbook";
import { addCharts } from "./fullCharts";

const OPERATORS: readonly ComparisonOperator[] = [
  ...(["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan"] as const),
  ...(["GreaterThanOrEqualTo", "LessThanOrEqualTo"] as const),
];

/** A workbook with every kind of thing that the model knows. */
export function fullWorkbook(): Workbook {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  // A gap in the numbers of sheets and tables, as deleting leaves behind.
  book.sheets.add("gone").delete();
  const looks = book.sheets.add("It's all, looks");
  const rules = book.sheets.add("Rules & <marks>");
  addTables(sheet);
  addLooks(looks);
  addValidation(rules);
  addConditionalFormats(rules);
  addLayout(book.sheets.add("Layout"));
  book.names.add("Schools", "=T[School]", { comment: 'All "schools" & more', visible: false });
  book.names.add("Rate", "=0.25");
  book.names.add("Plain.name", "='It''s all, looks'!$A$1:$B$2");
  book.sheets.add("hidden").setVisibility("Hidden");
  book.sheets.add("very hidden").setVisibility("VeryHidden");
  addCharts(book.sheets.add("Charts"), looks);
  book.select(rules, area("C3:D4"), area("A1"));
  book.select(sheet, area("B2"));
  book.select(looks, area("B2:C3"));
  rules.protection.protect({ allowSort: true, allowEditObjects: true, selectionMode: "Unlocked" });
  looks.protection.protect({ allowFormatCells: true, selectionMode: "None" });
  book.protection.protect();
  return book;
}

function addTables(sheet: Sheet): void {
  const { tables } = sheet.workbook;
  put(sheet, "A1", [
    ["School", "Score", "Twice", "Odd ['#] name"],
    ["North", 80, null, 1],
    ["'007", "#N/A", null, 2],
    ["South", 0.1, null, 3],
    ["North", 0.30000000000000004, null, 4],
  ]);
  const table = tables.add(sheet, area("A1:D5"), {
    hasHeaders: true,
    name: "T",
    look: { style: "TableStyleLight1", showBandedRows: false, showBandedColumns: true },
  });
  put(sheet, "C2", [["=[@Score]*2+SUM([Score])"]]);
  put(sheet, "D2", [["=B2+T[[#Headers],[Score]]"]]);
  table.deleteColumn(table.addColumn(1, "gone").id);
  table.setShowTotals(true);
  put(sheet, "A6", [["Total", "=SUBTOTAL(109,[Score])", "=SUM([Twice])/2"]]);
  table.applyFilter("School", { texts: ["North", ""] });
  table.applyFilter("Score", { criterion1: ">=1", criterion2: "<90", operator: "And" });
  table.applyFilter("Twice", { end: "bottom", count: 50, isPercent: true });
  put(sheet, "H1", [["x"], [1], [2]]);
  tables.add(sheet, area("H1:H3"), { hasHeaders: true, name: "gone" }).delete();
  put(sheet, "H10", [
    ["y\nz", "b"],
    [1, null],
  ]);
  const bare = tables.add(sheet, area("H10:I11"), { hasHeaders: true, name: "Bare_2" });
  put(sheet, "I11", [["=MAXIFS(T[Score],T[School],[@b])"]]);
  bare.setLook({ style: "", showFilterButton: false, highlightFirstColumn: true });
  put(sheet, "L10", [
    ["only", 1],
    ["text", 2],
  ]);
  tables.add(sheet, area("L9:M11"), { hasHeaders: true, name: "NoHeader" }).setShowHeaders(false);
  put(sheet, "P1", [
    ["'=text", "'", " two  spaces ", "a\nb\tc\u0001\rd _x0041_ é 中 😀"],
    [true, false, "#DIV/0!", 1e300],
    [-0.000123456789012345, 45_000.123456789, '=TEXTJOIN(",",TRUE,P1:Q1)', null],
  ]);
  sheet.setNumberFormat(area("Q3"), "yyyy-mm-dd hh:mm");
}

function addLooks(sheet: Sheet): void {
  const styles: readonly CellStyle[] = [
    { bold: true, fontName: "Aptos", fontSize: 13.5, fontColor: "#102030" },
    { italic: true, underline: "Single", strikethrough: true, fillColor: "#FFEEDD" },
    { underline: "Double" },
    { underline: "SingleAccountant" },
    { underline: "DoubleAccountant" },
    ...(["Left", "Center", "Right", "Fill", "Justify"] as const).map((horizontalAlignment) => ({
      horizontalAlignment,
    })),
    { horizontalAlignment: "CenterAcrossSelection" },
    { horizontalAlignment: "Distributed", indentLevel: 3 },
    ...(["Top", "Center", "Bottom", "Justify", "Distributed"] as const).map(
      (verticalAlignment) => ({ verticalAlignment })
    ),
    { wrapText: true, shrinkToFit: true },
    { textOrientation: 45 },
    { textOrientation: -90 },
    { textOrientation: 180 },
    { locked: false },
    { formulaHidden: true },
    ...(["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double"] as const).map((style) => ({
      borderTop: { style },
      borderLeft: { style, color: "#00FF00" },
    })),
    { borderBottom: { style: "Continuous", weight: "Hairline" } },
    { borderRight: { style: "Continuous", weight: "Medium" } },
    { borderRight: { style: "Continuous", weight: "Thick" } },
    { borderRight: { style: "Dash", weight: "Medium", color: "#123456" } },
    { borderRight: { style: "DashDot", weight: "Medium" } },
    { borderRight: { style: "DashDotDot", weight: "Medium" } },
  ];
  styles.forEach((style, row) => {
    sheet.setStyle({ top: row, bottom: row, left: 0, right: 0 }, style);
    if (row % 2) sheet.setInput(row, 0, row);
  });
  const numberFormats = [
    ...["0.00", "@", "m/d/yyyy", "mm-dd-yy", "m/d/yy h:mm", "#,##0 ;(#,##0)", "[h]:mm", "yyyy"],
    ...[
      "#,##0 ;[Red](#,##0)",
      "#,##0.00;(#,##0.00)",
      "#,##0.00;[Red](#,##0.00)",
      "# ?/?",
      "mmm-yy",
    ],
    ...[
      '"a & b"0',
      "0.0%;-0.0%;;@",
      "h:mm AM/PM",
      "0.00E+00",
      "d-mmm",
      "[$-409]d mmmm yyyy",
      "0\\d",
      "mmss.0",
    ],
  ];
  numberFormats.forEach((format, row) => {
    sheet.setNumberFormat({ top: row, bottom: row, left: 1, right: 1 }, format);
    sheet.setInput(row, 1, 44_197.75);
  });
  sheet.setStyle(area("A:XFD"), { fontName: "Aptos" });
  sheet.setStyle(area("F:G"), { italic: true });
  sheet.setNumberFormat(area("G:G"), "0%");
  sheet.setStyle(area("60:61"), { wrapText: true });
  sheet.setRowsHidden(70, 71, true);
  sheet.setRowsHidden(1, 1, true);
  sheet.setColumnsHidden(3, 4, true);
  sheet.setColumnWidth(0, 1, 120);
  sheet.setColumnWidth(4, 4, 33.3);
  sheet.setColumnWidth(8, 8, 48);
  sheet.setRowHeight(4, 4, 30.75);
  sheet.setRowHeight(80, 80, 15);
  sheet.setView({
    frozenRows: 2,
    frozenColumns: 1,
    showGridlines: false,
    showHeadings: false,
    tabColor: "#12AB56",
  });
  sheet.merge(area("J1:K2"));
  sheet.merge(area("J5:L5"));
}

function addValidation(sheet: Sheet): void {
  const { validation } = sheet;
  validation.set(area("A1:A9"), { type: "list", source: 'Yes,No,"So, so"', inCellDropDown: true });
  validation.set(area("B1:B9"), { type: "list", source: "=Schools", inCellDropDown: false });
  validation.set(area("C1:C9"), { type: "custom", formula: '=AND(LEN(C1)<5,C1<>"<&>")' });
  OPERATORS.forEach((operator, index) => {
    const target = { top: index, bottom: index, left: 3, right: 3 };
    const isRange = operator.endsWith("etween");
    validation.set(target, {
      type: "decimal",
      operator,
      formula1: 0.25,
      ...(isRange ? { formula2: "=$A$1+1" } : {}),
    });
  });
  const bounds = { operator: "GreaterThan", formula1: "=DATE(2000,1,1)" } as const;
  validation.set(area("E1:E9"), { type: "date", ...bounds }, { ignoreBlanks: false });
  validation.set(area("F1"), { type: "date", operator: "LessThan", formula1: "1/15/2026" });
  validation.set(area("G1"), { type: "time", operator: "LessThan", formula1: 0.5 });
  validation.set(area("H1"), { type: "textLength", operator: "LessThan", formula1: "=$Z$1" });
  validation.set(
    area("I:I"),
    { type: "wholeNumber", operator: "EqualTo", formula1: 3 },
    {
      prompt: { title: 'A "title"', message: "Two\nlines & _x0041_", showPrompt: false },
      errorAlert: { title: "No", message: "Why <not>", style: "Warning", showAlert: true },
    }
  );
  validation.set(
    area("J1"),
    { type: "wholeNumber", operator: "EqualTo", formula1: 3 },
    { errorAlert: { title: "", message: "", style: "Information", showAlert: false } }
  );
  // Cut a hole, so that one rule has several areas.
  validation.clear(area("C4:C5"));
}

function addConditionalFormats(sheet: Sheet): void {
  const { conditionalFormats } = sheet;
  const format: CellStyle = { bold: true, fontColor: "#FF0000" };
  const target = area("M1:M9");
  for (const operator of OPERATORS) {
    conditionalFormats.add(target, {
      type: "cellValue",
      operator,
      formula1: "=$A$1",
      ...(operator.endsWith("etween") ? { formula2: "5" } : {}),
      format,
    });
  }
  conditionalFormats.add(target, {
    type: "cellValue",
    operator: "EqualTo",
    formula1: '="a ""b"""',
    format: { fillColor: "#00FF00", italic: false, underline: "Double", strikethrough: true },
  });
  for (const operator of ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const) {
    conditionalFormats.add(target, { type: "containsText", operator, text: 'x "&<', format }, true);
  }
  const border = { style: "Dash", color: "#0000FF" } as const;
  conditionalFormats.add(area("1:2"), {
    type: "custom",
    formula: '=AND(A1<>"",IFNA(B1,0)>1)',
    format: { borderTop: border, borderBottom: border, fillColor: "#ABCDEF" },
  });
  conditionalFormats.add(target, {
    type: "colorScale",
    points: [
      { type: "LowestValue", color: "#F4B8AE" },
      { type: "Percentile", formula: "50", color: "#FFF0C2" },
      { type: "HighestValue", color: "#B9DDB0" },
    ],
  });
  conditionalFormats.add(target, {
    type: "colorScale",
    points: [
      { type: "Formula", formula: "=$A$1*2", color: "#000000" },
      { type: "Percent", formula: "90", color: "#FFFFFF" },
    ],
  });
  conditionalFormats.add(target, {
    type: "dataBar",
    color: "#638EC6",
    minimum: { type: "Automatic" },
    maximum: { type: "Automatic" },
    showBarOnly: true,
  });
  conditionalFormats.add(target, {
    type: "dataBar",
    color: "#638EC6",
    minimum: { type: "Number", formula: "-1" },
    maximum: { type: "HighestValue" },
    showBarOnly: false,
  });
  for (const style of ["ThreeTrafficLights1", "ThreeStars"]) {
    conditionalFormats.add(target, {
      type: "iconSet",
      style,
      thresholds: [
        { type: "Percent", operator: "GreaterThanOrEqual", formula: "33" },
        { type: "Formula", operator: "GreaterThan", formula: "=$A$1" },
      ],
      reversed: style === "ThreeStars",
      showIconOnly: style !== "ThreeStars",
    });
  }
  conditionalFormats.clear(area("M4"));
}

function addLayout(sheet: Sheet): void {
  sheet.setView({
    horizontalPageBreaks: [5, 9],
    verticalPageBreaks: [2],
    frozenColumns: 2,
    pageLayout: {
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 3 },
      printArea: "A1:D20",
      printTitleRows: "1:2",
      printTitleColumns: "A:A",
      leftMargin: 36,
      topMargin: 40,
      headerMargin: 10.8,
      blackAndWhite: true,
      draftMode: true,
      centerHorizontally: true,
      centerVertically: true,
      printGridlines: true,
      printHeadings: true,
      printOrder: "OverThenDown",
      printComments: "EndSheet",
      printErrors: "NotAvailable",
      firstPageNumber: 4,
      headerState: "FirstOddAndEven",
      "OddPages.leftHeader": "A && B &P",
      "OddPages.rightFooter": "&D",
      "EvenPages.centerHeader": "even",
      "FirstPage.centerFooter": "first & last",
    },
  });
}
