import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { WorkbookJson } from "../../model/serialization";
import { TEST_CLOCK } from "../../model/testWorkbook";
import { Workbook } from "../../model/workbook";
import { writeXlsx } from "../writeXlsx";
import { fullWorkbook } from "../testing/fullWorkbook";
import { checkStructure } from "./checkStructure";

const ROOT = path.join(__dirname, "../../..");
const SAMPLES = path.join(ROOT, "samples");
const KEPT = path.join(ROOT, "test/fixtures/workbooks");

const samples = readdirSync(SAMPLES)
  .filter((file) => file.endsWith(".workbook.json"))
  .map((file) => path.join(SAMPLES, file));
const kept = readdirSync(KEPT).flatMap((version) =>
  readdirSync(path.join(KEPT, version))
    .filter((file) => file.endsWith(".workbook.json.gz"))
    .map((file) => path.join(KEPT, version, file))
);

function stored(file: string): Workbook {
  const content = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(content) : content).toString("utf8");
  return Workbook.fromJSON(JSON.parse(text) as WorkbookJson, { clock: TEST_CLOCK });
}

describe("a file that the workbench writes has nothing for Excel to repair", () => {
  test.each([...samples, ...kept].map((file) => path.relative(ROOT, file)))("%s", async (file) => {
    expect(await checkStructure(await writeXlsx(stored(path.join(ROOT, file))))).toEqual([]);
  });

  test("a workbook that has everything", async () => {
    expect(await checkStructure(await writeXlsx(fullWorkbook()))).toEqual([]);
  });

  test("a new workbook", async () => {
    expect(await checkStructure(await writeXlsx(new Workbook({ clock: TEST_CLOCK })))).toEqual([]);
  });

  test("there are samples and kept workbooks to look at", () => {
    expect(samples.length).toBeGreaterThanOrEqual(3);
    expect(kept.length).toBeGreaterThanOrEqual(4);
  });
});
