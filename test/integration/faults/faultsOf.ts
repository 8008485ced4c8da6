import type { ActionsSetup } from "../actions/actionsSetup";
import { TransportError, type BatchFault } from "../../../workbench/host/faults";
import { seededRandom } from "../../bench/district/random";

export interface NamedFault {
  readonly name: string;
  /** Orders the fault for the n-th request from now on. */
  readonly order: (excel: ActionsSetup, request: number) => void;
  /** `told`: the host answers, so that things must be whole. `silent`: nobody can know. `lasting`: it goes on failing. */
  readonly kind: "told" | "silent" | "lasting";
  /** Whether every request after it is turned away, too. */
  readonly goesOn?: true;
  /** Actions that are carried out before the batch stops; a batch that has no more is not stopped. */
  readonly afterActions?: number;
  /** Met by requests that change something; by those that only read, one in ten of its kind does. */
  readonly whereChanging?: true;
}

const once =
  (fault: BatchFault): NamedFault["order"] =>
  ({ client }, request) =>
    client.host.faults.onBatch(request, fault);
const onwards =
  (fault: BatchFault): NamedFault["order"] =>
  ({ client }, request) =>
    client.host.faults.fromBatch(request, fault);

/** Codes that the genuine client knows of, and those of its transport. */
function codes(): readonly string[] {
  const { Excel, OfficeExtension } = globalThis;
  return [
    ...new Set([...Object.values(Excel.ErrorCodes), ...Object.values(OfficeExtension.ErrorCodes)]),
  ].map(String);
}

function codeFaults(): readonly NamedFault[] {
  return [
    ...codes().map((code): NamedFault => ({
      name: code,
      order: once({ kind: "error", code }),
      kind: "told",
    })),
    ...Object.entries(TransportError).map(([name, error]): NamedFault => ({
      name: `transport: ${name}`,
      order: once({ kind: "transport", error }),
      kind: "told",
    })),
  ];
}

const EVERY_STOP_UP_TO = 50;
const FURTHER_STOPS = 10;
const LONGEST_BATCH = 700;
export const STOPS_SEED = 20260215;

const EVERY_TENTH = 10;

/** How many actions of a batch are still carried out: every number up to 50, and some beyond. */
function stops(): readonly number[] {
  const random = seededRandom(STOPS_SEED);
  return [
    ...Array.from({ length: EVERY_STOP_UP_TO + 1 }, (_, count) => count),
    ...Array.from(
      { length: FURTHER_STOPS },
      () => EVERY_STOP_UP_TO + 1 + random.below(LONGEST_BATCH)
    ),
  ];
}

function stopFaults(): readonly NamedFault[] {
  return stops().flatMap((afterActions, index): readonly NamedFault[] => {
    const shared = {
      afterActions,
      ...(index % EVERY_TENTH > 0 && { whereChanging: true as const }),
    };
    return [
      {
        ...shared,
        name: `stops after ${afterActions} actions`,
        order: once({ kind: "stop", afterActions, code: "GeneralException" }),
        kind: "told",
      },
      {
        ...shared,
        name: `ends after ${afterActions} actions`,
        order: once({ kind: "stop", afterActions, code: null }),
        kind: "silent",
      },
    ];
  });
}

/** Then nothing can be put back. */
function lastingStops(): readonly NamedFault[] {
  return stops()
    .filter((_, index) => index % EVERY_TENTH === 1)
    .map((afterActions) => ({
      name: `stops after ${afterActions} actions, and every request after it`,
      goesOn: true,
      afterActions,
      order: (excel, request) => {
        once({ kind: "stop", afterActions, code: "GeneralException" })(excel, request);
        onwards(turnedAway("ServiceNotAvailable"))(excel, request + 1);
      },
      kind: "lasting",
    }));
}

