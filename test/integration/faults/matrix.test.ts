/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { createExcelPort } from "../../../src/excel/excelPort";
import { troubleText } from "../../../src/messages/messages";
import type { Actions } from "../../../src/workbook/actions/actions";
import { createActions } from "../../../src/workbook/actions/createActions";
import { knownTables } from "../../../src/workbook/knownTables";
import type { WorkbookJson } from "../../../workbench/model/serialization";
import { Workbook } from "../../../workbench/model/workbook";
import { clock, setUpActions, sunshine, valueOf, type ActionsSetup } from "../actions/actionsSetup";
import { contentsOf } from "./contents";
import { FAULT_ACTIONS, type FaultAction } from "./faultActions";
import { FAULTS, type NamedFault } from "./faultsOf";

/** Only where silence is ordered: a busy machine must not be taken for a silent Excel. */
const SILENCE_MILLISECONDS = 250;

let excel: ActionsSetup;
let tried = 0;
beforeAll(async () => {
  excel = await setUpActions();
});
afterAll(() => {
  process.stdout.write(`# faults tried: ${tried}\n`);
});

function openPane({ answered }: NamedFault): Actions {
  const patience = answered ? {} : { timeoutMs: SILENCE_MILLISECONDS };
  const port = createExcelPort({ ...knownTables, retryAfterMs: 0, ...patience });
  return createActions(port, clock, () => Promise.resolve([sunshine]));
}

interface Case {
  readonly before: WorkbookJson;
  readonly contentsBefore: string;
  readonly contentsAfter: string;
  readonly requests: number;
}

/** The workbook that an action is asked in, and what comes of it without a fault. */
async function caseOf({ prepare, act }: FaultAction): Promise<Case> {
  excel.client.reset();
  await prepare(excel.open());
  const { workbook } = excel.client;
  const before = workbook.toJSON();
  const contentsBefore = contentsOf(workbook);
  const actions = excel.open();
  valueOf(await actions.view());
  const asked = excel.syncs();
  valueOf(await act(actions));
  const requests = excel.syncs() - asked;
  return { before, contentsBefore, contentsAfter: contentsOf(workbook), requests };
}

/** One line for each fault after which the workbook, or what was said, is not as promised. */
async function faultLines(action: FaultAction, known: Case, request: number, fault: NamedFault) {
  excel.client.reset(Workbook.fromJSON(known.before));
  const actions = openPane(fault);
  valueOf(await actions.view());
  excel.client.host.faults.onBatch(request, fault.fault);
  const outcome = await action.act(actions);
  tried += 1;
  const contents = contentsOf(excel.client.workbook);
  const isBefore = contents === known.contentsBefore;
  const isAfter = contents === known.contentsAfter;
  const place = `request ${request}, ${fault.name}`;
  if (outcome.ok) return isAfter ? [] : [`${place}: said to be done, but is not`];
  const { trouble } = outcome;
  if (!/^[“\p{Lu}].{20,}\.$/su.test(troubleText(trouble))) return [`${place}: no sentence`];
  if (fault.answered) return isBefore ? [] : [`${place}: ${trouble.kind}, but not as it was`];
  const isSaid = trouble.kind === "silent" || trouble.left !== undefined;
  return isSaid || isBefore || isAfter ? [] : [`${place}: ${trouble.kind}, though unknown`];
}

describe.each(FAULT_ACTIONS)("$name", (action) => {
  test("leaves the workbook as it was or done, whatever fault it meets in whatever request", async () => {
    const known = await caseOf(action);
    const lines: string[] = [];
    for (let request = 1; request <= known.requests; request += 1) {
      for (const fault of FAULTS) lines.push(...(await faultLines(action, known, request, fault)));
    }
    expect(lines).toEqual([]);
  }, 300_000);
});
