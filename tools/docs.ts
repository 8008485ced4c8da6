/** Writes docs/sheets from the sheets' declarations; with --check it only says whether they are up to date. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sheetPages } from "./sheetPages";

const folder = path.join(__dirname, "..", "docs", "sheets");
const pages = sheetPages();

if (process.argv.includes("--check")) {
  const stale = [...pages].filter(([name, text]) => {
    try {
      return readFileSync(path.join(folder, name), "utf8") !== text;
    } catch {
      return true;
    }
  });
  const foreign = readdirSync(folder).filter((name) => !pages.has(name));
  if (stale.length + foreign.length > 0) {
    const names = [...stale.map(([name]) => name), ...foreign].join(", ");
    process.stderr.write(`docs/sheets is not up to date (${names}): run npm run docs.\n`);
    process.exitCode = 1;
  } else process.stdout.write(`docs/sheets: ${pages.size} pages are up to date.\n`);
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(path.join(folder, name), text);
  process.stdout.write(`docs/sheets: ${pages.size} pages written.\n`);
}
