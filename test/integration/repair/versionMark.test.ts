import { readFileSync } from "node:fs";
import { Workbook } from "../../../workbench/model/workbook";
import { readXlsx, writeXlsx } from "../../../workbench/xlsx";

test("the mark of a version is kept in .xlsx files", async () => {
  const saved = readFileSync("samples/sunshine.workbook.json", "utf8");
  const workbook = Workbook.fromJSON(JSON.parse(saved) as Parameters<typeof Workbook.fromJSON>[0]);
  const read = await readXlsx(await writeXlsx(workbook));
  if (!("workbook" in read)) throw new Error("The file was not read");
  expect(read.workbook.names.get("ver_tblPDSA")?.formula).toBe('="2"');
});
