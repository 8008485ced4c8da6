/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { valueOf, viewOf } from "./actionsSetup";
import { called, removable, setUpRemoval, type RemovalSetup } from "./removalSetup";

let excel: RemovalSetup;

beforeAll(async () => {
  excel = await setUpRemoval();
});

beforeEach(() => excel.client.reset());

afterEach(() => excel.client.expectNoRefusals());

describe("nothing goes but what was looked at", () => {
  test("a sheet that was changed since is left, with all others", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["pdsa", "training"], { samples: true }));
    const found = await removable(actions);
    excel.typeAt("PDSA Log", 8, 1, "typed meanwhile");
    const before = excel.everythingButCounts();
    expect(await actions.removeInserted(found)).toEqual({
      ok: false,
      trouble: { kind: "missing", subject: "PDSA Log" },
    });
    expect(excel.everythingButCounts()).toBe(before);
  });

  test("names that were swapped lead to no other sheet", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["pdsa", "training"], { samples: false }));
    excel.byHand(() => {
      excel.sheetNamed("PDSA Log").rename("x");
      excel.sheetNamed("Training Plan").rename("PDSA Log");
      excel.sheetNamed("x").rename("Training Plan");
    });
    const found = await removable(actions);
    valueOf(await actions.removeInserted([called(found, "Training Plan")]));
    expect(excel.client.workbook.tables.get("tblPDSA")).toBeUndefined();
    expect(excel.client.workbook.tables.get("tblTraining")).toBeDefined();
  });

  test("a protected structure keeps everything", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["pdsa"], { samples: false }));
    const found = await removable(actions);
    excel.byHand(() => excel.client.workbook.protection.protect());
    expect(await actions.removeInserted(found)).toEqual({
      ok: false,
      trouble: { kind: "protected" },
    });
  });

  test("where Excel stops half way, the rest is deleted as well", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["training"], { samples: false }));
    const found = await removable(actions);
    excel.client.host.faults.onCall("Worksheet.delete", 2, "GeneralException");
    expect(valueOf(await actions.removeInserted(found))).toHaveLength(3);
    expect(excel.sheetNames()).toEqual(["Sheet1"]);
    expect(excel.client.workbook.names.items).toEqual([]);
  });

  test("another sheet of the same name stays when the rest of a removal is completed", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["training"], { samples: false }));
    const found = await removable(actions);
    // Excel stops as the second sheet should go, and once more.
    excel.client.host.faults.onCall("Worksheet.delete", 2, "GeneralException");
    excel.client.host.faults.onCall("Worksheet.delete", 3, "GeneralException");
    expect(await actions.removeInserted(found)).toMatchObject({ trouble: { unfinished: true } });
    const gone = found.find(({ sheet }) => !excel.sheetNames().includes(sheet))!.sheet;
    excel.byHand(() => excel.client.workbook.sheets.add(gone));
    const [work] = (await viewOf(actions)).unfinished;
    valueOf(await actions.complete(work!.id));
    expect(excel.sheetNames()).toEqual(["Sheet1", gone]);
    expect((await viewOf(actions)).unfinished).toEqual([]);
  });

  test("where only a defined name could not be deleted, the sheets are gone all the same", async () => {
    const actions = excel.open();
    valueOf(await actions.insert(["training"], { samples: false }));
    excel.client.host.faults.onCall("NamedItem.delete", 2, "GeneralException");
    expect(valueOf(await actions.removeInserted(await removable(actions)))).toHaveLength(3);
    expect(excel.sheetNames()).toEqual(["Sheet1"]);
    valueOf(await actions.insert(["training"], { samples: false }));
    const names = excel.client.workbook.names.items;
    expect(names.filter(({ formula }) => formula.includes("#REF!"))).toEqual([]);
  });

  test("nothing chosen asks nothing", async () => {
    const start = excel.syncs();
    expect(valueOf(await excel.open().removeInserted([]))).toEqual([]);
    expect(excel.syncs()).toBe(start);
  });
});
