import { invalidArgument } from "./hostError";
import type { SurfaceMethod, SurfaceProperty } from "./surface/surface";
import type { SurfaceIndex } from "./surfaceIndex";
import type { HostObject } from "./typeDefinition";

/** Whether a value is an object of the API, as opposed to plain data. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "target" in value;
}

/**
 * Throws InvalidArgument, naming the parameter, when an argument is missing or has another type than
 * the typings allow. `null` stands for an argument left out (observed: the client sends it so).
 */
export function checkArguments(
  index: SurfaceIndex,
  method: SurfaceMethod,
  args: readonly unknown[],
  location: string
): void {
  method.parameters.forEach((parameter, position) => {
    const value = args[position] ?? null;
    if (value === null) {
      if (!parameter.optional) invalidArgument(`${location}: ${parameter.name} is missing`);
      return;
    }
    if (!matches(index, value, parameter.types)) {
      invalidArgument(`${location}: ${parameter.name} may not be ${describe(value)}`);
    }
  });
  if (args.length > method.parameters.length) {
    invalidArgument(`${location}: there are ${args.length} arguments`);
  }
}

/**
 * Throws InvalidArgument when a property may not have that value. Setting a property to `null` is an
 * error; only inside a two-dimensional array it means "leave this cell" (documented).
 */
export function checkPropertyValue(
  index: SurfaceIndex,
  property: SurfaceProperty,
  value: unknown,
  location: string
): void {
  const nullable = property.types.includes("any");
  if (value === null && nullable) return;
  if (value === null || !matches(index, value, property.types)) {
    invalidArgument(`${location} may not be ${describe(value)}`);
  }
}

function matches(index: SurfaceIndex, value: unknown, types: readonly string[]): boolean {
  if (Array.isArray(value)) {
    // The typings say "all numbers or all texts", but a row of a table may hold both.
    const elements = types.filter((type) => type.endsWith("[]")).map((type) => type.slice(0, -2));
    const ofAny = types.includes("any") || types.includes("object");
    if (elements.length === 0) return ofAny;
    return value.every((each) => each === null || matches(index, each, elements));
  }
  return types.some((type) => matchesOne(index, value, type));
}

function matchesOne(index: SurfaceIndex, value: unknown, type: string): boolean {
  if (type.endsWith("[]")) {
    const element = type.slice(0, -2);
    // One value for every cell of a range instead of a matrix (documented).
    return element.endsWith("[]") && matchesOne(index, value, element.slice(0, -2));
  }
  if (type.startsWith("=")) return value === type.slice(1);
  if (type.startsWith("enum:")) {
    return typeof value === "string" && index.enumValues(type.slice(5)).includes(value);
  }
  if (type.startsWith("class:")) {
    return isHostObject(value) && value.className === type.slice(6);
  }
  if (type.startsWith("interface:")) return matchesFields(index, value, type.slice(10));
  if (type === "any") return true;
  if (type === "object") {
    return typeof value === "object" && value !== null && !isHostObject(value);
  }
  return typeof value === type;
}

/** A plain object may only have known fields, each of its type (assumed: Excel may be laxer). */
function matchesFields(index: SurfaceIndex, value: unknown, name: string): boolean {
  const fields = index.fields(name);
  if (typeof value !== "object" || value === null || isHostObject(value)) return false;
  if (!fields) return true;
  const given = Object.entries(value);
  return (
    given.every(([key, each]) => {
      const field = fields[key];
      if (!field) return false;
      return each === null || matches(index, each, field.types);
    }) &&
    // Microsoft's own samples leave the first icon of a set to be `{}`.
    (given.length === 0 ||
      Object.entries(fields).every(([key, { optional }]) => optional || key in value))
  );
}

function describe(value: unknown): string {
  if (isHostObject(value)) return `a ${value.className}`;
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
