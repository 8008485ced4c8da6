import { createPaneSession } from "../../../src/taskpane/session/paneSession";
import type { WorkbookView } from "../../../src/workbook/actions/actions";
import type { Outcome } from "../../../src/workbook/port";
import { makeView } from "./makeView";
import { done, failed, held, plainActions, settle } from "./plainActions";

const view = makeView();
const stopped = () => 0;

describe("keeping up with the workbook", () => {
  test("reads again once edits have come to rest", async () => {
    const { actions, calls, watching } = plainActions(view);
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: false });
    watching.onQuiet?.();
    await settle();
    expect(calls).toEqual(["view", "watch", "view"]);
  });

  test.each([
    [3999, 1],
    [4000, 2],
  ])("coming back after %i ms, the workbook was read %i times", async (elapsed, reads) => {
    let now = 0;
    const { actions, calls } = plainActions(view);
    const session = createPaneSession(actions, () => now);
    await session.open({ refresh: false });
    now = elapsed;
    await session.freshen();
    expect(calls.filter((call) => call === "view")).toHaveLength(reads);
  });

  test("a failure while the user types leaves what was there", async () => {
    let isEditing = false;
    const { actions, watching } = plainActions(view, {
      view: async () => (isEditing ? failed({ kind: "editing" }) : done(view)),
    });
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: false });
    isEditing = true;
    watching.onQuiet?.();
    await settle();
    expect(session.getState()).toMatchObject({ view, trouble: null, reading: false });
  });

  test("listeners hear of changes until they leave", async () => {
    const { actions } = plainActions(view);
    const session = createPaneSession(actions, stopped);
    let heard = 0;
    const leave = session.subscribe(() => {
      heard += 1;
    });
    session.chooseTab("gaps");
    leave();
    session.chooseTab("home");
    expect(heard).toBe(1);
  });

  test("closing stops watching, and late answers change nothing", async () => {
    const answer = held<Outcome<WorkbookView>>();
    let reads = 0;
    const { actions, watching } = plainActions(view, {
      view: () => {
        reads += 1;
        return reads === 1 ? Promise.resolve(done(view)) : answer.promise;
      },
    });
    const session = createPaneSession(actions, stopped);
    await session.open({ refresh: false });
    const reading = session.read();
    await session.close();
    answer.give(done(makeView({ program: "Late" })));
    await reading;
    expect(watching.stopped).toBe(true);
    expect(session.getState().view).toBe(view);
  });
});
