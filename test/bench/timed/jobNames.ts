/**
 * What is timed: looking at each cell once; the add-in's reading and analysis; the same and all that the pane shows
 * besides; the analysis by two libraries for tables; reading and judging as many values of measures; and the agreement
 * of observers over as many rows.
 */
export const JOB_NAMES = [
  "scan",
  "addIn",
  "pane",
  "arquero",
  "tidy",
  "signals",
  "observers",
] as const;
export type JobName = (typeof JOB_NAMES)[number];

/**
 * The jobs that a command line names, by how their names begin.
 *
 * @param given arguments of the bench, options among them
 * @returns null where none is named, for the whole bench
 * @throws Error where a name is nobody's, and where an option asks for what only the whole bench has
 */
export function chosenJobs(given: readonly string[]): readonly JobName[] | null {
  const names = given.filter((each) => !each.startsWith("-"));
  if (names.length === 0) return null;
  const nobodys = names.find((name) => !JOB_NAMES.some((job) => job.startsWith(name)));
  if (nobodys !== undefined)
    throw new Error(`No job is called ${nobodys}; there are ${JOB_NAMES.join(", ")}.`);
  const option = given.find((each) => each.startsWith("-"));
  if (option !== undefined)
    throw new Error(
      `A run of some jobs is printed and nothing else: ${option} needs all of them, or what the others came to would be lost.`
    );
  return JOB_NAMES.filter((job) => names.some((name) => job.startsWith(name)));
}
