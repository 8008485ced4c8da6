import type { Change } from "../model/changes";
import { isStructural, type LiveRange } from "./liveRange";
import type { HostObject } from "./typeDefinition";

/** How many ranges may be watched before those that are no longer used are looked for. */
const PRUNE_AT = 4096;

/** Range objects that outlive their batch, by the ids the client knows them under. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<object, string>();
  /** Every range made lately, so that those used later in the same batch move along too. */
  private live: WeakRef<LiveRange>[] = [];
  /** Ranges over cells that lie where they are because of changes still to be told. */
  private readonly settled: LiveRange[] = [];
  private counter = 0;
  private pruneAt = PRUNE_AT;

  /** Notes a range, so that it follows insertions and deletions. */
  watch(range: LiveRange): LiveRange {
    this.live.push(new WeakRef(range));
    if (this.live.length > this.pruneAt) {
      this.live = this.live.filter((reference) => reference.deref() !== undefined);
      this.pruneAt = this.live.length + PRUNE_AT;
    }
    return range;
  }

  /** Like `watch`, for a range that must not follow the changes of the action that makes it. */
  watchAfterChanges(range: LiveRange): LiveRange {
    this.settled.push(range);
    return range;
  }

  /** The id of an object that is kept from now on. */
  keep(object: HostObject): string {
    const known = this.idOf(object);
    if (known) return known;
    this.counter += 1;
    const id = `r${this.counter}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  /** Forgets an object; unknown ids are none of our business (observed: the client would retry). */
  remove(id: string): void {
    const object = this.kept.get(id);
    if (object) this.ids.delete(object);
    this.kept.delete(id);
  }

  /** How many objects the client keeps alive. */
  get size(): number {
    return this.kept.size;
  }

  /** Moves all ranges with their cells. */
  follow(changes: readonly Change[]): void {
    for (const change of changes.filter(isStructural)) {
      for (const reference of this.live) reference.deref()?.follow(change);
    }
    for (const range of this.settled.splice(0)) this.watch(range);
  }
}
