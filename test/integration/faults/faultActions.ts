import { sheetKinds } from "../../../src/templates";
import type { Actions } from "../../../src/workbook/actions/actions";
import type { Outcome } from "../../../src/workbook/port";
import { valueOf } from "../actions/actionsSetup";

/** Something that a team asks of the add-in, and the workbook that it is asked in. */
export interface FaultAction {
  readonly name: string;
  /** Brings a blank workbook into the state that the action needs. */
  readonly prepare: (actions: Actions) => Promise<void>;
  readonly act: (actions: Actions) => Promise<Outcome<unknown>>;
}

const everySheet = sheetKinds.map(({ key }) => key);
const LABEL = "Literacy walkthrough 1.0";

async function fill(actions: Actions): Promise<void> {
  valueOf(await actions.insert(everySheet, { samples: true }));
}

function startPdsa(actions: Actions): Promise<Outcome<unknown>> {
  return actions.startPdsa("G2|Literacy walkthrough 1.0|Student talk|All|Winter");
}

/** Those that leave a workbook as it was, or as it was to become, whatever single fault they meet. */
export const FAULT_ACTIONS: readonly FaultAction[] = [
  { name: "read", prepare: fill, act: (actions) => actions.view() },
  {
    name: "insert",

    prepare: async (actions) => {
      valueOf(await actions.insert(["lists", "setup"], { samples: false }));
    },
    act: (actions) => actions.insert(["training", "pdsa"], { samples: true }),
  },
  { name: "start a PDSA cycle", prepare: fill, act: startPdsa },
  {
    name: "make a tracker",

    prepare: async (actions) => {
      const keys = everySheet.filter(
        (key) => !["tracker", "summary", "charts", "heatMap"].includes(key)
      );
      valueOf(await actions.insert(keys, { samples: true }));
    },
    act: (actions) => actions.makeTracker(LABEL),
  },
];
