import type { Scalar } from "../formula/values";

/** Who caused a change: a person at the grid, or an add-in through the API. */
export type Source = "user" | "api";

/** The one editor of a workbook that nobody else has open. */
export const FIRST_EDITOR = "first";

export type ChangeKind =
  | "rangeEdited"
  | "rangeFormatted"
  | "rowInserted"
  | "rowDeleted"
  | "columnInserted"
  | "columnDeleted"
  | "cellInserted"
  | "cellDeleted"
  | "rowSorted"
  | "columnSorted"
  | "rowHiddenChanged"
  | "rulesChanged"
  | "chartAdded"
  | "chartChanged"
  | "chartDeleted"
  | "tableAdded"
  | "tableChanged"
  | "tableDeleted"
  | "tableFiltered"
  | "nameChanged"
  | "sheetAdded"
  | "sheetDeleted"
  | "sheetRenamed"
  | "sheetMoved"
  | "sheetActivated"
  | "sheetDeactivated"
  | "sheetChanged"
  | "sheetVisibilityChanged"
  | "sheetProtectionChanged"
  | "workbookChanged"
  | "selectionChanged"
  | "extrasChanged"
  | "calculated";

/** One thing that happened. */
export interface Change {
  readonly kind: ChangeKind;
  readonly source: Source;
  /** At whose grid, or through whose add-in, it happened: see `Workbook.as`. */
  readonly editor: string;
  readonly sheetId?: string;
  /** The table an edit lies in, touches, or which the change is about. */
  readonly tableId?: string;
  readonly tableName?: string;
  readonly chartId?: string;
  /** A1 address without sheet name. */
  readonly address?: string;
  /** Which way cells moved, for cellInserted and cellDeleted. */
  readonly shift?: "down" | "up" | "left" | "right";
  /** Value before and after; only for edits of a single cell, and only when somebody listens. */
  readonly before?: Scalar;
  readonly after?: Scalar;
  readonly nameBefore?: string;
  readonly nameAfter?: string;
}

/** A change as the model notes it; who caused it is filled in. */
export type NotedChange = Omit<Change, "source" | "editor">;

export type ChangeListener = (changes: readonly Change[]) => void;

/** Collects what one edit does and tells it to the listeners when the outermost edit ends. */
export class ChangeLog {
  private readonly listeners = new Set<ChangeListener>();
  private pending: Change[] = [];
  private depth = 0;
  private currentSource: Source = "api";
  private currentEditor = FIRST_EDITOR;

  get source(): Source {
    return this.currentSource;
  }

  get editor(): string {
    return this.currentEditor;
  }

  /** Runs `work` as that editor's doing; who it was before goes on afterwards. */
  as<T>(editor: string, work: () => T): T {
    const outer = this.currentEditor;
    this.currentEditor = editor;
    try {
      return work();
    } finally {
      this.currentEditor = outer;
    }
  }

  /** Whether anybody listens. */
  get isHeard(): boolean {
    return this.listeners.size > 0;
  }

  /** Listens to every batch of changes; returns the function that stops it. */
  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs `work` as one edit; what has been done stays done when `work` throws, as in Excel. */
  edit<T>(source: Source, work: () => T): T {
    const outer = this.currentSource;
    this.currentSource = source;
    this.depth += 1;
    try {
      return work();
    } finally {
      this.depth -= 1;
      this.currentSource = outer;
      if (this.depth === 0) this.flush();
    }
  }

  note(change: NotedChange): void {
    this.pending.push({ ...change, source: this.currentSource, editor: this.currentEditor });
    if (this.depth === 0) this.flush();
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const changes = withCalculated(this.pending);
    this.pending = [];
    for (const listener of [...this.listeners]) listener(changes);
  }
}

const RECALCULATING: ReadonlySet<ChangeKind> = new Set([
  "rangeEdited",
  "rowInserted",
  "rowDeleted",
  "columnInserted",
  "columnDeleted",
  "cellInserted",
  "cellDeleted",
  "rowSorted",
  "columnSorted",
  "tableDeleted",
  "nameChanged",
  "sheetDeleted",
]);

/** Adds one "calculated" change for each sheet whose cells were edited. */
function withCalculated(changes: readonly Change[]): Change[] {
  const sheets = new Map<string, Change>();
  for (const change of changes) {
    if (change.sheetId !== undefined && RECALCULATING.has(change.kind)) {
      sheets.set(change.sheetId, {
        kind: "calculated",
        source: change.source,
        editor: change.editor,
        sheetId: change.sheetId,
        ...(change.address === undefined ? {} : { address: change.address }),
      });
    }
  }
  return [...changes, ...sheets.values()];
}
