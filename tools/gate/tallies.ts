/** What a step's tests have counted beyond their own number, by what it is, such as "faults tried". */
export type Tallies = Map<string, number>;

/**
 * Adds up lines such as "# faults tried: 374". Seeds are shown the same way, and are no counts; a single word names
 * what something was looked at in.
 */
export function addTallies(tallies: Tallies, output: string): void {
  for (const [, name = "", count] of output.matchAll(/^# ([^:\n]+ [^:\n]+): (\d+)\b/gm))
    if (!/\bseed/.test(name)) tallies.set(name, (tallies.get(name) ?? 0) + Number(count));
}

export function tallyLines(tallies: Tallies): readonly string[] {
  return [...tallies].map(([name, count]) => `# ${name}, all in all: ${count}`);
}
