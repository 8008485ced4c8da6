import { resolveArguments } from "./argumentResolution";
import { isHostObject } from "./argumentTypes";
import type { BatchStop } from "./faults";
import { HostError, itemNotFound } from "./hostError";
import { type MemberAccess, rootObject, wireValue } from "./memberAccess";
import {
  type Action,
  ActionType,
  type ObjectPath,
  ObjectPathType,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { query } from "./query";
import { apiNotFound, notImplemented, RefusalError, type Refusal } from "./refusals";
import type { HostObject } from "./typeDefinition";

/**
 * Runs one batch: actions in order, each object path evaluated once, stopping at the first failure.
 * What earlier actions did stays done (assumed).
 */
export class Batch {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly access: MemberAccess,
    private readonly refused: (refusal: Refusal) => void,
    private readonly stop: BatchStop | null = null
  ) {}

  run(): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      const at = { location: "" };
      try {
        if (index === this.stop?.afterActions) this.fail(action, at, this.stop.code);
        this.access.call.workbook.edit("api", () => this.perform(action, response, at));
      } catch (error) {
        const failure = this.failure(error, at.location);
        response.Error = {
          Code: failure.code,
          Message: failure.message,
          Location: at.location,
          ActionIndex: index,
        };
        break;
      }
    }
    return response;
  }

  /** Fails in place of an action, with the place that its own failure would have. */
  private fail(action: Action, at: { location: string }, code: string | null): never {
    const object = this.objects.get(action.ObjectPathId);
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const parent = this.objects.get(path?.ParentObjectPathId ?? 0);
    if (object && action.ActionType === ActionType.Query) at.location = `${object.className}.load`;
    else if (object && action.Name) at.location = this.access.location(object, action.Name);
    else if (parent && path?.Name) at.location = this.access.location(parent, path.Name);
    throw new HostError(code ?? "GeneralException", "an ordered stop");
  }

  private perform(action: Action, response: ResponseBody, at: { location: string }): void {
    const answer = (value: unknown): void => {
      response.Results.push({ ActionId: action.Id, Value: value });
    };
    switch (action.ActionType) {
      case ActionType.Instantiate: {
        const object = this.object(action.ObjectPathId, at);
        answer(object && this.access.identity(object));
        return;
      }
      case ActionType.Query: {
        const object = this.object(action.ObjectPathId, at);
        if (object) at.location = `${object.className}.load`;
        answer(object && query(this.access, object, action.QueryInfo ?? {}));
        return;
      }
      case ActionType.Method:
        answer(this.callMethod(action, at));
        return;
      case ActionType.SetProperty:
        this.setProperty(action, at);
        return;
      case ActionType.Trace:
        answer(null);
        response.TraceIds.push(action.Id);
        return;
      default:
        throw notImplemented(`ActionType ${action.ActionType}`, "this kind of action is not known");
    }
  }

  private callMethod(action: Action, at: { location: string }): unknown {
    const object = this.object(action.ObjectPathId, at);
    // A method of a null object does nothing and gives null (assumed).
    if (!object) return null;
    at.location = this.access.location(object, action.Name);
    const args = this.arguments(action, at);
    return wireValue(this.access.invoke(object, action.Name, args));
  }

  private setProperty(action: Action, at: { location: string }): void {
    const object = this.object(action.ObjectPathId, at);
    if (!object) itemNotFound(`a property of a null object was set: ${action.Name}`);
    const alias = this.access.surfaceOf(object).writeAliases[action.Name];
    at.location = this.access.location(object, alias ?? action.Name);
    this.access.write(object, action.Name, this.arguments(action, at)[0]);
  }

  private arguments(holder: Action | ObjectPath, at: { location: string }): unknown[] {
    const { location } = at;
    const args = resolveArguments(holder.ArgumentInfo, (id) => this.object(id, at));
    at.location = location;
    return args;
  }

  private object(pathId: number, at: { location: string }): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostError("InvalidArgument", `there is no object path ${pathId}`);
    const object = this.evaluate(path, at);
    this.objects.set(pathId, object);
    return object;
  }

  private evaluate(path: ObjectPath, at: { location: string }): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return rootObject(this.access.call);
      case ObjectPathType.NullObject:
        return null;
      case ObjectPathType.ReferenceId:
        return (
          this.access.call.services.references.get(path.Name) ??
          itemNotFound(`there is no reference ${path.Name}`)
        );
    }
    const parent = this.object(path.ParentObjectPathId ?? 0, at);
    // Whatever is reached through a null object is a null object, too (observed).
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case ObjectPathType.Property:
        at.location = this.access.location(parent, path.Name);
        return this.access.navigate(parent, path.Name);
      case ObjectPathType.Indexer:
        at.location = `${parent.className}.getItem`;
        return this.access.indexed(parent, this.arguments(path, at)[0]);
      case ObjectPathType.Method: {
        at.location = this.access.location(parent, path.Name);
        const result = this.access.invoke(parent, path.Name, this.arguments(path, at));
        if (result === null || isHostObject(result)) return result;
        throw apiNotFound(at.location, "it does not give an object");
      }
      default:
        throw notImplemented(`ObjectPathType ${path.ObjectPathType}`);
    }
  }

  /** What the client is told; anything that is not a deliberate error is a fault of this host. */
  private failure(error: unknown, location: string): HostError {
    if (error instanceof RefusalError) {
      this.refused(error.refusal);
      return error;
    }
    if (error instanceof HostError) return error;
    if (error instanceof Error && "code" in error && typeof error.code === "string") {
      return new HostError(error.code, error.message);
    }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const fault: Refusal = { code: "HostFault", member: location, reason };
    this.refused(fault);
    return new RefusalError(fault);
  }
}
