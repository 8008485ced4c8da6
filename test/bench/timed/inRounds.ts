import type { Random } from "../district/random";

/**
 * Measures several things in turn, each once a round, so that a machine that slows down or warms up does so for all
 * of them alike. Nothing runs beside anything else. Each round has another order, drawn at random.
 *
 * @param measure what to run by name; it gives its own measurement
 * @param rounds at least 1
 * @returns the measurements by name, one a round
 */
export async function inRounds<Name extends string>(
  measure: Readonly<Record<Name, () => Promise<number>>>,
  rounds: number,
  random: Random
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measure) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of shuffled(names, random)) measured[name].push(await measure[name]());
  }
  return measured;
}

/** The same things in another order (Fisher and Yates). */
function shuffled<T>(things: readonly T[], random: Random): T[] {
  const mixed = [...things];
  for (let end = mixed.length; end > 1; end -= 1) {
    const chosen = random.below(end);
    [mixed[end - 1], mixed[chosen]] = [mixed[chosen]!, mixed[end - 1]!];
  }
  return mixed;
}
