/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { ensureSurface } from "../../../workbench/host/surface/node/ensureSurface";
import type { SurfaceClass } from "../../../workbench/host/surface/surface";
import { SCHOOLS, WHOLE_PLAN } from "./plans";
import { setUpExcel, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => excel.client.expectNoRefusals());

/** Calls every verb with everything that it can be asked for. */
async function useEverything(): Promise<void> {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  value(await port.addSheet(WHOLE_PLAN));
  value(await port.read());
  value(await port.rebuildSheet(WHOLE_PLAN.name, ["tblFidelity_A"], WHOLE_PLAN));
  value(
    await port.write({
      tables: [
        {
          table: "tblSchool",
          expectRows: 3,
          cells: [{ row: 0, header: "Size", value: 1 }],
          appendHeaders: ["School"],
          append: [["New"]],
          deleteRows: [1],
        },
      ],
      cells: [{ sheet: "Setup", row: 0, column: 3, value: { formula: "=1+1" } }],
      valueCopies: [{ sheet: "Setup", from: { row: 0, column: 3 }, to: { row: 0, column: 4 } }],
    })
  );
  value(await port.goTo({ table: "tblSchool", row: 0, header: "Size" }));
  const stop = value(await port.watch(() => undefined));
  await stop();
  const { sheets } = value(await port.readCells(["Setup", WHOLE_PLAN.name]));
  value(await port.removeSheets(["Setup"], ["lstHere"]));
  value(
    await port.deleteSheets({
      sheets: sheets.filter(({ name }) => name === WHOLE_PLAN.name),
      definedNames: WHOLE_PLAN.names.map(({ name }) => name),
      addsBlank: true,
    })
  );
}

/** The set that a member came with, as the client itself declares it. */
function setOf(surface: Record<string, SurfaceClass>, use: string): string {
  const [className = "", member = ""] = use.split(".");
  const { properties, navigations, methods } = surface[className] ?? {};
  const found = [properties, navigations, methods]
    .flatMap((members) => Object.values<{ js: string; set?: readonly string[] }>(members ?? {}))
    .find(({ js }) => js === member);
  return found?.set?.join(" ") ?? "ExcelApi 1.1";
}

test("nothing that the verbs use is newer than ExcelApi 1.13", async () => {
  await useEverything();
  const surface = (await ensureSurface()).classes;
  const uses = [...excel.client.host.stats.uses.members];
  const sets = uses.map((use) => [use, setOf(surface, use)] as const);

  expect(sets).toContainEqual(["Table.resize", "ExcelApi 1.13"]);
  const tooNew = sets.filter(([, set]) => {
    const [name, version = ""] = set.split(" ");
    return name !== "ExcelApi" || Number(version.split(".")[1]) > 13;
  });
  expect(tooNew).toEqual([]);
});

test("what makes merge conflicts or clears the undo list is never used", async () => {
  await useEverything();
  const { uses } = excel.client.host.stats;
  for (const member of [
    "TableRowCollection.add",
    "RangeFormat.autofitColumns",
    "RangeFormat.autofitRows",
    "Worksheet.position",
    "WorksheetProtection.protect",
    "WorksheetProtection.unprotect",
    "Workbook.insertWorksheetsFromBase64",
  ]) {
    // Reading whether a sheet can be seen empties nothing.
    const kinds = uses.items.filter(({ member: used, kind }) => used === member && kind !== "get");
    expect([member, kinds]).toEqual([member, []]);
  }
  // It is read; set only where somebody asks for a hidden sheet to be shown.
  const shown = uses.items.filter(
    ({ member, kind }) => kind === "set" && /visibility$/.test(member)
  );
  expect(shown).toEqual([]);
});
