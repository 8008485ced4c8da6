import type { ExcelHost } from "../excelHost";
import type { HostReply } from "../hostReply";
import { appContext } from "./appContext";
import {
  actionEntry,
  CommandLedger,
  DispatchId,
  saveSettings,
  settingPairs,
  type SettingPairs,
} from "./dispatch";

const REQUEST = 0;
const RESPONSE = 1;
const FOR_CALLING = 0;
const FOR_EVENTING = 1;
const ActionKind = { Invoke: 0, RegisterEvent: 1, UnregisterEvent: 2 } as const;
const DISABLE_LOGGING = "disableLogging";

interface Envelope {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
  _actionType: number;
}

interface MethodData {
  DdaMethod: { DispatchId: number; Version: number };
  DdaSettingsMethod?: { Properties: SettingPairs };
  ArrayData?: unknown[];
  [index: string]: unknown;
}

export interface WebSessionOptions {
  /** Origin of the page with the grid, where the client posts to. */
  readonly hostOrigin: string;
  /** Gives a message to the add-in's window. */
  readonly post: (message: string) => void;
  /** Whether Office's own logging is on, as it is in Excel; off unless said otherwise, for it asks for scripts. */
  readonly logging?: boolean;
}

/**
 * Excel on the web as an add-in's frame sees it: JSON text in envelopes by `postMessage`. One session
 * per load of the frame, because the client keeps settings under the conversation id (observed).
 */
export class WebSession {
  readonly conversationId = `workbench-${Math.random().toString(36).slice(2)}`;
  private readonly controlId = "workbench-addin";
  private readonly commands = new CommandLedger();
  /** Correlation ids of the registrations, by event name. */
  private readonly registered = new Map<string, number>();
  private readonly stop: () => void;

  constructor(
    private readonly host: ExcelHost,
    private readonly options: WebSessionOptions
  ) {
    this.stop = host.subscribeEvents(({ entries, selectionMoved }) => {
      if (entries.length > 0) this.push("richApiMessage", { ArrayData: entries });
      if (selectionMoved) this.push("documentSelectionChanged", {});
    });
  }

  /** The `name` the frame must have before office.js runs: it tells the client where it is. */
  get frameName(): string {
    const locale = this.host.application.locale;
    return JSON.stringify({
      baseFrameName: `_xdm_${this.controlId}`,
      hostInfo: `Excel$Web$16.01$${locale}$correlation$$${this.options.logging ? "" : DISABLE_LOGGING}$0`,
      xdmInfo: `${this.conversationId}|${this.controlId}|${this.options.hostOrigin}`,
      serializerVersion: "1",
    });
  }

  /** Whether the client listens to an event of the Common API. */
  listensTo(eventName: string): boolean {
    return this.registered.has(eventName);
  }

  /** Takes a message from the add-in's window; those of other conversations are left alone. */
  receive(message: unknown): void {
    if (typeof message !== "string" || !message.includes(this.conversationId)) return;
    const envelope = JSON.parse(message) as Envelope;
    if (envelope._messageType !== REQUEST) return;
    if (envelope._conversationId !== this.conversationId) return;
    if (envelope._actionType === ActionKind.Invoke) this.invoke(envelope);
    else this.register(envelope);
  }

  /** Runs a function command as a click on its ribbon button does; resolves when it completes. */
  invokeCommand(functionName: string, buttonId: string): Promise<number> {
    const { id, completed } = this.commands.open();
    this.push("appCommandInvoked", [
      id,
      functionName,
      JSON.stringify({ source: { id: buttonId } }),
    ]);
    return completed;
  }

  /** Runs an action of a shared runtime. */
  invokeAction(name: string, argument: unknown): void {
    this.push("richApiMessage", { ArrayData: [actionEntry(name, argument)] });
  }

  close(): void {
    this.stop();
  }

  private register(envelope: Envelope): void {
    if (envelope._actionType === ActionKind.RegisterEvent) {
      this.registered.set(envelope._actionName, envelope._correlationId);
    } else {
      this.registered.delete(envelope._actionName);
    }
    // Anything falsy would make the registration fail (observed).
    this.reply(envelope, { Error: 0, Version: 1 });
  }

  private invoke(envelope: Envelope): void {
    switch (envelope._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.reply(
          envelope,
          appContext(this.host, this.controlId, `${this.options.hostOrigin}/Book1.xlsx`)
        );
        return;
      case "ContextActivationManager_notifyHost":
        this.noteLogging(envelope._data);
        this.reply(envelope, null);
        return;
      case "executeMethod":
        this.executeMethod(envelope, envelope._data as MethodData);
        return;
      default:
        this.reply(envelope, null);
    }
  }

  /** Of all that the client tells of itself, what its logging wants Office to send to Microsoft (observed). */
  private noteLogging(data: unknown): void {
    const event: unknown = Array.isArray(data) ? data[2] : undefined;
    if (typeof event === "object" && event !== null) this.host.shell.telemetry.push(event);
  }

  private executeMethod(envelope: Envelope, data: MethodData): void {
    const { DispatchId: method, Version } = data.DdaMethod;
    const done = (fields: object = {}): void =>
      this.reply(envelope, { Error: 0, Version, ...fields });
    switch (method) {
      case DispatchId.RichApi: {
        const body = String(data.ArrayData?.[4]);
        const flags = Number(data.ArrayData?.[6] ?? 0);
        this.host.execute(body, flags, (reply) =>
          this.reply(envelope, { Version, ...richReply(reply) })
        );
        return;
      }
      case DispatchId.SaveSettings:
        saveSettings(this.host, data.DdaSettingsMethod?.Properties ?? []);
        done();
        return;
      case DispatchId.LoadSettings: {
        const settings = settingPairs(this.host).map(([Name, Value]) => ({ Name, Value }));
        done({ Properties: { Settings: settings } });
        return;
      }
      case DispatchId.AppCommandCompleted:
        this.commands.close(String(data["0"]), Number(data["1"]));
        done();
        return;
      default:
        this.host.refusals.push({
          code: "NotImplemented",
          member: `Common API method ${method}`,
          reason: "the workbench does not do this",
        });
        this.reply(envelope, { Error: 5001, Version });
    }
  }

  private push(eventName: string, data: unknown): void {
    const correlationId = this.registered.get(eventName);
    if (correlationId === undefined) return;
    this.post({ _actionName: eventName, _correlationId: correlationId }, data, FOR_EVENTING);
  }

  private reply(envelope: Envelope, data: unknown): void {
    this.post(envelope, data, FOR_CALLING);
  }

  private post(
    to: Pick<Envelope, "_actionName" | "_correlationId">,
    data: unknown,
    responseType: number
  ): void {
    this.options.post(
      JSON.stringify({
        _serializerVersion: 1,
        _origin: this.options.hostOrigin,
        _messageType: RESPONSE,
        _actionName: to._actionName,
        _conversationId: this.conversationId,
        _correlationId: to._correlationId,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
      })
    );
  }
}

function richReply(reply: HostReply): object {
  if (reply.kind === "transportError") return { Error: reply.error };
  return { Error: 0, Data: [200, ["Content-Type", "application/json"], reply.text] };
}
