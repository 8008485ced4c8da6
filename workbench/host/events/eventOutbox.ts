import { areaOf } from "../addresses";
import type { Change } from "../../model/changes";
import type { Workbook } from "../../model/workbook";
import type { EventEntry } from "../protocol";
import { eventsOf } from "./changeEvents";
import type { EventRegistry } from "./eventRegistry";

const EVENT_CATEGORY = 65536;

/** Turns changes of the workbook into entries for the client and holds them until they are fetched. */
export class EventOutbox {
  private entries: EventEntry[] = [];
  private selectionMoved = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly registry: EventRegistry,
    private readonly referenceFor: (sheetId: string, area: ReturnType<typeof areaOf>) => string
  ) {}

  /** Notes what listeners must hear of these changes. */
  note(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === "selectionChanged") this.selectionMoved = true;
      const events = eventsOf(change, {
        workbook: this.workbook,
        referenceFor: (sheetId, address) => this.referenceFor(sheetId, areaOf(address)),
      });
      for (const { type, targets, payload } of events) {
        for (const target of targets) {
          if (!this.registry.isRegistered(type, target)) continue;
          this.entries.push([EVENT_CATEGORY, type, target, JSON.stringify(payload), 0, false]);
        }
      }
    }
  }

  get isEmpty(): boolean {
    return this.entries.length === 0 && !this.selectionMoved;
  }

  /** Takes everything out. */
  take(): { entries: EventEntry[]; selectionMoved: boolean } {
    const taken = { entries: this.entries, selectionMoved: this.selectionMoved };
    this.entries = [];
    this.selectionMoved = false;
    return taken;
  }
}
