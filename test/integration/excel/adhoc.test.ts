/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { setUpExcel, value, type ExcelSetup } from "./excelSetup";
import { createActions } from "../../../src/workbook/createActions";
import { knownTables } from "../../../src/workbook/knownTables";

let excel: ExcelSetup;
beforeAll(async () => {
  excel = await setUpExcel();
});
test("all", async () => {
  let mod: any;
  mod = { a: require("../../../samples/pleasantville.workbook.json") };
  const sets = mod ? Object.values(mod).filter((x: any) => x && x.tables) : [];
  const port = excel.port({ ...knownTables } as any);
  const actions = createActions(port, { today: () => 46000, now: () => 46000.5, after: () => () => undefined } as any, async () => sets as any);
  const keys = ["setup","training","coaching","tool","tracker","pdsa","summary","gaps","lists"] as any;
  let before = excel.syncs();
  const t = Date.now();
  const inserted = await actions.insert(keys, { samples: true });
  console.log(JSON.stringify(inserted, (k, v) => k === "original" ? { code: v?.code, m: v?.debugInfo?.message, loc: v?.debugInfo?.errorLocation, st: v?.debugInfo?.statement } : v).slice(0, 1500), "syncs", excel.syncs() - before, Date.now() - t, "ms");
  before = excel.syncs();
  const view = await actions.view();
  console.log(JSON.stringify(view).slice(0, 1500), "syncs", excel.syncs() - before);
  before = excel.syncs();
  console.log("refresh", JSON.stringify(await actions.refreshReport()).slice(0, 600), excel.syncs() - before);
  before = excel.syncs();
  console.log("refresh2", JSON.stringify(await actions.refreshReport()).slice(0, 600), excel.syncs() - before);
  before = excel.syncs();
  console.log("clear", JSON.stringify(await actions.clearSamples()).slice(0, 600), excel.syncs() - before);
  console.log(excel.client.host.stats.requestBytes, excel.client.host.stats.responseBytes);
  excel.client.expectNoRefusals();
}, 60000);
