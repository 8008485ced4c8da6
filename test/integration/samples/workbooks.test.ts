/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fixedSheets, sheetKinds } from "../../../src/templates/index";
import { Workbook } from "../../../workbench/model/workbook";
import {
  checklist,
  pleasantville,
  setUpActions,
  sunshine,
  valueOf,
  viewOf,
  type ActionsSetup,
} from "../actions/actionsSetup";

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
afterEach(() => excel.client.expectNoRefusals());

describe.each([
  ["sunshine", sunshine],
  ["pleasantville", pleasantville],
  ["published-checklist", checklist],
] as const)("samples/%s.workbook.json", (name, samples) => {
  const file = path.join("samples", `${name}.workbook.json`);

  test("is what the add-in inserts and reports (npm run samples writes it)", async () => {
    const workbook = new Workbook({ clock: () => new Date(2022, 1, 15, 14, 30) });
    excel.client.reset(workbook);
    const actions = excel.open(samples);
    valueOf(
      await actions.insert(
        sheetKinds.map(({ key }) => key),
        { samples: true }
      )
    );
    valueOf(await actions.refreshReport());
    workbook.edit("user", () => {
      workbook.sheets.items.find(({ name: sheet }) => sheet === "Sheet1")!.delete();
      workbook.sheets.items.find(({ name: sheet }) => sheet === fixedSheets[0]!.name)!.activate();
    });
    const text = `${JSON.stringify({ title: samples.name, ...workbook.toJSON() })}\n`;
    if (process.env["SAMPLES"] === "write") writeFileSync(file, text);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  test("opens, and is up to date with nothing to write", async () => {
    const json = JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof Workbook.fromJSON>[0];
    excel.client.reset(Workbook.fromJSON(json));
    const view = await viewOf(excel.open(samples));
    expect(view.report.outOfDate).toBe(false);
    expect(view.issues.filter(({ code }) => code === "differs")).toEqual([]);
  });
});
