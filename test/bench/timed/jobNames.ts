/**
 * What is timed: looking at each cell once; the add-in's reading and analysis; the same and all that the pane shows
 * besides; and the analysis by two libraries for tables.
 */
export const JOB_NAMES = ["scan", "addIn", "pane", "arquero", "tidy"] as const;
export type JobName = (typeof JOB_NAMES)[number];
