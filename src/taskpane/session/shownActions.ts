import type { Actions, WorkbookView } from "../../workbook/actions/actions";
import { MOST_SHOWN } from "../../messages/shownText";
import { ShownTexts, withTexts, type LongText } from "./shownTexts";

/** The use cases as the pane has them. */
export interface ShownActions {
  readonly actions: Actions;
  /** What the latest view shows cut, each text once. */
  readonly longTexts: () => readonly LongText[];
  /** The same for a text of what the pane works out itself, from the snapshot of the view. */
  readonly shownText: (text: string) => string;
}

/**
 * The one door through which texts of the workbook come into the pane: all that the use cases hand over is made fit to
 * be shown, and what the pane hands back is again as it stands in the workbook. Behind it, the pane's parts and the
 * words of the catalogue take any text as it is.
 *
 * @param rest lets others have the thread, between what is worked out and what is drawn of it
 */
export function createShownActions(
  actions: Actions,
  rest: () => Promise<void> = () => Promise.resolve()
): ShownActions {
  const texts = new ShownTexts();
  let longTexts = new Map<string, LongText>();
  const shown = <T>(data: T): T => withTexts(data, (text) => texts.shown(text));
  const original = <T>(data: T): T => withTexts(data, (text) => texts.original(text));

  function shownView(view: WorkbookView): WorkbookView {
    const long = new Map<string, LongText>();
    const result = withTexts(view, (text) => {
      const cut = texts.shown(text);
      if (text.length > MOST_SHOWN) long.set(text, { shown: cut, whole: text });
      return cut;
    });
    longTexts = long;
    return result;
  }

  return {
    longTexts: () => [...longTexts.values()],
    shownText: (text) => texts.shown(text),
    actions: {
      view: async () => {
        const outcome = await actions.view();
        if (!outcome.ok) return shown(outcome);
        await rest();
        const view = shownView(outcome.value);
        await rest();
        return { ok: true, value: view };
      },
      insert: async (sheets, { onProgress, ...options }) =>
        shown(
          await actions.insert(sheets, {
            ...options,
            ...(onProgress ? { onProgress: (progress) => onProgress(shown(progress)) } : {}),
          })
        ),
      clearSamples: async () => shown(await actions.clearSamples()),
      refreshReport: async ({ onProgress, ...options } = {}) =>
        shown(
          await actions.refreshReport({
            ...options,
            ...(onProgress ? { onProgress: (progress) => onProgress(shown(progress)) } : {}),
          })
        ),
      startPdsa: async (flagKey) => shown(await actions.startPdsa(original(flagKey))),
      prepareConsensus: async (tool, event) =>
        shown(await actions.prepareConsensus(original(tool), original(event))),
      startInstrument: async (key) => shown(await actions.startInstrument(key)),
      makeTracker: async (tool) => shown(await actions.makeTracker(original(tool))),
      followTool: async (tool) => shown(await actions.followTool(original(tool))),
      complete: async (id) => shown(await actions.complete(id)),
      discard: async (id) => shown(await actions.discard(id)),
      removable: async () => shown(await actions.removable()),
      removeInserted: async (sheets) => shown(await actions.removeInserted(original(sheets))),
      repairs: async () => shown(await actions.repairs()),
      repair: async (id) => shown(await actions.repair(original(id))),
      bringForward: async (ids) => shown(await actions.bringForward(original(ids))),
      goTo: async (target) => shown(await actions.goTo(original(target))),
      watch: async (onQuiet) => actions.watch(onQuiet),
    },
  };
}
