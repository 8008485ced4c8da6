import type { GridState } from "./gridState";

/** Holds what the page shows beyond the workbook, and tells of every change. */
export class GridStore {
  private readonly listeners = new Set<() => void>();

  constructor(private state: GridState) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): GridState => this.state;

  update(patch: Partial<GridState>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of [...this.listeners]) listener();
  }
}
