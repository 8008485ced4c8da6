import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  note: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
  },
});

/** Says why there is nothing to show, and what will fill the place. */
export function EmptyNote({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().note}>{children}</p>;
}
