import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookJson } from "../../../workbench/model/serialization";

const PROJECT = path.resolve(__dirname, "../../..");

/**
 * A made district's workbook as the add-in inserts and reports it, through the genuine office.js and the simulated
 * Excel. It is kept in `folder`. Takes some ten seconds for 500 rows, and many minutes for thousands.
 */
export function insertedDistrict(rows: number, folder: string): WorkbookJson {
  const file = path.join(folder, `district-${rows}.workbook.json`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      path.join(PROJECT, "node_modules/jest/bin/jest.js"),
      ...["--ci", "--silent", "--runInBand", path.join(__dirname, "insertDistrict.test.ts")],
      // It is no test of the suite, so jest's configuration leaves it out. Last, because it takes all that follows.
      "--testPathIgnorePatterns=/node_modules/",
    ],
    {
      cwd: PROJECT,
      encoding: "utf8",
      env: { ...process.env, DISTRICT_ROWS: String(rows), DISTRICT_FILE: file },
    }
  );
  if (status !== 0) throw new Error(`A district of ${rows} rows was not inserted:\n${stderr}`);
  return JSON.parse(readFileSync(file, "utf8")) as WorkbookJson;
}
