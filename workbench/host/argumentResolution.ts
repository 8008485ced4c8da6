import type { ArgumentInfo } from "./protocol";
import type { HostObject } from "./typeDefinition";

type Resolve = (objectPathId: number) => HostObject | null;

/** The arguments of a call, with object paths replaced by the objects they lead to. */
export function resolveArguments(info: ArgumentInfo | undefined, resolve: Resolve): unknown[] {
  const references = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((argument, position) =>
    resolveOne(argument, references[position], resolve)
  );
}

function resolveOne(argument: unknown, reference: unknown, resolve: Resolve): unknown {
  if (typeof reference === "number" && reference !== 0) return resolve(reference);
  if (Array.isArray(argument)) {
    const nested = Array.isArray(reference) ? (reference as unknown[]) : [];
    return argument.map((each, position) => resolveOne(each, nested[position], resolve));
  }
  if (typeof argument !== "object" || argument === null) return argument;
  const fields = argument as Record<string, unknown>;
  const path = fields["_ObjectPathId"];
  if (typeof path === "number") return resolve(path);
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, resolveOne(value, undefined, resolve)])
  );
}
