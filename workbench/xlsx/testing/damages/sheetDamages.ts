import type { Damage } from "../damagedFile";

const SHEET = "xl/worksheets/sheet1.xml";
const LOOKS = "xl/worksheets/sheet2.xml";
const RULES = "xl/worksheets/sheet3.xml";
const STYLES = "xl/styles.xml";

const LONG = "x".repeat(256);

/** What rows and cells may not have. */
export const CELL_DAMAGES: readonly Damage[] = [
  [
    "a row out of order",
    { part: SHEET, from: '<row r="3"', to: '<row r="2"' },
    `${SHEET}: row 2 is not in order.`,
  ],
  [
    "a cell out of order",
    { part: SHEET, from: 'r="B2"', to: 'r="A2"' },
    `${SHEET}: cell A2 is not in order.`,
  ],
  [
    "a cell of another row",
    { part: SHEET, from: 'r="B2"', to: 'r="B3"' },
    `${SHEET}: cell B3 is not in order.`,
  ],
  [
    "columns that overlap",
    { part: LOOKS, from: '<col min="3"', to: '<col min="2"' },
    `${LOOKS}: columns 2 to 3 are not in order.`,
  ],
  [
    "a value beside a formula",
    { part: SHEET, from: "</f></c>", to: "</f><v>1</v></c>" },
    `${SHEET}: cell C2 has a value beside its formula.`,
  ],
  [
    "a text that is missing",
    { part: SHEET, from: '<c r="A1" t="s"><v>0</v>', to: '<c r="A1" t="s"><v>999</v>' },
    `${SHEET}: cell A1 has a text that is missing.`,
  ],
  [
    "an unknown type",
    { part: SHEET, from: '<c r="A1" t="s">', to: '<c r="A1" t="x">' },
    `${SHEET}: cell A1 has the unknown type "x".`,
  ],
  [
    "a format that is missing",
    { part: SHEET, from: '<c r="A1"', to: '<c r="A1" s="999"' },
    `${SHEET}: cell A1 has a format that is missing.`,
  ],
  [
    "a row's format that is missing",
    { part: SHEET, from: '<row r="1"', to: '<row r="1" s="999"' },
    `${SHEET}: row 1 has a format that is missing.`,
  ],
  [
    "a column's format that is missing",
    { part: LOOKS, from: 'style="4"', to: 'style="999"' },
    `${LOOKS}: column 6 has a format that is missing.`,
  ],
  [
    "a text that is too long",
    { part: "xl/sharedStrings.xml", from: ">School<", to: `>${"x".repeat(32_768)}<` },
    "The text 0 is longer than a cell holds.",
  ],
  [
    "a text of its own that is too long",
    {
      part: SHEET,
      from: '<c r="A1" t="s"><v>0</v>',
      to: `<c r="A1" t="inlineStr"><is><t>${"x".repeat(32_768)}</t></is>`,
    },
    `${SHEET}: the text of cell A1 is longer than a cell holds.`,
  ],
];

