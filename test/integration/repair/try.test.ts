/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { readFileSync } from "node:fs";
import { Workbook } from "../../../workbench/model/workbook";
import { setUpActions, valueOf, type ActionsSetup } from "../actions/actionsSetup";

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
afterEach(() => excel.client.expectNoRefusals());
test.each(["sunshine", "pleasantville", "published-checklist"])(
  "%s has nothing to repair but its version",
  async (name) => {
    excel.client.reset(
      Workbook.fromJSON(JSON.parse(readFileSync(`samples/${name}.workbook.json`, "utf8")))
    );
    const actions = excel.open();
    const before = excel.syncs();
    const found = valueOf(await actions.repairs());
    console.log(excel.syncs() - before, JSON.stringify(found, null, 1).slice(0, 3000));
    const forward = found.filter(({ kind }) => kind === "olderVersion");
    valueOf(await actions.bringForward(forward.map(({ id }) => id)));
    expect(valueOf(await actions.repairs())).toEqual([]);
  }
);
