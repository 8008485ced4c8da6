import type { TableChange, WritePlan } from "../../../src/workbook/port";
import { SCHOOLS } from "./plans";
import { tableIn, trouble, value, type ExcelSetup } from "./excelSetup";

/** Changes to the table of schools. */
export const change = (changes: Partial<TableChange>): WritePlan => ({
  tables: [
    {
      table: "tblSchool",
      expectRows: 3,
      cells: [],
      appendHeaders: [],
      append: [],
      deleteRows: [],
      ...changes,
    },
  ],
  cells: [],
  valueCopies: [],
});

/** A port, with the sheet of schools inserted. */
export async function withSchools(excel: ExcelSetup) {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  return port;
}

export async function schools(port: ReturnType<ExcelSetup["port"]>) {
  return tableIn(value(await port.read()), "tblSchool").values;
}

/** Writes in vain: the trouble is of this kind and about this, and the workbook stays as it is. */
export async function expectUnchanged(
  excel: ExcelSetup,
  plan: WritePlan,
  kind: string,
  subject: string
) {
  const port = excel.port();
  const before = await excel.everything();
  const outcome = trouble(await port.write(plan));
  expect({ kind: outcome.kind, subject: outcome.subject }).toEqual({ kind, subject });
  expect(await excel.everything()).toEqual(before);
}
