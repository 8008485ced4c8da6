/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { everySheet, setUpActions, type ActionsSetup } from "./actionsSetup";

let excel: ActionsSetup;

beforeAll(async () => {
  excel = await setUpActions();
});

beforeEach(() => excel.client.reset());

afterEach(() => excel.client.expectNoRefusals());

describe("trouble", () => {
  test.each([1, 3, 5])("a failure at sheet %i leaves the workbook as it was", async (sheet) => {
    const before = excel.everything();
    const actions = excel.open();
    excel.client.host.faults.onBatch(sheet + 1, { kind: "error", code: "GeneralException" });
    const outcome = await actions.insert(everySheet, { samples: true });
    expect(outcome.ok).toBe(false);
    const sheets = (json: string) =>
      JSON.stringify((JSON.parse(json) as { sheets: unknown }).sheets);
    expect(sheets(excel.everything())).toBe(sheets(before));
    expect(excel.client.workbook.tables.items).toEqual([]);
    expect(excel.client.workbook.names.items).toEqual([]);
  });

  test("cancelled between sheets, the workbook is as it was", async () => {
    let steps = 0;
    const outcome = await excel.open().insert(everySheet, {
      samples: true,
      onProgress: () => (steps += 1),
      isCancelled: () => steps === 3,
    });
    expect(outcome).toEqual({ ok: false, trouble: { kind: "cancelled" } });
    expect(excel.client.workbook.sheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(excel.client.workbook.names.items).toEqual([]);
  });

  test("where the clean-up fails too, it says which sheets are left", async () => {
    excel.client.host.faults.onBatch(4, { kind: "error", code: "GeneralException" });
    for (const batch of [5, 6, 7, 8, 9])
      excel.client.host.faults.onBatch(batch, { kind: "error", code: "AccessDenied" });
    const outcome = await excel.open().insert(everySheet, { samples: true });
    expect(outcome).toMatchObject({ ok: false, trouble: { left: ["Lists", "Setup"] } });
  });

  test("a sheet of that name stops it before anything is written", async () => {
    excel.client.workbook.edit("user", () => excel.client.workbook.sheets.add("Setup"));
    const before = excel.everything();
    const outcome = await excel.open().insert(["setup"], { samples: false });
    expect(outcome).toMatchObject({ ok: false, trouble: { kind: "taken", subject: "Setup" } });
    expect(excel.everything()).toBe(before);
  });
});
