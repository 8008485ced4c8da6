import { Button } from "@fluentui/react-components";
import type { ButtonProps } from "@fluentui/react-components";
import type { ButtonHTMLAttributes } from "react";
import { usePaneState } from "../session/PaneContext";

export const BUSY_ID = "pane-busy";

interface ActionButtonProps extends Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "className" | "children" | "aria-label" | "aria-expanded" | "onClick"
> {
  readonly appearance?: ButtonProps["appearance"];
  readonly size?: ButtonProps["size"];
  /** Why it cannot be used now, as the id of the text that says so. */
  readonly blockedBy?: string | null;
}

/**
 * A button that starts something in the workbook. While another thing runs it stays where it is and keeps the focus,
 * but does nothing, and the busy line says why.
 */
export function ActionButton({ blockedBy = null, ...props }: ActionButtonProps) {
  const isBusy = usePaneState().job !== null;
  const reason = isBusy ? BUSY_ID : blockedBy;
  return (
    <Button {...props} disabledFocusable={reason !== null} aria-describedby={reason ?? undefined} />
  );
}
