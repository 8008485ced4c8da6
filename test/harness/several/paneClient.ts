import type { DOMWindow } from "jsdom";
import type * as excelPortModule from "../../../src/excel/excelPort";
import type * as paneSessionModule from "../../../src/taskpane/session/paneSession";
import type { PaneSession } from "../../../src/taskpane/session/paneSession";
import type { SampleSet } from "../../../src/templates/definition";
import type { Clock } from "../../../src/workbook/actions/clock";
import type * as createActionsModule from "../../../src/workbook/actions/createActions";
import type * as knownTablesModule from "../../../src/workbook/knownTables";
import type { RepairingPort } from "../../../src/workbook/repairPort";
import { requiredExcelApi } from "../../../tools/requiredExcelApi";
import { AT_ONCE, type Carrier } from "../../../workbench/host/carrier";
import { ExcelHost } from "../../../workbench/host/excelHost";
import type { SeededPost } from "../../../workbench/host/seededPost";
import { ensureSurface } from "../../../workbench/host/surface/node/ensureSurface";
import type { Workbook } from "../../../workbench/model/workbook";
import { loadAddIn } from "./addInModules";
import { openOfficeWindow } from "./officeWindow";

/** 15 February 2022, half past two. */
export const TODAY = 44607;

/** One person's Excel with the add-in's pane: a genuine client in a window of its own. */
export interface PaneClient {
  readonly name: string;
  readonly host: ExcelHost;
  readonly window: DOMWindow;
  /** What the pane does and shows, without its looks. */
  readonly pane: PaneSession;
  readonly port: RepairingPort;
  /** Sits down at a workbook with a new pane; everything goes by that post from then on. */
  sitDown(workbook: Workbook, post: SeededPost, samples: SampleSet): void;
}

/** Boots office.js and the add-in for one person. Several share a process, and a workbook, but nothing else. */
export async function bootPaneClient(name: string, workbook: Workbook): Promise<PaneClient> {
  let carrier: Carrier = AT_ONCE;
  const host = new ExcelHost(workbook, await ensureSurface(), {
    editor: name,
    platform: "windows",
    requirementSets: { ExcelApi: requiredExcelApi(process.cwd()) },
    carrier: {
      request: (work) => carrier.request(work),
      answer: (work) => carrier.answer(work),
      event: (work) => carrier.event(work),
    },
  });
  const window = await openOfficeWindow(host);
  const load = <T>(entry: string): T => loadAddIn<T>(window, entry);
  const { createExcelPort } = load<typeof excelPortModule>("src/excel/excelPort.ts");
  const { createActions } = load<typeof createActionsModule>(
    "src/workbook/actions/createActions.ts"
  );
  const { knownTables } = load<typeof knownTablesModule>("src/workbook/knownTables.ts");
  const { createPaneSession } = load<typeof paneSessionModule>(
    "src/taskpane/session/paneSession.ts"
  );
  let pane: PaneSession | undefined;
  let port: RepairingPort | undefined;
  const seated = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error(`${name} sits at no workbook`);
    return thing;
  };
  return {
    name,
    host,
    window,
    get pane() {
      return seated(pane);
    },
    get port() {
      return seated(port);
    },
    sitDown(next, post, samples) {
      host.reset(next);
      carrier = post.carrierFor(name);
      const clock: Clock = {
        today: () => TODAY,
        now: () => TODAY + 14.5 / 24 + post.now / 86_400_000,
        rest: () => null,
        after: (milliseconds, callBack) => post.after(milliseconds, `${name} rests`, callBack),
      };
      port = createExcelPort(knownTables);
      const actions = createActions(port, clock, () => Promise.resolve([samples]));
      pane = createPaneSession(actions, () => post.now);
    },
  };
}
