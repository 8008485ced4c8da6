import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { WorkbookJson } from "../model/serialization";
import { TEST_CLOCK } from "../model/testWorkbook";
import { Workbook } from "../model/workbook";
import { readXlsx } from "./readXlsx";
import { REFUSALS } from "./refusal";
import { checkStructure } from "./structure/checkStructure";
import { fullWorkbook } from "./testing/fullWorkbook";
import { inconsistenciesOf } from "./testing/inconsistencies";
import { arbitraryMutation, mutated, type Mutation } from "./testing/mutations";
import { partsOf, type Parts } from "./testing/packageEdits";
import { writeXlsx } from "./writeXlsx";

/** Shown, so that what is found once is found again. */
const SEED = 20_261_125;
const SENTENCES: readonly string[] = Object.values(REFUSALS);
const SAMPLE = path.join(__dirname, "../../samples/pleasantville.workbook.json");

const counts = { opened: 0, refused: 0 };

async function partsOfSample(): Promise<Parts> {
  const json = JSON.parse(readFileSync(SAMPLE, "utf8")) as WorkbookJson;
  return partsOf(await writeXlsx(Workbook.fromJSON(json, { clock: TEST_CLOCK })));
}

/** Opens a changed file; what is wrong with what came of it. */
async function tryFile(parts: Parts, mutations: readonly Mutation[]): Promise<string[]> {
  const result = await readXlsx(await mutated(parts, mutations), { clock: TEST_CLOCK });
  if ("refused" in result) {
    counts.refused += 1;
    return SENTENCES.includes(result.refused) ? [] : [result.refused];
  }
  counts.opened += 1;
  const faults = inconsistenciesOf(result.workbook);
  if (faults.length > 0) return faults;
  return [...(await checkStructure(await writeXlsx(result.workbook)))];
}

const mutations = fc.array(arbitraryMutation, { minLength: 1, maxLength: 3 });

describe("a file changed by chance is refused with a sentence, or opens and can be saved again", () => {
  test.each([
    ["a sample", partsOfSample, 60],
    ["a workbook with everything", () => writeXlsx(fullWorkbook()).then(partsOf), 240],
  ])(
    "%s",
    async (_, makeParts, numRuns) => {
      const parts = await makeParts();
      await fc.assert(
        fc.asyncProperty(mutations, async (changes) => {
          expect(await tryFile(parts, changes)).toEqual([]);
        }),
        { seed: SEED, numRuns }
      );
    },
    240_000
  );

  test("both happened often", () => {
    expect(counts.opened).toBeGreaterThan(50);
    expect(counts.refused).toBeGreaterThan(50);
  });
});
