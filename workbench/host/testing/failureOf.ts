import type { OfficeClient } from "../../../test/harness/officeClient";

type Statement = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

/** Runs statements on Sheet1 in one batch; what they return stands for nothing. */
export async function run(client: OfficeClient, statement: Statement): Promise<void> {
  await client.Excel.run(async (context) => {
    statement(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
}

/** How a batch fails, as "Code at Class.member"; throws when it does not. */
export async function failureOf(client: OfficeClient, statement: Statement): Promise<string> {
  try {
    await run(client, statement);
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return `${code} at ${debugInfo?.errorLocation ?? "no place"}`;
  }
  throw new Error("Nothing failed");
}
