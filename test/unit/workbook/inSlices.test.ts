import { finished, inStretches, type Steps } from "../../../src/core/basics/steps";
import { Cancelled, inSlices, unlessCancelled } from "../../../src/workbook/actions/inSlices";

function* counting(to: number, seen: number[]): Steps<string> {
  yield* inStretches(to, (from, end) => seen.push(end - from));
  return "done";
}

describe("work in steps", () => {
  test("taken at once comes to the same as in slices", async () => {
    const [atOnce, inTurns]: [number[], number[]] = [[], []];
    expect(finished(counting(1_000, atOnce))).toBe("done");
    const clock = { rest: () => Promise.resolve() };
    expect(await inSlices(counting(1_000, inTurns), clock)).toBe("done");
    expect(atOnce).toEqual([400, 400, 200]);
    expect(inTurns).toEqual(atOnce);
  });

  test("lets others have the thread only when the clock says so", async () => {
    let asked = 0;
    let rested = 0;
    const rest = (): Promise<void> | null => {
      asked += 1;
      return asked % 2 === 0 ? Promise.resolve().then(() => void (rested += 1)) : null;
    };
    await inSlices(counting(2_000, []), { rest });
    expect([asked, rested]).toEqual([5, 2]);
  });

  test("ends between two steps once nobody waits for it", async () => {
    const seen: number[] = [];
    const work = inSlices(
      counting(9_000, seen),
      { rest: () => Promise.resolve() },
      () => seen.length === 3
    );
    await expect(work).rejects.toThrow(Cancelled);
    expect(seen).toHaveLength(3);
  });

  test("that cannot be interrupted is not waited for any longer", async () => {
    const never = new Promise<string>(() => undefined);
    let asked = 0;
    const after = (_: number, callBack: () => void): (() => void) => {
      const timer = setTimeout(callBack, 0);
      return () => clearTimeout(timer);
    };
    expect(await unlessCancelled(never, { after }, () => (asked += 1) > 3)).toBeNull();
    expect(await unlessCancelled(Promise.resolve("came"), { after }, () => false)).toBe("came");
  });
});
