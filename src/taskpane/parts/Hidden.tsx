import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    padding: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
    border: 0,
  },
});

interface HiddenProps {
  readonly as?: "span" | "h1";
  readonly children: ReactNode;
}

/** Text for screen readers only, where the eye has a mark or a shade. */
export function Hidden({ as: Element = "span", children }: HiddenProps) {
  return <Element className={useStyles().hidden}>{children}</Element>;
}
