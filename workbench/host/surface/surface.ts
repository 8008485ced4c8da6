/** An API set such as `["ExcelApi", "1.9"]`; absent when the member has been there since ExcelApi 1.1. */
export type ApiSet = readonly [name: string, version: string];

export interface SurfaceProperty {
  /** Name the developer types (`showGridlines`). */
  js: string;
  settable: boolean;
  set?: ApiSet;
  types: string[];
}

export interface SurfaceNavigation {
  js: string;
  class: string;
  set?: ApiSet;
}

export interface SurfaceField {
  optional: boolean;
  types: string[];
}

export interface SurfaceParameter extends SurfaceField {
  name: string;
}

export interface SurfaceMethod {
  js: string;
  /** 1 when the client declares the call to be a read. */
  operation: number;
  parameters: SurfaceParameter[];
  returns?: string;
  set?: ApiSet;
}

export interface SurfaceEvent {
  js: string;
  type: number;
  register: string;
  unregister: string;
}

/** Everything the shipped client can ask of one type of object, under the names it uses on the wire. */
export interface SurfaceClass {
  properties: Record<string, SurfaceProperty>;
  navigations: Record<string, SurfaceNavigation>;
  methods: Record<string, SurfaceMethod>;
  /** Class an indexer (`getItem`) yields. */
  indexer?: string;
  /** Class of the children when this is a collection. */
  items?: string;
  events: SurfaceEvent[];
  keepReference: boolean;
  /** Properties written under another name than they are read, as `Gridlines` for `ShowGridlines`. */
  writeAliases: Record<string, string>;
}

/**
 * The wire surface of the Excel client, extracted from the files of `@microsoft/office-js`.
 *
 * Types are written as tokens: `string`, `number`, `boolean`, `any`, `object`, `=literal`,
 * `enum:Name`, `class:Name`, `interface:Name`, and any of these followed by `[]` for arrays.
 */
export interface Surface {
  package: string;
  extractor: string;
  classes: Record<string, SurfaceClass>;
  enums: Record<string, string[]>;
  /** Fields of plain objects such as `DataValidationRule`. */
  interfaces: Record<string, Record<string, SurfaceField>>;
}
