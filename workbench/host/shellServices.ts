import { apiNotFound, type Refusal, RefusalError } from "./refusals";
import {
  type Action,
  ActionType,
  ObjectPathType,
  type RequestBody,
  type ResponseBody,
} from "./protocol";

/** One ribbon control the add-in has changed. */
export interface RibbonControl {
  enabled?: boolean;
  visible?: boolean;
}

interface ShellObject {
  readonly service: string;
  /** Id of a tab or button; absent for the service itself. */
  readonly control?: string;
}

const KNOWN_METHODS: Readonly<Record<string, readonly string[]>> = {
  "Microsoft.InternalService.AddinInternalService": ["NotifyActionHandlerReady"],
  "Microsoft.DynamicRibbon.DynamicRibbon": ["GetTab", "GetButton", "SetVisibility"],
  "Microsoft.Telemetry.TelemetryService": ["SendTelemetryEvent"],
  "Microsoft.AppRuntime.AppRuntimeService": ["SetAppRuntimeState", "GetAppRuntimeState"],
};

/**
 * The Office shell around Excel, as far as an add-in reaches it: ribbon buttons, and showing or
 * hiding the pane. These requests come as batches of their own (observed).
 */
export class ShellServices {
  readonly ribbon = new Map<string, RibbonControl>();
  /** "Visible" or "Background", as the add-in last asked for. */
  paneState = "Visible";
  /** What the client's own logging has handed to Office, which would send it to Microsoft. */
  readonly telemetry: unknown[] = [];
  /** Whether the client has said that its action handlers are there. */
  actionHandlersReady = false;

  /** Whether a batch is meant for the shell instead of the workbook. */
  static isMeant(body: RequestBody): boolean {
    return Object.values(body.ObjectPaths).some(
      ({ ObjectPathType: type }) => type === ObjectPathType.NewObject
    );
  }

  run(body: RequestBody, refused: (refusal: Refusal) => void): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of body.Actions.entries()) {
      try {
        this.perform(body, action, response);
      } catch (error) {
        if (!(error instanceof RefusalError)) throw error;
        refused(error.refusal);
        const { code: Code, message: Message } = error;
        response.Error = { Code, Message, Location: error.refusal.member, ActionIndex: index };
        break;
      }
    }
    return response;
  }

  private perform(body: RequestBody, action: Action, response: ResponseBody): void {
    const object = this.object(body, action.ObjectPathId);
    const given = action.ArgumentInfo?.Arguments ?? [];
    const [value] = given;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        response.Results.push({
          ActionId: action.Id,
          Value: object.control === undefined ? {} : { Id: object.control },
        });
        return;
      case ActionType.Method:
        response.Results.push({
          ActionId: action.Id,
          Value: this.call(object, action.Name, given),
        });
        return;
      case ActionType.SetProperty:
        if (object.control === undefined || action.Name !== "Enabled") {
          throw apiNotFound(`${object.service}.${action.Name}`, "the shell has no such property");
        }
        this.change(object.control, { enabled: value === true });
        return;
      default:
        throw apiNotFound(object.service, `actions of type ${action.ActionType} are not known`);
    }
  }

  private object(body: RequestBody, pathId: number): ShellObject {
    const path = body.ObjectPaths[String(pathId)];
    if (path?.ObjectPathType === ObjectPathType.NewObject) {
      if (KNOWN_METHODS[path.Name]) return { service: path.Name };
      throw apiNotFound(path.Name, "the shell has no such service");
    }
    const parent = this.object(body, path?.ParentObjectPathId ?? 0);
    const id = path?.ArgumentInfo?.Arguments?.[0];
    this.requireMethod(parent, path?.Name ?? "");
    return { service: parent.service, control: String(id) };
  }

  private requireMethod(object: ShellObject, name: string): void {
    if (!KNOWN_METHODS[object.service]?.includes(name)) {
      throw apiNotFound(`${object.service}.${name}`, "the shell has no such method");
    }
  }

  private call(object: ShellObject, name: string, given: readonly unknown[]): unknown {
    this.requireMethod(object, name);
    const [value] = given;
    if (name === "SendTelemetryEvent") this.telemetry.push(given);
    if (name === "NotifyActionHandlerReady") this.actionHandlersReady = true;
    if (name === "SetAppRuntimeState") this.paneState = String(value);
    if (name === "GetAppRuntimeState") return this.paneState;
    if (name === "SetVisibility" && object.control !== undefined) {
      this.change(object.control, { visible: value === true });
    }
    return null;
  }

  private change(control: string, patch: RibbonControl): void {
    this.ribbon.set(control, { ...this.ribbon.get(control), ...patch });
  }
}
