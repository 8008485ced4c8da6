import { readFileSync, writeFileSync } from "node:fs";
import { Workbook } from "./workbench/model/workbook";
import { writeXlsx } from "./workbench/xlsx";
async function main() {
  const [, , json, out, ...keep] = process.argv;
  const wb = Workbook.fromJSON(JSON.parse(readFileSync(json!, "utf8")));
  writeFileSync(out!, await writeXlsx(wb));
}
void main();
