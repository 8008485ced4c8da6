import type { Change } from "../model/changes";
import type { ValidationAlert } from "../model/validationStore";
import type { GridSession } from "./gridSession";
import type { EditState } from "./gridState";
import type { GridStore } from "./gridStore";
import { movedCell } from "./movedCell";
import type { Direction } from "./navigation";
import { refusalAlert } from "./refusalAlert";

/** The entry that a person types into a cell, from its first letter until it is committed or given up. */
export class CellEntry {
  constructor(
    private readonly session: GridSession,
    private readonly store: GridStore,
    /** Hears when a cell begins or ends being edited. */
    private readonly onEditMode: (editing: boolean) => void
  ) {}

  begin(options: { text?: string; place?: "cell" | "bar" } = {}): void {
    const { session } = this;
    const { active, edit } = session.getState();
    if (edit) return;
    this.onEditMode(true);
    this.store.update({
      message: null,
      listOpen: false,
      chart: null,
      edit: {
        sheetId: session.sheet.id,
        ...active,
        text: options.text ?? session.inputText(active),
        place: options.place ?? "cell",
        replacing: options.text !== undefined,
      },
    });
    session.reveal(active);
  }

  change(text: string): void {
    const { edit } = this.session.getState();
    if (edit) this.store.update({ edit: { ...edit, text } });
  }

  /** F2 while typing: arrow keys move the caret from now on. */
  keepEditing(): void {
    const { edit } = this.session.getState();
    if (edit) this.store.update({ edit: { ...edit, replacing: false } });
  }

  cancel(): void {
    if (this.session.getState().edit) this.end();
    this.session.requestFocus();
  }

  /** Ends the entry and moves on. Returns false when the workbook refused it and it goes on. */
  commit(direction: Direction | null): boolean {
    const { session } = this;
    const { edit } = session.getState();
    if (!edit) return true;
    const unchanged = edit.text === session.inputText(edit) && !edit.replacing;
    if (unchanged) {
      this.end();
    } else if (!this.enter(edit)) {
      return false;
    }
    if (direction) session.selection.advance(direction);
    session.requestFocus();
    return true;
  }

  /** Keeps the entry at its cell when others insert or delete rows before it. */
  moveAlong(changes: readonly Change[]): void {
    const { edit } = this.session.getState();
    const moved = edit && movedCell(edit.sheetId, edit, changes);
    if (moved) this.store.update({ edit: { ...edit, ...moved } });
  }

  /** Ends edit mode because the session ends; what was typed is gone. */
  abandon(): void {
    if (this.session.getState().edit) this.onEditMode(false);
  }

  private end(): void {
    this.store.update({ edit: null });
    this.onEditMode(false);
  }

  /** Types the entry into its cell. A rule that refuses it asks first; then the entry goes on. */
  private enter(edit: EditState, insist = false): boolean {
    const { sheetId, row, column, text } = edit;
    let refusal: ValidationAlert | undefined;
    let written = false;
    const worked = this.session.attempt(() => {
      const result = this.session.workbook.user.type(sheetId, row, column, text, insist);
      written = result.written;
      refusal = result.validation.alert;
    });
    if (worked && written) {
      this.end();
      return true;
    }
    if (worked) this.askAboutRefusal(edit, refusal);
    return false;
  }

  private askAboutRefusal(edit: EditState, refusal: ValidationAlert | undefined): void {
    const { session } = this;
    const close = (then: () => void) => () => {
      session.show(null);
      then();
    };
    const alert = refusalAlert(refusal, {
      accept: close(() => {
        if (this.enter(edit, true)) session.requestFocus();
      }),
      retry: close(() => {
        this.keepEditing();
        session.requestFocus();
      }),
      cancel: close(() => this.cancel()),
    });
    session.show(alert);
  }
}
