/** The add-in's actions in the order in which a team comes to them. */
export const ACTION_NAMES = [
  "Insert all sheets",
  "Open the pane",
  "Look again",
  "Refresh the report, first",
  "Refresh the report, second",
  "Start a PDSA cycle",
  "Go to a cell",
  "Let a scored tracker follow its tool",
  "Make a tracker",
  "Clear sample rows",
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

/** What went over the wire for one action. */
export interface CountedAction {
  readonly action: ActionName;
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}
