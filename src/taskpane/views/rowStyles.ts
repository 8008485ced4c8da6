import { makeStyles, tokens } from "@fluentui/react-components";

/** A list of lines, each with what it is about and the buttons for it. */
export const useRowStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBlockEndWidth: "1px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  what: { flexGrow: 1, flexBasis: "120px", minWidth: 0 },
  quietLine: { display: "block" },
});
