/** Where Excel empties its list of what can be undone, the pane says so. */
export const undoTexts = {
  none: "In this version of Excel, what this pane changes cannot be undone: each change empties Excel's undo list.",
  sampleSheets:
    "Trackers and reports that hold nothing but samples go with them as whole sheets. That cannot be undone, and it empties Excel's undo list.",
} as const;
