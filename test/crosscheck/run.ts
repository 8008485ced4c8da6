import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "../../workbench/xlsx";
import { Checks } from "../e2e/suite/checks";
import { checkWorkbook, ownResults } from "./compare/checkWorkbook";
import { checkControls, controlWorkbook } from "./controls";
import { askLibreOffice } from "./office/libreOffice";
import { askOpenpyxl } from "./office/openpyxl";
import { triedWorkbooks } from "./workbooks/workbooks";

const FOLDER = path.resolve(__dirname, "../../out/crosscheck");

/**
 * Writes workbooks as .xlsx files, has LibreOffice work them out anew and openpyxl read them, and compares what these
 * two found with the workbench and the analysis. Arguments choose workbooks by how their names begin.
 */
async function main(): Promise<number> {
  const wanted = process.argv.slice(2);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const tried = triedWorkbooks(FOLDER)
    .filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)))
    .map(({ name, make, laidOut }) => ({ name, workbook: make(), laidOut }));
  if (tried.length === 0) throw new Error(`No workbook is called ${wanted.join(" or ")}.`);
  const control = controlWorkbook();
  const files: string[] = [];
  for (const { name, workbook } of [...tried, { name: "controls", workbook: control }]) {
    const file = path.join(FOLDER, `${name}.xlsx`);
    writeFileSync(file, await writeXlsx(workbook));
    files.push(file);
  }
  const asking = askLibreOffice(
    files.map((file) => ({ file, pages: null })),
    FOLDER
  );
  // Meanwhile, since LibreOffice is the slowest of all.
  const pyxl = askOpenpyxl(files);
  const own = tried.map(({ workbook }) => ownResults(workbook));
  const { answers, complaints } = await asking;
  const checks = new Checks();
  checks.none("LibreOffice opens every file without complaint", complaints);
  tried.forEach((each, at) => checkWorkbook(each, own[at]!, answers[at]!, pyxl[at]!, checks));
  checkControls(control, answers.at(-1)!, checks);
  for (const { sentence, problem } of checks.results)
    console.log(problem === null ? `ok ${sentence}` : `not ok ${sentence}: ${problem}`);
  console.log(
    `crosscheck: ${checks.results.length - checks.failed} passed, ${checks.failed} failed`
  );
  return checks.failed === 0 ? 0 : 1;
}

process.once("SIGINT", () => process.exit(130));
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    console.log("crosscheck: 0 passed, 1 failed");
    process.exit(1);
  }
);
