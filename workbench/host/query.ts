import { apiNotFound } from "./refusals";
import type { MemberAccess } from "./memberAccess";
import type { QueryInfo } from "./protocol";
import type { HostObject } from "./typeDefinition";

/** What to load of an object: scalars by wire name, a star, and the same for navigations. */
interface Selection {
  all: boolean;
  scalars: Set<string>;
  navigations: Map<string, string[]>;
}

/**
 * Answers a load: Pascal-cased scalars and nested navigations, with the keys the client addresses
 * objects by; collections as `_Items` (observed). Loading nothing in particular loads all scalars.
 */
export function query(access: MemberAccess, object: HostObject, info: QueryInfo): unknown {
  const select = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  return load(access, object, select, info);
}

function load(
  access: MemberAccess,
  object: HostObject,
  select: readonly string[],
  page: QueryInfo = {}
): Record<string, unknown> {
  const items = access.items(object);
  if (!items) return { ...access.identity(object), ...loadMembers(access, object, select) };
  // A name that belongs to the collection itself is meant so; all others are meant for the items.
  const own = select.filter((path) => isOwn(access, object, path));
  const forItems = select.filter((path) => !own.includes(path));
  const result = loadMembers(access, object, own.length > 0 || select.includes("*") ? own : [], {
    emptyMeansAll: false,
  });
  if (forItems.length === 0 && own.length > 0) return result;
  const start = page.Skip ?? 0;
  const end = page.Top === undefined ? undefined : start + page.Top;
  return {
    ...result,
    _Items: items.slice(start, end).map((item) => load(access, item, forItems.map(withoutItems))),
  };
}

function isOwn(access: MemberAccess, object: HostObject, path: string): boolean {
  const wire = access.call.services.index.wireName(object.className, path);
  return wire !== undefined && access.surfaceOf(object).properties[wire] !== undefined;
}

function withoutItems(path: string): string {
  return path.replace(/^items\//i, "");
}

function loadMembers(
  access: MemberAccess,
  object: HostObject,
  select: readonly string[],
  { emptyMeansAll = true } = {}
): Record<string, unknown> {
  const selection = parse(access, object, select);
  const result: Record<string, unknown> = {};
  if (selection.all || (emptyMeansAll && select.length === 0)) {
    for (const wire of Object.keys(access.surfaceOf(object).properties)) {
      if (access.canRead(object, wire)) selection.scalars.add(wire);
    }
  }
  for (const wire of selection.scalars) {
    // The reference id is part of the identity already.
    if (!wire.startsWith("_")) result[wire] = access.read(object, wire);
  }
  for (const [wire, paths] of selection.navigations) {
    const target = access.navigate(object, wire);
    result[wire] = target && load(access, target, paths);
  }
  return result;
}

function parse(access: MemberAccess, object: HostObject, select: readonly string[]): Selection {
  const selection: Selection = { all: false, scalars: new Set(), navigations: new Map() };
  const surface = access.surfaceOf(object);
  for (const path of select) {
    const [first = "", ...rest] = path.split("/");
    if (first === "*" || first === "$all") {
      selection.all = true;
      continue;
    }
    const wire = access.call.services.index.wireName(object.className, first);
    if (wire !== undefined && surface.navigations[wire]) {
      const paths = selection.navigations.get(wire) ?? [];
      if (rest.length > 0) paths.push(rest.join("/"));
      selection.navigations.set(wire, paths);
    } else if (wire !== undefined && rest.length === 0) {
      selection.scalars.add(wire);
    } else {
      throw apiNotFound(`${object.className}.${first}`, `"${path}" cannot be loaded`);
    }
  }
  return selection;
}
