import { createExcelPort } from "../../../src/excel/excelPort";
import { troubleText } from "../../../src/messages/messages";
import type { Actions } from "../../../src/workbook/actions/actions";
import { createActions } from "../../../src/workbook/actions/createActions";
import { knownTables } from "../../../src/workbook/knownTables";
import type { Outcome } from "../../../src/workbook/port";
import { pause } from "../../../workbench/host/realTimers";
import type { WorkbookJson } from "../../../workbench/model/serialization";
import { Workbook } from "../../../workbench/model/workbook";
import { clock, setUpActions, valueOf, viewOf, type ActionsSetup } from "../actions/actionsSetup";
import { contentsOf } from "./contents";
import { FAULT_ACTIONS, type FaultAction } from "./faultActions";
import { REPAIR_ACTIONS } from "./repairActions";
import { REMOVAL, UNFINISHED_ACTIONS } from "./unfinishedActions";
import { allFaults, MERGED_ROWS, STOPS_SEED, type NamedFault } from "./faultsOf";
import { smallSample } from "./smallSample";

const HOUR = 1 / 24;
const NOW = clock.now();
const LATER = NOW + HOUR;
const MOMENTS = [NOW, LATER, LATER + HOUR];

const ACTIONS = [...FAULT_ACTIONS, ...REPAIR_ACTIONS, REMOVAL, ...UNFINISHED_ACTIONS];

/** When an action is asked for. */
const momentOf = ({ settles }: FaultAction): number => (settles ? LATER : NOW);
/** Nothing may keep a team waiting for ever; no run of these takes a hundredth of it. */
const HANGS_MILLISECONDS = 20_000;

/**
 * Takes in what the gate leaves out: the requests by which an action reads as others do, and most stops within requests
 * that only read. Wherever such a request stops, the workbook is as it was; each stop is tried with the action "read".
 */
const EVERY_REQUEST = process.env["FAULTS_EVERY_REQUEST"] === "1";

interface Case {
  readonly before: WorkbookJson;
  readonly contentsBefore: string;
  readonly contentsAfter: string;
  /** What comes of completing it. */
  readonly contentsCompleted: string;
  readonly requests: readonly AskedRequest[];
}

interface AskedRequest {
  /** How many actions it has. */
  readonly length: number;
  /** Whether it changes the workbook. */
  readonly changes: boolean;
}

