/**
 * What is timed: looking at each cell once; the add-in's reading and analysis; the same and all that the pane shows
 * besides; the analysis by two libraries for tables; and reading and judging as many values of measures.
 */
export const JOB_NAMES = ["scan", "addIn", "pane", "arquero", "tidy", "signals"] as const;
export type JobName = (typeof JOB_NAMES)[number];
