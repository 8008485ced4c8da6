/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { Workbook } from "../model/workbook";

let client: OfficeClient;
beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(() => client.reset());
afterEach(() => client.expectNoRefusals());

test("comments are added, read and counted sheet by sheet, and saved with it", async () => {
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const [sheet, other] = [worksheets.getItem("Sheet1"), worksheets.add("Other")];
    sheet.comments.add("B2", "Why?");
    sheet.comments.add(sheet.getRange("C3"), "Because.");
    sheet.comments.load("items/content");
    const counts = [sheet.comments.getCount(), other.comments.getCount()];
    await context.sync();
    expect(sheet.comments.items.map(({ content }) => content)).toEqual(["Why?", "Because."]);
    expect(counts.map(({ value }) => value)).toEqual([2, 0]);
  });
  client.reset(Workbook.fromJSON(client.workbook.toJSON()));
  await client.Excel.run(async (context) => {
    const count = context.workbook.worksheets.getItem("Sheet1").comments.getCount();
    await context.sync();
    expect(count.value).toBe(2);
  });
});
