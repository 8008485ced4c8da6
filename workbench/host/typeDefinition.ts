import type { Workbook } from "../model/workbook";
import type { HostServices } from "./hostServices";

/** An object of the Excel API during one batch: its class in the surface, and what it stands for. */
export interface HostObject<T = unknown> {
  readonly className: string;
  readonly target: T;
}

/** The keys by which the client addresses an object from the next batch on. */
export type Identity = Readonly<Record<string, unknown>>;

/** What a member gets to work with besides its target. */
export interface Call {
  readonly workbook: Workbook;
  readonly services: HostServices;
}

export interface PropertyDefinition<T> {
  readonly get?: (target: T, call: Call) => unknown;
  readonly set?: (target: T, value: unknown, call: Call) => void;
  /** Whether there is anything to read; absent means always. */
  readonly known?: (target: T) => boolean;
}

/**
 * What the host does for one class of the surface. A member of the surface that is missing here is
 * refused by name, so nothing is answered by accident.
 */
export interface TypeDefinition<T> {
  readonly className: string;
  readonly identity?: (target: T, call: Call) => Identity;
  readonly properties?: Readonly<Record<string, PropertyDefinition<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, call: Call) => HostObject | null>>;
  readonly methods?: Readonly<
    Record<string, (target: T, args: readonly unknown[], call: Call) => unknown>
  >;
  /** The children of a collection, in order. */
  readonly items?: (target: T, call: Call) => readonly HostObject[];
  /** The child an indexer names; throws ItemNotFound. */
  readonly item?: (target: T, key: unknown, call: Call) => HostObject;
  /**
   * Wire names of settable properties and methods that are taken, and read back where they can be,
   * while nothing of the simulation looks at them; `"all"` for a type that is nothing else.
   */
  readonly withoutEffect?: readonly string[] | "all";
  /** What events of this object are addressed to. */
  readonly eventTarget?: (target: T, call: Call) => string;
}

/** Declares a type; exists for the sake of inference. */
export function defineType<T>(definition: TypeDefinition<T>): TypeDefinition<T> {
  return definition;
}

/** A property that is only read. */
export function readOnly<T>(get: (target: T, call: Call) => unknown): PropertyDefinition<T> {
  return { get };
}

/** Makes an object of a class. */
export function hostObject<T>(className: string, target: T): HostObject<T> {
  return { className, target };
}
