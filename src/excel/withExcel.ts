import type { Outcome } from "../workbook/port";
import { isTransient, Refusal, troubleFrom } from "./trouble";

/** The lowest requirement set with everything this layer calls: `Table.resize`. The manifest asks for it as well. */
const REQUIREMENT_SET = "1.13";
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

export function createSession(options: SessionOptions = {}): ExcelSession {
  const atOnce: Start = (batch) => Excel.run(batch);
  const whenFree: Start = (batch) =>
    Excel.run({ delayForCellEdit: options.delayForCellEdit ?? false }, batch);

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
    write: (batch) => outcomeOf(() => run(options, whenFree, batch)),
    tidy: (batch) => outcomeOf(() => run(options, afterTyping, batch)),
    resume: (context, batch) =>
      outcomeOf(() => run(options, (work) => Excel.run(context, work), batch)),
  };
}
