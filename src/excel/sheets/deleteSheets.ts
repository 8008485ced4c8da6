import type { Outcome, SheetRemoval, WorkMark } from "../../workbook/port";
import { Marking } from "../marking";
import type { ExcelSession } from "../session/withExcel";
import { deleteToTheEnd } from "./deleteToTheEnd";

/** Whether no other sheet can be seen; Excel keeps one in any case. */
function leavesNone(
  { items }: Excel.WorksheetCollection,
  { sheets }: Pick<SheetRemoval, "sheets">
): boolean {
  const going = new Set(sheets.map(({ id }) => id));
  return items.every(({ id, visibility }) => visibility !== "Visible" || going.has(id));
}

/**
 * Deletes sheets by their ids, then the defined names that led to them: should Excel stop half way, the sheets that are
 * left still have theirs. What is gone already is no trouble.
 *
 * Syncs: 2; 2 more when Excel stops half way, for what is deleted cannot be put back, only completed.
 */
export function deleteSheets(
  session: ExcelSession,
  removal: SheetRemoval,
  mark?: WorkMark
): Promise<Outcome<void>> {
  const marking = new Marking(mark);
  return deleteToTheEnd(session, marking, "write", async (context) => {
    const { workbook } = context;
    const { worksheets, names } = workbook;
    const found = removal.sheets.map(({ id }) => worksheets.getItemOrNullObject(id));
    const named = removal.definedNames.map((name) => names.getItemOrNullObject(name));
    [...found, ...named].forEach((object) => object.load("name"));
    worksheets.load("items/id, items/visibility");
    marking.look(workbook);
    await context.sync();

    marking.begin(workbook);
    // An earlier attempt may have added it.
    if (removal.addsBlank && leavesNone(worksheets, removal)) {
      worksheets.add();
    }
    [...found, ...named]
      .filter((object) => !object.isNullObject)
      .forEach((object) => object.delete());
    marking.end(workbook);
    await context.sync();
  });
}
