import type { Area } from "../formula/area";
import { type ChangeLog, FIRST_EDITOR } from "./changes";

/** Where one editor is: nobody else's view moves along. */
export interface EditorView {
  /** The sheet in front; undefined for the first of the workbook. */
  activeId: string | undefined;
  /** Selected areas by sheet id. */
  readonly selected: Map<string, readonly Area[]>;
}

/** What each editor of a workbook has in front and selected. The first editor's is what a file keeps. */
export class EditorViews {
  private readonly views = new Map<string, EditorView>([
    [FIRST_EDITOR, { activeId: undefined, selected: new Map() }],
  ]);

  constructor(private readonly log: ChangeLog) {}

  /** The view of whoever is at work now; somebody new begins where the first editor is. */
  get current(): EditorView {
    return this.views.get(this.log.editor) ?? this.open(this.log.editor);
  }

  /** All who have the workbook open. */
  get editors(): readonly string[] {
    return [...this.views.keys()];
  }

  /** Forgets an editor who has closed the workbook; the first one stays. */
  close(editor: string): void {
    if (editor !== FIRST_EDITOR) this.views.delete(editor);
  }

  private open(editor: string): EditorView {
    const { activeId, selected } = this.views.get(FIRST_EDITOR)!;
    const view = { activeId, selected: new Map(selected) };
    this.views.set(editor, view);
    return view;
  }
}
