import type { Outcome, UndoSupport } from "../../workbook/port";
import { codeOf, isTransient, locationOf, Refusal, troubleFrom } from "./trouble";

/** The lowest requirement set with everything this layer calls: `Table.resize`. The manifest asks for it as well. */
const REQUIREMENT_SET = "1.13";
/** From these on changes by add-ins can be undone: each round trip by itself, and those of one run in one step. */
const UNDO = "1.19";
const MERGED_UNDO = "1.20";
/** A sync can hang for ever (#6678, #6150, #4805, #4273). No honest batch of ours takes this long. */
const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_RETRY_AFTER_MS = 500;

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

export interface SessionOptions {
  /** How long a batch may take before its outcome counts as unknown. */
  readonly timeoutMs?: number;
  /** Calls back once so much time has gone by, unless it is cancelled by what it returns; by default the page's timer. */
  readonly after?: (milliseconds: number, callBack: () => void) => () => void;
  /** Pause before a read is tried once more. */
  readonly retryAfterMs?: number;
  /**
   * Lets changes and selections wait until the user has left the cell being typed in, instead of failing with
   * `editing`. Clicking in the pane does not end cell edit mode (#806, #3388), so that a wait may outlast the
   * watchdog: it then counts as silent, and a batch of one sync may still take effect later.
   */
  readonly delayForCellEdit?: boolean;
  /** Told of every round trip, for diagnostics. */
  readonly onSync?: () => void;
}

/** How the verbs reach Excel. */
export interface ExcelSession {
  /** A batch that changes nothing: after a passing trouble it is tried once more. */
  read<T>(batch: Batch<T>): Promise<Outcome<T>>;
  /** A batch that changes something: never repeated, since a failed one may have had effects (#1813). */
  write<T>(batch: Batch<T>): Promise<Outcome<T>>;
  /** A batch that tidies up after a change: it waits, as long as the clock allows, until no cell is being typed in. */
  tidy<T>(batch: Batch<T>): Promise<Outcome<T>>;
  /**
   * Lets everything that `work` writes run as one, so that Excel undoes it in one step; where the host cannot, `work`
   * runs all the same. With the first failure the run ends: what takes back or looks runs by itself, and so must
   * whatever cannot be undone. A host that turns the very first request away for that, so that nothing has happened,
   * is asked once more without.
   */
  asOne<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** Goes on in the context of an earlier batch, as the removal of event handlers must. */
  resume<T>(context: OfficeExtension.ClientRequestContext, batch: Batch<T>): Promise<Outcome<T>>;
}

type Start = <T>(batch: Batch<T>) => Promise<T>;

/** Starts a batch that ends by itself, by trouble or by the clock; nothing of it is sent after the clock has run out. */
function run<T>(options: SessionOptions, start: Start, batch: Batch<T>): Promise<T> {
  let abandoned = false;

  const work = start(async (context) => {
    const send = context.sync.bind(context);
    context.sync = (passed) => {
      // The host has woken up after the team was told that the outcome is unknown.
      if (abandoned) {
        throw new Refusal({ kind: "silent" });
      }
      options.onSync?.();
      return send(passed);
    };
    try {
      return await batch(context);
    } finally {
      context.sync = send;
    }
  });

  return new Promise<T>((resolve, reject) => {
    const cancel = (options.after ?? afterwards)(options.timeoutMs ?? DEFAULT_TIMEOUT_MS, () => {
      abandoned = true;
      reject(new Refusal({ kind: "silent" }));
    });
    work.then(resolve, reject).finally(cancel);
  });
}

function afterwards(milliseconds: number, callBack: () => void): () => void {
  const timer = setTimeout(callBack, milliseconds);
  return () => clearTimeout(timer);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", REQUIREMENT_SET)) {
    return { ok: false, trouble: { kind: "unsupported", subject: `ExcelApi ${REQUIREMENT_SET}` } };
  }
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    // An impossible argument is no trouble with the host: it must be seen, not reported to the team.
    if (error instanceof RangeError) {
      throw error;
    }
    return { ok: false, trouble: troubleFrom(error) };
  }
}

/** A run that several writes share. */
interface SharedRun {
  readonly start: Start;
  readonly begun: () => number;
  /** Unless all went well, nothing more is sent: a failed batch may have left half of itself queued. */
  readonly end: (isWell: boolean) => void;
}

/** Opens a run and holds it open until it is ended. */
async function openSharedRun(options: Excel.RunOptions): Promise<SharedRun> {
  let begun = 0;
  let end: SharedRun["end"] = () => undefined;
  const context = await new Promise<Excel.RequestContext>((resolve, reject) => {
    Excel.run(options, (opened) => {
      resolve(opened);
      return new Promise<void>((finish, giveUp) => {
        end = (isWell) => (isWell ? finish() : giveUp(new Refusal({ kind: "cancelled" })));
      });
    }).catch(reject);
  });
  return {
    start(batch) {
      begun += 1;
      return batch(context);
    },
    begun: () => begun,
    end: (isWell) => end(isWell),
  };
}

/** What the host says of itself; it is not to be relied on for single calls (#6453). */
export function undoSupport(): UndoSupport {
  const supports = (version: string) =>
    Office.context.requirements.isSetSupported("ExcelApi", version);
  return supports(MERGED_UNDO) ? "inOneStep" : supports(UNDO) ? "inSeveral" : "none";
}

/** Whether the host has turned the first request of a shared run away, so that nothing at all has happened. */
function turnedAway(outcome: Outcome<unknown>, { begun }: SharedRun): boolean {
  if (outcome.ok || begun() !== 1) {
    return false;
  }
  const { original } = outcome.trouble;
  return codeOf(original) === "UndoNotSupported" && locationOf(original) === null;
}

export function createSession(options: SessionOptions = {}): ExcelSession {
  const atOnce: Start = (batch) => Excel.run(batch);
  const whenCalled = { delayForCellEdit: options.delayForCellEdit ?? false };
  const whenFree: Start = (batch) => Excel.run(whenCalled, batch);
  let shared: SharedRun | null = null;
  /** That the host has turned something away within such a run, whatever it says of itself. */
  let refusesUndo = false;
  const leaveShared = (isWell: boolean): void => {
    shared?.end(isWell);
    shared = null;
  };

  const afterTyping: Start = (batch) => Excel.run({ delayForCellEdit: true }, batch);

  return {
    async read(batch) {
      const first = await outcomeOf(() => run(options, atOnce, batch));
      if (first.ok || !isTransient(first.trouble.original)) {
        return first;
      }
      await pause(options.retryAfterMs ?? DEFAULT_RETRY_AFTER_MS);
      return outcomeOf(() => run(options, atOnce, batch));
    },
    async write(batch) {
      const within = shared;
      const outcome = await outcomeOf(() => run(options, within?.start ?? whenFree, batch));
      if (!outcome.ok && within !== null) {
        refusesUndo ||= codeOf(outcome.trouble.original) === "UndoNotSupported";
        leaveShared(false);
      }
      return outcome;
    },
    tidy: (batch) => outcomeOf(() => run(options, afterTyping, batch)),
    async asOne(work) {
      if (shared !== null || refusesUndo || undoSupport() !== "inOneStep") {
        return work();
      }
      const own = await openSharedRun({ ...whenCalled, mergeUndoGroup: true });
      shared = own;
      let isWell = false;
      try {
        const outcome = await work();
        isWell = outcome.ok;
        return turnedAway(outcome, own) ? await work() : outcome;
      } finally {
        leaveShared(isWell);
      }
    },
    resume: (context, batch) =>
      outcomeOf(() => run(options, (work) => Excel.run(context, work), batch)),
  };
}
