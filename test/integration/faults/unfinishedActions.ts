import type { Actions } from "../../../src/workbook/actions/actions";
import { done } from "../../../src/workbook/actions/workshop";
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

/** Excel ends in the longest of an action's requests, or in its last one. */
function leftHalfDone(
  name: string,
  at: "longest" | "last",
  afterActions: number
): FaultAction["prepare"] {
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
    const request = at === "last" ? requests.length : 1 + requests.indexOf(Math.max(...requests));
    client.host.faults.onBatch(request, { kind: "stop", afterActions, code: null });
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
    return work ? actions[how](work.id) : done("nothing is unfinished");
  };

function settling(
  how: "complete" | "discard",
  name: string,
  at: "longest" | "last",
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
  settling("complete", "remove what was inserted", "last", 20),
  settling("complete", "repair a column in between", "last", 18),
];
