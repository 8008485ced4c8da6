import { undoAfter } from "../../../src/workbook/undo";

test.each([
  ["write", "inOneStep", "kept"],
  ["write", "inSeveral", "kept"],
  ["write", "none", "cleared"],
  ["deleteSheets", "inOneStep", "cleared"],
  ["deleteSheets", "inSeveral", "cleared"],
  ["deleteSheets", "none", "cleared"],
] as const)("after %s, where undo is %s, the list is %s", (change, support, left) => {
  expect(undoAfter(change, support)).toBe(left);
});
