import type { Outcome, SheetRemoval } from "../../workbook/port";
import { mayHaveChanged } from "../session/trouble";
import type { ExcelSession } from "../session/withExcel";

/**
 * Deletes sheets by their ids, then the defined names that led to them: should Excel stop half way, the sheets that are
 * left still have theirs. Excel keeps no way back. A blank sheet that was added first stays in any case.
 *
 * Syncs: 2; 1 more when Excel stops half way, to tell which sheets are left.
 */
export async function deleteSheets(
  session: ExcelSession,
  { sheets, definedNames, addsBlank }: SheetRemoval
): Promise<Outcome<void>> {
  const deleted = await session.write(async (context) => {
    const { worksheets, names } = context.workbook;
    const found = sheets.map(({ id }) => worksheets.getItemOrNullObject(id));
    const named = definedNames.map((name) => names.getItemOrNullObject(name));
    [...found, ...named].forEach((object) => object.load("name"));
    await context.sync();

    if (addsBlank) {
      worksheets.add();
    }
    [...found, ...named]
      .filter((object) => !object.isNullObject)
      .forEach((object) => object.delete());
    await context.sync();
  });
  if (deleted.ok || !mayHaveChanged(deleted.trouble)) {
    return deleted;
  }
  const looked = await session.read(async (context) => {
    const found = sheets.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
    found.forEach((sheet) => sheet.load("name"));
    await context.sync();
    return found.filter((sheet) => !sheet.isNullObject).map(({ name }) => name);
  });
  if (!looked.ok || looked.value.length === sheets.length) {
    return deleted;
  }
  // Names that lead nowhere are all that may be left then; an insertion replaces them.
  return looked.value.length === 0
    ? { ok: true, value: undefined }
    : { ok: false, trouble: { ...deleted.trouble, left: looked.value } };
}
