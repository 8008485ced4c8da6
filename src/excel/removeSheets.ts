import type { Outcome } from "../workbook/port";
import type { WorkbookMemory } from "./workbookMemory";
import type { ExcelSession } from "./withExcel";

/**
 * Removes sheets, and defined names that this client has added. A sheet that this client has added is found by its
 * id, so that one renamed meanwhile goes and another that took its name stays. What is gone already is no trouble.
 *
 * Syncs: 2.
 */
export async function removeSheets(
  session: ExcelSession,
  memory: WorkbookMemory,
  sheets: readonly string[],
  definedNames: readonly string[]
): Promise<Outcome<void>> {
  const names = definedNames.filter((name) => memory.hasAddedName(name));
  const outcome = await session.write(async (context) => {
    const { workbook } = context;
    const found = [
      ...sheets.map((sheet) =>
        workbook.worksheets.getItemOrNullObject(memory.addedSheet(sheet) ?? sheet)
      ),
      ...names.map((name) => workbook.names.getItemOrNullObject(name)),
    ];
    found.forEach((object) => object.load("name"));
    await context.sync();

    found.filter((object) => !object.isNullObject).forEach((object) => object.delete());
    await context.sync();
  });
  if (outcome.ok) {
    memory.forgetAdded(sheets, names);
  }
  return outcome;
}
