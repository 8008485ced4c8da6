import type { Alert } from "./AlertDialog";
import type { ValidationAlert } from "../model/validationStore";

/** What can follow when a validation rule refuses an entry. */
export interface RefusalChoices {
  /** Writes the entry all the same. */
  readonly accept: () => void;
  /** Goes on editing. */
  readonly retry: () => void;
  /** Gives the entry up. */
  readonly cancel: () => void;
}

/** Excel's words for rules without a message of their own. */
const DEFAULT_MESSAGE =
  "This value doesn't match the data validation restrictions defined for this cell.";

/** The alert that Excel shows for a refused entry, by the rule's style. */
export function refusalAlert(
  alert: ValidationAlert | undefined,
  { accept, retry, cancel }: RefusalChoices
): Alert {
  const title = alert?.title || "Microsoft Excel";
  const message = alert?.message || DEFAULT_MESSAGE;
  switch (alert?.style) {
    case "Warning":
      return {
        kind: "warning",
        title,
        message: `${message}\n\nContinue?`,
        choices: [
          { label: "Yes", run: accept },
          { label: "No", run: retry },
          { label: "Cancel", run: cancel },
        ],
      };
    case "Information":
      return {
        kind: "information",
        title,
        message,
        choices: [
          { label: "OK", run: accept },
          { label: "Cancel", run: cancel },
        ],
      };
    default:
      return {
        kind: "stop",
        title,
        message,
        choices: [
          { label: "Retry", run: retry },
          { label: "Cancel", run: cancel },
        ],
      };
  }
}
