import type { Area } from "../formula/area";
import type { Sheet } from "../model/sheet";
import type { BagStore } from "./bags/bagStore";
import type { EventRegistry } from "./events/eventRegistry";
import type { LiveRange } from "./liveRange";
import type { References } from "./references";
import type { SurfaceIndex } from "./surfaceIndex";
import type { HostObject } from "./typeDefinition";

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
