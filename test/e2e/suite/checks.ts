/** One statement about the product; `problem` says what was found instead, and is null when it holds. */
export interface Check {
  readonly sentence: string;
  readonly problem: string | null;
}

/** Collects statements. A failing one does not end the scenario: the following ones often tell why. */
export class Checks {
  readonly results: Check[] = [];

  /** @param otherwise what was found, for the case that it does not hold */
  that(sentence: string, holds: boolean, otherwise = ""): void {
    this.results.push({ sentence, problem: holds ? null : otherwise || "it does not" });
  }

  /** Compares by JSON, so that lists and records count as equal when they read alike. */
  equal(sentence: string, found: unknown, expected: unknown): void {
    const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
    this.that(sentence, a === b, `expected ${short(b)}, found ${short(a)}`);
  }

  /** States that a list of faults is empty, and names the first ones when it is not. */
  none(sentence: string, faults: readonly string[]): void {
    const more = faults.length > 3 ? ` and ${faults.length - 3} more` : "";
    this.that(sentence, faults.length === 0, faults.slice(0, 3).map(short).join("; ") + more);
  }

  fail(sentence: string, problem: string): void {
    this.that(sentence, false, problem);
  }

  get failed(): number {
    return this.results.filter(({ problem }) => problem !== null).length;
  }
}

const LONGEST = 400;

function short(text: string | undefined): string {
  if (text === undefined) return "nothing";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
