import { sheetKinds } from "../../../src/templates";
import type { Actions } from "../../../src/workbook/actions/actions";
import type { Outcome } from "../../../src/workbook/port";
import { valueOf, type ActionsSetup } from "../actions/actionsSetup";

/** Something that a team asks of the add-in, and the workbook that it is asked in. */
export interface FaultAction {
  readonly name: string;
  /** Brings a blank workbook into the state that the action needs. */
  readonly prepare: (actions: Actions, excel: ActionsSetup, open: () => Actions) => Promise<void>;
  /** What a pane that opens an hour later is asked to do about what is half done. */
  readonly settles?: "complete" | "discard";
  readonly act: (actions: Actions) => Promise<Outcome<unknown>>;
  /** Only that many of its last requests meet faults: it reads just as another action does that meets them all along. */
  readonly last?: number;
  /** Every stop is tried, though its requests only read. */
  readonly everyStop?: true;
}

export const everySheet = sheetKinds.map(({ key }) => key);
export const LABEL = "Literacy walkthrough 1.0";
export const TRACKER = "tblFidelity_Literacy_walkthrough_1_0";

export async function fill(actions: Actions): Promise<void> {
  valueOf(await actions.insert(everySheet, { samples: true }));
}

/** The sheets that the team works in, for what no report has a part in: a workbook is made thousands of times. */
export async function fillInputs(actions: Actions): Promise<void> {
  valueOf(await actions.insert(["setup", "tool", "tracker", "pdsa"], { samples: true }));
}

/** What a team scores in and is told by, for what the other sheets have no part in. */
export async function fillReported(actions: Actions): Promise<void> {
  valueOf(
    await actions.insert(["setup", "tool", "tracker", "summary", "charts", "heatMap", "gaps"], {
      samples: true,
    })
  );
}

/** Two people have scored an event of the samples, each alone. */
async function fillScoredTwice(actions: Actions, { type, cell }: ActionsSetup): Promise<void> {
  await fillInputs(actions);
  for (const header of ["Date", "School", "Practitioner"])
    type(TRACKER, 1, header, String(cell(TRACKER, 0, header)));
  for (const row of [0, 1]) type(TRACKER, row, "Record", "Individual score");
}

async function prepareConsensus(actions: Actions): Promise<Outcome<unknown>> {
  const view = await actions.view();
  if (!view.ok) return view;
  const { date, school, unit } = view.value.basis.snapshot.trackers[0]!.observations[0]!;
  return actions.prepareConsensus(LABEL, { date, school, unit });
}

/** The sheets around a tool, but without an observation. */
async function fillUnscored(actions: Actions, { client }: ActionsSetup): Promise<void> {
  await fillReported(actions);
  const { workbook } = client;
  workbook.edit("user", () => {
    const { sheet, area } = workbook.tables.require(TRACKER);
    for (let row = area.top + 1; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        if (!String(sheet.formula(row, column)).startsWith("=")) sheet.setInput(row, column, "");
  });
}

function rewordItem({ type }: ActionsSetup): void {
  type("tblToolItem", 0, "What is observed", "Says what is coming and why");
}

async function startPdsa(actions: Actions): Promise<Outcome<unknown>> {
  const view = await actions.view();
  if (!view.ok) return view;
  return actions.startPdsa(view.value.gaps[0]!.flag.key);
}

/** Everything that the add-in does to a workbook, in the states that it does it differently in. */
export const FAULT_ACTIONS: readonly FaultAction[] = [
  { name: "read", prepare: fill, act: (actions) => actions.view(), everyStop: true },
  {
    name: "go to a row",
    prepare: fill,
    act: (actions) => actions.goTo({ table: TRACKER, row: 1, header: "Date" }),
  },
  {
    name: "insert",
    prepare: async (actions) => {
      valueOf(await actions.insert(["lists", "setup"], { samples: false }));
    },
    act: (actions) => actions.insert(["training", "pdsa"], { samples: true }),
  },
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
  { name: "write the report", prepare: fill, act: (actions) => actions.refreshReport() },
  {
    name: "refresh the report after a new school",
    prepare: async (actions, { type }) => {
      await fillReported(actions);
      valueOf(await actions.refreshReport());
      type("tblSchool", 1, "School", "Hillside Elementary");
    },
    act: (actions) => actions.refreshReport(),
  },
  {
    name: "start a PDSA cycle",
    prepare: fill,
    act: startPdsa,
  },
  { name: "prepare a consensus", prepare: fillScoredTwice, act: prepareConsensus },
  {
    name: "start an instrument",
    prepare: fillInputs,
    act: (actions) => actions.startInstrument("tfi21Tier2"),
  },
  {
    name: "follow a tool",
    prepare: async (actions, excel) => {
      await fillUnscored(actions, excel);
      rewordItem(excel);
    },
    act: (actions) => actions.followTool(LABEL),
  },
  {
    name: "make a new version",
    prepare: async (actions, excel) => {
      await fillReported(actions);
      rewordItem(excel);
    },
    act: (actions) => actions.followTool(LABEL),
  },
  {
    name: "clear the sample rows",
    prepare: async (actions) => {
      await fill(actions);
      valueOf(await actions.refreshReport());
    },
    act: (actions) => actions.clearSamples(),
  },
];
