import { CHART_PARTS } from "../chartParts";
import type { Damage } from "../damagedFile";

const BOOK = "xl/workbook.xml";
const SHEET = "xl/worksheets/sheet1.xml";
const RULES = "xl/worksheets/sheet3.xml";
const BARE = "xl/tables/table3.xml";
const CHART = "xl/charts/chart99.xml";

const formula = (text: string) => ({ part: SHEET, from: /<f>B2\+.*?<\/f>/, to: `<f>${text}</f>` });

/** What formulas may not do. */
export const FORMULA_DAMAGES: readonly Damage[] = [
  [
    "begin with an equals sign",
    formula("=1"),
    `${SHEET}: cell D2 "=1" begins with an equals sign.`,
  ],
  [
    "say @ in a table's brackets",
    formula("T[@Score]"),
    `${SHEET}: cell D2 "T[@Score]" has an @ in place of [#This Row].`,
  ],
  [
    "do not name their own table",
    formula("SUM([Score])"),
    `${SHEET}: cell D2 "SUM([Score])" has a bracket without a table before it.`,
  ],
  [
    "have another workbook before them",
    formula("[1]Sheet1!A1"),
    `${SHEET}: cell D2 "[1]Sheet1!A1" has a bracket without a table before it.`,
  ],
  [
    "have a newer function without its prefix",
    formula("IFNA(B2,1)"),
    `${SHEET}: cell D2 "IFNA(B2,1)" has IFNA without _xlfn.`,
  ],
  [
    "have a newer function without its second prefix",
    formula("_xlfn.SORT(B2)"),
    `${SHEET}: cell D2 "_xlfn.SORT(B2)" has _xlfn.SORT without _xlfn._xlws.`,
  ],
  [
    "have an older function with a prefix",
    formula("_xlfn.SUM(B2)"),
    `${SHEET}: cell D2 "_xlfn.SUM(B2)" has _xlfn.SUM with a prefix.`,
  ],
  [
    "name a sheet that is missing",
    formula("'No such'!A1+None!A1"),
    `${SHEET}: cell D2 "'No such'!A1+None!A1" names the sheet "None", which is missing.`,
  ],
  ["are not closed", formula("SUM(B2"), `${SHEET}: cell D2 "SUM(B2" is not closed.`],
  ["have an open text", formula('"B2'), `${SHEET}: cell D2 ""B2" is not closed.`],
  ["have an open bracket", formula("T[Score"), `${SHEET}: cell D2 "T[Score" is not closed.`],
  [
    "are too long",
    formula(`1${"+1".repeat(4_096)}`),
    `${SHEET}: cell D2 "1${"+1".repeat(29)}+…" is empty or too long.`,
  ],
  [
    "of names have them so",
    { part: BOOK, from: ">0.25<", to: ">XLOOKUP(1,1,1)<" },
    `${BOOK}: definedName Rate "XLOOKUP(1,1,1)" has XLOOKUP without _xlfn.`,
  ],
  [
    "of columns have them so",
    { part: BARE, from: /<calculatedColumnFormula>_xlfn\./, to: "<calculatedColumnFormula>" },
    `${BARE}: calculatedColumnFormula "MAXIFS(T[Score],T[School],Bare_2[[#This Row],[b]])" has MAXIFS without _xlfn.`,
  ],
  [
    "of conditional formats have them so",
    { part: RULES, from: "_xlfn.IFNA", to: "IFNA" },
    `${RULES}: formula "AND(A1<>"",IFNA(B1,0)>1)" has IFNA without _xlfn.`,
  ],
  [
    "of bounds have them so",
    { part: RULES, from: 'val="$A$1*2"', to: 'val="=1"' },
    `${RULES}: the bound "=1" begins with an equals sign.`,
  ],
  [
    "of validation have them so",
    { part: RULES, from: "DATE(2000,1,1)", to: "DAYS(1,1)" },
    `${RULES}: formula1 "DAYS(1,1)" has DAYS without _xlfn.`,
  ],
  [
    "of charts name a sheet that is missing",
    [...CHART_PARTS, { part: CHART, from: "Sheet1!$B$2", to: "Gone!$B$2" }],
    `${CHART}: f "Gone!$B$2:$B$5" names the sheet "Gone", which is missing.`,
  ],
];
