import type { Damage } from "../damagedFile";

const BOOK = "xl/workbook.xml";
const SHEET = "xl/worksheets/sheet1.xml";
const T = "xl/tables/table1.xml";
const BARE = "xl/tables/table3.xml";
const NO_HEADER = "xl/tables/table4.xml";

const name = (text: string): string => `<definedNames><definedName name="${text}">1</definedName>`;
const named = (text: string) => ({ part: BOOK, from: "<definedNames>", to: name(text) });

/** What names may not be. */
export const NAME_DAMAGES: readonly Damage[] = [
  [
    "two sheets of one name",
    { part: BOOK, from: 'name="Layout"', to: 'name="SHEET1"' },
    `${BOOK}: two sheets are called "SHEET1".`,
  ],
  [
    "two sheets of one number",
    { part: BOOK, from: 'sheetId="5"', to: 'sheetId="4"' },
    `${BOOK}: two sheets have the number 4.`,
  ],
  [
    "a sheet's name of 32 characters",
    { part: BOOK, from: 'name="Layout"', to: `name="${"x".repeat(32)}"` },
    `${BOOK}: no sheet may be called "${"x".repeat(32)}".`,
  ],
  [
    "a sheet's name with a bracket",
    { part: BOOK, from: 'name="Layout"', to: 'name="Lay[out"' },
    `${BOOK}: no sheet may be called "Lay[out".`,
  ],
  [
    "a sheet without a part",
    { part: BOOK, from: 'r:id="rId7"', to: 'r:id="rId1"' },
    `${BOOK}: a sheet has no part.`,
  ],
  [
    "no visible sheet",
    { part: BOOK, from: /(<sheet name="[^"]*" sheetId="\d")( r:id)/g, to: '$1 state="hidden"$2' },
    `${BOOK}: no sheet is visible.`,
  ],
  [
    "a hidden sheet in front",
    { part: BOOK, from: 'activeTab="1"', to: 'activeTab="4"' },
    `${BOOK}: the sheet in front is not visible.`,
  ],
  ["a name that a table has", named("t"), `${BOOK}: the name "t" is given twice.`],
  ["one name twice", named("RATE"), `${BOOK}: the name "Rate" is given twice.`],
  ["a name like a cell's", named("AB12"), `${BOOK}: "AB12" may not be a name.`],
  ["a name like a row's", named("R1C1"), `${BOOK}: "R1C1" may not be a name.`],
  ["a name with a blank", named("a b"), `${BOOK}: "a b" may not be a name.`],
  [
    "a name for nothing",
    { part: BOOK, from: ">0.25<", to: "><" },
    `${BOOK}: the name "Rate" stands for nothing.`,
  ],
  [
    "a name of a sheet that is missing",
    { part: BOOK, from: 'localSheetId="3"', to: 'localSheetId="9"' },
    `${BOOK}: the name "_xlnm.Print_Area" is of a sheet that is not there.`,
  ],
  [
    "a table with an illegal name",
    { part: T, from: 'name="T" displayName="T"', to: 'name="A 1" displayName="A 1"' },
    `${T}: "A 1" may not be a table.`,
  ],
  [
    "a table with two names",
    { part: T, from: 'name="T" displayName="T"', to: 'name="T" displayName="Other"' },
    `${T}: it has two names.`,
  ],
  [
    "two tables of one name",
    { part: BARE, from: /name="Bare_2" displayName="Bare_2"/, to: 'name="t" displayName="t"' },
    `${BOOK}: the name "t" is given twice.`,
  ],
];

/** What tables may not have. */
export const TABLE_DAMAGES: readonly Damage[] = [
  ["one id twice", { part: BARE, from: 'id="3"', to: 'id="1"' }, `${BARE}: the id 1 is taken.`],
  [
    "no area",
    { part: T, from: 'ref="A1:D6"', to: 'ref="somewhere"' },
    `${T}: "somewhere" is no area.`,
  ],
  [
    "no row for data",
    { part: BARE, from: 'ref="H10:I11"', to: 'ref="H10:I10"' },
    `${BARE}: it has no row for data.`,
  ],
  [
    "too few columns",
    { part: BARE, from: 'ref="H10:I11"', to: 'ref="H10:J11"' },
    `${BARE}: it has 2 columns on 3.`,
  ],
  [
    "one column's id twice",
    { part: BARE, from: 'tableColumn id="2"', to: 'tableColumn id="1"' },
    `${BARE}: the column id 1 is taken.`,
  ],
  [
    "one column's name twice",
    { part: NO_HEADER, from: "Column2", to: "COLUMN1" },
    `${NO_HEADER}: the column name "COLUMN1" is not its own.`,
  ],
  [
    "a header that is a number",
    { part: SHEET, from: /<c r="I10" t="s"><v>\d+<\/v>/, to: '<c r="I10"><v>7</v>' },
    `${BARE}: the header I10 is no text.`,
  ],
  [
    "a header that is not the column's name",
    { part: BARE, from: 'name="b"', to: 'name="B "' },
    `${BARE}: the header I10 is not the column's name "B ".`,
  ],
  [
    "a total that is not its label",
    { part: T, from: 'totalsRowLabel="Total"', to: 'totalsRowLabel="Sum"' },
    `${T}: the total A6 is not its label "Sum".`,
  ],
  [
    "a total without its formula",
    { part: SHEET, from: /<c r="B6"><f>.*?<\/f>/, to: '<c r="B6"><v>1</v>' },
    `${T}: the total B6 has no formula.`,
  ],
  [
    "a filter over the totals",
    { part: T, from: 'autoFilter ref="A1:D5"', to: 'autoFilter ref="A1:D6"' },
    `${T}: its filter does not cover header and data.`,
  ],
  [
    "a filter by a column that it does not have",
    { part: T, from: 'colId="2"', to: 'colId="4"' },
    `${T}: it filters by a column that it does not have.`,
  ],
  [
    "a filter without a header",
    { part: NO_HEADER, from: "<tableColumns", to: '<autoFilter ref="L10:M11"/><tableColumns' },
    `${NO_HEADER}: it has a filter without a header.`,
  ],
  [
    "cells of another table",
    { part: NO_HEADER, from: 'ref="L10:M11"', to: 'ref="I10:J11"' },
    `${SHEET}: two tables overlap.`,
  ],
  [
    "merged cells",
    {
      part: SHEET,
      from: "<pageMargins",
      to: '<mergeCells count="1"><mergeCell ref="D5:E5"/></mergeCells><pageMargins',
    },
    `${SHEET}: a table has merged cells.`,
  ],
  [
    "no entry in its sheet",
    { part: SHEET, from: /<tablePart r:id="rIdTable4"\/>/, to: "" },
    `${SHEET}: it lists 2 of 3 tables.`,
  ],
];
