import type { Area } from "../formula/area";
import type { Sheet } from "../model/sheet";
import { BagStore } from "./bags/bagStore";
import { EventRegistry } from "./events/eventRegistry";
import type { HostOptions } from "./hostOptions";
import { LiveRange } from "./liveRange";
import { References } from "./references";
import type { SurfaceIndex } from "./surfaceIndex";
import { hostObject, type HostObject } from "./typeDefinition";

/** State of the application rather than of the workbook. */
export interface ApplicationState {
  calculationMode: string;
  /** `context.runtime.enableEvents`. */
  eventsEnabled: boolean;
  locale: string;
  readOnly: boolean;
}

/** What the types share. */
export interface HostServices {
  readonly index: SurfaceIndex;
  readonly references: References;
  readonly registry: EventRegistry;
  readonly bags: BagStore;
  readonly application: ApplicationState;
  /** A range object over cells of a sheet. */
  range(sheet: Sheet, area: Area): HostObject<LiveRange>;
  /** A range object over cells as they lie after the insertion that the present action makes. */
  rangeAfterChanges(sheet: Sheet, area: Area): HostObject<LiveRange>;
}

/** What the types share at the beginning: nothing referred to, no events registered. */
export function newServices(index: SurfaceIndex, options: HostOptions): HostServices {
  const references = new References();
  return {
    index,
    references,
    registry: new EventRegistry(),
    bags: new BagStore(index),
    application: {
      calculationMode: "Automatic",
      eventsEnabled: true,
      locale: options.locale ?? "en-US",
      readOnly: options.readOnly ?? false,
    },
    range: (sheet, area) => hostObject("Range", references.watch(new LiveRange(sheet, area))),
    rangeAfterChanges: (sheet, area) =>
      hostObject("Range", references.watchAfterChanges(new LiveRange(sheet, area))),
  };
}
