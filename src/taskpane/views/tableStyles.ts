import { makeStyles, tokens } from "@fluentui/react-components";

/** What the tables of figures share. A table with many periods scrolls in its own frame, never the page. */
export const useTableStyles = makeStyles({
  frame: {
    // Also holds what is only for screen readers, which would widen the page otherwise.
    position: "relative",
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: "100%",
    borderCollapse: "separate",
    borderSpacing: "2px",
    fontVariantNumeric: "tabular-nums",
  },
  columnHead: {
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalXS,
    overflowWrap: "normal",
    textAlign: "center",
    verticalAlign: "bottom",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  rowHead: {
    position: "sticky",
    insetInlineStart: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: "88px",
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: 0,
    paddingInlineEnd: tokens.spacingHorizontalS,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  cell: {
    minWidth: "52px",
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalXS,
    textAlign: "center",
    whiteSpace: "nowrap",
  },
  wrapped: { whiteSpace: "normal" },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
