import { compareResults, sameFigure, sameResult } from "./differences";
import type { Result } from "./formulaCells";

const number = (value: number): Result => ({ kind: "number", value });
const text = (value: string): Result => ({ kind: "text", value });

describe("results of the workbench and of LibreOffice", () => {
  test("are the same number within 1e-9, relative above 1 and absolute below", () => {
    expect(sameFigure(0.5, 0.5 + 9e-10)).toBe(true);
    expect(sameFigure(0.5, 0.5 + 2e-9)).toBe(false);
    expect(sameFigure(1e6, 1e6 + 9e-4)).toBe(true);
    expect(sameFigure(1e6, 1e6 + 2e-3)).toBe(false);
    expect(sameFigure(0, 1e-9)).toBe(true);
    expect(sameFigure(NaN, NaN)).toBe(false);
  });

  test("are the same text to the letter, and never a number that looks alike", () => {
    expect(sameResult(text("Yes"), text("Yes"))).toBe(true);
    expect(sameResult(text("Yes"), text("yes"))).toBe(false);
    expect(sameResult(text(""), number(0))).toBe(false);
    expect(sameResult(text("3"), number(3))).toBe(false);
  });

  test("are the same error by its kind", () => {
    const error = (value: string): Result => ({ kind: "error", value });
    expect(sameResult(error("#N/A"), error("#N/A"))).toBe(true);
    expect(sameResult(error("#N/A"), error("#NAME?"))).toBe(false);
    expect(sameResult(error("#N/A"), text("#N/A"))).toBe(false);
  });

  test("are the same boolean where LibreOffice has 1 or 0", () => {
    const yes: Result = { kind: "boolean", value: true };
    expect(sameResult(yes, number(1))).toBe(true);
    expect(sameResult(yes, number(0))).toBe(false);
    expect(sameResult(yes, text("TRUE"))).toBe(false);
  });

  test("differ where one side alone has a formula, and such a cell is not counted as compared", () => {
    const workbench = new Map([
      ["0,0", number(1)],
      ["1,0", text("a")],
    ]);
    const office = new Map([
      ["0,0", number(1)],
      ["2,1", number(5)],
    ]);
    expect(compareResults("S", workbench, office)).toEqual({
      compared: 1,
      differences: [
        'S!A2 is no formula in LibreOffice and "a" in the workbench',
        "S!B3 is a formula in LibreOffice alone",
      ],
    });
  });
});
