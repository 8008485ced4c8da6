import type { OfficeClient } from "../../../test/harness/officeClient";

/** Runs a batch on Sheet1 and syncs at its end. */
export async function onSheet(
  client: OfficeClient,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void
): Promise<void> {
  await client.Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
}
