import { removalTexts, stayTexts } from "../../../src/messages/removalTexts";
import { makeRemovable, noEdits } from "./makeRemovable";
import { expectSentence } from "./sentences";

test("a sheet that nobody has worked on has no reason to stay", () => {
  expect(stayTexts(makeRemovable())).toEqual([]);
});

test("counts, the first place and what would be lost are told", () => {
  const edits = { ...noEdits, rows: 3, cells: 1, comments: 2, first: "B7" };
  expect(stayTexts(makeRemovable({ edits }))).toEqual([
    "3 rows, 1 other cell and 2 comments of your own, the first at B7. What you entered would be lost.",
  ]);
});

test("what lies on a sheet has no cell", () => {
  const edits = { ...noEdits, charts: 1, shapes: 1 };
  expect(stayTexts(makeRemovable({ edits }))).toEqual([
    "1 chart and 1 picture or shape of your own. What you entered would be lost.",
  ]);
});

test("on a sheet that the add-in writes, it may be an older report as well", () => {
  const edits = { ...noEdits, rows: 12, first: "A8" };
  expect(stayTexts(makeRemovable({ owner: "addIn", edits }))).toEqual([
    "12 rows that Refresh report would not write now, the first at A8. They would be lost.",
  ]);
});

test("who needs it comes after what is in it; both are whole sentences", () => {
  const texts = stayTexts(makeRemovable({ edits: "unknown", neededBy: ["PDSA Log", "Gap Flags"] }));
  expect(texts).toHaveLength(2);
  expect(texts[1]).toBe(
    "Needed by PDSA Log and Gap Flags: formulas and drop-downs there would stop working."
  );
  texts.forEach(expectSentence);
});

test("it says plainly that nothing brings a removed sheet back", () => {
  expect(removalTexts.cannotUndo).toMatch(/cannot be undone/);
  expect(removalTexts.cannotUndo).toMatch(/empties Excel's undo list/);
  expect(removalTexts.remove(1)).toBe("Remove 1 sheet");
});
