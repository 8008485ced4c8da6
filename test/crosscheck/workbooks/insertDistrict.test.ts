/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { writeFileSync } from "node:fs";
import { sheetKinds } from "../../../src/templates/index";
import { Workbook } from "../../../workbench/model/workbook";
import { makeDistrict, shapeOf } from "../../bench/district/district";
import { setUpActions, valueOf } from "../../integration/actions/actionsSetup";

// A program in the shape of a test: office.js needs the window that jest lays out. insertedDistrict.ts runs it.
test("the add-in inserts a district through office.js and reports on it", async () => {
  const { DISTRICT_ROWS: rows, DISTRICT_FILE: file } = process.env;
  const excel = await setUpActions();
  const workbook = new Workbook({ clock: () => new Date(2022, 5, 30, 14, 30) });
  excel.client.reset(workbook);
  const actions = excel.open(makeDistrict(shapeOf(Number(rows))));
  const keys = sheetKinds.map(({ key }) => key);
  valueOf(await actions.insert(keys, { samples: true }));
  valueOf(await actions.refreshReport());
  excel.client.expectNoRefusals();
  writeFileSync(file!, JSON.stringify(workbook.toJSON()));
});
