import { functionNames } from "../../formula/functions/registry";
import { testWorkbook } from "../../model/testWorkbook";
import { CHART_PARTS } from "../testing/chartParts";
import { faultsAfter } from "../testing/damagedFile";
import { NAME_DAMAGES, TABLE_DAMAGES } from "../testing/damages/bookDamages";
import { FORMULA_DAMAGES } from "../testing/damages/formulaDamages";
import { PACKAGE_DAMAGES } from "../testing/damages/packageDamages";
import { CELL_DAMAGES, FORMAT_DAMAGES, VALIDATION_DAMAGES } from "../testing/damages/sheetDamages";
import { DRAWING_DAMAGES, VIEW_DAMAGES } from "../testing/damages/viewDamages";
import { writeXlsx } from "../writeXlsx";
import { checkStructure } from "./checkStructure";
import { STANDARD_FUNCTIONS } from "./standardFunctions";

describe.each([
  ["a file is wrong", PACKAGE_DAMAGES],
  ["names are wrong:", NAME_DAMAGES],
  ["a table is wrong that has", TABLE_DAMAGES],
  ["formulas are wrong when they", FORMULA_DAMAGES],
  ["cells are wrong with", CELL_DAMAGES],
  ["formats are wrong with", FORMAT_DAMAGES],
  ["a validation rule is wrong that", VALIDATION_DAMAGES],
  ["a sheet's view is wrong with", VIEW_DAMAGES],
  ["a drawing is wrong", DRAWING_DAMAGES],
])("%s", (_, damages) => {
  test.each(damages)("%s", async (__, edits, sentence) => {
    expect(await faultsAfter(edits)).toContain(sentence);
  });
});

test("a chart as Excel writes it is right", async () => {
  expect(await faultsAfter(CHART_PARTS)).toEqual([]);
});

test("the axes of a chart stand in any order", async () => {
  const part = "xl/charts/chart99.xml";
  const from = /(<c:catAx>.*<\/c:catAx>)(<c:valAx>.*<\/c:valAx>)/;
  expect(await faultsAfter([...CHART_PARTS, { part, from, to: "$2$1" }])).toEqual([]);
});

test("every function that the workbench knows is written as the standard has it", async () => {
  const book = testWorkbook();
  const names = [...functionNames(), ...STANDARD_FUNCTIONS];
  names.forEach((name, row) => {
    book.sheets.active.cells.set(row, 0, { value: null, formula: `=${name}(1)` });
  });
  expect(names.length).toBeGreaterThan(400);
  expect(await checkStructure(await writeXlsx(book))).toEqual([]);
});

test("what is no zip file is said to be none", async () => {
  await expect(checkStructure(new Uint8Array([1, 2, 3]))).rejects.toThrow("damaged");
});
