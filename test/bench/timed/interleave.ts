/** Work to be timed, by its name. The result is held until the next one starts, so that nothing is optimised away. */
export type Jobs<Name extends string> = Readonly<Record<Name, () => unknown>>;

/**
 * Times each job once in every round, in turn, so that a machine that slows down or warms up does so for all of them
 * alike. Each round begins with another job. Garbage is collected before each, where Node was started to allow it.
 *
 * @param rounds at least 1
 * @returns milliseconds by job, one a round
 */
export function timeInTurn<Name extends string>(
  jobs: Jobs<Name>,
  rounds: number
): Record<Name, number[]> {
  const names = Object.keys(jobs) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  let held: unknown;
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length]!;
      held = null;
      globalThis.gc?.();
      const start = performance.now();
      held = jobs[name]();
      times[name].push(performance.now() - start);
    }
  }
  if (held === undefined) throw new Error("A job gave nothing");
  return times;
}
