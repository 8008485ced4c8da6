import { makeStyles } from "@fluentui/react-components";

/** Shades behind figures. Each carries text in the theme's own colour at 7:1 or more, and always stands beside a mark. */
export const useHeatColors = makeStyles({
  light: {
    "--heat-at": "#cfeae6",
    "--heat-below1": "#fdf0d8",
    "--heat-below2": "#fbdcae",
    "--heat-below3": "#f5bd8b",
    "--mark-at": "#0b5e57",
    "--mark-below": "#8a3b00",
  },
  dark: {
    "--heat-at": "#0f403b",
    "--heat-below1": "#3a3222",
    "--heat-below2": "#54401f",
    "--heat-below3": "#6d431c",
    "--mark-at": "#7fd6cb",
    "--mark-below": "#ffc089",
  },
});
