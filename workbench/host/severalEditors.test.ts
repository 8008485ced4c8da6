/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { ensureSurface } from "./surface/node/ensureSurface";
import { ExcelHost } from "./excelHost";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient({ editor: "Ana" });
});
beforeEach(() => {
  client.reset();
});
afterEach(() => client.expectNoRefusals());

type Heard = Record<string, unknown>[];

/** Listens to all that an add-in may hear of cells, sheets, tables and selections. */
async function listen(): Promise<Heard> {
  const heard: Heard = [];
  const hear = async (event: object): Promise<void> => {
    heard.push({ ...event });
  };
  await client.Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onChanged.add(hear);
    worksheets.onAdded.add(hear);
    worksheets.onActivated.add(hear);
    worksheets.onSelectionChanged.add(hear);
    tables.onChanged.add(hear);
    tables.onAdded.add(hear);
    await context.sync();
  });
  return heard;
}

/** What the add-in of Ana sees selected. */
async function selected(): Promise<string> {
  return client.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
}

const type = (editor: string, row: number, text: string): void => {
  const { workbook } = client;
  const sheet = workbook.sheets.items[0]!;
  workbook.as(editor, () => workbook.user.type(sheet.id, row, 0, text));
};

test("a colleague's edit is remote, one's own is local", async () => {
  const heard = await listen();
  type("Ben", 0, "there");
  type("Ana", 1, "here");
  await client.settle();
  expect(heard).toMatchObject([
    { address: "A1", source: "Remote", triggerSource: "Unknown" },
    { address: "A2", source: "Local", triggerSource: "Unknown" },
  ]);
});

test("what this add-in writes is its own, what a colleague's writes is neither", async () => {
  const heard = await listen();
  const write = (excel: typeof Excel, text: string): Promise<void> =>
    excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[text]];
      await context.sync();
    });
  await write(client.Excel, "mine");
  client.workbook.as("Ben", () => client.workbook.sheets.items[0]!.setInput(1, 0, "theirs"));
  await client.settle();
  expect(heard).toMatchObject([
    { address: "A1", source: "Local", triggerSource: "ThisLocalAddin" },
    { address: "A2", source: "Remote", triggerSource: "Unknown" },
  ]);
});

test("a colleague's new sheet and table are told as remote", async () => {
  const heard = await listen();
  const { workbook } = client;
  workbook.as("Ben", () =>
    workbook.edit("user", () => {
      const sheet = workbook.sheets.add("Plans");
      workbook.tables.add(sheet, { top: 0, left: 0, bottom: 1, right: 0 }, { hasHeaders: true });
    })
  );
  await client.settle();
  const added = heard.filter(({ type }) => String(type).endsWith("Added"));
  expect(added).toMatchObject([
    { type: "WorksheetAdded", source: "Remote" },
    { type: "TableAdded", source: "Remote" },
  ]);
});

test("where a colleague goes is neither heard nor followed", async () => {
  const { workbook } = client;
  const plans = workbook.sheets.add("Plans");
  const heard = await listen();
  const area = { top: 4, left: 2, bottom: 4, right: 2 };
  workbook.as("Ben", () => workbook.select(plans, area));
  await client.settle();
  expect(heard).toEqual([]);
  expect(await selected()).toBe("Sheet1!A1");
  workbook.as("Ana", () => workbook.select(plans, area));
  await client.settle();
  expect(heard.map(({ type }) => type)).toEqual([
    "WorksheetActivated",
    "WorksheetSelectionChanged",
  ]);
  expect(await selected()).toBe("Plans!C5");
});

test("everybody who has a sheet in front is led away when it is deleted", () => {
  const { workbook } = client;
  const plans = workbook.sheets.add("Plans");
  for (const editor of ["Ana", "Ben"]) workbook.as(editor, () => plans.activate());
  workbook.as("Ana", () => plans.delete());
  for (const editor of ["Ana", "Ben"]) {
    expect(workbook.as(editor, () => workbook.sheets.active.name)).toBe("Sheet1");
  }
});

test("a range that an add-in holds moves when a colleague inserts a row above it", async () => {
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A3");
    range.load("address");
    await context.sync();
    client.workbook.as("Ben", () => client.workbook.sheets.items[0]!.insertRows(0, 1));
    range.values = [["moved along"]];
    await context.sync();
  });
  expect(client.workbook.sheets.items[0]!.value(3, 0)).toBe("moved along");
});

test("the workbook tells whether others have it open", async () => {
  const isShared = (): Promise<boolean> =>
    client.Excel.run(async (context) => {
      const result = context.workbook.getIsActiveCollabSession();
      await context.sync();
      return result.value;
    });
  const { views } = client.workbook;
  client.workbook.as("Ben", () => client.workbook.sheets.active);
  expect(await isShared()).toBe(true);
  expect(views.editors).toEqual(["first", "Ben"]);
  views.close("Ben");
  expect(views.editors).toEqual(["first"]);
});

test("two hosts on one workbook each say Local of their own only", async () => {
  const { workbook } = client;
  const surface = await ensureSurface();
  const heard = await listen();
  const other = new ExcelHost(workbook, surface, { editor: "Ben" });
  const body = {
    AutoKeepReference: false,
    ObjectPaths: {
      "1": { Id: 1, ObjectPathType: 1, Name: "" },
      "2": { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      "3": {
        Id: 3,
        ObjectPathType: 3,
        Name: "Add",
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: ["From Ben"] },
      },
    },
    Actions: [{ Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 }],
  };
  const replies: string[] = [];
  other.execute(JSON.stringify(body), 0, (reply) => replies.push(JSON.stringify(reply)));
  await client.settle();
  expect(replies).toHaveLength(1);
  expect(workbook.sheets.items.map(({ name }) => name)).toContain("From Ben");
  expect(heard).toMatchObject([{ type: "WorksheetAdded", source: "Remote" }]);
});
