import type { Actions } from "../../../src/workbook/actions/actions";
import type { Outcome } from "../../../src/workbook/port";
import { goesByItself } from "../../../src/workbook/removal/removableSheet";
import { Workbook } from "../../../workbench/model/workbook";
import { valueOf } from "../actions/actionsSetup";
import { FAULT_ACTIONS, fillReported, type FaultAction } from "./faultActions";
import { REPAIR_ACTIONS } from "./repairActions";

async function removeInserted(actions: Actions): Promise<Outcome<unknown>> {
  const found = await actions.removable();
  return found.ok ? actions.removeInserted(found.value.filter(goesByItself)) : found;
}

export const REMOVAL: FaultAction = {
  name: "remove what was inserted",
  prepare: async (actions) => {
    await fillReported(actions);
    valueOf(await actions.refreshReport());
  },
  act: removeInserted,
};

const ACTIONS = [...FAULT_ACTIONS, ...REPAIR_ACTIONS, REMOVAL];

/** Where Excel ends: in the longest of an action's requests, its last one, or the one before (the last selects). */
type EndingAt = "longest" | "last" | "beforeLast";

const requestAt: Readonly<Record<EndingAt, (requests: readonly number[]) => number>> = {
  longest: (requests) => 1 + requests.indexOf(Math.max(...requests)),
  last: ({ length }) => length,
  beforeLast: ({ length }) => length - 1,
};

function leftHalfDone(name: string, at: EndingAt, afterActions: number): FaultAction["prepare"] {
  const action = ACTIONS.find((candidate) => candidate.name === name)!;
  return async (actions, excel, open) => {
    await action.prepare(actions, excel, open);
    const { client } = excel;
    const before = client.workbook.toJSON();
    const { actionsOfSyncs } = client.host.stats;
    const asked = actionsOfSyncs.length;
    valueOf(await action.act(open()));
    const requests = actionsOfSyncs.slice(asked);
    client.reset(Workbook.fromJSON(before));
    client.host.faults.onBatch(requestAt[at](requests), { kind: "stop", afterActions, code: null });
    const outcome = await action.act(open());
    if (outcome.ok) throw new Error("It was to be left half done");
  };
}

const settle =
  (how: "complete" | "discard"): FaultAction["act"] =>
  async (actions) => {
    const view = await actions.view();
    if (!view.ok) return view;
    const [work] = view.value.unfinished;
    if (work === undefined) throw new Error("Nothing was left half done");
    return actions[how](work.id);
  };

function settling(
  how: "complete" | "discard",
  name: string,
  at: EndingAt,
  afterActions: number
): FaultAction {
  return {
    name: `${how}: ${name}`,
    prepare: leftHalfDone(name, at, afterActions),
    settles: how,
    act: settle(how),
  };
}

/** What was left half done, brought to its end or taken out. */
export const UNFINISHED_ACTIONS: readonly FaultAction[] = [
  settling("complete", "insert", "longest", 60),
  settling("discard", "insert", "longest", 60),
  settling("discard", "make a new version", "last", 9),
  settling("complete", "start an instrument", "beforeLast", 140),
  settling("discard", "start an instrument", "beforeLast", 140),
  settling("complete", "remove what was inserted", "last", 20),
  settling("complete", "repair a column in between", "last", 18),
];
