/** Which events the add-in has asked for. */
export class EventRegistry {
  private readonly counts = new Map<string, number>();

  /** @param targetId What the event's entries are addressed to: an object's id or "Workbook". */
  register(type: number, targetId: string): null {
    const key = keyOf(type, targetId);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    return null;
  }

  unregister(type: number, targetId: string): null {
    const key = keyOf(type, targetId);
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
    return null;
  }

  isRegistered(type: number, targetId: string): boolean {
    return this.counts.has(keyOf(type, targetId));
  }

  /** Registrations in force, as `type@target`; for tests that look for leaks. */
  get registrations(): readonly string[] {
    return [...this.counts.keys()];
  }
}

function keyOf(type: number, targetId: string): string {
  return `${type}@${targetId}`;
}