function silences(): readonly NamedFault[] {
  return [
    { name: "never answers", order: once({ kind: "hang" }), kind: "silent" },
    { name: "loses its answer", order: once({ kind: "dropResponse" }), kind: "silent" },
    {
      name: "answers late",
      order: once({ kind: "late", what: "answer", milliseconds: 5 }),
      kind: "silent",
    },
    {
      name: "is carried out late",
      order: once({ kind: "late", what: "batch", milliseconds: 5 }),
      kind: "silent",
    },
  ];
}

const meanwhile = (name: string, happens: (excel: ActionsSetup) => void): NamedFault => ({
  name,
  order: (excel, request) =>
    once({ kind: "meanwhile", happens: () => happens(excel) })(excel, request),
  kind: "lasting",
});

/** Of the cells that somebody merges; the add-in's own sheets merge none of so many. */
export const MERGED_ROWS = 2;

/** Runs through the tables of ours, wherever they are. */
function eachTable({ client }: ActionsSetup, change: (name: string) => void): void {
  const { workbook } = client;
  workbook.edit("user", () => workbook.tables.items.forEach(({ name }) => change(name)));
}

function states(): readonly NamedFault[] {
  return [
    {
      name: "throttled from then on",
      order: onwards(turnedAway("ActivityLimitReached")),
      kind: "lasting",
      goesOn: true,
    },
    {
      name: "signed out from then on",
      order: onwards(turnedAway("Unauthenticated")),
      kind: "lasting",
      goesOn: true,
    },
    {
      name: "no connection from then on",
      order: onwards({ kind: "transport", error: TransportError.InvalidOrTimedOutSession }),
      kind: "lasting",
      goesOn: true,
    },
    {
      name: "requests too large from then on",
      order: onwards({ kind: "transport", error: TransportError.RequestPayloadSizeLimitExceeded }),
      kind: "lasting",
      goesOn: true,
    },
    {
      name: "answers too large from then on",
      order: onwards({ kind: "transport", error: TransportError.ResponsePayloadSizeLimitExceeded }),
      kind: "lasting",
      goesOn: true,
    },
    meanwhile("somebody types in a cell and stays in it", ({ client }) => {
      client.host.cellEditMode = true;
    }),
    meanwhile("somebody types in a cell for a moment", ({ client }) => {
      client.host.cellEditMode = true;
      setTimeout(() => (client.host.cellEditMode = false));
    }),
    meanwhile("somebody protects every sheet", ({ client }) => {
      client.workbook.sheets.items.forEach(({ protection }) => protection.protect());
    }),
    meanwhile("somebody protects the workbook", ({ client }) => {
      client.workbook.protection.protect();
    }),
    meanwhile("the file becomes read-only", ({ client }) => {
      client.host.application.readOnly = true;
    }),
    meanwhile("somebody filters every table", (excel) => {
      const { workbook } = excel.client;
      eachTable(excel, (name) =>
        workbook.tables.require(name).applyFilter(0, { texts: ["nothing"] })
      );
    }),
    meanwhile("somebody merges cells below every table", (excel) => {
      const { workbook } = excel.client;
      eachTable(excel, (name) => {
        const { sheet, area } = workbook.tables.require(name);
        const below = { ...area, top: area.bottom + 1, bottom: area.bottom + MERGED_ROWS };
        // Merging would lose what other tables have there.
        if (
          sheet
            .values(below)
            .flat()
            .every((value) => value === null || value === "")
        )
          sheet.merge(below);
      });
    }),
  ];
}

const turnedAway = (code: string): BatchFault => ({ kind: "error", code });

/** For a quick look while working: only every n-th fault. */
const EVERY = Number(process.env["FAULTS_EVERY"] ?? 1);

/** Everything that can happen to a request. To be called once the client is there. */
export function allFaults(): readonly NamedFault[] {
  return [...codeFaults(), ...stopFaults(), ...lastingStops(), ...silences(), ...states()].filter(
    (_, index) => index % EVERY === 0
  );
}
