import type { Area } from "../../formula/area";
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
    /** Whose add-in the entries are for. */
    private readonly editor: string,
    private readonly registry: EventRegistry,
    private readonly referenceFor: (sheetId: string, area: Area) => string
  ) {}

  /** Notes what listeners must hear of these changes. */
  note(changes: readonly Change[]): void {
    for (const change of changes) {
      const isOwn = change.editor === this.editor;
      if (change.kind === "selectionChanged" && isOwn) this.selectionMoved = true;
      for (const { type, targets, payload, range } of eventsOf(change, this.workbook, isOwn)) {
        const heard = targets.filter((target) => this.registry.isRegistered(type, target));
        if (heard.length === 0) continue;
        // Handlers fetch the changed cells by a reference, so one is kept only where somebody listens.
        const referenceId = range && this.referenceFor(range.sheetId, areaOf(range.address));
        const text = JSON.stringify({ ...payload, ...(referenceId ? { referenceId } : {}) });
        for (const target of heard) {
          this.entries.push([EVENT_CATEGORY, type, target, text, 0, false]);
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
