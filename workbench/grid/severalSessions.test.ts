import { formatArea, parseArea } from "../formula/area";
import { Workbook } from "../model/workbook";
import { GridSession } from "./gridSession";

let workbook: Workbook;
let ana: GridSession;
let ben: GridSession;

beforeEach(() => {
  workbook = new Workbook();
  workbook.sheets.add("Plans");
  ana = new GridSession(workbook, () => undefined, "ana");
  ben = new GridSession(workbook, () => undefined, "ben");
});

const cells = (address: string) => {
  const area = parseArea(address);
  if (!area) throw new Error(`"${address}" is no address`);
  return area;
};

const at = (session: GridSession): string =>
  `${session.sheet.name}!${formatArea(session.getState().area)}`;

test("each has a sheet in front and a selection of their own", () => {
  ana.goTo("Plans!B2");
  ben.selectArea(cells("C3:D4"));
  expect([at(ana), at(ben)]).toEqual(["Plans!B2", "Sheet1!C3:D4"]);
  ben.goTo("Plans!A9");
  expect([at(ana), at(ben)]).toEqual(["Plans!B2", "Plans!A9"]);
});

test("what one enters is seen by the other, whose focus and view stay", () => {
  const before = ben.getState();
  ana.goTo("Plans!B2");
  ana.entry.begin({ text: "new" });
  ana.entry.commit("down");
  expect(workbook.sheets.require("Plans").text(1, 1)).toBe("new");
  const { revision, focusRequests, reveal, alert } = ben.getState();
  expect(revision).toBeGreaterThan(before.revision);
  expect({ focusRequests, reveal, alert }).toEqual({
    focusRequests: before.focusRequests,
    reveal: before.reveal,
    alert: null,
  });
});

test("where the other goes is no reason to draw cells anew", () => {
  const { revision } = ben.getState();
  ana.selectCell({ row: 5, column: 5 });
  expect(ben.getState().revision).toBe(revision);
});

test("an entry and a selection stay at their cells while the other inserts rows above them", () => {
  ben.selectCell({ row: 4, column: 1 });
  ben.entry.begin({ text: "typed meanwhile" });
  ana.attempt(() => workbook.user.insertRows(ana.sheet.id, 1, 2));
  expect(at(ben)).toBe("Sheet1!B7");
  ben.entry.commit(null);
  expect(workbook.sheets.require("Sheet1").text(6, 1)).toBe("typed meanwhile");
  expect(workbook.sheets.require("Sheet1").text(4, 1)).toBe("");
  expect(workbook.as("ben", () => workbook.selection.areas.map(formatArea))).toEqual(["B7"]);
});

test("a selection that the other deletes stays where it was", () => {
  ben.selectCell({ row: 4, column: 1 });
  ana.attempt(() => workbook.user.deleteRows(ana.sheet.id, 4, 1));
  expect(at(ben)).toBe("Sheet1!B5");
});

test("one's own insertions leave one's selection as they always did", () => {
  ben.selectCell({ row: 4, column: 1 });
  ben.attempt(() => workbook.user.insertRows(ben.sheet.id, 1, 2));
  expect(at(ben)).toBe("Sheet1!B5");
});

test("who sees a sheet that the other deletes is shown its neighbour", () => {
  ben.goTo("Plans!B2");
  ana.attempt(() => workbook.sheets.require("Plans").delete());
  expect(ben.sheet.name).toBe("Sheet1");
});
