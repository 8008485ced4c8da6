import type { ExcelHost } from "../excelHost";
import { actionEntry, CommandLedger, DispatchId, EventDispatchId } from "./dispatch";
import { type ThemeName, windowsContext } from "./windowsContext";

type Respond = (result: unknown) => void;
type EventHandler = (dispatchId: number, payload: unknown) => void;

const SUCCESS = 0;
const INTERNAL_ERROR = 5001;

export interface WindowsSessionOptions {
  readonly documentUrl?: string;
  /** Asked whenever the client wants to know; the client remembers the answer for five seconds. */
  readonly theme?: () => ThemeName;
  /** Whether Office's own logging is on, as it is in Excel; off unless said otherwise. */
  readonly logging?: boolean;
}

/**
 * Excel on Windows as an add-in's page sees it: `window.external`, in the same process. Put
 * `external` there before office.js loads; one session per load of the page.
 */
export class WindowsSession {
  /** What is to be `window.external`. */
  readonly external: object;
  private readonly commands = new CommandLedger();
  private readonly handlers = new Map<number, EventHandler>();
  private readonly stop: () => void;
  private closed = false;

  constructor(
    private readonly host: ExcelHost,
    options: WindowsSessionOptions = {}
  ) {
    const { locale } = host.application;
    const context = windowsContext(
      host,
      options.documentUrl ?? "C:\\Users\\Me\\Documents\\Book1.xlsx",
      options.theme ?? (() => "light")
    );
    this.external = {
      GetHostInfo: () => `Excel|Win32|16.01|${locale}|correlation|||0`,
      GetContext: () => context,
      GetLoggingAllowed: () => options.logging ?? false,
      Execute: (dispatchId: number, params: unknown, respond: Respond) =>
        this.execute(dispatchId, plainArray(params), respond),
      RegisterEvent: (dispatchId: number, _: string, handler: EventHandler, respond: Respond) => {
        this.handlers.set(dispatchId, handler);
        respond(SUCCESS);
      },
      UnregisterEvent: (dispatchId: number, _: string, respond: Respond) => {
        this.handlers.delete(dispatchId);
        respond(SUCCESS);
      },
    };
    this.stop = host.subscribeEvents(({ entries, selectionMoved }) => {
      if (entries.length > 0) {
        this.raise(EventDispatchId.RichApiMessage, safeArray(entries.map(safeArray)));
      }
      if (selectionMoved) this.raise(EventDispatchId.DocumentSelectionChanged, null);
    });
  }

  /** Runs a function command as a click on its ribbon button does; resolves when it completes. */
  invokeCommand(functionName: string, buttonId: string): Promise<number> {
    const { id, completed } = this.commands.open();
    const source = JSON.stringify({ source: { id: buttonId } });
    this.raise(EventDispatchId.AppCommandInvoked, safeArray([id, functionName, source]));
    return completed;
  }

  /** Runs an action of a shared runtime. */
  invokeAction(name: string, argument: unknown): void {
    const entry = safeArray(actionEntry(name, argument));
    this.raise(EventDispatchId.RichApiMessage, safeArray([entry]));
  }

  /** Ends the session: the page is gone, so it neither hears events nor gets answers. */
  close(): void {
    this.closed = true;
    this.stop();
    this.handlers.clear();
  }

  private execute(dispatchId: number, params: readonly unknown[], respond: Respond): void {
    switch (dispatchId) {
      case DispatchId.RichApi: {
        const request = plainArray(params[0]);
        this.host.execute(String(request[4]), Number(request[6] ?? 0), (reply) => {
          if (this.closed) return;
          if (reply.kind === "transportError") respond(reply.error);
          else {
            const headers = safeArray(["Content-Type", "application/json"]);
            respond(safeArray([SUCCESS, 200, headers, reply.text]));
          }
        });
        return;
      }
      case DispatchId.AppCommandCompleted:
        this.commands.close(String(params[0]), Number(params[1]));
        respond(safeArray([SUCCESS]));
        return;
      default:
        this.host.refusals.push({
          code: "NotImplemented",
          member: `Common API method ${dispatchId}`,
          reason: "the workbench does not do this",
        });
        respond(INTERNAL_ERROR);
    }
  }

  private raise(dispatchId: number, payload: unknown): void {
    this.handlers.get(dispatchId)?.(dispatchId, payload);
  }
}

/** An array in the form that Excel on Windows hands to scripts. */
function safeArray(items: readonly unknown[]): object {
  return { toArray: () => [...items], dimensions: () => 1, ubound: () => items.length - 1 };
}

function plainArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
