import { CHART_PARTS } from "../chartParts";
import type { Damage } from "../damagedFile";

const TYPES = "[Content_Types].xml";
const SHEET = "xl/worksheets/sheet1.xml";
const RULES = "xl/worksheets/sheet3.xml";
const LAYOUT = "xl/worksheets/sheet4.xml";
const RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
const ORPHAN = "xl/worksheets/_rels/sheet99.xml.rels";
const TABLE = "xl/tables/table1.xml";
const CHART = "xl/charts/chart99.xml";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const override = (part: string): string => `<Override PartName="${part}" ContentType="a/b"/>`;

/** What may not be wrong with the parts of a file and with their elements. */
export const PACKAGE_DAMAGES: readonly Damage[] = [
  ["without content types", { part: TYPES }, `${TYPES}: it is missing.`],
  [
    "with a part of no content type",
    {
      part: TYPES,
      from: /<Default Extension="xml"[^>]*>|<Override PartName="\/xl\/styles[^>]*>/g,
      to: "",
    },
    "xl/styles.xml: it has no content type.",
  ],
  [
    "with a sheet that is called something else",
    { part: TYPES, from: "spreadsheetml.worksheet+", to: "spreadsheetml.chartsheet+" },
    `${SHEET}: a worksheet is not of type ${SPREADSHEET}.chartsheet+xml.`,
  ],
  [
    "with a chart that is called something else",
    [...CHART_PARTS, { part: TYPES, from: /(chart99\.xml".*?)drawingml\.chart\+/, to: "$1chart+" }],
    `${CHART}: a chart is not of type application/vnd.openxmlformats-officedocument.chart+xml.`,
  ],
  [
    "with the content type of a part that is missing",
    { part: TYPES, from: "</Types>", to: `${override("/xl/none.xml")}</Types>` },
    `${TYPES}: there is no part /xl/none.xml.`,
  ],
  [
    "with two content types of one part",
    { part: TYPES, from: "</Types>", to: `${override("/xl/styles.xml")}</Types>` },
    `${TYPES}: /xl/styles.xml is said twice.`,
  ],
  [
    "with a relationship that leads nowhere",
    { part: RELATIONS, from: "table1.xml", to: "table9.xml" },
    `${RELATIONS}: rIdTable1 leads to xl/tables/table9.xml, which is missing.`,
  ],
  [
    "with two relationships of one id",
    { part: RELATIONS, from: 'Id="rIdTable3"', to: 'Id="rIdTable1"' },
    `${RELATIONS}: the id "rIdTable1" is not its own.`,
  ],
  [
    "with a reference that has no relationship",
    { part: SHEET, from: "rIdTable1", to: "rIdTable2" },
    `${SHEET}: tablePart names the relationship "rIdTable2", which is missing.`,
  ],
  [
    "with a chart that has no relationship",
    [...CHART_PARTS, { part: "xl/drawings/_rels/drawing99.xml.rels" }],
    'xl/drawings/drawing99.xml: chart names the relationship "rId1", which is missing.',
  ],
  [
    "with a part that nothing leads to",
    { part: "xl/worksheets/sheet99.xml", to: "<worksheet/>" },
    "xl/worksheets/sheet99.xml: nothing leads to it.",
  ],
  [
    "with relationships of a part that is missing",
    { part: ORPHAN, to: "<Relationships/>" },
    `${ORPHAN}: there is no part xl/worksheets/sheet99.xml.`,
  ],
  [
    "with a part that is not well-formed",
    { part: ORPHAN, to: "<Relationships>" },
    `${ORPHAN}: no well-formed XML: 1:15: unclosed tag: Relationships`,
  ],
  [
    "with validation before conditional formats",
    {
      part: RULES,
      from: /(<conditionalFormatting .*<\/conditionalFormatting>)(<dataValidations.*<\/dataValidations>)/,
      to: "$2$1",
    },
    `${RULES}: in worksheet, conditionalFormatting stands behind dataValidations.`,
  ],
  [
    "with an element that sheets do not have",
    { part: LAYOUT, from: "<sheetData/>", to: "<sheetData/><surprise/>" },
    `${LAYOUT}: surprise is no child of worksheet.`,
  ],
  [
    "with a table's style before its columns",
    { part: TABLE, from: /(<tableColumns.*<\/tableColumns>)(<tableStyleInfo[^>]*>)/, to: "$2$1" },
    `${TABLE}: in table, tableColumns stands behind tableStyleInfo.`,
  ],
  [
    "with a font's name where fonts have none",
    { part: "xl/styles.xml", from: "<u/>", to: "<underline/>" },
    "xl/styles.xml: underline is no child of font.",
  ],
  [
    "with a border's edges in another order",
    { part: "xl/styles.xml", from: "<left/><right/>", to: "<right/><left/>" },
    "xl/styles.xml: in border, left stands behind right.",
  ],
  [
    "with a newer rule's area before the rule",
    { part: RULES, from: /(<x14:cfRule.*?<\/x14:cfRule>)(<xm:sqref>.*?<\/xm:sqref>)/, to: "$2$1" },
    `${RULES}: in conditionalFormatting, cfRule stands behind sqref.`,
  ],
  [
    "with the axes of a chart's bars before the series",
    [...CHART_PARTS, { part: CHART, from: /(<c:ser>.*<\/c:ser>)(<c:axId val="1"\/>)/, to: "$2$1" }],
    `${CHART}: in barChart, ser stands behind axId.`,
  ],
];
