/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { readFileSync } from "node:fs";
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { validateInput } from "../model/validation";
import type { Sheet } from "../model/sheet";
import { axisOf } from "./geometry";
import { findPlace } from "./goTo";
import { SheetFaces } from "./sheetFaces";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(() => client.reset());
afterEach(() => client.expectNoRefusals());

/** What a person at the grid can see of the first sheet, or notices when typing into B2. */
function picture(sheet: Sheet): string {
  const faces = new SheetFaces(sheet, (text) => text.length * 7, 0);
  const columns = axisOf(sheet.columns, 5, (column) => sheet.columns.isHidden(column));
  const cells = sheet.readArea({ top: 0, left: 0, bottom: 4, right: 4 }, (row, column) => ({
    face: faces.face(row, column),
    lines: faces.lines(row, column, columns),
    shown: faces.shownText(row, column, columns.size(column)),
    height: sheet.rows.size(row),
    width: columns.size(column),
    hasButton: faces.filterButton(row, column) !== undefined,
  }));
  const typed = ["", "x", 5].map((input) => validateInput(sheet.workbook, sheet.id, 1, 1, input));
  return JSON.stringify({
    cells,
    typed,
    prompt: sheet.validation.at(1, 1)?.prompt,
    named: ["Total", "Goods", "Wares"].map((name) => findPlace(sheet.workbook, sheet, name)?.area),
    tab: sheet.view.tabColor,
    isShown: sheet.visibility,
  });
}

/** How the test gets hold of what it sets; the sheet has a table Goods in A1:B3, a rule for B2 and a name Total. */
interface Stage {
  readonly sheet: Excel.Worksheet;
  readonly cell: Excel.Range;
  readonly table: Excel.Table;
}

type Effect = (stage: Stage) => unknown;

function numbersBelow(limit: number): Excel.DataValidationRule {
  return { wholeNumber: { operator: "LessThan", formula1: limit } };
}

function custom({ cell }: Stage): Excel.CustomConditionalFormat {
  const { custom: format } = cell.conditionalFormats.add("Custom");
  format.rule.formula = "=TRUE";
  return format;
}

/** For each property that the add-in sets, a change that someone at the grid would notice. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  "ColorScaleConditionalFormat.criteria": ({ cell }) =>
    (cell.conditionalFormats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "Number", formula: "0", color: "#123456" },
      maximum: { type: "Number", formula: "9", color: "#654321" },
    }),
  // Without its formula a new rule holds nowhere.
  "ConditionalFormatRule.formula": (stage) => (custom(stage).format.fill.color = "#123456"),
  "ConditionalRangeFill.color": (stage) => (custom(stage).format.fill.color = "#123456"),
  "ConditionalRangeFont.color": (stage) => (custom(stage).format.font.color = "#123456"),
  "DataValidation.errorAlert": ({ cell }) =>
    (cell.dataValidation.errorAlert = {
      title: "T",
      message: "M",
      style: "Warning",
      showAlert: true,
    }),
  "DataValidation.ignoreBlanks": ({ cell }) => (cell.dataValidation.ignoreBlanks = false),
  "DataValidation.prompt": ({ cell }) =>
    (cell.dataValidation.prompt = { title: "T", message: "M", showPrompt: true }),
  "DataValidation.rule": ({ cell }) => (cell.dataValidation.rule = numbersBelow(9)),
  "NamedItem.formula": ({ sheet }) =>
    (sheet.context.workbook.names.getItem("Total").formula = "=Sheet1!$C$1"),
  "Range.formulas": ({ cell }) => (cell.formulas = [["=1+1"]]),
  "Range.numberFormat": ({ cell }) => (cell.numberFormat = [["0.00"]]),
  "Range.values": ({ cell }) => (cell.values = [["word"]]),
  "RangeFill.color": ({ cell }) => (cell.format.fill.color = "#123456"),
  "RangeFont.bold": ({ cell }) => (cell.format.font.bold = true),
  "RangeFont.color": ({ cell }) => (cell.format.font.color = "#123456"),
  "RangeFont.italic": ({ cell }) => (cell.format.font.italic = true),
  "RangeFont.size": ({ cell }) => (cell.format.font.size = 20),
  "RangeFormat.columnWidth": ({ cell }) => (cell.format.columnWidth = 99),
  "RangeFormat.horizontalAlignment": ({ cell }) => (cell.format.horizontalAlignment = "Center"),
  "RangeFormat.rowHeight": ({ cell }) => (cell.format.rowHeight = 44),
  "RangeFormat.textOrientation": ({ cell }) => (cell.format.textOrientation = 90),
  "RangeFormat.verticalAlignment": ({ cell }) => (cell.format.verticalAlignment = "Top"),
  "RangeFormat.wrapText": ({ cell }) => (cell.format.wrapText = true),
  "Table.name": ({ table }) => (table.name = "Wares"),
  "Table.showFilterButton": ({ table }) => (table.showFilterButton = false),
  "Table.showTotals": ({ table }) => (table.showTotals = true),
  "Table.style": ({ table }) => (table.style = "TableStyleLight1"),
  "TableColumn.name": ({ table }) => (table.columns.getItemAt(0).name = "Fruit"),
  "Worksheet.tabColor": ({ sheet }) => (sheet.tabColor = "#123456"),
  "Worksheet.visibility": ({ sheet }) => {
    sheet.context.workbook.worksheets.add("Another");
    sheet.visibility = "Hidden";
  },
};

/** Properties that are only kept: declared so by their types, and named in docs/host-usage.md. */
const WITHOUT_EFFECT: Readonly<Record<string, Effect>> = {
  "PageLayout.orientation": ({ sheet }) => (sheet.pageLayout.orientation = "Landscape"),
  "PageLayout.zoom": ({ sheet }) => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 }),
};

/** The grid before and after. */
async function look(effect: Effect): Promise<[before: string, after: string]> {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Item", "Number"],
      ["Apple", 7],
      ["Pear", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "Goods";
    sheet.getRange("B2").dataValidation.rule = numbersBelow(3);
    context.workbook.names.add("Total", "=Sheet1!$B$2");
    await context.sync();
  });
  const before = picture(client.workbook.sheets.active);
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    effect({ sheet, cell: sheet.getRange("B2"), table: sheet.tables.getItem("Goods") });
    await context.sync();
  });
  return [before, picture(client.workbook.sheets.active)];
}

test.each(Object.entries(EFFECTS))("someone at the grid notices %s", async (_, effect) => {
  const [before, after] = await look(effect);
  expect(after).not.toBe(before);
});

test.each(Object.entries(WITHOUT_EFFECT))("nobody at the grid notices %s", async (_, effect) => {
  const [before, after] = await look(effect);
  expect(after).toBe(before);
});

test("all properties that the add-in sets are looked at here", () => {
  const page = readFileSync("docs/host-usage.md", "utf8");
  const rows = [...page.matchAll(/^\| `([\w.]+)` +\| ([\w, ]+?) +\|/gm)];
  // All that can be set of charts is looked at in charts/chartEffects.test.ts.
  const set = rows
    .filter(([, member = "", use]) => use?.includes("set") && !/^(Chart|Shape)/.test(member))
    .map(([, member]) => member);
  const [, idle = ""] = page.split("## Without effect in the simulation");
  const noticed = set.filter((member) => !idle.includes(`\`${member}\``));
  expect(Object.keys(EFFECTS)).toEqual(noticed);
  expect(Object.keys(WITHOUT_EFFECT)).toEqual(set.filter((member) => !noticed.includes(member)));
});