/** Runs the actions of one test file through everything that can happen to each of their requests. */
export function tryFaults(names: readonly string[]): void {
  let excel: ActionsSetup;
  let tried = 0;
  let halfDone = 0;
  /** What the add-in waits for with a clock; a silent host lets the clock run out at once. */
  const waiting = new Set<() => void>();

  beforeAll(async () => {
    excel = await setUpActions();
    excel.client.host.onSilence = () => [...waiting].forEach((runOut) => runOut());
  });
  afterAll(() => {
    process.stdout.write(`# seed of further stops: ${STOPS_SEED}\n`);
    process.stdout.write(`# faults tried: ${tried}\n# left half done, recognised: ${halfDone}\n`);
  });

  const openPane = (now: number): Actions => {
    const port = createExcelPort({
      ...knownTables,
      retryAfterMs: 0,
      after: (_, callBack) => {
        waiting.add(callBack);
        return () => waiting.delete(callBack);
      },
    });
    return createActions(port, { ...clock, now: () => now }, () => Promise.resolve([smallSample]));
  };

  const contents = (): string => contentsOf(excel.client.workbook, MOMENTS);

  /** The workbook that an action is asked in, and what comes of it without a fault. */
  async function caseOf(action: FaultAction): Promise<Case> {
    const { prepare, act } = action;
    excel.client.reset();
    await prepare(openPane(NOW), excel, () => openPane(NOW));
    const before = excel.client.workbook.toJSON();
    const contentsBefore = contents();
    const actions = openPane(momentOf(action));
    const { actionsOfSyncs } = excel.client.host.stats;
    const asked = actionsOfSyncs.length;
    const changing = new Set<number>();
    const listen = excel.client.workbook.subscribe(() => changing.add(actionsOfSyncs.length - 1));
    valueOf(await act(actions));
    listen();
    const requests = actionsOfSyncs
      .map((length, index) => ({ length, changes: changing.has(index) }))
      .slice(asked);
    const contentsAfter = contents();
    const contentsCompleted =
      action.settles === "discard" ? await completedFrom(before) : contentsAfter;
    return { before, contentsBefore, contentsAfter, contentsCompleted, requests };
  }

  async function completedFrom(before: WorkbookJson): Promise<string> {
    recover(before);
    const [work] = (await viewOf(openPane(LATER))).unfinished;
    valueOf(await openPane(LATER).complete(work!.id));
    return contents();
  }

  /** The host is well again, whatever had come over it. */
  function recover(json: WorkbookJson): Workbook {
    const workbook = Workbook.fromJSON(json);
    excel.client.host.application.readOnly = false;
    excel.client.reset(workbook);
    if (workbook.protection.isProtected) workbook.protection.unprotect();
    workbook.sheets.items.forEach(({ protection }) => {
      if (protection.isProtected) protection.unprotect();
    });
    workbook.tables.items.forEach((table) => table.clearFilter());
    // In the way of rows until somebody takes it back, and told as such.
    workbook.sheets.items.forEach((sheet) =>
      sheet.merges
        .filter(({ top, bottom }) => bottom - top + 1 === MERGED_ROWS)
        .forEach((area) => sheet.unmerge(area))
    );
    return workbook;
  }

  /**
   * What is wrong with how a workbook that was left half done is seen by a colleague who opens it an hour later, and
   * with what is offered.
   */
  async function recognitionLines(action: FaultAction, known: Case): Promise<readonly string[]> {
    const left = excel.client.workbook.toJSON();
    recover(left);
    const open = () => openPane(momentOf(action) + HOUR);
    const { unfinished } = await viewOf(open());
    const [found] = unfinished;
    if (found === undefined) return ["half done, and not recognised"];
    halfDone += 1;
    const completed = await open().complete(found.id);
    const lines: string[] = [];
    if (!completed.ok) lines.push(`could not be completed: ${JSON.stringify(completed.trouble)}`);
    else if (contents() !== known.contentsCompleted)
      lines.push("completed, but not as it should be");
    recover(left);
    const discarded = await open().discard(found.id);
    if (!discarded.ok) lines.push(`could not be discarded: ${JSON.stringify(discarded.trouble)}`);
    else if ((await viewOf(open())).unfinished.length > 0) lines.push("still unfinished");
    else if (action.settles === "discard") {
      if (contents() !== known.contentsAfter) lines.push("taken out, but not as it should be");
    } else if (found.discarding === "takesOut" && !action.settles) {
      const again = await action.act(open());
      if (!again.ok || contents() !== known.contentsAfter)
        lines.push("taken out, but then it cannot be done as if nothing had been");
    }
    return lines;
  }

  /** One line for everything that is not as promised after a fault. */
  async function faultLines(action: FaultAction, known: Case, request: number, fault: NamedFault) {
    const host = excel.client.host;
    excel.client.reset(Workbook.fromJSON(known.before));
    host.application.readOnly = false;
    const actions = openPane(momentOf(action));
    fault.order(excel, request);
    let outcome: Outcome<unknown> | null = null;
    try {
      outcome = await excel.client.within(action.act(actions), HANGS_MILLISECONDS);
    } catch (error) {
      return [`${String(error)}`];
    }
    tried += 1;
    // What was late comes now.
    await excel.client.settle();
    if (fault.name.includes("late")) await pause(15);
    const found = contents();
    const isBefore = found === known.contentsBefore;
    const isAfter = found === known.contentsAfter;
    if (outcome.ok) return isAfter ? [] : ["said to be done, but is not"];
    const { trouble } = outcome;
    if (!/^[“\p{Lu}].{20,}\.$/su.test(troubleText(trouble))) return ["no sentence"];
    // While the host goes on turning everything away nobody can look.
    if (isBefore && trouble.unfinished && !fault.goesOn && !action.settles)
      return ["said to be half done, but is as it was"];
    if (isBefore || isAfter) return [];
    if (fault.kind === "told" && !action.settles)
      return [`${trouble.kind}, but neither as it was nor done`];
    const isSaid = trouble.kind === "silent" || trouble.unfinished === true;
    return [
      ...(isSaid ? [] : [`${trouble.kind}: not said to be half done`]),
      ...(await recognitionLines(action, known)),
    ];
  }

  /** @param fromLast 1 for an action's last request */
  function faultsFor(
    action: FaultAction,
    { length, changes }: AskedRequest,
    fromLast: number
  ): readonly NamedFault[] {
    const possible = allFaults().filter(({ afterActions = 0 }) => afterActions < length);
    if (EVERY_REQUEST) return possible;
    if (action.last !== undefined && fromLast > action.last) return [];
    const isThinned = !changes && action.everyStop !== true;
    return isThinned ? possible.filter(({ whereChanging }) => !whereChanging) : possible;
  }

  const meant = ACTIONS.filter(({ name }) => names.includes(name));
  describe.each(meant)("$name", (action) => {
    test("is whole or as it was, or known to be half done, whatever fault it meets wherever", async () => {
      const known = await caseOf(action);
      const lines: string[] = [];
      for (const [index, request] of known.requests.entries()) {
        for (const fault of faultsFor(action, request, known.requests.length - index)) {
          const found = await faultLines(action, known, index + 1, fault);
          lines.push(...found.map((line) => `request ${index + 1}, ${fault.name}: ${line}`));
        }
      }
      expect(lines).toEqual([]);
      // Each fault has a limit of its own; together they take as long as the machine needs.
    }, 7_200_000);
  });
}