/** What formats may not have. */
export const FORMAT_DAMAGES: readonly Damage[] = [
  ...(["fontId", "fillId", "borderId", "xfId"] as const).map((id): Damage => [
    `a ${id} that is missing`,
    { part: STYLES, from: new RegExp(`(<cellXfs.*?) ${id}="\\d+"`), to: `$1 ${id}="99"` },
    `${STYLES}: format 0 has the ${id} 99, which is missing.`,
  ]),
  [
    "a number format that is missing",
    { part: STYLES, from: /(<cellXfs.*?) numFmtId="\d+"/, to: '$1 numFmtId="999"' },
    `${STYLES}: format 0 has the numFmtId 999, which is missing.`,
  ],
  [
    "a wrong count",
    { part: STYLES, from: /<fills count="\d+"/, to: '<fills count="99"' },
    `${STYLES}: fills says 99 and has 3.`,
  ],
  [
    "one number for two number formats",
    { part: STYLES, from: 'numFmtId="165" formatCode', to: 'numFmtId="164" formatCode' },
    `${STYLES}: two number formats have one number.`,
  ],
  [
    "one priority twice",
    { part: RULES, from: 'priority="20"', to: 'priority="19"' },
    `${RULES}: the priority 19 is not of one rule.`,
  ],
  [
    "the priority of a newer one",
    { part: RULES, from: 'priority="20"', to: 'priority="1"' },
    `${RULES}: the priority 1 is not of one rule.`,
  ],
  [
    "no priority",
    { part: RULES, from: ' priority="20"', to: "" },
    `${RULES}: the priority undefined is not of one rule.`,
  ],
  [
    "a conditional look that is missing",
    { part: RULES, from: 'dxfId="2"', to: 'dxfId="3"' },
    `${RULES}: a conditional format has the look 3, which is missing.`,
  ],
  [
    "two formulas for one",
    { part: RULES, from: "<formula>AND", to: "<formula>1</formula><formula>AND" },
    `${RULES}: a conditional format by formula has not one formula.`,
  ],
  [
    "only the older half",
    { part: RULES, from: 'id="{00000000-0000-4000-8000-000000000002}"', to: 'id="{0}"' },
    `${RULES}: a conditional format misses its half {00000000-0000-4000-8000-000000000002}.`,
  ],
  [
    "one id for two newer rules",
    {
      part: RULES,
      from: 'id="{00000000-0000-4000-8000-000000000002}"',
      to: 'id="{00000000-0000-4000-8000-000000000003}"',
    },
    `${RULES}: two newer rules have one id.`,
  ],
];

/** What a validation rule may not do. */
export const VALIDATION_DAMAGES: readonly Damage[] = [
  [
    "covers a cell of another rule",
    { part: RULES, from: 'sqref="B1:B9"', to: 'sqref="A9:B9"' },
    `${RULES}: two validation rules overlap.`,
  ],
  [
    "covers a cell twice",
    { part: RULES, from: 'sqref="C1:C3 C6:C9"', to: 'sqref="C1:C6 C6:C9"' },
    `${RULES}: two validation rules overlap.`,
  ],
  [
    "is for no area",
    { part: RULES, from: 'sqref="B1:B9"', to: 'sqref="B1:B9 here"' },
    `${RULES}: the rule of B1:B9 here is for no area.`,
  ],
  [
    "is counted wrongly",
    { part: RULES, from: '<dataValidations count="17"', to: '<dataValidations count="16"' },
    `${RULES}: it says 16 validation rules, not 17.`,
  ],
  ...(
    [
      ["promptTitle", 32],
      ["prompt", 255],
      ["errorTitle", 32],
      ["error", 224],
    ] as const
  ).map(([name, limit]): Damage => [
    `has one character too many in ${name}`,
    {
      part: RULES,
      from: new RegExp(` ${name}="[^"]*"`),
      to: ` ${name}="${"x".repeat(limit + 1)}"`,
    },
    `${RULES}: the rule of I1:I1048576 has ${limit + 1} characters in ${name}, not ${limit}.`,
  ]),
  [
    "lacks its second formula",
    { part: RULES, from: /<formula2>.*?<\/formula2>/, to: "" },
    `${RULES}: the rule of D1 has not the formulas that it needs.`,
  ],
  [
    "lacks its list",
    { part: RULES, from: "<formula1>Schools</formula1>", to: "" },
    `${RULES}: the rule of B1:B9 has not the formulas that it needs.`,
  ],
  [
    "lists too much",
    { part: RULES, from: "<formula1>Schools<", to: `<formula1>"${LONG}"<` },
    `${RULES}: the rule of B1:B9 lists more than 255 characters.`,
  ],
  [
    "separates by semicolons",
    { part: RULES, from: "<formula1>Schools<", to: '<formula1>"Yes;No"<' },
    `${RULES}: the rule of B1:B9 separates by semicolons.`,
  ],
];
