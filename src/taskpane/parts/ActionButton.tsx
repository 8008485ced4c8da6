import { Button } from "@fluentui/react-components";
import type { ButtonProps } from "@fluentui/react-components";
import type { ButtonHTMLAttributes } from "react";
import { usePaneState } from "../session/PaneContext";

export const BUSY_ID = "pane-busy";
/** Of the note that a newer add-in made the workbook. */
export const NEWER_ID = "pane-newer";

interface ActionButtonProps extends Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "className" | "children" | "aria-label" | "aria-expanded" | "onClick"
> {
  readonly appearance?: ButtonProps["appearance"];
  readonly size?: ButtonProps["size"];
  /** Why it cannot be used now, as the id of the text that says so. */
  readonly blockedBy?: string | null;
  /** It only looks or leads somewhere, so that it works in a workbook that may not be changed. */
  readonly reads?: boolean;
}

/**
 * A button that starts something in the workbook. While another thing runs it stays where it is and keeps the focus,
 * but does nothing, and the busy line says why. In a workbook of a newer add-in a note does so.
 */
export function ActionButton({ blockedBy = null, reads = false, ...props }: ActionButtonProps) {
  const { job, view } = usePaneState();
  const isNewer = view !== null && view.newer.length > 0;
  const reason = job !== null ? BUSY_ID : isNewer && !reads ? NEWER_ID : blockedBy;
  return (
    <Button {...props} disabledFocusable={reason !== null} aria-describedby={reason ?? undefined} />
  );
}
