/**
 * Draws what sheets look like in print: npm run pages -- [--gray] FILE..., each an .xlsx file or one of
 * samples/*.workbook.json. LibreOffice lays them out; out/pages/<file> gets a PDF for each sheet and a PNG for each page.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findPdftoppm } from "../../tools/pdftoppm";
import type { WorkbookJson } from "../../workbench/model/serialization";
import { Workbook } from "../../workbench/model/workbook";
import { writeXlsx } from "../../workbench/xlsx";
import { askLibreOffice } from "./office/libreOffice";

const FOLDER = path.resolve(__dirname, "../../out/pages");
const SAVED = ".workbook.json";
const DOTS_PER_INCH = "96";

async function main(args: readonly string[]): Promise<void> {
  const files = args.filter((arg) => !arg.startsWith("--"));
  if (files.length === 0) throw new Error("Name the workbook files to draw.");
  const pdftoppm = findPdftoppm();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const jobs = await Promise.all(files.map(jobOf));
  const { answers, complaints } = await askLibreOffice(jobs, FOLDER);
  for (const complaint of complaints) console.error(complaint);
  const gray = args.includes("--gray") ? ["-gray"] : [];
  jobs.forEach(({ pages }, at) => {
    for (const pdf of readdirSync(pages))
      execFileSync(pdftoppm, [
        ...[...gray, "-r", DOTS_PER_INCH, "-png"],
        path.join(pages, pdf),
        path.join(pages, path.basename(pdf, ".pdf")),
      ]);
    console.log(pages);
    for (const { name, pages: count, pagesWide } of answers[at]!.sheets)
      console.log(`  ${name}: ${count} ${count === 1 ? "page" : "pages"}, ${pagesWide} wide`);
  });
}

async function jobOf(file: string): Promise<{ file: string; pages: string }> {
  const name = path
    .basename(file)
    .replace(SAVED, "")
    .replace(/\.xlsx$/, "");
  const pages = path.join(FOLDER, name);
  if (!file.endsWith(SAVED)) return { file: path.resolve(file), pages };
  const workbook = Workbook.fromJSON(JSON.parse(readFileSync(file, "utf8")) as WorkbookJson);
  const written = path.join(FOLDER, `${name}.xlsx`);
  writeFileSync(written, await writeXlsx(workbook));
  return { file: written, pages };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
