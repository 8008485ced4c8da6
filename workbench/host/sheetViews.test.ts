/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(() => {
  client.reset();
});
afterEach(() => client.expectNoRefusals());

test("panes are frozen at rows, columns or both, and thawed", async () => {
  await client.Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
    const places: string[] = [];
    const freezes = [
      () => freezePanes.freezeRows(2),
      () => freezePanes.freezeColumns(1),
      () => freezePanes.freezeAt("A1:B3"),
    ];
    for (const freeze of freezes) {
      freeze();
      const place = freezePanes.getLocationOrNullObject();
      place.load("address");
      await context.sync();
      places.push(place.address);
    }
    expect(places).toEqual(["Sheet1!1:2", "Sheet1!A:A", "Sheet1!A1:B3"]);
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    none.load("address");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("the page is set up", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea("A1:F40");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.setPrintMargins("Centimeters", { top: 1.27 });
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
    sheet.horizontalPageBreaks.add("A11");
    sheet.horizontalPageBreaks.add("A5");
    sheet.verticalPageBreaks.add("D1");
    const titles = pageLayout.getPrintTitleRows();
    titles.load("address");
    const columns = pageLayout.getPrintTitleColumnsOrNullObject();
    columns.load("address");
    const area = pageLayout.getPrintArea();
    area.load("address");
    pageLayout.load();
    pageLayout.headersFooters.defaultForAllPages.load("centerFooter,leftHeader");
    sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect(pageLayout).toMatchObject({ orientation: "Landscape", printGridlines: false });
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
    expect(pageLayout.topMargin).toBeCloseTo(36);
    expect(titles.address).toBe("Sheet1!1:3");
    expect(columns.isNullObject).toBe(true);
    expect(area.address).toBe("Sheet1!A1:F40");
    expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("Page &P of &N");
    expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([4, 10]);
    sheet.horizontalPageBreaks.items[0]?.delete();
    sheet.verticalPageBreaks.removePageBreaks();
    await context.sync();
  });
  const { view } = client.workbook.sheets.active;
  expect([view.horizontalPageBreaks, view.verticalPageBreaks]).toEqual([[10], []]);
});

test("the application calculates, and says how dates and numbers look", async () => {
  await client.Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculationMode = "Manual";
    application.calculate("Full");
    application.load();
    application.cultureInfo.load("name");
    application.cultureInfo.numberFormat.load();
    application.cultureInfo.datetimeFormat.load();
    await context.sync();
    expect(application.calculationMode).toBe("Manual");
    expect(application.decimalSeparator).toBe(".");
    expect(application.cultureInfo.name).toBe("en-US");
    expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe("m/d/yyyy");
  });
});
