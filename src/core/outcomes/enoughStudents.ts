import type { Outcome } from "../model";

/**
 * Whether a group is large enough for its value to be read; never without a single student, even where the minimum is 0.
 *
 * @param minStudents whole
 *
 * Smaller groups could tell of single students. States ask for 5 to 30 students, most of them for 10 (NCES 2011-603).
 */
export function hasEnoughStudents({ students }: Outcome, minStudents: number): boolean {
  return students > 0 && students >= minStudents;
}
