import { checkArguments, checkPropertyValue, isHostObject } from "./argumentTypes";
import type { FaultPlan } from "./faults";
import { HostError } from "./hostError";
import { apiNotFound, notImplemented } from "./refusals";
import type { UseKind } from "./memberUses";
import type { SurfaceClass } from "./surface/surface";
import { type Call, hostObject, type HostObject, type TypeDefinition } from "./typeDefinition";

/** Finds, checks and runs members; the only way into the types. */
export class MemberAccess {
  constructor(
    private readonly definitions: ReadonlyMap<string, TypeDefinition<unknown>>,
    readonly call: Call,
    private readonly noteUse: (member: string, kind: UseKind) => void,
    private readonly faults: FaultPlan
  ) {}

  private get index() {
    return this.call.services.index;
  }

  /** `Class.member` as error locations have it. */
  location(object: HostObject, wire: string): string {
    return this.index.location(object.className, wire);
  }

  surfaceOf(object: HostObject): SurfaceClass {
    const found = this.index.find(object.className);
    if (!found) throw apiNotFound(object.className, "the client has no such class");
    return found;
  }

  definitionOf(object: HostObject): TypeDefinition<unknown> {
    return (
      this.definitions.get(object.className) ??
      this.call.services.bags.definition(object.className, object.target)
    );
  }

  private use(location: string, kind: UseKind): void {
    this.noteUse(location, kind);
    this.faults.beforeCall(location);
  }

  /** The keys the client needs to address the object later. */
  identity(object: HostObject): Record<string, unknown> {
    const identity = { ...this.definitionOf(object).identity?.(object.target, this.call) };
    const reference = this.call.services.references.idOf(object);
    return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
  }

  navigate(object: HostObject, wire: string): HostObject | null {
    const location = this.location(object, wire);
    const member = this.surfaceOf(object).navigations[wire];
    if (!member) throw apiNotFound(location, "the client has no such navigation property");
    if (!this.index.allows(member.set)) throw aboveRequirementSets(location, member.set);
    this.use(location, "get");
    const definition = this.definitionOf(object);
    const navigate = definition.navigations?.[wire];
    if (!navigate) throw notImplemented(location);
    return navigate(object.target, this.call);
  }

  read(object: HostObject, wire: string): unknown {
    const location = this.location(object, wire);
    const member = this.surfaceOf(object).properties[wire];
    if (!member) throw apiNotFound(location, "the client has no such property");
    if (!this.index.allows(member.set)) throw aboveRequirementSets(location, member.set);
    this.use(location, "get");
    const definition = this.definitionOf(object).properties?.[wire];
    if (!definition?.get) throw notImplemented(location, "the workbench cannot read this");
    return definition.get(object.target, this.call);
  }

  /** Whether `read` would answer; a star in a query leaves the others out. */
  canRead(object: HostObject, wire: string): boolean {
    const member = this.surfaceOf(object).properties[wire];
    if (!member || !this.index.allows(member.set)) return false;
    const property = this.definitionOf(object).properties?.[wire];
    return property?.get !== undefined && (property.known?.(object.target) ?? true);
  }

  write(object: HostObject, written: string, value: unknown): void {
    const surface = this.surfaceOf(object);
    const wire = surface.writeAliases[written] ?? written;
    const location = this.location(object, wire);
    const member = surface.properties[wire];
    if (!member) throw apiNotFound(location, "the client has no such property");
    if (!this.index.allows(member.set)) throw aboveRequirementSets(location, member.set);
    if (!member.settable) throw new HostError("InvalidOperation", `${location} is read-only`);
    this.use(location, "set");
    const definition = this.definitionOf(object).properties?.[wire];
    if (!definition?.set) throw notImplemented(location, "the workbench cannot set this");
    checkPropertyValue(this.index, member, value, location);
    definition.set(object.target, value, this.call);
  }

  /** Runs a method; the result is a value, an object, or null. */
  invoke(object: HostObject, wire: string, args: readonly unknown[]): unknown {
    const location = this.location(object, wire);
    const surface = this.surfaceOf(object);
    if (wire === "_KeepReference" && surface.keepReference) {
      this.call.services.references.keep(object);
      return null;
    }
    const member = surface.methods[wire];
    if (!member) throw apiNotFound(location, "the client has no such method");
    if (!this.index.allows(member.set)) throw aboveRequirementSets(location, member.set);
    this.use(location, "call");
    const run = this.method(object, surface, wire);
    if (!run) throw notImplemented(location);
    checkArguments(this.index, member, args, location);
    return run(args);
  }

  private method(
    object: HostObject,
    surface: SurfaceClass,
    wire: string
  ): ((args: readonly unknown[]) => unknown) | undefined {
    const definition = this.definitionOf(object);
    const own = definition.methods?.[wire];
    if (own) return (args) => own(object.target, args, this.call);
    const event = surface.events.find(({ register, unregister }) =>
      [register, unregister].includes(wire)
    );
    const eventTarget = definition.eventTarget;
    if (event && eventTarget) {
      const target = eventTarget(object.target, this.call);
      const { registry } = this.call.services;
      return () =>
        event.register === wire
          ? registry.register(event.type, target)
          : registry.unregister(event.type, target);
    }
    const { items } = definition;
    if (wire === "GetCount" && items) return () => items(object.target, this.call).length;
    if (wire === "GetItemAt" && items) {
      return ([index]) => this.child(object, index);
    }
    if (wire === "GetItem" && definition.item) return ([key]) => this.indexed(object, key);
    if (wire.endsWith("OrNullObject")) {
      const base = wire.slice(0, -"OrNullObject".length);
      const inner = this.method(object, surface, base);
      return inner && ((args) => orNull(() => inner(args)));
    }
    return undefined;
  }

  private child(object: HostObject, index: unknown): HostObject {
    const items = this.definitionOf(object).items?.(object.target, this.call) ?? [];
    const item = typeof index === "number" ? items[index] : undefined;
    if (!item) throw new HostError("InvalidArgument", `there is no item at ${String(index)}`);
    return item;
  }

  /** The child of a collection that an indexer names. */
  indexed(object: HostObject, key: unknown): HostObject {
    const surface = this.surfaceOf(object);
    const location = `${object.className}.getItem`;
    if (!surface.indexer) throw apiNotFound(location, "the client has no such indexer");
    this.use(location, "call");
    const { item } = this.definitionOf(object);
    if (!item) throw notImplemented(location);
    return item(object.target, key, this.call);
  }

  /** The children of a collection, or undefined when the object is none. */
  items(object: HostObject): readonly HostObject[] | undefined {
    if (!this.surfaceOf(object).items) return undefined;
    const { items } = this.definitionOf(object);
    if (!items) throw notImplemented(`${object.className}.items`);
    return items(object.target, this.call);
  }
}

function aboveRequirementSets(
  location: string,
  set: readonly [string, string] | undefined
): HostError {
  return apiNotFound(location, `it needs ${set?.join(" ") ?? "a newer requirement set"}`);
}

/** Methods named …OrNullObject give null where their namesakes fail with ItemNotFound (documented). */
function orNull(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ItemNotFound";
}

/** The workbook itself, where all object paths begin. */
export function rootObject(call: Call): HostObject {
  return hostObject("Workbook", call.workbook);
}

/** What a method's result is on the wire: objects are addressed by path, so they say nothing. */
export function wireValue(result: unknown): unknown {
  return result === undefined || isHostObject(result) ? null : result;
}
